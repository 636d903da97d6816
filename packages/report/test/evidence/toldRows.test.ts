import { evidenceProblems } from "@readout/report";
import { expect, test } from "vitest";
import { answer, bars, code, executed, longTable } from "../render/notebook.ts";

/** What is wrong where an answer says that so many rows of a table or figure have a number of at most so much in a column. */
function told(of: string, rows: number, column: string, atMost: number): readonly string[] {
  const counted = answer({ of, count: { rows, column, atMost } });
  return evidenceProblems(executed([code("a", [counted, bars(), longTable()])])).map(
    ({ where, rule, reason }) => `${where}, ${rule}: ${reason.replace(/^“[\s\S]*”: /u, "")}`,
  );
}

test("a sentence that counts rows agrees with the table or the figure that has them", () => {
  expect(told("sources", 1, "n", 100)).toEqual([]);
  expect(told("sources", 2, "n", 2000)).toEqual([]);
  expect(told("sources", 0, "n", 3)).toEqual([]);
});

test("one that does not is a problem, also where the column is not there", () => {
  expect(told("sources", 2, "n", 100)).toEqual([
    "The answer, wrong-count: Expected 1, as many as the rows with n ≤ 100, got 2",
  ]);
  expect(told("sources", 1, "q", 1)).toEqual([
    "The answer, wrong-count: Expected 0, as many as the rows with q ≤ 1, got 1",
  ]);
});

test("rows of a table that the page does not have are not looked at", () => {
  expect(told("pairs", 7, "q", 0.05)).toEqual([]);
});
