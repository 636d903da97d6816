import type { Facts } from "@readout/annotate";
import type { Table } from "@readout/corpus";
import { chooseArticles, type Wire } from "../articles/choose.ts";
import { type Division, divide } from "../articles/divide.ts";
import { countPairs, type PairCounts } from "./countPairs.ts";
import { incidence, type MentionOptions } from "./incidence.ts";
import type { PairRow } from "./pairRow.ts";
import { type PairGroup, pairTable } from "./pairTable.ts";
import { unitsIn, unitsOf, type Window } from "./units.ts";

/** How pairs are counted. */
export interface CooccurrenceOptions extends MentionOptions {
  /** What a pair must share; a sentence if not given. */
  readonly window?: Window;
  /** Units that a pair must share to be listed; 2 if not given. */
  readonly minimum?: number;
  /** Count each outlet or month for itself. */
  readonly by?: Division;
  /** Count copies of an agency's story `once`, or `all` of them; all if not given. */
  readonly wire?: Wire;
}

/**
 * Returns the pairs of actors that appear together in at least `minimum` sentences, paragraphs or articles, the most
 * strongly associated first (by signed log-likelihood, then by name; group by group where `by` is given).
 *
 * Each pair counts once a unit, however often it is named there. `p` asks whether chance would bring the two together
 * so much more or less often, given how often each appears. It takes units for independent, which sentences of one
 * article are not: read it as a ranking, beside `articles`.
 *
 * `q` corrects for all pairs that could have been listed, and not only for those that were: every pair, in every group,
 * of actors who each appear in `minimum` units (`tests`). Counting only the listed ones would choose the tests by their
 * result and call too many findings sure. Pairs below `minimum` enter with p = 1, which can only raise the q of others.
 *
 * @throws RangeError for an unknown window, division or wire, or a minimum that is not a positive integer.
 * @example cooccurrence(facts, { window: "paragraph", kinds: ["person", "state"], wire: "once" }).objects()[0]
 */
export function cooccurrence(
  facts: Facts,
  { window = "sentence", minimum = 2, by, wire = "all", ...mentions }: CooccurrenceOptions = {},
): Table<PairRow> {
  if (!Number.isInteger(minimum) || minimum < 1) throw new RangeError(`not a positive integer: minimum ${minimum}`);
  const chosen = chooseArticles(facts, wire);
  const units = unitsOf(facts, chosen, window);
  const actors = incidence(facts, chosen, units, mentions);
  const parts = divide(chosen, by).map(({ label, positions }): PairGroup => {
    const within = unitsIn(units, positions);
    return {
      group: by === undefined ? null : label,
      windows: within.length,
      counts: countPairs(actors, within, minimum),
    };
  });
  const tests = parts.reduce((sum, { counts }) => sum + possiblePairs(counts, minimum), 0);
  return pairTable(parts, { actors, units, chosen, tests });
}

function possiblePairs({ margins }: PairCounts, minimum: number): number {
  const able = margins.reduce((count, margin) => count + (margin >= minimum ? 1 : 0), 0);
  return (able * (able - 1)) / 2;
}
