import { attributionShares, chains, hands, quotedBy } from "@readout/analysis";
import { expect, test } from "vitest";
import { factsOf } from "../facts.ts";

const anna = { actor: "anna", speaker: "Anna" };
const boris = { actor: "boris", speaker: "Boris" };
const cora = { actor: "cora", speaker: "Cora" };

/** Anna said that Boris told Cora's words; Anna said that Boris told; Boris alone, twice. */
const FACTS = factsOf([
  { outlet: "Gazette", attributions: [anna, { ...boris, within: 0 }, { ...cora, within: 1 }] },
  { outlet: "Gazette", attributions: [anna, { ...boris, within: 0 }] },
  { outlet: "Herald", attributions: [boris, boris] },
]);

test("A claim's hands are its source and those that carry it.", () => {
  const rows = hands(FACTS).objects();
  expect(
    rows.map(({ hands: number, attributions, articles, n, share }) => [number, attributions, articles, n, share]),
  ).toEqual([
    [1, 4, 3, 7, 4 / 7],
    [2, 2, 2, 7, 2 / 7],
    [3, 1, 1, 7, 1 / 7],
  ]);
  expect(rows.map(({ evidence }) => evidence)).toEqual([["a0.0", "a1.0", "a2.0", "a2.1"], ["a0.1", "a1.1"], ["a0.2"]]);
});

test("Hands are told by outlet; an outlet without chains has none.", () => {
  const rows = hands(FACTS, { by: "outlet" }).objects();
  expect(rows.map(({ group, attributions }) => [group, attributions])).toEqual([
    ["Gazette", 2],
    ["Gazette", 2],
    ["Gazette", 1],
    ["Herald", 2],
    ["Herald", 0],
    ["Herald", 0],
  ]);
});

test("Four hands are three and more, joint speakers are one hand, and a circle ends.", () => {
  const long = factsOf([
    { attributions: [anna, { ...boris, within: 0 }, { ...cora, within: 1 }, { ...anna, within: 2 }] },
    { attributions: [anna, { ...boris, within: 0 }, { ...cora, within: 0, joint: 1 }] },
    {
      attributions: [
        { ...anna, within: 1 },
        { ...boris, within: 0 },
      ],
    },
    { attributions: [{ ...anna, within: 7 }] },
  ]);
  expect(
    hands(long)
      .objects()
      .map(({ attributions }) => attributions),
  ).toEqual([3, 4, 2]);
});

test("Who says that he said something is one hand.", () => {
  const own = factsOf([{ attributions: [anna, { ...anna, within: 0 }, { ...boris, within: 1 }] }]);
  expect(
    hands(own)
      .objects()
      .map(({ attributions }) => attributions),
  ).toEqual([2, 1, 0]);
  expect(
    chains(own)
      .objects()
      .map(({ chain }) => chain),
  ).toEqual(["Anna: Boris"]);
  const he = { sourceType: "unresolved" } as const;
  expect(
    hands(factsOf([{ attributions: [he, { ...he, within: 0 }] }]))
      .objects()
      .map(({ attributions }) => attributions),
  ).toEqual([1, 1, 0]);
});

test("Chains are told from who told the outlet to who said it, with all attributions behind them.", () => {
  expect(chains(FACTS).objects()).toEqual(
    [
      {
        ...{ group: "all articles", hands: 2, sources: ["anna", "boris"], chain: "anna: boris" },
        ...{ attributions: 2, articles: 2, evidence: ["a0.0", "a0.1", "a1.0", "a1.1"] },
      },
      {
        ...{ group: "all articles", hands: 3, sources: ["anna", "boris", "cora"], chain: "anna: boris: cora" },
        ...{ attributions: 1, articles: 1, evidence: ["a0.0", "a0.1", "a0.2"] },
      },
    ].map((row) => ({ ...row, chain: row.chain.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()) })),
  );
  expect(chains(factsOf([{ attributions: [anna] }])).numRows()).toBe(0);
  expect(hands(factsOf([])).numRows()).toBe(3);
});

test("Who is quoted by whom is the share of each known source in each outlet.", () => {
  const facts = factsOf([
    { outlet: "Gazette", attributions: [anna, anna, boris, { sourceType: "anonymous", described: "aide" }] },
    { outlet: "Herald", attributions: [anna, { speaker: "Dora Wend" }] },
  ]);
  const rows = quotedBy(facts).objects();
  expect(
    rows.map(({ sourceName, within, attributions, articles, share }) => [
      sourceName,
      within,
      attributions,
      articles,
      share,
    ]),
  ).toEqual([
    ["Anna", "Gazette", 2, 1, 0.5],
    ["Anna", "Herald", 1, 1, 0.5],
    ["Boris", "Gazette", 1, 1, 0.25],
    ["Dora Wend", "Herald", 1, 1, 0.5],
  ]);
  const shares = attributionShares(facts, { by: "source", within: "outlet" }).objects();
  for (const { source, within, share, evidence } of rows)
    expect(shares.find((one) => one.key === source && one.within === within)).toMatchObject({ share, evidence });
  expect(() => quotedBy(facts, { by: "desk" })).toThrow(RangeError);
});
