import { crc32, createInflateRaw, type InflateRaw } from "node:zlib";
import { Unreadable } from "./failure.ts";

/** Packed bytes that are unpacked at a time, so that what comes out before a fault does not depend on how they came in. */
const BLOCK = 64 * 1024;

/** The most that one input may unpack to: 16 GiB. Packed a thousand times, a few megabytes could else take hours. */
export const MOST_UNPACKED: number = 16 * 1024 ** 3;

export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/**
 * Unpacks gzip, of one member or several. All that can be unpacked is given before a fault is thrown.
 *
 * @throws an `Unreadable`: `truncated-gzip`, `broken-gzip`, `trailing-bytes` after the last member, `archive-too-large`
 */
export async function* gunzip(
  source: AsyncIterable<Uint8Array>,
  most: number = MOST_UNPACKED,
): AsyncGenerator<Uint8Array, void, undefined> {
  const feed = feedOf(source);
  let total = 0;
  try {
    do {
      await skipHeader(feed);
      for await (const part of member(feed)) {
        total += part.length;
        if (total > most) {
          const reason = `Expected at most ${most} bytes when unpacked, got more: unpack it and read it in parts`;
          throw new Unreadable("archive-too-large", reason);
        }
        yield part;
      }
    } while (await another(feed));
  } finally {
    await feed.close();
  }
}

/** Bytes that can be given back. */
interface Feed {
  /** A block, null at the end. */
  readonly next: () => Promise<Uint8Array | null>;
  readonly back: (bytes: Uint8Array) => void;
  readonly close: () => Promise<unknown>;
}

function feedOf(source: AsyncIterable<Uint8Array>): Feed {
  const blocks = blocksOf(source);
  let spare: Uint8Array | null = null;
  return {
    async next() {
      if (spare !== null) {
        const bytes = spare;
        spare = null;
        return bytes;
      }
      const step = await blocks.next();
      return step.done === true ? null : step.value;
    },
    back(bytes) {
      if (bytes.length > 0) spare = bytes;
    },
    close: () => blocks.return(),
  };
}

async function* blocksOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  let parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source) {
    for (let from = 0; from < chunk.length; ) {
      const part = chunk.subarray(from, from + BLOCK - length);
      parts.push(part);
      length += part.length;
      from += part.length;
      if (length < BLOCK) continue;
      yield Buffer.concat(parts);
      parts = [];
      length = 0;
    }
  }
  if (length > 0) yield Buffer.concat(parts);
}

async function take(feed: Feed, count: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for (let length = 0; length < count; ) {
    const block = await feed.next();
    if (block === null) throw truncated();
    const part = block.subarray(0, count - length);
    feed.back(block.subarray(part.length));
    parts.push(part);
    length += part.length;
  }
  return Buffer.concat(parts);
}

/** Reads a member's header (RFC 1952): ten bytes, then what its flags announce. */
async function skipHeader(feed: Feed): Promise<void> {
  const header = await take(feed, 10);
  const flags = header[3] ?? 0;
  if (!isGzip(header) || header[2] !== 8 || flags > 31) throw brokenGzip("another header");
  if (flags & 4) await take(feed, (await take(feed, 2)).readUInt16LE());
  for (const flag of [8, 16]) if (flags & flag) await skipWord(feed);
  if (flags & 2) await take(feed, 2);
}

async function skipWord(feed: Feed): Promise<void> {
  for (let block = await feed.next(); block !== null; block = await feed.next()) {
    const at = block.indexOf(0);
    if (at < 0) continue;
    feed.back(block.subarray(at + 1));
    return;
  }
  throw truncated();
}

async function* member(feed: Feed): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw();
  let [crc, size] = [0, 0];
  try {
    for (let ended = false; !ended; ) {
      const block = await feed.next();
      const before = inflate.bytesWritten;
      const done = await inflated(inflate, block);
      for (const part of done.parts) {
        crc = crc32(part, crc);
        size += part.length;
        yield part;
      }
      ended = done.ended;
      if (ended && block !== null) feed.back(block.subarray(inflate.bytesWritten - before));
    }
  } finally {
    inflate.destroy();
  }
  const sums = await take(feed, 8);
  if (sums.readUInt32LE() !== crc || sums.readUInt32LE(4) !== size % 2 ** 32) throw brokenGzip("another checksum");
}

/** What a block unpacks to, or the rest where there is no further one; `ended` where the member's data ends in it. */
export function inflated(
  inflate: InflateRaw,
  block: Uint8Array | null,
): Promise<{ readonly parts: readonly Uint8Array[]; readonly ended: boolean }> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = [];
    const take = (part: Uint8Array): number => parts.push(part);
    const settle = (ended: boolean): void => {
      inflate.off("data", take).off("end", atEnd).off("error", fail);
      resolve({ parts, ended });
    };
    const atEnd = (): void => settle(true);
    const fail = ({ code, message }: NodeJS.ErrnoException): void => {
      reject(code === "Z_BUF_ERROR" ? truncated() : brokenGzip(message));
    };
    inflate.on("data", take).on("end", atEnd).on("error", fail);
    if (block === null) inflate.end();
    else inflate.write(block, () => settle(false));
  });
}

/** Whether another member follows. Zero bytes behind the last one are padding; anything else is told. */
async function another(feed: Feed): Promise<boolean> {
  for (let block = await feed.next(); block !== null; block = await feed.next()) {
    if (isGzip(block) || (block.length === 1 && block[0] === 0x1f)) {
      feed.back(block);
      return true;
    }
    if (block.some((byte) => byte !== 0)) {
      throw new Unreadable("trailing-bytes", "Expected nothing after the gzip data, got other bytes");
    }
  }
  return false;
}

function truncated(): Unreadable {
  return new Unreadable("truncated-gzip", "Expected more gzip data, got the end of the file");
}

function brokenGzip(got: string): Unreadable {
  return new Unreadable("broken-gzip", `Expected gzip data, got \`${got}\``);
}
