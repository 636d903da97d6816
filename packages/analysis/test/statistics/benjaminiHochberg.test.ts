import { benjaminiHochberg } from "@readout/analysis";
import fc from "fast-check";
import { expect, test } from "vitest";

const probability = fc.double({ min: 0, max: 1, noNaN: true });

test("q values agree with scipy, in the order given", () => {
  // scipy.stats.false_discovery_control([.01, .02, .03, .04, .05, .9, .0001])
  const expected = [0.035, 0.0466666666666667, 0.0525, 0.056, 0.0583333333333333, 0.9, 0.0007];
  const q = benjaminiHochberg([0.01, 0.02, 0.03, 0.04, 0.05, 0.9, 0.0001]);
  for (const [index, value] of expected.entries()) expect(q[index]).toBeCloseTo(value, 12);
});

test("Tests that are not listed count as if listed with p = 1", () => {
  fc.assert(
    fc.property(fc.array(probability, { maxLength: 20 }), fc.nat(20), (p, unlisted) => {
      const all = benjaminiHochberg([...p, ...Array.from({ length: unlisted }, () => 1)]);
      expect([...benjaminiHochberg(p, p.length + unlisted)]).toEqual([...all.subarray(0, p.length)]);
    }),
  );
});

test("No q is below its p, none is above 1, and a smaller p never has a larger q", () => {
  fc.assert(
    fc.property(fc.array(probability), (p) => {
      const q = benjaminiHochberg(p);
      const order = [...p.keys()].sort((i, j) => (p[i] ?? 0) - (p[j] ?? 0));
      for (const [rank, index] of order.entries()) {
        expect(q[index]).toBeGreaterThanOrEqual((p[index] ?? 0) * (1 - 1e-15));
        expect(q[index]).toBeLessThanOrEqual(1);
        expect(q[index]).toBeGreaterThanOrEqual(q[order[rank - 1] ?? index] ?? 0);
      }
    }),
  );
});

test("No p values give no q values; impossible ones are refused", () => {
  expect(benjaminiHochberg([]).length).toBe(0);
  expect(() => benjaminiHochberg([0.5, 0.5], 1)).toThrow("fewer tests than p values: 1 for 2");
  expect(() => benjaminiHochberg([Number.NaN])).toThrow("not a p value: NaN");
});
