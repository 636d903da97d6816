import type { Entry, ZipFile } from "yauzl";
import type { Problem } from "../../article.ts";
import { serialDate } from "../../normalise/columnDates.ts";
import { problem } from "../../problem.ts";
import { Unreadable } from "../failure.ts";
import type { Input } from "../reader.ts";
import { entries, entryBytes } from "../zipArchive.ts";
import type { Row } from "./table.ts";
import { readXml, xmlReader } from "./xmlParts.ts";

/** A workbook of Excel's, whose sheets are read one row at a time. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  readonly name: string;
  readonly rows: () => AsyncGenerator<Row | Problem, void, undefined>;
}

/** Parts of a workbook that are looked at, and columns of a sheet: Excel itself has no more. */
const [MOST_PARTS, MOST_COLUMNS] = [10_000, 16_384];

/** The words that cells share are held whole: so many letters for each that a row may have. */
const SHARED = 4;

/** Reads what a workbook says of its sheets: their names, the words that cells share, which styles are those of dates. */
export async function workbook(archive: ZipFile, input: Pick<Input, "path" | "limits">): Promise<Workbook> {
  const parts = await partsOf(archive);
  const part = (name: string): AsyncGenerator<Uint8Array> | null => {
    const entry = parts.get(name.toLowerCase());
    return entry === undefined ? null : entryBytes(archive, entry, input.limits.unpacked);
  };
  const { listed, from1904 } = await sheetsOf(part);
  const strings = await sharedStrings(part("xl/sharedStrings.xml"), input.limits.longest * SHARED);
  const kinds = await dateStyles(part("xl/styles.xml"));
  const sheets = listed.map(({ name, path }) => ({
    name,
    rows: (): AsyncGenerator<Row | Problem, void, undefined> => {
      const chunks = part(path);
      if (chunks === null) throw new Unreadable("broken-archive", `Expected the sheet \`${name}\`, got none`);
      return sheetRows(chunks, { strings, isDate: (style) => kinds[style] === true, from1904 }, input);
    },
  }));
  return { sheets };
}

