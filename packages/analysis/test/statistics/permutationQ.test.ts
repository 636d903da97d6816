import { permutationQ } from "@readout/analysis";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nullCounter } from "../../src/statistics/permutationQ.ts";
import { random } from "../../src/statistics/random.ts";

describe("permutationQ", () => {
  test("sets the findings of null corpora beside those observed", () => {
    expect([...permutationQ([-9, -2], [-2.5, -1], 9)]).toEqual([0.1, 0.1]);
    // At −1: (1 + 2) / 10 over 3 findings; at −2: (1 + 1) / 10 over 2; at −9: 1 / 10 over 1; each no more than those after it.
    expect([...permutationQ([-1, -2, -9], [-2.5, -1], 9)]).toEqual([0.1, 0.1, 0.1].map((q) => expect.closeTo(q, 12)));
  });

  test("finds ties together, and is never smaller than its corpora can tell", () => {
    expect([...permutationQ([-5, -5, -5], [], 19)]).toEqual([1, 1, 1].map(() => expect.closeTo(1 / 60, 12)));
    expect([...permutationQ([-5], [-5, -5, -5], 1)]).toEqual([1]);
    expect([...permutationQ([], [-1], 3)]).toEqual([]);
    expect(() => permutationQ([1], [], 0)).toThrow("not a number of null corpora: 0");
  });

  test("is no smaller than what a null corpus has on average", () => {
    // 1,500 null scores in 25 corpora are 60 in each, beside 1,200 findings: .05, and not (1,500 + 1) / 26 / 1,200 = .0481.
    const q = permutationQ(Array(1200).fill(-1), Array(1500).fill(-1), 25);
    expect(new Set(q)).toEqual(new Set([0.05]));
  });

  test("gives what going through all thresholds by hand gives", () => {
    const scores = fc.array(fc.integer({ min: -8, max: 0 }), { maxLength: 25 });
    fc.assert(
      fc.property(scores, scores, fc.integer({ min: 1, max: 9 }), (observed, drawn, corpora) => {
        const rate = (t: number): number => {
          const n = drawn.filter((score) => score <= t).length;
          return Math.max(n / corpora, (n + 1) / (corpora + 1)) / observed.filter((s) => s <= t).length;
        };
        const q = permutationQ(observed, drawn, corpora);
        for (const [i, score] of observed.entries()) {
          const thresholds = observed.filter((t) => t >= score).map(rate);
          expect(q[i]).toBeCloseTo(Math.min(1, ...thresholds), 12);
        }
      }),
    );
  });

  test("counts many scores together as it does one by one", () => {
    const draw = random(5);
    const scores = (length: number): Float64Array => Float64Array.from({ length }, () => -draw(1000) / 100);
    // So many that they are gathered, more than one lot of them and a part of the next.
    const [observed, drawn] = [scores(5000), scores(70_001)];
    const [together, single] = [nullCounter(observed), nullCounter(observed)];
    together.addAll(drawn.subarray(0, 9));
    together.addAll(drawn.subarray(9));
    for (const score of drawn) single.add(score);
    expect(together.p(3)).toEqual(single.p(3));
    const strong = drawn.filter((score) => score <= (observed[0] ?? 0)).length;
    expect(together.p(3)[0]).toBeCloseTo(Math.min(1, Math.max(strong / 3, (strong + 1) / 4) / 5000), 12);
  });
});
