import { type CooccurrenceOptions, cooccurrence, hypergeometricTail, npmi, type Window } from "@readout/analysis";
import { table } from "@readout/corpus";
import type { Facts, MentionRow } from "@readout/facts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { factsOf, type Sketch } from "../facts.ts";

/** Three articles, seven sentences, five paragraphs; the state and Anna meet in all of them, in two in one sentence. */
const FACTS = factsOf([
  {
    outlet: "Gazette",
    published: "2024-03-02",
    paragraphs: [
      [
        ["anna", "Velmora", "anna"],
        ["he:anna", "boris"],
      ],
      [["Velmora"]],
    ],
  },
  { outlet: "Herald", published: "2024-04-01", paragraphs: [[["anna", "Velmora"], []]] },
  { outlet: null, published: null, paragraphs: [[["boris", "Velmora"]], [["anna"]]] },
]);

const pairs = (facts: Facts, options?: CooccurrenceOptions) => cooccurrence(facts, options).objects();
const names = (facts: Facts, options?: CooccurrenceOptions) => pairs(facts, options).map(({ a, b }) => `${a} ${b}`);

describe("One pair", () => {
  test("counts once a sentence, with its margins, its units and the sentences behind it", () => {
    expect(pairs(FACTS)).toHaveLength(1);
    expect(pairs(FACTS)[0]).toMatchObject({
      ...{ group: null, a: "Velmora", b: "anna", aName: "Velmora", bName: "Anna", aKind: "state", bKind: "person" },
      ...{ window: "sentence", together: 2, withA: 4, withB: 4, windows: 7, articles: 2, outlets: 2 },
      ...{ articlesA: 3, articlesB: 3, allArticles: 3, expected: 16 / 7, lift: 7 / 8, evidence: ["s0.0", "s1.0"] },
      ...{ liftLow: null, liftHigh: null, replicates: 200, seed: 1 },
    });
  });

  test("counts once a paragraph", () => {
    const pair = pairs(FACTS, { window: "paragraph" }).find(({ b }) => b === "anna");
    expect(pair).toMatchObject({ together: 2, withA: 4, withB: 3, windows: 5, evidence: ["p0.0", "p1.0"] });
  });

  test("counts once an article; outlets that are not stated are not counted", () => {
    const pair = pairs(FACTS, { window: "article" }).find(({ b }) => b === "anna");
    expect(pair).toMatchObject({ together: 3, withA: 3, withB: 3, windows: 3, evidence: ["d0", "d1", "d2"] });
    expect(pair).toMatchObject({ articles: 3, outlets: 2 });
  });

  test("carries the statistics of its counts", () => {
    for (const row of pairs(FACTS, { minimum: 1, window: "paragraph" })) {
      const counts = { together: row.together, withA: row.withA, withB: row.withB, units: row.windows };
      expect(row.npmi).toBe(npmi(counts));
      expect(row.lift).toBe(row.together / row.expected);
    }
  });
});

const single = { minimum: 1, articles: "single" } as const;

describe("Which mentions count", () => {
  test("indirect ones do, unless they are turned off", () => {
    expect(names(FACTS, single)).toContain("anna boris");
    expect(names(FACTS, { ...single, indirect: false })).not.toContain("anna boris");
  });

  test("only the chosen kinds of actors do", () => {
    expect(names(FACTS, { ...single, kinds: ["person"] })).toEqual(["anna boris"]);
    expect(names(FACTS, { ...single, kinds: ["place"] })).toEqual([]);
  });

  test("only mentions in articles of the articles table do", () => {
    const filtered = { ...FACTS, articles: FACTS.articles.filter("d => d.outlet === 'Gazette'") } as Facts;
    const pair = pairs(filtered, single)[0];
    expect(pair).toMatchObject({ windows: 3, allArticles: 1, evidence: ["s0.1"] });
  });
});

