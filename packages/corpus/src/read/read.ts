import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Article, Problem } from "../article.ts";
import { otherLanguage } from "../examine/language.ts";
import { type Reading, reading } from "../normalise/record.ts";
import { problem, problemOf } from "../problem.ts";
import { type Chunks, failure, open } from "./bytes.ts";
import { decode, isBinary } from "./decode.ts";
import { type Format, formatOf, sniff } from "./format.ts";
import { type PathListener, pathListener } from "./listener.ts";
import { locate } from "./locate.ts";
import { readPlainText } from "./plainText.ts";
import { LONGEST, readLines } from "./readLines.ts";
import { uniqueIds } from "./uniqueIds.ts";

export interface ReadOptions {
  /** What the path `-` reads. Default: standard input. */
  readonly input?: NodeJS.ReadableStream;
  /** The longest line of JSONL or plain-text file that is read, in bytes. Default 64 MiB. */
  readonly longest?: number;
  /**
   * `en` leaves out articles that are surely in another language, with a problem, since nothing here reads them; `any`
   * keeps them. An article whose language nobody knows is kept. Default `en`.
   */
  readonly language?: "en" | "any";
}

type Found = AsyncGenerator<Reading | Problem, void, undefined>;

/**
 * Reads articles: plain text (`.txt`, `.md`), JSONL (`.jsonl`, `.ndjson`), gzip of both, from files, folders, globs and
 * standard input (`-`), in the order of the paths; a file named twice is read once. A folder with a corpus.yaml gives
 * the articles it lists. What cannot be used gives a problem in its place, and reading goes on. One article is held at a
 * time. An article is followed by the doubts about it, as problems with its id (`isDoubt`). Ids are unique in what is
 * read: a second use of an id gets the suffix `#2` and a doubt.
 */
export async function* read(
  paths: string | readonly string[],
  { input = process.stdin, longest = LONGEST, language = "en" }: ReadOptions = {},
): AsyncGenerator<Article | Problem, void, undefined> {
  if (language !== "en" && language !== "any") throw new RangeError(`unknown language: ${language}`);
  const distinct = uniqueIds();
  const listener = pathListener();
  const list = typeof paths === "string" ? [paths] : paths;
  for (const path of list) listener.given(path);
  for await (const read of readAll(list, input, longest)) {
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

async function* readAll(paths: readonly string[], input: Chunks, longest: number): Found {
  const seen = new Set<string>();
  for (const path of paths) {
    if (path === "-") {
      yield* readStream(input, "-", "sniff", longest);
      continue;
    }
    for await (const found of locate(path)) {
      if ("problem" in found) yield found;
      else if (!seen.has(resolve(found.path))) {
        seen.add(resolve(found.path));
        yield* readFile(found.path, longest);
      }
    }
  }
}

async function* readFile(path: string, longest: number): Found {
  const format = formatOf(path) ?? (await pipeFormat(path));
  if (format === null) {
    const got = path.slice(path.lastIndexOf("/") + 1);
    yield problem(
      "unknown-format",
      `Expected .txt, .md, .jsonl or .ndjson, or one of them with .gz, got \`${got}\``,
      path,
    );
  } else yield* readStream(createReadStream(path), path, format, longest);
}

/** A named pipe, as a shell's `<(…)` makes them, has no name that tells. */
async function pipeFormat(path: string): Promise<"sniff" | null> {
  const status = await stat(path).catch(() => null);
  return status?.isFIFO() === true || status?.isCharacterDevice() === true ? "sniff" : null;
}

async function* readStream(stream: Chunks, path: string, named: Format | "sniff", longest: number): Found {
  try {
    const { head, chunks } = await open(stream);
    if (isBinary(head)) yield problem("binary", "Expected text, got binary data", path);
    else if ((named === "sniff" ? sniff(decode(head).text) : named) === "text") {
      yield* readPlainText(chunks, path, longest);
    } else yield* readRecords(chunks, path, longest);
  } catch (error) {
    const { rule, reason } = failure(error);
    yield problem(rule, reason, path);
  }
}

async function* readRecords(chunks: Chunks, path: string, longest: number): Found {
  let empty = true;
  for await (const found of readLines(chunks, path, { longest })) {
    empty = false;
    yield "problem" in found
      ? found
      : reading(found.value, { path, line: found.line }, { broken: found.broken ?? null });
  }
  if (empty) yield problem("empty-text", "Expected one JSON object a line, got an empty file", path);
}
