import { stat } from "node:fs/promises";
import { setFlagsFromString } from "node:v8";
import {
  type Changes,
  type Copy,
  type CopyOptions,
  copyFinder,
  counter,
  isProblem,
  missingPaths,
  type ReadOptions,
  read,
  readSome,
  type Written,
} from "@readout/corpus/files";
import { type Workers, workerCount } from "@readout/facts/workers";
import { addFound } from "./addFound.ts";
import { changed } from "./changed.ts";
import { explained } from "./explained.ts";
import { gathered } from "./gathered.ts";
import { openOutput, write, writeLine } from "./lines.ts";
import { wrongPaths } from "./missing.ts";
import { readInThreads } from "./readInThreads.ts";
import { leftOut } from "./removed.ts";
import { nothingUsed, refusals } from "./tallyWords.ts";

/** How the articles are read, and what copies are where they are sought. */
export type ReadCommandOptions = Required<Pick<ReadOptions, "language" | "links">> & {
  readonly groups?: CopyOptions;
  /** The user's corrections of what is read. */
  readonly corrections?: string;
  /** A folder that keeps what was read. */
  readonly cache?: string;
  /** Tell people how each input was read, and write no articles. */
  readonly explain?: boolean;
  /** Write what was refused and removed, and no articles. */
  readonly removed?: boolean;
  /** Threads that read; none beside the command's own if not given. */
  readonly workers?: Workers;
};

/**
 * `readout read PATH…`: one article or problem a line. How much was refused is told on standard error. With `groups` all
 * is read twice: copies are known only once every article was seen.
 *
 * @returns 0; 2 where there is nothing at a path or it can be read only once, and nothing was read; 3 where no article could be used
 */
export async function readCommand(
  paths: readonly string[],
  { groups, explain = false, removed = false, workers = 0, ...own }: ReadCommandOptions,
): Promise<number> {
  // Nothing stays in memory but the articles in hand: V8 would let the heap grow to three times what it holds before it looks.
  setFlagsFromString("--heap-growing-percent=20");
  const output = openOutput();
  const wrong =
    wrongPaths(await missingPaths([...paths, own.corrections ?? []].flat())) ??
    (groups === undefined ? null : await readOnce(paths));
  if (wrong !== null) {
    process.stderr.write(wrong);
    return 2;
  }
  const changes = (found: Changes): void => {
    process.stderr.write(changed(found));
  };
  // Files have changed since they were first read.
  const copies = groups === undefined ? null : await copiesIn(paths, { ...own, changes }, groups);
  const count = counter();
  const asked = { ...own, explain, ...(copies === null && { changes }) };
  const threads = workerCount(workers);
  // What keeps or corrects readings, or tells of them, needs them in one place.
  const isShared = threads > 0 && !explain && !removed && copies === null && own.cache === undefined;
  if (isShared && own.corrections === undefined)
    count.addTally(await readInThreads(paths, output, { ...own, workers: threads }));
  else if (explain) for await (const text of explained(count.passing(read(paths, asked)))) await write(output, text);
  else if (removed) for await (const each of leftOut(count.passing(read(paths, asked)))) await writeLine(output, each);
  else {
    const lines = gathered(output);
    for await (const some of readSome(paths, asked))
      for (const each of some) {
        const slower = addFound(copies === null ? each : withCopy(each, copies), lines, count);
        if (slower !== null) await slower;
      }
    await lines.end();
  }
  const tally = count.tally();
  const told = tally.articles === 0 ? nothingUsed(tally) : refusals(tally);
  if (told !== null) process.stderr.write(`${told}\n`);
  return tally.articles === 0 ? 3 : 0;
}

/** A group that the input states is kept. */
function withCopy(each: Written, copies: ReadonlyMap<string, Copy>): Written {
  const { found } = each;
  const copy = isProblem(found) ? undefined : copies.get(found.id);
  if (isProblem(found) || copy === undefined) return each;
  const { group, ...rest } = copy;
  return { ...each, found: { ...found, group: found.group ?? group, ...{ copy: rest } } };
}

/** Reads all articles for their copies alone. What is kept of them is numbers, some four bytes a word. */
async function copiesIn(
  paths: readonly string[],
  options: ReadOptions,
  groups: CopyOptions,
): Promise<ReadonlyMap<string, Copy>> {
  const finder = copyFinder(groups);
  for await (const found of read(paths, options)) if (!isProblem(found)) finder.add(found);
  return finder.copies();
}

/** What is said of paths that can be read only once, a line each; null where there are none. */
async function readOnce(paths: readonly string[]): Promise<string | null> {
  const once = await Promise.all(
    paths.map(async (path) => {
      if (path === "-") return true;
      const status = await stat(path).catch(() => null);
      return status?.isFIFO() === true || status?.isCharacterDevice() === true;
    }),
  );
  const wrong = paths.filter((_, at) => once[at]);
  if (wrong.length === 0) return null;
  return wrong.map((path) => `${path}: Expected a file with --groups, which reads it twice, got a stream\n`).join("");
}
