import type { Column, DataTable } from "@readout/charts";
import { formatInteger, type Html, html, trusted } from "@readout/charts/page";
import type { LongTable } from "../client/pageData.ts";
import { cellFormat } from "./cellFormat.ts";
import { longTable } from "./longTable.ts";
import { unbroken } from "./unbroken.ts";

/** How many rows of a table stand in the page's markup: without a script no more are seen. */
const WRITTEN = 200;

/** A table of so many columns is set closer, so that none is cut off on a screen of 1,280 pixels. */
const MANY = 9;

/** A table as a page has it: markup, and all its rows for programs, and for scripts where there are more than the markup has. */
export interface TableParts {
  readonly markup: Html;
  readonly packed: LongTable;
}

/** Where a table stands: the id of its caption, its own name in the page, and its label and caption in words. */
export interface TablePlace {
  readonly caption: string;
  readonly place: string;
  readonly label: string;
  readonly words: string;
}

/**
 * Returns a table, to be put in a box that scrolls. Numbers carry their value for sorting and download, rows the index of
 * their evidence group; a page's scripts add the controls. `place` is the name under which they find the rows of a long one.
 */
export function tableBody(
  table: DataTable,
  { caption, place, label, words }: TablePlace,
  group: (key: string | null) => number | null,
  address: (group: number) => string | null,
): TableParts {
  const formats = table.columns.map((column, index) =>
    cellFormat(
      column,
      table.rows.map((row) => row[index] ?? null),
    ),
  );
  const heads = table.columns.map(
    (column) =>
      html`<th scope="col"${hidden(column)} data-type="${column.type}"${column.counts ? html` data-counts="${column.counts === true ? "passages" : "articles"}"` : ""}${column.meaning === undefined ? "" : html` title="${column.meaning}"`}${look(column)}>${unbroken(column.label)}</th>`,
  );
  const rows = table.rows.slice(0, WRITTEN).map((row, index) => {
    const behind = group(table.keys[index] ?? null);
    const lead = behind === null ? null : address(behind);
    const cells = table.columns.map((column, place) =>
      cell(column, row[place] ?? null, formats[place] ?? String, place === 0 ? { lead } : null),
    );
    return html`<tr${behind === null ? "" : html` data-group="${behind}"`}>${cells}</tr>\n`;
  });
  const isLong = table.rows.length > WRITTEN;
  const packed = isLong ? html` data-all="${table.rows.length}" data-packed="${place}"` : "";
  const rest = isLong
    ? html`<p class="note without-script">The first ${WRITTEN} of ${formatInteger(table.rows.length)} rows; a script shows the others.</p>`
    : null;
  const markup = html`<div class="scroll" tabindex="0" role="group" aria-labelledby="${caption}"><table class="data${table.columns.filter(({ exported }) => !exported).length >= MANY ? " many" : ""}" data-name="${table.id}"${packed} aria-labelledby="${caption}"><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table></div>${rest}`;
  const groups = table.rows.map((_, i) => group(table.keys[i] ?? null));
  return { markup, packed: longTable(table, { name: table.id, label, caption: words }, formats, groups) };
}

function cell(
  column: Column,
  value: string | number | null,
  format: (value: string | number | null) => string,
  first: { readonly lead: string | null } | null,
): Html {
  const raw = typeof value === "number" ? html` data-value="${value}"` : "";
  const words = value === null ? html`<span class="quiet">${format(null)}</span>` : html`${format(value)}`;
  if (first === null) return html`<td${hidden(column)}${look(column)}${raw}>${words}</td>`;
  const leading = first.lead === null ? words : html`<a href="${first.lead}">${words}</a>`;
  return html`<th scope="row"${look(column)}${raw}>${leading}</th>`;
}

/** What is only exported stands in the page unseen: its script writes the download from the cells. */
function hidden({ exported }: Column): Html | string {
  return exported ? trusted(" hidden") : "";
}

function look({ type }: Column): Html | string {
  if (type === "text") return "";
  return trusted(type === "date" ? ' class="date"' : ' class="number"');
}
