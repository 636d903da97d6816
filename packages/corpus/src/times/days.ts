/** Days, the first and the last of them: ISO 8601 dates. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** Days since 1 January 1970. */
export type Day = number;

const DAY_MS = 86_400_000;

/** The day that an ISO date or date-time states, in its own zone; null where it states none. */
export function dayOf(date: string): Day | null {
  const time = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? null : time / DAY_MS;
}

/** A day of the calendar; months count from 0 and may lie outside the year: -1 is the December before. */
export function calendarDay(year: number, month: number, day: number): Day {
  return Date.UTC(year, month, day) / DAY_MS;
}

/** Year, month (from 0) and day of the month. */
export function partsOf(day: Day): readonly [year: number, month: number, day: number] {
  const date = new Date(day * DAY_MS);
  return [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
}

/** 0 for Monday. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

export function iso(day: Day): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

export function interval(from: Day, to: Day = from): DayRange {
  return { from: iso(from), to: iso(to) };
}

/** The days of the week (from Monday), month or year so many after that of a day; before it where `by` is negative. */
export function unitAt(unit: string, day: Day, by: number): readonly [from: Day, to: Day] {
  const [year, month] = partsOf(day);
  if (unit === "day") return [day + by, day + by];
  if (unit === "week") return weekAt(day, by);
  if (unit === "weekend") return [weekAt(day, by)[0] + 5, weekAt(day, by)[1]];
  if (unit === "month") return [calendarDay(year, month + by, 1), calendarDay(year, month + by + 1, 0)];
  const years = unit === "decade" ? 10 * by : by;
  return [calendarDay(year + years, 0, 1), calendarDay(year + years, 11, 31)];
}

function weekAt(day: Day, by: number): readonly [from: Day, to: Day] {
  const monday = day - weekdayOf(day) + 7 * by;
  return [monday, monday + 6];
}
