import { existsSync } from "node:fs";
import { readFacts } from "@readout/facts";
import { describe, expect, test } from "vitest";
import { chooseArticles } from "../../src/articles/choose.ts";
import { detectableRange, spreadOf } from "../../src/attribution/detectableRange.ts";
import { MEASURES, type MeasureDefinition, SIZES } from "../../src/attribution/measures.ts";
import { exceeded, type RangeTested, rangeTest } from "../../src/attribution/rangeTest.ts";
import { type Statement, statementsOf } from "../../src/attribution/statements.ts";
import { type Draw, random } from "../../src/statistics/random.ts";

const path = new URL("../../../../../shared/eval/attribution/polnear_train.jsonl", import.meta.url).pathname;
const skipped = existsSync(path) ? "" : " (skipped: the articles are not beside the repository)";
const facts = skipped === "" ? await readFacts(path, { view: "said" }) : null;

const [CORPORA, REPLICATES] = [100, 399];

/** By Holm's first step, of the four measures of notebook 03. */
const ALPHA = 0.05 / 4;

/** How many articles each outlet has. */
const LAYOUTS = [
  [42, 42],
  [84, 84],
  [420, 420],
  [42, 42, 42, 42],
  [84, 84, 84, 84],
  [210, 210, 210, 210],
  [168, 126, 84, 42],
] as const;
const FEW = [
  [12, 12],
  [40, 12],
  [12, 12, 12, 12, 12, 12, 12],
] as const;
const FEW_NUMBERS = [
  [30, 30],
  [200, 30],
  [30, 30, 30, 30],
] as const;

/** What a statement, or a source, adds to what is counted, and to what it is a share of. */
type Single = readonly [amount: number, size: number];

/** How one outlet comes to differ: statements of the kind are others or missing, or others are of the kind; sources are missing or twice there. */
const WAYS = ["less", "more", "missing"] as const;
type Way = (typeof WAYS)[number];

/** Fewer corpora in which so large a difference can be say nothing. */
const LEAST_POSSIBLE = 20;

describe("The size called detectable of measures, in real articles", () => {
  for (const { measure, few } of [
    { measure: "direct share", few: FEW },
    { measure: "anonymous share", few: FEW },
    { measure: "unresolved share", few: FEW },
    { measure: "quoted words share", few: FEW },
    { measure: "sources an article", few: FEW_NUMBERS },
    { measure: "single-source share", few: FEW_NUMBERS },
  ] as const)
    test.skipIf(facts === null)(
      `is found in 80 of ${CORPORA} corpora of two and more outlets: ${measure}${skipped}`,
      () => {
        const definition = MEASURES.find((one) => one.measure === measure);
        if (facts === null || definition === undefined) return;
        const articles = statementsOf(facts, chooseArticles(facts, "once")).map((list) => singlesOf(list, definition));
        const isNumber = definition.unit === "articles";
        let [without, wrong] = [0, 0];
        let seed = 11;
        for (const sizes of [...LAYOUTS, ...few])
          for (const way of WAYS.slice(0, isNumber ? 2 : 3)) {
            const tried = tryWay(articles, { sizes, way, isNumber }, random(seed++));
            without += CORPORA;
            wrong += tried.wrong;
            if (tried.possible < LEAST_POSSIBLE) continue;
            expect(
              tried.found / tried.possible,
              `${sizes.join(" and ")} articles, ${way}, ${tried.possible} corpora`,
            ).toBeGreaterThanOrEqual(0.8);
          }
        // A quarter of one in twenty each, and by chance no more than one in fifty.
        expect(wrong / without).toBeLessThan(0.02);
      },
      600_000,
    );
});

function singlesOf(list: readonly Statement[], { unit, counts, amount }: MeasureDefinition): Single[] {
  const counted = list.filter(counts);
  if (unit === "articles") return [[0, 1], ...Array.from({ length: amount(counted) }, (): Single => [1, 0])];
  if (unit === "articles with sources") return SIZES[unit](list) === 0 ? [] : [[amount(counted), 1]];
  return list
    .filter(({ joint }) => joint === 0)
    .map((one): Single => [counts(one) ? amount([one]) : 0, SIZES[unit]([one])]);
}

