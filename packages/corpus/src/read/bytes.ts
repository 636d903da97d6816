import { open as openFile } from "node:fs/promises";
import { gunzip, isGzip } from "./gunzip.ts";

/** Bytes as they come; a string counts as its UTF-8 bytes. */
export type Chunks = AsyncIterable<Uint8Array | string>;

/** A stream whose first bytes are known. */
export interface Opened {
  /** The first bytes: as many as were asked for, or all that there are. No more, so that chunks decide nothing. */
  readonly head: Uint8Array;
  /** All bytes, the head included. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Gives back what the stream holds, such as a file's descriptor, whether it was read to its end or not at all. */
  readonly close: () => Promise<unknown>;
  /** Whether they came out of gzip. */
  readonly packed: boolean;
}

/** Bytes of a file that are asked for at a time. */
const BLOCK = 64 * 1024;

/** The bytes of a file, which is open only while they are read. */
export async function* fileBytes(path: string): AsyncGenerator<Uint8Array, void, undefined> {
  const file = await openFile(path);
  try {
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(BLOCK), 0, BLOCK, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

/**
 * Opens a stream: reads so many of its first bytes, and unpacks it where they are those of gzip.
 *
 * @returns the stream, which its caller closes; that it broke off is thrown to whoever reads its chunks
 */
export async function open(source: Chunks, least: number, unpacked?: number): Promise<Opened> {
  const opened = await peek(asBytes(source), least);
  return isGzip(opened.head)
    ? { ...(await peek(gunzip(opened.chunks, unpacked), least, opened.close)), packed: true }
    : opened;
}

async function* asBytes(source: Chunks): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const chunk of source) yield typeof chunk === "string" ? Buffer.from(chunk) : chunk;
}

async function peek(
  source: AsyncGenerator<Uint8Array, void, undefined>,
  least: number,
  closeOuter: () => Promise<unknown> = async () => {},
): Promise<Opened> {
  const first: Uint8Array[] = [];
  let length = 0;
  let broken: { readonly error: unknown } | null = null;
  while (length < least) {
    try {
      const step = await source.next();
      if (step.done === true) break;
      first.push(step.value);
      length += step.value.length;
    } catch (error) {
      broken = { error };
      break;
    }
  }
  const close = async (): Promise<unknown> => {
    await source.return();
    return closeOuter();
  };
  return {
    head: Buffer.concat(first).subarray(0, least),
    chunks: resumed(first, broken, source),
    close,
    packed: false,
  };
}

/** The chunks already read, then the failure that came after them or the rest. */
async function* resumed(
  first: readonly Uint8Array[],
  broken: { readonly error: unknown } | null,
  rest: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* first;
  if (broken !== null) throw broken.error;
  yield* rest;
}
