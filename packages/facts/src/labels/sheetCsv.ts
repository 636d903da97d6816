import { csv, type Span, table } from "@readout/corpus";
import { contentKey } from "./draft.ts";
import type { Sheet, SheetArticle, SheetAttribution } from "./sheet.ts";

/** The columns of a table to label by hand, by what they hold. */
export const SHEET_COLUMNS = {
  row: "row",
  article: "article",
  number: "number",
  words: "words",
  kind: "kind",
  speaker: "speaker",
  sourceType: "type",
  verdict: "verdict",
  otherSpeaker: "other speaker",
  otherType: "other type",
  check: "check",
} as const;

type SheetColumn = (typeof SHEET_COLUMNS)[keyof typeof SHEET_COLUMNS];
type SheetRow = Readonly<Record<SheetColumn, string | number>>;

/** Empty rows for what is missing, an article. */
const ROOM = 8;

/** A cell of Excel holds 32,767 characters. */
const LONGEST = 32_000;

const HOW =
  "How to fill this in: of each row `attribution` write into `verdict` right, or wrong where no attribution stands; where " +
  "another speaks, the name into `other speaker` (- for nobody named); where the source is of another type, that into `other " +
  "type`. Each attribution that was not found goes into a row `missing`: its words (or its first and last words with … " +
  "between), kind (direct, indirect, mixed), speaker and type. When an article is finished, write done into the verdict of " +
  "its first row. Leave the column `check` as it is.";

/**
 * Returns articles as a table to label by hand in a spreadsheet: each article has a row of its own, its paragraphs,
 * each with the attributions that begin in it below, and empty rows for missing ones. With a byte order mark, by which
 * Excel knows UTF-8; formulas are made harmless.
 */
export function sheetCsv({ articles }: Sheet): string {
  const rows = [{ ...EMPTY, row: "note", words: HOW }, ...articles.flatMap(articleRows)];
  return `\ufeff${csv(table<SheetRow>(rows, Object.values(SHEET_COLUMNS)))}`;
}

const EMPTY = Object.fromEntries(Object.values(SHEET_COLUMNS).map((name) => [name, ""])) as SheetRow;

function articleRows(article: SheetArticle): SheetRow[] {
  const { id, hash, title, outlet, published, paragraphs, attributions, text, view } = article;
  const row = (own: Partial<SheetRow>): SheetRow => ({ ...EMPTY, article: id, check: hash, ...own });
  const head = [title, outlet, published].filter((one) => one !== null).join(" · ");
  const placed = placedIn(paragraphs, attributions);
  return [
    row({ row: "article", words: head, ...(view === "all" && { check: `${hash} ${view}` }) }),
    ...placed.flatMap(({ span, own }) => [
      ...(span === null ? [] : [row({ row: "text", words: text.slice(...span).slice(0, LONGEST) })]),
      ...own.map((one) => row(attributionRow(one, article))),
    ]),
    ...Array.from({ length: ROOM }, () => row({ row: "missing" })),
  ];
}

/** Paragraphs, each with the attributions that begin in it; those that begin before all stand first. */
function placedIn(
  paragraphs: readonly Span[],
  attributions: readonly SheetAttribution[],
): readonly { readonly span: Span | null; readonly own: readonly SheetAttribution[] }[] {
  const starts = paragraphs.map(([start]) => start);
  const placeOf = ({ content: [span] }: SheetAttribution): number =>
    starts.findLastIndex((start) => start <= (span?.[0] ?? 0));
  const own = (place: number): readonly SheetAttribution[] => attributions.filter((one) => placeOf(one) === place);
  return [{ span: null, own: own(-1) }, ...paragraphs.map((span, place) => ({ span, own: own(place) }))];
}

function attributionRow(
  { number, kind, content, speaker, also, sourceType }: SheetAttribution,
  { text, hash }: SheetArticle,
): Partial<SheetRow> {
  return {
    row: "attribution",
    number,
    words: content.map((span) => text.slice(...span)).join(" … "),
    kind,
    speaker: [...(speaker === null ? [] : [speaker]), ...also].join("; "),
    type: sourceType,
    check: `${hash} ${contentKey(content)}`,
  };
}
