import { dateLine, headerLine, type Stated, sourceLine } from "./header.ts";
import { isCredit } from "./people.ts";
import { findDate } from "./writtenDate.ts";

/** A paragraph of a document. */
export interface Part {
  readonly words: string;
  /** How far up its heading stands: 0 is the document's title, 1 the highest heading; null where it is none. */
  readonly level: number | null;
}

/** An article of a document: its first part, and the one behind its last. */
interface HeadedPiece {
  readonly from: number;
  readonly to: number;
  /** The heading above its own, of a chapter; null where there is none. */
  readonly chapter: string | null;
}

/** What a document's headings make of it. */
export interface Headed {
  /** Its articles, each from its heading on. */
  readonly pieces: readonly HeadedPiece[];
  /** Why it may be several articles though nothing says so; null where it is one or was divided. */
  readonly doubt: string | null;
}

/** Paragraphs behind a heading among which an article says what it is. */
const HEAD = 4;

/** Parts among which an article's first prose is looked for. */
const LONGEST_HEAD = 30;

/** The share of articles that say what they are. */
const TOLD = 2 / 3;

/** From so many headings of the highest level on a document may be several articles. */
const MANY = 3;

/**
 * Divides a document at the headings of one level, where an article stands under most of them: prose, and before it a date, a
 * byline or an outlet. Crossheads have prose at once. What stands before the first is an article of its own where it has prose.
 */
export function headed(parts: readonly Part[]): Headed {
  const levels = [...new Set(parts.flatMap(({ level }) => level ?? []))].sort((a, b) => a - b);
  const articles = articleLevels(parts);
  for (const level of levels) {
    const pieces = under(parts, level);
    const told = pieces.filter((piece) =>
      saysArticle(parts.slice(piece.from, Math.min(piece.to, piece.from + LONGEST_HEAD))),
    );
    // What has several articles under it is a chapter.
    const isChapter = pieces.some(({ from, to }) => hasTwice(articles.slice(from + 1, to)));
    if (isChapter || pieces.length < 2 || told.length < Math.max(2, pieces.length * TOLD)) continue;
    const before = parts.slice(0, pieces[0]?.from);
    const first = before.some(isProse) ? [{ from: 0, to: before.length, chapter: null }] : [];
    return { pieces: [...first, ...pieces], doubt: null };
  }
  const [highest] = levels;
  const most = highest === undefined || parts[0]?.level !== highest ? [] : under(parts, highest);
  const isMany = most.length >= MANY && most.every(({ from, to }) => parts.slice(from + 1, to).some(isProse));
  const doubt = isMany
    ? `Expected one article, got ${most.length} headings of one level; an article of its own has a date or byline under its heading`
    : null;
  return { pieces: [{ from: 0, to: parts.length, chapter: null }], doubt };
}

/** The levels of headings that have an article at once, each at its heading's place; null elsewhere. */
function articleLevels(parts: readonly Part[]): readonly (number | null)[] {
  const found: (number | null)[] = [];
  let next = parts.length;
  for (let at = parts.length - 1; at >= 0; at -= 1) {
    const level = parts[at]?.level ?? null;
    found.push(level !== null && saysArticle(parts.slice(at, Math.min(next, at + LONGEST_HEAD))) ? level : null);
    if (level !== null) next = at;
  }
  return found.reverse();
}

/** What stands under each heading of a level, up to the next of this or a higher one. */
function under(parts: readonly Part[], level: number): readonly HeadedPiece[] {
  const found: HeadedPiece[] = [];
  let chapter: string | null = null;
  const ends = parts.flatMap((part, at) => (part.level !== null && part.level <= level ? [at] : []));
  for (const [at, from] of ends.entries()) {
    const { level: own, words } = parts[from] as Part;
    if (own === level) found.push({ from, to: ends[at + 1] ?? parts.length, chapter });
    else if (own !== 0) chapter = words;
  }
  return found;
}

/** Whether a level stands twice among levels. */
function hasTwice(levels: readonly (number | null)[]): boolean {
  const own = levels.filter((level) => level !== null);
  return new Set(own).size < own.length;
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
