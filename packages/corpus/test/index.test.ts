import * as corpus from "@readout/corpus";
import { expect, it } from "vitest";

it("exports this and no more", () => {
  expect(Object.keys(corpus).sort()).toEqual([
    "ARTICLE",
    "ManifestError",
    "REMOVED",
    "SOURCE",
    "article",
    "collect",
    "column",
    "columnTable",
    "counter",
    "csv",
    "dataframe",
    "fieldNames",
    "isDoubt",
    "isExhausted",
    "isProblem",
    "layout",
    "locate",
    "manifest",
    "missingPaths",
    "otherLanguage",
    "pathListener",
    "problemCounts",
    "read",
    "readLines",
    "reading",
    "recordSchema",
    "segment",
    "sentences",
    "slice",
    "table",
    "textSpans",
    "wireGroups",
  ]);
});
