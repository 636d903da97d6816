/** A record of delimited text. */
export interface CsvRecord {
  readonly cells: readonly string[];
  /** Where the next one begins. */
  readonly end: number;
  /** Whether a quotation mark stands where none can: what is inside the cell is a guess. */
  readonly stray: boolean;
  /** Whether such a mark stands as one does that opens a cell: the one before it was never closed, and other rows are inside. */
  readonly opens: boolean;
  /** Whether it has line breaks inside. */
  readonly long: boolean;
}

/** What ends a cell that is not quoted, by delimiter. */
const ends = new Map<string, RegExp>();

function endOf(delimiter: string): RegExp {
  const found = ends.get(delimiter);
  if (found !== undefined) return found;
  const made = new RegExp(`[\\n${delimiter === "\t" ? "\\t" : `\\${delimiter}`}]`, "g");
  ends.set(delimiter, made);
  return made;
}

/**
 * Reads the record that begins at a place. With `quotes`, a cell may stand in quotation marks, hold line breaks, and a mark
 * twice for one; a mark inside that is neither doubled nor before a delimiter is taken as it is.
 *
 * @returns null where the text ends before the record does; `whole` says that nothing follows
 */
export function csvRecord(
  text: string,
  from: number,
  { delimiter, quotes, whole }: { readonly delimiter: string; readonly quotes: boolean; readonly whole: boolean },
): CsvRecord | null {
  const cells: string[] = [];
  const ending = endOf(delimiter);
  let stray = false;
  let opens = false;
  let long = false;
  for (let at = from; ; ) {
    if (quotes && text[at] === '"') {
      const quoted = quotedCell(text, at, delimiter, whole);
      if (quoted === null) return null;
      stray ||= quoted.stray;
      opens ||= quoted.opens;
      long ||= quoted.long;
      cells.push(quoted.words);
      at = quoted.end;
      if (text[at] === delimiter) {
        at += 1;
        continue;
      }
      if (text[at] === "\r") at += 1;
      return { cells, end: Math.min(text.length, at + 1), stray, opens, long };
    }
    ending.lastIndex = at;
    const found = ending.exec(text)?.index ?? -1;
    if (found < 0 && !whole) return null;
    const end = found < 0 ? text.length : found;
    const isLast = text[end] !== delimiter;
    const words = text.slice(at, isLast && text[end - 1] === "\r" && end > at ? end - 1 : end);
    cells.push(words);
    if (isLast) return { cells, end: Math.min(text.length, end + 1), stray, opens, long };
    at = end + 1;
  }
}

interface Quoted extends Pick<CsvRecord, "end" | "stray" | "opens" | "long"> {
  readonly words: string;
}

function quotedCell(text: string, open: number, delimiter: string, whole: boolean): Quoted | null {
  let stray = false;
  let opens = false;
  let doubled = false;
  for (let from = open + 1; ; ) {
    const close = text.indexOf('"', from);
    // What follows the last mark decides what it is.
    if (close < 0 || (close >= text.length - 2 && !whole)) return null;
    const next = text[close + 1];
    if (next === '"') {
      doubled = true;
      from = close + 2;
      continue;
    }
    const isEnd = next === undefined || next === delimiter || next === "\n";
    if (isEnd || (next === "\r" && (text[close + 2] === "\n" || text[close + 2] === undefined))) {
      const words = text.slice(open + 1, close);
      const own = doubled ? words.replaceAll('""', '"') : words;
      return { words: own, end: close + 1, stray, opens, long: words.includes("\n") };
    }
    stray = true;
    opens ||= close > open + 1 && text[close - 1] === delimiter;
    from = close + 1;
  }
}
