import { parseDate } from "./dates.ts";
import { ZONES } from "./zones.ts";

/** A date inside a line of words. */
export interface WrittenDate {
  /** ISO 8601; with a time and a zone where they stand behind the date. */
  readonly date: string;
  /** Where it begins, its weekday included. */
  readonly start: number;
  /** Where it ends, with weekday and time. */
  readonly end: number;
}

/** The languages in which archives write months and weekdays. */
const LOCALES = ["en", "de", "de-AT", "fr", "es", "it", "pt", "nl"];

let calendar: { readonly months: ReadonlyMap<string, number>; readonly days: ReadonlySet<string> } | null = null;

/** Words without case, accents and full stops, so that `août` and `AOUT` are one. */
const plain = (words: string): string =>
  words
    .normalize("NFD")
    .replace(/[\u0300-\u036f.]/g, "")
    .toLowerCase();

/** Names of months and weekdays, as the languages' own calendars give them. */
function names(): NonNullable<typeof calendar> {
  if (calendar !== null) return calendar;
  const months = new Map<string, number>();
  const days = new Set<string>();
  for (const locale of LOCALES) {
    for (const style of ["long", "short"] as const) {
      const month = new Intl.DateTimeFormat(locale, { month: style, timeZone: "UTC" });
      for (let at = 0; at < 12; at += 1) months.set(plain(month.format(Date.UTC(2024, at, 1))), at + 1);
      const day = new Intl.DateTimeFormat(locale, { weekday: style, timeZone: "UTC" });
      for (let at = 1; at <= 7; at += 1) days.add(plain(day.format(Date.UTC(2024, 0, at))));
    }
  }
  calendar = { months, days };
  return calendar;
}

/** The month that a word names, or the only one that it is the beginning of: `Okt`, `juil.`. */
function monthOf(word: string): number | null {
  const own = plain(word);
  const { months } = names();
  const exact = months.get(own);
  if (exact !== undefined) return exact;
  if (own.length < 3) return null;
  const begun = new Set([...months].filter(([name]) => name.startsWith(own)).map(([, month]) => month));
  const [only] = begun;
  return begun.size === 1 && only !== undefined ? only : null;
}

/** The longest line in which a date is looked for. */
const LONGEST = 2000;

const DAY_FIRST =
  /(?<![\p{L}\p{N}.,])(\d{1,2})(?:\.|\p{Ll}{2}(?!\p{L}))?\s{0,3}(?:de\s)?(\p{L}{3,10})\.?,?\s{1,3}(?:de\s)?(\d{4})(?!\p{N})/u;
const MONTH_FIRST = /(?<!\p{L})(\p{L}{3,10})\.?\s{1,3}(\d{1,2})(?:\p{Ll}{2}(?!\p{L}))?,?\s{1,3}(\d{4})(?!\p{N})/u;
const IN_FIGURES = /(?<![\p{N}-])(\d{4})-(\d{2})-(\d{2})(?![\p{N}-])/u;

const IN_SIGNS = /(?<!\p{N})(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/u;

/** A time behind a date, its weekday between them: ` Monday 9:20 AM GMT`, `, 14:35`, ` à 11h35`. */
const CLOCK =
  /^(?:[,;]?\s{1,3}(?:at|um|à|@|-)?\s{0,3}|T)(\d{1,2})(?:[:.h])(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:\s{0,2}([ap])\.?m\.?(?!\p{L}))?(?:\s{0,2}(?:Uhr))?(?:\s{0,2}\(?(Z|(?:GMT|UTC)[+-]\d{1,2}|[A-Z]{2,5}|[+-]\d{2}:?\d{2})(?![\p{L}\p{N}])\)?)?/iu;

/** Zones beside those of mail that name one offset. */
const OFFSETS: Readonly<Record<string, string>> = {
  ...ZONES,
  Z: "Z",
  GMT: "Z",
  UTC: "Z",
  CET: "+01:00",
  CEST: "+02:00",
  MEZ: "+01:00",
  MESZ: "+02:00",
};

/**
 * Finds the first full date in a line, as archives write them: `March 9, 2015 Monday 2:35 PM GMT`, `jeudi 5 octobre 2013`,
 * `1. Juli 2019`, `21 April 2007`. Null without a day, a month by its name in one of their languages, and a year; but
 * figures count in the order of ISO 8601. A time with a zone that names no one offset is left out.
 */
export function findDate(line: string): WrittenDate | null {
  const words = line.slice(0, LONGEST);
  const found = [DAY_FIRST, MONTH_FIRST, IN_FIGURES, IN_SIGNS]
    .map((pattern, form) => ({ match: pattern.exec(words), form }))
    .map(({ match, form }) => (match === null ? null : { match, day: dayOf(match, form) }))
    .filter((each) => each !== null && each.day !== null)
    .sort((a, b) => (a?.match.index ?? 0) - (b?.match.index ?? 0))[0];
  if (found === undefined || found === null || found.day === null) return null;
  const { match, day } = found;
  const before = /(?:^|[\s,;(])((\p{L}{2,10})\.?,?\s{1,3})$/u.exec(words.slice(0, match.index));
  const weekday = before !== null && names().days.has(plain(before[2] ?? "")) ? (before[1] ?? "").length : 0;
  let end = match.index + match[0].length;
  const next = /^,?\s{1,3}(\p{L}{2,10})\.?(?!\p{L})/u.exec(words.slice(end));
  if (next !== null && names().days.has(plain(next[1] ?? ""))) end += next[0].length;
  const clock = CLOCK.exec(words.slice(end));
  const date = clock === null ? day : withTime(day, clock);
  return { date, start: match.index - weekday, end: clock === null ? end : end + clock[0].length };
}

/** The date that a line begins with; null where other words come first, or none. */
export function writtenDate(line: string): string | null {
  const trimmed = line.trim();
  const found = findDate(trimmed);
  return found !== null && found.start === 0 ? found.date : null;
}

function dayOf([, first = "", second = "", third = ""]: RegExpExecArray, form: number): string | null {
  const two = (figures: number | string): string => String(figures).padStart(2, "0");
  if (form >= 2) return parseDate(`${first}-${two(second)}-${two(third)}`);
  const month = monthOf(form === 0 ? second : first);
  return month === null ? null : parseDate(`${third}-${two(month)}-${two(form === 0 ? first : second)}`);
}

function withTime(day: string, [, hours = "", minutes = "", seconds = "00", half, zone]: RegExpExecArray): string {
  const offset = zone === undefined ? "" : offsetOf(zone);
  if (offset === undefined) return day;
  const given = Number(hours);
  const hour = half === undefined ? given : (given % 12) + (/p/i.test(half) ? 12 : 0);
  if (hour > 23 || (half !== undefined && (given < 1 || given > 12)) || Number(minutes) > 59) return day;
  return `${day}T${String(hour).padStart(2, "0")}:${minutes}:${seconds}${offset}`;
}

/** The offset that a zone names: `+0100`, `GMT+1`, `CET`; undefined where it names no one offset. */
function offsetOf(zone: string): string | undefined {
  const [, sign, hours = "", minutes = "00"] = /^(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?$/i.exec(zone) ?? [];
  return sign === undefined ? OFFSETS[zone] : `${sign}${hours.padStart(2, "0")}:${minutes}`;
}
