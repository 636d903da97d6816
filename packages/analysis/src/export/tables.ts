import { csv, type Table, table } from "@readout/corpus";

/**
 * Writes a table of statistics whole as CSV: all columns, those that say how numbers were made (n, intervals, q, null model,
 * replicates, seed) among them; evidence ids are one cell, parted by spaces. What is unknown is an empty cell. Cells that a
 * spreadsheet would run as formulas begin with an apostrophe (`csv`).
 *
 * @example writeFileSync("pairs.csv", tableCsv(cooccurrence(facts)))
 */
export function tableCsv<Row extends object>(from: Table<Row>): string {
  const names = from.columnNames();
  const rows = from
    .objects()
    .map((row) => Object.fromEntries(cells(row, names).map(([name, one]) => [name, flat(one)])));
  return csv(table<Record<string, unknown>>(rows, names));
}

/**
 * As `tableCsv`, as JSON: a list with an object for each row, one a line. Lists stay lists; what is unknown, and numbers that
 * are not finite, are null.
 *
 * @example writeFileSync("pairs.json", tableJson(cooccurrence(facts)))
 */
export function tableJson<Row extends object>(from: Table<Row>): string {
  const names = from.columnNames();
  const lines = from.objects().map((row) => JSON.stringify(Object.fromEntries(cells(row, names))));
  return lines.length === 0 ? "[]\n" : `[\n${lines.join(",\n")}\n]\n`;
}

function cells(row: object, names: readonly string[]): [name: string, value: unknown][] {
  const known = new Map<string, unknown>(Object.entries(row));
  return names.map((name) => [name, known.get(name) ?? null]);
}

function flat(value: unknown): unknown {
  return Array.isArray(value) ? value.join(" ") : typeof value === "number" && !Number.isFinite(value) ? null : value;
}
