import { type Column, type DataTable, type Figure, shown } from "../figure.ts";
import { formatCell, formatInteger } from "../format.ts";
import { type Html, html } from "../html.ts";

/** Returns a figure as HTML without a script: its finding, and its numbers as a table that unfolds. */
export function figureHtml(figure: Figure, limit: number): Html {
  const { caption, table } = figure;
  if (table.rows.length === 0) return html`<figure><figcaption>${caption}</figcaption></figure>`;
  return html`<figure><figcaption>${caption}</figcaption><details><summary>The numbers of this figure</summary>${grid(table, limit)}</details></figure>`;
}

/** Returns a table as HTML without a script. */
export function tableHtml(table: DataTable, limit: number): Html {
  return html`<figure><figcaption>${table.caption}</figcaption>${grid(table, limit)}</figure>`;
}

function grid(table: DataTable, limit: number): Html {
  const { columns, rows } = shown(table);
  const head = columns.map(({ label, type }) => html`<th scope="col" style="text-align: ${side(type)}">${label}</th>`);
  const body = rows.slice(0, limit).map((row) => html`<tr>${row.map((value, i) => cell(value, columns[i], i))}</tr>`);
  return html`<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>${showing(rows.length, limit)}`;
}

function cell(value: string | number | null, column: Column | undefined, i: number): Html {
  const type = column?.type ?? "text";
  const text = formatCell(value, type);
  if (i === 0) return html`<th scope="row" style="text-align: ${side(type)}">${text}</th>`;
  return html`<td style="text-align: ${side(type)}">${text}</td>`;
}

function side(type: Column["type"]): string {
  return type === "text" || type === "date" ? "left" : "right";
}

function showing(count: number, limit: number): Html | null {
  return count > limit ? html`<p>Showing ${formatInteger(limit)} of ${formatInteger(count)} rows.</p>` : null;
}
