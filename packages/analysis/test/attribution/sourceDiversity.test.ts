import { chaoShenEntropy, giniCoefficient, rarefied, shannonEntropy, sourceDiversity } from "@readout/analysis";
import { expect, test } from "vitest";
import { factsOf } from "../facts.ts";

const by = (...actors: string[]) => actors.map((actor) => ({ actor }));
const article = (outlet: string, ...actors: string[]) => ({ outlet, attributions: by(...actors) });

test("Diversity is that of the counts of known sources.", () => {
  const facts = factsOf([
    article("Gazette", "anna", "anna", "boris"),
    { outlet: "Gazette", attributions: [{ actor: "anna" }, { sourceType: "anonymous", described: "aide" }, {}] },
    { outlet: "Gazette", attributions: [{ speaker: "Dora Wend" }] },
    { outlet: "Gazette" },
  ]);
  const [row] = sourceDiversity(facts).objects();
  expect(row).toMatchObject({ group: "all articles", n: 5, articles: 3, allArticles: 4, sources: 3 });
  expect(row?.shannon).toBeCloseTo(shannonEntropy([3, 1, 1]), 12);
  expect(row?.chaoShen).toBeCloseTo(chaoShenEntropy([3, 1, 1]), 12);
  expect(row?.effective).toBeCloseTo(Math.exp(chaoShenEntropy([3, 1, 1])), 12);
  expect(row?.gini).toBeCloseTo(giniCoefficient([3, 1, 1]) ?? Number.NaN, 12);
  // By hand: of the pairs over two articles (3·1 + 3·1 + 1·1 = 7) two are Anna's.
  expect(row?.simpson).toBeCloseTo(1 - 2 / 7, 12);
  expect(row).toMatchObject({ low: null, high: null, evidence: ["a0.0", "a0.1", "a0.2", "a1.0", "a2.0"] });
  expect(sourceDiversity(facts, { of: "actor" }).objects()[0]).toMatchObject({ n: 4, sources: 2 });
});

test("Groups are compared at the number of articles of the smallest that has three.", () => {
  const facts = factsOf([
    ...["a", "b", "c", "d", "e"].map((actor) => article("Gazette", actor)),
    article("Herald", "a"),
    article("Herald", "a", "b"),
    article("Herald", "b"),
    article("Star", "a"),
  ]);
  const rows = sourceDiversity(facts, { by: "outlet" }).objects();
  expect(rows.map(({ group, equalArticles }) => [group, equalArticles])).toEqual([
    ["Gazette", 3],
    ["Herald", 3],
    ["Star", null],
  ]);
  expect(rows[0]?.sourcesAtEqual).toBeCloseTo(rarefied([1, 1, 1, 1, 1], 5, 3), 12);
  expect(rows[0]?.effectiveAtEqual).toBeCloseTo(3, 12);
  expect(rows[1]).toMatchObject({ sourcesAtEqual: 2 });
  expect(rows[1]?.effectiveAtEqual).toBeCloseTo(2, 12);
  expect(rows[2]).toMatchObject({ sourcesAtEqual: null, effectiveAtEqual: null, simpson: null });
});

test("A seed gives the same draws, and the interval holds the value.", () => {
  const facts = factsOf(
    Array.from({ length: 75 }, (_, i) => article(i < 45 ? "Gazette" : "Herald", `s${i % 7}`, `s${(i * i) % 5}`)),
  );
  const rows = () => sourceDiversity(facts, { by: "outlet", seed: 4 }).objects();
  expect(rows()).toEqual(rows());
  for (const { simpson, low, high } of rows()) {
    expect(low ?? Number.NaN).toBeLessThan(simpson ?? Number.NaN);
    expect(high ?? Number.NaN).toBeGreaterThan(simpson ?? Number.NaN);
  }
});

test("Nothing has no diversity, and wrong options are refused.", () => {
  expect(sourceDiversity(factsOf([{}])).objects()[0]).toMatchObject({ n: 0, sources: 0, effective: 0, simpson: null });
  const facts = factsOf([article("Gazette", "anna")]);
  // @ts-expect-error a mistake that the compiler sees
  expect(() => sourceDiversity(facts, { of: "outlet" })).toThrow("unknown of: outlet");
  expect(() => sourceDiversity(facts, { replicates: 0 })).toThrow(RangeError);
  expect(() => sourceDiversity(facts, { seed: 0.5 })).toThrow(RangeError);
  expect(() => sourceDiversity(facts, { level: Number.NaN })).toThrow(RangeError);
});