/** Twelve articles: two always meet, in pairs of articles; of the others each stands with others by turns. */
const MIXED = factsOf(
  Array.from({ length: 12 }, (_, i) => {
    const meeting = i < 4 ? ["anna", "boris"] : [];
    return { outlet: i % 2 ? "Herald" : "Gazette", paragraphs: [[meeting, [`w${i % 5}`, `v${i % 3}`], [`u${i % 4}`]]] };
  }),
);

describe("The test", () => {
  test("is of articles: a pair of a single article is neither listed nor counted as tested, however often it meets", () => {
    const often = factsOf([
      { paragraphs: [Array.from({ length: 50 }, () => ["anna", "boris"])] },
      ...[1, 2, 3].map(() => ({ paragraphs: [[["carl", "dora"], ["carl"], ["dora"]]] })),
      ...[1, 2, 3].map(() => ({ paragraphs: [[["eve"]]] })),
    ]);
    expect(names(often)).toEqual(["carl dora"]);
    expect(pairs(often)[0]).toMatchObject({ tests: 1, articles: 3 });
    expect(pairs(often, { articles: "single" })).toMatchObject([
      { a: "anna", b: "boris", together: 50, articles: 1, q: null, score: null },
    ]);
  });

  test("scores by the hypergeometric tail of the articles that share a unit", () => {
    const [first] = pairs(MIXED, { kinds: ["person"] });
    expect(first).toMatchObject({ a: "anna", b: "boris", articles: 4, articlesA: 4, articlesB: 4, allArticles: 12 });
    const counts = { together: 4, withA: 4, withB: 4, units: 12 };
    expect(first?.score).toBeCloseTo(hypergeometricTail(counts, "upper"), 14);
    expect(first?.q).toBeLessThan(0.05);
  });

  test("has no q for a pair that meets less often than its frequency alone gives", () => {
    const facts = factsOf([
      ...[1, 2].map(() => ({ paragraphs: [[["anna", "boris"]]] })),
      ...[1, 2, 3, 4, 5, 6].map(() => ({ paragraphs: [[["anna"], ["boris"]]] })),
    ]);
    expect(pairs(facts)).toMatchObject([{ articles: 2, q: null, score: null, tests: 0 }]);
    expect(pairs(facts, { window: "article" })).toMatchObject([{ articles: 8, tests: 1 }]);
  });

  test("tells in how many articles it would have had to meet", () => {
    const rows = pairs(MIXED);
    const found = rows.filter(({ q }) => q !== null && q <= 0.05);
    expect(found.length).toBeGreaterThan(0);
    for (const { needed, articles } of found) expect(needed).toBeLessThanOrEqual(articles);
    for (const { q, needed, articles } of rows)
      if (q !== null && q > 0.05) expect(needed ?? Number.POSITIVE_INFINITY).toBeGreaterThan(articles);
  });

  test("gives the same q for the same seed, and states its replicates and its seed", () => {
    const rows = pairs(MIXED, { replicates: 40, seed: 7 });
    expect(rows).toEqual(pairs(MIXED, { replicates: 40, seed: 7 }));
    expect(rows.every(({ replicates, seed }) => replicates === 40 && seed === 7)).toBe(true);
    expect(() => pairs(MIXED, { replicates: 0 })).toThrow("not a number of replicates: 0");
    expect(() => pairs(MIXED, { seed: 0.5 })).toThrow("not a seed: 0.5");
  });

  test("counts the pairs of all groups together", () => {
    const rows = pairs(MIXED, { by: "outlet" });
    expect(new Set(rows.map(({ tests }) => tests))).toEqual(new Set([rows.filter(({ q }) => q !== null).length]));
    expect(rows.every(({ allArticles }) => allArticles === 6)).toBe(true);
  });
});

