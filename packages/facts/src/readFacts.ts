import { VIEWS } from "@readout/annotate";
import { type Article, problemOf } from "@readout/corpus";
import { annotateIn, poolOf } from "./annotateCorpus.ts";
import type { Facts } from "./facts.ts";
import { keptIn } from "./kept/keptIn.ts";
import { readKept } from "./kept/readKept.ts";
import { inOrder } from "./packedAnnotations.ts";
import { listener, type Report } from "./progress.ts";
import { type MemoryCorpus, readCorpus } from "./readCorpus.ts";
import type { ReadFactsOptions } from "./readOptions.ts";
import { sharedAnnotations } from "./shared/sharedAnnotations.ts";
import { sharedFolder, sharedWorkers } from "./shared/sharedFolder.ts";
import { tabulate } from "./tabulate.ts";
import { workerCount } from "./workers/pool.ts";

/**
 * Reads a corpus, annotates it and lays it out as tables: the whole way from files to facts. Counted is what stands in the
 * body of an article; its headline, which says the same again, is not, wherever it came from. Bad input is in
 * `facts.problems`, and the rest goes on. A folder with a corpus.yaml brings its own title, notice and actor file. Where
 * whoever runs the notebook gives a folder for it (`sharedFolder`), annotations are taken from there and kept there.
 *
 * The folder of kept facts (`keepFacts`) may stand in the place of the corpus: the facts are the same, and nothing is annotated
 * where they were made with the same actor files, view and metonyms. With others its articles are annotated again.
 *
 * @throws where there is nothing at a path, where an actor file or a corpus.yaml is wrong, a RangeError for an unknown `view`,
 *   `metonyms` or `repeated`, or `copies` that make no sense, and where another version of Readout has made the kept facts
 */
export async function readFacts(paths: string | readonly string[], options: ReadFactsOptions = {}): Promise<Facts> {
  const { view = "said", surnameShare, workers, progress: report = listener() } = options;
  if (!VIEWS.includes(view)) throw new RangeError(`unknown view: ${view}`);
  const list = typeof paths === "string" ? [paths] : paths;
  const folder = keptIn(list);
  const kept = folder === null ? null : await readKept(folder, options, report);
  if (kept !== null && "facts" in kept) return kept.facts;
  const { articles, entries, known, problems, ...notes } = kept?.corpus ?? (await inMemory(list, options, report));
  const how = {
    view,
    progress: (count: number) => report({ stage: "annotate", count, total: articles.length }),
  };
  const shared = sharedFolder();
  const threads = workers === undefined ? sharedWorkers(shared, articles) : workerCount(workers);
  const pool = poolOf({ entries, known }, options, { view, threads });
  const { annotations, faults } = await (shared === null
    ? annotateIn(pool, articles, known, how)
    : sharedAnnotations(articles, known, { ...how, shared, madeOf: [entries, known.metonyms], pool })
  ).finally(() => pool?.close());
  const faulty = new Map(faults.map(({ index, fault }) => [index, fault]));
  const sound = [...articles.keys()].filter((index) => !faulty.has(index));
  const used = sound.map((index) => articles[index] as Article);
  const unannotated = faults.map(({ index, fault }) => problemOf(articles[index] as Article, fault.rule, fault.reason));
  return tabulate(used, faults.length === 0 ? annotations : inOrder(annotations, sound), known, {
    ...notes,
    problems: [...problems, ...unannotated],
    surnameShare,
  });
}

async function inMemory(list: readonly string[], options: ReadFactsOptions, report: Report): Promise<MemoryCorpus> {
  const { articles, ...corpus } = await readCorpus(list, options, report);
  return { ...corpus, articles: Array.from({ length: articles.length }, (_, index) => articles.at(index)) };
}
