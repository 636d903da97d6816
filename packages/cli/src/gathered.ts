import { once } from "node:events";
import type { Writable } from "node:stream";
import { type LinePart, mostBytes, writeLine } from "@readout/corpus/files";

/** Lines that are written some at a time. */
export interface Lines {
  /** Adds a line, given in parts and without its end; what it returns is to be awaited, where the reader is slower. */
  readonly add: (line: readonly LinePart[]) => Promise<void> | null;
  /** Writes what is left. */
  readonly end: () => Promise<void>;
}

/** Bytes that are written at once. */
const BATCH = 65_536;

/** Bytes of a block: a line that begins before the batch is full still fits, if it is no long one. */
const BLOCK = 4 * BATCH;

/**
 * Gathers lines, since each write costs as much as a short article. Each is written into a block of bytes, which is used
 * again once it is out: to make bytes of a text that was put together of many takes three times as long. None waits for an
 * input that pauses: what was added is written as soon as nothing else is to be done.
 */
export function gathered(output: Writable): Lines {
  const free: Buffer<ArrayBuffer>[] = [];
  let block = Buffer.allocUnsafe(BLOCK);
  let length = 0;
  let isDue = false;
  let full: Promise<void> | null = null;
  const put = (bytes: Buffer, written: () => void): Promise<void> | null => {
    if (output.write(bytes, written)) return null;
    full = once(output, "drain").then(() => {
      full = null;
    });
    return full;
  };
  const flush = (): Promise<void> | null => {
    // One wait for the reader, however many ask: each would be a listener.
    if (full !== null) return full.then(async () => void (await flush()));
    if (length === 0) return null;
    const [sent, bytes] = [block, block.subarray(0, length)];
    block = free.pop() ?? Buffer.allocUnsafe(BLOCK);
    length = 0;
    return put(bytes, () => free.push(sent));
  };
  const add = (line: readonly LinePart[]): Promise<void> | null => {
    const most = mostBytes(line);
    if (most > BLOCK - length) return addLong(line, most);
    length = writeLine(block, length, line);
    if (length >= BATCH) return flush();
    if (!isDue) {
      isDue = true;
      setImmediate(() => {
        isDue = false;
        void flush();
      });
    }
    return null;
  };
  const addLong = async (line: readonly LinePart[], most: number): Promise<void> => {
    await flush();
    if (most <= BLOCK) await add(line);
    else await put(Buffer.concat([...line, "\n"].map((part) => Buffer.from(part))), () => {});
  };
  return {
    add,
    async end() {
      await flush();
    },
  };
}
