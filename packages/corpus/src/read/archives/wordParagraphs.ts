import { Parser } from "htmlparser2";
import type { ZipFile } from "yauzl";
import { isExhausted, Unreadable } from "../failure.ts";
import type { Limits } from "../reader.ts";
import { entries, entryBytes } from "../zipArchive.ts";
import { levelsIn, MOST_STYLES, outlineLevel, STYLES } from "./wordStyles.ts";

/** A paragraph of a Word file. */
export interface WordParagraph {
  readonly words: string;
  /** The names of the bookmarks that begin in it. */
  readonly bookmarks: readonly string[];
  /** Whether a section ends with it. */
  readonly ends: boolean;
  /** How far up its heading stands, by its style: 0 is the document's title, 1 the highest heading; null where it is none. */
  readonly level: number | null;
  /** The cell of a table that it stands in; null where it stands in none. */
  readonly cell: WordCell | null;
}

/** A cell of a table, each number from 0. A table inside a cell is part of it. */
interface WordCell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** A paragraph with what makes it a heading: its style, or its own level. */
interface Styled extends Omit<WordParagraph, "level"> {
  readonly style: string;
  readonly outline: number | null;
}

/** The text of a Word file. */
export interface WordText {
  /** Its paragraphs in their order; empty ones only where they bear a bookmark or end a section. */
  readonly paragraphs: readonly WordParagraph[];
  /** Why it could be read in part only; null where all of it was. */
  readonly damage: string | null;
}

/** The part of a Word file that has its text; some programs give it a number. */
const MAIN = /^word\/document\d{0,3}\.xml$/;

/** Bytes of XML to one of text, at most. */
const MARKUP = 16;

/** Elements open at once in the text of any Word file that a program wrote. */
const DEEPEST = 2000;

/**
 * Reads the text of a Word file. What its XML declares as entities is not expanded. Of one that is damaged, what stands
 * before is used.
 *
 * @throws Unreadable where there is no text, or more of it than the limit
 */
export async function wordText(archive: ZipFile, { longest, unpacked }: Limits): Promise<WordText> {
  let levels: ReadonlyMap<string, number> = new Map();
  let found: (Omit<WordText, "paragraphs"> & { readonly paragraphs: readonly Styled[] }) | null = null;
  for await (const entry of entries(archive)) {
    if (STYLES.test(entry.fileName))
      levels = await levelsIn(entryBytes(archive, entry, Math.min(unpacked, MOST_STYLES)));
    if (found !== null || !MAIN.test(entry.fileName)) continue;
    const reading = paragraphReader(longest);
    const decoder = new TextDecoder();
    let damage: string | null = null;
    try {
      for await (const bytes of entryBytes(archive, entry, Math.min(unpacked, longest * MARKUP)))
        reading.parser.write(decoder.decode(bytes, { stream: true }));
    } catch (error) {
      if (error instanceof Unreadable || isExhausted(error)) throw error;
      damage = `Expected a whole Word file, got \`${error instanceof Error ? error.message : String(error)}\``;
    }
    reading.parser.end();
    if (damage !== null && reading.found.length === 0) throw new Unreadable("broken-archive", damage);
    found = { paragraphs: reading.found, damage };
  }
  if (found === null) throw new Unreadable("missing-text", `Expected \`word/document.xml\` in the Word file, got none`);
  const { paragraphs, damage } = found;
  return {
    paragraphs: paragraphs.map(({ style, outline, ...own }) => ({
      ...own,
      level: own.words === "" ? null : (outline ?? levels.get(style) ?? null),
    })),
    damage,
  };
}

/** The prefix under which an element declares the names of Word, with its colon; null where it declares none. */
function prefixIn(attributes: Readonly<Record<string, string>>): string | null {
  const found = Object.entries(attributes).find(([name, value]) => name.startsWith("xmlns:") && WORD.test(value));
  return found === undefined ? null : `${found[0].slice("xmlns:".length)}:`;
}

