import { readFileSync } from "node:fs";
import * as analysis from "@readout/analysis";
import { expect, test } from "vitest";

test("The package exports its analyses and its statistics.", () => {
  expect(Object.keys(analysis).sort()).toEqual([
    "LEAST_FOR_PAIRS",
    "LEAST_LABELLED",
    "aboutGraph",
    "actorCounts",
    "adjustedRand",
    "association",
    "attributionMeasures",
    "attributionShares",
    "avoidances",
    "balance",
    "benjaminiHochberg",
    "bootstrapRatio",
    "chains",
    "changePoint",
    "chaoShenEntropy",
    "chiSquareTail",
    "commonestPairs",
    "communities",
    "cooccurrence",
    "correctedShares",
    "countFacts",
    "cueChoice",
    "divergence",
    "divisions",
    "edgeStability",
    "effectiveNumber",
    "evaluate",
    "evaluationText",
    "everyPeriod",
    "fisherExact",
    "gaps",
    "gexf",
    "giniCoefficient",
    "graphml",
    "hands",
    "hypergeometricTail",
    "inputCounts",
    "jensenShannon",
    "keyness",
    "largestShares",
    "linearisedRatio",
    "logLikelihood",
    "logOddsDirichlet",
    "measureDifferences",
    "networkMeasures",
    "npmi",
    "numberInterval",
    "outletQuality",
    "pairChanges",
    "pairGraph",
    "permutationQ",
    "ppiRatio",
    "quotedBy",
    "rarefied",
    "reciprocity",
    "roganGladen",
    "shannonEntropy",
    "shareDifferences",
    "shareInterval",
    "simpsonDiversity",
    "sourceDiversity",
    "speaksAbout",
    "splitAt",
    "studentQuantile",
    "tableCsv",
    "tableJson",
    "templateChanges",
    "timeline",
    "twoMode",
    "twoModeGraph",
    "wilson",
  ]);
});

test("docs/experiments.md says of each what its expected values come from, and what its interval or q was tried by.", () => {
  const text = readFileSync(new URL("../../../docs/experiments.md", import.meta.url), "utf8");
  const section = text.slice(text.indexOf("### Each statistic")).split("\n### ")[0] ?? "";
  const first = [...section.matchAll(/^\| (`[^|]*)\|/gm)].map(([, cell]) => cell ?? "").join(" ");
  const named = [...first.matchAll(/`(\w+)`/g)].map(([, name]) => name);
  const functions = Object.entries(analysis).flatMap(([name, value]) => (typeof value === "function" ? [name] : []));
  expect([...new Set(named)].sort()).toEqual(functions.sort());
});
