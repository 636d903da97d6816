/**
 * Words by their hashes, which do not change once they are put in. In place of `Set`, whose `has` is a call out of
 * compiled code: rules ask it about every token, and nearly always in vain.
 */
export class WordSet {
  /** Open addressing, at most a quarter full: hashes are spread well enough to be places by their last bits. No hash is 0. */
  private readonly cells: Int32Array;
  private readonly mask: number;

  constructor(hashes: Iterable<number>) {
    const all = new Set(hashes);
    let size = 4;
    while (size < all.size * 4) size *= 2;
    this.cells = new Int32Array(size);
    this.mask = size - 1;
    for (const hash of all) {
      let at = hash & this.mask;
      while (this.cells[at] !== 0) at = (at + 1) & this.mask;
      this.cells[at] = hash;
    }
  }

  /** Whether a word is in the set; false of what stands before the first token or behind the last one, which has no hash. */
  has(hash: number): boolean {
    const { cells, mask } = this;
    const wanted = hash | 0;
    for (let at = wanted & mask; ; at = (at + 1) & mask) {
      const cell = cells[at];
      if (cell === 0) return false;
      if (cell === wanted) return true;
    }
  }

  /** Whether one of the words [first, last) is in the set. */
  hasAny(hashes: Int32Array, first: number, last: number): boolean {
    for (let i = first; i < last; i++) if (this.has(hashes[i] as number)) return true;
    return false;
  }

  /** The hashes, in no order that means anything. */
  [Symbol.iterator](): Iterator<number> {
    return this.cells.filter((hash) => hash !== 0).values();
  }
}
