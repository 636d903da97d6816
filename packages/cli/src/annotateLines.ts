import { once } from "node:events";
import type { Writable } from "node:stream";
import { counter, type Tally } from "@readout/corpus/text";
import { type Part, type PoolOptions, workerPool } from "@readout/facts/workers";
import { faultOfLine, type InputLine, type LineOptions } from "./annotateLine.ts";

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

/** Bytes of input that are held, at the most, beside one line. */
const HELD = 8 * 1024 * 1024;

/**
 * Annotates lines in threads and writes the answers in the order of the lines. No more is read than the threads and whoever
 * reads the output can keep up with. A batch is sent as soon as a thread is free, so that none waits for an input that pauses.
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
  const sent: { readonly bytes: number; readonly written: Promise<void> }[] = [];
  let held = 0;
  let batch: InputLine[] = [];
  let size = 0;
  let last = Promise.resolve();

  const write = async (items: readonly InputLine[], parts: readonly Part<AnsweredLines>[]): Promise<void> => {
    for (const part of parts) {
      if ("fault" in part) {
        const found = faultOfLine(items[part.from] as InputLine, part.fault);
        count.add(found);
        await writeBytes(output, Buffer.from(`${JSON.stringify(found)}\n`));
      } else {
        count.addTally(part.answer.tally);
        await writeBytes(output, part.answer.bytes);
      }
    }
  };
  const send = (): void => {
    if (batch.length === 0) return;
    const [items, bytes, before] = [batch, size, last];
    batch = [];
    size = 0;
    const answered = pool.run(items);
    const go = (): void => {
      if (pool.isFree()) send();
    };
    answered.then(go, () => {});
    last = (async () => {
      const [parts] = await Promise.all([answered, before]);
      await write(items, parts);
    })();
    // Whoever waits for it is told; until then it is nobody's.
    last.catch(() => {});
    held += bytes;
    sent.push({ bytes, written: last });
  };
  try {
    let isDue = false;
    for await (const line of lines) {
      // What came in one chunk shares its memory, and all of it would be copied with each batch.
      const own = "problem" in line || line.bytes === null ? line : { ...line, bytes: new Uint8Array(line.bytes) };
      batch.push(own);
      size += "problem" in own ? 0 : (own.bytes?.length ?? 0);
      if (size >= BATCH) send();
      else if (!isDue) {
        isDue = true;
        setImmediate(() => {
          isDue = false;
          if (pool.isFree()) send();
        });
      }
      while (held > HELD || sent.length > 4 * workers) {
        const { bytes, written } = sent.shift() as (typeof sent)[number];
        await written;
        held -= bytes;
      }
    }
    send();
    await last;
  } finally {
    await pool.close();
  }
  return count.tally();
}

async function writeBytes(output: Writable, bytes: Uint8Array): Promise<void> {
  if (!output.write(bytes)) await once(output, "drain");
}
