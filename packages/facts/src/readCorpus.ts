import { type ActorEntry, type Lexicon, lexicon, readActors } from "@readout/annotate";
import {
  type Article,
  beyondLongest,
  copyFinder,
  counter,
  isProblem,
  manifest,
  missingPaths,
  type Problem,
  pathListener,
  type RunStore,
  read,
  repeatedFinder,
  runsInMemory,
} from "@readout/corpus";
import { type ArticleStore, articlesInMemory } from "./articleStore.ts";
import type { Report } from "./progress.ts";
import type { ReadCorpusOptions } from "./readOptions.ts";
import { settleIds } from "./settleIds.ts";

/** The articles of a corpus, made where they are asked for. */
export interface ArticleList {
  readonly length: number;
  readonly at: (index: number) => Article;
  readonly published: (index: number) => string | null;
}

/** The articles of a corpus as they are annotated, and what else its files say. */
export interface Corpus {
  /** In the canonical order, with ids that differ. */
  readonly articles: ArticleList;
  /** The characters of the longest text. */
  readonly longest: number;
  readonly problems: readonly Problem[];
  readonly title: string | null;
  readonly notice: string | null;
  /** The entries of the user's actor files and of the corpus's own. */
  readonly entries: readonly ActorEntry[];
  /** What annotates it. */
  readonly known: Lexicon;
}

/** A corpus whose articles are in memory. */
export type MemoryCorpus = Omit<Corpus, "articles" | "longest"> & { readonly articles: readonly Article[] };

/** Where articles, and the runs of words by which they are compared, are kept while all are read. */
export interface CorpusStores {
  readonly articles: ArticleStore;
  readonly runs: RunStore;
}

/**
 * Reads the articles of a corpus, finds copies among them and marks what an outlet repeats. Where the stores are files,
 * memory holds of each article its id and date, a number for each of its paragraphs, and what the search for copies indexes.
 *
 * @param stores in memory, if not given
 * @throws as `readFacts` does
 */
export async function readCorpus(
  list: readonly string[],
  {
    actors = [],
    language = "en",
    links = "inside",
    metonyms = "actor",
    corrections,
    cache,
    copies = {},
    repeated = "mark",
    maxArticle = Number.POSITIVE_INFINITY,
  }: ReadCorpusOptions,
  report: Report,
  stores: CorpusStores = { articles: articlesInMemory(), runs: runsInMemory() },
): Promise<Corpus> {
  if (repeated !== "mark" && repeated !== "keep") throw new RangeError(`unknown repeated: ${repeated}`);
  const finder = copyFinder(copies, stores.runs);
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

  const keys: Pick<Article, "id" | "published">[] = [];
  const came: Problem[] = [];
  const count = counter();
  let longest = 0;
  for await (const found of read(list, {
    language,
    links,
    ...(corrections === undefined ? {} : { corrections }),
    ...(cache === undefined ? {} : { cache }),
  })) {
    const one = isProblem(found) ? found : (beyondLongest(found, maxArticle) ?? found);
    count.add(one);
    if (isProblem(one)) came.push(one);
    else {
      keys.push(keyOf(one));
      stores.articles.add(one);
      longest = Math.max(longest, one.text.length);
    }
    report({ stage: "read", count: keys.length });
  }
  const { order, ids, problems } = settleIds({ keys, problems: came, article: stores.articles.at });
  report({ stage: "read", count: order.length, total: order.length, tally: count.tally() });
  const settled = (index: number): Article => {
    const number = order[index] ?? -1;
    return { ...stores.articles.at(number), id: ids[number] ?? "" };
  };
  for (const index of order.keys()) finder.add(settled(index));
  const groups = finder.copies();
  const mark = repeated === "mark" ? marking(order.length, settled, groups) : (article: Article): Article => article;
  const text = (values: readonly (string | null)[]): string | null =>
    values.filter((value) => value !== null).join(" · ") || null;
  return {
    articles: {
      length: order.length,
      published: (index) => keys[order[index] ?? -1]?.published ?? null,
      at(index) {
        const article = mark(settled(index));
        return { ...article, group: article.group ?? groups.get(article.id)?.group ?? null };
      },
    },
    longest,
    problems,
    title: text(manifests.map(({ title }) => title)),
    notice: text(manifests.map(({ notice }) => notice)),
    entries,
    known,
  };
}

/** What an article is sorted by. A part of a string holds the whole of it in memory, so these are strings of their own. */
function keyOf({ id, published }: Article): Pick<Article, "id" | "published"> {
  return JSON.parse(JSON.stringify({ id, published })) as Pick<Article, "id" | "published">;
}

/** Returns what marks in an article what its outlet repeats. */
function marking(
  length: number,
  article: (index: number) => Article,
  groups: ReadonlyMap<string, { readonly group: string }>,
): (article: Article) => Article {
  const finder = repeatedFinder();
  for (let index = 0; index < length; index++) {
    const one = article(index);
    finder.add(one, groups.get(one.id)?.group ?? null);
  }
  return finder.marking();
}
