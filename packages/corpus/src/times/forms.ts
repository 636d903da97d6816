import { english } from "@readout/lexicon";
import { calendarDay, type Day, type DayRange, interval, partsOf, unitAt, weekdayOf } from "./days.ts";

/** What a form needs to resolve a time. */
interface Told {
  /** The day on which the article was published. */
  readonly day: Day;
  /** Whether the words around the time put it ahead of that day. */
  readonly ahead: boolean;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** A form of words for a time. */
export interface Form {
  /** Its rule; null where it tells a full date, which needs no day to be resolved. */
  readonly rule: string | null;
  readonly pattern: string;
  /** The days; null where the words give none that can be told. */
  readonly days?: (told: Told) => DayRange | null;
}

const anyOf = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join("|");
const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
/** At the head of a sentence as well. */
const either = (words: readonly string[]): string =>
  anyOf(words).replace(/\b([a-z])/g, (letter) => `[${letter}${letter.toUpperCase()}]`);

const WEEKDAY = `(?<weekday>${anyOf(english.days.map(capital))})`;
const MONTH = `(?<month>${anyOf([...english.months, ...english.monthAbbreviations].map(capital))})`;
const PART = `(?:\\s+(?:${anyOf(english.dayParts)}))?`;
const COUNT = `(?<count>\\d{1,3}|(?:[aA]\\s+)?(?:${either([...english.couples, ...english.aFew])})(?:\\s+of)?|[aA]n?|${either(english.numerals)})`;
const UNIT = `(?<unit>${anyOf(english.units)})`;
const CALENDAR = anyOf(english.calendarUnits);
const THIRD = `(?<third>${either(english.thirds)})[\\s-]`;
const ORDINAL = "(?:[a-z]{2})?";
/** A day of the month, and no number that goes on: "March 4", not "March 4,000" or "March 4 percent". */
const DATE = `(?<date>[12]?\\d|3[01])${ORDINAL}(?![\\d:%]|[.,]\\d)`;
const WHICH = "(?<which>[lL]ast|[tT]his\\s+past|[tT]his|[nN]ext|[pP]ast)";
const YEAR = "(?:,\\s*|\\s+)(?:1[5-9]|20)\\d\\d";

/** The forms, the more special first: of two that begin at one place the first counts. */
export const FORMS: readonly Form[] = [
  { rule: null, pattern: `(?:${WEEKDAY},?\\s+)?${MONTH}\\.?\\s+\\d{1,2}${ORDINAL}${YEAR}` },
  { rule: null, pattern: `(?:${WEEKDAY},?\\s+)?\\d{1,2}${ORDINAL}\\s+${MONTH}\\.?${YEAR}` },
  { rule: null, pattern: `${MONTH}\\.?${YEAR}` },
  { rule: "day of month", pattern: `(?:${WEEKDAY},?\\s+)?${MONTH}\\.?\\s+${DATE}`, days: dayOfMonth },
  { rule: "day of month", pattern: `(?:${WEEKDAY},?\\s+)?${DATE}\\s+${MONTH}`, days: dayOfMonth },
  {
    rule: "weekday",
    pattern: `(?:(?<every>[eE]very|[eE]ach)\\s+|${WHICH}\\s+)?${WEEKDAY}${PART}`,
    days: weekday,
  },
  {
    rule: "point",
    pattern: `(?:[tT]he\\s+day\\s+(?<step>before|after)\\s+)?(?<point>${either(english.points)})${PART}`,
    days: point,
  },
  { rule: "part of day", pattern: "[lL]ast\\s+night", days: ({ day }) => interval(day - 1) },
  {
    rule: "part of day",
    pattern: `[tT]his\\s+(?:${anyOf(english.dayParts)})`,
    days: ({ day }) => interval(day),
  },
  { rule: "ago", pattern: `${COUNT}\\s+${UNIT}s?\\s+ago`, days: ago },
  {
    rule: "calendar",
    pattern: `(?:(?<bound>[eE]arlier|[lL]ater)\\s+)(?:in\\s+the|this)\\s+(?<unit>${CALENDAR})`,
    days: partOfUnit,
  },
  { rule: "past span", pattern: `(?:[lL]ast|[pP]ast)\\s+${COUNT}\\s+${UNIT}s?`, days: pastSpan },
  {
    rule: "past span",
    pattern: `(?:the\\s+last|[pP]ast)\\s+${UNIT}(?!\\s+of\\b)`,
    days: pastSpan,
  },
  { rule: "calendar", pattern: `${WHICH}\\s+(?<unit>weekend|${CALENDAR})(?!\\s+of\\b)`, days: unit },
  { rule: "calendar", pattern: "(?:[oO]ver|[dD]uring)\\s+the\\s+(?<unit>weekend)", days: weekend },
  {
    rule: "month",
    pattern: `(?:[iI]n|[sS]ince|[tT]hrough|[uU]ntil|${WHICH})\\s+(?:${THIRD})?${MONTH}\\b(?!\\.?\\s+\\d)`,
    days: month,
  },
  { rule: "month", pattern: `${THIRD}${MONTH}\\b(?!\\.?\\s+\\d)`, days: month },
];

function which(groups: Told["groups"]): string {
  return (groups["which"] ?? "").toLowerCase().replace(/.*past$/, "last");
}

/** Within seven days back, the day of publication included, unless the words around it put it ahead. */
function weekday({ day, ahead, groups }: Told): DayRange {
  const wanted = english.days.indexOf(groups["weekday"]?.toLowerCase() ?? "");
  const back = (weekdayOf(day) - wanted + 7) % 7;
  if (which(groups) === "last") return interval(day - (back === 0 ? 7 : back));
  if (which(groups) === "next") return interval(unitAt("week", day, 1)[0] + wanted);
  if (which(groups) === "this") return interval(unitAt("week", day, 0)[0] + wanted);
  return interval(ahead ? day + ((7 - back) % 7) : day - back);
}

function point({ day, groups }: Told): DayRange {
  // The list begins with yesterday, today and tomorrow; tonight is today.
  const at = english.points.indexOf(groups["point"]?.toLowerCase() ?? "");
  const step = groups["step"] === "before" ? -1 : groups["step"] === "after" ? 1 : 0;
  return interval(day + (at > 2 ? 0 : at - 1) + step);
}

/** How many at least and at most: "a few" is two to seven. */
function counted(words: string | undefined): readonly [least: number, most: number] {
  const bare = (words ?? "1").toLowerCase().replace(/^an?\s+|\s+of$/g, "");
  if (/^\d/.test(bare)) return [Number(bare), Number(bare)];
  if (english.aFew.includes(bare)) return [2, 7];
  if (english.couples.includes(bare)) return [2, 2];
  const at = english.numerals.indexOf(bare);
  // The list goes from one to twelve, on to fifty by tens, and ends with the dozen.
  const number = at < 12 ? at + 1 : bare === "dozen" ? 12 : (at - 10) * 10;
  return at === -1 ? [1, 1] : [number, number];
}

/** The day itself; of weeks the seven days around it; of months, years and decades that one of the calendar. */
function ago({ day, groups }: Told): DayRange | null {
  const [least, most] = counted(groups["count"]);
  const name = groups["unit"] ?? "";
  if (name === "minute" || name === "hour") return most > 24 ? null : interval(day - 1, day);
  if (name === "week") return interval(day - 7 * most - 3, day - 7 * least + 3);
  if (name === "decade") return interval(unitAt("year", day, -10 * most)[0], unitAt("year", day, -10 * least)[1]);
  return interval(unitAt(name, day, -most)[0], unitAt(name, day, -least)[1]);
}

function pastSpan({ day, groups }: Told): DayRange | null {
  const [, most] = counted(groups["count"]);
  const name = groups["unit"] ?? "";
  const [year, at, date] = partsOf(day);
  if (name === "minute" || name === "hour") return most > 24 ? null : interval(day - 1, day);
  if (name === "day" || name === "week") return interval(day - most * (name === "week" ? 7 : 1), day);
  const months = most * (name === "month" ? 1 : name === "year" ? 12 : 120);
  return interval(calendarDay(year, at - months, date), day);
}

function unit({ day, groups }: Told): DayRange {
  const by = which(groups) === "last" ? -1 : which(groups) === "next" ? 1 : 0;
  return interval(...unitAt(groups["unit"] ?? "", day, by));
}

/** The last one that has begun, unless the words around it put it ahead. */
function weekend({ day, ahead }: Told): DayRange {
  return interval(...unitAt("weekend", day, ahead || weekdayOf(day) > 4 ? 0 : -1));
}

function partOfUnit({ day, groups }: Told): DayRange {
  const [from, to] = unitAt(groups["unit"] ?? "", day, 0);
  return groups["bound"]?.toLowerCase() === "earlier" ? interval(from, day) : interval(day, to);
}

function monthNumber(groups: Told["groups"]): number {
  const short = (groups["month"] ?? "").slice(0, 3).toLowerCase();
  return english.months.findIndex((name) => name.startsWith(short));
}

/** The last such month that has begun, unless "next" or the words around it put it ahead. */
function month({ day, ahead, groups }: Told): DayRange {
  const [year, now] = partsOf(day);
  const wanted = monthNumber(groups);
  const word = which(groups);
  const later = word === "next" ? wanted <= now : ahead && wanted < now;
  const before = word === "last" ? wanted >= now : word === "" && !ahead && wanted > now;
  const [from, to] = unitAt("month", calendarDay(year + Number(later) - Number(before), wanted, 1), 0);
  const third = groups["third"]?.toLowerCase();
  if (third === "early") return interval(from, from + 9);
  if (third === "mid") return interval(from + 10, from + 19);
  return third === "late" ? interval(from + 20, to) : interval(from, to);
}

/** The nearest such day whose weekday is the stated one; where it is put ahead, none before the day of publication. */
function dayOfMonth({ day, ahead, groups }: Told): DayRange | null {
  const [year] = partsOf(day);
  const wanted = monthNumber(groups);
  const stated = english.days.indexOf(groups["weekday"]?.toLowerCase() ?? "");
  const date = Number(groups["date"]);
  const days = [year - 1, year, year + 1]
    .map((each) => calendarDay(each, wanted, date))
    .filter((each) => partsOf(each)[1] === wanted && (stated === -1 || weekdayOf(each) === stated))
    .filter((each) => !ahead || each >= day)
    .sort((a, b) => Math.abs(a - day) - Math.abs(b - day));
  return days[0] === undefined ? null : interval(days[0]);
}