async function partsOf(archive: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const parts = new Map<string, Entry>();
  for await (const entry of entries(archive)) {
    if (parts.size >= MOST_PARTS) throw new Unreadable("broken-archive", "Expected a workbook, got too many parts");
    parts.set(entry.fileName.replace(/^\//, "").toLowerCase(), entry);
  }
  return parts;
}

type Part = (name: string) => AsyncGenerator<Uint8Array> | null;

/** The sheets in their order, with the part that each is. */
async function sheetsOf(part: Part): Promise<{
  readonly listed: readonly { readonly name: string; readonly path: string }[];
  readonly from1904: boolean;
}> {
  const book = part("xl/workbook.xml");
  if (book === null) throw new Unreadable("broken-archive", "Expected a workbook of Excel, got none in the archive");
  const targets = new Map<string, string>();
  const relations = part("xl/_rels/workbook.xml.rels");
  if (relations !== null)
    await readXml(relations, {
      open: (name, { Id = "", Target = "" }) => {
        if (name === "Relationship") targets.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`);
      },
    });
  const listed: { name: string; path: string }[] = [];
  let from1904 = false;
  await readXml(book, {
    open: (name, attributes) => {
      if (name === "workbookPr") from1904 = /^(?:1|true)$/.test(attributes["date1904"] ?? "");
      if (name !== "sheet") return;
      const id = Object.entries(attributes).find(([key]) => /:id$/.test(key))?.[1] ?? "";
      const path = targets.get(id) ?? `xl/worksheets/sheet${listed.length + 1}.xml`;
      // Charts have sheets too.
      if (path.includes("worksheets/")) listed.push({ name: attributes["name"] ?? "", path });
    },
  });
  return { listed, from1904 };
}

async function sharedStrings(chunks: AsyncIterable<Uint8Array> | null, most: number): Promise<readonly string[]> {
  const strings: string[] = [];
  let words: string[] = [];
  let length = 0;
  let inText = false;
  // Readings of Japanese words stand beside them.
  let beside = false;
  if (chunks === null) return strings;
  await readXml(chunks, {
    open(name) {
      if (name === "si") words = [];
      if (name === "rPh") beside = true;
      inText = name === "t" && !beside;
    },
    text(part) {
      if (!inText) return;
      length += part.length;
      if (length > most)
        throw new Unreadable("file-too-long", `Expected at most ${most} letters that cells share, got more`);
      words.push(part);
    },
    close(name) {
      inText = false;
      if (name === "rPh") beside = false;
      if (name === "si") strings.push(unescaped(words.join("")));
    },
  });
  return strings;
}

/** Excel's own numbers of formats for dates and times. */
const isDateFormat = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58);

/** Which styles of cells show a number as a date. */
async function dateStyles(chunks: AsyncIterable<Uint8Array> | null): Promise<readonly boolean[]> {
  const own = new Map<number, boolean>();
  const kinds: boolean[] = [];
  let inCells = false;
  if (chunks === null) return kinds;
  await readXml(chunks, {
    open(name, { numFmtId = "0", formatCode = "" }) {
      const id = Number(numFmtId);
      if (name === "numFmt") own.set(id, isDateCode(formatCode));
      if (name === "cellXfs") inCells = true;
      if (name === "xf" && inCells) kinds.push(own.get(id) ?? isDateFormat(id));
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
  });
  return kinds;
}

/** Whether a format has days, months, years or hours outside its literal parts: `[$-407]d. mmmm yyyy`. */
function isDateCode(code: string): boolean {
  const bare = code.slice(0, 300).replace(/"[^"]*"|\\.|_.|\*.|\[(?!h|m|s)[^\]]*\]/gi, "");
  return /[dyhs]|m{2}/i.test(bare) && !/general/i.test(bare);
}

/** Marks of control characters: `_x000D_` is a carriage return. */
function unescaped(words: string): string {
  return words.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

interface Meaning {
  readonly strings: readonly string[];
  readonly isDate: (style: number) => boolean;
  readonly from1904: boolean;
}

async function* sheetRows(
  chunks: AsyncIterable<Uint8Array>,
  meaning: Meaning,
  { path, limits: { longest } }: Pick<Input, "path" | "limits">,
): AsyncGenerator<Row | Problem, void, undefined> {
  const ready: (Row | Problem)[] = [];
  let line = 0;
  let cells: unknown[] = [];
  let column = -1;
  let cell: Readonly<Record<string, string>> = {};
  let words: string[] = [];
  let length = 0;
  let inside = false;
  let beside = false;
  const reader = xmlReader({
    open(name, attributes) {
      if (name === "row") {
        line = Number(attributes["r"] ?? line + 1) || line + 1;
        cells = [];
        [column, length] = [-1, 0];
      } else if (name === "c") {
        cell = attributes;
        words = [];
        column = columnOf(attributes["r"]) ?? column + 1;
      } else if (name === "rPh") beside = true;
      inside = (name === "v" || name === "t") && !beside;
    },
    text(part) {
      if (!inside) return;
      length += part.length;
      if (length <= longest) words.push(part);
    },
    close(name) {
      inside = false;
      if (name === "rPh") beside = false;
      if (name === "c" && column < MOST_COLUMNS) {
        const value = cellValue(cell, words.join(""), meaning);
        if (value !== null) cells[column] = value;
        words = [];
      }
      if (name !== "row") return;
      const place = `${path}:${line}`;
      if (length > longest)
        ready.push(problem("row-too-long", `Expected a row of at most ${longest} letters, got a longer one`, place));
      else if (cells.length > 0) ready.push({ line, cells });
    },
  });
  for await (const chunk of chunks) {
    reader.write(chunk);
    yield* ready.splice(0);
  }
  reader.end();
  yield* ready;
}

/** `B7` is in column 1. */
function columnOf(place: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(place ?? "")?.[0];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function cellValue({ t = "n", s = "0" }: Readonly<Record<string, string>>, words: string, meaning: Meaning): unknown {
  if (t === "s") return meaning.strings[Number(words)] ?? null;
  if (t === "inlineStr" || t === "str") return unescaped(words);
  if (words === "" || t === "e") return null;
  if (t === "b") return words === "1";
  if (t === "d") return words;
  const value = Number(words);
  if (Number.isNaN(value)) return words;
  // Words, so that all dates of a column are told alike, and long numbers keep their digits.
  return meaning.isDate(Number(s)) ? serialDate(value, meaning.from1904) : words;
}
