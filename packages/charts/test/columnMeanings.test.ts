import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { columnMeaning } from "../src/columnMeanings.ts";
import { gallery } from "./gallery.ts";

const notebooks = new URL("../../../notebooks/", import.meta.url);

/** The names of the columns that a notebook's code shows. */
function named(notebook: string): string[] {
  const { cells } = JSON.parse(readFileSync(new URL(notebook, notebooks), "utf8")) as {
    readonly cells: readonly { readonly source: string | readonly string[] }[];
  };
  const code = cells.map(({ source }) => (typeof source === "string" ? source : source.join(""))).join("\n");
  return [...code.matchAll(/\{ name: "(\w+)", label: /gu)].map(([, name = ""]) => name);
}

test("each column of the notebooks' tables and of those behind charts says what it holds", () => {
  const shown = readdirSync(notebooks)
    .filter((name) => name.endsWith(".ipynb"))
    .flatMap(named);
  const drawn = Object.values(gallery()).flatMap(({ table }) => table.columns.map(({ name }) => name));
  expect(shown.length).toBeGreaterThan(100);
  const silent = [...new Set([...shown, ...drawn])].filter((name) => columnMeaning(name) === null);
  expect(silent).toEqual([]);
});

test("a name that no table has says nothing, whatever every object has", () => {
  expect(columnMeaning("constructor")).toBeNull();
  expect(columnMeaning("rainfall")).toBeNull();
});
