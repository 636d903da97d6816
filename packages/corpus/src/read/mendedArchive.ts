import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import { RandomAccessReader } from "yauzl";
import { inflated } from "./gunzip.ts";

/** Bytes that can be asked for at any place; of a place behind the last there are none. */
interface Held {
  readonly size: number;
  readonly read: (from: number, length: number) => Promise<Buffer>;
  readonly close: () => Promise<unknown>;
}

/** An archive whose index is lost, with a new one of the files in it that are whole. */
export interface Mended {
  readonly reader: RandomAccessReader;
  /** The archive's bytes with those of the new index. */
  readonly size: number;
  /** How many files are whole. */
  readonly files: number;
  readonly close: () => Promise<unknown>;
}

/** Bytes that are read at a time. */
const BLOCK = 64 * 1024;

/** The most files that an index of this form can hold. */
const MOST_FILES = 65_534;

/**
 * Makes an index for an archive that is cut off, or whose index is broken, from what stands before each file in it (the
 * local header: PKWARE, APPNOTE.TXT, 4.3.7). It has the files whose packed bytes are all there, up to the first that has
 * none or where something else stands.
 *
 * @param most how many bytes of an archive of so many may be unpacked to find where files end that do not say so beforehand
 */
export async function mendedArchive(source: string | Buffer, most: (size: number) => number): Promise<Mended> {
  const held = typeof source === "string" ? await heldFile(source) : heldBytes(source);
  try {
    const entries: Buffer[] = [];
    const left = { bytes: most(held.size) };
    let end = 0;
    while (entries.length < MOST_FILES) {
      const file = await fileAt(held, end, left);
      if (file === null) break;
      entries.push(file.entry);
      end = file.end;
    }
    const index = Buffer.concat([...entries, indexEnd(entries, end)]);
    const reader = new MendedReader(held, end, index);
    return { reader, size: end + index.length, files: entries.length, close: held.close };
  } catch (error) {
    await held.close();
    throw error;
  }
}

async function heldFile(path: string): Promise<Held> {
  const file = await open(path);
  const { size } = await file.stat();
  const read = async (from: number, length: number): Promise<Buffer> => {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
    return buffer.subarray(0, bytesRead);
  };
  return { size, read, close: () => file.close() };
}

function heldBytes(bytes: Buffer): Held {
  const read = async (from: number, length: number): Promise<Buffer> => bytes.subarray(from, from + length);
  return { size: bytes.length, read, close: async () => {} };
}

/** The archive's bytes up to the end of its last whole file, and the new index behind them. */
class MendedReader extends RandomAccessReader {
  readonly #held: Held;
  readonly #end: number;
  readonly #index: Buffer;

  constructor(held: Held, end: number, index: Buffer) {
    super();
    this.#held = held;
    this.#end = end;
    this.#index = index;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#bytes(start, end), { objectMode: false });
  }

  async *#bytes(start: number, end: number): AsyncGenerator<Buffer> {
    let from = start;
    while (from < Math.min(end, this.#end)) {
      const part = await this.#held.read(from, Math.min(BLOCK, Math.min(end, this.#end) - from));
      if (part.length === 0) return;
      yield part;
      from += part.length;
    }
    if (end > from) yield this.#index.subarray(from - this.#end, end - this.#end);
  }
}

/** A file in an archive: its entry in an index, and where what belongs to it ends. */
interface Found {
  readonly entry: Buffer;
  readonly end: number;
}

/** The length of a local header without its name and extra field. */
const HEADER = 30;

/** The whole file whose header stands at a place; null where there is none. */
async function fileAt(held: Held, at: number, left: { bytes: number }): Promise<Found | null> {
  const header = await held.read(at, HEADER);
  if (header.length < HEADER || header.readUInt32LE() !== 0x04034b50) return null;
  const names = header.readUInt16LE(26) + header.readUInt16LE(28);
  const start = at + HEADER + names;
  const isSizeBehind = (header.readUInt16LE(6) & 8) !== 0;
  const sizes = isSizeBehind
    ? await sizesBehind(held, start, header.readUInt16LE(8), left)
    : { crc: header.readUInt32LE(14), packed: header.readUInt32LE(18), unpacked: header.readUInt32LE(22) };
  // Sizes of four gigabytes and more stand elsewhere: no archive of articles has such a file.
  if (sizes === null || Math.max(sizes.packed, sizes.unpacked, at) >= 0xffffffff) return null;
  const end = start + sizes.packed;
  if (end > held.size) return null;
  return {
    entry: entryOf(header, await held.read(at + HEADER, names), { ...sizes, at }),
    end: isSizeBehind ? await behindDescriptor(held, end) : end,
  };
}

interface Sizes {
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
}

/** The sizes of a file that tells them behind its bytes only: found by unpacking it. Null where it is not whole. */
async function sizesBehind(held: Held, start: number, method: number, left: { bytes: number }): Promise<Sizes | null> {
  // Of bytes that are not packed nobody knows where they end.
  if (method !== 8) return null;
  const inflate = createInflateRaw();
  let [crc, unpacked] = [0, 0];
  try {
    for (let at = start; ; ) {
      const block = await held.read(at, BLOCK);
      at += block.length;
      const { parts, ended } = await inflated(inflate, block.length === 0 ? null : block);
      for (const part of parts) {
        crc = crc32(part, crc);
        unpacked += part.length;
        left.bytes -= part.length;
      }
      if (left.bytes < 0) return null;
      if (ended) return { crc, packed: inflate.bytesWritten, unpacked };
    }
  } catch {
    // What cannot be unpacked is no file that is whole.
    return null;
  } finally {
    inflate.destroy();
  }
}

/** Where the next header may stand: behind the sizes, of which there are four forms, or else where they begin. */
async function behindDescriptor(held: Held, end: number): Promise<number> {
  const bytes = await held.read(end, 28);
  const lengths = bytes.length >= 4 && bytes.readUInt32LE() === 0x08074b50 ? [16, 24] : [12, 20];
  const length = lengths.find((each) => bytes.subarray(each, each + 2).toString("latin1") === "PK");
  return Math.min(held.size, end + (length ?? lengths[0] ?? 0));
}

/** The entry of a file in the index (APPNOTE.TXT, 4.3.12), from its header, name and extra field. */
function entryOf(header: Buffer, names: Buffer, { crc, packed, unpacked, at }: Sizes & { at: number }): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  header.copy(entry, 4, 4, 6);
  header.copy(entry, 6, 4, HEADER);
  entry.writeUInt32LE(crc, 16);
  entry.writeUInt32LE(packed, 20);
  entry.writeUInt32LE(unpacked, 24);
  entry.writeUInt32LE(at, 42);
  return Buffer.concat([entry, names]);
}

/** The end of an index (APPNOTE.TXT, 4.3.16). */
function indexEnd(entries: readonly Buffer[], at: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(
    entries.reduce((sum, entry) => sum + entry.length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  return end;
}
