import {
  type DivergenceRow,
  isUnread,
  LEAST_ARTICLES,
  LEAST_COMPARED,
  type LeastCompared,
  type ShareDifferenceRow,
} from "@readout/analysis";
import type { Table } from "@readout/corpus";
import type { Finding, ToldRows } from "../display/answer.ts";
import {
  countInWords,
  formatCount,
  formatInteger,
  formatNumber,
  formatPercent,
  formatProbability,
  plural,
} from "../format.ts";
import { capital } from "../phrase.ts";
import { sourceTypes } from "../theme.ts";

/** What the sentences on a comparison are made of. */
export interface ComparisonTables {
  /** `shareDifferences(facts, …)`. */
  readonly differences: Table<ShareDifferenceRow>;
  /** `divergence(facts, …)` of the same groups. */
  readonly divergence: Table<DivergenceRow>;
  /** What the groups are: "outlet", "month". */
  readonly by: string;
  /** `divisions(facts)`: by what the articles can be divided, where by this they cannot. */
  readonly divisions?: readonly string[];
  /** The largest q of a row that is said to differ; 0.05 if not given. */
  readonly q?: number;
  /** From how many attributions in how many articles on the kinds were compared; what `shareDifferences` takes if not given. */
  readonly least?: LeastCompared;
}

/**
 * Returns whether groups differ in whom they attribute to in up to three sentences: the surest difference and its size, how
 * many of those asked were found, and whether the groups as a whole are farther apart than chance puts them. Where none was
 * found it says how large one would have had to be.
 */
export function comparisonFindings({
  differences,
  divergence,
  by,
  divisions = [],
  q = 0.05,
  least = LEAST_COMPARED.sourceType,
}: ComparisonTables): Finding[] {
  const rows = differences.objects();
  if (rows.length === 0 && divergence.numRows() > 0)
    return [
      {
        text: `No kind of source has ${countInWords(least.count, "attribution")} in ${countInWords(least.articles, "article")} of the groups by ${by}.`,
      },
    ];
  if (rows.length === 0) {
    const none = `There is nothing to compare: no two ${plural(by, 2)} have ${countInWords(LEAST_ARTICLES, "article")} or more each.`;
    const others = divisions.filter((one) => one !== by);
    if (others.length === 0)
      return [{ text: none }, { text: "Nothing else that the articles state divides them into such groups." }];
    return [{ text: none }, { text: `The articles can be divided by ${others.join(", ")}.` }];
  }
  const found = rows.filter((row) => row.q <= q);
  const [all] = divergence.objects();
  const tested: ToldRows = { of: "differences", count: { rows: found.length, column: "q", atMost: q } };
  if (found.length === 0) return [{ text: nothing(rows, by, q), rows: tested }, ...apart(all, q, "Taken together")];
  const told = found.filter(({ key }) => !isUnread(key));
  if (told.length === 0) {
    const others = rows.filter(({ key }) => !isUnread(key));
    const none =
      others.length === 0 ? [] : [{ text: nothing(others, by, q, "in whom they quote"), rows: { of: "differences" } }];
    return [...none, unread(found), ...apart(all, q, "As a whole")];
  }
  return [
    largest(told, found.length),
    {
      text:
        rows.length === 1
          ? `It is the only difference looked at, and larger than chance gives (q ≤ ${q}).`
          : `Of ${formatCount(rows.length, "difference")} looked at, ${formatInteger(found.length)} ${found.length === 1 ? "is" : "are"} larger than chance gives (q ≤ ${q}).`,
      rows: tested,
    },
    ...apart(all, q, "As a whole"),
  ];
}

/**
 * The largest of those found: where several are, the one picked is likely to be smaller in truth.
 *
 * @param all how many were found, with those of what Readout could not resolve
 */
function largest(found: readonly ShareDifferenceRow[], all: number): Finding {
  const row = farthest(found);
  const farther = found.length < all ? " but for unresolved sources" : "";
  const which = all === 1 ? "the only one found" : `the farthest of those found${farther}`;
  return sized(row, `${which} and so likely to be smaller in truth.`);
}

