import type { DifferenceRow, MeasureRow, ShareRow } from "@readout/analysis";
import type { Table } from "@readout/corpus";
import type { Finding } from "../display/answer.ts";
import { formatCount, formatEstimate, formatInteger, formatPercent } from "../format.ts";
import { differenceInShort } from "../measures/difference.ts";
import { fewOr } from "../phrase.ts";
import { LEAST_RANKED, ranked } from "../ranked.ts";
import { anonymity } from "./anonymity.ts";

/** What the sentences on sources are made of. */
export interface SourceTables {
  /** `attributionMeasures(facts)`: of all articles. */
  readonly measures: Table<MeasureRow>;
  /** `attributionShares(facts, { by: "source" })`. */
  readonly sources: Table<ShareRow>;
  /** `measureDifferences(facts)`. */
  readonly differences?: Table<DifferenceRow>;
}

/**
 * Returns on whose word the news rests in up to three sentences: what share rests on anonymous sources, which source with a
 * name has most, and whether the outlets could be told apart in how often they leave sources unnamed.
 */
export function sourceFindings({ measures, sources, differences }: SourceTables): Finding[] {
  const rows = measures.objects();
  const anonymous = rows.find(({ measure }) => measure === "anonymous share");
  if (anonymous === undefined || anonymous.value === null) return [{ text: "No statement is attributed to a source." }];
  const unresolved = rows.find(({ measure }) => measure === "unresolved share");
  return [
    unnamed(anonymous, unresolved?.value ?? 0),
    ...leading(sources.objects()),
    ...apart(differences?.objects() ?? []),
  ];
}

function unnamed({ value, low, high, n, evidence }: MeasureRow, unresolved: number): Finding {
  const gap =
    unresolved === 0
      ? ""
      : n === 1
        ? ": Readout could not tell its source"
        : `; of another ${formatPercent(unresolved)} Readout could not tell the source`;
  return anonymity({ share: value ?? 0, low, high, all: n, anonymous: evidence.length, evidence }, gap);
}

/** Who of those with a name has most; nobody where several have as many. */
function leading(rows: readonly ShareRow[]): Finding[] {
  const named = rows.filter(({ key }) => !key.startsWith("type:"));
  if (named.length === 0) return [];
  const { first, ties, most, isOfAll } = ranked(named);
  const enough = `in ${formatInteger(LEAST_RANKED)} articles or more`;
  if (first === undefined)
    return [{ text: `No source with a name speaks ${enough}, so none is ranked here.`, rows: { of: "sources" } }];
  if (ties.length > 0) {
    const names = [first, ...ties].map(({ label }) => label);
    const ids = [...new Set([first, ...ties].flatMap(({ evidence }) => evidence))];
    return [
      {
        text: `No single source with a name${isOfAll ? "" : ` that speaks ${enough}`} has most: ${fewOr(names, "source")} have ${formatInteger(most)} attributions each.`,
        evidence: {
          title: `${formatCount(ties.length + 1, "source")} of ${formatCount(most, "attribution")} each: ${formatCount(ids.length, "attribution")}`,
          total: ids.length,
          ids,
          focus: [],
        },
      },
    ];
  }
  const { label, articles, share, low, high, evidence, key } = first;
  return [
    {
      text: `Of sources with a name${isOfAll ? "" : ` that speak ${enough}`}, ${label} is quoted or cited most: ${formatEstimate(share, low, high)} of all attributions, in ${formatCount(articles, "article")}${isOfAll ? "" : inFewer(named)}.`,
      evidence: {
        title: `${label}: ${formatCount(most, "attribution")}`,
        total: most,
        ids: evidence,
        focus: key.startsWith("name:") ? [] : [key],
      },
    },
  ];
}

/** Who has most of those who speak in fewer articles, as the chart shows them first. */
function inFewer(rows: readonly ShareRow[]): string {
  const others = rows.filter(({ articles }) => articles < LEAST_RANKED);
  const most = Math.max(...others.map(({ attributions }) => attributions));
  const [top, ...more] = others.filter(({ attributions }) => attributions === most);
  if (top === undefined) return "";
  const { label, share, articles } = top;
  return more.length > 0
    ? `; in fewer, others have ${formatPercent(share)}`
    : `; ${label} has ${formatPercent(share)}, in ${formatCount(articles, "article")}`;
}

function apart(rows: readonly DifferenceRow[]): Finding[] {
  const row = rows.find(({ measure }) => measure === "anonymous share");
  return row === undefined ? [] : [{ text: differenceInShort(row), rows: { of: "measures" } }];
}
