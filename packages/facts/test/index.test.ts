import * as facts from "@readout/facts";
import { expect, test } from "vitest";

test("The package exports the way to tables, passages and the audit.", () => {
  expect(Object.keys(facts).sort()).toEqual([
    "PackedAnnotations",
    "audit",
    "auditCsv",
    "auditText",
    "auditYaml",
    "chosen",
    "mergeLine",
    "passages",
    "readFacts",
    "tabulate",
  ]);
});
