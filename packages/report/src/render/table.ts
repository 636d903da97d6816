import type { Column, DataTable } from "@readout/charts";
import { type Html, html, trusted } from "@readout/charts/page";
import { cellFormat } from "./cellFormat.ts";

/**
 * Returns the table's markup, to be put in a box that scrolls. Numbers carry their value for sorting and download,
 * rows the index of their evidence group; a page's scripts add the controls.
 */
export function tableBody(table: DataTable, caption: string, group: (key: string | null) => number | null): Html {
  const formats = table.columns.map((column, index) =>
    cellFormat(
      column,
      table.rows.map((row) => row[index] ?? null),
    ),
  );
  const heads = table.columns.map(
    (column) => html`<th scope="col"${hidden(column)} data-type="${column.type}"${look(column)}>${column.label}</th>`,
  );
  const rows = table.rows.map((row, index) => {
    const cells = table.columns.map((column, place) =>
      cell(column, row[place] ?? null, formats[place] ?? String, place === 0),
    );
    const behind = group(table.keys[index] ?? null);
    return html`<tr${behind === null ? "" : html` data-group="${behind}"`}>${cells}</tr>\n`;
  });
  return html`<div class="scroll" tabindex="0" role="group" aria-labelledby="${caption}"><table class="data" data-name="${table.id}" aria-labelledby="${caption}"><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

function cell(
  column: Column,
  value: string | number | null,
  format: (value: string | number | null) => string,
  first: boolean,
): Html {
  const raw = typeof value === "number" ? html` data-value="${value}"` : "";
  const content = html`${look(column)}${raw}>${value === null ? html`<span class="quiet">${format(null)}</span>` : format(value)}`;
  return first ? html`<th scope="row"${content}</th>` : html`<td${hidden(column)}${content}</td>`;
}

/** What is only exported stands in the page unseen: its script writes the download from the cells. */
function hidden({ exported }: Column): Html | string {
  return exported ? trusted(" hidden") : "";
}

function look({ type }: Column): Html | string {
  if (type === "text") return "";
  return trusted(type === "date" ? ' class="date"' : ' class="number"');
}
