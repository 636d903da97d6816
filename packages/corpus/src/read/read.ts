import { realpath, stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Article, Problem } from "../article.ts";
import { type Changes, type ReadingCache, readingCache } from "../cache/readingCache.ts";
import { correctedBy } from "../correct/correctedBy.ts";
import { correctionsOf } from "../correct/ofCorpus.ts";
import { otherLanguage } from "../examine/language.ts";
import type { Reading } from "../normalise/record.ts";
import { problem, problemOf } from "../problem.ts";
import { type Chunks, fileBytes, open } from "./bytes.ts";
import { decode } from "./decode.ts";
import { failure } from "./failure.ts";
import { MOST_UNPACKED } from "./gunzip.ts";
import { type PathListener, pathListener } from "./listener.ts";
import { locate } from "./locate.ts";
import { type Found, type Input, type Item, type Limits, listed, mapped, type Reader, type Signs } from "./reader.ts";
import { readerOf } from "./readers.ts";
import { LONGEST } from "./readLines.ts";
import { uniqueIds } from "./uniqueIds.ts";
import type { Links, Located, LocateOptions } from "./way.ts";

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
  /** Whether each article tells in `readBy` which reader took it and which rule found each field. Default false. */
  readonly explain?: boolean;
}

/** Bytes to have in hand before deciding what a stream is. */
const HEAD = 16384;

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

/** An article or a problem, for who writes it as a line of JSON. */
export interface Written {
  readonly found: Article | Problem;
  /** The article's text as such a line has it, where it was read from one. */
  readonly written?: Uint8Array | null;
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
    cache: folder,
    changes = () => {},
  }: ReadOptions = {},
): AsyncGenerator<readonly Written[], void, undefined> {
  if (language !== "en" && language !== "any") throw new RangeError(`unknown language: ${language}`);
  const distinct = uniqueIds();
  const listener = pathListener();
  const list = typeof paths === "string" ? [paths] : paths;
  for (const path of typeof corrections === "string" ? [...list, corrections] : list) listener.given(path);
  const limits = { longest, unpacked };
  const cache = folder === undefined ? null : await readingCache(folder, list, limits);
  const options = { input, limits, links, listener, corrections, cache };
  const given = function* (item: Item): Generator<Written> {
    const found = shown(item, listener);
    if ("problem" in found) {
      yield { found };
      return;
    }
    const { article, readBy, doubts, written = null } = distinct(found);
    const other = language === "any" ? null : otherLanguage(article);
    if (other !== null) {
      yield { found: problemOf(article, "other-language", `${other}; the language \`any\` includes it`) };
      return;
    }
    yield { found: explain ? { ...article, readBy: readBy() } : article, written };
    for (const doubt of doubts) yield { found: problemOf(article, doubt.rule, doubt.reason) };
  };
  for await (const found of correctedBy(corrections ?? null, readAll(list, options)))
    yield listed(found).flatMap((item) => [...given(item)]);
  if (cache !== null) changes(await cache.finish());
}

function shown(found: Reading | Problem, listener: PathListener): Reading | Problem {
  if ("problem" in found)
    return { ...found, problem: { ...found.problem, where: listener.shown(found.problem.where) } };
  const { article } = found;
  const path = listener.shown(article.source.path);
  return path === article.source.path
    ? found
    : { ...found, article: { ...article, source: { ...article.source, path } } };
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
}

async function* readPath(
  path: string,
  { input, limits, links, listener, cache }: ReadingOptions,
  seen: Set<string>,
): Found {
  if (path === "-") {
    yield* readStream(input, { path: "-", name: "", file: null, columns: null }, limits);
    return;
  }
  for await (const found of locate(path, { links })) {
    if ("problem" in found) {
      yield found;
      continue;
    }
    const real = await realpath(found.path).catch(() => resolve(found.path));
    if (seen.has(real)) continue;
    seen.add(real);
    // What a link leads to may lie anywhere, and may change without a change at the paths that were given.
    if (links === "any" && real !== resolve(found.path)) listener.given(real);
    yield* readFile(found, limits, cache);
  }
}

async function* readFile(located: Located, limits: Limits, cache: ReadingCache | null): Found {
  const { path, columns = null } = located;
  const isFile = !(await isPipe(path));
  const origin = { path, name: path, file: isFile ? path : null, columns };
  const read = (): Found => readStream(fileBytes(path), origin, limits);
  yield* cache !== null && isFile ? cache.reading(located, read) : read();
}

/** Whether a path is a named pipe, as a shell's `<(…)` makes them; its name does not tell what it holds. */
async function isPipe(path: string): Promise<boolean> {
  const status = await stat(path).catch(() => null);
  return status?.isFIFO() === true || status?.isCharacterDevice() === true;
}

/** Where an input comes from: its path for messages, its name, and the file that holds its bytes. */
interface Origin extends Pick<Input, "path" | "file" | "columns"> {
  readonly name: string;
  /** What is left of what the archive around it may unpack to. */
  readonly budget?: Input["budget"];
}

async function* readStream(stream: Chunks, origin: Origin, limits: Limits, depth = 0): Found {
  const { path, name, file, columns, budget = { left: limits.unpacked } } = origin;
  const opened = await open(stream, HEAD, limits.unpacked);
  try {
    const signs = signsOf(file === null && depth === 0 ? "" : name, opened.head);
    const reader = readerOf(signs);
    if (reader === null) {
      yield problem("unknown-format", unknownFormat(signs), path);
      return;
    }
    const inner = (chunks: AsyncIterable<Uint8Array>, member: string): Found =>
      depth < DEEPEST
        ? readStream(
            chunks,
            { path: `${path}/${member}`, name: member, file: null, columns, budget },
            limits,
            depth + 1,
          )
        : refused(problem("too-deep", `Expected at most ${DEEPEST} archives inside one another, got more`, path));
    const packed = { path, file: opened.packed ? null : file, limits, columns, budget, inner };
    yield* named(reader.read({ ...signs, ...opened, ...packed }), reader);
  } catch (error) {
    yield failure(error, path);
  } finally {
    await opened.close();
  }
}

/** What a reader reads, with its name; what lies in an archive has the name of its own reader. */
async function* named(all: Found, { name }: Reader): Found {
  for await (const found of all)
    yield mapped(found, (item) =>
      "problem" in item ? item : { ...item, readBy: () => ({ reader: name, ...item.readBy() }) },
    );
}

async function* refused(found: Problem): Found {
  yield found;
}

/** Archives inside one another that are read. */
const DEEPEST = 4;

function signsOf(path: string, head: Uint8Array): Signs {
  const name = path
    .slice(path.lastIndexOf("/") + 1)
    .toLowerCase()
    .replace(/\.gz$/, "");
  return { name, head, text: decode(head).text };
}

/** Why an input is refused that no reader takes, and what to do where something can be done. */
function unknownFormat({ name }: Signs): string {
  const got = `got \`${name}\``;
  if (/\.(?:xls|ods|numbers)$/.test(name)) return `Expected a table, ${got}: save it as XLSX or CSV`;
  if (/\.(?:pdf|rtf|doc)$/.test(name))
    return `Expected text, a page or a table, ${got}: export it as DOCX, HTML or plain text`;
  return `Expected a text, a page, a table, a feed or an archive of them, ${got}`;
}
