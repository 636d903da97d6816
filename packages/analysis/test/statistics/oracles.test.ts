import { existsSync, readFileSync } from "node:fs";
import {
  benjaminiHochberg,
  bootstrapRatio,
  chiSquareTail,
  effectiveNumber,
  fisherExact,
  hypergeometricTail,
  jensenShannon,
  linearisedRatio,
  logLikelihood,
  logOddsDirichlet,
  npmi,
  ppiRatio,
  roganGladen,
  shareInterval,
  wilson,
} from "@readout/analysis";
import { describe, expect, test } from "vitest";
import { curveball } from "../../src/cooccurrence/curveball.ts";
import { overlap } from "../../src/cooccurrence/sdsm.ts";
import { bcaInterval } from "../../src/statistics/bcaInterval.ts";
import { bipartiteModel } from "../../src/statistics/bicm.ts";
import { poissonBinomialTail } from "../../src/statistics/poissonBinomial.ts";
import { random } from "../../src/statistics/random.ts";

// Expected values by R, scipy and enumeration, which are no part of the project: this runs where they lie beside it. Each
// file names the call that made it.
const folder = new URL("../../../../../shared/oracles/", import.meta.url).pathname;
const reason = existsSync(folder) ? null : "../shared/oracles is not beside the repository";

/** One case of a file, with the fields that its test reads. */
function cases<Case>(name: string): Case[] {
  const file: unknown = JSON.parse(readFileSync(`${folder}${name}.json`, "utf8"));
  return (file as { cases: Case[] }).cases;
}

interface Counts {
  readonly together: number;
  readonly withA: number;
  readonly withB: number;
  readonly units: number;
}

interface Ratio {
  readonly numerators: number[];
  readonly denominators: number[];
}

