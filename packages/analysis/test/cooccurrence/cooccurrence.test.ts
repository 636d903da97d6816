import { benjaminiHochberg, type CooccurrenceOptions, cooccurrence, logLikelihood, npmi } from "@readout/analysis";
import type { Facts, MentionRow } from "@readout/annotate";
import { table } from "@readout/corpus";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { factsOf, type Sketch } from "../facts.ts";

/** Three articles, seven sentences, five paragraphs. */
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
      ...{ expected: 16 / 7, test: "Fisher", evidence: ["s0.0", "s1.0"] },
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
      expect(row.logLikelihood).toBe(logLikelihood(counts));
    }
  });
});

describe("Which mentions count", () => {
  test("indirect ones do, unless they are turned off", () => {
    expect(names(FACTS, { minimum: 1 })).toContain("anna boris");
    expect(names(FACTS, { minimum: 1, indirect: false })).not.toContain("anna boris");
  });

  test("only the chosen kinds of actors do", () => {
    expect(names(FACTS, { minimum: 1, kinds: ["person"] })).toEqual(["anna boris"]);
    expect(names(FACTS, { minimum: 1, kinds: ["place"] })).toEqual([]);
  });

  test("only mentions in articles of the articles table do", () => {
    const filtered = { ...FACTS, articles: FACTS.articles.filter("d => d.outlet === 'Gazette'") } as Facts;
    const pair = pairs(filtered, { minimum: 1 })[0];
    expect(pair).toMatchObject({ windows: 3, evidence: ["s0.1"] });
  });
});

describe("The correction", () => {
  test("is for all pairs of actors that could reach the minimum, listed or not", () => {
    const rows = pairs(FACTS, { minimum: 1 });
    expect(rows.map(({ tests }) => tests)).toEqual([3, 3, 3]);
    const q = benjaminiHochberg(
      rows.map(({ p }) => p),
      3,
    );
    expect(rows.map((row) => row.q)).toEqual([...q]);
  });

  test("leaves out actors too rare to reach it", () => {
    const facts = factsOf([{ paragraphs: [[["anna", "boris", "carl"], ["anna", "boris"], ["dora"], ["dora"]]] }]);
    expect(pairs(facts)).toMatchObject([{ a: "anna", b: "boris", tests: 3 }]);
  });

  test("is one for all groups together", () => {
    const facts = factsOf([
      { outlet: "Gazette", paragraphs: [[["anna", "boris"], ["carl"]]] },
      { outlet: "Herald", paragraphs: [[["anna", "boris"]]] },
    ]);
    expect(pairs(facts, { minimum: 1, by: "outlet" })).toMatchObject([
      { group: "Gazette", tests: 4, windows: 2 },
      { group: "Herald", tests: 4, windows: 1 },
    ]);
  });
});

describe("Groups", () => {
  test("are counted for themselves, in alphabetical order, the unknown last", () => {
    const rows = pairs(FACTS, { minimum: 1, by: "month", kinds: ["state", "person"], window: "article" });
    expect([...new Set(rows.map(({ group }) => group))]).toEqual(["2024-03", "2024-04", "undated"]);
    expect(rows.every(({ windows }) => windows === 1)).toBe(true);
    expect(rows.find(({ group }) => group === "2024-04")?.evidence).toEqual(["d1"]);
  });
});

describe("Copies of one story", () => {
  const story: Sketch = { group: "wire", published: "2024-03-05", paragraphs: [[["anna", "boris"]]] };
  const facts = factsOf([story, { ...story, published: "2024-03-04" }, { paragraphs: [[["anna", "boris"]]] }]);

  test("count each, or once by the earliest", () => {
    expect(pairs(facts)[0]?.evidence).toEqual(["s0.0", "s1.0", "s2.0"]);
    expect(pairs(facts, { wire: "once" })[0]).toMatchObject({ evidence: ["s1.0", "s2.0"], windows: 2 });
  });

  test("count by the first in the corpus where none is dated", () => {
    const undated = factsOf([1, 2, 3].map(() => ({ group: "wire", paragraphs: [[["anna", "boris"]]] })));
    expect(pairs(undated, { wire: "once", minimum: 1 })[0]?.evidence).toEqual(["s0.0"]);
  });
});

describe("The table", () => {
  test("is sorted by signed log-likelihood, then by name", () => {
    const rows = pairs(
      factsOf([
        {
          paragraphs: [
            [["dora", "carl"], ["anna", "boris"], ["carl", "dora"], ["boris", "anna"], ["anna", "carl"], []],
          ],
        },
      ]),
      { minimum: 1 },
    );
    expect(rows.map(({ a, b }) => `${a} ${b}`)).toEqual(["anna boris", "carl dora", "anna carl"]);
    expect(rows[2]?.logLikelihood).toBeLessThan(0);
  });

  test("has its columns when it has no rows", () => {
    const empty = cooccurrence(factsOf([]));
    expect(empty.numRows()).toBe(0);
    expect(empty.columnNames()).toContain("logLikelihood");
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
    expect(pairs(facts)).toMatchObject([{ a: "__proto__", b: "constructor", together: 2 }]);
  });
});

test("A word that is no option is refused by name.", () => {
  expect(() => cooccurrence(FACTS, { window: "day" as "article" })).toThrow("unknown window: day");
  expect(() => cooccurrence(FACTS, { by: "source" as "outlet" })).toThrow("unknown division: source");
  expect(() => cooccurrence(FACTS, { wire: "twice" as "once" })).toThrow("unknown wire: twice");
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
          expect(row.q).toBeGreaterThanOrEqual(row.p * (1 - 1e-15));
          expect(Number.isNaN(row.logLikelihood + row.expected)).toBe(false);
        }
      }),
    );
  });

  test("the counts are those of going through all units by hand", () => {
    fc.assert(
      fc.property(corpus, options, (facts, chosen) => {
        const rows = pairs(facts, { ...chosen, wire: "all" });
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
        const all = new Map(pairs(facts, { ...chosen, wire: "all" }).map((row) => [`${row.a} ${row.b}`, row]));
        for (const once of pairs(facts, { ...chosen, wire: "once" })) {
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
  { window = "sentence", minimum = 2, indirect = true }: CooccurrenceOptions,
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
