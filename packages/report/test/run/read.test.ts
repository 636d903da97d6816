import { parseNotebook, readNotebook } from "@readout/report";
import { expect, test } from "vitest";

const notebook = (cells: unknown, rest = {}): string => JSON.stringify({ nbformat: 4, cells, ...rest });

test("source may be text or lines; tags are kept and unknown fields ignored", () => {
  const text = notebook([
    { cell_type: "markdown", source: ["```sh\n", "# no title\n", "```\n", "\n", "# The *title* #\n"], extra: 1 },
    { cell_type: "code", source: "1", metadata: { tags: ["parameters", 5], x: {} }, outputs: [{}] },
    { cell_type: "raw", source: "r" },
  ]);
  expect(parseNotebook(text, "notebooks/02-pairs.ipynb")).toEqual({
    name: "02-pairs",
    title: "The *title*",
    cells: [
      { kind: "markdown", source: "```sh\n# no title\n```\n\n# The *title* #\n", tags: [] },
      { kind: "code", source: "1", tags: ["parameters"] },
    ],
  });
});

test("without a heading the name is the title", () => {
  expect(parseNotebook(notebook([]), "a/x.ipynb").title).toBe("x");
});

test.each([
  ["{", "x.ipynb: expected JSON"],
  ["[]", "x.ipynb: expected a JSON object, got `[]`"],
  ['{"nbformat":3,"worksheets":[]}', "x.ipynb: expected nbformat 4, got `3`"],
  [notebook({}), "x.ipynb: expected a list of cells, got `{}`"],
  [notebook([null]), "x.ipynb: cell 1: expected an object, got `null`"],
  [notebook([{ cell_type: "sql" }]), 'x.ipynb: cell 1: expected a markdown, code or raw cell, got `"sql"`'],
  [
    notebook([{ cell_type: "code", source: [1] }]),
    "x.ipynb: cell 1: expected source as text or a list of lines, got `[1]`",
  ],
])("%s is not a notebook", (text, message) => {
  expect(() => parseNotebook(text, "x.ipynb")).toThrow(message);
});

test("a file that is not there is named", async () => {
  await expect(readNotebook("missing.ipynb")).rejects.toThrow("missing.ipynb");
});
