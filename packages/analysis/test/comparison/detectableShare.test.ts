import { describe, expect, test } from "vitest";
import { dealtTest } from "../../src/comparison/dealtTest.ts";
import { detectableShare, spreadsOf } from "../../src/comparison/detectableShare.ts";
import { tallyOf } from "../../src/comparison/tally.ts";
import { random } from "../../src/statistics/random.ts";

const asked = { level: 0.95, tests: 1, isNumber: false } as const;

/** Articles, each with so many statements of a kind among so many, in two groups of equal size. */
const tallyOfArticles = (articles: readonly { readonly of: number; readonly all: number }[]) =>
  tallyOf(
    articles.map(({ of, all }, position) => ({
      ...{ group: position < articles.length / 2 ? 0 : 1, position, size: all },
      found: new Map([["kind", { label: "kind", count: of, evidence: [] }]]),
    })),
    ["Gazette", "Herald"],
    { count: 0, articles: 0 },
  );

describe("The smallest difference of shares that would be found", () => {
  test("is found in four of five corpora of few and of many articles, which differ in what they have", () => {
    const draw = random(5);
    /** Ten statements or thirty, in each article as in no other: a fifth of them all or none of the kind. */
    const drawn = (share: number) => {
      const all = draw(2) === 0 ? 10 : 30;
      const own = draw(5) === 0 ? Number(draw(1000) < share * 1000) : share;
      return { of: Array.from({ length: all }, () => draw(1000) < own * 1000).filter(Boolean).length, all };
    };
    for (const side of [15, 42, 150])
      for (const sign of [1, -1]) {
        let found = 0;
        for (let r = 0; r < 100; r++) {
          const without = tallyOfArticles(Array.from({ length: 2 * side }, () => drawn(0.5)));
          const size = detectableShare(spreadsOf(without)(0), { ...asked, n: side, m: side }) ?? 1;
          const corpus = [0.5 + sign * size, 0.5].flatMap((share) => Array.from({ length: side }, () => drawn(share)));
          const {
            tested: [rows],
          } = dealtTest([tallyOfArticles(corpus)], { replicates: 99, seed: r + 1 });
          if ((rows?.[0]?.q ?? 1) <= 0.05) found++;
        }
        expect(found, `${side} articles a side`).toBeGreaterThanOrEqual(80);
      }
  });

  test("comes to what power.prop.test means by it for many articles of one statement, some of which one side lacks", () => {
    const one = Array.from({ length: 20_000 }, (_, at) => ({ of: at % 2, all: 1 }));
    // R: uniroot(\(d) (qnorm(.975) + qnorm(.85)) * sqrt((.5 - d) * (.5 + d) / (5000 / (.5 + d)) + .25 / 10000) - d, c(.01, .03))
    const size = detectableShare(spreadsOf(tallyOfArticles(one))(0), { ...asked, n: 10_000, m: 10_000 });
    expect(size).toBeCloseTo(0.02141, 4);
  });

  test("is larger of more tests and fewer articles, and none where nothing varies or none can be so large", () => {
    const articles = Array.from({ length: 40 }, (_, at) => ({ of: at % 4, all: 4 }));
    const spread = spreadsOf(tallyOfArticles(articles))(0);
    const size = detectableShare(spread, { ...asked, n: 20, m: 20 }) ?? 0;
    expect(size).toBeGreaterThan(0);
    expect(detectableShare(spread, { ...asked, n: 20, m: 20, tests: 10 })).toBeGreaterThan(size);
    expect(detectableShare(spread, { ...asked, n: 5, m: 35 })).toBeGreaterThan(size);
    expect(spreadsOf(tallyOfArticles(articles.map(() => ({ of: 1, all: 4 }))))(0)).toBeNull();
    expect(spreadsOf(tallyOfArticles(articles.map(() => ({ of: 0, all: 0 }))))(0)).toBeNull();
    expect(detectableShare(null, { ...asked, n: 20, m: 20 })).toBeNull();
    const few = spreadsOf(tallyOfArticles([0, 1, 1, 0, 0, 1].map((of) => ({ of, all: 1 }))))(0);
    expect(detectableShare(few, { ...asked, n: 3, m: 3, tests: 10 })).toBeNull();
  });

  test("of numbers an article may be larger than 1", () => {
    const counts = Array.from({ length: 40 }, (_, at) => ({ of: 5 + (at % 10), all: 1 }));
    const size = detectableShare(spreadsOf(tallyOfArticles(counts))(0), { ...asked, isNumber: true, n: 20, m: 20 });
    expect(size).toBeGreaterThan(1);
    expect(size).toBeLessThan(5);
  });
});