describe.skipIf(reason !== null)(`expected values${reason ? ` (skipped: ${reason})` : ""}`, () => {
  test("pair_measures: expected, NPMI, G², its p value, Fisher's test two-sided and one-sided", () => {
    type Case = Counts & Record<"expected" | "npmi" | "g2" | "pG2" | "fisherTwoSided" | "fisherGreater", number>;
    for (const one of cases<Case>("pair_measures")) {
      const { together, withA, withB, units } = one;
      const counts = { together, withA, withB, units };
      expect((withA * withB) / units).toBeCloseTo(one.expected, 12);
      expect(npmi(counts)).toBeCloseTo(one.npmi, 11);
      expect(logLikelihood(counts)).toBeCloseTo(one.g2, 7);
      expect(chiSquareTail(Math.abs(one.g2)) / one.pG2).toBeCloseTo(1, 9);
      expect(fisherExact(counts) / one.fisherTwoSided).toBeCloseTo(1, 9);
      expect(hypergeometricTail(counts, "upper") / one.fisherGreater).toBeCloseTo(1, 9);
    }
  });

  test("r_fisher: R's fisher.test and pchisq", () => {
    for (const one of cases<Counts & { p: number; g2: number; pG2: number }>("r_fisher")) {
      const { together, withA, withB, units } = one;
      const counts = { together, withA, withB, units };
      expect(fisherExact(counts) / one.p).toBeCloseTo(1, 6);
      expect(Math.abs(logLikelihood(counts)) / one.g2).toBeCloseTo(1, 10);
      expect(chiSquareTail(one.g2) / one.pG2).toBeCloseTo(1, 9);
    }
  });

  test("r_bh: R's p.adjust", () => {
    for (const { p, n, bh } of cases<{ p: number[]; n: number; bh: number[] }>("r_bh"))
      for (const [i, q] of benjaminiHochberg(p, n).entries()) expect(q).toBeCloseTo(bh[i] ?? Number.NaN, 12);
  });

  test("r_wilson: R's prop.test without continuity correction", () => {
    type Case = { successes: number; trials: number; wilson: [number, number] };
    for (const { successes, trials, wilson: expected } of cases<Case>("r_wilson")) {
      const interval = wilson(successes, trials);
      expect(interval?.low).toBeCloseTo(expected[0], 12);
      expect(interval?.high).toBeCloseTo(expected[1], 12);
    }
  });

  test("ppi_ratio: prediction-powered ratios with lambda 0 and 1", () => {
    type Result = { estimate: number; se: number };
    type Case = Record<`${"found" | "labelled"}${"Numerator" | "Denominator"}`, number[]> & {
      result: { lambda0: Result; lambda1: Result };
    };
    for (const one of cases<Case>("ppi_ratio"))
      for (const lambda of [0, 1] as const) {
        const estimate = ppiRatio(
          {
            found: { numerators: one.foundNumerator, denominators: one.foundDenominator },
            read: one.labelledNumerator.map((_, i) => i),
            actual: { numerators: one.labelledNumerator, denominators: one.labelledDenominator },
          },
          { lambda },
        );
        const expected = one.result[`lambda${lambda}`];
        expect(estimate?.value).toBeCloseTo(expected.estimate, 14);
        expect(Math.sqrt(estimate?.variance ?? Number.NaN)).toBeCloseTo(expected.se, 14);
      }
  });

  test("rogan_gladen: a share corrected for sensitivity and specificity, with the interval of Lang and Reiczigel", () => {
    type Case = Parameters<typeof roganGladen>[0] & { estimate: number; langReiczigel: { low: number; high: number } };
    for (const one of cases<Case>("rogan_gladen")) {
      const found = roganGladen(one);
      expect(found?.value).toBeCloseTo(one.estimate, 14);
      expect(found?.low).toBeCloseTo(one.langReiczigel.low, 12);
      expect(found?.high).toBeCloseTo(one.langReiczigel.high, 12);
    }
  });

  test("cluster_share_interval: the linearised ratio with logit and t", () => {
    type Case = Ratio & { share: number; variance: number; logitT: [number, number] };
    for (const one of cases<Case>("cluster_share_interval")) {
      const found = linearisedRatio(one.numerators, one.denominators);
      expect(found?.value).toBeCloseTo(one.share, 14);
      expect(found?.variance).toBeCloseTo(one.variance, 14);
      const interval = found && shareInterval(found);
      expect(interval?.low).toBeCloseTo(one.logitT[0], 11);
      expect(interval?.high).toBeCloseTo(one.logitT[1], 11);
    }
  });

  test("bca: numpy's, with the weights given", () => {
    for (const one of cases<Ratio & { weights: number[][]; interval: [number, number] }>("bca")) {
      const sum = (values: readonly number[], weights: readonly number[]): number =>
        values.reduce((total, value, i) => total + value * (weights[i] ?? 0), 0);
      const replicates = one.weights.map((w) => sum(one.numerators, w) / sum(one.denominators, w));
      const ones = one.numerators.map(() => 1);
      const ratio = sum(one.numerators, ones) / sum(one.denominators, ones);
      const influence = one.numerators.map((x, i) => x - ratio * (one.denominators[i] ?? 0));
      const power = (n: number): number => influence.reduce((total, value) => total + value ** n, 0);
      const interval = bcaInterval(Float64Array.from(replicates), ratio, power(3) / (6 * power(2) ** 1.5), 0.95);
      expect(interval?.low).toBeCloseTo(one.interval[0], 10);
      expect(interval?.high).toBeCloseTo(one.interval[1], 10);
    }
  });

  test("r_boot_bca: R's boot.ci, within what 20,000 draws and its count of ties leave open", () => {
    for (const { numerators, denominators, bca } of cases<Ratio & { bca: [number, number] }>("r_boot_bca")) {
      const interval = bootstrapRatio(numerators, denominators, { resamples: 20_000 });
      expect(Math.abs((interval?.low ?? 0) - bca[0])).toBeLessThan(0.02);
      expect(Math.abs((interval?.high ?? 0) - bca[1])).toBeLessThan(0.01);
    }
  });

  test("fdsm_exact: the curveball's draws are those of all matrices with the same sums", () => {
    type Pair = { a: number; b: number; distribution: number[] };
    for (const { matrix, pairs } of cases<{ matrix: number[][]; pairs: Pair[] }>("fdsm_exact")) {
      const width = matrix[0]?.length ?? 0;
      const start = [0];
      const columns: number[] = [];
      for (const row of matrix) {
        columns.push(...Array.from(row.keys()).filter((column) => row[column]));
        start.push(columns.length);
      }
      const rows = { start: Int32Array.from(start), columns: Int32Array.from(columns) };
      const shuffled = curveball(rows, width, random(1));
      const draws = 40_000;
      const counts = pairs.map(({ distribution }) => distribution.map(() => 0));
      for (let draw = 0; draw < draws; draw++) {
        shuffled.trade(10);
        const held = matrix.map((_, row) => new Set(shuffled.columns.subarray(start[row], start[row + 1])));
        for (const [p, { a, b }] of pairs.entries()) {
          const together = held.filter((row) => row.has(a) && row.has(b)).length;
          const list = counts[p] as number[];
          list[together] = (list[together] ?? 0) + 1;
        }
      }
      for (const [p, { distribution }] of pairs.entries()) {
        const all = distribution.reduce((sum, one) => sum + one, 0);
        for (const [together, one] of distribution.entries()) {
          const share = one / all;
          const error = 4.5 * Math.sqrt((share * (1 - share)) / draws) + 1e-9;
          expect(Math.abs((counts[p]?.[together] ?? 0) / draws - share)).toBeLessThan(error);
        }
      }
    }
  });

  test("sdsm_bicm: the bipartite model's probabilities and the tails of pairs", () => {
    type Pair = { a: number; b: number; together: number; pUpper: number };
    type Case = { matrix: number[][]; P: number[][]; pairs: Pair[] };
    for (const { matrix, P, pairs } of cases<Case>("sdsm_bicm")) {
      const rows = matrix.map((row) => row.reduce((sum, one) => sum + one, 0));
      const columns = (matrix[0] ?? []).map((_, j) => matrix.reduce((sum, row) => sum + (row[j] ?? 0), 0));
      const { probability } = bipartiteModel(rows, columns);
      const cell = (i: number, j: number): number => probability(rows[i] ?? 0, columns[j] ?? 0);
      for (const [i, row] of P.entries()) for (const [j, p] of row.entries()) expect(cell(i, j)).toBeCloseTo(p, 8);
      for (const { a, b, together, pUpper } of pairs) {
        const trials = rows.map((_, i) => ({ probability: cell(i, a) * cell(i, b), count: 1 }));
        expect(poissonBinomialTail(together, trials)).toBeCloseTo(pUpper, 8);
      }
    }
  });

  test("sentence_sdsm: the chance of a shared sentence, and its tails", () => {
    type Case = Record<"P_a" | "P_b" | "sentences" | "omega", number[]> & {
      meanA: number;
      meanB: number;
      tails: Record<string, number>;
    };
    for (const one of cases<Case>("sentence_sdsm")) {
      const omega = one.sentences.map((units) => overlap(one.meanA, one.meanB, units));
      for (const [i, value] of omega.entries()) expect(value).toBeCloseTo(one.omega[i] ?? Number.NaN, 12);
      const trials = omega.map((share, i) => ({
        probability: (one.P_a[i] ?? 0) * (one.P_b[i] ?? 0) * share,
        count: 1,
      }));
      for (const [x, p] of Object.entries(one.tails)) expect(poissonBinomialTail(Number(x), trials)).toBeCloseTo(p, 12);
    }
  });

  test("diversity: the effective number of sources is the Hill number of order 1", () => {
    for (const { counts, effective1 } of cases<{ counts: number[]; effective1: number }>("diversity"))
      expect(effectiveNumber(counts)).toBeCloseTo(effective1, 11);
  });

  test("log_odds_dirichlet: Monroe, Colaresi and Quinn's equations 15, 16 and 22", () => {
    type Counts = Record<string, number>;
    type Case = { A: Counts; B: Counts; a0: number; words: Record<string, { delta: number; variance: number }> };
    for (const { A, B, a0, words } of cases<Case>("log_odds_dirichlet")) {
      const found = logOddsDirichlet(Object.values(A), Object.values(B), a0);
      for (const [i, word] of Object.keys(A).entries()) {
        expect(found[i]?.estimate).toBeCloseTo(words[word]?.delta ?? Number.NaN, 12);
        expect(found[i]?.variance).toBeCloseTo(words[word]?.variance ?? Number.NaN, 12);
      }
    }
  });

  test("jsd_permutation: scipy's divergence, and all divisions of the articles", () => {
    for (const one of cases<{ articles: number[][]; groupA: number[]; jsd: number; p: number }>("jsd_permutation")) {
      const sum = (inside: boolean): number[] =>
        [0, 1, 2].map((k) =>
          one.articles.reduce((all, own, i) => all + (one.groupA.includes(i) === inside ? (own[k] ?? 0) : 0), 0),
        );
      expect(jensenShannon([sum(true), sum(false)])).toBeCloseTo(one.jsd, 12);
    }
  });
});
