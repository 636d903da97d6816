import type { DataTable } from "@readout/charts";
import type { Plot } from "../render/bundle.ts";
import type { EvidenceProblem } from "./problem.ts";

/** How many bars of one figure are named. */
const NAMED = 5;

/** Bars are drawn of numbers with three decimals, and of shares in per cent. */
const ROUNDED = 0.001;
const ROUNDED_SHARE = 0.06;

/**
 * Returns the bars of a figure that are not as long as a number of the row of its table that has their evidence, as it is or in
 * per cent. A bar whose evidence no row has, and a row without numbers, tell nothing.
 */
export function barProblems(where: string, plots: readonly Plot[], table: DataTable): readonly EvidenceProblem[] {
  const numbers = new Map<string, number[]>();
  for (const [i, row] of table.rows.entries()) {
    const key = table.keys[i] ?? "";
    const own = row.filter((value) => typeof value === "number");
    if (key !== "" && own.length > 0) numbers.set(key, [...(numbers.get(key) ?? []), ...own]);
  }
  const wrong = plots
    .flatMap(({ data }) => data.flatMap(barsOf))
    .filter(({ key, length }) => {
      const own = numbers.get(key);
      return own !== undefined && !own.some((value) => isOf(length, value));
    });
  const named = wrong.slice(0, NAMED).map(
    ({ key, length }): EvidenceProblem => ({
      where,
      rule: "wrong-bar",
      reason: `Expected a bar as long as a number of its row (${numbers.get(key)?.join(", ")}), got ${length}`,
    }),
  );
  const rest = wrong.length - NAMED;
  const reason = `Expected bars as long as the numbers of their rows, got ${rest} more that are not`;
  return rest > 0 ? [...named, { where, rule: "wrong-bar", reason }] : named;
}

function isOf(length: number, value: number): boolean {
  return Math.abs(length - value) <= ROUNDED || Math.abs(length - 100 * value) <= ROUNDED_SHARE;
}

function barsOf(trace: Plot["data"][number]): { readonly key: string; readonly length: number }[] {
  const [keys, lengths] = [trace["customdata"], trace["orientation"] === "h" ? trace["x"] : trace["y"]];
  if (trace["type"] !== "bar" || !Array.isArray(keys) || !Array.isArray(lengths)) return [];
  return keys.flatMap((key: unknown, i) => {
    const length: unknown = lengths[i];
    return typeof key === "string" && typeof length === "number" ? [{ key, length }] : [];
  });
}
