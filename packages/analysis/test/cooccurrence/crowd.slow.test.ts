import { cooccurrence } from "@readout/analysis";
import { expect, test } from "vitest";
import { factsOf } from "../facts.ts";

test("Six thousand actors may stand in one sentence, and a corpus may have one or two articles.", {
  timeout: 180_000,
}, () => {
  // They make 18 million pairs, and a Map holds 16.7 million.
  const crowd = Array.from({ length: 6000 }, (_, i) => `actor${i}`);
  const facts = factsOf([{ paragraphs: [[crowd]] }, { paragraphs: [[["actor1", "actor2"]]] }]);
  const pairs = cooccurrence(facts, { minimum: 2 }).objects();
  expect(pairs).toMatchObject([{ a: "actor1", b: "actor2", articles: 2, q: 1 }]);
  expect(cooccurrence(factsOf([{ paragraphs: [[["anna", "boris"]]] }])).objects()).toEqual([]);
});
