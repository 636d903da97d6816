/**
 * Returns the rows of one part of a table that counts outlets or months for themselves: of the named part, or of the
 * only one where none is named. Parts must not be mixed, so several and no name is an `Error`.
 */
export function onePart<Row>(rows: readonly Row[], column: string & keyof Row, part: string | undefined): Row[] {
  if (part !== undefined) return rows.filter((row) => row[column] === part);
  const parts = new Set(rows.map((row) => row[column]));
  if (parts.size > 1) throw new Error(`Expected rows of one ${column}, got ${parts.size}: name one by \`${column}\``);
  return [...rows];
}
