import { TextDecoder } from "node:util";
import { utf16 } from "./decode.ts";

/** One line's bytes, or null where it was longer than the limit. */
export interface ByteLine {
  /** From 1. */
  readonly line: number;
  readonly bytes: Uint8Array | null;
}

/** Splits bytes at line feeds. Holds one line at most, and of a line beyond the limit nothing. */
export async function* byteLines(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<ByteLine, void, undefined> {
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
  for await (const chunk of narrowed(chunks)) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      add(chunk.subarray(from, at));
      yield { line, bytes: take() };
      line += 1;
      from = at + 1;
    }
    if (from < chunk.length) add(chunk.subarray(from));
  }
  if (length > 0) yield { line, bytes: take() };
}

/** Passes UTF-16 on as UTF-8, whose line feeds are single bytes, and any other encoding as it is. */
async function* narrowed(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | null | undefined;
  for await (const chunk of chunks) {
    if (decoder === undefined) {
      const encoding = utf16(chunk);
      decoder = encoding === null ? null : new TextDecoder(encoding);
    }
    yield decoder === null ? chunk : Buffer.from(decoder.decode(chunk, { stream: true }));
  }
}
