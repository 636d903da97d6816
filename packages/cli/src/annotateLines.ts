import type { Writable } from "node:stream";
import { counter, type Tally } from "@readout/corpus/text";
import { type Part, type PoolOptions, workerPool } from "@readout/facts/workers";
import { faultOfLine, type InputLine, type LineOptions } from "./annotateLine.ts";
import { dealer } from "./dealer.ts";
import { write, writeLine } from "./lines.ts";

/** Lines of output, and what was counted of those of input. */
export interface AnsweredLines {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly tally: Tally;
}

/** What a worker is started with. */
export interface LineWork extends LineOptions {
  /** The largest heap, in MiB. */
  readonly memoryMb: number;
}

/** Bytes of input that a worker is given at a time: some twenty articles, or a longer one. */
const BATCH = 65_536;

/**
 * Annotates lines in threads and writes the answers in the order of the lines. No more is read than the threads and whoever
 * reads the output can keep up with.
 */
export async function annotateLines(
  lines: AsyncIterable<InputLine>,
  output: Writable,
  { workers, timeoutMs, ...work }: LineWork & Pick<PoolOptions<LineWork>, "workers" | "timeoutMs">,
): Promise<Tally> {
  const pool = workerPool<LineWork, InputLine, AnsweredLines>({
    workers,
    timeoutMs,
    memoryMb: work.memoryMb,
    script: new URL("./annotateWorker.js", import.meta.url),
    data: work,
  });
  const count = counter();
  const use = async (items: readonly InputLine[], parts: readonly Part<AnsweredLines>[]): Promise<void> => {
    for (const part of parts) {
      if ("fault" in part) {
        const found = faultOfLine(items[part.from] as InputLine, part.fault);
        count.add(found);
        await writeLine(output, found);
      } else {
        count.addTally(part.answer.tally);
        await write(output, part.answer.bytes);
      }
    }
  };
  const deal = dealer({ pool, workers, use, batch: BATCH });
  try {
    for await (const line of lines) {
      // What came in one chunk shares its memory, and all of it would be copied with each batch.
      const own = "problem" in line || line.bytes === null ? line : { ...line, bytes: new Uint8Array(line.bytes) };
      await deal.add(own, "problem" in own ? 0 : (own.bytes?.length ?? 0));
    }
    await deal.end();
  } finally {
    await pool.close();
  }
  return count.tally();
}
