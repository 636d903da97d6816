import { expect, test } from "vitest";
import { random } from "../../src/statistics/random.ts";
import { sumTail, type Variables } from "../../src/statistics/sumTail.ts";

/** P(X ≥ x) by going through all sums. */
function byEnumeration(variables: readonly (readonly number[])[], x: number): number {
  let sums: number[] = [0];
  for (const values of variables) sums = sums.flatMap((sum) => values.map((value) => sum + value));
  return sums.filter((sum) => sum >= x - 1e-9).length / sums.length;
}

function variables(values: readonly (readonly number[])[]): Variables {
  const from = [0];
  for (const own of values) from.push((from.at(-1) ?? 0) + own.length);
  return { values: Float64Array.from(values.flat()), from: Int32Array.from(from) };
}

const draw = random(15);
const VARIABLES = Array.from({ length: 8 }, () => Array.from({ length: 5 }, () => draw(1_000_000) / 250_000));

test("The tail of a sum is within one part in five of that of all sums of eight values, far out too", () => {
  for (const x of [17, 18, 20, 22, 24, 25, 26]) {
    const exact = byEnumeration(VARIABLES, x);
    expect(exact).toBeGreaterThan(0);
    expect(Math.abs(sumTail(variables(VARIABLES), x) / exact - 1)).toBeLessThan(0.2);
  }
});

test("At its largest value it is exact, and above it 0; at the mean it is a half", () => {
  const most = VARIABLES.reduce((sum, values) => sum + Math.max(...values), 0);
  expect(sumTail(variables(VARIABLES), most) * 5 ** 8).toBeCloseTo(1, 6);
  expect(sumTail(variables(VARIABLES), most + 0.01)).toBe(0);
  const mean = VARIABLES.reduce((sum, values) => sum + values.reduce((own, one) => own + one, 0) / 5, 0);
  expect(sumTail(variables(VARIABLES), mean)).toBeCloseTo(0.5, 6);
  // Of whole numbers it lies between P(X ≥ x) = 21,700 / 2²⁰ and P(X > x) = 6,196 / 2²⁰.
  const coins = Array.from({ length: 20 }, () => [0, 1]);
  expect(sumTail(variables(coins), 15)).toBeGreaterThan(6196 / 2 ** 20);
  expect(sumTail(variables(coins), 15)).toBeLessThan(21700 / 2 ** 20);
  expect(sumTail(variables(coins), 20)).toBeCloseTo(2 ** -20, 12);
});
