import { largestShares, type ShareCountRow } from "@readout/analysis";
import { columnTable } from "@readout/corpus";
import { expect, it } from "vitest";

const counted = columnTable<ShareCountRow>([
  ["key", ["sand", "reed", "type:anonymous"]],
  ["attributions", Int32Array.of(5, 3, 1)],
]);

it("takes the first rows of a table, and tells how many there are and what all of them have", () => {
  const { rows, all, attributions } = largestShares(counted, 2);
  expect(rows.map(({ key }) => key)).toEqual(["sand", "reed"]);
  expect([all, attributions]).toEqual([3, 9]);
  expect(largestShares(counted, 9).rows).toHaveLength(3);
});

it("has nothing of a table without rows", () => {
  const none = columnTable<ShareCountRow>([
    ["key", []],
    ["attributions", []],
  ]);
  expect(largestShares(none, 5)).toEqual({ rows: [], all: 0, attributions: 0 });
});
