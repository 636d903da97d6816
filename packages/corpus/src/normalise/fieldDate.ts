import { parseDate } from "./dates.ts";
import { type Fields, isBlank, shown, string, type Tell } from "./fields.ts";
import { findDate } from "./writtenDate.ts";
import { ZONES } from "./zones.ts";

/**
 * The date of the first of these fields that has one that can be read: words, or an instant as a number. A date that can
 * be read in two ways or in none is told; it is never guessed.
 */
export function fieldDate(fields: Fields, names: readonly string[], tell: Tell): string | null {
  for (const name of names) {
    const value = fields[name];
    if (isBlank(value)) continue;
    const date = typeof value === "number" ? numberDate(value) : wordDate(string(value) ?? "");
    if (date !== null) return date;
    tellUnread(tell, ` in \`${name}\``, value);
  }
  return null;
}

/** Tells a date that is stated and cannot be used. `place` says where, after "a date". */
export function tellUnread(tell: Tell, place: string, value: unknown): void {
  if (isAmbiguous(value)) tell("ambiguous-date", `Expected a date with one reading${place}, got ${shown(value)}`);
  else tell("unreadable-date", `Expected a date${place}, got ${shown(value)}`);
}

function wordDate(words: string): string | null {
  const trimmed = words.trim();
  return /^\d+(?:\.\d+)?$/.test(trimmed) && !/^\d{1,2}\.\d/.test(trimmed)
    ? numberDate(Number(trimmed))
    : (mailDate(trimmed) ?? parseDate(trimmed) ?? basicDate(trimmed) ?? clockDate(trimmed) ?? foreignDate(trimmed));
}

/** Words that are a date in another language and nothing else: `mer, 16 nov 2022 00:38:15 +0100`. */
function foreignDate(words: string): string | null {
  const found = words.length > 60 ? null : findDate(words);
  return found !== null && found.start === 0 && found.end === words.length ? found.date : null;
}

/** As programs print a clock, with the year behind it or before: `Wed Oct 10 20:19:24 +0000 2018`, `Wed Oct 10 2018 20:19:24 GMT+0000 (UTC)`. */
function clockDate(words: string): string | null {
  const [, month = "", day = "", before, time = "", utc = "", zone = utc, behind] =
    /^[A-Z][a-z]{2} ([A-Z][a-z]{2})\s{1,2}(\d{1,2}) (?:(\d{4}) )?(\d{2}:\d{2}:\d{2}) (GMT|UTC)?([+-]\d{4}|Z)?(?: ?\([^()]{1,40}\))?(?: ?(\d{4}))?$/.exec(
      words,
    ) ?? [];
  const year = before ?? behind;
  if (year === undefined || (before !== undefined && behind !== undefined)) return null;
  return parseDate(`${day} ${month} ${year} ${time} ${zone}`);
}

/** `05/03/2024` may be 5 March or 3 May; `05/03/24` may be more. */
function isAmbiguous(value: unknown): boolean {
  if (typeof value !== "string") return false;
  const [, first = "", second = "", year = ""] =
    /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?!\d)/.exec(value) ?? [];
  const inYear = Number(first) >= 1 && Number(second) >= 1 && Number(first) <= 31 && Number(second) <= 31;
  return inYear && (year.length === 2 || (Number(first) <= 12 && Number(second) <= 12));
}

/** 1990 and 2033 in seconds. Beyond them a number is as likely a day and hour written as one: `2024030514`. */
const [EARLIEST, LATEST] = [631_152_000, 2_000_000_000];

/** Seconds or milliseconds since 1970, in UTC, or a day and time written as one number: `20240305`. */
function numberDate(value: number): string | null {
  if (value >= EARLIEST && value < LATEST) return instant(value * 1000);
  if (value >= EARLIEST * 1000 && value < LATEST * 1000) return instant(value);
  return Number.isSafeInteger(value) ? basicDate(String(value)) : null;
}

function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.000Z$/, "Z");
}

/** The basic form of ISO 8601, as archives write it: `20240305`, `20240305T140500Z`, `20240305T140500+0100`, `20240305140500`. */
function basicDate(words: string): string | null {
  const [, y, m, d, hours, minutes, seconds, zone = ""] =
    /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})(Z|[+-]\d{2}:?\d{2})?)?$/.exec(words) ?? [];
  if (y === undefined) return null;
  return parseDate(`${y}-${m}-${d}${hours === undefined ? "" : `T${hours}:${minutes}:${seconds}${zone}`}`);
}

/** What feeds have beyond other dates (RFC 822): a year of two digits, and zones of letters. */
function mailDate(words: string): string | null {
  const match =
    /^(?:[A-Z][a-z]{2}, )?(\d{1,2} [A-Z][a-z]{2}) (\d{2}|\d{4}) (\d{2}:\d{2}(?::\d{2})?) (GMT|Z|[+-]\d{4}|[A-Z]{2,3})$/.exec(
      words,
    );
  if (match === null) return null;
  const [, day = "", year = "", clock = "", zone = ""] = match;
  const full = year.length === 4 ? year : `${Number(year) < 50 ? "20" : "19"}${year}`;
  return parseDate(`${day} ${full} ${clock} ${ZONES[zone] ?? zone}`);
}
