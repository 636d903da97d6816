import type { MeasureRow } from "@readout/analysis";
import { formatCount } from "../format.ts";

/** Returns what a measure is taken of, counted: `12 articles with sources`, `1 word`. */
export function formatUnit({ n, unit }: Pick<MeasureRow, "n" | "unit">): string {
  const [noun = "", ...rest] = unit.split(" ");
  return [formatCount(n, noun.slice(0, -1)), ...rest].join(" ");
}
