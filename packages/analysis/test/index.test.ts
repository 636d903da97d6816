import * as analysis from "@readout/analysis";
import { expect, test } from "vitest";

test("The package exports its analyses and its statistics.", () => {
  expect(Object.keys(analysis).sort()).toEqual([
    "actorCounts",
    "association",
    "attributionMeasures",
    "attributionShares",
    "avoidances",
    "benjaminiHochberg",
    "bootstrapRatio",
    "chiSquareTail",
    "cooccurrence",
    "effectiveNumber",
    "fisherExact",
    "hypergeometricTail",
    "linearisedRatio",
    "logLikelihood",
    "measureDifferences",
    "npmi",
    "numberInterval",
    "permutationQ",
    "shareInterval",
    "speaksAbout",
    "studentQuantile",
    "timeline",
    "wilson",
  ]);
});
