import { existsSync } from "node:fs";
import { readFacts } from "@readout/facts";
import { describe, expect, test } from "vitest";
import { chooseArticles } from "../../src/articles/choose.ts";
import { statementsOf } from "../../src/attribution/statements.ts";
import { dealtTest } from "../../src/comparison/dealtTest.ts";
import { detectableShare, spreadsOf } from "../../src/comparison/detectableShare.ts";
import { LEAST_COMPARED } from "../../src/comparison/leastCompared.ts";
import { articleUnits } from "../../src/comparison/statementUnits.ts";
import { type Tally, tallyOf } from "../../src/comparison/tally.ts";
import { type Draw, random } from "../../src/statistics/random.ts";

const path = new URL("../../../../../shared/eval/attribution/polnear_train.jsonl", import.meta.url).pathname;
const skipped = existsSync(path) ? "" : " (skipped: the articles are not beside the repository)";

const CORPORA = 100;

/** What an article has of each kind. */
type Counts = ReadonlyMap<string, number>;

const sum = (counts: Iterable<number>): number => [...counts].reduce((total, one) => total + one, 0);

const KINDS = [
  { name: "people", of: "sourceType", key: "person" },
  { name: "anonymous", of: "sourceType", key: "anonymous" },
  { name: "told", of: "cue", key: "tell" },
] as const;

/** How one side comes to differ: statements of the kind become others or are missing, or others become such. */
const WAYS = ["less, of other kinds instead", "less, missing", "more"] as const;
type Way = (typeof WAYS)[number];

const facts = skipped === "" ? await readFacts(path, { view: "said" }) : null;

describe("The size called detectable, in real articles", () => {
  for (const { name, of, key } of KINDS)
    test.skipIf(facts === null)(
      `is found in 80 of ${CORPORA} corpora of 42, 84 and 420 articles a side: ${name}${skipped}`,
      () => {
        if (facts === null) return;
        const chosen = chooseArticles(facts, "once");
        const all = [{ label: "all", positions: [...chosen.article.keys()] }];
        const articles = articleUnits(statementsOf(facts, chosen), all, of).map(
          ({ found }): Counts => new Map([...found].map(([kind, { count }]) => [kind, count])),
        );
        const share = sum(articles.map((own) => own.get(key) ?? 0)) / sum(articles.flatMap((own) => [...own.values()]));
        const pool = articles.flatMap((own) => [...own].flatMap(([kind, n]) => new Array<string>(n).fill(kind)));
        for (const side of [42, 84, 420])
          for (const way of WAYS) {
            const draw = random(11);
            const drawn = (): Counts[] =>
              Array.from({ length: side }, () => articles[draw(articles.length)] ?? new Map());
            let [possible, found] = [0, 0];
            for (let r = 0; r < CORPORA; r++) {
              const without = tallyFor([...drawn(), ...drawn()]);
              const item = without.items.findIndex((one) => one.key === key);
              const asked = { n: side, m: side, level: 0.95, tests: without.items.length, isNumber: false };
              const size = item < 0 ? null : detectableShare(spreadsOf(without)(item), asked);
              if (size === null || size >= (way === "more" ? 1 - share : share)) continue;
              possible++;
              const corpus = [...drawn().map((own) => changed(own, { key, share, size, way, pool }, draw)), ...drawn()];
              const tally = tallyFor(corpus);
              const {
                tested: [rows],
              } = dealtTest([tally], { replicates: 99, seed: r + 1 });
              if ((rows?.[tally.items.findIndex((one) => one.key === key)]?.q ?? 1) <= 0.05) found++;
            }
            if (possible < 20) continue;
            expect(found / possible, `${side} articles a side, ${way}, ${possible} corpora`).toBeGreaterThanOrEqual(
              0.8,
            );
          }
      },
    );
});

/** The articles of two sides of equal size. */
function tallyFor(articles: readonly Counts[]): Tally {
  const units = articles.map((own, position) => ({
    ...{ group: position < articles.length / 2 ? 0 : 1, position, size: sum(own.values()) },
    found: new Map([...own].map(([kind, count]) => [kind, { label: kind, count, evidence: [] }])),
  }));
  return tallyOf(units, ["Gazette", "Herald"], LEAST_COMPARED.sourceType);
}

interface Change {
  readonly key: string;
  /** What share of all statements the kind has, and by how much that of a side is to differ. */
  readonly share: number;
  readonly size: number;
  readonly way: Way;
  /** The kinds of all statements. */
  readonly pool: readonly string[];
}

function changed(own: Counts, { key, share, size, way, pool }: Change, draw: Draw): Counts {
  const less = share - size;
  const part =
    way === "more" ? size / (1 - share)
    : way === "less, missing" ? 1 - (less * (1 - share)) / (share * (1 - less))
    : size / share; // biome-ignore format: a decision list
  const after = new Map<string, number>();
  const add = (kind: string): unknown => after.set(kind, (after.get(kind) ?? 0) + 1);
  for (const [kind, count] of own)
    for (let one = 0; one < count; one++) {
      const isChanged = (kind === key) !== (way === "more") && draw(1e6) < part * 1e6;
      if (!isChanged) add(kind);
      else if (way === "more") add(key);
      else if (way !== "less, missing") add(otherThan(key, pool, draw));
    }
  return after;
}

function otherThan(key: string, pool: readonly string[], draw: Draw): string {
  for (;;) {
    const kind = pool[draw(pool.length)];
    if (kind !== undefined && kind !== key) return kind;
  }
}
