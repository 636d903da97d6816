import { english } from "@readout/lexicon";

const MONTHS = english.months.map((name) => name.slice(0, 3));

/** Alternatives of a pattern, the longest first. */
const anyOf = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join("|");

const month = `(${anyOf([...english.months, ...english.monthAbbreviations])})\\.?`;
const day = "(\\d{1,2})(?:st|nd|rd|th)?";
const weekday = `(?:(?:${anyOf([...english.days, ...english.dayAbbreviations])})\\.?,?\\s+)?`;

/** The forms of a full date, each with the order of its groups. */
const forms: readonly { readonly pattern: string; readonly order: "ymd" | "dmy" | "mdy" }[] = [
  { pattern: "(\\d{4})-(\\d{2})-(\\d{2})", order: "ymd" },
  { pattern: "(\\d{4})/(\\d{1,2})/(\\d{1,2})", order: "ymd" },
  { pattern: `${weekday}${day}\\s+(?:of\\s+)?${month},?\\s+(\\d{4})`, order: "dmy" },
  { pattern: `${weekday}${month}\\s+${day},?\\s+(\\d{4})`, order: "mdy" },
  { pattern: "(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})", order: "dmy" },
];

const clock =
  "(?:(?:T|,?\\s+(?:at\\s+)?|\\s*[|–—-]\\s*)(\\d{1,2})[:.](\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?(?:\\s*([ap]\\.?m\\.?))?(?:\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}))?)?";

const patterns = forms.map(({ pattern, order }) => ({ order, pattern: new RegExp(`^${pattern}${clock}`, "i") }));

/** A date at the head of a text: ISO 8601, and how many characters it takes. */
export interface DateMatch {
  readonly date: string;
  readonly length: number;
}

/**
 * Reads the full date that a text begins with: `2023-11-05`, `5 November 2023`, `Nov. 5, 2023 at 2:05 pm GMT`. Null
 * where the day, month or year is missing or two readings are possible (03/04/2024): a date is never guessed.
 */
export function leadingDate(text: string): DateMatch | null {
  for (const { pattern, order } of patterns) {
    const match = pattern.exec(text);
    if (match === null || /^[\p{L}\p{N}]/u.test(text.slice(match[0].length))) continue;
    const [, first = "", second = "", third = ""] = match;
    const date = calendarDate(first, second, third, order);
    return date === null ? null : { date: date + timeOfDay(match.slice(4)), length: match[0].length };
  }
  return null;
}

/** Reads a text that is a full date and nothing else, as `leadingDate` does. */
export function parseDate(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed.length > 60) return null;
  const found = leadingDate(trimmed);
  if (found === null) return null;
  // A zone that is not numeric (EST) names no offset that holds all year: the day stands, the hour is left out.
  const rest = trimmed.slice(found.length).trim();
  if (rest === "") return found.date;
  return /^\(?[A-Z]{2,5}\)?$/.test(rest) ? found.date.slice(0, 10) : null;
}

function calendarDate(first: string, second: string, third: string, order: "ymd" | "dmy" | "mdy"): string | null {
  const [y, m, d] =
    order === "ymd" ? [first, second, third] : order === "dmy" ? [third, second, first] : [third, first, second];
  if (/^\d+$/.test(m) && order === "dmy") return slashedDate(Number(y), Number(d), Number(m));
  const named = MONTHS.indexOf(m.slice(0, 3).toLowerCase()) + 1;
  return validDate(Number(y), named === 0 ? Number(m) : named, Number(d));
}

/** `25/12/2024` and `12/25/2024` can be read in one way only; `03/04/2024` cannot. */
function slashedDate(year: number, first: number, second: number): string | null {
  if (first > 12) return validDate(year, second, first);
  if (second > 12 || first === second) return validDate(year, first, second);
  return null;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function validDate(year: number, month: number, day: number): string | null {
  if (year < 1400 || year > 2199 || !(month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month))) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** `T14:05:00+04:00`; without the zone where none is stated, empty without a valid time. */
function timeOfDay([hours, minutes, seconds, half, zone]: readonly (string | undefined)[]): string {
  if (hours === undefined || minutes === undefined) return "";
  let hour = Number(hours);
  if (half !== undefined) hour = (hour % 12) + (/^p/i.test(half) ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59) return "";
  const offset = zone === undefined ? "" : /^[+-]/.test(zone) ? zone.replace(/^(...):?(..)$/, "$1:$2") : "Z";
  return `T${String(hour).padStart(2, "0")}:${minutes}:${seconds ?? "00"}${offset}`;
}
