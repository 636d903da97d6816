import type { Evidence } from "@readout/charts";

/** A number whose evidence does not hold: a mark that leads nowhere, a wrong count, words that do not stand there. */
export interface EvidenceProblem {
  /** `Figure 2`, `Table 1` or `Published number “share of officials”`. */
  readonly where: string;
  readonly rule:
    | "missing-group"
    | "missing-passage"
    | "wrong-total"
    | "repeated-passage"
    | "wrong-count"
    | "wrong-bar"
    | "span-outside"
    | "wrong-words"
    | "wrong-passage"
    | "wrong-share"
    | "not-in-corpus";
  readonly reason: string;
}

/** How many faults of one kind are told one by one. */
const TOLD = 20;

/**
 * Returns the first twenty faults of one kind, and one more that tells how many others there are.
 *
 * @param others what is said of them, by their number
 */
export function firstFaults<Fault>(faults: readonly Fault[], others: (count: number) => Fault): readonly Fault[] {
  const rest = faults.length - TOLD;
  return rest > 0 ? [...faults.slice(0, TOLD), others(rest)] : faults;
}

/** A number that says it is that of the passages behind it. */
export interface Counted {
  /** What it counts, for readers. */
  readonly name: string;
  readonly value: unknown;
  readonly key: string | null;
  /** Whether it counts the passages, as it does if not given, or the articles that they are from. */
  readonly of?: "passages" | "articles";
}

/** An output with evidence: the keys that lead into it, and the numbers that must agree with it. */
export interface Checked {
  readonly where: string;
  readonly keys: readonly string[];
  readonly counted: readonly Counted[];
  readonly evidence: Evidence;
}
