/** Whether a value is an object that has fields; a list is none. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What a wrong argument is, for a message: `undefined`, `"words"`, `a list`, `a table of rows`, `an object with a, b`. */
export function named(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "function") return "a function";
  if (!isObject(value))
    return `\`${(typeof value === "string" ? JSON.stringify(value) : String(value)).slice(0, 40)}\``;
  if (isRows(value)) return "a table of rows";
  const names = Object.keys(value);
  return names.length === 0 ? "an empty object" : `an object with ${names.slice(0, 5).join(", ")}`;
}

/** Whether a value is an Arquero table or a dataframe: rows to make a table for readers of. */
function isRows(value: Readonly<Record<string, unknown>>): boolean {
  return typeof value["columnNames"] === "function" || typeof value["$isSeries"] === "boolean";
}
