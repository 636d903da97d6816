/** Numbers above 0 by the hash of a word: open addressing, key beside value, so that a look-up touches one cache line. */
export class HashTable {
  /** Key and value of each slot in turn; a value of 0 is an empty slot. */
  private readonly cells: Int32Array;
  private readonly mask: number;

  /** @param count how many keys there will be at most */
  constructor(count: number) {
    let slots = 16;
    while (slots * 0.7 < count) slots *= 2;
    this.cells = new Int32Array(slots * 2);
    this.mask = slots - 1;
  }

  private slotOf(hash: number): number {
    const { cells, mask } = this;
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 8) & mask;
    while (cells[slot * 2 + 1] !== 0 && cells[slot * 2] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  /** The value of a hash; 0 where it has none. */
  get(hash: number): number {
    return this.cells[this.slotOf(hash) * 2 + 1] as number;
  }

  set(hash: number, value: number): void {
    const slot = this.slotOf(hash) * 2;
    this.cells[slot] = hash;
    this.cells[slot + 1] = value;
  }
}
