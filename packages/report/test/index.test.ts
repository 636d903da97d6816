import * as report from "@readout/report";
import { expect, test } from "vitest";

test("the package offers these names", () => {
  expect(Object.keys(report).sort()).toEqual([
    "besideFolder",
    "bindParameters",
    "checkNotebook",
    "checkNotebooks",
    "checkTypes",
    "citedWords",
    "declaredOf",
    "evidenceProblems",
    "findJupyterLab",
    "missedWords",
    "parseNotebook",
    "readNotebook",
    "renderReport",
    "renderWithEvidence",
    "runNotebook",
    "seal",
    "sealOf",
    "stripNotebook",
    "typedNumbers",
    "unaccounted",
    "withoutUnshowable",
    "writeKernelspec",
  ]);
});
