import { compare } from "../articles/compare.ts";

/** How a timeline is cut. */
export type Step = "week" | "month" | "quarter" | "year";

/** Whether these words name a step of time. */
export function isStep(by: string): by is Step {
  return by === "week" || by === "month" || by === "quarter" || by === "year";
}

/** Milliseconds of a day. */
export const DAY = 86_400_000;
const DATE = /^(\d{4})-(\d{2})-(\d{2})/;

/**
 * Returns the year of a date (`2024`), its quarter (`2024-Q1`), its month (`2024-03`) or the Monday its ISO week starts on
 * (`2024-02-26`); null for no date. The date is the one the article states, in its own time zone.
 */
export function periodOf(published: string | null, by: Step): string | null {
  const date = DATE.exec(published ?? "");
  if (date === null) return null;
  if (by === "year") return date[1] ?? null;
  if (by === "quarter") return `${date[1]}-Q${Math.ceil(Number(date[2]) / 3)}`;
  if (by === "month") return `${date[1]}-${date[2]}`;
  const day = Date.parse(`${date[0]}T00:00:00Z`);
  if (Number.isNaN(day)) return null;
  const sinceMonday = (new Date(day).getUTCDay() + 6) % 7;
  return isoDay(day - sinceMonday * DAY);
}

const IN_A_YEAR: Readonly<Record<Step, number>> = { week: 52, month: 12, quarter: 4, year: 1 };

/** A wrong year must not fill a chart with empty periods: 50 years of weeks are filled, and beyond that none. */
const LONGEST = 2600;

/**
 * Returns some periods in order, each once, with those between them; without these where they would be more than 2,600.
 * Of `2024-03` and `2023-12` it makes `2023-12`, `2024-01`, `2024-02`, `2024-03`.
 */
export function everyPeriod(found: readonly string[], by: Step): string[] {
  const dated = [...new Set(found)].sort(compare);
  const [first, last] = [dated[0], dated.at(-1)];
  if (first === undefined || last === undefined) return [];
  const years = Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1;
  return years * IN_A_YEAR[by] <= LONGEST ? periodsBetween(first, last, by) : dated;
}

/** Returns the periods from the first to the last, both included: a month without news is a point at 0, not a gap. */
export function periodsBetween(first: string, last: string, by: Step): string[] {
  const periods: string[] = [];
  for (let period = first; period <= last; period = after(period, by)) periods.push(period);
  return periods;
}

/** Returns the first and the last day of a period: of `2024-02` these are `2024-02-01` and `2024-02-29`. */
export function daysOf(period: string, by: Step): readonly [first: string, last: string] {
  const next = startOf(after(period, by));
  return [startOf(period), isoDay(Date.parse(`${next}T00:00:00Z`) - DAY)];
}

/** Returns the day on which a period begins. */
function startOf(period: string): string {
  const [year = "", part] = period.split("-");
  if (part === undefined) return `${year}-01-01`;
  if (part.startsWith("Q")) return `${year}-${pad(Number(part.slice(1)) * 3 - 2, 2)}-01`;
  return period.length === 7 ? `${period}-01` : period;
}

function after(period: string, by: Step): string {
  if (by === "week") return isoDay(Date.parse(`${period}T00:00:00Z`) + 7 * DAY);
  const [year = 0, month = 0] = period.split(/-Q?/).map(Number);
  if (by === "year") return pad(year + 1, 4);
  if (by === "quarter") return month < 4 ? `${period.slice(0, 6)}${month + 1}` : `${pad(year + 1, 4)}-Q1`;
  return month < 12 ? `${period.slice(0, 5)}${pad(month + 1, 2)}` : `${pad(year + 1, 4)}-01`;
}

/** The day of a time in milliseconds: `2024-03-01`. */
export function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, "0");
}
