import { columnTable, dataframe, table } from "@readout/corpus";
import { describe, expect, it } from "vitest";

// Each test names a defect of danfojs-node 1.2.0 that the function keeps away from.
describe("dataframe", () => {
  it("keeps values in their columns where rows list their fields in another order", () => {
    const frame = dataframe(
      table(
        [
          { a: 1, b: 2 },
          { b: 20, a: 10 },
        ],
        ["a", "b"],
      ),
    );
    expect(frame.values).toEqual([
      [1, 2],
      [10, 20],
    ]);
  });

  it("does not shift values where a row lacks a field", () => {
    const rows: { a?: number; b: number }[] = [{ a: 1, b: 2 }, { b: 20 }];
    expect(dataframe(table(rows, ["a", "b"])).values).toEqual([
      [1, 2],
      [null, 20],
    ]);
  });

  it("makes a frame without rows, which has its columns and can be printed", () => {
    const frame = dataframe(table<{ a: number; b: string }>([], ["a", "b"]));
    expect(frame.columns).toEqual(["a", "b"]);
    expect(frame.shape).toEqual([0, 2]);
    expect(frame.toString()).toContain("a");
  });

  it("takes typed arrays", () => {
    const frame = dataframe(
      columnTable<{ n: number; m: number }>([
        ["n", Float64Array.of(1.5, 2)],
        ["m", Int32Array.of(3, 4)],
      ]),
    );
    expect(frame.values).toEqual([
      [1.5, 3],
      [2, 4],
    ]);
    expect(frame.dtypes).toEqual(["float32", "int32"]);
  });

  it("types a column by all its values, not by the first twenty", () => {
    const rows = Array.from({ length: 30 }, (_, i) => ({ a: i < 25 ? i : "many" }));
    const frame = dataframe(table(rows, ["a"]));
    expect(frame.dtypes).toEqual(["string"]);
    expect(frame.column("a").values.slice(24, 26)).toEqual(["24", "many"]);
  });

  it("renames columns that would replace a member of the frame", () => {
    const rows = [{ values: 1, sum: 2, constructor: 3, $data: 4, columns: 5, sum_: 6 }];
    const frame = dataframe(table(rows, ["values", "sum", "constructor", "$data", "columns", "sum_"]));
    expect(frame.columns).toEqual(["values_", "sum__", "constructor_", "$data_", "columns_", "sum_"]);
    expect(frame.values).toEqual([[1, 2, 3, 4, 5, 6]]);
    expect(frame.shape).toEqual([1, 6]);
    expect(Array.from(frame.sum({ axis: 1 }).values as number[])).toEqual([21]);
  });

  it("keeps columns whose names look like numbers in their order", () => {
    const frame = dataframe(table([{ "2024": 1, "2023": 2, all: 3 }], ["all", "2024", "2023"]));
    expect(frame.columns).toEqual(["all", "2024", "2023"]);
    expect(frame.values).toEqual([[3, 1, 2]]);
  });

  it("holds missing values, truth values and mixed values in a common type", () => {
    const rows = [
      { none: null, truth: true, mixed: 1, list: ["a"] },
      { none: undefined, truth: null, mixed: "x", list: [] },
      { none: Number.NaN, truth: false, mixed: false, list: null },
    ];
    const frame = dataframe(table(rows, ["none", "truth", "mixed", "list"]));
    expect(frame.dtypes).toEqual(["string", "boolean", "string", "string"]);
    expect(frame.values).toEqual([
      [null, true, "1", '["a"]'],
      [null, null, "x", "[]"],
      [null, false, "false", null],
    ]);
  });

  it("keeps whole numbers beyond 32 bits and small fractions to the digit", () => {
    const frame = dataframe(table([{ a: 16_777_217, b: 9_007_199_254_740_991, c: 0.1 }], ["a", "b", "c"]));
    expect(frame.values).toEqual([[16_777_217, 9_007_199_254_740_991, 0.1]]);
  });

  it("takes the rows that a filter leaves, in the table's order", () => {
    const made = table([{ a: 3 }, { a: 1 }, { a: 2 }], ["a"]);
    expect(dataframe(made.filter((row: { a: number }) => row.a > 1).orderby("a")).values).toEqual([[2], [3]]);
  });

  it("refuses more rows than danfojs can sort and group in reasonable time, unless told", () => {
    const made = columnTable<{ a: number }>([["a", new Float64Array(50_001)]]);
    expect(() => dataframe(made)).toThrow("too many rows for a dataframe: 50001");
    expect(dataframe(made, { limit: 60_000 }).shape).toEqual([50_001, 1]);
  });
});
