import type { Writable } from "node:stream";
import { type ActorEntry, type Metonyms, type Presentation, readActors, type View } from "@readout/annotate/text";
import { counter, readByteLines, type Tally } from "@readout/corpus/text";
import { thrown, type Workers, workerCount } from "@readout/facts/workers";
import { faultOfLine, type InputLine, type LineAnnotator, lineAnnotator } from "./annotateLine.ts";
import { annotateLines } from "./annotateLines.ts";
import { openOutput, write } from "./lines.ts";
import { wrongArgument } from "./sentence.ts";
import { refusals } from "./tallyWords.ts";

export interface AnnotateCommandOptions {
  readonly actors?: readonly string[];
  readonly metonyms: Metonyms;
  readonly presentation?: readonly Presentation[];
  readonly view: View;
  readonly maxArticle?: number;
  readonly workers: Workers;
  /** The most processor time for an article, in seconds. */
  readonly timeout: number;
  /** The largest heap of a worker, in MiB. */
  readonly memory: number;
}

/**
 * `readout annotate`: articles on standard input, one annotation or problem a line, in the same order; the bytes are the same
 * however many workers there are. How much was refused is told on standard error.
 */
export async function annotateCommand({
  actors = [],
  workers,
  timeout,
  memory,
  ...options
}: AnnotateCommandOptions): Promise<number> {
  const output = openOutput();
  const threads = workerCount(workers);
  let entries: readonly ActorEntry[];
  let annotator: LineAnnotator | null;
  try {
    entries = (await Promise.all(actors.map(readActors))).flat();
    // Workers make lexicons of their own; one here tells whether the user's entries agree.
    annotator = threads === 0 || entries.length > 0 ? lineAnnotator({ ...options, entries }) : null;
  } catch (error) {
    return wrongArgument(error);
  }
  const lines = readByteLines(process.stdin, "-");
  const tally =
    threads === 0 && annotator !== null
      ? await annotateHere(lines, output, annotator)
      : await annotateLines(lines, output, {
          ...options,
          entries,
          workers: threads,
          timeoutMs: timeout * 1000,
          memoryMb: memory,
        });
  const refused = refusals(tally);
  if (refused !== null) process.stderr.write(`${refused}\n`);
  return 0;
}

/** Annotates lines in this thread. */
async function annotateHere(
  lines: AsyncIterable<InputLine>,
  output: Writable,
  annotator: LineAnnotator,
): Promise<Tally> {
  const count = counter();
  for await (const line of lines) {
    let answer: string | null;
    try {
      answer = annotator.annotate(line);
    } catch (error) {
      const found = faultOfLine(line, thrown(error));
      count.add(found);
      answer = JSON.stringify(found);
    }
    if (answer !== null) await write(output, `${answer}\n`);
  }
  count.addTally(annotator.tally());
  return count.tally();
}
