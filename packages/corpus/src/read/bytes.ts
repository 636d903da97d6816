import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";

/** Bytes as they come; a string counts as its UTF-8 bytes. */
export type Chunks = AsyncIterable<Uint8Array | string>;

/** A stream whose first bytes are known. */
export interface Opened {
  readonly head: Uint8Array;
  /** All bytes, the head included. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** Bytes to have in hand before deciding what a stream is. */
const HEAD = 4096;

/** Opens a stream: reads its first bytes, and unpacks it if they are those of gzip. */
export async function open(source: Chunks): Promise<Opened> {
  const opened = await peek(asBytes(source));
  if (opened.head[0] !== 0x1f || opened.head[1] !== 0x8b) return opened;
  const gunzip = createGunzip();
  // The reader of `gunzip` sees every error; the callback is here to keep it from being thrown as well.
  pipeline(Readable.from(opened.chunks, { objectMode: false }), gunzip, () => {});
  return peek(gunzip as AsyncIterable<Uint8Array>);
}

async function* asBytes(source: Chunks): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) yield typeof chunk === "string" ? Buffer.from(chunk) : chunk;
}

async function peek(source: AsyncIterable<Uint8Array>): Promise<Opened> {
  const iterator = source[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  let failure: unknown = null;
  while (length < HEAD) {
    try {
      const step = await iterator.next();
      if (step.done === true) break;
      first.push(step.value);
      length += step.value.length;
    } catch (error) {
      failure = error;
      break;
    }
  }
  return { head: Buffer.concat(first), chunks: resumed(first, failure, iterator) };
}

/** The chunks already read, then the failure that came after them or the rest. */
async function* resumed(
  first: readonly Uint8Array[],
  failure: unknown,
  iterator: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* first;
    if (failure !== null) throw failure;
    for (let step = await iterator.next(); step.done !== true; step = await iterator.next()) yield step.value;
  } finally {
    await iterator.return?.();
  }
}

/** Why a stream broke off, as a problem's rule and reason. */
export function failure(error: unknown): { readonly rule: string; readonly reason: string } {
  const { code, message } = error instanceof Error ? (error as NodeJS.ErrnoException) : { code: "", message: "" };
  if (code === "Z_BUF_ERROR")
    return { rule: "truncated-gzip", reason: "Expected more gzip data, got the end of the file" };
  if (code?.startsWith("Z_")) return { rule: "broken-gzip", reason: `Expected gzip data, got \`${message}\`` };
  if (code === "ENOENT") return { rule: "missing-path", reason: "Expected a file or folder, got nothing at this path" };
  return { rule: "unreadable", reason: `Expected a file that can be read, got \`${code ?? message}\`` };
}
