import type { Writable } from "node:stream";
import { getHeapStatistics } from "node:v8";
import {
  counter,
  distinctLines,
  ELSEWHERE,
  givenIds,
  linesOf,
  type Portion,
  type PortionOptions,
  portions,
  type ReadLines,
  type Tally,
  type Whole,
  wholePortion,
} from "@readout/corpus/files";
import { type Fault, type Part, workerPool } from "@readout/facts/workers";
import { addFound } from "./addFound.ts";
import { dealer } from "./dealer.ts";
import { gathered } from "./gathered.ts";
import { write, writeLine } from "./lines.ts";
import { faultOf, isOfMachine } from "./readFault.ts";
import { sweeper } from "./sweeper.ts";

/** What a worker is started with. */
export interface ReadWork {
  readonly language: "en" | "any";
  /** The largest heap of a worker, in MiB. */
  readonly memoryMb: number;
}

/** Bytes of input that a worker is given at a time. */
const BATCH = 128 * 1024;

/** So many bytes go through the command before it lets go of those that are written. */
const SWEPT = 4 * 1024 * 1024;

/** As much as the command itself may take: what it would read alone is read. */
const MEMORY_MB = Math.floor(getHeapStatistics().heap_size_limit / (1024 * 1024));

/** A worker's portion leaves little behind, so that little room is enough for it. */
const YOUNG_MB = 4;

/** No input is too slow: it would be read by the command alone. */
const TIMEOUT_MS = 24 * 60 * 60 * 1000;

/**
 * Reads in threads what can be read by itself, and writes all in the order of the input: the same bytes as in one thread. No
 * more is read than the threads and whoever reads the output can keep up with.
 */
export async function readInThreads(
  paths: readonly string[],
  output: Writable,
  { workers, ...options }: PortionOptions & { readonly workers: number },
): Promise<Tally> {
  const pool = workerPool<ReadWork, Portion, ReadLines>({
    workers,
    timeoutMs: TIMEOUT_MS,
    memoryMb: MEMORY_MB,
    youngMb: YOUNG_MB,
    script: new URL("./readWorker.js", import.meta.url),
    data: { language: options.language, memoryMb: MEMORY_MB },
  });
  const ids = givenIds();
  const count = counter();
  const swept = sweeper(SWEPT);
  const here = async ({ read }: Whole): Promise<void> => {
    const lines = gathered(output);
    for await (const some of read(ids))
      for (const each of some) {
        const slower = addFound(each, lines, count);
        if (slower !== null) await slower;
      }
    await lines.end();
  };
  const use = async (items: readonly Portion[], parts: readonly Part<ReadLines>[]): Promise<void> => {
    for (const part of parts) {
      if ("fault" in part) await mend(items[part.from] as Portion, part.fault);
      else {
        const { parts: lines, doubts } = distinctLines(part.answer, ids);
        count.addTally(part.answer.tally);
        swept(part.answer.bytes.length);
        for (const doubt of doubts) count.add(doubt);
        for (const line of lines) await write(output, line);
      }
    }
  };
  const mend = async (portion: Portion, fault: Fault): Promise<void> => {
    if (isOfMachine(fault)) throw new Error(fault.reason);
    const some = "lines" in portion ? linesOf(portion) : [];
    // One of the lines is at fault, and no other is lost for it.
    if (some.length > 1) return use(some, await pool.run(some));
    if (fault.reason.includes(ELSEWHERE)) return here(wholePortion(portion, options.language));
    const found = faultOf(portion, fault, MEMORY_MB);
    count.add(found);
    await writeLine(output, found);
  };
  const deal = dealer({ pool, workers, use, batch: BATCH });
  try {
    for await (const next of portions(paths, options)) {
      if (!("read" in next)) await deal.add(next, "size" in next ? next.size : next.bytes.length);
      else {
        await deal.end();
        await here(next);
      }
    }
    await deal.end();
  } finally {
    await pool.close();
  }
  return count.tally();
}
