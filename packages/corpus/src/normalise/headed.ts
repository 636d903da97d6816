import { dateLine, headerLine, type Stated, sourceLine } from "./header.ts";
import { isCredit } from "./people.ts";
import { findDate } from "./writtenDate.ts";

/** A paragraph of a document. */
export interface Part {
  readonly words: string;
  /** How far up its heading stands: 0 is the document's title, 1 the highest heading; null where it is none. */
  readonly level: number | null;
}

/** What a document's headings make of it. */
export interface Headed {
  /** Its articles, each from its heading on: the first part of each, and the one behind its last. */
  readonly pieces: readonly (readonly [from: number, to: number])[];
  /** Why it may be several articles though nothing says so; null where it is one or was divided. */
  readonly doubt: string | null;
}

/** Paragraphs behind a heading among which an article says what it is. */
const HEAD = 4;

/** So many articles in three say what they are. */
const TOLD = 2 / 3;

/** From so many headings of the highest level on a document may be several articles. */
const MANY = 3;

/**
 * Divides a document at the headings of one level, where an article stands under most of them: prose, and before it a date, a
 * byline or an outlet. Crossheads have prose at once. What stands before the first is an article of its own where it has prose.
 */
export function headed(parts: readonly Part[]): Headed {
  const levels = [...new Set(parts.flatMap(({ level }) => level ?? []))].sort((a, b) => a - b);
  for (const level of levels) {
    const pieces = under(parts, level);
    const told = pieces.filter(([from, to]) => saysArticle(parts.slice(from, to)));
    if (pieces.length > 1 && told.length >= Math.max(2, pieces.length * TOLD)) {
      const before = parts.slice(0, pieces[0]?.[0]);
      return { pieces: [...(before.some(isProse) ? [[0, before.length] as const] : []), ...pieces], doubt: null };
    }
  }
  const [highest] = levels;
  const most = highest === undefined || parts[0]?.level !== highest ? [] : under(parts, highest);
  const isMany = most.length >= MANY && most.every(([from, to]) => parts.slice(from + 1, to).some(isProse));
  const doubt = isMany
    ? `Expected one article, got ${most.length} headings of one level; an article of its own has a date or byline under its heading`
    : null;
  return { pieces: [[0, parts.length]], doubt };
}

/** What stands under each heading of a level, up to the next of this or a higher one. */
function under(parts: readonly Part[], level: number): readonly (readonly [number, number])[] {
  const ends = parts.flatMap((part, at) => (part.level !== null && part.level <= level ? [at] : []));
  return ends.flatMap((from, at) =>
    parts[from]?.level === level ? [[from, ends[at + 1] ?? parts.length] as const] : [],
  );
}

function saysArticle(parts: readonly Part[]): boolean {
  const prose = parts.findIndex(isProse);
  if (prose < 0) return false;
  const [heading, ...rest] = parts.slice(0, Math.min(HEAD + 1, prose));
  const head = rest.filter(({ level }) => level === null);
  return datedHeading(heading?.words ?? "") !== null || head.some(({ words }) => words.split("\n").some(says));
}

function says(words: string): boolean {
  const line = words.trim();
  if ((headerLine(line) ?? dateLine(line) ?? sourceLine(line)) !== null || isCredit(line)) return true;
  // In another language.
  return line.length <= LONGEST_DATED && !/[.!?]$/.test(line) && findDate(line) !== null;
}

/** The longest line that says when an article was published, and nothing else. */
const LONGEST_DATED = 90;

/**
 * What a heading says beside its title: `Ferry stays in port (The Courier, 5 March 2024)`, `Ferry stays in port – March 5, 2024`;
 * null where it has no date.
 */
export function datedHeading(words: string): (Stated & { readonly title: string }) | null {
  const [, title = "", inBrackets, behind] =
    /^(.{3,400}?)\s*(?:[([]([^()[\]]{6,120})[)\]]|\s[|–—-]\s+([^|–—]{6,120}))\s*$/su.exec(words) ?? [];
  const line = (inBrackets ?? behind ?? "").trim();
  const stated = dateLine(line) ?? sourceLine(line);
  return stated === null || stated.published === undefined ? null : { ...stated, title };
}

function isProse({ words, level }: Part): boolean {
  return level === null && words.length > 60 && /[.!?…]["'”’»)\]]*(?:\s|$)/.test(words);
}
