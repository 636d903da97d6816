/** What a corpus.yaml may name a column or a field of a record for. */
export const COLUMNS: readonly string[] = [
  ...["id", "text", "title", "outlet", "url", "published", "updated", "language", "byline", "agency", "dateline"],
  "section",
];

/** The names of columns or fields, by what each holds: `title` is `hl`. */
export type Columns = ReadonlyMap<string, string>;

/** The name that a column gets: what the corpus says that it holds, else its own. */
export function columnNamed(name: string, columns: Columns | null): string {
  if (columns === null) return name;
  for (const [field, column] of columns) if (isSame(column, name)) return field;
  // What the corpus names a column for is not in another one that happens to have the name.
  return columns.has(name) ? `${name}_` : name;
}

function isSame(column: string, name: string): boolean {
  return column.trim().toLowerCase() === name.trim().toLowerCase();
}

/** A record with its fields under the names that the corpus gives them. */
export function renamed<T extends object>(record: T, columns: Columns | null): T | Record<string, unknown> {
  if (columns === null) return record;
  const own = Object.keys(record).some((name) => [...columns.values()].some((column) => isSame(column, name)));
  if (!own) return record;
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [columnNamed(name, columns), value]));
}
