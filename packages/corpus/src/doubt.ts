import type { Problem } from "./article.ts";

/** The rules of doubts, in the order in which they are told. Whoever tells a doubt takes its rule from here. */
const RULES = [
  "damaged-file",
  "encoding",
  "front-matter",
  "incomplete",
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
  "unused-correction",
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
