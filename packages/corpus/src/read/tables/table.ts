import type { Problem } from "../../article.ts";
import { type DateOrder, type DateSurvey, dateSurvey, ordered } from "../../normalise/columnDates.ts";
import { isBlank, isDayFirst, NAMES, roleOf } from "../../normalise/fields.ts";
import { reading } from "../../normalise/record.ts";
import { excerpt, problem } from "../../problem.ts";
import { columnNamed } from "../columns.ts";
import type { Found, Input } from "../reader.ts";

/** A row of a table. */
export interface Row {
  /** The line where it begins, or its number, from 1. */
  readonly line: number;
  /** Words, numbers, lists; what is blank says nothing. */
  readonly cells: readonly unknown[];
  /** What is doubtful about its bytes. */
  readonly encoding?: string | null;
  /** What is wrong with the row, which is used all the same. */
  readonly damage?: string | null;
}

export type Rows = AsyncIterable<Row | Problem>;

/** A table whose headings are known. */
export interface Table {
  /** What kind of table it is, as `--explain` gives it. */
  readonly reader: string;
  readonly headings: readonly string[];
  /** The rows behind the headings. */
  readonly rows: Rows;
  /** The rows from the first on once more; null where they can be read once only. */
  readonly again: (() => Rows) | null;
}

/** More columns no table of articles has. */
const MOST_COLUMNS = 10_000;

/** Whether headings name a column that holds the articles' text, by its usual name or the one that the corpus gives. */
export function hasText(headings: readonly string[], { columns }: Pick<Input, "columns">): boolean {
  return headings.some((heading) => roleOf(columnNamed(heading, columns)) === "text");
}

/** Whether a row may be one of headings: a short one that has any usual name. */
export function isHeadings(cells: readonly string[], { columns }: Pick<Input, "columns">): boolean {
  return cells.every((cell) => cell.length <= 200) && cells.some((cell) => roleOf(columnNamed(cell, columns)) !== null);
}

/** The longest heading. */
const HEADING = 40;

/**
 * Whether the row below headings is the one of headings, and they stand above groups of its columns, as merged cells do: it has
 * the text too, and more usual names.
 */
export function areBelow(
  next: readonly string[],
  { headings, input }: { readonly headings: readonly string[]; readonly input: Pick<Input, "columns"> },
): boolean {
  const known = (cells: readonly string[]): number =>
    new Set(cells.map((cell) => roleOf(columnNamed(cell, input.columns))).filter((role) => role !== null)).size;
  return next.every((cell) => cell.length <= HEADING) && hasText(next, input) && known(next) > known(headings);
}

/** The problem of a table that has no column for the articles' text. */
export function textless(cells: readonly string[], input: Pick<Input, "path" | "columns">): Problem {
  const named = !cells.some((cell) => /^\s*(?:-?\d[\d.]*|https?:\/\/.*)\s*$/.test(cell));
  const listed = cells.slice(0, 20).map((cell) => `\`${excerpt(cell)}\``);
  const more = cells.length > listed.length ? ` and ${cells.length - listed.length} more` : "";
  const got = named
    ? `columns for other things only: ${listed.join(", ")}${more}`
    : `${cells.length} columns without headings: ${listed.slice(0, 6).join(", ")} …`;
  const hint = named ? "; `columns` in corpus.yaml can name it" : "";
  return problem(
    "no-text-column",
    `Expected a column that holds the articles' text (${NAMES.text.slice(0, 5).join(", ")} …), got ${got}${hint}`,
    input.path,
  );
}

/** Reads the articles of a table, one a row. How its dates are to be read is told by each column as a whole. */
export async function* readTable(table: Table, input: Input, path: string = input.path): Found {
  if (table.headings.length > MOST_COLUMNS) {
    const reason = `Expected at most ${MOST_COLUMNS} columns, got ${table.headings.length}`;
    yield problem("too-many-columns", reason, path);
    return;
  }
  const names = unique(table.headings.map((heading) => columnNamed(heading, input.columns)));
  const surveys = surveysOf(names, table.headings);
  const { held, rest } = await ahead(table.rows, surveys);
  const isOpen = [...surveys.values()].some((survey) => survey.isOpen());
  if (isOpen && !rest.done && table.again !== null) await surveyAll(table.again(), surveys);
  const orders = new Map([...surveys].map(([at, survey]) => [at, survey.order()] as const));
  const readBy = { reader: table.reader, ...sources(names, table.headings) };
  let count = 0;
  for await (const row of joined(held, rest.rows)) {
    if ("problem" in row) yield row;
    else {
      const fields = fieldsOf(row, names, orders);
      if (fields === null) continue;
      const { encoding = null, damage = null } = row;
      yield reading({ ...fields, readBy }, { path, line: row.line }, { encoding, damage });
    }
    count += 1;
  }
  if (count === 0) yield problem("empty-text", "Expected rows behind the headings, got none", path);
}

