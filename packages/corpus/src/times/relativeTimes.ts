import { english } from "@readout/lexicon";
import { sentences } from "../segment/sentences.ts";
import type { Span } from "../span.ts";
import { isAhead } from "./ahead.ts";
import { type DayRange, dayOf, iso } from "./days.ts";
import { FORMS } from "./forms.ts";

/** Words for a time that needs another day to be understood: "Monday", "4 days ago", "earlier this month". */
export interface RelativeTime {
  readonly start: number;
  readonly end: number;
  /** The form by which it was resolved. */
  readonly rule: string;
  /** The day from which it was counted: the article's day of publication; null where that is unknown. */
  readonly reference: string | null;
  /** The days that it means; null where the day of publication is unknown, or where the words do not tell. */
  readonly days: DayRange | null;
}

const patterns = FORMS.map((form) => ({
  ...form,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${form.pattern})(?![\\p{L}\\p{N}])`, "gu"),
}));

/** A word without which no form matches: most sentences have none, and need not be searched for each form. */
const ANY = new RegExp(
  [...english.units, ...english.points, ...english.dayParts, ...english.months, ...english.monthAbbreviations].join(
    "|",
  ),
  "i",
);

/**
 * Finds the relative times in some paragraphs of a text, in order, and resolves them against its day of publication. A
 * weekday is within seven days back, the day of publication included; it is ahead only behind "will", "next" or a plan ("is
 * to"). A day of the month without a year is the nearest one. Weeks begin on Monday. Days and months count with a capital
 * alone, and not as a part of a name ("Black Friday"). Nothing is guessed where the day is unknown. In quoted words a time
 * is counted from the same day, which may not be the one on which they were said.
 */
export function relativeTimes(
  text: string,
  published: string | null,
  paragraphs: readonly Span[] = [[0, text.length]],
): readonly RelativeTime[] {
  const day = published === null ? null : dayOf(published);
  const found: RelativeTime[] = [];
  for (const paragraph of paragraphs)
    for (const sentence of sentences(text, paragraph)) {
      if (!ANY.test(text.slice(...sentence))) continue;
      for (const { start, end, form, groups } of matches(text, sentence)) {
        const { rule, days } = form;
        if (rule === null || days === undefined || groups["every"] !== undefined) continue;
        const ahead = day !== null && isAhead(text, [start, end], sentence);
        const resolved = day === null ? null : days({ day, ahead, groups });
        found.push({ start, end, rule, reference: day === null ? null : iso(day), days: resolved });
      }
    }
  return found;
}

interface Match {
  readonly start: number;
  readonly end: number;
  readonly form: (typeof patterns)[number];
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** What the forms match in a sentence, the first form at each place, without overlaps. */
function matches(text: string, [from, to]: Span): readonly Match[] {
  const words = text.slice(from, to);
  const all = patterns.flatMap((form) =>
    Array.from(words.matchAll(form.pattern), (match): Match => {
      const start = from + match.index;
      return { start, end: start + match[0].length, form, groups: match.groups ?? {} };
    }),
  );
  const kept: Match[] = [];
  for (const match of all.sort((a, b) => a.start - b.start)) {
    if (match.start < (kept.at(-1)?.end ?? 0) || isName(text, match)) continue;
    kept.push(match);
  }
  return kept;
}

const namedBy = new Set(english.daysNamedBy);
const naming = new Set(english.daysNaming);

/** A day that is part of a name: "Black Friday", "the Sunday Times", "Saturday Night Live". */
function isName(text: string, { start, end, groups }: Match): boolean {
  if (groups["weekday"] === undefined) return false;
  const before = /(\p{Lu}\p{L}*)\s+$/u.exec(text.slice(Math.max(0, start - 20), start))?.[1];
  const after = /^\s+(?:\p{Lu}\p{L}*\s+)?(\p{Lu}\p{L}*)/u.exec(text.slice(end, end + 30));
  const next = /^\s+(\p{Lu}\p{L}*)/u.exec(text.slice(end, end + 20))?.[1];
  return [before, next, after?.[1]].some((word, at) => (at === 0 ? namedBy : naming).has(word?.toLowerCase() ?? ""));
}
