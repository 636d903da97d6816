import { type Table, table } from "@readout/corpus";
import type { EvidenceId, Facts } from "@readout/facts";
import { type Blocks, blocksOf } from "../cooccurrence/blocks.ts";
import { cooccurrence } from "../cooccurrence/cooccurrence.ts";
import { type CooccurrenceOptions, countedPairs } from "../cooccurrence/countedPairs.ts";
import { asItIs, countSharedArticles } from "../cooccurrence/dealt.ts";
import type { PairRow } from "../cooccurrence/pairRow.ts";
import { testBySdsm } from "../cooccurrence/sdsm.ts";
import { LEAST_SHARED, testPairs } from "../cooccurrence/testPairs.ts";
import { quantile } from "../statistics/quantile.ts";
import { random } from "../statistics/random.ts";
import { wilson } from "../statistics/wilson.ts";
import { adjustedRand } from "./adjustedRand.ts";
import { communities, type WeightedPair } from "./communities.ts";

/** How surely a pair of the network would be found in other articles of the same kind. */
export interface StabilityRow extends Pick<PairRow, "a" | "b" | "aName" | "bName" | "window" | "articles" | "q"> {
  /** In which part of the resampled corpora the pair is found again, and what so few resamples leave open (Wilson). */
  readonly retention: number;
  readonly low: number;
  readonly high: number;
  /**
   * How well the communities of resampled networks agree with those of the network (adjusted Rand index over the actors in
   * both): the median, and the range of the middle 95 % of the resamples. The same in all rows; null where no resample
   * has a network with two of these actors.
   */
  readonly communities: number | null;
  readonly communitiesLow: number | null;
  readonly communitiesHigh: number | null;
  /** Articles that were resampled. */
  readonly allArticles: number;
  readonly resamples: number;
  readonly nullModel: PairRow["nullModel"];
  readonly replicates: number;
  readonly seed: number;
  readonly evidence: readonly EvidenceId[];
}

/** How stability is found. */
export interface StabilityOptions extends Omit<CooccurrenceOptions, "by" | "articles" | "minimum"> {
  /** The largest false discovery rate of a pair of the network; 0.05 if not given. */
  readonly q?: number;
  /** Resampled corpora; 100 if not given. */
  readonly resamples?: number;
}

const COLUMNS: readonly (keyof StabilityRow)[] = [
  ...(["a", "b", "aName", "bName", "window", "articles", "q", "retention", "low", "high"] as const),
  ...(["communities", "communitiesLow", "communitiesHigh", "allArticles", "resamples"] as const),
  ...(["nullModel", "replicates", "seed", "evidence"] as const),
];

/**
 * Returns the pairs that meet beyond chance, each with how often it is found again where whole articles are drawn anew with
 * replacement, as many as there are, and the pairs are counted and tested in them as before; and how well the communities
 * hold. A network that other articles of the same weeks would not show again should not be told as a finding, however
 * clear it looks; Louvain over other seeds does not tell that. Null corpora for each resample are 30, if not given.
 *
 * An article drawn twice counts as two, so that pairs of few articles are found again somewhat too often, if anything.
 *
 * @throws RangeError as `cooccurrence` does, and for resamples that are no positive integer.
 * @example edgeStability(facts, { null: "sdsm" }).objects()[0]
 */
export function edgeStability(
  facts: Facts,
  { q = 0.05, resamples = 100, replicates = 30, seed = 1, ...options }: StabilityOptions = {},
): Table<StabilityRow> {
  if (!Number.isInteger(resamples) || resamples < 1) throw new RangeError(`not a number of resamples: ${resamples}`);
  const counting = { ...options, seed };
  // The network itself is tested as everywhere; only the many networks of resamples are against fewer null corpora.
  const pairs = cooccurrence(facts, counting)
    .objects()
    .filter((row) => row.q !== null && row.q <= q);
  const { groups, ground } = countedPairs(facts, { ...counting, replicates });
  const positions = groups[0]?.positions ?? [];
  const { actors, units } = ground;
  const known = communitiesOf(pairs, seed);
  const found = new Map(pairs.map((pair) => [keyOf(pair), 0]));
  const agreement: number[] = [];
  const draw = random(seed);
  for (let r = 0; r < (pairs.length === 0 ? 0 : resamples); r++) {
    const drawn = positions.map(() => positions[draw(positions.length)] ?? 0).sort((x, y) => x - y);
    const edges = foundIn(blocksOf(actors, units, drawn), q, ground.settings).map(
      ([a, b, articles]): WeightedPair => ({ a: actors.ids[a] ?? "", b: actors.ids[b] ?? "", articles }),
    );
    for (const edge of edges) {
      const before = found.get(keyOf(edge));
      if (before !== undefined) found.set(keyOf(edge), before + 1);
    }
    const again = communitiesOf(edges, seed);
    const both = [...known.keys()].filter((actor) => again.has(actor));
    const side = (of: ReadonlyMap<string, number>): number[] => both.map((actor) => of.get(actor) ?? 0);
    const rand = adjustedRand(side(known), side(again));
    if (rand !== null) agreement.push(rand);
  }
  const sorted = agreement.sort((x, y) => x - y);
  const at = (part: number): number | null => (sorted.length === 0 ? null : quantile(sorted, part));
  return table<StabilityRow>(
    pairs.map((pair): StabilityRow => {
      const again = found.get(keyOf(pair)) ?? 0;
      const { a, b, aName, bName, window, articles, allArticles, nullModel, evidence } = pair;
      const { low, high } = wilson(again, resamples) ?? { low: 0, high: 1 };
      return {
        ...{ a, b, aName, bName, window, articles, q: pair.q, retention: again / resamples, low, high },
        ...{ communities: at(0.5), communitiesLow: at(0.025), communitiesHigh: at(0.975) },
        ...{ allArticles, resamples, nullModel, replicates: nullModel === "sdsm" ? 0 : replicates, seed, evidence },
      };
    }),
    COLUMNS,
  );
}

function keyOf({ a, b }: { readonly a: string; readonly b: string }): string {
  return JSON.stringify([a, b]);
}

function communitiesOf(pairs: readonly WeightedPair[], seed: number): Map<string, number> {
  return communities([...new Set(pairs.flatMap(({ a, b }) => [a, b]))].sort(), pairs, seed);
}

/** The pairs that are found in a corpus at a false discovery rate, with their numbers of articles. */
function foundIn(
  blocks: Blocks,
  level: number,
  { nullModel, ...drawn }: ReturnType<typeof countedPairs>["ground"]["settings"],
): [a: number, b: number, articles: number][] {
  const pairs: [number, number, number][] = [];
  countSharedArticles(asItIs(blocks, LEAST_SHARED), LEAST_SHARED, (a, b, articles) => pairs.push([a, b, articles]));
  const group = { blocks, a: pairs.map(([a]) => a), b: pairs.map(([, b]) => b), articles: pairs.map(([, , n]) => n) };
  const { q } = nullModel === "sdsm" ? testBySdsm([group]) : testPairs([group], drawn);
  return pairs.filter((_, pair) => (q[0]?.[pair] ?? 1) <= level);
}
