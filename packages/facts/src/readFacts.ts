import { lexicon, type Metonyms, readActors, VIEWS } from "@readout/annotate";
import {
  type Article,
  beyondLongest,
  type CollectOptions,
  type CopyOptions,
  copyFinder,
  counter,
  isProblem,
  manifest,
  markRepeated,
  missingPaths,
  type Problem,
  pathListener,
  problemOf,
  type ReadOptions,
  read,
  type Tally,
} from "@readout/corpus";
import { type AnnotateArticlesOptions, annotateArticles } from "./annotateArticles.ts";
import type { Facts } from "./facts.ts";
import { inOrder } from "./packedAnnotations.ts";
import { settleIds } from "./settleIds.ts";
import { sharedAnnotations } from "./shared/sharedAnnotations.ts";
import { sharedFolder, sharedWorkers } from "./shared/sharedFolder.ts";
import { tabulate } from "./tabulate.ts";
import { articlePool } from "./workers/articlePool.ts";
import { annotateDealt, type Dealt } from "./workers/dealt.ts";
import { type Workers, workerCount } from "./workers/pool.ts";

/** How a corpus is read. */
export interface ReadFactsOptions {
  /** The user's own actor file, or several, the first before the others; it wins over the corpus's own and over what ships with Readout. */
  readonly actors?: string | readonly string[];
  /** When a capital or a seat of power counts as its state: see `Metonyms`. Where it acts if not given. */
  readonly metonyms?: Metonyms;
  /** What is counted: see `AnnotateArticlesOptions`. */
  readonly view?: AnnotateArticlesOptions["view"];
  /**
   * How much of the mentions of all who bear a surname one of them must have to be meant where an article gives the surname
   * alone, from 0 to 1; .8 if not given.
   */
  readonly surnameShare?: number;
  /** `any` keeps articles in other languages than English, which nothing here can read well. `en` if not given. */
  readonly language?: ReadOptions["language"];
  /** `any` follows links that lead out of the folder in which they are. `inside` if not given. */
  readonly links?: ReadOptions["links"];
  /** The user's corrections of what is read: see `ReadOptions`. */
  readonly corrections?: ReadOptions["corrections"];
  /** A folder that keeps what was read of files: see `ReadOptions`. */
  readonly cache?: string;
  /** What counts as a copy of an article, and which copy stands for a story: see `CopyOptions`. */
  readonly copies?: CopyOptions;
  /**
   * `mark` takes paragraphs that an outlet repeats in many of its stories out of the body (`markRepeated`); `keep` leaves
   * them in it. `mark` if not given.
   */
  readonly repeated?: CollectOptions["repeated"];
  /**
   * How many threads annotate; `auto` is one a core. With 0, which is taken if not given, this one does: an article that takes
   * for ever then takes the reading along, where in a worker it costs a problem. The facts are the same.
   */
  readonly workers?: Workers;
  /** With workers: the most processor time for one article, in milliseconds; a minute if not given. */
  readonly timeoutMs?: number;
  /** With workers: the largest heap of each, in MiB; 2048 if not given. */
  readonly memoryMb?: number;
  /** The most characters of an article; a longer one is a problem. No limit if not given. */
  readonly maxArticle?: number;
  /** Is told how far it has come. If not given, whoever runs the notebook is (`Symbol.for("readout.progress")`). */
  readonly progress?: Report;
}

/** Is told how far reading has come, by stages. */
export type Report = (progress: {
  readonly stage: string;
  readonly count: number;
  readonly total?: number;
  /** How much could be used, once all is read. */
  readonly tally?: Tally;
}) => void;

/** What the runner of the notebook listens with, if one does. */
function listener(): Report {
  const hook = (globalThis as Record<symbol, unknown>)[Symbol.for("readout.progress")];
  return typeof hook === "function" ? (hook as Report) : () => {};
}

/**
 * Reads a corpus, annotates it and lays it out as tables: the whole way from files to facts. Counted is what stands in the
 * body of an article; its headline, which says the same again, is not, wherever it came from. Bad input is in
 * `facts.problems`, and the rest goes on. A folder with a corpus.yaml brings its own title, notice and actor file. Where
 * whoever runs the notebook gives a folder for it (`sharedFolder`), annotations are taken from there and kept there.
 *
 * @throws where there is nothing at a path, where an actor file or a corpus.yaml is wrong, and a RangeError for an unknown `view`,
 *   `metonyms` or `repeated`, or `copies` that make no sense
 */
