import type { LinePart } from "../articleLine.ts";

/** Lines in UTF-8, in memory that grows with them and is used again. */
export interface GrowingLines {
  /** Adds a line, given in parts and without its end. */
  readonly add: (line: readonly LinePart[]) => void;
  /** How many bytes there are. */
  readonly length: () => number;
  /** Leaves so many of them. */
  readonly cut: (length: number) => void;
  /** Gives them, and begins anew. */
  readonly take: () => Uint8Array<ArrayBuffer>;
}

/** Bytes that are held for good; what is longer is given back. */
const KEPT = 512 * 1024;

const LINE_FEED = 10;

/** Starts without lines. */
export function growingLines(): GrowingLines {
  const own = Buffer.allocUnsafeSlow(KEPT);
  let block = own;
  let length = 0;
  return {
    add(line) {
      let most = length + 1;
      // A unit of a string takes three bytes at the most.
      for (const part of line) most += typeof part === "string" ? 3 * part.length : part.length;
      if (most > block.length) {
        const larger = Buffer.allocUnsafeSlow(Math.max(most, 2 * block.length));
        larger.set(block.subarray(0, length));
        block = larger;
      }
      for (const part of line) {
        if (typeof part === "string") length += block.write(part, length);
        else {
          block.set(part, length);
          length += part.length;
        }
      }
      block[length] = LINE_FEED;
      length += 1;
    },
    length: () => length,
    cut(shorter) {
      length = shorter;
    },
    take() {
      const taken = new Uint8Array(block.subarray(0, length));
      block = own;
      length = 0;
      return taken;
    },
  };
}
