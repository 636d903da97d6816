import type { Annotation, Lexicon, View } from "@readout/annotate";
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

/** An article with its annotation, as JSON as well, or why it has none. */
export type Told<One extends Wanted = Wanted> = { readonly wanted: One; readonly fresh: boolean } & (
  | { readonly annotation: Annotation; readonly json: string }
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
export async function* annotatedInTurn<One extends Wanted>(
  all: Iterable<One>,
  options: Options,
): AsyncGenerator<Told<One>> {
  const most = options.pool === null ? 1 : options.pool.workers + 2;
  const underway: Promise<readonly Told<One>[]>[] = [];
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

async function annotated<One extends Wanted>(
  batch: readonly One[],
  { pool, known, view }: Options,
): Promise<readonly Told<One>[]> {
  const fresh = batch.filter(({ kept }) => kept === null).map(({ article }) => article);
  const { annotations, faults } = await annotateIn(pool, fresh, known, { view, progress: () => {} });
  const faulty = new Map(faults.map(({ index, fault }) => [index, fault]));
  let place = 0;
  return batch.map((wanted): Told<One> => {
    const { kept } = wanted;
    if (kept !== null) return { wanted, fresh: false, annotation: JSON.parse(kept) as Annotation, json: kept };
    const fault = faulty.get(place);
    const annotation = annotations.at(place++);
    if (fault !== undefined || annotation === undefined)
      return { wanted, fresh: true, annotation: null, fault: fault as Fault };
    return { wanted, fresh: true, annotation, json: JSON.stringify(annotation) };
  });
}

function* batchesOf<One extends Wanted>(all: Iterable<One>): Generator<readonly One[]> {
  let batch: One[] = [];
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
