/** How a timeline is cut. */
export type Step = "week" | "month";

const DAY = 86_400_000;
const DATE = /^(\d{4})-(\d{2})-(\d{2})/;

/**
 * Returns the month of a date (`2024-03`) or the Monday its ISO week starts on (`2024-02-26`); null for no date. The
 * date is the one the article states, in its own time zone.
 */
export function periodOf(published: string | null, by: Step): string | null {
  const date = DATE.exec(published ?? "");
  if (date === null) return null;
  if (by === "month") return `${date[1]}-${date[2]}`;
  const day = Date.parse(`${date[0]}T00:00:00Z`);
  if (Number.isNaN(day)) return null;
  const sinceMonday = (new Date(day).getUTCDay() + 6) % 7;
  return isoDay(day - sinceMonday * DAY);
}

/** Returns the periods from the first to the last, both included: a month without news is a point at 0, not a gap. */
export function periodsBetween(first: string, last: string, by: Step): string[] {
  const periods: string[] = [];
  for (let period = first; period <= last; period = after(period, by)) periods.push(period);
  return periods;
}

function after(period: string, by: Step): string {
  if (by === "week") return isoDay(Date.parse(`${period}T00:00:00Z`) + 7 * DAY);
  const [year = 0, month = 0] = period.split("-").map(Number);
  return month < 12 ? `${period.slice(0, 5)}${pad(month + 1, 2)}` : `${pad(year + 1, 4)}-01`;
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, "0");
}