/** Headings that stand twice get a number, so that no column hides another. */
function unique(headings: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return headings.map((heading, at) => {
    const name = heading.trim() === "" ? `column ${at + 1}` : heading.trim();
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} ${count}`;
  });
}

/** Which column gives what, for who asks. */
function sources(names: readonly string[], headings: readonly string[]): Readonly<Record<string, string>> {
  const found: [string, string][] = [];
  for (const [at, name] of names.entries()) {
    const role = roleOf(name);
    if (role !== null && !found.some(([known]) => known === role))
      found.push([role, `column ${headings[at]?.trim() ?? name}`]);
  }
  return Object.fromEntries(found);
}

function surveysOf(names: readonly string[], headings: readonly string[]): ReadonlyMap<number, DateSurvey> {
  const surveys = new Map<number, DateSurvey>();
  for (const [at, name] of names.entries()) {
    const role = roleOf(name);
    if (role === "published" || role === "updated") surveys.set(at, dateSurvey(isDayFirst(headings[at] ?? name)));
  }
  return surveys;
}

/** So many rows, or cells of so many letters, are looked at before the first article is given. */
const [ROWS_AHEAD, LETTERS_AHEAD] = [500, 4_000_000];

interface Ahead {
  readonly held: readonly (Row | Problem)[];
  readonly rest: { readonly done: boolean; readonly rows: AsyncIterable<Row | Problem> };
}

/** Looks at the first rows, until each column of dates has told its order. */
async function ahead(rows: Rows, surveys: ReadonlyMap<number, DateSurvey>): Promise<Ahead> {
  const held: (Row | Problem)[] = [];
  const all = rows[Symbol.asyncIterator]();
  let letters = 0;
  let done = false;
  while (!done && held.length < ROWS_AHEAD && letters < LETTERS_AHEAD) {
    const step = await all.next();
    if (step.done === true) {
      done = true;
      break;
    }
    held.push(step.value);
    if ("problem" in step.value) continue;
    survey(step.value, surveys);
    for (const cell of step.value.cells) letters += typeof cell === "string" ? cell.length : 8;
  }
  return { held, rest: { done, rows: { [Symbol.asyncIterator]: () => all } } };
}

async function surveyAll(rows: Rows, surveys: ReadonlyMap<number, DateSurvey>): Promise<void> {
  for await (const row of rows) if (!("problem" in row)) survey(row, surveys);
}

function survey({ cells }: Row, surveys: ReadonlyMap<number, DateSurvey>): void {
  for (const [at, own] of surveys) own.add(cells[at]);
}

async function* joined(held: readonly (Row | Problem)[], rest: Rows): AsyncGenerator<Row | Problem> {
  yield* held;
  yield* rest;
}

/** What a row states; null for a row of blanks. */
function fieldsOf(
  { cells }: Row,
  names: readonly string[],
  orders: ReadonlyMap<number, DateOrder | null>,
): Record<string, unknown> | null {
  const stated: [string, unknown][] = [];
  let time: unknown;
  let day: [string, unknown] | null = null;
  for (const [at, name] of names.entries()) {
    const cell = cells[at];
    if (isBlank(cell)) continue;
    const field: [string, unknown] = [name, ordered(cell, orders.get(at) ?? null)];
    const role = roleOf(name);
    if (role === "time") time = cell;
    if (role === "published") day ??= field;
    stated.push(field);
  }
  if (stated.length === 0) return null;
  // A day and a time in two columns are one instant.
  if (day !== null && typeof time === "string" && /^\d{1,2}:\d{2}(?::\d{2})?$/.test(time.trim()))
    if (typeof day[1] === "string" && /^\s*[^\s:]+\s*$/.test(day[1])) day[1] = `${day[1].trim()} ${time.trim()}`;
  return Object.fromEntries(stated);
}
