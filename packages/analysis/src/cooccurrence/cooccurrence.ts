import type { Table } from "@readout/corpus";
import type { Facts } from "@readout/facts";
import { type CooccurrenceOptions, countedPairs } from "./countedPairs.ts";
import type { PairRow } from "./pairRow.ts";
import { pairTable } from "./pairTable.ts";
import { testBySdsm } from "./sdsm.ts";
import { testPairs } from "./testPairs.ts";

/**
 * Returns the pairs of actors that share a sentence, a paragraph, an article or some sentences in a row, in two articles or
 * more: by q, then by the number of articles, group by group where `by` is given.
 *
 * Tested is **in how many articles** a pair shares a unit, each article once, and not in how many sentences: sentences of
 * one article are no independent observations. `q` is a false discovery rate from null corpora in which every article
 * keeps the number of its actors and every actor the number of its articles (`testPairs`), or with `null: "sdsm"` by a
 * formula that needs no draws (`testBySdsm`). How often two stand together in units (`together`, `expected`, `npmi`, `lift`)
 * describes the pair and is not tested.
 *
 * @throws RangeError for an unknown window, division, wire, null or `articles`, a minimum or a number of replicates that is
 *   not a positive integer, or a seed that is no integer.
 * @example cooccurrence(facts, { window: "paragraph", kinds: ["person", "state"] }).objects()[0]
 */
export function cooccurrence(facts: Facts, options: CooccurrenceOptions = {}): Table<PairRow> {
  const { groups, ground } = countedPairs(facts, options);
  const { nullModel, ...drawn } = ground.settings;
  const tests = groups.map(({ blocks, counts: { a, b, articles } }) => ({ blocks: blocks(), a, b, articles }));
  const tested = nullModel === "sdsm" ? testBySdsm(tests) : testPairs(tests, drawn);
  return pairTable(groups, { ...ground, tested });
}
