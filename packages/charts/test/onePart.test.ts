import { aboutMatrix, pairFindings } from "@readout/charts";
import { expect, it } from "vitest";
import { aboutRows, pairRows, tableOf } from "./fixtures.ts";

it("never mixes the outlets of a table that counts each for itself", () => {
  const pairs = pairRows(8).map((row, i) => ({ ...row, group: i % 2 === 0 ? "A" : "B" }));
  expect(() => pairFindings(tableOf(pairs))).toThrow("Expected rows of one group, got 2");
  const abouts = aboutRows().map((row, i) => ({ ...row, within: i % 2 === 0 ? "A" : "B" }));
  expect(() => aboutMatrix(tableOf(abouts))).toThrow("Expected rows of one within, got 2");
  expect(aboutMatrix(tableOf(abouts), { within: "A" }).table.rows).toHaveLength(Math.ceil(abouts.length / 2));
});
