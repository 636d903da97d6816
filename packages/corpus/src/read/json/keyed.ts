import { type Fields, object, roleOf, spelling } from "../../normalise/fields.ts";

/** Whether an object has an article's text, or would have once it is shaped. */
type HasText = (record: Fields) => boolean;

/**
 * The records of a document that is neither a list nor one record: columns by the numbers of their rows, as pandas writes a table
 * when it is not asked for anything else, rows without names beside a list of names, or records by a key, which is their `id`.
 *
 * @returns null where it is none of these
 */
export function keyed(document: Fields, hasText: HasText): readonly Fields[] | null {
  return split(document) ?? columns(document) ?? byKey(document, hasText);
}

/** `{"columns": ["title", "text"], "data": [["…", "…"]]}` */
function split({ columns: names, data }: Fields): readonly Fields[] | null {
  if (!Array.isArray(names) || !Array.isArray(data) || !data.every(Array.isArray)) return null;
  return data.map((row: readonly unknown[]) => Object.fromEntries(names.map((name, at) => [String(name), row[at]])));
}

/** `{"title": {"0": "…"}, "text": {"0": "…"}}` */
function columns(document: Fields): readonly Fields[] | null {
  const all = Object.entries(document).map(([name, value]) => [name, object(value)] as const);
  const text = object(document[spelling(document).text[0] ?? ""]);
  // An article inside an object has names of fields where a column has numbers of rows.
  if (text === null || Object.keys(text).some((row) => roleOf(row) !== null)) return null;
  const isColumn = Object.values(text).every((value) => typeof value === "string" || value === null);
  if (
    !isColumn ||
    all.some(([, value]) => value === null || !Object.keys(text).every((row) => Object.hasOwn(value, row)))
  )
    return null;
  return Object.keys(text).map((row) => Object.fromEntries(all.map(([name, value]) => [name, value?.[row]])));
}

/** `{"a1": {"title": "…", "text": "…"}}` */
function byKey(document: Fields, hasText: HasText): readonly Fields[] | null {
  const all = Object.entries(document).map(([key, value]) => [key, object(value)] as const);
  if (all.length === 0 || hasText(document) || !all.every(([, value]) => value !== null && hasText(value))) return null;
  return all.map(([key, value]) => ({ id: key, ...value }));
}
