import type { ActorKind, EvidenceId, Facts } from "@readout/annotate";
import { type Table, table } from "@readout/corpus";
import { chooseArticles, type Wire } from "../articles/choose.ts";
import { compare } from "../articles/compare.ts";
import { hypergeometricTails } from "../statistics/hypergeometric.ts";
import { nullCounter } from "../statistics/permutationQ.ts";
import { random } from "../statistics/random.ts";
import { type Blocks, blocksOf } from "./blocks.ts";
import { countSharedArticles, type Dealt, dealt } from "./dealt.ts";
import { incidence, type MentionOptions } from "./incidence.ts";
import { drawNullCorpora, type NullOptions, nullOptions } from "./nullModel.ts";
import { evidenceOf, type Units, unitsOf, type Window } from "./units.ts";

/** Two actors that meet in fewer articles than chance gives. */
export interface AvoidanceRow {
  /** Actor ids; `a` is the one in more articles. */
  readonly a: string;
  readonly b: string;
  readonly aName: string;
  readonly bName: string;
  readonly aKind: ActorKind;
  readonly bKind: ActorKind;
  readonly window: Window;
  /** Articles in which the two share a unit, and how many to expect: the mean of the null corpora. */
  readonly articles: number;
  readonly expected: number;
  readonly articlesA: number;
  readonly articlesB: number;
  readonly allArticles: number;
  /** Whether they are of one kind and all words of one name are in the other: one actor under two names is then likely. */
  readonly alike: boolean;
  /** P(X ≤ articles) for X hypergeometric: how the pairs are ranked. */
  readonly score: number;
  /** As `PairRow.q`, of the lower tail. */
  readonly q: number;
  readonly tests: number;
  readonly replicates: number;
  readonly seed: number;
  /** The first unit of each article that names the one, then of those that name the other. */
  readonly evidence: readonly EvidenceId[];
}

/** How pairs that avoid each other are sought. */
export interface AvoidanceOptions extends MentionOptions, NullOptions {
  /** What a pair must share to meet; an article if not given. */
  readonly window?: Window;
  /** The largest false discovery rate; 0.05 if not given. */
  readonly q?: number;
  /** Only pairs among so many actors of most articles; 500 if not given. */
  readonly among?: number;
  readonly wire?: Wire;
}

const COLUMNS: readonly (keyof AvoidanceRow)[] = [
  ...(["a", "b", "aName", "bName", "aKind", "bKind", "window", "articles", "expected"] as const),
  ...([
    "articlesA",
    "articlesB",
    "allArticles",
    "alike",
    "score",
    "q",
    "tests",
    "replicates",
    "seed",
    "evidence",
  ] as const),
];

/** A pair is tested where never meeting would be as rare as this under its margins: others could not be found. */
const RARE = Math.log(0.05);

/**
 * Returns the pairs of actors that meet in far fewer articles than chance gives, those with alike names first, then the
 * surest; also pairs with alike names that never meet, whatever their q. The same test as `cooccurrence` makes, of the lower tail. Two actors that are each in many articles and never in one
 * are often one actor under two names ("Obama", "Barack Obama"), else two that belong to different stories.
 *
 * @throws RangeError for an unknown window or wire, or options that make no null corpora.
 * @example avoidances(facts).objects().filter(({ alike }) => alike)
 */
export function avoidances(
  facts: Facts,
  {
    window = "article",
    q: level = 0.05,
    among = 500,
    wire = "once",
    kinds,
    indirect = true,
    ...drawn
  }: AvoidanceOptions = {},
): Table<AvoidanceRow> {
  const { replicates, seed } = nullOptions(drawn);
  const chosen = chooseArticles(facts, wire);
  const units = unitsOf(facts, chosen, window);
  const {
    ids,
    names,
    kinds: kindOf,
    ...places
  } = incidence(facts, chosen, units, {
    indirect,
    ...(kinds && { kinds }),
  });
  const positions = Array.from(chosen.article.keys());
  const blocks = blocksOf({ ids, names, kinds: kindOf, ...places }, units, positions);
  const family = familyOf(blocks, among);
  const draw = random(seed);
  const tail = hypergeometricTails(blocks.sizes.length, "lower");
  const margin = (actor: number): number => blocks.articlesOf[actor] ?? 0;
  const scoreAll = (corpus: Dealt): { scores: Float64Array; shared: Int32Array } => {
    const shared = sharedBy(corpus, family);
    return {
      shared,
      scores: Float64Array.from(shared, (x, i) => tail(x, margin(family.a[i] ?? 0), margin(family.b[i] ?? 0))),
    };
  };
  const observed = scoreAll(asItIs(blocks, family.least));
  const counter = nullCounter(observed.scores);
  const sums = new Float64Array(family.a.length);
  if (family.a.length > 0)
    drawNullCorpora(blocks, { replicates, least: family.least, draw }, (corpus) => {
      const { scores, shared } = scoreAll(corpus);
      for (const [i, score] of scores.entries()) {
        counter.add(score);
        sums[i] = (sums[i] ?? 0) + (shared[i] ?? 0);
      }
    });
  const q = counter.q(replicates);
  const rows = Array.from(family.a.keys()).flatMap((i): AvoidanceRow[] => {
    const [a, b] = [family.a[i] ?? 0, family.b[i] ?? 0];
    const expected = (sums[i] ?? 0) / replicates;
    const articles = observed.shared[i] ?? 0;
    const [aName, bName] = [names[a] ?? "", names[b] ?? ""];
    const alike = kindOf[a] === kindOf[b] && isPartOf(aName, bName);
    const never = alike && articles === 0;
    if (articles >= expected || !((q[i] ?? 1) <= level || never)) return [];
    return [
      {
        ...{ a: ids[a] ?? "", b: ids[b] ?? "", aName, bName, aKind: kindOf[a] ?? "group", bKind: kindOf[b] ?? "group" },
        ...{ window, articles, expected, articlesA: margin(a), articlesB: margin(b), allArticles: blocks.sizes.length },
        ...{ alike, score: Math.exp(observed.scores[i] ?? 0), q: q[i] ?? 1 },
        ...{ tests: family.a.length, replicates, seed },
        evidence: distinct([a, b].flatMap((actor) => firstUnits(actor, blocks, units, positions))).map((unit) =>
          evidenceOf(units, chosen, unit),
        ),
      },
    ];
  });
  return table<AvoidanceRow>(rows.sort(likeliestFirst), COLUMNS);
}

