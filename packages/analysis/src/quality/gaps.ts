import { type Table, table } from "@readout/corpus";
import type { EvidenceId, Facts } from "@readout/facts";
import { compare } from "../articles/compare.ts";
import { periodOf, periodsBetween } from "../timeline/period.ts";

/** Months without an article of an outlet that has articles before and after them. */
export interface GapRow {
  readonly outlet: string;
  /** The first and the last month without an article: `2024-03`. */
  readonly from: string;
  readonly to: string;
  readonly months: number;
  /** How many articles these months would have if the outlet's were spread evenly over its months. */
  readonly expected: number;
  /** The last article before the gap and the first behind it. */
  readonly evidence: readonly EvidenceId[];
}

/** Where so many are expected, none comes by chance in fewer than one in twenty such stretches: e⁻³ = .0498 (Poisson). */
const EXPECTED = 3;

/** 50 years: a wrong year makes no gap. */
const LONGEST = 600;

/**
 * Returns the stretches of months in which an outlet has no article, though it has some before and after, and three or more
 * would be expected. The longest expected come first.
 *
 * @example gaps(facts).objects()
 */
export function gaps({ articles }: Facts): Table<GapRow> {
  const byOutlet = new Map<string, { readonly month: string; readonly article: number }[]>();
  for (const { outlet, published, article } of articles.objects()) {
    const month = periodOf(published, "month");
    if (outlet === null || month === null) continue;
    const own = byOutlet.get(outlet);
    if (own === undefined) byOutlet.set(outlet, [{ month, article }]);
    else own.push({ month, article });
  }
  const rows = [...byOutlet].flatMap(([outlet, own]) =>
    gapsOf(
      outlet,
      own.sort((a, b) => compare(a.month, b.month)),
    ),
  );
  rows.sort((a, b) => b.expected - a.expected || compare(a.outlet, b.outlet) || compare(a.from, b.from));
  return table<GapRow>(rows, ["outlet", "from", "to", "months", "expected", "evidence"]);
}

function gapsOf(outlet: string, own: readonly { readonly month: string; readonly article: number }[]): GapRow[] {
  const [first, last] = [own[0]?.month ?? "", own.at(-1)?.month ?? ""];
  const span = Number(last.slice(0, 4)) * 12 - Number(first.slice(0, 4)) * 12;
  const all = span > LONGEST ? 0 : periodsBetween(first, last, "month").length;
  return own.slice(1).flatMap((next, at): GapRow[] => {
    const before = own[at];
    const between =
      before === undefined || all === 0 ? [] : periodsBetween(before.month, next.month, "month").slice(1, -1);
    const expected = (own.length / all) * between.length;
    const [from, to] = [between[0], between.at(-1)];
    if (before === undefined || from === undefined || to === undefined || expected < EXPECTED) return [];
    return [
      { outlet, from, to, months: between.length, expected, evidence: [`d${before.article}`, `d${next.article}`] },
    ];
  });
}
