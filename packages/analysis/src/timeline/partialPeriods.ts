import type { Facts } from "@readout/facts";
import { chooseArticles, type Wire } from "../articles/choose.ts";
import { compare } from "../articles/compare.ts";
import { DAY, daysOf, isStep, periodOf, type Step } from "./period.ts";

/** A period at an end of a corpus that has only a part of it. */
export interface PartialPeriod {
  /** `2024-03`, as timelines name it. */
  readonly period: string;
  /** The day of the first article, where the corpus begins inside the period. */
  readonly from: string | null;
  /** The day of the last article, where the corpus ends inside the period. */
  readonly to: string | null;
}

/** A period without articles in so much of it before the first one, or behind the last, is not whole: a day of a week, five of a month. */
const MISSING = 1 / 7;

/**
 * Returns which periods a corpus has in part: the first, where a seventh of it or more lies before the first article, and the
 * last, where as much lies behind the last one. Their counts say less than those of others. That a corpus was meant to
 * begin with its first article is not known; that it has none before it is.
 *
 * @throws RangeError for an unknown `by` or `wire`.
 * @example partialPeriods(facts, { by: "month" })
 */
export function partialPeriods(
  facts: Facts,
  { by = "month", wire = "once" }: { readonly by?: Step; readonly wire?: Wire } = {},
): readonly PartialPeriod[] {
  if (!isStep(by)) throw new RangeError(`unknown period: ${by}`);
  const days = chooseArticles(facts, wire)
    .published.flatMap((published) => (periodOf(published, by) === null ? [] : [(published ?? "").slice(0, 10)]))
    .sort(compare);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const from = missesBefore(first, by) ? first : null;
  const to = missesBehind(last, by) ? last : null;
  const [begin, end] = [periodOf(first, by) ?? "", periodOf(last, by) ?? ""];
  const found =
    begin === end
      ? [{ period: begin, from, to }]
      : [
          { period: begin, from, to: null },
          { period: end, from: null, to },
        ];
  return found.filter((one) => one.from !== null || one.to !== null);
}

function missesBefore(day: string, by: Step): boolean {
  const [first, last] = daysOf(periodOf(day, by) ?? "", by);
  return between(first, day) / (between(first, last) + 1) >= MISSING;
}

function missesBehind(day: string, by: Step): boolean {
  const [first, last] = daysOf(periodOf(day, by) ?? "", by);
  return between(day, last) / (between(first, last) + 1) >= MISSING;
}

/** How many days lie between two. */
function between(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}
