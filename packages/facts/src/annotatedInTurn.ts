import type { Lexicon, View } from "@readout/annotate";
import type { Article } from "@readout/corpus";
import { annotateIn } from "./annotateCorpus.ts";
import type { ArticlePool } from "./workers/articlePool.ts";
import { BATCH } from "./workers/dealt.ts";
import type { Fault } from "./workers/fault.ts";

/** An article that is to have an annotation. */
export interface Wanted {
  readonly article: Article;
  /** The annotation as JSON, where it was made before. */
  readonly kept: string | null;
}

/** An article with its annotation as JSON, or why it has none. */
export type Told = { readonly article: Article; readonly fresh: boolean } & (
  | { readonly annotation: string }
  | { readonly annotation: null; readonly fault: Fault }
);

/** What annotates. */
interface Options {
  /** The threads that do; this one does where there are none. */
  readonly pool: ArticlePool | null;
  readonly known: Lexicon;
  readonly view: View;
}

/** Annotates articles one after the other as they come, in their order; a few batches for each thread are held at a time. */
export async function* annotatedInTurn(all: Iterable<Wanted>, options: Options): AsyncGenerator<Told> {
  const most = options.pool === null ? 1 : options.pool.workers + 2;
  const underway: Promise<readonly Told[]>[] = [];
  try {
    for (const batch of batchesOf(all)) {
      underway.push(annotated(batch, options));
      if (underway.length >= most) yield* (await underway.shift()) ?? [];
    }
    while (underway.length > 0) yield* (await underway.shift()) ?? [];
  } finally {
    // Whoever asks no more does not ask for their errors.
    for (const rest of underway) rest.catch(() => {});
  }
}

async function annotated(batch: readonly Wanted[], { pool, known, view }: Options): Promise<readonly Told[]> {
  const fresh = batch.filter(({ kept }) => kept === null).map(({ article }) => article);
  const { annotations, faults } = await annotateIn(pool, fresh, known, { view, progress: () => {} });
  const faulty = new Map(faults.map(({ index, fault }) => [index, fault]));
  let place = 0;
  return batch.map(({ article, kept }): Told => {
    if (kept !== null) return { article, fresh: false, annotation: kept };
    const fault = faulty.get(place);
    const annotation = annotations.at(place++);
    if (fault !== undefined) return { article, fresh: true, annotation: null, fault };
    return { article, fresh: true, annotation: JSON.stringify(annotation) };
  });
}

function* batchesOf(all: Iterable<Wanted>): Generator<readonly Wanted[]> {
  let batch: Wanted[] = [];
  let size = 0;
  for (const one of all) {
    batch.push(one);
    size += one.article.text.length;
    if (size < BATCH) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}
