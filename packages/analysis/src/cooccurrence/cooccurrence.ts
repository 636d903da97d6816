import type { Table } from "@readout/corpus";
import type { Facts } from "@readout/facts";
import { chooseArticles, type Wire } from "../articles/choose.ts";
import { type Division, divide } from "../articles/divide.ts";
import { blocksOf } from "./blocks.ts";
import { countPairs, type PairCounts, withArticles } from "./countPairs.ts";
import { incidence, type MentionOptions } from "./incidence.ts";
import { type NullOptions, nullOptions } from "./nullModel.ts";
import type { PairRow } from "./pairRow.ts";
import { pairTable } from "./pairTable.ts";
import { testPairs } from "./testPairs.ts";
import { unitsIn, unitsOf, type Window } from "./units.ts";

/** How pairs are counted and tested. */
export interface CooccurrenceOptions extends MentionOptions, NullOptions {
  /** What a pair must share; a sentence if not given. */
  readonly window?: Window;
  /** Units that a pair must share to be listed; 2 if not given. */
  readonly minimum?: number;
  /**
   * Pairs that meet in `several` articles, which are tested and ranked, or those of a `single` one: these say how one
   * article is written, are not tested, and come by name. Several if not given.
   */
  readonly articles?: "several" | "single";
  /** Count each outlet or month for itself. */
  readonly by?: Division;
  /** Count copies of an agency's story `once`, `all` of them, or what is `new` in each; once if not given. */
  readonly wire?: Wire;
}

/**
 * Returns the pairs of actors that share a sentence, a paragraph or an article in two articles or more: by q, then by the
 * number of articles, group by group where `by` is given.
 *
 * Tested is **in how many articles** a pair shares a unit, each article once, and not in how many sentences: sentences of
 * one article are no independent observations. `q` is a false discovery rate from null corpora in which every article
 * keeps the number of its actors and every actor the number of its articles (`testPairs`). How often two stand together in
 * units (`together`, `expected`, `npmi`, `lift`) describes the pair and is not tested.
 *
 * @throws RangeError for an unknown window, division, wire or `articles`, a minimum or a number of replicates that is not
 *   a positive integer, or a seed that is no integer.
 * @example cooccurrence(facts, { window: "paragraph", kinds: ["person", "state"] }).objects()[0]
 */
export function cooccurrence(
  facts: Facts,
  {
    window = "sentence",
    minimum = 2,
    articles = "several",
    by,
    wire = "once",
    kinds,
    indirect = true,
    lists = false,
    ...drawn
  }: CooccurrenceOptions = {},
): Table<PairRow> {
  if (!Number.isInteger(minimum) || minimum < 1) throw new RangeError(`not a positive integer: minimum ${minimum}`);
  if (articles !== "several" && articles !== "single") throw new RangeError(`unknown articles: ${articles}`);
  const settings = nullOptions(drawn);
  const chosen = chooseArticles(facts, wire);
  const units = unitsOf(facts, chosen, window);
  const actors = incidence(facts, chosen, units, { indirect, lists, ...(kinds && { kinds }) });
  const groups = divide(chosen, by).map(({ label, positions }) => {
    const within = unitsIn(units, positions);
    const counted: PairCounts = countPairs(actors, within, minimum);
    return {
      group: by === undefined ? null : label,
      windows: within.length,
      positions,
      blocks: blocksOf(actors, units, positions),
      counts: withArticles(counted, units, (shared) => shared > 1 === (articles === "several")),
    };
  });
  const tested = testPairs(
    groups.map(({ blocks, counts: { a, b, articles: shared } }) => ({ blocks, a, b, articles: shared })),
    settings,
  );
  return pairTable(groups, { actors, units, chosen, tested, settings });
}
