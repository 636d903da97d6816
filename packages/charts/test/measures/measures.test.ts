import { sourcingMeasures } from "@readout/charts";
import { expect, it } from "vitest";
import { measureRows, tableOf } from "../fixtures.ts";

it("draws a panel for each measure and a dot for each outlet that has one", () => {
  const { data, layout } = sourcingMeasures(tableOf(measureRows()));
  expect((data as { x: number[] }[]).map(({ x }) => x.length)).toEqual([4, 4, 4]);
  expect(Object.keys(layout).filter((key) => key.startsWith("xaxis"))).toEqual(["xaxis", "xaxis2", "xaxis3"]);
});

it("tells an outlet without anything to measure, in the picture and in the table", () => {
  const { layout, table } = sourcingMeasures(tableOf(measureRows()), { measures: ["anonymous share"] });
  expect(layout.annotations?.filter(({ text }) => text === "<i>nothing to measure</i>")).toHaveLength(1);
  expect(table.rows.at(-1)).toEqual(["Tessar Courier", "anonymous share", null, null, null, 0, "attributions"]);
});

it("says the range of each measure", () => {
  expect(sourcingMeasures(tableOf(measureRows()), { measures: ["direct share"] }).caption).toBe(
    "Direct share: from 10.0 % (Compass Wire) to 43.7 % (Riverline Business).",
  );
});
