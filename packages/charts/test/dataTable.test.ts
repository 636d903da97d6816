import { dataTable, gather } from "@readout/charts";
import { expect, it } from "vitest";
import { tableOf } from "./fixtures.ts";

interface Row {
  readonly name: string;
  readonly n: number;
  readonly sure: boolean;
  readonly evidence: readonly string[];
}

const rows: readonly Row[] = [
  { name: "__proto__", n: 3, sure: true, evidence: ["s1.1", "s1.2", "s2.1"] },
  { name: "Karsand", n: Number.NaN, sure: false, evidence: [] },
];
const columns = [
  { name: "name", label: "Actor", type: "text" },
  { name: "n", label: "Sentences", type: "integer" },
  { name: "sure", label: "Sure", type: "text" },
] as const;

it("takes the named columns and what stands behind each row", () => {
  const table = dataTable(tableOf(rows), { id: "t", caption: "c", columns });
  expect(table.rows).toEqual([
    ["__proto__", 3, "yes"],
    ["Karsand", null, "no"],
  ]);
  expect(table.keys).toEqual(["row1", null]);
  expect(table.evidence).toEqual({
    row1: { title: "__proto__", total: 3, ids: ["s1.1", "s1.2", "s2.1"], focus: [] },
  });
});

it("has all rows where only the first ones shall lead to all their passages", () => {
  const ids = ["s1.1", "s1.2", "s2.1", "s2.2"];
  const twice = tableOf([0, 1].map(() => ({ ...(rows[0] as Row), evidence: ids })));
  const table = dataTable(twice, { id: "t", caption: "c", columns, leading: 1 });
  const at = { article: 1, outlet: null, published: null, url: null, where: "t", title: "T" };
  const found = gather(table.evidence, (id) => ({ id, ...at, fragments: [] }), 100);
  expect(Object.values(found.groups).map(({ ids, total, full }) => [ids.length, total, full])).toEqual([
    [4, 4, 4],
    [3, 4, 4],
  ]);
  expect(found.groups["row2"]).not.toHaveProperty("most");
});

it("takes titles, focus and evidence as told", () => {
  const table = dataTable(tableOf(rows.slice(0, 1)), {
    id: "t",
    caption: "c",
    columns,
    evidence: () => ["d1"],
    title: ({ name, n }) => `${name}: ${n}`,
    focus: ({ name }) => [name],
  });
  expect(table.evidence).toEqual({
    row1: { title: "__proto__: 3", total: 1, ids: ["d1"], focus: ["__proto__"] },
  });
});

it("refuses a column that the table has not", () => {
  const wrong = [{ name: "nome", label: "x", type: "text" }] as unknown as typeof columns;
  expect(() => dataTable(tableOf(rows), { id: "t", caption: "c", columns: wrong })).toThrow("unknown column: nome");
});

it("shows the day of a date that has a time", () => {
  const dated = [{ first: "2024-03-14T16:40:00+01:00" }, { first: "2024-03-15" }, { first: "2024" }];
  const table = dataTable(tableOf(dated), {
    id: "t",
    caption: "c",
    columns: [{ name: "first", label: "First", type: "date" }],
  });
  expect(table.rows).toEqual([["2024-03-14"], ["2024-03-15"], ["2024"]]);
});
