/**
 * Counts how often pairs share so many articles, by in how many articles each of the two stands. A score depends on these
 * numbers alone: of millions of pairs in null corpora it is then computed once for each combination there is.
 */
export interface MarginTally {
  readonly add: (a: number, b: number, articles: number) => void;
  /** Tells each combination that was counted since this was last asked, with how often. */
  readonly take: (tell: (withA: number, withB: number, articles: number, times: number) => void) => void;
}

/** Prepares the counting for actors of so many articles each. */
export function marginTally(articlesOf: Int32Array): MarginTally {
  const margins = [...new Set(articlesOf)].sort((x, y) => x - y);
  const places = new Map(margins.map((margin, place) => [margin, place]));
  const rank = articlesOf.map((margin) => places.get(margin) ?? 0);
  /** How often, by the number of articles, for the smaller and the larger margin. */
  const counts: (Float64Array | undefined)[] = new Array(margins.length ** 2);
  return {
    add(a, b, articles) {
      const [i, j] = [rank[a] ?? 0, rank[b] ?? 0];
      const at = i < j ? i * margins.length + j : j * margins.length + i;
      let own = counts[at];
      if (own === undefined) {
        own = new Float64Array((margins[Math.min(i, j)] ?? 0) + 1);
        counts[at] = own;
      }
      own[articles] = (own[articles] ?? 0) + 1;
    },
    take(tell) {
      for (const [i, few] of margins.entries())
        for (const [j, many] of margins.entries()) {
          const own = counts[i * margins.length + j] ?? NOTHING;
          for (let articles = 0; articles < own.length; articles++) {
            const times = own[articles] ?? 0;
            if (times > 0) tell(few, many, articles, times);
          }
          own.fill(0);
        }
    },
  };
}

const NOTHING = new Float64Array();
