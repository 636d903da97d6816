import * as facts from "@readout/facts";
import { expect, test } from "vitest";

test("The package exports the way to tables, passages and the audit.", () => {
  expect(Object.keys(facts).sort()).toEqual([
    "FUNCTION_WORDS",
    "PERSON_WORDS",
    "PackedAnnotations",
    "actorIndex",
    "annotateArticles",
    "audit",
    "auditCsv",
    "auditText",
    "auditYaml",
    "chosen",
    "cueBase",
    "evidenceCsv",
    "evidenceJsonl",
    "joined",
    "keepFacts",
    "keptIn",
    "keptPassages",
    "keptTables",
    "listener",
    "mergeLine",
    "passages",
    "readFacts",
    "readLabels",
    "sampleSheet",
    "sheetCsv",
    "tabulate",
  ]);
});
