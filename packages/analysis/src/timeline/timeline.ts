import { type Table, table } from "@readout/corpus";
import type { EvidenceId, Facts } from "@readout/facts";
import { chooseArticles, type Wire } from "../articles/choose.ts";
import { compare } from "../articles/compare.ts";
import { type Counted, isIdentified } from "../attribution/source.ts";
import { evidenceOf, type StatementColumns, statementColumns } from "../attribution/statementColumns.ts";
import { everyPeriod, isStep, periodOf, type Step } from "./period.ts";

/** A count of one period. */
export interface TimelineRow {
  /** `2024-03`, or the Monday of a week, `2024-02-26`; null for articles without a date. */
  readonly period: string | null;
  readonly series: "articles" | "attributions" | "source";
  /** The source's actor id or `name:…`; empty for the other series. */
  readonly key: string;
  /** For readers: "articles", "attributions" or the source's name. */
  readonly label: string;
  readonly n: number;
  readonly evidence: readonly EvidenceId[];
}

/** How a timeline is made. */
export interface TimelineOptions {
  /** A month if not given. */
  readonly by?: Step;
  /** How many sources have a series of their own; 5 if not given. */
  readonly top?: number;
  readonly wire?: Wire;
}

const COLUMNS: readonly (keyof TimelineRow)[] = ["period", "series", "key", "label", "n", "evidence"];

/**
 * Returns how many articles and attributions each week, month, quarter or year has, and how many attributions the most frequent named
 * sources, series by series in the order of time. Periods between the first and the last that have none are there with
 * 0; articles without a date come last, under the period null.
 *
 * @throws RangeError for an unknown `by` or `wire`.
 * @example timeline(facts, { by: "week", top: 3 }).objects()
 */
export function timeline(
  facts: Facts,
  { by = "month", top = 5, wire = "once" }: TimelineOptions = {},
): Table<TimelineRow> {
  if (!isStep(by)) throw new RangeError(`unknown period: ${by}`);
  const chosen = chooseArticles(facts, wire);
  const statements = statementColumns(facts, chosen);
  const dated = (row: number): Dated => ({
    position: statements.position[row] ?? 0,
    evidence: evidenceOf(statements, row),
  });
  const period = chosen.published.map((published) => periodOf(published, by));
  const periods = allPeriods(period, by);
  const articles = Array.from(chosen.article, (article, position) => ({ position, evidence: `d${article}` }));
  const series = (of: Pick<TimelineRow, "series" | "key" | "label">, counted: readonly Dated[]): TimelineRow[] =>
    countByPeriod(counted, period, periods).map((row) => ({ ...of, ...row }));
  const rows = [
    ...series({ series: "articles", key: "", label: "articles" }, articles),
    ...series({ series: "attributions", key: "", label: "attributions" }, rowsWhere(statements.joint, 0).map(dated)),
    ...topSources(statements, top).flatMap(({ key, label, source }) =>
      series({ series: "source", key, label }, rowsWhere(statements.source, source).map(dated)),
    ),
  ];
  return table<TimelineRow>(rows, COLUMNS);
}

interface Dated {
  readonly position: number;
  readonly evidence: EvidenceId;
}

function allPeriods(period: readonly (string | null)[], by: Step): (string | null)[] {
  const dated = period.filter((one) => one !== null);
  return [...everyPeriod(dated, by), ...(period.includes(null) ? [null] : [])];
}

function countByPeriod(
  counted: readonly Dated[],
  period: readonly (string | null)[],
  periods: readonly (string | null)[],
): Pick<TimelineRow, "period" | "n" | "evidence">[] {
  const evidence = new Map<string | null, EvidenceId[]>(periods.map((one) => [one, []]));
  for (const one of counted) evidence.get(period[one.position] ?? null)?.push(one.evidence);
  return [...evidence].map(([one, ids]) => ({ period: one, n: ids.length, evidence: ids }));
}

/** The rows in which a column has a value. */
function rowsWhere(column: Int32Array, value: number): number[] {
  const rows: number[] = [];
  for (let row = 0; row < column.length; row++) if (column[row] === value) rows.push(row);
  return rows;
}

/** The named sources of most statements, by their places among all sources. */
function topSources({ source, sources }: StatementColumns, top: number): (Counted & { readonly source: number })[] {
  if (top === 0) return [];
  const counts = new Int32Array(sources.length);
  for (const one of source) counts[one] = (counts[one] ?? 0) + 1;
  return sources
    .map((counted, place) => ({ ...counted, source: place, count: counts[place] ?? 0 }))
    .filter(({ count, ...one }) => count > 0 && isIdentified(one))
    .sort((a, b) => b.count - a.count || compare(a.label, b.label) || compare(a.key, b.key))
    .slice(0, top);
}
