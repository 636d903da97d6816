import { LEAST_FOR_SOURCES } from "../attribution/proportion.ts";

/** How often something must be there, and in how many articles, of all groups together. */
export interface LeastCompared {
  readonly count: number;
  readonly articles: number;
}

/** Rarer ones could hardly be told apart, and would only be more rows to correct for. */
const COMMON: LeastCompared = { count: 10, articles: 5 };

/** What groups are compared in if `minimum` and `minimumArticles` ask for nothing else. */
export const LEAST_COMPARED: Readonly<
  Record<"sourceType" | "role" | "cue" | "stance" | "source" | "word" | "pair", LeastCompared>
> = {
  sourceType: COMMON,
  role: COMMON,
  cue: COMMON,
  stance: COMMON,
  source: { count: 10, articles: LEAST_FOR_SOURCES.own },
  word: { count: 20, articles: 10 },
  pair: { count: 5, articles: 5 },
};
