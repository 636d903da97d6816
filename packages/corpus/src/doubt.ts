import type { Problem } from "./article.ts";

/** The rules of doubts, in the order in which they are told. Whoever tells a doubt takes its rule from here. */
const RULES = [
  "encoding",
  "wrong-type",
  "ambiguous-date",
  "unreadable-date",
  "unreadable-byline",
  "unknown-language",
  "stated-language",
  "markup",
  "mojibake",
  "tokenised",
  "repeated-passage",
  "several-articles",
  "duplicate-id",
] as const;

/** What may be doubtful about an article that is used all the same. */
export type DoubtRule = (typeof RULES)[number];

/** Why an article that is used should be looked at: one a rule, with the first place and how often. */
export interface Doubt {
  readonly rule: DoubtRule;
  /** A sentence in the form "Expected X, got `Y`". */
  readonly reason: string;
}

const known: ReadonlySet<string> = new Set(RULES);

/** Whether a problem is a doubt about an article that is used, and not input that was refused. */
export function isDoubt({ problem: { rule } }: Problem): boolean {
  return known.has(rule);
}

/** A rule, and how many problems have it. */
export interface Tally {
  readonly rule: string;
  readonly count: number;
  /** True where the articles are used, false where the input was refused. */
  readonly doubt: boolean;
}

/** Counts problems by rule: what was refused before what is doubtful, the most frequent first. */
export function tally(problems: Iterable<Problem>): readonly Tally[] {
  const found = new Map<string, Tally>();
  for (const each of problems) {
    const { rule } = each.problem;
    found.set(rule, { rule, count: (found.get(rule)?.count ?? 0) + 1, doubt: isDoubt(each) });
  }
  return [...found.values()].sort(
    (a, b) => Number(a.doubt) - Number(b.doubt) || b.count - a.count || (a.rule < b.rule ? -1 : 1),
  );
}