export async function readFacts(
  paths: string | readonly string[],
  {
    actors = [],
    view = "said",
    surnameShare,
    language = "en",
    links = "inside",
    metonyms = "actor",
    corrections,
    cache,
    copies = {},
    repeated = "mark",
    workers,
    timeoutMs,
    memoryMb,
    maxArticle = Number.POSITIVE_INFINITY,
    progress: report = listener(),
  }: ReadFactsOptions = {},
): Promise<Facts> {
  if (!VIEWS.includes(view)) throw new RangeError(`unknown view: ${view}`);
  if (repeated !== "mark" && repeated !== "keep") throw new RangeError(`unknown repeated: ${repeated}`);
  const finder = copyFinder(copies);
  const list = typeof paths === "string" ? [paths] : paths;
  const [missing] = await missingPaths(list);
  if (missing !== undefined) {
    throw new Error(
      `${pathListener().shown(missing)}: Expected a file, a folder or a glob that matches files, got nothing`,
    );
  }
  const manifests = (await Promise.all(list.filter((path) => path !== "-").map((path) => manifest(path)))).filter(
    (found) => found !== null,
  );
  const users = typeof actors === "string" ? [actors] : actors;
  const files = [...users, ...manifests.map((found) => found.actors)].filter((path) => typeof path === "string");
  const entries = (await Promise.all(files.map(readActors))).flat();
  const known = lexicon(entries, { metonyms });

  const came: { articles: Article[]; problems: Problem[] } = { articles: [], problems: [] };
  const count = counter();
  for await (const found of read(list, {
    language,
    links,
    ...(corrections === undefined ? {} : { corrections }),
    ...(cache === undefined ? {} : { cache }),
  })) {
    const one = isProblem(found) ? found : (beyondLongest(found, maxArticle) ?? found);
    count.add(one);
    if (isProblem(one)) came.problems.push(one);
    else came.articles.push(one);
    report({ stage: "read", count: came.articles.length });
  }
  const { articles: settled, problems } = settleIds(came);
  report({ stage: "read", count: settled.length, total: settled.length, tally: count.tally() });
  for (const article of settled) finder.add(article);
  const groups = finder.copies();
  const articles = repeated === "mark" ? markRepeated(settled, { copies: groups }) : settled;
  const options = {
    view,
    progress: (count: number) => report({ stage: "annotate", count, total: articles.length }),
  };
  const shared = sharedFolder();
  const threads = workers === undefined ? sharedWorkers(shared, articles) : workerCount(workers);
  const pool =
    threads === 0 ? null : articlePool({ entries, metonyms, view }, { workers: threads, timeoutMs, memoryMb });
  const annotate = async (): Promise<Dealt> => {
    if (shared !== null)
      return await sharedAnnotations(articles, known, { ...options, shared, madeOf: [entries, metonyms], pool });
    if (pool !== null) return await annotateDealt(articles, pool, options.progress);
    return { annotations: annotateArticles(articles, known, options), faults: [] };
  };
  const { annotations, faults } = await annotate().finally(() => pool?.close());
  const faulty = new Map(faults.map(({ index, fault }) => [index, fault]));
  const sound = [...articles.keys()].filter((index) => !faulty.has(index));
  const grouped = sound.map((index) => {
    const article = articles[index] as Article;
    return { ...article, group: article.group ?? groups.get(article.id)?.group ?? null };
  });
  const text = (values: readonly (string | null)[]): string | null =>
    values.filter((value) => value !== null).join(" · ") || null;
  const unannotated = faults.map(({ index, fault }) => problemOf(articles[index] as Article, fault.rule, fault.reason));
  return tabulate(grouped, faults.length === 0 ? annotations : inOrder(annotations, sound), known, {
    title: text(manifests.map(({ title }) => title)),
    notice: text(manifests.map(({ notice }) => notice)),
    problems: [...problems, ...unannotated],
    surnameShare,
  });
}
