import type { CommonestPairs, FactTotals, PairRow, ShareRow } from "@readout/analysis";
import type { Table } from "@readout/corpus";
import type { Finding, ToldRows } from "./display/answer.ts";
import { formatCount } from "./format.ts";
import { pairFindings, passing, tested } from "./pairs/findings.ts";
import { anonymity } from "./sources/anonymity.ts";

/** What the sentences on a corpus that was counted on disk are made of. */
export interface CountedTables {
  /** The pairs that were chosen, and the same with their passages. */
  readonly chosen: CommonestPairs;
  readonly pairs: Table<PairRow>;
  /** Shares by type of source, of all articles. */
  readonly types: Table<ShareRow>;
}

/**
 * Returns what was counted on disk in up to three sentences: the pair beyond chance that meets in most articles, how many pairs
 * are beyond chance, and what share rests on anonymous sources. Passages are a sample.
 */
export function countFindings({ chosen, pairs, types }: CountedTables): Finding[] {
  const [most] = pairFindings(pairs);
  const { beyond, tests } = chosen;
  const window = chosen.pairs[0]?.window ?? "sentence";
  const many = `${passing(beyond, tests, window)}.`;
  return [
    ...(most === undefined ? [] : [most]),
    ...(beyond === 0 ? [] : [{ text: many, rows: listedOf(beyond, pairs.numRows()) }]),
    ...unnamed(types),
  ];
}

/** The pairs beyond chance in the table of pairs, which are counted again where it has all of them. */
function listedOf(beyond: number, rows: number): ToldRows {
  return beyond <= rows ? tested(beyond, 0.05) : { of: "pairs" };
}

function unnamed(types: Table<ShareRow>): Finding[] {
  const rows = types.objects();
  const all = rows.reduce((sum, { attributions }) => sum + attributions, 0);
  if (all === 0) return [{ text: "No statement is attributed to a source." }];
  const row = rows.find(({ key }) => key === "anonymous");
  if (row === undefined) return [anonymity({ share: 0, low: null, high: null, all, anonymous: 0, evidence: [] })];
  const { share, low, high, attributions, evidence } = row;
  return [anonymity({ share, low, high, all, anonymous: attributions, evidence })];
}

/**
 * Returns where the articles that were counted are from, behind how many there are: `12 outlets, 2020-01-01 to 2022-12-30; counted
 * on disk from kept facts, each story once: 86,850 articles`.
 */
export function countedScope({ articles, counted, outlets, first, last }: FactTotals): string {
  const when = first === null ? "undated" : first === last ? first : `${first} to ${last}`;
  const from = outlets === 0 ? "no outlet stated" : formatCount(outlets, "outlet");
  const some = counted === articles ? "" : `, each story once: ${formatCount(counted, "article")}`;
  return `${from}, ${when}; counted on disk from kept facts${some}`;
}
