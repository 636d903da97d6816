import { type Found, foundIn, historyIn, historyText, stepsOf, withRun } from "@readout/report/run";
import { expect, test } from "vitest";

const found = (articles: number, more: Partial<Found> = {}): Found => ({
  corpus: `${articles}abc`,
  subject: `Corpus news: ${articles} articles`,
  findings: [{ text: `Ann speaks in ${articles} articles.`, passages: articles }],
  published: [{ name: "articles", value: articles, unit: null, passages: null }],
  ...more,
});
const results = (one: Found, failure: string | null = null): string =>
  JSON.stringify({ form: "readout results 1", title: "T", failure, ...one }, null, 2);

test("what results tell is found; nothing is of a run that failed, that found nothing, or of another file", () => {
  expect(foundIn(results(found(3)))).toEqual(found(3));
  expect(foundIn(results(found(3), "cell 1: Error: no ice"))).toBeNull();
  expect(foundIn(results(found(3, { findings: [], published: [] })))).toBeNull();
  expect(foundIn("mine")).toBeNull();
  expect(foundIn('{"findings":[]}')).toBeNull();
  expect(foundIn(results(found(3)).replace('"findings": [', '"findings": 3, "others": ['))).toBeNull();
});

test("a history keeps each run once, the last twelve of a report, and none that is too long", () => {
  const twice = withRun(withRun({}, "a", found(1)), "a", found(1));
  expect(twice).toEqual({ a: [found(1)] });
  const back = withRun(withRun(twice, "a", found(2)), "a", found(1));
  expect(back["a"]).toEqual([found(1), found(2), found(1)]);
  const many = Array.from({ length: 20 }, (_, i) => found(i)).reduce((all, one) => withRun(all, "a", one), {});
  expect(historyIn(historyText(many))?.["a"]).toEqual(Array.from({ length: 12 }, (_, i) => found(i + 8)));
  const long = found(1, { findings: [{ text: "x".repeat(40_000), passages: null }] });
  expect(withRun(many, "a", long)).toBe(many);
});

test("its file is the same whatever came first, and nobody else's is taken for it", () => {
  const one = withRun(withRun({}, "a", found(1)), "b", found(2));
  const other = withRun(withRun({}, "b", found(2)), "a", found(1));
  expect(historyText(one)).toBe(historyText(other));
  expect(historyIn(historyText(one))).toEqual(one);
  expect(historyIn("{}")).toBeNull();
  expect(historyIn("mine")).toBeNull();
});

test("steps lead from run to run, the latest first, and tell what changed", () => {
  const runs = [found(1), found(2), { ...found(2), corpus: "other" }];
  const [latest, first, ...rest] = stepsOf(runs);
  expect(rest).toEqual([]);
  expect(latest?.numbers).toEqual([]);
  expect(first?.numbers.map(({ name, value }) => [name, value])).toEqual([
    ["finding 1", { was: "Ann speaks in 1 articles.", is: "Ann speaks in 2 articles." }],
    ["articles", { was: 1, is: 2 }],
  ]);
});
