import { isUtf8 } from "node:buffer";
import type { Problem } from "../../article.ts";
import { excerpt, problem } from "../../problem.ts";
import { decode, decodeGuessed, type Guess, guessOf } from "../decode.ts";
import { type HeldText, heldText } from "../heldText.ts";
import { narrowed } from "../lines.ts";
import type { Input } from "../reader.ts";
import { type CsvRecord, csvRecord } from "./csvRecord.ts";
import type { Row } from "./table.ts";

/** The most that is read a second time behind marks that never close, as a share of the longest row. */
const AGAIN = 8;

/** What is known on the way through a table. */
interface State {
  readonly path: string;
  readonly delimiter: string;
  readonly longest: number;
  readonly head: Head;
  /** What cells are in that are no UTF-8, as the beginning of the file tells: a short cell alone does not. */
  readonly guess: Guess;
  /** Rows that stand above the headings so far. */
  above: number;
  /** How many cells the headings have, 0 before them. */
  width: number;
  /** After a row that could not be read, lines are passed over until one has as many cells as the table. */
  lost: boolean;
  /** How many bytes may still be read a second time. */
  budget: number;
}

/** How the row of headings is told, and how many rows it may stand below the first. */
interface Head {
  readonly isHeadings: (cells: readonly string[]) => boolean;
  readonly lowest: number;
}

/** What a record comes to, and where the next one begins: behind it, behind its first line, or nowhere. */
interface Step {
  readonly gives: Row | Problem | null;
  readonly next: number | "line" | "end";
}

/**
 * The rows of delimited text. Its bytes are split as they are and each cell is decoded by itself, so that one in another
 * encoding harms no other. A row whose quotation marks do not add up is read without them where its line then has as many
 * cells as the first row; else it is a problem, and the next line with as many cells goes on. Holds one row at a time.
 */
export async function* csvRows(
  { head: first, chunks, path, limits: { longest } }: Pick<Input, "head" | "chunks" | "path" | "limits">,
  delimiter: string,
  head: Head,
): AsyncGenerator<Row | Problem, void, undefined> {
  const held = heldText(narrowed({ head: first, chunks }));
  const guess = guessOf(first);
  const state: State = {
    path,
    delimiter,
    guess,
    longest,
    head,
    above: 0,
    width: 0,
    lost: false,
    budget: AGAIN * longest,
  };
  for (;;) {
    passBlankLines(held);
    const { text, at, whole } = held;
    if (at >= text.length) {
      if (whole) return;
      await held.more();
      continue;
    }
    const found = csvRecord(text, at, { delimiter, quotes: true, whole });
    if (found === null && !whole && text.length - at <= longest) {
      await held.more();
      continue;
    }
    const { gives, next } = stepOf(found, held, state);
    if (gives !== null) yield gives;
    if (next === "end") return;
    if (next === "line") {
      state.lost = true;
      await held.passLine();
    } else held.goTo(next);
  }
}

/** A file may be nothing but line breaks: they are passed over here, and not one by one as rows. */
function passBlankLines(held: HeldText): void {
  let { at } = held;
  while (held.text.charCodeAt(at) === 10) at += 1;
  if (at > held.at) held.goTo(at);
}

function stepOf(found: CsvRecord | null, held: HeldText, state: State): Step {
  const { text, at } = held;
  const end = found?.end ?? text.length;
  if (end - at > state.longest) return tooLong(found, held, state);
  if (found === null || (found.stray && found.long)) {
    const bare = csvRecord(text, at, { delimiter: state.delimiter, quotes: false, whole: held.whole });
    state.budget -= end - at;
    if (bare?.cells.length === state.width) {
      state.lost = false;
      return {
        gives: row(bare, held.line, state, "Expected quotation marks in pairs, got one that nothing closes"),
        next: bare.end,
      };
    }
    if (found === null || found.opens || found.cells.length !== state.width) return unclosed(held, state);
  }
  return { gives: whatIs(found, held.line, state), next: end };
}

function tooLong(found: CsvRecord | null, held: HeldText, state: State): Step {
  const { lost, longest, path } = state;
  state.budget -= held.text.length - held.at;
  if (state.budget < 0) return { gives: problem("unclosed-quote", GIVEN_UP, `${path}:${held.line}`), next: "end" };
  const reason = `Expected a row of at most ${longest} bytes, got a longer one`;
  const gives = lost ? null : problem("row-too-long", reason, `${path}:${held.line}`);
  return { gives, next: found?.end ?? "line" };
}

const GIVEN_UP = "Expected quotation marks in pairs, got too many that nothing closes: the rest is not read";

/** A quotation mark that nothing closes: the rest of the text would be its cell. */
function unclosed({ text, at, line }: HeldText, { path, lost, budget }: State): Step {
  const place = `${path}:${line}`;
  if (budget < 0) return { gives: problem("unclosed-quote", GIVEN_UP, place), next: "end" };
  const words = excerpt(decode(Buffer.from(text.slice(at, at + 200), "latin1")).text);
  const reason = `Expected a quotation mark that closes, got \`${words}\``;
  return { gives: lost ? null : problem("unclosed-quote", reason, place), next: "line" };
}

/** The row that a record is; null for a blank line, and where the way is lost. */
function whatIs(found: CsvRecord, line: number, state: State): Row | Problem | null {
  const { cells, stray } = found;
  if (cells.length === 1 && cells[0]?.trim() === "") return null;
  if (state.width === 0) {
    // Excel puts its delimiter on a line of its own.
    if (cells.length <= 2 && /^sep=/i.test(cells[0] ?? "")) return null;
    // A title and notes may stand above the headings, in any number of cells.
    const isAbove = state.above < state.head.lowest && !state.head.isHeadings(cells);
    state.above += 1;
    if (isAbove) return row(found, line, state, null);
    state.width = cells.length;
  }
  const { width } = state;
  if (state.lost && cells.length !== width) return null;
  state.lost = false;
  const counts = `Expected ${width} cells in the row, got ${cells.length}`;
  if (cells.slice(width).some((cell) => cell.trim() !== ""))
    return problem("too-many-cells", counts, `${state.path}:${line}`);
  if (cells.length < width) return row(found, line, state, counts);
  return row(found, line, state, stray ? "Expected quotation marks inside a cell twice, got them once" : null);
}

function row({ cells }: CsvRecord, line: number, { guess }: Pick<State, "guess">, damage: string | null): Row {
  let encoding: string | null = null;
  const own = cells.map((cell) => {
    if (!/[\u0080-\u00ff]/.test(cell)) return cell;
    const bytes = Buffer.from(cell, "latin1");
    const isGuessed = guess !== "windows-1252" && !isUtf8(bytes);
    const { text, doubt } = isGuessed ? decodeGuessed(bytes, guess) : decode(bytes);
    encoding ??= doubt;
    return text;
  });
  return { line, cells: own, encoding, damage };
}