/** A difference in unresolved sources tells what Readout could not tell, and not whom a group quotes. */
function unread(found: readonly ShareDifferenceRow[]): Finding {
  return sized(farthest(found), "which tells where Readout could not tell the source, and not whom they quote.");
}

function farthest(found: readonly ShareDifferenceRow[]): ShareDifferenceRow {
  const size = ({ difference }: ShareDifferenceRow): number => Math.abs(difference ?? 0);
  return found.toSorted((x, y) => size(y) - size(x) || x.q - y.q)[0] as ShareDifferenceRow;
}

function sized(row: ShareDifferenceRow, what: string): Finding {
  const { label, group, against, low, high, evidence, otherEvidence, count, otherCount } = row;
  const interval = low === null || high === null ? "" : ` [${points(low)}, ${points(high)}]`;
  const ids = [...new Set([...evidence, ...otherEvidence])];
  return {
    text: `${shares(row)}, a difference of ${points(row.difference)} percentage points${interval}, ${what}`,
    evidence: {
      title: `${capital(label)}, ${group} and ${against}: ${formatInteger(count + otherCount)}`,
      total: ids.length,
      ids,
      focus: [],
    },
  };
}

/** Kinds of sources are what something is attributed to. */
function shares({ key, label, group, against, share, otherShare }: ShareDifferenceRow): string {
  const [own, others] = [formatPercent(share), formatPercent(otherShare)];
  const isSource = Object.hasOwn(sourceTypes, key) && key !== "unnamed" && !isUnread(key);
  return isSource
    ? `${group} attributes ${own} to ${label}, ${against} ${others}`
    : `${capital(label)}: ${own} in ${group}, ${others} in ${against}`;
}

function nothing(rows: readonly ShareDifferenceRow[], by: string, q: number, inWhat = ""): string {
  const what = inWhat === "" ? "" : ` ${inWhat}`;
  const none =
    rows.length === 1
      ? `The difference between the two ${plural(by, 2)}${what} is not larger than chance gives (it has no q ≤ ${q})`
      : `None of ${formatCount(rows.length, "difference")} between ${plural(by, 2)}${what} is larger than chance gives (q ≤ ${q})`;
  return `${none}. ${power(rows)}`;
}

/** How large a difference would have had to be. */
function power(rows: readonly ShareDifferenceRow[]): string {
  const varying = rows.filter(({ deviation }) => deviation !== null && deviation > 0);
  const [one] = rows;
  if (varying.length === 0)
    return one?.deviation === 0
      ? "Nothing varies: all articles have the same share."
      : "One side has no attributions to compare.";
  const all = varying.length < rows.length ? `the ${formatInteger(varying.length)} that vary` : "them";
  const [most, which, median] =
    varying.length > 1 ? [` in most of ${all}`, "A difference", ` (median${all === "them" ? "" : ` of ${all}`})`]
    : rows.length > 1 ? [" in the one that varies", "The one that varies", ""]
    : ["", "It", ""]; // biome-ignore format: a decision list
  const least = varying.flatMap(({ detectable }) => detectable ?? []).sort((x, y) => x - y);
  // Where none can be found, however large, it would have to be larger than all of them.
  const middle = least[Math.floor(varying.length / 2)];
  return middle === undefined
    ? `There are too few articles to find one${most}, however large.`
    : `${which} would be found in four of five corpora like this one if it were ${points(middle).replace("+", "")} percentage points or more${median}.`;
}

function apart(row: DivergenceRow | undefined, q: number, whole: "As a whole" | "Taken together"): Finding[] {
  if (row === undefined || row.divergence === null || row.expected === null) return [];
  const { divergence, expected, p } = row;
  const size = `divergence ${formatNumber(divergence, 3)} bits, by chance ${formatNumber(expected, 3)}, p = ${formatProbability(p)}`;
  const told = p <= q ? "differ by more than chance gives" : "were not found to differ by more than chance gives";
  const unknown = whole === "Taken together" && p <= q ? ", though it cannot be told in what" : "";
  return [{ text: `${whole} the groups ${told} (${size})${unknown}.`, rows: { of: "divergence" } }];
}

function points(value: number | null): string {
  if (value === null) return formatNumber(null);
  return `${value > 0 ? "+" : ""}${formatNumber(100 * value, 1)}`;
}
