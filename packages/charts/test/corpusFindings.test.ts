import type { ActorCountRow, InputCountRow } from "@readout/analysis";
import { corpusFindings } from "@readout/charts";
import { expect, it } from "vitest";
import { tableOf, texts } from "./fixtures.ts";

it("what a corpus is, in sentences: who is in most articles, copies, and what was refused", () => {
  const row = (outcome: "kept" | "refused", inputs: number): InputCountRow => {
    return { outcome, rule: "", inputs, share: 0, evidence: [] };
  };
  const actor = (name: string, articles: number): ActorCountRow =>
    ({ actor: name, name, articles, units: 9, evidence: ["s0.1"] }) as unknown as ActorCountRow;
  const inputs = tableOf([row("kept", 90), row("refused", 10)]);
  const found = (actors: readonly ActorCountRow[], stories: number): string[] =>
    texts(corpusFindings({ inputs, actors: tableOf(actors), stories }));
  expect(found([actor("Ann", 40), actor("Bo", 3)], 80)).toEqual([
    "Named in more articles than any other actor: Ann, in 40 of 80 (9 sentences).",
    "90 articles tell 80 stories: the others are copies.",
    "10 inputs of 100 could not be used (10 %).",
  ]);
  expect(found([], 89)[0]).toBe("90 articles tell 89 stories: one is a copy.");
  expect(found([actor("Ann", 4), actor("Bo", 4)], 90).slice(0, 2)).toEqual([
    "Ann and Bo are named in 4 articles each, and none in more.",
    "No article is a copy of another.",
  ]);
  const single = corpusFindings({
    inputs: tableOf([row("kept", 1)]),
    actors: tableOf([actor("Ann", 1), actor("Bo", 1)]),
    stories: 1,
  });
  expect(texts(single)).toEqual([
    "Ann and Bo are named in 1 article.",
    "There is one article.",
    "The only input could be used.",
  ]);
  expect(single.map(({ rows }) => rows?.of)).toEqual([undefined, "outlets", "inputs"]);
  const many = ["Ann", "Bo", "Cy", "Di"].map((name) => actor(name, 4));
  expect(found(many, 90)[0]).toBe("Ann and 3 other actors are named in 4 articles each, and none in more.");
});