describe("A lift", () => {
  const articles = (both: number, apart: number): Facts =>
    factsOf([
      ...Array.from({ length: both }, (_, i) => ({ paragraphs: [[["anna", "boris"], ...Array(i % 4).fill([])]] })),
      ...Array.from({ length: apart }, () => ({ paragraphs: [[["anna"], ["boris"], []]] })),
    ]);

  test("has an interval over articles from ten shared articles on", () => {
    const [few] = pairs(articles(9, 20));
    expect([few?.liftLow, few?.liftHigh]).toEqual([null, null]);
    const [many] = pairs(articles(12, 20));
    expect(many?.liftLow).toBeLessThan(many?.lift ?? 0);
    expect(many?.liftHigh).toBeGreaterThan(many?.lift ?? 0);
  });

  test("has the interval of the linearised logarithm with t", () => {
    // numpy: n = [1, 2, 3, 4] * 3 + [3] * 20; t = [1] * 12 + [0] * 20; a = b = [1] * 32
    // u = t/t.sum() - a/a.sum() - b/b.sum() + n/n.sum(); v = 32/31 * (u**2).sum()
    // lift = 12 * 90 / 32**2; lift * exp(±scipy.stats.t.ppf(.975, 11) * sqrt(v))
    const [row] = pairs(articles(12, 20));
    expect(row?.lift).toBeCloseTo(1.0546875, 12);
    expect(row?.liftLow).toBeCloseTo(0.6487566985703779, 10);
    expect(row?.liftHigh).toBeCloseTo(1.7146115409790703, 10);
  });
});

describe("Groups", () => {
  test("are counted for themselves, in alphabetical order, the unknown last", () => {
    const rows = pairs(FACTS, { ...single, by: "month", kinds: ["state", "person"], window: "article" });
    expect([...new Set(rows.map(({ group }) => group))]).toEqual(["2024-03", "2024-04", "undated"]);
    expect(rows.every(({ windows }) => windows === 1)).toBe(true);
    expect(rows.find(({ group }) => group === "2024-04")?.evidence).toEqual(["d1"]);
  });
});

describe("Copies of one story", () => {
  const story: Sketch = { group: "wire", published: "2024-03-05", paragraphs: [[["anna", "boris"]]] };
  const facts = factsOf([story, { ...story, published: "2024-03-04" }, { paragraphs: [[["anna", "boris"]]] }]);

  test("count each, or once by the earliest", () => {
    expect(pairs(facts, { wire: "all" })[0]?.evidence).toEqual(["s0.0", "s1.0", "s2.0"]);
    expect(pairs(facts)[0]).toMatchObject({ evidence: ["s1.0", "s2.0"], windows: 2 });
  });

  test("count once by the one that stands for them, and by the earliest where it was filtered out", () => {
    const named = factsOf([story, { ...story, published: "2024-03-04" }, { ...story, id: "wire" }]);
    expect(pairs(named, single)[0]?.evidence).toEqual(["s2.0"]);
    const left = {
      ...named,
      articles: named.articles.filter((d: { id: string }) => d.id !== "wire") as typeof named.articles,
    };
    expect(pairs(left, single)[0]?.evidence).toEqual(["s1.0"]);
  });

  test("count by what is new in each where that is asked for", () => {
    const lines = [[["anna", "boris"]], [["anna", "boris"], ["boris"]]];
    const added = factsOf([
      { group: "id0", paragraphs: lines },
      { group: "id0", paragraphs: lines, reused: { 0: "copy", 2: "copy" } },
      { group: "id0", paragraphs: lines, reused: { 0: "copy", 1: "copy", 2: "copy" } },
    ]);
    const found = (options: CooccurrenceOptions) => pairs(added, { ...options, minimum: 1 })[0];
    expect(found({ wire: "all" })).toMatchObject({ together: 6, windows: 9, allArticles: 3 });
    expect(found({ wire: "new" })).toMatchObject({
      ...{ together: 3, windows: 4, allArticles: 2 },
      evidence: ["s0.0", "s0.1", "s1.1"],
    });
    expect(found({ wire: "new", window: "paragraph" })).toMatchObject({
      windows: 3,
      evidence: ["p0.0", "p0.1", "p1.1"],
    });
    expect(found({ wire: "new", window: "article" })).toMatchObject({ windows: 2, evidence: ["d0", "d1"] });
  });

  test("count a sentence once that an article has twice, however copies count", () => {
    const twice: Sketch = {
      paragraphs: [
        [
          ["anna", "boris"],
          ["anna", "boris"],
        ],
      ],
      reused: { 1: "article" },
    };
    for (const wire of ["all", "once", "new"] as const)
      expect(pairs(factsOf([twice, twice]), { wire })[0]).toMatchObject({ together: 2, windows: 2 });
  });

  test("count by the first in the corpus where none is dated", () => {
    const undated = factsOf([1, 2, 3].map(() => ({ group: "wire", paragraphs: [[["anna", "boris"]]] })));
    expect(pairs(undated, single)[0]?.evidence).toEqual(["s0.0"]);
  });
});

