/** Writes numbers from 0 as bytes: seven bits each, the last one below 128. Places in the text are told from the one before. */
export class Writer {
  readonly bytes: number[] = [];
  private last = 0;

  number(number: number): void {
    let left = number;
    for (; left > 127; left >>>= 7) this.bytes.push((left & 127) | 128);
    this.bytes.push(left);
  }

  place(place: number): void {
    const step = place - this.last;
    this.number(step < 0 ? -2 * step - 1 : 2 * step);
    this.last = place;
  }
}

/** Reads what a `Writer` wrote. */
export class Reader {
  private readonly bytes: Uint8Array;
  private from: number;
  private last = 0;

  constructor(bytes: Uint8Array, from: number) {
    this.bytes = bytes;
    this.from = from;
  }

  /** Where it reads next. */
  get at(): number {
    return this.from;
  }

  number(): number {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.from++] as number;
      number |= (byte & 127) << shift;
      if (byte < 128) return number;
    }
  }

  place(): number {
    const step = this.number();
    this.last += step & 1 ? -((step + 1) >> 1) : step >> 1;
    return this.last;
  }
}
