import { realpath, stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Article, Problem } from "../article.ts";
import { otherLanguage } from "../examine/language.ts";
import { type Reading, reading } from "../normalise/record.ts";
import { problem, problemOf } from "../problem.ts";
import { type Chunks, fileBytes, type Opened, open } from "./bytes.ts";
import { isBinary } from "./decode.ts";
import { failure } from "./failure.ts";
import { type Format, formatOf, sniff } from "./format.ts";
import { MOST_UNPACKED } from "./gunzip.ts";
import { type PathListener, pathListener } from "./listener.ts";
import { locate } from "./locate.ts";
import { readPlainText } from "./plainText.ts";
import { LONGEST, recordLines } from "./readLines.ts";
import { uniqueIds } from "./uniqueIds.ts";
import type { Links, LocateOptions } from "./way.ts";

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
}

type Found = AsyncGenerator<Reading | Problem, void, undefined>;

/** How the bytes of an input are read. */
type Limits = Required<Pick<ReadOptions, "longest" | "unpacked">>;

/** Bytes to have in hand before deciding what a stream is. */
const HEAD = 4096;

/**
 * Reads articles: plain text (`.txt`, `.md`), JSONL (`.jsonl`, `.ndjson`), gzip of both, from files, folders, globs and
 * standard input (`-`), in the order of the paths; a file named twice is read once. A folder with a corpus.yaml gives
 * the articles it lists. What cannot be used gives a problem in its place, and reading goes on. One article is held at a
 * time, and of each id a hash. An article is followed by the doubts about it, as problems with its id (`isDoubt`). Ids are
 * unique in what is read: a second use of an id gets the suffix `#2` and a doubt.
 *
 * @throws where the machine runs out of descriptors or memory, which is no fault of the input
 */
export async function* read(
  paths: string | readonly string[],
  {
    input = process.stdin,
    longest = LONGEST,
    unpacked = MOST_UNPACKED,
    language = "en",
    links = "inside",
  }: ReadOptions = {},
): AsyncGenerator<Article | Problem, void, undefined> {
  if (language !== "en" && language !== "any") throw new RangeError(`unknown language: ${language}`);
  const distinct = uniqueIds();
  const listener = pathListener();
  const list = typeof paths === "string" ? [paths] : paths;
  for (const path of list) listener.given(path);
  const limits = { longest, unpacked };
  for await (const read of readAll(list, input, { limits, links }, listener)) {
    const found = shown(read, listener);
    if ("problem" in found) {
      yield found;
      continue;
    }
    const { article, doubts } = distinct(found);
    const other = language === "any" ? null : otherLanguage(article);
    if (other !== null) {
      yield problemOf(article, "other-language", `${other}; the language \`any\` includes it`);
      continue;
    }
    yield article;
    for (const doubt of doubts) yield problemOf(article, doubt.rule, doubt.reason);
  }
}

function shown(found: Reading | Problem, listener: PathListener): Reading | Problem {
  if ("problem" in found)
    return { ...found, problem: { ...found.problem, where: listener.shown(found.problem.where) } };
  const { article } = found;
  return {
    ...found,
    article: { ...article, source: { ...article.source, path: listener.shown(article.source.path) } },
  };
}

async function* readAll(
  paths: readonly string[],
  input: Chunks,
  { limits, links }: { readonly limits: Limits; readonly links: Links },
  listener: PathListener,
): Found {
  const seen = new Set<string>();
  for (const path of paths) {
    if (path === "-") {
      yield* readStream(input, "-", "sniff", limits);
      continue;
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
      yield* readFile(found.path, limits);
    }
  }
}

async function* readFile(path: string, limits: Limits): Found {
  const format = formatOf(path) ?? (await pipeFormat(path));
  if (format === null) {
    const got = path.slice(path.lastIndexOf("/") + 1);
    yield problem(
      "unknown-format",
      `Expected .txt, .md, .jsonl or .ndjson, or one of them with .gz, got \`${got}\``,
      path,
    );
  } else yield* readStream(fileBytes(path), path, format, limits);
}

/** A named pipe, as a shell's `<(…)` makes them, has no name that tells. */
async function pipeFormat(path: string): Promise<"sniff" | null> {
  const status = await stat(path).catch(() => null);
  return status?.isFIFO() === true || status?.isCharacterDevice() === true ? "sniff" : null;
}

async function* readStream(stream: Chunks, path: string, named: Format | "sniff", limits: Limits): Found {
  const opened = await open(stream, HEAD, limits.unpacked);
  try {
    const format = named === "sniff" ? sniff(opened.head) : named;
    if (format === "jsonl") yield* readRecords(opened, path, limits.longest);
    else if (isBinary(opened.head)) yield problem("binary", "Expected text, got binary data", path);
    else yield* readPlainText(opened.chunks, path, limits.longest);
  } catch (error) {
    yield failure(error, path);
  } finally {
    await opened.close();
  }
}

async function* readRecords(stream: Opened, path: string, longest: number): Found {
  let empty = true;
  for await (const found of recordLines(stream, path, longest)) {
    empty = false;
    yield "problem" in found
      ? found
      : reading(found.value, { path, line: found.line }, { encoding: found.doubt ?? null });
  }
  if (empty) yield problem("empty-text", "Expected one JSON object a line, got an empty file", path);
}
