import { linearisedRatio, reciprocity, shareInterval, speaksAbout } from "@readout/analysis";
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

test("Groups are counted for themselves, and shares are of what the source says there.", () => {
  const said = (outlet: string, sentence: number) => ({
    outlet,
    paragraphs: [[["boris"], ["Velmora"]]],
    attributions: [
      { actor: "anna", sentence },
      { actor: "anna", sentence: 1 },
    ],
  });
  const rows = speaksAbout(factsOf([said("Herald", 0), said("Gazette", 1), said("Gazette", 0)]), { by: "outlet" });
  expect(
    rows.objects().map(({ within, about, attributions, allAttributions, share }) => {
      return [within, about, attributions, allAttributions, share];
    }),
  ).toEqual([
    ["Gazette", "Velmora", 3, 4, 0.75],
    ["Gazette", "boris", 1, 4, 0.25],
    ["Herald", "Velmora", 1, 2, 0.5],
    ["Herald", "boris", 1, 2, 0.5],
  ]);
  expect(() => speaksAbout(factsOf([{}]), { by: "desk" })).toThrow(RangeError);
});

test("A share has an interval over the articles in which the source speaks, from 30 and ten on.", () => {
  const article = (about: boolean) => ({
    paragraphs: [[["boris"], ["Velmora"]]],
    attributions: [{ actor: "anna", sentence: about ? 0 : 1 }],
  });
  const of = (articles: number, about: number) =>
    speaksAbout(factsOf(Array.from({ length: articles }, (_, i) => article(i < about))))
      .objects()
      .find(({ about: who }) => who === "boris");
  const ratio = linearisedRatio(
    Array.from({ length: 40 }, (_, i) => (i < 12 ? 1 : 0)),
    Array.from({ length: 40 }, () => 1),
  );
  const interval = ratio && shareInterval(ratio);
  expect(of(40, 12)?.share).toBe(0.3);
  expect(of(40, 12)?.low).toBeCloseTo(interval?.low ?? Number.NaN, 12);
  expect(of(40, 12)?.high).toBeCloseTo(interval?.high ?? Number.NaN, 12);
  expect(of(29, 12)).toMatchObject({ low: null, high: null });
  expect(of(40, 9)).toMatchObject({ low: null, high: null });
});

test("What a source says in the same words in several articles can count once.", () => {
  const words = "We shall open the long bridge over the Tarn in the month of May";
  const article = (...text: string[]) => ({
    text,
    paragraphs: [text.map(() => ["boris"])],
    attributions: text.map((_, sentence) => ({ actor: "anna", sentence, words: 12 })),
  });
  const facts = factsOf([
    article(words, words),
    article(words.toUpperCase()),
    article("We shall open the long bridge over the Tarn in the month of June"),
    article("We shall close the old school of Velmora for good by the month of May"),
  ]);
  const evidence = (repeats: "all" | "once") => speaksAbout(facts, { repeats }).objects()[0]?.evidence;
  expect(evidence("all")).toEqual(["a0.0", "a0.1", "a1.0", "a2.0", "a3.0"]);
  // Within an article nothing repeats; case and one word are no difference; other words are.
  expect(evidence("once")).toEqual(["a0.0", "a0.1", "a3.0"]);
  const other = factsOf([article(words), { ...article(words), attributions: [{ actor: "cora", sentence: 0 }] }]);
  expect(speaksAbout(other, { repeats: "once" }).numRows()).toBe(2);
  // @ts-expect-error a mistake that the compiler sees
  expect(() => speaksAbout(facts, { repeats: "twice" })).toThrow("unknown repeats: twice");
});

test("Short statements are no repeats: many people say no comment.", () => {
  const article = { text: ["No comment"], paragraphs: [[["boris"]]], attributions: [{ actor: "anna", words: 2 }] };
  expect(speaksAbout(factsOf([article, article]), { repeats: "once" }).objects()[0]?.attributions).toBe(2);
});

test("Reciprocity is the share of pairs that are returned, and how far that is from chance.", () => {
  const about = (source: string, names: readonly string[]) => ({
    paragraphs: [[names]],
    attributions: [{ actor: source, sentence: 0 }],
  });
  const facts = factsOf([
    about("a", ["b", "c"]),
    about("b", ["a", "d"]),
    about("c", ["d"]),
    about("d", ["c"]),
    about("d", ["c"]),
  ]);
  // networkx 3: g = DiGraph([("a","b"),("b","a"),("a","c"),("c","d"),("d","c"),("b","d")]);
  // overall_reciprocity(g) == 2/3 and density(g) == 0.5; by hand: 4 of 6 pairs are returned, (2/3 - 1/2) / (1 - 1/2) = 1/3.
  const [row] = reciprocity(speaksAbout(facts)).objects();
  expect(row).toMatchObject({ within: null, actors: 4, pairs: 6, returned: 4, share: 2 / 3, expected: 0.5 });
  expect(row?.reciprocity).toBeCloseTo(1 / 3, 12);
  expect(reciprocity(speaksAbout(facts), { atLeast: 2 }).objects()[0]).toMatchObject({
    pairs: 1,
    returned: 0,
    share: 0,
  });
  expect(reciprocity(speaksAbout(factsOf([{}]))).numRows()).toBe(0);
  expect(() => reciprocity(speaksAbout(facts), { atLeast: 0 })).toThrow(RangeError);
});
