import { balance } from "@readout/analysis";
import { expect, test } from "vitest";
import { factsOf } from "../facts.ts";

const SIDES = { anna: "Norvia", boris: "Velmora", bo: "Velmora" };
const ARTICLES = [
  {
    outlet: "Gazette",
    paragraphs: [[["anna", "boris"], ["anna"]]],
    attributions: [
      { actor: "anna", words: 30 },
      { actor: "boris", words: 10 },
      { actor: "cora", words: 50 },
    ],
  },
  {
    outlet: "Gazette",
    paragraphs: [[["boris"]]],
    attributions: [
      { actor: "boris", words: 20 },
      { actor: "bo", words: 20, joint: 1 },
      { actor: "anna", words: 5, hidden: true },
    ],
  },
  { outlet: "Herald", paragraphs: [[["cora"]]], attributions: [{ actor: "anna", words: 7 }] },
  { outlet: "Star" },
];

test("One side is weighed against the other in statements, words and mentions.", () => {
  const rows = balance(factsOf(ARTICLES, SIDES)).objects();
  expect(
    rows.map(({ unit, side, other, ofSide, ofOther, share }) => [unit, side, other, ofSide, ofOther, share]),
  ).toEqual([
    ["attributions", "Norvia", "Velmora", 2, 2, 0.5],
    ["words", "Norvia", "Velmora", 37, 30, 37 / 67],
    ["mentions", "Norvia", "Velmora", 2, 2, 0.5],
  ]);
  // A joint statement of one side is one; who is hidden or on no side is not counted.
  expect(rows[0]).toMatchObject({ articles: 3, allArticles: 4, missing: null });
  expect(rows[0]?.evidence).toEqual(["a0.0", "a0.1", "a1.0", "a2.0"]);
  // Anna and Boris share a sentence: it stands there once.
  expect(rows[2]?.evidence).toEqual(["s0.0", "s0.1", "s1.0"]);
});

test("Groups are weighed for themselves; one that has neither side has no share.", () => {
  const rows = balance(factsOf(ARTICLES, SIDES), { by: "outlet", sides: ["Velmora", "Norvia"] }).objects();
  expect(rows.filter(({ unit }) => unit === "words").map(({ group, share }) => [group, share])).toEqual([
    ["Gazette", 0.5],
    ["Herald", 0],
    ["Star", null],
  ]);
});

test("Where no two sides are named it says so.", () => {
  const reasons = (sides: Readonly<Record<string, string>>) => [
    ...new Set(
      balance(factsOf(ARTICLES, sides))
        .objects()
        .map(({ missing, share }) => `${missing} ${share}`),
    ),
  ];
  expect(reasons({})).toEqual(["Actor files name no two sides. null"]);
  expect(reasons({ anna: "Norvia" })).toEqual(["Actor files name no two sides. null"]);
  expect(reasons({ ...SIDES, cora: "Tarn" })).toEqual(["Actor files name 3 sides: say which two. null"]);
  expect(() => balance(factsOf(ARTICLES, SIDES), { sides: ["Norvia", "Tarn"] })).toThrow("unknown side: Tarn");
});
