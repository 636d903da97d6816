import { parse, TomlDate } from "smol-toml";

/**
 * Reads the TOML that sites put before their texts. Dates and numbers are given as words, as other formats have them.
 *
 * @throws Error for what is no TOML, such as a key that is given twice
 */
export function tomlFields(text: string): unknown {
  return worded(parse(text, { integersAsBigInt: "asNeeded" }));
}

/** A value with its dates and numbers as words. */
function worded(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString().replace(/\.000(?=$|Z|[+-])/, "");
  if (typeof value === "number" || typeof value === "bigint") return String(value);
  if (Array.isArray(value)) return value.map(worded);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, worded(own)]));
}
