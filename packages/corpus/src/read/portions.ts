import { stat } from "node:fs/promises";
import type { Problem } from "../article.ts";
import { correctedBy } from "../correct/correctedBy.ts";
import { correctionsOf } from "../correct/ofCorpus.ts";
import { type Chunks, fileBytes } from "./bytes.ts";
import type { Columns } from "./columns.ts";
import { decodeUtf8 } from "./decode.ts";
import { failure } from "./failure.ts";
import { filesAt } from "./filesAt.ts";
import { jsonLines, noLines, ofLine } from "./formats/jsonLines.ts";
import { MOST_UNPACKED } from "./gunzip.ts";
import { type ByteLine, someLines } from "./lines.ts";
import { type PathListener, pathListener } from "./listener.ts";
import type { Found, Item, Limits } from "./reader.ts";
import { readerOf } from "./readers.ts";
import { LONGEST } from "./readLines.ts";
import { type Origin, openStream, originOf, readFile, readOpened, STANDARD_INPUT, signsOf } from "./readStream.ts";
import type { Ids } from "./uniqueIds.ts";
import type { Links, Located } from "./way.ts";
import { type Written, written } from "./written.ts";

/** What any thread may read by itself, as plain data: a small file, or some lines of JSON. */
export type Portion = FilePortion | LinesPortion;

export interface FilePortion extends Located {
  readonly size: number;
}

/** Lines of JSON in their order. */
export interface LinesPortion {
  readonly path: string;
  readonly columns: Columns | null;
  /** Their bytes, one behind the other, without the ends of lines. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The number of each line, and where it ends in the bytes; one that was too long has none. */
  readonly lines: readonly (readonly [line: number, end: number])[];
}

/** What is read where it is asked for, once all before it was given. */
export interface Whole {
  readonly read: (ids: Ids) => AsyncGenerator<readonly Written[], void, undefined>;
}

export interface PortionOptions {
  readonly input?: Chunks;
  readonly links: Links;
  readonly language: "en" | "any";
}

/** How much is read of each input where nobody says. */
export const USUAL_LIMITS: Limits = { longest: LONGEST, unpacked: MOST_UNPACKED };

/** The largest file that is a portion, in bytes. */
const SMALL = 4 * 1024 * 1024;

/** What `read` reads of paths, divided among threads: in its order, so that what comes of it one behind the other is the same. */
export async function* portions(
  paths: readonly string[],
  { input = process.stdin, links, language }: PortionOptions,
): AsyncGenerator<Portion | Whole, void, undefined> {
  const listener = pathListener();
  const seen = new Set<string>();
  const whole = wholeOf(listener, language);
  for (const path of paths) {
    listener.given(path);
    if (path === "-") {
      yield* ofStream(input, STANDARD_INPUT, whole);
      continue;
    }
    const own = await correctionsOf(path);
    const files = filesAt(path, { links, listener, seen });
    // Which of its entries are about nothing is known only to who has seen all articles.
    if (own !== null) yield whole(correctedBy(own, inTurn(files)));
    else
      for await (const file of files) {
        if ("problem" in file) yield whole(alone(file));
        else yield* ofFile(file, whole);
      }
  }
}

type AsWhole = (found: Found) => Whole;

/** A portion as what is read where it is asked for. */
export function wholePortion(portion: Portion, language: "en" | "any"): Whole {
  const found = "lines" in portion ? inLines(portion) : readFile(portion, USUAL_LIMITS);
  return wholeOf(pathListener(), language)(found);
}

async function* inLines(portion: LinesPortion): Found {
  yield [...itemsOf(portion)];
}

/** What is read of lines. */
export function* itemsOf({ path, columns, bytes, lines }: LinesPortion): Generator<Item, void, undefined> {
  let from = 0;
  for (const [line, end] of lines) {
    const own = end === from ? null : bytes.subarray(from, end);
    from = end;
    const item = ofLine({ line, bytes: own }, { path, columns, limits: USUAL_LIMITS });
    if (item !== null) yield item;
  }
}

function wholeOf(listener: PathListener, language: "en" | "any"): AsWhole {
  return (found) => ({ read: (ids) => written(found, { ids, language, listener, explain: false }) });
}

async function* inTurn(files: AsyncIterable<Located | Problem>): Found {
  for await (const file of files) {
    if ("problem" in file) yield file;
    else yield* readFile(file, USUAL_LIMITS);
  }
}

async function* alone(found: Problem): Found {
  yield found;
}

async function* ofFile(file: Located, whole: AsWhole): AsyncGenerator<Portion | Whole> {
  const status = await stat(file.path).catch(() => null);
  if (status?.isFile() === true && status.size <= SMALL) yield { ...file, size: status.size };
  else yield* ofStream(fileBytes(file.path), await originOf(file), whole);
}

async function* ofStream(stream: Chunks, origin: Origin, whole: AsWhole): AsyncGenerator<Portion | Whole> {
  const opened = await openStream(stream, USUAL_LIMITS);
  if (readerOf(signsOf(origin, opened)) !== jsonLines) {
    yield whole(readOpened(opened, origin, USUAL_LIMITS));
    return;
  }
  const { path, columns } = origin;
  try {
    let isEmpty = true;
    for await (const some of someLines(opened, USUAL_LIMITS.longest)) {
      isEmpty &&= some.every(isBlank);
      yield portionOf(some, path, columns);
    }
    if (isEmpty) yield whole(alone(noLines(path)));
  } catch (error) {
    yield whole(alone(failure(error, path)));
  } finally {
    await opened.close();
  }
}

/** Lines that came together are a portion: none waits for more. */
function portionOf(some: readonly ByteLine[], path: string, columns: Columns | null): LinesPortion {
  const bytes = new Uint8Array(some.reduce((sum, line) => sum + (line.bytes?.length ?? 0), 0));
  let end = 0;
  const lines = some.map((line) => {
    if (line.bytes !== null) bytes.set(line.bytes, end);
    end += line.bytes?.length ?? 0;
    return [line.line, end] as const;
  });
  return { path, columns, bytes, lines };
}

/** Some lines, each as a portion by itself. */
export function linesOf({ bytes, lines, ...place }: LinesPortion): readonly LinesPortion[] {
  return lines.map(([line, end], at) => {
    const own = bytes.slice(lines[at - 1]?.[1] ?? 0, end);
    return { ...place, bytes: own, lines: [[line, own.length]] };
  });
}

/** Whether no article and no problem comes of a line. */
function isBlank({ bytes }: ByteLine): boolean {
  return bytes !== null && decodeUtf8(bytes).text.trim() === "";
}
