import { type LinePart, mostBytes, writeLine } from "../lineParts.ts";

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

/** Starts without lines. */
export function growingLines(): GrowingLines {
  const own = Buffer.allocUnsafeSlow(KEPT);
  let block = own;
  let length = 0;
  return {
    add(line) {
      const most = length + mostBytes(line);
      if (most > block.length) {
        const larger = Buffer.allocUnsafeSlow(Math.max(most, 2 * block.length));
        larger.set(block.subarray(0, length));
        block = larger;
      }
      length = writeLine(block, length, line);
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
