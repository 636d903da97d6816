/** A part of a line: words, or their bytes in UTF-8. */
export type LinePart = string | Uint8Array;

const LINE_FEED = 10;

/** The most bytes of a line with its end: a unit of a string takes three at the most. */
export function mostBytes(line: readonly LinePart[]): number {
  let most = 1;
  for (const part of line) most += typeof part === "string" ? 3 * part.length : part.length;
  return most;
}

/** Writes a line and its end into a block that has room for it; returns where it ends. */
export function writeLine(block: Buffer, at: number, line: readonly LinePart[]): number {
  let end = at;
  for (const part of line) {
    if (typeof part === "string") end += block.write(part, end);
    else {
      block.set(part, end);
      end += part.length;
    }
  }
  block[end] = LINE_FEED;
  return end + 1;
}
