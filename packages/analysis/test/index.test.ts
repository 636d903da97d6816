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
    "cueChoice",
    "effectiveNumber",
    "fisherExact",
    "gaps",
    "hypergeometricTail",
    "inputCounts",
    "jensenShannon",
    "linearisedRatio",
    "logLikelihood",
    "logOddsDirichlet",
    "measureDifferences",
    "npmi",
    "numberInterval",
    "outletQuality",
    "permutationQ",
    "shareDifferences",
    "shareInterval",
    "speaksAbout",
    "studentQuantile",
    "templateChanges",
    "timeline",
    "wilson",
  ]);
});
