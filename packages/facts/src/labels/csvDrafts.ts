import type { View } from "@readout/annotate";
import { type DelimitedRow, type Problem, problem } from "@readout/corpus";
import type { Draft, DraftFound, DraftJudged, DraftMissing } from "./draft.ts";
import { SHEET_COLUMNS } from "./sheetCsv.ts";

type Column = keyof typeof SHEET_COLUMNS;

/** A row by the names of its columns, trimmed, without the apostrophe that keeps a spreadsheet from running it. */
interface Row {
  readonly where: string;
  readonly cell: (column: Column) => string;
}

/** What an article's rows give, while they are read. */
interface Open {
  readonly where: string;
  readonly id: string | null;
  readonly hash: string | null;
  done: boolean;
  readonly hasAll: false;
  view: View;
  readonly judged: DraftJudged[];
  readonly missing: DraftMissing[];
}

/** What is written for a speaker whom the text does not name. */
const NOBODY = "-";

/**
 * Returns what a table says that `sheetCsv` wrote and a person filled in. Rows may stand in any order and columns too;
 * those of people's own are passed over. An article is known by the hash in its rows, since spreadsheets rewrite ids
 * that look like dates or numbers.
 */
export function csvDrafts(
  [head, ...rows]: readonly DelimitedRow[],
  path: string,
): { readonly drafts: readonly Draft[]; readonly problems: readonly Problem[] } {
  const places = columnsOf(head?.cells ?? []);
  const lost = (["row", "check", "verdict"] as const).filter((column) => !places.has(column));
  if (lost.length > 0) {
    const names = lost.map((column) => `\`${SHEET_COLUMNS[column]}\``).join(", ");
    const reason = `Expected the columns that \`readout sample\` writes, got none named ${names}`;
    return { drafts: [], problems: [problem("no-label-columns", reason, `${path}:${head?.line ?? 1}`)] };
  }
  const open = new Map<string, Open>();
  const problems: Problem[] = [];
  for (const { line, cells } of rows) {
    const where = `${path}:${line}`;
    const row: Row = { where, cell: (column) => plain(cells[places.get(column) ?? -1] ?? "") };
    const found = readRow(row, open);
    if (found !== null) problems.push(problem("label-row", found, where, row.cell("article") || null));
  }
  return { drafts: [...open.values()], problems };
}

function columnsOf(heads: readonly string[]): ReadonlyMap<Column, number> {
  const names = heads.map((head) => plain(head).toLowerCase());
  const columns = Object.entries(SHEET_COLUMNS) as [Column, string][];
  return new Map(
    columns.flatMap(([column, name]) => (names.includes(name) ? [[column, names.indexOf(name)] as const] : [])),
  );
}

function plain(cell: string): string {
  return cell.trim().replace(/^'(?=[=+\-@])/u, "");
}

/** Reads a row into its article; returns what is wrong with it, or null. */
function readRow({ where, cell }: Row, open: Map<string, Open>): string | null {
  const kind = cell("row").toLowerCase();
  if (kind === "note" || kind === "text") return null;
  if (kind === "missing" && ["words", "speaker", "otherSpeaker"].every((name) => cell(name as Column) === ""))
    return null;
  const [hash = "", content = ""] = cell("check").split(/\s+/u);
  const id = cell("article") || null;
  const key = hash || id;
  if (key === null) return "Expected an article in the row, got an empty `check`";
  const own: Open = open.get(key) ?? {
    where,
    id,
    hash: hash || null,
    done: false,
    hasAll: false,
    view: "said",
    judged: [],
    missing: [],
  };
  open.set(key, own);
  if (kind === "article") {
    if (content === "all") own.view = content;
    return readDone(cell("verdict"), own);
  }
  const speaker = cell("otherSpeaker");
  const sourceType = cell("otherType");
  if (kind === "attribution") {
    const number = Number(cell("number").replace(",", "."));
    own.judged.push({
      ...{ where, number: Number.isInteger(number) && number > 0 ? number : null, content: content || null },
      found: foundThen(cell),
      ...{ verdict: cell("verdict").toLowerCase(), sourceType: sourceType.toLowerCase() },
      speaker: speaker === "" ? null : nobody(speaker),
    });
    return null;
  }
  if (kind === "missing") {
    own.missing.push({
      ...{ where, content: cell("words"), kind: cell("kind").toLowerCase() },
      ...{ speaker: nobody(speaker || cell("speaker")), sourceType: (sourceType || cell("sourceType")).toLowerCase() },
    });
    return null;
  }
  return `Expected article, text, attribution or missing in the column \`row\`, got \`${kind}\``;
}

/** What the table says that was found; of joint speakers the first, whom the person judged. */
function foundThen(cell: Row["cell"]): DraftFound | null {
  const [kind, sourceType] = [cell("kind").toLowerCase(), cell("sourceType").toLowerCase()];
  const [speaker = ""] = cell("speaker").split("; ");
  return kind === "" || sourceType === "" ? null : { kind, sourceType, speaker: speaker || null };
}

function readDone(verdict: string, own: Open): string | null {
  const word = verdict.toLowerCase();
  if (word !== "" && word !== "done")
    return `Expected done, or nothing, as the verdict of an article, got \`${verdict}\``;
  own.done = word === "done";
  return null;
}

function nobody(speaker: string): string {
  return speaker === NOBODY ? "" : speaker;
}
