import * as corpus from "@readout/corpus";
import { expect, it } from "vitest";

it("exports this and no more", () => {
  expect(Object.keys(corpus).sort()).toEqual([
    "ManifestError",
    "article",
    "collect",
    "column",
    "columnTable",
    "csv",
    "dataframe",
    "isDoubt",
    "isProblem",
    "layout",
    "manifest",
    "otherLanguage",
    "read",
    "readLines",
    "reading",
    "segment",
    "sentences",
    "slice",
    "table",
    "tally",
    "wireGroups",
  ]);
});
