import { isObject } from "./wrongArgument.ts";

/** As deep as a figure goes, and deeper. */
const mostLevels = 40;

/**
 * Returns a value as JSON holds it: typed arrays, columns of tables, series of danfojs and other things that can be gone
 * through become lists, dates their ISO form, whole numbers beyond 2⁵³ the nearest that JSON knows, and what is not finite
 * null. Throws a `RangeError` for a value that holds itself.
 */
export function plainJson(value: unknown, levels: number = mostLevels): unknown {
  if (levels === 0) throw new RangeError(`expected at most ${mostLevels} levels in what is shown`);
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "function" || typeof value === "symbol") return undefined;
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  const list = listOf(value);
  if (list !== null) return Array.from(list, (one) => plainJson(one, levels - 1) ?? null);
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) => {
      const kept = plainJson(one, levels - 1);
      return kept === undefined ? [] : [[name, kept]];
    }),
  );
}

function listOf(value: object): Iterable<unknown> | null {
  if (isObject(value) && value["$isSeries"] === true) return listOf(value["values"] as object);
  return Symbol.iterator in value ? (value as Iterable<unknown>) : null;
}
