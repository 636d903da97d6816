/** Numbers from 0 of a column that grows row by row, as narrow as the largest of them allows. */
export class NumberColumn {
  private numbers: Uint8Array | Uint16Array | Int32Array = new Uint8Array(1024);
  private most = 0xff;
  length = 0;

  push(number: number): void {
    while (number > this.most) this.widen();
    if (this.length === this.numbers.length) {
      const larger = new (this.numbers.constructor as Uint8ArrayConstructor)(this.length * 2);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[this.length++] = number;
  }

  at(row: number): number | undefined {
    return row < this.length ? this.numbers[row] : undefined;
  }

  values(): Uint8Array | Uint16Array | Int32Array {
    return this.numbers.subarray(0, this.length);
  }

  private widen(): void {
    const narrow = this.most === 0xff;
    const wider = narrow ? new Uint16Array(this.numbers.length) : new Int32Array(this.numbers.length);
    wider.set(this.numbers);
    this.numbers = wider;
    this.most = narrow ? 0xffff : Number.POSITIVE_INFINITY;
  }
}

/** A column of few different values, each kept once. Tables read it as they read an array. */
export class CodedColumn<Value> {
  private readonly codes = new NumberColumn();
  private readonly values: Value[] = [];
  private readonly numbers = new Map<Value, number>();
  /** The value pushed last, and its code: most values come several times in turn. */
  private last: Value | undefined;
  private lastCode = 0;

  get length(): number {
    return this.codes.length;
  }

  push(value: Value): void {
    if (value === this.last && value !== undefined) {
      this.codes.push(this.lastCode);
      return;
    }
    let code = this.numbers.get(value);
    if (code === undefined) {
      code = this.values.push(value) - 1;
      this.numbers.set(value, code);
    }
    this.codes.push(code);
    this.last = value;
    this.lastCode = code;
  }

  at(row: number): Value | undefined {
    const code = this.codes.at(row);
    return code === undefined ? undefined : this.values[code];
  }

  *[Symbol.iterator](): Iterator<Value> {
    for (let row = 0; row < this.length; row++) yield this.at(row) as Value;
  }
}

/** A table's columns while it is filled row by row: numbers for the `numeric` ones, else values that come again. */
export class Columns<Row extends object> {
  private readonly columns: readonly (readonly [
    name: keyof Row & string,
    column: NumberColumn | CodedColumn<unknown>,
  ])[];

  constructor(names: readonly (keyof Row & string)[], numeric: readonly (keyof Row & string)[]) {
    this.columns = names.map(
      (name) => [name, numeric.includes(name) ? new NumberColumn() : new CodedColumn()] as const,
    );
  }

  push(row: Row): void {
    for (const [name, column] of this.columns) column.push(row[name] as never);
  }

  done(): (readonly [name: keyof Row & string, values: ArrayLike<unknown>])[] {
    return this.columns.map(
      ([name, column]) =>
        [name, (column instanceof NumberColumn ? column.values() : column) as ArrayLike<unknown>] as const,
    );
  }
}
