import { isStep, periodOf } from "../timeline/period.ts";
import type { Chosen } from "./choose.ts";
import { unknownLast } from "./compare.ts";

/** Named periods: first and last day of each (`2016-07-01`), both included. They may not overlap. */
export type Periods = Readonly<Record<string, readonly [first: string, last: string]>>;

/**
 * What articles can be divided by: a column of `facts.articles`, the input's own among them; their `week`, `month`,
 * `quarter` or `year`; or named periods.
 */
export type Division = string | Periods;

/** Some of the chosen articles, by position, under one name. */
export interface Part {
  /** The outlet, the month …; null where the articles state none. */
  readonly key: string | null;
  /** For readers: the key, or what its absence means. */
  readonly label: string;
  readonly positions: readonly number[];
}

const UNKNOWN: Readonly<Record<string, string>> = { outlet: "no outlet stated" };

/** How a division is called in sentences and columns. */
export function divisionName(by: Division): string {
  return typeof by === "string" ? by : "period";
}

/** What readers are told where an article states nothing to divide it by. */
export function unknownLabel(by: Division): string {
  if (typeof by !== "string") return "in no period";
  return isStep(by) ? "undated" : (UNKNOWN[by] ?? `no ${by} stated`);
}

/** Returns the key of each chosen article, by position: null where it states none. */
export function keysOf(chosen: Chosen, by: Division): readonly (string | null)[] {
  if (typeof by !== "string") return inPeriods(chosen.published, by);
  if (isStep(by)) return chosen.published.map((date) => periodOf(date, by));
  return chosen.column(by).map((cell) => {
    if (typeof cell === "object" && cell !== null && !Array.isArray(cell))
      throw new RangeError(`no words or numbers: ${by}`);
    return cell === null || cell === undefined || cell === "" ? null : String(cell);
  });
}

/**
 * Divides the chosen articles, in alphabetical order of the keys (numbers by size, periods as they are named), the unknown
 * last; without `by`, one part with all of them. A period of which no article is is there, and empty.
 *
 * @throws RangeError for a column that is not there or holds records, or periods that are none or overlap.
 */
export function divide(chosen: Chosen, by: Division | undefined): Part[] {
  if (by === undefined) {
    return [{ key: null, label: "all articles", positions: Array.from(chosen.article, (_, position) => position) }];
  }
  const keys = keysOf(chosen, by);
  const parts = new Map<string | null, number[]>();
  if (typeof by !== "string") for (const name of Object.keys(by)) parts.set(name, []);
  for (const [position, key] of keys.entries()) {
    const positions = parts.get(key);
    if (positions) positions.push(position);
    else parts.set(key, [position]);
  }
  const found = [...parts].map(([key, positions]) => ({ key, label: key ?? unknownLabel(by), positions }));
  return typeof by === "string" ? found.sort((a, b) => unknownLast(a.key, b.key)) : found;
}

function inPeriods(published: readonly (string | null)[], periods: Periods): (string | null)[] {
  const named = Object.entries(periods).map(([name, [first, last]]) => {
    if (!isDay(first) || !isDay(last) || first > last)
      throw new RangeError(`period ${name}: expected a first and a last day (2016-07-01), got ${first} and ${last}`);
    return { name, first, last };
  });
  const inOrder = named.toSorted((a, b) => (a.first < b.first ? -1 : 1));
  for (const [i, { name, last }] of inOrder.entries()) {
    const next = inOrder[i + 1];
    if (next !== undefined && next.first <= last)
      throw new RangeError(`periods ${name} and ${next.name} overlap: ${next.first} is in both`);
  }
  return published.map((date) => {
    const day = date?.slice(0, 10);
    if (day === undefined) return null;
    return named.find(({ first, last }) => first <= day && day <= last)?.name ?? null;
  });
}

function isDay(day: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
}
