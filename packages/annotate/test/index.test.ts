import * as annotate from "@readout/annotate";
import { expect, test } from "vitest";

test("The package exports annotation, its lexicon, its tables and its passages.", () => {
  expect(Object.keys(annotate).sort()).toEqual([
    "annotate",
    "audit",
    "auditCsv",
    "auditText",
    "auditYaml",
    "chosen",
    "lexicon",
    "mergeLine",
    "parseActors",
    "passages",
    "presented",
    "readActors",
    "readFacts",
    "schema",
    "tabulate",
  ]);
});
