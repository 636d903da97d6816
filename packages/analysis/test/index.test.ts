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
    "changePoint",
    "chiSquareTail",
    "cooccurrence",
    "correctedShares",
    "effectiveNumber",
    "evaluate",
    "evaluationText",
    "fisherExact",
    "gaps",
    "hypergeometricTail",
    "inputCounts",
    "linearisedRatio",
    "logLikelihood",
    "measureDifferences",
    "npmi",
    "numberInterval",
    "outletQuality",
    "permutationQ",
    "ppiRatio",
    "shareInterval",
    "speaksAbout",
    "studentQuantile",
    "templateChanges",
    "timeline",
    "wilson",
  ]);
});
