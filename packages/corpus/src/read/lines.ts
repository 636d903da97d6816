import { TextDecoder } from "node:util";
import type { Opened } from "./bytes.ts";
import { byteOrder } from "./decode.ts";
import { Unreadable } from "./failure.ts";

/** One line's bytes, or null where it was longer than the limit. */
export interface ByteLine {
  /** From 1. */
  readonly line: number;
  /** In UTF-8, of whatever encoding the stream is; never empty. */
  readonly bytes: Uint8Array | null;
}

const LINE_FEED = 10;

/**
 * Splits bytes at line feeds and leaves out empty lines. The bytes are UTF-8, whatever they look like, unless the first
 * of them (four are asked for) are the byte order mark of UTF-16. Holds one line at most, and of a line beyond the limit nothing.
 *
 * @throws an `Unreadable` for the byte order mark of UTF-32
 */
export async function* byteLines(
  stream: Pick<Opened, "head" | "chunks">,
  limit: number,
): AsyncGenerator<ByteLine, void, undefined> {
  for await (const some of someLines(stream, limit)) yield* some;
}

/** So many lines are given together, at the most. */
const TOGETHER = 64;

/** The lines of `byteLines`, those together that come in one chunk: none waits for the next chunk. */
export async function* someLines(
  stream: Pick<Opened, "head" | "chunks">,
  limit: number,
): AsyncGenerator<readonly ByteLine[], void, undefined> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let line = 1;
  const take = (): Uint8Array | null => {
    const bytes = length > limit ? null : parts.length === 1 ? (parts[0] ?? null) : Buffer.concat(parts);
    parts = [];
    length = 0;
    return bytes;
  };
  const add = (bytes: Uint8Array): void => {
    length += bytes.length;
    if (length > limit) parts = [];
    else parts.push(bytes);
  };
  for await (const chunk of narrowed(stream)) {
    let some: ByteLine[] = [];
    for (let from = 0; from < chunk.length; ) {
      const found = chunk.indexOf(LINE_FEED, from);
      const at = found < 0 ? chunk.length : found;
      if (at > from) add(chunk.subarray(from, at));
      from = at + 1;
      if (found < 0) break;
      if (length > 0) some.push({ line, bytes: take() });
      if (some.length === TOGETHER) {
        yield some;
        some = [];
      }
      line += 1;
      // A file may be nothing but line feeds: they are passed over here, and not one by one through all that reads lines.
      while (chunk[from] === LINE_FEED) {
        line += 1;
        from += 1;
      }
    }
    if (some.length > 0) yield some;
  }
  if (length > 0) yield [{ line, bytes: take() }];
}

/** Passes UTF-16 on as UTF-8, whose line feeds are single bytes, and any other encoding as it is. */
export async function* narrowed({ head, chunks }: Pick<Opened, "head" | "chunks">): AsyncGenerator<Uint8Array> {
  const encoding = byteOrder(head);
  if (encoding === "utf-32") throw new Unreadable("unknown-encoding", "Expected UTF-8 or UTF-16, got UTF-32");
  if (encoding === null || encoding === "utf-8") {
    yield* chunks;
    return;
  }
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  // Half a character may be left.
  yield Buffer.from(decoder.decode());
}
