import type { Article, Problem } from "../article.ts";
import { type Changes, type ReadingCache, readingCache } from "../cache/readingCache.ts";
import { correctedBy } from "../correct/correctedBy.ts";
import { correctionsOf } from "../correct/ofCorpus.ts";
import type { Chunks } from "./bytes.ts";
import { filesAt } from "./filesAt.ts";
import { MOST_UNPACKED } from "./gunzip.ts";
import { type PathListener, pathListener } from "./listener.ts";
import type { Found, Limits } from "./reader.ts";
import { LONGEST } from "./readLines.ts";
import { originOf, readFile, readStream, STANDARD_INPUT } from "./readStream.ts";
import { givenIds } from "./uniqueIds.ts";
import type { Links, LocateOptions } from "./way.ts";
import { type Written, written } from "./written.ts";

export interface ReadOptions extends LocateOptions {
  /** What the path `-` reads. Default: standard input. */
  readonly input?: NodeJS.ReadableStream;
  /** The longest line of JSONL or plain-text file that is read, in bytes. Default 64 MiB. */
  readonly longest?: number;
  /** The most bytes that one packed input may unpack to. Default 16 GiB; what was read before is used. */
  readonly unpacked?: number;
  /**
   * `en` leaves out articles that are surely in another language, with a problem, since nothing here reads them; `any`
   * keeps them. An article whose language nobody knows is kept. Default `en`.
   */
  readonly language?: "en" | "any";
  /**
   * The user's corrections (YAML) of what is read, applied last. If not given, those of each corpus: what its corpus.yaml
   * names, or corrections.yaml in its folder; null for none.
   */
  readonly corrections?: string | null;
  /** A folder that keeps what was read of files: those that have not changed since are not read again. */
  readonly cache?: string;
  /** With `cache`, is told after all articles what became of the files since they were last read. */
  readonly changes?: (changes: Changes) => void;
  /** Which of the files that the paths name are read, by their paths; all if not given. */
  readonly only?: (path: string) => boolean;
  /** Whether each article tells in `readBy` which reader took it and which rule found each field. Default false. */
  readonly explain?: boolean;
}

/**
 * Reads articles: texts, web pages and WARC, exports of archives, tables, JSON and feeds (`readers.ts` has all formats), in
 * gzip and zip too, from files, folders, globs and standard input (`-`), in the order of the paths; a file named twice is
 * read once. A folder with a corpus.yaml gives the articles it lists. What cannot be used gives a problem in its place, and
 * reading goes on. Of JSON lines, tables and WARC one article is held at a time, of other formats a file; of each id a hash. An article is followed by the doubts about it, as problems with its id (`isDoubt`). Ids are
 * unique in what is read: a second use of an id gets the suffix `#2` and a doubt.
 *
 * @throws where the machine runs out of descriptors or memory, which is no fault of the input
 */
export async function* read(
  paths: string | readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<Article | Problem, void, undefined> {
  for await (const some of readSome(paths, options)) for (const { found } of some) yield found;
}

/** What `read` gives, those together that come at once, for who takes very many. */
export async function* readSome(
  paths: string | readonly string[],
  {
    input = process.stdin,
    longest = LONGEST,
    unpacked = MOST_UNPACKED,
    language = "en",
    links = "inside",
    explain = false,
    corrections,
    only = () => true,
    cache: folder,
    changes = () => {},
  }: ReadOptions = {},
): AsyncGenerator<readonly Written[], void, undefined> {
  if (language !== "en" && language !== "any") throw new RangeError(`unknown language: ${language}`);
  const listener = pathListener();
  const list = typeof paths === "string" ? [paths] : paths;
  for (const path of typeof corrections === "string" ? [...list, corrections] : list) listener.given(path);
  const limits = { longest, unpacked };
  const cache = folder === undefined ? null : await readingCache(folder, list, limits);
  const all = readAll(list, { input, limits, links, listener, corrections, cache, only });
  yield* written(correctedBy(corrections ?? null, all), { ids: givenIds(), language, listener, explain });
  if (cache !== null) changes(await cache.finish());
}

/** What is read of all paths, each with the corrections of its corpus where none are given for all. */
async function* readAll(paths: readonly string[], options: ReadingOptions): Found {
  const seen = new Set<string>();
  for (const path of paths) {
    const own = options.corrections === undefined && path !== "-" ? await correctionsOf(path) : null;
    yield* correctedBy(own, readPath(path, options, seen));
  }
}

/** How paths are read. */
interface ReadingOptions {
  readonly corrections: string | null | undefined;
  readonly input: Chunks;
  readonly limits: Limits;
  readonly links: Links;
  readonly listener: PathListener;
  readonly cache: ReadingCache | null;
  readonly only: (path: string) => boolean;
}

async function* readPath(
  path: string,
  { input, limits, links, listener, cache, only }: ReadingOptions,
  seen: Set<string>,
): Found {
  if (path === "-") {
    yield* readStream(input, STANDARD_INPUT, limits);
    return;
  }
  for await (const found of filesAt(path, { links, listener, seen })) {
    if ("problem" in found) yield found;
    else if (!only(found.path)) continue;
    else if (cache !== null && (await originOf(found)).file !== null)
      yield* cache.reading(found, () => readFile(found, limits));
    else yield* readFile(found, limits);
  }
}
