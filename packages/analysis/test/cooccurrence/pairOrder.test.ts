import fc from "fast-check";
import { expect, test } from "vitest";
import { surestFirst } from "../../src/cooccurrence/pairOrder.ts";

test("Pairs are ordered by q, articles, score and names, those that were not tested last, as comparing two by two would.", () => {
  const value = fc.constantFrom(0.01, 0.01, 0.2, 1, Number.NaN, Number.NEGATIVE_INFINITY);
  const pair = fc.record({
    a: fc.nat(4),
    b: fc.nat(4),
    articles: fc.integer({ min: 1, max: 4 }),
    q: value,
    score: value,
  });
  fc.assert(
    fc.property(
      fc.array(pair, { maxLength: 40 }),
      fc.array(fc.nat(3), { minLength: 5, maxLength: 5 }),
      (pairs, names) => {
        const numbers = (name: "a" | "b" | "articles"): Int32Array => Int32Array.from(pairs, (one) => one[name]);
        const none = { margins: new Int32Array(), start: new Int32Array(), units: new Int32Array() };
        const counts = { ...none, a: numbers("a"), b: numbers("b"), articles: numbers("articles") };
        const order = surestFirst(counts, {
          q: Float64Array.from(pairs, ({ q }) => q),
          scores: Float64Array.from(pairs, ({ score }) => score),
          rank: Int32Array.from(names),
        });
        const last = (number: number): number => (Number.isNaN(number) ? Number.POSITIVE_INFINITY : number);
        const difference = (x: number, y: number): number => (x === y ? 0 : x - y);
        const rank = (actor: number): number => names[actor] ?? 0;
        const expected = Array.from(pairs.keys()).sort((i, j) => {
          const [x, y] = [pairs[i] as (typeof pairs)[number], pairs[j] as (typeof pairs)[number]];
          return (
            difference(last(x.q), last(y.q)) ||
            y.articles - x.articles ||
            difference(last(x.score), last(y.score)) ||
            rank(x.a) - rank(y.a) ||
            rank(x.b) - rank(y.b) ||
            i - j
          );
        });
        expect(Array.from(order)).toEqual(expected);
      },
    ),
  );
});
