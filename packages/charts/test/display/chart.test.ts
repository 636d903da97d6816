import { chart, chartBundle, dataTable, media, show, showTable } from "@readout/charts";
import { columnTable, dataframe, table } from "@readout/corpus";
import { afterEach, expect, it } from "vitest";
import { passages } from "../fixtures.ts";
import { figureOf } from "../gallery.ts";

const host = globalThis as Record<symbol, unknown>;
const display = Symbol.for("readout.display");
afterEach(() => {
  delete host[display];
});

/** What a call shows. */
function shown(call: () => void): unknown[] {
  const bundles: unknown[] = [];
  host[display] = (bundle: unknown) => bundles.push(bundle);
  call();
  return bundles;
}

const bars = [{ type: "bar", x: ["a", "b"], y: [1, 2] }] as const;

it("shows a Plotly figure of one's own, given as two arguments or as one", () => {
  const layout = { title: { text: "Articles by outlet" }, xaxis: { title: { text: "n" } } };
  const bundle = chartBundle([{ type: "bar", x: ["a", "b"], y: [1, 2] }], layout);
  expect(Object.keys(bundle)).toEqual([media.plotly, media.plain]);
  expect(bundle[media.plain]).toBe("Chart: Articles by outlet");
  expect(bundle[media.plotly]).toMatchObject({ data: bars, layout, config: { showSendToCloud: false } });
  expect(shown(() => chart([{ type: "bar", x: ["a", "b"], y: [1, 2] }], layout))).toEqual([bundle]);
  expect(shown(() => show({ data: [{ type: "bar", x: ["a", "b"], y: [1, 2] }], layout }))).toEqual([bundle]);
});

it("looks like Readout's figures where it says nothing, and as it says where it does", () => {
  const { layout } = chartBundle([], { paper_bgcolor: "red" })[media.plotly] as { layout: Record<string, unknown> };
  expect(layout).toMatchObject({
    template: { layout: { paper_bgcolor: "rgba(0,0,0,0)", font: { color: "#767676" }, xaxis: { automargin: true } } },
    paper_bgcolor: "red",
  });
  const own = { layout: { font: { size: 9 } } };
  expect(chartBundle([], { template: own } as never)[media.plotly]).toMatchObject({ layout: { template: own } });
});

it("takes columns of tables and dataframes, typed arrays, sets and dates where Plotly asks for lists", () => {
  const made = columnTable<{ n: number }>([["n", Float64Array.of(1.5, Number.NaN)]]);
  const frame = dataframe(table([{ n: 3 }, { n: 4 }], ["n"]));
  const trace = {
    x: Int32Array.of(1, 2),
    y: made.array("n"),
    text: new Set(["a", "b"]),
    ids: frame.column("n"),
    customdata: [new Date(0), 2n, undefined, () => 1],
    hovertemplate: undefined,
  };
  const bundle = chartBundle([trace as never]);
  const lists = { x: [1, 2], y: [1.5, null], text: ["a", "b"], ids: [3, 4] };
  const { data } = bundle[media.plotly] as { data: unknown[] };
  expect(data).toEqual([{ ...lists, customdata: ["1970-01-01T00:00:00.000Z", 2, null, null] }]);
  expect(JSON.parse(JSON.stringify(bundle))).toEqual(bundle);
  const loop: Record<string, unknown> = {};
  loop["self"] = loop;
  expect(() => chartBundle([loop as never])).toThrow("expected at most 40 levels in what is shown");
});

it.each<[string, () => void, string]>([
  [
    "no data",
    () => chart(undefined as never),
    'chart: expected a list of traces, such as [{ type: "bar", x: names, y: counts }], got `undefined`',
  ],
  ["one trace", () => chart({ type: "bar" } as never), "got an object with type"],
  ["numbers", () => chart([1, 2] as never), "got a list with `1`"],
  ["a table", () => chart(table([{ a: 1 }], ["a"]) as never), "got a table of rows"],
  [
    "words as layout",
    () => chart([], "Title" as never),
    'chart: expected a layout, such as { title: { text: "Words" } }, got `"Title"`',
  ],
  [
    "nothing",
    () => show(undefined as never),
    "show: expected a figure, such as cooccurrenceNetwork(pairs) or a Plotly { data, layout }, got `undefined`",
  ],
  ["rows", () => show(table([{ a: 1 }], ["a"]) as never), "got a table of rows"],
  ["traces", () => show([{ type: "bar" }] as never), "got a list"],
  ["data that is no list", () => show({ data: 1 } as never), "got an object with data"],
  [
    "a table for readers",
    () => show(dataTable(table([{ a: 1 }], ["a"]), { id: "t", caption: "", columns: [] }) as never),
    "showTable(table, passages) shows it",
  ],
  [
    "no passages",
    () => show(figureOf("sources") as never),
    'show: expected what finds the passages of "sources", such as show(figure, passages(facts)), got `undefined`',
  ],
  ["facts for passages", () => show(figureOf("sources"), { facts: 1 } as never), "got an object with facts"],
  [
    "rows as a table",
    () => showTable(table([{ a: 1 }], ["a"]) as never, passages),
    "showTable: expected a table for readers, such as dataTable(rows, { … }), got a table of rows",
  ],
  [
    "a table without passages",
    () => showTable(dataTable(table([{ a: 1 }], ["a"]), { id: "t", caption: "", columns: [] }), undefined as never),
    'passages of "t", such as showTable(table, passages(facts))',
  ],
])("says in a sentence what was expected: %s", (_, call, sentence) => {
  expect(call).toThrow(TypeError);
  expect(call).toThrow(sentence);
});
