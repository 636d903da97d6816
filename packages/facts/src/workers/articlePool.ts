import type { ActorEntry, Metonyms, View } from "@readout/annotate/text";
import type { Article } from "@readout/corpus/text";
import type { PackedBatch } from "../packedAnnotations.ts";
import { type Annotated, annotatedOf } from "./annotated.ts";
import { type PoolOptions, workerPool } from "./pool.ts";

/** What of an article is annotated. */
export type ArticleItem = Pick<Article, "id" | "text" | "paragraphs" | "published" | "byline">;

/** What a worker makes its annotations with: a lexicon is not sent, but what it is made of. */
export interface ArticleWork {
  readonly entries: readonly ActorEntry[];
  readonly metonyms: Metonyms;
  readonly view: View;
}

/** Threads that annotate articles. */
export interface ArticlePool {
  /** How many there are. */
  readonly workers: number;
  /** Has one of them do what `annotateArticles` does. */
  readonly annotate: (articles: readonly Article[]) => Promise<Annotated>;
  /** Ends them. */
  readonly close: () => Promise<void>;
}

/** Starts threads that annotate articles. */
export function articlePool(
  data: ArticleWork,
  options: Omit<PoolOptions<ArticleWork>, "script" | "data">,
): ArticlePool {
  const script = new URL("./articleWorker.js", import.meta.url);
  const pool = workerPool<ArticleWork, ArticleItem, PackedBatch>({ ...options, script, data });
  return {
    workers: options.workers,
    async annotate(articles) {
      const parts = await pool.run(articles.map(itemOf));
      return annotatedOf(
        articles.map(({ id }) => id),
        parts,
      );
    },
    close: pool.close,
  };
}

function itemOf({ id, text, paragraphs, published, byline }: Article): ArticleItem {
  return { id, text, paragraphs, published, byline };
}
