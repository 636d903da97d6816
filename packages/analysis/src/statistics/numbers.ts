/** Whole numbers that become more and more, four bytes each. */
export class Numbers {
  private numbers: Int32Array = new Int32Array(1024);
  private length = 0;

  /** How many there are. */
  get size(): number {
    return this.length;
  }

  /** One that is there. */
  at(place: number): number {
    return this.numbers[place] ?? 0;
  }

  push(number: number): void {
    if (this.length === this.numbers.length) this.grow(this.length + 1);
    this.numbers[this.length++] = number;
  }

  /** Adds to one that is there. */
  add(at: number, amount: number): void {
    this.numbers[at] = (this.numbers[at] ?? 0) + amount;
  }

  /** Returns room for so many in all, those that are there before it; it holds until the next call. */
  withRoom(length: number): Int32Array {
    if (length > this.numbers.length) this.grow(length);
    this.length = Math.max(this.length, length);
    return this.numbers;
  }

  values(): Int32Array {
    return this.numbers.subarray(0, this.length);
  }

  private grow(least: number): void {
    const larger = new Int32Array(Math.max(least, 2 * this.numbers.length));
    larger.set(this.numbers);
    this.numbers = larger;
  }
}
