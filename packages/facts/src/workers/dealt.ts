import type { Article } from "@readout/corpus/text";
import { type Annotations, joined } from "../packedAnnotations.ts";
import type { Annotated, ArticleFault } from "./annotated.ts";
import type { ArticlePool } from "./articlePool.ts";

/** The annotations of a corpus, and of which articles there is none. */
export interface Dealt {
  readonly annotations: Annotations;
  readonly faults: readonly ArticleFault[];
}

/** Characters of the texts that a worker is given at a time: some fifty articles, or one long one. */
export const BATCH = 150_000;

/** Annotates articles in the threads of a pool. What it returns does not hang on how many there are. */
export async function annotateDealt(
  articles: readonly Article[],
  pool: ArticlePool,
  progress: (count: number) => void,
): Promise<Dealt> {
  let count = 0;
  return inTurn(
    await Promise.all(
      batchesOf(articles).map(async ([from, to]) => {
        const annotated = await pool.annotate(articles.slice(from, to));
        count += to - from;
        progress(count);
        return annotated;
      }),
    ),
  );
}

/** The annotations of some lists of articles as those of one. */
export function inTurn(all: readonly Annotated[]): Dealt {
  const faults: ArticleFault[] = [];
  let before = 0;
  for (const one of all) {
    for (const { index, fault } of one.faults) faults.push({ index: index + before, fault });
    before += one.annotations.length;
  }
  return { annotations: joined(all.map(({ annotations }) => annotations)), faults };
}

function batchesOf(articles: readonly Article[]): readonly (readonly [from: number, to: number])[] {
  const batches: (readonly [number, number])[] = [];
  let from = 0;
  let size = 0;
  articles.forEach(({ text }, i) => {
    size += text.length;
    if (size < BATCH && i < articles.length - 1) return;
    batches.push([from, i + 1]);
    from = i + 1;
    size = 0;
  });
  return batches;
}
