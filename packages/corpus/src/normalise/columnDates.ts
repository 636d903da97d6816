/** How the dates of a column are written, as all of them together tell. */
export type DateOrder = "dmy" | "mdy" | "serial";

/** What the dates of a column have shown so far. */
export interface DateSurvey {
  readonly add: (value: unknown) => void;
  /** Whether it has dates whose order one of them alone does not tell. */
  readonly isOpen: () => boolean;
  /** Null where nothing tells the order, or two dates tell different ones: it is never guessed. */
  readonly order: () => DateOrder | null;
}

const PARTS = /^\s*(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;

/** Days since 1900 as spreadsheets count them, from 1954 to 2064; a year or another number is none. */
const SERIAL = /^\s*([2-5]\d{4})(?:\.\d+)?\s*$/;

/**
 * Looks at the dates of a column: `13/05/2024` in one row says how `03/05/2024` in another is to be read. Years of two
 * digits stand last; were they first, they would differ less than the days. `dayFirst` is what the heading says.
 */
export function dateSurvey(dayFirst: boolean): DateSurvey {
  let [slashed, serial, others, dotted, short] = [0, 0, 0, 0, 0];
  let [first, second] = [0, 0];
  const [starts, ends] = [new Set<string>(), new Set<string>()];
  return {
    add(value) {
      if (typeof value !== "string" || value.trim() === "") return;
      const [, one = "", mark, two = "", year = ""] = PARTS.exec(value) ?? [];
      if (mark === undefined) {
        if (SERIAL.test(value)) serial += 1;
        else others += 1;
        return;
      }
      slashed += 1;
      if (mark === ".") dotted += 1;
      if (Number(one) > 12) first += 1;
      if (Number(two) > 12) second += 1;
      if (year.length > 2) return;
      short += 1;
      if (starts.size < 100) starts.add(one);
      if (ends.size < 100) ends.add(year);
    },
    isOpen: () => slashed > 0 && first + second === 0 && !(dayFirst && dotted === slashed),
    order() {
      if (serial > 0 && slashed + others === 0) return "serial";
      if (slashed === 0 || (first > 0 && second > 0)) return null;
      // 13.11.21 is 13 November in every country that sets points; with slashes it may be a year that stands first.
      if (short > 0 && dotted < slashed && second === 0 && ends.size >= starts.size) return null;
      if (first > 0 || (dayFirst && dotted === slashed && second === 0)) return "dmy";
      return second > 0 ? "mdy" : null;
    },
  };
}

/** A date with its order set right, so that it can be read in one way only; what is none is given back as it is. */
export function ordered(value: unknown, order: DateOrder | null): unknown {
  if (order === null || typeof value !== "string") return value;
  if (order === "serial") return SERIAL.test(value) ? serialDate(Number(value)) : value;
  const found = PARTS.exec(value);
  if (found === null) return value;
  const [all, one = "", , two = "", year = ""] = found;
  const [day, month] = order === "dmy" ? [one, two] : [two, one];
  if (Number(month) > 12 || Number(day) > 31) return value;
  const full = year.length === 4 ? year : `${Number(year) < 50 ? "20" : "19"}${year}`;
  return `${full}-${month.padStart(2, "0")}-${day.padStart(2, "0")}${value.slice(all.length)}`;
}

/** Days from 30 December 1899, where spreadsheets begin, to 1 January 1970; those of old Macintoshes begin later. */
const [FROM_1900, FROM_1904] = [25_569, 24_107];

/** The day, or the day and time, that a number of days stands for in a spreadsheet; a part of a day alone is a time. */
export function serialDate(days: number, from1904 = false): string {
  const seconds = Math.round((days - (days < 1 ? 0 : from1904 ? FROM_1904 : FROM_1900)) * 86_400);
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return String(days);
  const text = date.toISOString().slice(0, 19);
  if (days >= 0 && days < 1) return text.slice(11);
  return text.endsWith("T00:00:00") ? text.slice(0, 10) : text;
}
