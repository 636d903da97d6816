import { bindParameters, checkNotebook, checkNotebooks, parseNotebook, stripNotebook } from "@readout/report";
import { expect, test } from "vitest";
import { write } from "./notebook.ts";

const dirty = JSON.stringify({
  nbformat: 4,
  nbformat_minor: 4,
  metadata: { widgets: { x: 1 }, kernelspec: { name: "python3" }, title: "T" },
  cells: [
    {
      cell_type: "code",
      id: "a",
      source: "let x = 1;\nx",
      execution_count: 3,
      metadata: { tags: ["parameters"], execution: { "iopub.status.busy": "2026" }, jupyter: { source_hidden: true } },
      outputs: [{ output_type: "stream", name: "stdout", text: "1" }],
    },
    { cell_type: "markdown", id: "a", source: ["# é\n", "x"], metadata: { collapsed: true, tags: [] } },
  ],
});

const clean = `{
 "cells": [
  {
   "cell_type": "code",
   "execution_count": null,
   "id": "a",
   "metadata": {
    "jupyter": {
     "source_hidden": true
    },
    "tags": [
     "parameters"
    ]
   },
   "outputs": [],
   "source": [
    "let x = 1;\\n",
    "x"
   ]
  },
  {
   "cell_type": "markdown",
   "id": "cell-2",
   "metadata": {},
   "source": [
    "# é\\n",
    "x"
   ]
  }
 ],
 "metadata": {
  "kernelspec": {
   "display_name": "TypeScript (Readout)",
   "language": "typescript",
   "name": "tslab"
  },
  "language_info": {
   "codemirror_mode": {
    "mode": "typescript",
    "name": "javascript",
    "typescript": true
   },
   "file_extension": ".ts",
   "mimetype": "text/typescript",
   "name": "typescript",
   "version": "3.7.2"
  },
  "title": "T"
 },
 "nbformat": 4,
 "nbformat_minor": 5
}
`;

test("the clean form is what Jupyter writes, without what a run or an editor leaves", () => {
  expect(stripNotebook(dirty)).toBe(clean);
  expect(stripNotebook(clean)).toBe(clean);
});

test("what is not a notebook is not stripped", () => {
  expect(() => stripNotebook("{}")).toThrow("notebook: expected nbformat 4, got `nothing`");
});

test("a clean notebook has no problems; a dirty one has each named with its cell", () => {
  expect(checkNotebook(clean, "x.ipynb")).toEqual([]);
  expect(checkNotebook(dirty, "x.ipynb").map(({ cell, rule, reason }) => [cell, rule, reason])).toEqual([
    [1, "outputs", "Expected no outputs, got `1`"],
    [1, "execution-count", "Expected no execution count, got `3`"],
    [1, "metadata", "Expected no editor's metadata, got `execution`"],
    [2, "id", "Expected an id of its own, got `a`"],
    [2, "metadata", "Expected no editor's metadata, got `collapsed, tags`"],
    [null, "kernel", "Expected the kernel tslab, got `python3`"],
  ]);
});

test("a cell that is no object is refused with its number, an id that is no word is told", () => {
  expect(() => stripNotebook('{"nbformat":4,"cells":[null]}')).toThrow("cell 1: expected an object, got `null`");
  for (const kind of ["code", "markdown", "raw"]) {
    const source = `{"nbformat":4,"cells":[{"cell_type":"${kind}","source":[{"toString":0}]}]}`;
    expect(() => stripNotebook(source)).toThrow("notebook: cell 1: expected source as text or a list of lines");
  }
  const odd = '{"nbformat":4,"cells":[{"cell_type":"code","source":"","id":{"toString":0}}]}';
  expect(checkNotebook(odd, "x.ipynb").map(({ rule }) => rule)).toContain("id");
});

test("parameters nested too deep to read are refused in a sentence", () => {
  const cell = { cell_type: "code", source: `let a = ${"[".repeat(3000)}`, metadata: { tags: ["parameters"] } };
  const { cells } = parseNotebook(JSON.stringify({ nbformat: 4, cells: [cell] }), "x.ipynb");
  expect(() => bindParameters(cells, {})).toThrow(
    /^expected literals in the cell tagged `parameters`, got code nested/,
  );
});

test("another layout of the same JSON is a problem of form", () => {
  const compact = JSON.stringify(JSON.parse(clean));
  expect(checkNotebook(compact, "x.ipynb")).toEqual([
    { path: "x.ipynb", cell: null, rule: "format", reason: "Expected the form in which notebooks are committed" },
  ]);
});

test("files are checked in the order given; a broken one is a problem, not an exception", async () => {
  const path = write([{ cell_type: "sql" }]);
  expect(await checkNotebooks([path])).toEqual([
    {
      path,
      cell: null,
      rule: "invalid",
      reason: `${path}: cell 1: expected a markdown, code or raw cell, got \`"sql"\``,
    },
  ]);
});
