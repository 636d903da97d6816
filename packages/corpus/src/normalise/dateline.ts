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

const month = "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?";
const date = `(?:${month} \\d{1,2}(?:, ?\\d{4})?|\\d{1,2} ${month}(?:,? \\d{4})?)`;
const capitals = "(?=[^,(—–-]{0,30}\\p{Lu}{3})\\p{Lu}[\\p{Lu}\\p{M} .'’/-]{2,40}";
const mixed = "\\p{Lu}[\\p{L}\\p{M}.'’-]+(?: \\p{Lu}?[\\p{L}\\p{M}.'’-]+){0,3}";
const region =
  "(?:, (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))\\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+){0,2})?";
const agency = "\\(([\\p{Lu}\\p{Ll}][\\p{L}\\p{N} .&'’/-]{1,40})\\)";
// Agencies' old lines had no dash of their own: `ATLANTA (AP) _ The Heat`.
const dash = "(?:—|–|--|-|―|_)";
const slashed = "/(\\p{Lu}[\\p{L} -]{2,20})/";

/** Every dateline has one, or an agency between slashes. */
const DASH = new RegExp(`${dash}|${slashed}\\.`, "u");

/** A date and nothing else. */
const ALONE = new RegExp(`^${date}$`);

/** A hyphen between capitals is one of a name: "MS. JEAN-PIERRE: We …". */
const notInName = "(?<!\\p{Lu}-(?=\\p{Lu}{2}))";

/** With a place in capitals the agency may be missing; a place in small letters needs one. */
const patterns = [
  new RegExp(
    `^(${capitals}${region}(?:,? ${date})?(?: ?${agency}| Kyodo)?),? ?${dash}${notInName}\\s*(?=["'“‘«(]?[\\p{Lu}\\p{N}])`,
    "u",
  ),
  new RegExp(`^(${mixed}${region}(?:,? ${date})? ?${agency})\\.?\\s?${dash}\\s*`, "u"),
  new RegExp(`^((?:${date} )?${agency})\\s?${dash}\\s*`, "u"),
  new RegExp(`^(${mixed}${region},? ${date}\\.? ?${slashed})\\.(?:\\s?${dash})?\\s*(?=["'“‘«(]?[\\p{Lu}\\p{N}])`, "u"),
];

/** Reads the dateline at a paragraph's head: `VELISK, March 5 (Reuters) —`, `Washington (AP) -`; null without one. */
export function dateline(paragraph: string): Dateline | null {
  const head = paragraph.slice(0, 160);
  if (!DASH.test(head)) return null;
  for (const pattern of patterns) {
    const match = pattern.exec(head);
    if (match === null || match[0].length >= paragraph.length) continue;
    const words = (match[1] ?? "").trim();
    const stated = new RegExp(date).exec(words);
    return {
      words,
      length: match[0].length,
      // What stands in brackets may be the day: `(Aug. 13) —`.
      agency: match[2] === undefined || ALONE.test(match[2]) ? null : match[2],
      date: stated === null ? null : (leadingDate(stated[0])?.date ?? null),
    };
  }
  return null;
}
