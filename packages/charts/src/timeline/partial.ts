import type { PartialPeriod } from "@readout/analysis";
import { listed } from "../phrase.ts";
import { dayLabel, periodPhrase } from "./periodLabel.ts";

/** What a chart over time says of the periods that its corpus has in part. */
export interface Parts {
  /** Whether a period is one. */
  readonly has: (period: string | null) => boolean;
  /** A period, and which part of it there is: `Mar 2024 (from 12 Mar on)`. */
  readonly phrase: (period: string) => string;
  /** A sentence on those that are drawn; empty where all are whole. */
  readonly sentence: string;
}

/** Returns what is said of the periods of a corpus that are not whole, of those that are drawn. */
export function partialOf(partial: readonly PartialPeriod[], drawn: readonly string[]): Parts {
  const found = new Map(partial.filter(({ period }) => drawn.includes(period)).map((one) => [one.period, one]));
  const all = [...found.values()].map((one) => `${periodPhrase(one.period)} (${extent(one)})`);
  return {
    has: (period) => period !== null && found.has(period),
    phrase(period) {
      const own = found.get(period);
      return own === undefined ? periodPhrase(period) : `${periodPhrase(period)} (${extent(own)})`;
    },
    sentence:
      all.length === 0
        ? ""
        : `Hollow marks are of ${all.length === 1 ? "a period" : "periods"} that the corpus has in part: ${listed(all)}.`,
  };
}

/** Which part of a period there is: `from 12 Mar on`. */
export function extent({ from, to }: PartialPeriod): string {
  if (from !== null && to !== null)
    return from === to ? `on ${dayLabel(from)}` : `from ${dayLabel(from)} to ${dayLabel(to)}`;
  return from === null ? `up to ${dayLabel(to ?? "")}` : `from ${dayLabel(from)} on`;
}

/** How marks look: those of periods that are not whole are hollow. */
export function marksOf(
  isPartial: readonly boolean[],
  { symbol, color }: { readonly symbol: string; readonly color: string },
): Readonly<Record<string, unknown>> {
  if (!isPartial.includes(true)) return { symbol };
  return { symbol: isPartial.map((one) => (one ? `${symbol}-open` : symbol)), line: { width: 2, color } };
}