/** The pairs that are tested, `a` in more articles than `b`, and how to find a pair again. */
interface Family {
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** Rank of an actor among those that are looked at; −1 for the others. */
  readonly rank: Int32Array;
  readonly ranks: number;
  /** The least number of articles of these. */
  readonly least: number;
}

/** Pairs of the actors of most articles that would hardly ever avoid each other: told by their margins, which chance keeps. */
function familyOf({ articlesOf, sizes }: Blocks, among: number): Family {
  const order = Array.from(articlesOf.keys())
    .filter((actor) => (articlesOf[actor] ?? 0) > 1)
    .sort((x, y) => (articlesOf[y] ?? 0) - (articlesOf[x] ?? 0) || x - y)
    .slice(0, among);
  const tail = hypergeometricTails(sizes.length, "lower");
  const [a, b]: [number[], number[]] = [[], []];
  for (const [i, first] of order.entries()) {
    for (const second of order.slice(i + 1)) {
      const [withA, withB] = [articlesOf[first] ?? 0, articlesOf[second] ?? 0];
      const fewest = Math.max(0, withA + withB - sizes.length);
      if (tail(fewest, withA, withB) > RARE) break;
      a.push(first);
      b.push(second);
    }
  }
  const rank = new Int32Array(articlesOf.length).fill(-1);
  for (const [i, actor] of order.entries()) rank[actor] = i;
  const least = Math.max(1, articlesOf[order.at(-1) ?? -1] ?? 1);
  return { a: Int32Array.from(a), b: Int32Array.from(b), rank, ranks: order.length, least };
}

/** In how many articles each pair of the family shares a unit. */
function sharedBy(corpus: Dealt, { a, b, rank, ranks }: Family): Int32Array {
  const square = new Int32Array(ranks * ranks);
  countSharedArticles(corpus, 1, (x, y, articles) => {
    const [i, j] = [rank[x] ?? -1, rank[y] ?? -1];
    if (i >= 0 && j >= 0) square[Math.min(i, j) * ranks + Math.max(i, j)] = articles;
  });
  return Int32Array.from(a, (first, pair) => square[(rank[first] ?? 0) * ranks + (rank[b[pair] ?? 0] ?? 0)] ?? 0);
}

function asItIs(blocks: Blocks, least: number): Dealt {
  return dealt(blocks, least, (actor, block) => ({
    article: blocks.blockArticle[(blocks.blocksFrom[actor] ?? 0) + block] ?? 0,
    shift: 0,
  }));
}

/** The first unit of each article that names an actor. */
function firstUnits(
  actor: number,
  { blocksFrom, blockArticle, blockStart, place }: Blocks,
  units: Units,
  positions: readonly number[],
): number[] {
  const found: number[] = [];
  for (let block = blocksFrom[actor] ?? 0; block < (blocksFrom[actor + 1] ?? 0); block++) {
    const position = positions[blockArticle[block] ?? 0] ?? 0;
    let left = place[blockStart[block] ?? 0] ?? 0;
    let unit = units.start[position] ?? 0;
    while (!units.exists[unit] || left > 0) left -= units.exists[unit++] ? 1 : 0;
    found.push(unit);
  }
  return found;
}

function distinct(units: readonly number[]): number[] {
  return [...new Set(units)];
}

/** Whether all words of the one name (of three letters or more) are in the other, whatever their case. */
function isPartOf(one: string, other: string): boolean {
  const words = (name: string): string[] => name.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  const [few = [], many] = [words(one), words(other)].sort((x, y) => x.length - y.length);
  return few.length > 0 && few.every((word) => many?.includes(word));
}

function likeliestFirst(x: AvoidanceRow, y: AvoidanceRow): number {
  return Number(y.alike) - Number(x.alike) || x.q - y.q || x.score - y.score || compare(x.a, y.a) || compare(x.b, y.b);
}
