import { isNewsAgency, mayNameAgency } from "./agencies.ts";
import { leadingDate } from "./dates.ts";

/** The dateline that a paragraph begins with. */
export interface Dateline {
  /** As written, without its dash: `VELISK, March 5 (Reuters)`. */
  readonly words: string;
  /** How many characters it takes, with its dash and the spaces after it. */
  readonly length: number;
  readonly agency: string | null;
  /** ISO 8601, where the dateline states a year. */
  readonly date: string | null;
}

const months = "Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec";
const month = `(?:(?:${months})[a-z]*|(?:${months.toUpperCase().replaceAll("?", "")})[A-Z]*)\\.?`;
const day = "\\d{1,2}(?:\\p{Ll}{2})?";
const date = `(?:${month} ${day}(?:, ?\\d{4})?|${day} ${month}(?:,? \\d{4})?)`;
/** Without its comma a year is one only before an agency that is known. */
const loose = `(?:${month} ${day}(?:,? ?\\d{4})?|${day} ${month}(?:,? \\d{4})?)`;
const capitals = "(?=[^,(—–-]{0,30}\\p{Lu}{3})\\p{Lu}[\\p{Lu}\\p{M} .'’/-]{2,40}";
const mixed = "\\p{Lu}[\\p{L}\\p{M}.'’-]+(?: \\p{Lu}?[\\p{L}\\p{M}.'’-]+){0,3}";
const region =
  "(?:, (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))\\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+){0,2}| \\[\\p{Lu}[\\p{L} .]{2,30}\\])?";
const agency = "\\(([\\p{Lu}\\p{Ll}][\\p{L}\\p{N} .&'’/-]{1,40})\\)";
/** Words that are a dateline's agency where they are the name of one that is known: it needs no brackets, and no dash behind them. */
const bare = "(\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+){0,3})";
// Agencies' old lines had no dash of their own: `ATLANTA (AP) _ The Heat`.
const dash = "(?:—|–|--|-|―|_)";
const slashed = "/(\\p{Lu}[\\p{L} -]{2,30})/";
/** A sentence begins behind it. */
const begins = "\\s*(?=[\"'“‘«(]?[\\p{Lu}\\p{N}])";

/** Every dateline has one, an agency between slashes, or one in brackets behind a day. */
const DASH = new RegExp(`${dash}|${slashed}\\.|\\d,? ?\\(`, "u");

/** A date and nothing else. */
const ALONE = new RegExp(`^${date}$`, "u");
const STATED = new RegExp(loose, "u");

/** What stands behind a comma and may be a region or an agency: `Damascus, SANA`. Shorter ones are states: `PA`. */
const LAST = /, (\p{Lu}{3,})$/u;

/** A hyphen between capitals is one of a name: "MS. JEAN-PIERRE: We …". */
const notInName = "(?<!\\p{Lu}-(?=\\p{Lu}{2}))";

interface Form {
  readonly pattern: RegExp;
  /** Whether its agency must be one that is known. */
  readonly isKnown: boolean;
  /** Whether it has a day, so that a head without a number is not tried. */
  readonly hasDay: boolean;
}

const form = (source: string, { isKnown = false, hasDay = false } = {}): Form => {
  let made: RegExp | undefined;
  return {
    // Made where it is first tried: each takes half a millisecond, and a start of the command needs none.
    get pattern() {
      made ??= new RegExp(`^${source}`, "u");
      return made;
    },
    isKnown,
    hasDay,
  };
};

/** The forms, the first that fits. With a place in capitals the agency may be missing; a place in small letters needs one. */
const forms: readonly Form[] = [
  form(`(${capitals}${region} ?${dash} ?${loose},? ${bare}) ?${dash}${begins}`, { isKnown: true, hasDay: true }),
  form(`(${capitals}${region}(?:,? ${date})?(?: ?${agency})?),? ?${dash}${notInName}${begins}`),
  form(`(${mixed}${region}(?:,? ${date})? ?${agency})\\.?\\s?${dash}\\s*`),
  form(`(\\(${bare}\\) ?${dash} ?${capitals}${region}, ${date}) ?${dash}${begins}`, { isKnown: true, hasDay: true }),
  form(`((?:${date} )?${agency})\\s?${dash}\\s*`),
  form(`(${mixed}${region},? ${date}\\.? ?${slashed})(?:\\.(?:\\s?${dash})?|\\s?${dash})(?:\\s*$|${begins})`, {
    hasDay: true,
  }),
  // `New Delhi, March 5 (PTI) The`, `Tern Bay [Eastland], March 5 (ANI): The`, `BRUSSELS 05/03 (BELGA) = The`
  form(`(${mixed}${region},? (?:${loose}|\\d{1,2}/\\d{1,2}),? ?${agency})(?: ?(?:[:=]|${dash}) ?| )${begins}`, {
    isKnown: true,
    hasDay: true,
  }),
  form(`(${mixed}${region},? ${loose},? ${bare}) ?${dash}${begins}`, { isKnown: true, hasDay: true }),
  form(`(${mixed}, (\\p{Lu}{4,})) ?${dash}${begins}`, { isKnown: true }),
];

/** Reads the dateline at a paragraph's head: `VELISK, March 5 (Reuters) —`, `Washington (AP) -`; null without one. */
export function dateline(paragraph: string): Dateline | null {
  const head = paragraph.slice(0, 160);
  if (!DASH.test(head)) return null;
  const isDay = /\d/.test(head);
  // To compile the forms takes as long as thousands of heads: most texts need a few of them.
  const mayBeKnown = mayNameAgency(head);
  for (const one of forms) {
    const { isKnown, hasDay } = one;
    const match = (hasDay && !isDay) || (isKnown && !mayBeKnown) ? null : one.pattern.exec(head);
    if (match === null || (isKnown && !isNewsAgency(match[2] ?? ""))) continue;
    const words = (match[1] ?? "").trim();
    const stated = STATED.exec(words);
    const by = agencyOf(words, match[2] ?? null);
    // Alone in a paragraph it must have all its parts.
    if (match[0].length >= paragraph.length && (stated === null || by === null)) continue;
    return {
      words,
      length: match[0].length,
      agency: by,
      date: stated === null ? null : (leadingDate(stated[0])?.date ?? null),
    };
  }
  return null;
}

function agencyOf(words: string, found: string | null): string | null {
  if (found === null) {
    const last = LAST.exec(words)?.[1] ?? "";
    return isNewsAgency(last) ? last : null;
  }
  // What stands in brackets may be the day: `(Aug. 13) —`.
  return ALONE.test(found) ? null : found;
}
