import { column, columnTable, computedColumn, csv, table } from "@readout/corpus";
import { describe, expect, it } from "vitest";

interface Row {
  readonly name: string | null;
  readonly count?: number;
}

describe("table", () => {
  it("has the named columns in their order, with or without rows", () => {
    expect(table<Row>([], ["count", "name"]).columnNames()).toEqual(["count", "name"]);
    expect(table<Row>([], ["name"]).numRows()).toBe(0);
    expect(table<Row>([], ["name"]).objects()).toEqual([]);
  });

  it("takes each value by its name, whatever the order of the row's fields", () => {
    const rows: Row[] = [{ name: "a", count: 1 }, { count: 2, name: "b" }, { name: "c" }];
    const made = table(rows, ["name", "count"]);
    expect(column(made, "name")).toEqual(["a", "b", "c"]);
    expect(column(made, "count")).toEqual([1, 2, undefined]);
  });

  it("never reads a value from a row's prototype", () => {
    const made = table([{}] as { constructor?: string }[], ["constructor"]);
    expect(made.objects()[0]?.constructor).toBeUndefined();
  });

  it("groups by values that are names of members", () => {
    const made = table(
      ["constructor", "__proto__", "constructor", "toString"].map((word) => ({ word })),
      ["word"],
    );
    expect(made.groupby("word").count().objects()).toEqual([
      { word: "constructor", count: 2 },
      { word: "__proto__", count: 1 },
      { word: "toString", count: 1 },
    ]);
  });

  it("reads computed columns as arrays, also filtered, ordered and as CSV, and makes what is read alone", () => {
    const asked: number[] = [];
    const words = computedColumn(4, (row) => {
      asked.push(row);
      return "abcd"[row] ?? "";
    });
    const made = columnTable<{ word: string; n: number }>([
      ["word", words],
      ["n", [1, 2, 3, 4]],
    ]);
    expect(made.numRows()).toBe(4);
    expect(asked).toEqual([]);
    expect(made.objects({ limit: 1 })).toEqual([{ word: "a", n: 1 }]);
    expect(asked).toEqual([0]);
    const some = made.filter("d => d.n > 2").orderby("word") as typeof made;
    expect(column(made, "word")).toEqual(["a", "b", "c", "d"]);
    expect(column(some, "word")).toEqual(["c", "d"]);
    expect(csv(made)).toBe("word,n\na,1\nb,2\nc,3\nd,4\n");
  });

  it("refuses a column that no object can hold", () => {
    expect(() => table([JSON.parse('{"__proto__": 1}') as { __proto__: number }], ["__proto__"])).toThrow(
      "unknown column: __proto__",
    );
  });

  it("keeps the arrays it is given", () => {
    const values = Float64Array.of(1, 2);
    const made = columnTable<{ value: number }>([["value", values]]);
    expect(made.data()).toEqual({ value: values });
    expect(column(made, "value")).toEqual([1, 2]);
  });
});

describe("column", () => {
  it("follows the table's filter and order", () => {
    const made = table([{ n: 3 }, { n: 1 }, { n: 2 }], ["n"]);
    expect(column(made.filter((row: { n: number }) => row.n > 1).orderby("n"), "n")).toEqual([2, 3]);
  });

  it("refuses a name that the table does not have", () => {
    expect(() => column(table<Row>([], ["name"]), "count")).toThrow("unknown column: count");
  });
});

describe("csv", () => {
  it("quotes commas, quotation marks and line ends", () => {
    const rows = [
      { a: 'says "no", then\nleaves', b: 1.5 },
      { a: null, b: -2 },
    ];
    expect(csv(table(rows, ["a", "b"]))).toBe('a,b\n"says ""no"", then\nleaves",1.5\n,-2\n');
  });

  it("keeps a spreadsheet from running words, unless told to keep them", () => {
    const made = table([{ a: "=cmd()" }, { a: "+1" }, { a: "@x" }, { a: "-x" }, { a: "x=1" }], ["a"]);
    expect(csv(made)).toBe("a\n'=cmd()\n'+1\n'@x\n'-x\nx=1\n");
    expect(csv(made, { formulas: "keep" })).toBe("a\n=cmd()\n+1\n@x\n-x\nx=1\n");
  });

  it("writes the header of a table without rows", () => {
    expect(csv(table<Row>([], ["name", "count"]))).toBe("name,count\n");
  });
});

describe("a column that a table does not have", () => {
  const made = table([{ name: "a", n: 1 }], ["name", "n"]);
  const wrong = "nmae" as "name";
  it.each<[string, () => unknown]>([
    ["column", () => column(made, wrong)],
    ["array", () => made.array(wrong)],
    ["get", () => made.get(wrong, 0)],
    ["getter", () => made.getter(wrong)],
    ["values", () => [...made.values("nmae")]],
    ["groupby", () => made.groupby(wrong)],
    ["orderby", () => made.orderby(["name", wrong])],
    ["select", () => made.select(wrong)],
    ["filter", () => made.filter((row) => (row as { nmae?: number }).nmae === 1)],
    ["derive", () => made.derive({ twice: (row: { nmae?: number }) => row.nmae })],
    ["rollup", () => made.rollup({ n: (row: { nmae?: number }) => row.nmae })],
    ["after a verb", () => made.filter((row) => row.n > 0).array(wrong)],
  ])("is told with those that it has: %s", (_, call) => {
    expect(call).toThrow("unknown column: nmae; the table has name, n");
  });

  it("is a type error, and so it is in functions of a row", () => {
    // @ts-expect-error: no such column
    expect(() => made.array("nmae")).toThrow();
    // @ts-expect-error: no such column
    expect(() => made.filter((row) => row.nmae > 0)).toThrow();
    const twice: number[] = made.derive({ twice: (row) => row.n * 2 }).array("twice");
    expect(twice).toEqual([2]);
    const names: string[] = made.filter((row) => row.n > 0).array("name");
    expect(names).toEqual(["a"]);
    expect(made.groupby("name").count().array("count")).toEqual([1]);
  });

  it("leaves other errors of verbs as they are", () => {
    expect(() => made.filter("row => row.")).toThrow(/^(?!unknown column)/u);
    expect(made.orderby("n").groupby("name").objects()).toEqual([{ name: "a", n: 1 }]);
  });
});

it("late columns are made for the rows that somebody reads, in parts of a table and in rows as objects too", () => {
  const made: number[] = [];
  const passages = computedColumn(
    4,
    (row) => {
      made.push(row);
      return [`s${row}.0`];
    },
    { late: true },
  );
  const all = columnTable<{ id: number; evidence: string[]; last: string }>([
    ["id", [7, 8, 9, 10]],
    ["evidence", passages],
    ["last", ["a", "b", "c", "d"]],
  ]);
  const part = all.slice(1, 3);
  const [first, second] = part.objects();
  expect(made).toEqual([]);
  expect(Object.keys(first ?? {})).toEqual(["id", "evidence", "last"]);
  expect([first?.evidence, first?.evidence]).toEqual([["s1.0"], ["s1.0"]]);
  expect(made).toEqual([1]);
  expect({ ...second }).toEqual({ id: 9, evidence: ["s2.0"], last: "c" });
  expect(all.array("evidence")).toEqual([["s0.0"], ["s1.0"], ["s2.0"], ["s3.0"]]);
  expect(all.objects({ limit: 1, offset: 3 })).toEqual([{ id: 10, evidence: ["s3.0"], last: "d" }]);
  expect(all.filter(({ id }) => id > 8).objects()).toHaveLength(2);
  expect(part.slice(1).get("evidence", 0)).toEqual(["s2.0"]);
});