interface Tried {
  readonly sizes: readonly number[];
  readonly way: Way;
  readonly isNumber: boolean;
}

/** Each time a corpus without a difference names the size, and another has it in the outlet that was lowest or highest there. */
function tryWay(articles: readonly (readonly Single[])[], { sizes, way, isNumber }: Tried, draw: Draw) {
  const drawn = (): readonly Single[] => articles[draw(articles.length)] ?? [];
  const theta = shareOf(articles.flat());
  const count = sizes.reduce((all, one) => all + one, 0);
  let [named, sum, possible, found, wrong] = [0, 0, 0, 0, 0];
  for (let r = 0; r < CORPORA; r++) {
    const corpus = Array.from({ length: count }, drawn);
    const without = testOf(corpus, sizes, draw);
    if (without !== null && without.p <= ALPHA) wrong++;
    const size = without === null || without.p <= ALPHA ? null : sizeOf(corpus, without, sizes, isNumber);
    if (without === null || size === null) continue;
    named++;
    sum += size;
    if (way === "more" ? !isNumber && size >= 1 - theta : size >= theta) continue;
    possible++;
    const differs = way === "more" ? without.last : without.first;
    const change = { theta, size, way, isNumber };
    const other = sizes.flatMap((articles, outlet) =>
      Array.from({ length: articles }, () => (outlet === differs ? changed(drawn(), change, draw) : drawn())),
    );
    if ((testOf(other, sizes, draw)?.p ?? 1) <= ALPHA) found++;
  }
  return { size: sum / named, possible, found, wrong };
}

const amountOf = (list: readonly Single[]): number => list.reduce((all, [amount]) => all + amount, 0);
const wholeOf = (list: readonly Single[]): number => list.reduce((all, [, size]) => all + size, 0);
const shareOf = (list: readonly Single[]): number => amountOf(list) / wholeOf(list);

const columns = (corpus: readonly (readonly Single[])[]) => ({
  above: Float64Array.from(corpus, amountOf),
  below: Float64Array.from(corpus, wholeOf),
});

function testOf(corpus: readonly (readonly Single[])[], sizes: readonly number[], draw: Draw): RangeTested | null {
  return rangeTest({ ...columns(corpus), sizes }, REPLICATES, draw);
}

function sizeOf(
  corpus: readonly (readonly Single[])[],
  { first, last, ranges }: RangeTested,
  sizes: readonly number[],
  isNumber: boolean,
): number | null {
  const all = corpus.flat();
  const own = all.reduce((sum, [amount]) => sum + amount ** 2, 0);
  const others = all.reduce((sum, [amount, size]) => sum + (size - amount) ** 2, 0);
  return detectableRange(spreadOf({ ...columns(corpus), own, others }), {
    ...{ chance: exceeded(ranges, ALPHA) ?? 0, pair: [sizes[first] ?? 0, sizes[last] ?? 0], isNumber },
  });
}

interface Change extends Omit<Tried, "sizes"> {
  readonly theta: number;
  readonly size: number;
}

function changed(list: readonly Single[], { theta, size, way, isNumber }: Change, draw: Draw): Single[] {
  const less = theta - size;
  const part =
    way === "missing" ? 1 - (less * (1 - theta)) / (theta * (1 - less))
    : way === "more" && !isNumber ? size / (1 - theta)
    : size / theta; // biome-ignore format: a decision list
  const isDrawn = (probability: number): boolean => draw(1e6) < probability * 1e6;
  return list.flatMap((single): Single[] => {
    const [amount, whole] = single;
    if (isNumber && amount === 0) return [single];
    if (isNumber && way === "more") {
      const times = 1 + Math.floor(part) + Number(isDrawn(part % 1));
      return Array.from({ length: times }, () => single);
    }
    if (!isDrawn(part)) return [single];
    if (way === "more") return [[whole, whole]];
    if (way === "less") return isNumber ? [] : [[0, whole]];
    return amount === 0 ? [single] : amount === whole ? [] : [[0, whole - amount]];
  });
}
