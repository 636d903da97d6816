import { createHash } from "node:crypto";
import type { PackedBatch } from "../packedAnnotations.ts";

/** The first line of a file of annotations; its number changes with the form. */
const mark = "readout annotations 2\n";

/** The length of a checksum, in characters. */
const checksum = 64;

/** The largest file that is written or read, in bytes; a batch of a hundred long articles has some hundred thousand. */
export const largest: number = 64 * 1024 * 1024;

interface Contents extends Omit<PackedBatch, "pieces"> {
  /** How many bytes each piece has. */
  readonly sizes: readonly number[];
}

/** Packed annotations as the bytes of a file: a mark, a checksum of name and body, a line of JSON, then the pieces. */
export function annotationBytes(key: string, { pieces, ...rest }: PackedBatch): Buffer {
  const contents: Contents = { ...rest, sizes: pieces.map(({ length }) => length) };
  const body = Buffer.concat([Buffer.from(`${JSON.stringify(contents)}\n`), ...pieces]);
  return Buffer.concat([Buffer.from(mark + checksumOf(key, body)), body]);
}

/**
 * The packed annotations in the bytes of a file; null where they are not what was written under this key: cut off,
 * damaged, of another batch, of another form or of another program.
 */
export function annotationsIn(key: string, bytes: Buffer): PackedBatch | null {
  const start = mark.length + checksum;
  const body = bytes.subarray(start);
  if (bytes.toString("latin1", 0, start) !== mark + checksumOf(key, body)) return null;
  const end = body.indexOf("\n");
  const { sizes, ...rest } = JSON.parse(body.toString("utf8", 0, end)) as Contents;
  let from = end + 1;
  const pieces = sizes.map((size) => {
    const piece = new Uint8Array(body.subarray(from, from + size));
    from += size;
    return piece;
  });
  return { ...rest, pieces };
}

function checksumOf(key: string, body: Buffer): string {
  return createHash("sha256").update(key).update("\n").update(body).digest("hex");
}