const WORD = /\/wordprocessingml\/(?:\d{4}\/)?main$/;

function paragraphReader(longest: number): { readonly parser: Parser; readonly found: Styled[] } {
  const found: Styled[] = [];
  let parts: string[] = [];
  let bookmarks: string[] = [];
  let ends = false;
  let style = "";
  let outline: number | null = null;
  let isText = false;
  let fallback = 0;
  let depth = 0;
  let length = 0;
  const place = cellCounter();
  const flush = (): void => {
    const words = parts.join("").trim();
    length += words.length + 1;
    if (length > longest)
      throw new Unreadable("file-too-long", `Expected a text of at most ${longest} bytes, got a longer one`);
    if (words !== "" || bookmarks.length > 0 || ends)
      found.push({ words, bookmarks, ends, style, outline, cell: place.cell() });
    parts = [];
    bookmarks = [];
    ends = false;
    style = "";
    outline = null;
  };
  // The letters before the names of Word's elements, which the first element declares. Nearly all files have `w:`.
  let prefix: string | null = null;
  const named = (name: string): string =>
    prefix === null || prefix === "w:" ? name : name.startsWith(prefix) ? `w:${name.slice(prefix.length)}` : name;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        depth += 1;
        prefix ??= prefixIn(attributes);
        const name = named(tag);
        place.opens(name, attributes[`${prefix ?? "w:"}val`]);
        if (depth > DEEPEST)
          throw new Unreadable("too-deep", `Expected at most ${DEEPEST} elements inside one another, got more`);
        if (name === "w:p") flush();
        else if (name === "w:t") isText = true;
        else if (name === "w:bookmarkStart") bookmarks.push(attributes[`${prefix ?? "w:"}name`] ?? "");
        else if (name === "w:sectPr") ends = true;
        else if (name === "w:pStyle") style = attributes[`${prefix ?? "w:"}val`] ?? "";
        else if (name === "w:outlineLvl") outline = outlineLevel(attributes[`${prefix ?? "w:"}val`]);
        else if (name === "w:br" || name === "w:cr") parts.push("\n");
        else if (name === "w:tab") parts.push(" ");
        // The same words once more, for programs that cannot show the first form.
        else if (name === "mc:Fallback") fallback += 1;
      },
      onclosetag(tag) {
        depth -= 1;
        const name = named(tag);
        if (name === "w:p") flush();
        else if (name === "w:t") isText = false;
        else if (name === "mc:Fallback") fallback -= 1;
        place.closes(name);
      },
      ontext(text) {
        if (isText && fallback === 0) parts.push(text);
      },
      onend: flush,
    },
    { xmlMode: true },
  );
  return { parser, found };
}

/** More columns no table has, whatever a cell says of how many it takes. */
const MOST_COLUMNS = 1000;

/** Counts the cells of tables, as their elements open and close. */
function cellCounter(): {
  readonly opens: (name: string, value: string | undefined) => void;
  readonly closes: (name: string) => void;
  readonly cell: () => WordCell | null;
} {
  let [inside, table, row, column] = [0, -1, -1, -1];
  let isCell = false;
  let span = 1;
  return {
    opens(name, value) {
      if (name === "w:tbl") {
        inside += 1;
        if (inside === 1) [table, row] = [table + 1, -1];
      } else if (inside !== 1) return;
      else if (name === "w:tr") [row, column] = [row + 1, -1];
      else if (name === "w:tc") [column, isCell] = [column + 1, true];
      // A cell over several columns.
      else if (name === "w:gridSpan" && isCell) span = Math.min(MOST_COLUMNS, Number(value) || 1);
    },
    closes(name) {
      if (name === "w:tbl") inside -= 1;
      else if (name === "w:tc" && inside === 1) [column, span, isCell] = [column + span - 1, 1, false];
    },
    cell: () => (inside > 0 && isCell ? { table, row, column } : null),
  };
}