describe("The table", () => {
  test("is sorted by q, then by articles; what was not tested comes last", () => {
    const rows = pairs(MIXED, { window: "article" });
    const order = rows.map(({ q }) => q ?? 2);
    expect(order).toEqual([...order].sort((x, y) => x - y));
    for (const [i, row] of rows.slice(1).entries())
      if (row.q === rows[i]?.q) expect(row.articles).toBeLessThanOrEqual(rows[i]?.articles ?? 0);
  });

  test("has its columns when it has no rows", () => {
    const empty = cooccurrence(factsOf([]));
    expect(empty.numRows()).toBe(0);
    expect(empty.columnNames()).toContain("replicates");
    expect(cooccurrence(factsOf([{ paragraphs: [] }]), { window: "article" }).numRows()).toBe(0);
  });

  test("takes actors called like an object's members", () => {
    const facts = factsOf([
      {
        paragraphs: [
          [
            ["__proto__", "constructor"],
            ["constructor", "__proto__"],
          ],
        ],
      },
    ]);
    expect(pairs(facts, single)).toMatchObject([{ a: "__proto__", b: "constructor", together: 2 }]);
  });
});

test("A word that is no option is refused by name.", () => {
  expect(() => cooccurrence(FACTS, { window: "day" as "article" })).toThrow("unknown window: day");
  expect(() => cooccurrence(FACTS, { by: "source" as "outlet" })).toThrow("unknown division: source");
  expect(() => cooccurrence(FACTS, { wire: "twice" as "once" })).toThrow("unknown wire: twice");
  expect(() => cooccurrence(FACTS, { articles: "two" as "single" })).toThrow("unknown articles: two");
  expect(() => cooccurrence(FACTS, { minimum: 0 })).toThrow("not a positive integer: minimum 0");
});

