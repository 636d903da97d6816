import { type DataTable, shown } from "../figure.ts";
import { formatCell, formatInteger } from "../format.ts";
import { oneLine, truncate } from "../label.ts";

/** Returns a table as aligned text under its caption, for a terminal or a notebook that shows nothing else. */
export function plainTable(table: DataTable, limit: number): string {
  const { caption, columns, rows } = shown(table);
  if (rows.length === 0) return oneLine(caption);
  const listed = rows.slice(0, limit).map((row) => row.map((value, i) => plainCell(value, columns[i]?.type ?? "text")));
  const lines = [columns.map(({ label }) => oneLine(label)), ...listed];
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => width(line[i] ?? ""))));
  const text = lines.map((line) =>
    line.map((value, i) => pad(value, widths[i] ?? 0, left(columns[i]?.type))).join("  "),
  );
  text.splice(1, 0, widths.map((size) => "-".repeat(size)).join("  "));
  const rest = rows.length > limit ? [`Showing ${formatInteger(limit)} of ${formatInteger(rows.length)} rows.`] : [];
  return [oneLine(caption), "", ...text.map((line) => line.trimEnd()), ...rest].join("\n");
}

function plainCell(value: string | number | null, type: DataTable["columns"][number]["type"]): string {
  return truncate(oneLine(formatCell(value, type)), 48);
}

function pad(text: string, size: number, atLeft: boolean): string {
  const space = " ".repeat(Math.max(0, size - width(text)));
  return atLeft ? text + space : space + text;
}

function left(type: string | undefined): boolean {
  return type === "text" || type === "date";
}

function width(text: string): number {
  return Array.from(text).length;
}
