import type { Measure } from "@readout/analysis";
import { sourcingMeasures } from "@readout/charts";
import { expect, it } from "vitest";
import { differenceInShort } from "../../src/measures/difference.ts";
import { differenceRows, measureRows, tableOf } from "../fixtures.ts";

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

it("says that one is higher than another only where a test says so, and where there is no interval", () => {
  const caption = (measures: readonly Measure[], tested = true) =>
    sourcingMeasures(tableOf(measureRows()), {
      measures,
      ...(tested ? { differences: tableOf(differenceRows()) } : {}),
    }).caption;
  const without = "No interval is given for fewer than three articles (Riverline Business).";
  expect(caption(["direct share"])).toBe(
    `Direct share: the 4 outlets differ by more than chance gives, from 12.0 % (Compass Wire) to 58.0 % (Lindmar Gazette) (corrected p = 0.003, articles dealt out 999 times). ${without}`,
  );
  expect(caption(["anonymous share"])).toBe(
    `Anonymous share: no difference was found between the 4 outlets (corrected p = 0.240, articles dealt out 999 times). One of the two furthest apart that differed from the others by 21.0 percentage points would be found in four of five corpora like this one. ${without}`,
  );
  const unit = (measure: Measure, detectable: number | null, groups = 4) =>
    sourcingMeasures(tableOf(measureRows()), {
      measures: [measure],
      differences: tableOf(
        differenceRows()
          .map((row) => ({ ...row, measure, differ: false, detectable, groups }))
          .slice(0, 1),
      ),
    }).caption;
  expect(unit("sources an article", 0.84)).toContain("that differed from the others by 0.8 would be found");
  expect(unit("direct share", 0.84, 2)).toContain(
    "One that differed from the other by 84.0 percentage points would be found",
  );
  expect(unit("direct share", 1.2)).not.toContain("four of five");
  expect(unit("direct share", null)).not.toContain("four of five");
  expect(caption(["sources an article"])).toBe(
    `Sources an article: not compared, as fewer than two have three articles. ${without}`,
  );
  expect(caption(["direct share"], false)).toBe(
    `Each measure in each group, with 95 % intervals over articles: that groups differ was not tested. ${without}`,
  );
});

it("says in an answer in short by how much one would have to differ", () => {
  const [row] = differenceRows();
  const none = row && { ...row, measure: "anonymous share" as const, differ: false, adjusted: 0.24, detectable: 0.131 };
  expect(none && differenceInShort(none)).toBe(
    "Anonymous share: no difference was found between the 4 outlets (corrected p = 0.240); one that differed by 13.1 percentage points would be found in four of five such corpora.",
  );
  expect(none && differenceInShort({ ...none, detectable: null })).toMatch(/articles dealt out 999 times\)\.$/u);
});
