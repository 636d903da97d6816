import { actorCounts } from "@readout/analysis";
import { expect, test } from "vitest";
import { factsOf } from "../facts.ts";

const FACTS = factsOf([
  { published: "2024-03-02", paragraphs: [[["anna", "Velmora", "anna"], ["he:anna"]]] },
  { published: "2024-02-01T08:00:00+02:00", paragraphs: [[["anna"], []]] },
  { published: null, paragraphs: [[["Velmora"]]] },
]);

test("An actor has its units, articles, mentions, dates and the passages behind them.", () => {
  expect(actorCounts(FACTS).objects()[0]).toEqual({
    ...{ actor: "anna", name: "Anna", kind: "person", window: "sentence" },
    ...{ units: 3, share: 3 / 5, articles: 2, mentions: 4 },
    ...{ first: "2024-02-01T08:00:00+02:00", last: "2024-03-02", firstEvidence: "s1.0", lastEvidence: "s0.1" },
    evidence: ["s0.0", "s0.1", "s1.0"],
  });
});

test("Actors without a dated article have no dates, those without a mention no row.", () => {
  const facts = factsOf([{ paragraphs: [[["he:anna", "boris"]]] }]);
  expect(actorCounts(facts, { indirect: false, window: "article" }).objects()).toMatchObject([
    { actor: "boris", first: null, last: null, firstEvidence: null, lastEvidence: null, evidence: ["d0"] },
  ]);
});

test("The most frequent actor is first, equals by name.", () => {
  const facts = factsOf([
    {
      paragraphs: [
        [
          ["carl", "boris"],
          ["Anna", "Anna"],
          ["boris", "carl"],
        ],
      ],
    },
  ]);
  expect(
    actorCounts(facts)
      .objects()
      .map(({ actor }) => actor),
  ).toEqual(["boris", "carl", "Anna"]);
});

test("No articles give an empty table with its columns.", () => {
  expect(actorCounts(factsOf([])).columnNames()).toContain("firstEvidence");
});
