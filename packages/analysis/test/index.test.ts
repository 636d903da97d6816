import * as analysis from "@readout/analysis";
import { expect, test } from "vitest";

test("The package exports its analyses and its statistics.", () => {
  expect(Object.keys(analysis).sort()).toEqual([
    "actorCounts",
    "association",
    "attributionMeasures",
    "attributionShares",
    "benjaminiHochberg",
    "bootstrapRatio",
    "chiSquareTail",
    "cooccurrence",
    "effectiveNumber",
    "fisherExact",
    "logLikelihood",
    "npmi",
    "speaksAbout",
    "timeline",
    "wilson",
  ]);
});
