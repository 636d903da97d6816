import type { Table } from "@readout/corpus";
import type { EvidenceId, Facts } from "@readout/facts";
import { chooseArticles, type Wire } from "../articles/choose.ts";
import { compare } from "../articles/compare.ts";
import { passageTable } from "../articles/passageTable.ts";
import { type Blocks, blocksOf } from "./blocks.ts";
import { incidence, type MentionOptions } from "./incidence.ts";
import { type NullOptions, nullOptions } from "./nullModel.ts";
import type { ActorPair } from "./pairRow.ts";
import { testAvoidances } from "./testAvoidances.ts";
import { evidenceOf, type Units, unitsOf, type Window } from "./units.ts";

/** Two actors that meet in fewer articles than chance gives; `a` is the one in more articles. */
export interface AvoidanceRow extends ActorPair {
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
  ...(["articlesA", "articlesB", "allArticles", "alike"] as const),
  ...(["score", "q", "tests", "replicates", "seed", "evidence"] as const),
];

/**
 * Returns the pairs of actors that meet in far fewer articles than chance gives, those with alike names first, then the
 * surest; also pairs with alike names that never meet, whatever their q. Two actors that are each in many articles and
 * never in one are often one actor under two names ("Obama", "Barack Obama"), else two that belong to different stories.
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
    // Whom one list names are not kept apart.
    lists = true,
    ...drawn
  }: AvoidanceOptions = {},
): Table<AvoidanceRow> {
  const settings = nullOptions(drawn);
  const chosen = chooseArticles(facts, wire);
  const units = unitsOf(facts, chosen, window);
  const actors = incidence(facts, chosen, units, { indirect, lists, ...(kinds && { kinds }) });
  const positions = Array.from(chosen.article.keys());
  const blocks = blocksOf(actors, units, positions);
  const tested = testAvoidances(blocks, among, settings);
  const words = wordsOf(actors.names);
  const passages = passagesOf(
    (actor) => firstUnits(actor, blocks, units, positions),
    (unit) => evidenceOf(units, chosen, unit),
  );
  const rows = Array.from(tested.a.keys()).flatMap((i): Found[] => {
    const [a, b] = [tested.a[i] ?? 0, tested.b[i] ?? 0];
    const [articles, expected, q] = [tested.articles[i] ?? 0, tested.expected[i] ?? 0, tested.q[i] ?? 1];
    if (articles >= expected || (q > level && articles > 0)) return [];
    const [aName, bName] = [actors.names[a] ?? "", actors.names[b] ?? ""];
    const [aKind, bKind] = [actors.kinds[a] ?? "group", actors.kinds[b] ?? "group"];
    const alike = aKind === bKind && isPartOf(words(a), words(b));
    if (q > level && !alike) return [];
    return [
      {
        ...{ a: actors.ids[a] ?? "", b: actors.ids[b] ?? "", aName, bName, aKind, bKind },
        ...{ window, articles, expected, articlesA: blocks.articlesOf[a] ?? 0, articlesB: blocks.articlesOf[b] ?? 0 },
        ...{ allArticles: blocks.sizes.length, alike, score: Math.exp(tested.logScore[i] ?? 0), q },
        ...{ tests: tested.a.length, replicates: tested.replicates, seed: settings.seed },
        actors: [a, b],
      },
    ];
  });
  rows.sort(likeliestFirst);
  return passageTable<AvoidanceRow>(rows, COLUMNS, (row) => passages(...(rows[row]?.actors ?? [0, 0])));
}

/** A row before its passages are asked for, and the numbers of its actors. */
type Found = Omit<AvoidanceRow, "evidence"> & { readonly actors: readonly [number, number] };

/** Prepares the passages of two actors, each once: an actor stands in hundreds of pairs, and a unit in thousands. */
function passagesOf(
  unitsOf: (actor: number) => readonly number[],
  evidence: (unit: number) => EvidenceId,
): (a: number, b: number) => EvidenceId[] {
  const known: (readonly number[] | undefined)[] = [];
  const ids: (EvidenceId | undefined)[] = [];
  const units = (actor: number): readonly number[] => {
    const own = known[actor] ?? unitsOf(actor);
    known[actor] = own;
    return own;
  };
  const id = (unit: number): EvidenceId => {
    const own = ids[unit] ?? evidence(unit);
    ids[unit] = own;
    return own;
  };
  return (a, b) => {
    const first = units(a);
    const found = first.map(id);
    // Both come in the order of the corpus.
    let at = 0;
    for (const unit of units(b)) {
      while (at < first.length && (first[at] ?? 0) < unit) at++;
      if (first[at] !== unit) found.push(id(unit));
    }
    return found;
  };
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

/** Returns the words of the names of actors (of three letters or more, in lower case): each name is asked for hundreds of times. */
function wordsOf(names: readonly string[]): (actor: number) => readonly string[] {
  const known: (readonly string[] | undefined)[] = [];
  return (actor) => {
    const words = known[actor] ?? (names[actor] ?? "").toLowerCase().match(/\p{L}{3,}/gu) ?? [];
    known[actor] = words;
    return words;
  };
}

/** Whether all words of the one name are in the other. */
function isPartOf(one: readonly string[], other: readonly string[]): boolean {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  return few.length > 0 && few.every((word) => many.includes(word));
}

function likeliestFirst(x: Found, y: Found): number {
  return Number(y.alike) - Number(x.alike) || x.q - y.q || x.score - y.score || compare(x.a, y.a) || compare(x.b, y.b);
}
