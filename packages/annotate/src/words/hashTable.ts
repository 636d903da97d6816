/** A table of more slots than this lies outside the processor's near caches. */
const LARGE = 32_768;
/** So many of the words asked for last are kept at hand, by the last bits of their hashes. */
const LATEST = 4096;

/** Numbers above 0 by the hash of a word: open addressing, key beside value, so that a look-up touches one cache line. */
export class HashTable {
  /** Key and value of each slot in turn; a value of 0 is an empty slot. */
  private readonly cells: Int32Array;
  private readonly mask: number;
  /** Key and value of words asked for last: texts repeat their words, and those of a large table are far off. */
  private readonly latest: Int32Array | null;

  /** @param content how many keys there will be at most, or what `pack` returned */
  constructor(content: number | Uint8Array) {
    if (typeof content === "number") {
      let slots = 16;
      while (slots * 0.7 < content) slots *= 2;
      this.cells = new Int32Array(slots * 2);
    } else {
      const aligned = content.byteOffset % 4 === 0 ? content : new Uint8Array(content);
      this.cells = new Int32Array(aligned.buffer, aligned.byteOffset, aligned.length / 4);
    }
    this.mask = this.cells.length / 2 - 1;
    this.latest = this.mask >= LARGE ? new Int32Array(LATEST * 2) : null;
  }

  /** The table as bytes, little-endian, which are read without a pass over them. */
  pack(): Uint8Array {
    return new Uint8Array(this.cells.buffer, this.cells.byteOffset, this.cells.byteLength);
  }

  private slotOf(hash: number): number {
    const { cells, mask } = this;
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 8) & mask;
    while (cells[slot * 2 + 1] !== 0 && cells[slot * 2] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  /** The value of a hash; 0 where it has none. */
  get(hash: number): number {
    const { cells, latest } = this;
    if (latest === null) return cells[this.slotOf(hash) * 2 + 1] as number;
    const at = (hash & (LATEST - 1)) * 2;
    if (latest[at] === hash && hash !== 0) return latest[at + 1] as number;
    const value = cells[this.slotOf(hash) * 2 + 1] as number;
    latest[at] = hash;
    latest[at + 1] = value;
    return value;
  }

  set(hash: number, value: number): void {
    const slot = this.slotOf(hash) * 2;
    this.cells[slot] = hash;
    this.cells[slot + 1] = value;
    const { latest } = this;
    if (latest !== null) latest[(hash & (LATEST - 1)) * 2] = 0;
  }
}
