import { speaksAbout } from "@readout/analysis";
import { expect, test } from "vitest";
import { factsOf } from "../facts.ts";

const FACTS = factsOf([
  {
    paragraphs: [
      [
        ["boris", "anna"],
        ["Velmora", "he:boris"],
      ],
    ],
    attributions: [
      { actor: "anna", sentence: 0 },
      { actor: "anna", sentence: 1 },
      { actor: "boris", sentence: 1, sourceType: "anonymous" },
      { actor: null, sentence: 1 },
    ],
  },
  { paragraphs: [[["boris"]]], attributions: [{ actor: "anna", sentence: 0 }] },
]);

test("A source speaks about the other actors inside its contents.", () => {
  const whole = {
    within: null,
    source: "anna",
    sourceName: "Anna",
    allAttributions: 3,
    allArticles: 2,
    low: null,
    high: null,
  };
  expect(speaksAbout(FACTS).objects()).toEqual([
    {
      ...{ ...whole, about: "boris", aboutName: "Boris", attributions: 3, articles: 2, share: 1 },
      evidence: ["a0.0", "a0.1", "a1.0"],
    },
    {
      ...{ ...whole, about: "Velmora", aboutName: "Velmora", attributions: 1, articles: 1, share: 1 / 3 },
      evidence: ["a0.1"],
    },
  ]);
});

test("Indirect mentions can be left out.", () => {
  expect(speaksAbout(FACTS, { indirect: false }).objects()[0]?.evidence).toEqual(["a0.0", "a1.0"]);
});

test("Nobody speaking gives an empty table with its columns.", () => {
  expect(speaksAbout(factsOf([{}])).numRows()).toBe(0);
  expect(speaksAbout(factsOf([])).columnNames()).toContain("about");
});

test("A source that the user hides speaks about nobody.", () => {
  const facts = factsOf([{ paragraphs: [[["boris"]]], attributions: [{ actor: "anna", sentence: 0, hidden: true }] }]);
  expect(speaksAbout(facts).numRows()).toBe(0);
});
