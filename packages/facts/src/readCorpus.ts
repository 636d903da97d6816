import { type ActorEntry, type Lexicon, lexicon, readActors } from "@readout/annotate";
import {
  type Article,
  beyondLongest,
  copyFinder,
  counter,
  isProblem,
  manifest,
  markRepeated,
  missingPaths,
  type Problem,
  pathListener,
  read,
} from "@readout/corpus";
import type { Report } from "./progress.ts";
import type { ReadCorpusOptions } from "./readOptions.ts";
import { settleIds } from "./settleIds.ts";

/** The articles of a corpus as they are annotated, and what else its files say. */
export interface Corpus {
  /** In the canonical order, with ids that differ. */
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
  readonly title: string | null;
  readonly notice: string | null;
  /** The entries of the user's actor files and of the corpus's own. */
  readonly entries: readonly ActorEntry[];
  /** What annotates it. */
  readonly known: Lexicon;
}

/**
 * Reads the articles of a corpus, finds copies among them and marks what an outlet repeats.
 *
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
): Promise<Corpus> {
  if (repeated !== "mark" && repeated !== "keep") throw new RangeError(`unknown repeated: ${repeated}`);
  const finder = copyFinder(copies);
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
  const marked = repeated === "mark" ? markRepeated(settled, { copies: groups }) : settled;
  const text = (values: readonly (string | null)[]): string | null =>
    values.filter((value) => value !== null).join(" · ") || null;
  return {
    articles: marked.map((article) => ({ ...article, group: article.group ?? groups.get(article.id)?.group ?? null })),
    problems,
    title: text(manifests.map(({ title }) => title)),
    notice: text(manifests.map(({ notice }) => notice)),
    entries,
    known,
  };
}
