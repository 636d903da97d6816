import type { Lexicon, View } from "@readout/annotate";
import type { Article } from "@readout/corpus";
import { annotateArticles } from "./annotateArticles.ts";
import type { Corpus } from "./readCorpus.ts";
import type { ReadFactsOptions } from "./readOptions.ts";
import { type ArticlePool, articlePool } from "./workers/articlePool.ts";
import { annotateDealt, type Dealt } from "./workers/dealt.ts";

/** The threads that annotate a corpus; null where this one does. */
export function poolOf(
  { entries, known }: Pick<Corpus, "entries" | "known">,
  { timeoutMs, memoryMb }: ReadFactsOptions,
  { view, threads }: { readonly view: View; readonly threads: number },
): ArticlePool | null {
  if (threads === 0) return null;
  return articlePool({ entries, metonyms: known.metonyms, view }, { workers: threads, timeoutMs, memoryMb });
}

/** Annotates articles in the threads of a pool, or in this one. */
export async function annotateIn(
  pool: ArticlePool | null,
  articles: readonly Article[],
  known: Lexicon,
  how: { readonly view: View; readonly progress: (count: number) => void },
): Promise<Dealt> {
  if (pool !== null) return await annotateDealt(articles, pool, how.progress);
  return { annotations: annotateArticles(articles, known, how), faults: [] };
}
