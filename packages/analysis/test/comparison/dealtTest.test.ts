import { expect, test } from "vitest";
import { dealtTest } from "../../src/comparison/dealtTest.ts";
import type { Tally } from "../../src/comparison/tally.ts";
import { random } from "../../src/statistics/random.ts";

/** 40 articles of two outlets with 1,200 words, of which the first so many are used by the first outlet alone. */
function tallyWith(differ: number): Tally {
  const draw = random(7);
  const [articles, items] = [40, 1200];
  const start = [0];
  const [unit, count]: [number[], number[]] = [[], []];
  for (let item = 0; item < items; item++) {
    for (let at = 0; at < articles; at++) {
      if (item < differ ? at >= articles / 2 : draw(2) === 0) continue;
      unit.push(at);
      count.push(1 + draw(3));
    }
    start.push(unit.length);
  }
  const position = Int32Array.from({ length: articles }, (_, at) => at);
  return {
    items: Array.from({ length: items }, (_, item) => ({ key: `${item}`, label: `${item}` })),
    groups: ["first", "second"],
    group: position.map((at) => Number(at >= articles / 2)),
    position,
    size: new Float64Array(articles).fill(2000),
    strata: Int32Array.from([0, articles]),
    withinArticles: false,
    start: Int32Array.from(start),
    unit: Int32Array.from(unit),
    count: Float64Array.from(count),
    passages: () => [],
  };
}

test("Of many words that differ few dealings tell which; where none does all are dealt", () => {
  const many = dealtTest([tallyWith(600)], { replicates: 199, seed: 1 });
  expect(many.replicates).toBeLessThan(60);
  const found = many.tested[0]?.map(({ q }) => q <= 0.05) ?? [];
  expect(found.slice(0, 600).every(Boolean)).toBe(true);
  expect(found.slice(600).filter(Boolean).length).toBeLessThan(60);
  const none = dealtTest([tallyWith(0)], { replicates: 199, seed: 1 });
  expect(none.replicates).toBe(199);
  expect(none.tested[0]?.filter(({ q }) => q <= 0.05)).toEqual([]);
});

test("Families of which the whole is tested are dealt out as often as asked", () => {
  const { start, items, ...tally } = tallyWith(600);
  const few = { ...tally, items: items.slice(0, 900), start: start.slice(0, 901) };
  expect(dealtTest([few], { replicates: 99, seed: 1 }).replicates).toBe(99);
});
