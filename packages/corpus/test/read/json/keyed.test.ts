import { describe, expect, it } from "vitest";
import { keyed } from "../../../src/read/json/keyed.ts";

const hasText = (record: Readonly<Record<string, unknown>>): boolean => typeof record["text"] === "string";
const rows = [
  { title: "One", text: "First." },
  { title: "Two", text: "Second." },
];

describe("a document of records", () => {
  it.each<[string, Record<string, unknown>]>([
    ["columns by the numbers of rows", { title: { 0: "One", 1: "Two" }, text: { 0: "First.", 1: "Second." } }],
    [
      "names, and rows without them",
      {
        columns: ["title", "text"],
        index: [0, 1],
        data: [
          ["One", "First."],
          ["Two", "Second."],
        ],
      },
    ],
  ])("may be %s", (_, document) => expect(keyed(document, hasText)).toEqual(rows));

  it("may have them by a key, which is their id where they have none", () => {
    expect(keyed({ a: rows[0], b: { id: "own", ...rows[1] } }, hasText)).toEqual([
      { id: "a", ...rows[0] },
      { id: "own", ...rows[1] },
    ]);
  });

  it.each<[string, Record<string, unknown>]>([
    ["one record", { title: "One", text: "First." }],
    ["one whose text has parts", { title: "One", text: { summary: "First." } }],
    ["columns of other rows", { title: { 5: "One" }, text: { 0: "First." } }],
    ["objects without text", { a: { title: "One" }, b: rows[1] }],
    ["one with its text and objects beside it", { text: "First.", a: rows[0] }],
    ["nothing", {}],
  ])("is not %s", (_, document) => expect(keyed(document, hasText)).toBeNull());
});
