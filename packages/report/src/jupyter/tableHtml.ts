import type { Column, DataTable } from "@readout/charts";
import { formatInteger, type Html, html } from "@readout/charts/page";
import { cellFormat } from "../render/cellFormat.ts";

/** How many rows of a table an output shows: it stands between cells, where a longer one is in the way. */
export const mostRows = 50;

/** Returns the rows of a table, without what is only exported; of a long one the first, with a note. */
export function tableHtml({ columns, rows }: DataTable): Html {
  const kept = columns.flatMap((column, place) => (column.exported ? [] : [{ column, place }]));
  const listed = rows.slice(0, mostRows);
  const head = kept.map(({ column }) => html`<th scope="col"${side(column)}>${column.label}</th>`);
  const formats = kept.map(({ column, place }) =>
    cellFormat(
      column,
      listed.map((row) => row[place] ?? null),
    ),
  );
  const body = listed.map((row) => {
    const cells = kept.map(({ column, place }, i) => cell(column, (formats[i] ?? String)(row[place] ?? null), i === 0));
    return html`<tr>${cells}</tr>\n`;
  });
  return html`<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>${note(rows.length)}`;
}

function cell(column: Column, text: string, first: boolean): Html {
  return first ? html`<th scope="row"${side(column)}>${text}</th>` : html`<td${side(column)}>${text}</td>`;
}

function side({ type }: Column): Html | null {
  return type === "text" || type === "date" ? null : html` class="number"`;
}

function note(count: number): Html | null {
  if (count <= mostRows) return null;
  return html`<p class="note">Showing ${formatInteger(mostRows)} of ${formatInteger(count)} rows.</p>`;
}