describe("For any corpus", () => {
  const actor = fc.constantFrom("anna", "boris", "carl", "dora", "Velmora", "Quend", "he:anna", "he:Quend");
  const sentence = fc.array(actor, { maxLength: 5 });
  const article = fc.record({
    outlet: fc.constantFrom("Gazette", "Herald", null),
    published: fc.constantFrom("2024-03-01", "2024-04-01", null),
    paragraphs: fc.array(fc.array(sentence, { maxLength: 3 }), { maxLength: 3 }),
  });
  const grouped = fc.tuple(article, fc.constantFrom("x", "y", undefined));
  const corpus = fc
    .array(grouped, { maxLength: 6 })
    .map((list) => factsOf(list.map(([one, group]) => (group === undefined ? one : { ...one, group }))));
  const options = fc.record({
    window: fc.constantFrom("sentence", "paragraph", "article"),
    minimum: fc.integer({ min: 1, max: 3 }),
    indirect: fc.boolean(),
    wire: fc.constantFrom("all", "once"),
    articles: fc.constantFrom("several", "single"),
    replicates: fc.constant(5),
  }) satisfies fc.Arbitrary<CooccurrenceOptions>;

  test("no pair is together more often than either of the two appears, and npmi is between -1 and 1", () => {
    fc.assert(
      fc.property(corpus, options, (facts, chosen) => {
        for (const row of pairs(facts, chosen)) {
          expect(row.together).toBeGreaterThanOrEqual(chosen.minimum);
          expect(row.together).toBeLessThanOrEqual(Math.min(row.withA, row.withB));
          expect(Math.max(row.withA, row.withB)).toBeLessThanOrEqual(row.windows);
          expect(new Set(row.evidence).size).toBe(row.together);
          expect(Math.abs(row.npmi)).toBeLessThanOrEqual(1);
          expect(row.a < row.b).toBe(true);
          expect(row.articles === 1).toBe(chosen.articles === "single");
          expect(row.articles).toBeLessThanOrEqual(Math.min(row.articlesA, row.articlesB));
          expect(Math.max(row.articlesA, row.articlesB)).toBeLessThanOrEqual(row.allArticles);
          if (row.q !== null) expect(row.q > 0 && row.q <= 1).toBe(true);
          for (const value of Object.values(row)) expect(value).not.toBeNaN();
        }
      }),
    );
  });

  test("the counts are those of going through all units by hand", () => {
    fc.assert(
      fc.property(corpus, options, (facts, chosen) => {
        const rows = (["several", "single"] as const).flatMap((articles) =>
          pairs(facts, { ...chosen, articles, wire: "all" }),
        );
        const expected = countByHand(facts, { ...chosen, wire: "all" });
        expect(new Map(rows.map(({ a, b, together }) => [`${a} ${b}`, together]))).toEqual(expected);
      }),
    );
  });

  test("the order of the mentions does not matter", () => {
    fc.assert(
      fc.property(corpus, options, fc.infiniteStream(fc.nat(1000)), (facts, chosen, random) => {
        const keyed = facts.mentions.objects().map((row) => ({ row, key: random.next().value ?? 0 }));
        const shuffled = keyed.sort((x, y) => x.key - y.key).map(({ row }) => row);
        const mentions = table<MentionRow>(shuffled, facts.mentions.columnNames() as (keyof MentionRow)[]);
        expect(pairs({ ...facts, mentions }, chosen)).toEqual(pairs(facts, chosen));
      }),
    );
  });

  test("counting copies once never counts more", () => {
    fc.assert(
      fc.property(corpus, options, (facts, chosen) => {
        const listed = (wire: "all" | "once") =>
          (["several", "single"] as const).flatMap((articles) => pairs(facts, { ...chosen, articles, wire }));
        const all = new Map(listed("all").map((row) => [`${row.a} ${row.b}`, row]));
        for (const once of listed("once")) {
          const both = all.get(`${once.a} ${once.b}`);
          expect(once.together).toBeLessThanOrEqual(both?.together ?? -1);
          expect(once.windows).toBeLessThanOrEqual(both?.windows ?? -1);
        }
      }),
    );
  });
});

function countByHand(
  facts: Facts,
  { window = "sentence", minimum = 2, indirect = true }: Omit<CooccurrenceOptions, "window"> & { window?: Window },
): Map<string, number> {
  const units = new Map<string, Set<string>>();
  for (const mention of facts.mentions.objects()) {
    if (mention.indirect && !indirect) continue;
    const key = window === "article" ? `${mention.article}` : `${mention.article} ${mention[window]}`;
    units.set(key, (units.get(key) ?? new Set()).add(mention.actor));
  }
  const counts = new Map<string, number>();
  for (const actors of units.values()) {
    for (const a of actors)
      for (const b of actors) if (a < b) counts.set(`${a} ${b}`, (counts.get(`${a} ${b}`) ?? 0) + 1);
  }
  return new Map([...counts].filter(([, count]) => count >= minimum));
}
