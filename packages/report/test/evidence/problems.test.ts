import { evidenceProblems, renderReport } from "@readout/report";
import { expect, test } from "vitest";
import { bars, code, everything, executed } from "../render/notebook.ts";

const group = { title: "Halvick: 2", total: 2, ids: ["a1", "a2"], focus: [] };
const passage = { id: "a1", title: "T", outlet: null, published: null, url: null, where: "a.txt", fragments: [] };

function figure(keys: readonly string[], groups: object, passages: object): ReturnType<typeof executed> {
  const table = { id: "t", caption: "c", columns: [], rows: [], keys: [], evidence: {} };
  return executed([
    code("x", [bars()]),
    code("y", [
      {
        "application/vnd.plotly.v1+json": { data: [{ type: "bar", customdata: keys }], layout: {} },
        "application/vnd.readout.figure+json": { id: "f", caption: "c", table, evidence: { groups, passages } },
      },
    ]),
  ]);
}

test("a notebook whose numbers all lead to their sentences has no problems", () => {
  expect(evidenceProblems(everything())).toEqual([]);
});

test("a mark without a group is a problem, also where its key is a name that every object has", () => {
  expect(evidenceProblems(figure(["", "constructor", "constructor"], {}, {}))).toEqual([
    {
      where: "Figure 2",
      rule: "missing-group",
      reason: "Expected an evidence group, got none for the key `constructor`",
    },
  ]);
});

test("an id without a passage is a problem", () => {
  expect(evidenceProblems(figure(["k"], { k: group }, { a1: passage }))).toEqual([
    {
      where: "Figure 2",
      rule: "missing-passage",
      reason: "“Halvick: 2”: Expected a passage for each id, got none for `a2`",
    },
  ]);
});

test("a total below the number of passages, or a passage listed twice, is a problem", () => {
  const groups = { k: { ...group, total: 1 }, l: { ...group, ids: ["a1", "a1"] } };
  expect(evidenceProblems(figure(["k"], groups, { a1: passage, a2: passage })).map(({ rule }) => rule)).toEqual([
    "wrong-total",
    "repeated-passage",
  ]);
});

test("a report says which numbers do not lead to their sentences", () => {
  const page = renderReport(figure(["constructor"], {}, {}));
  expect(page).toContain("Some numbers do not lead to their sentences.");
  expect(page).toContain("<li>Figure 2: Expected an evidence group, got none for the key `constructor`</li>");
});
