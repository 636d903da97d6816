import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { stripNotebook } from "@readout/report";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { clearDesk, type Desk, jupyter, layDesk, noJupyter, workspace } from "./jupyter.ts";

const limit = { timeout: 240_000 };
const notebook = join(workspace, "notebooks", "02-cooccurrence.ipynb");
const run = promisify(execFile);

let desk: Desk;
beforeAll(async () => {
  desk = await layDesk([notebook]);
  // With places there are more rows than a table shows.
  const copy = join(desk.notebooks, "02-cooccurrence.ipynb");
  writeFileSync(copy, readFileSync(copy, "utf8").replace("let places = false;", "let places = true;"));
});
afterAll(() => clearDesk(desk));
beforeEach(({ skip }) => skip(jupyter === null, noJupyter));

/** Runs a notebook of the desk with nbconvert and returns the page that it makes. */
async function converted(name: string, ...options: readonly string[]): Promise<string> {
  const args = ["nbconvert", "--to", "html", "--execute", ...options, `${name}.ipynb`];
  await run(jupyter ?? "", args, { cwd: desk.notebooks, env: desk.env, maxBuffer: 1e8 });
  return readFileSync(join(desk.notebooks, `${name}.html`), "utf8");
}

/** The words of a page's outputs. */
function words(page: string): string {
  return page
    .replace(/<(style|script)\b.*?<\/\1>/gsu, "")
    .replace(/<[^>]*>/gu, " ")
    .replace(/\s+/gu, " ");
}

test("a page that nbconvert makes has the captions, the tables and what stands behind the marks", limit, async () => {
  const page = await converted("02-cooccurrence");
  const text = words(page);
  expect(text).toContain("3 pairs share a sentence in more articles than chance gives");
  expect(text).toContain("The chart is drawn where Plotly is installed; its numbers stand below.");
  expect(text).toContain("Common Ground Party and Sefa Tamrin: 4 sentences");
  expect(text).toContain("Pairs that share a sentence in two articles or more of 43: 80, those with a q first.");
  expect(text).toContain("Showing 50 of 80 rows.");
  expect(page).toContain('<mark class="actor">Sefa Tamrin</mark>');
  expect(page.match(/<details class="evidence">/gu)).toHaveLength(4);
});

test("an error is in the page, and the cells behind it where errors are allowed", limit, async () => {
  const cells = ["const n: number = 2;", "throw new RangeError('odd <b>')", "n + 1"];
  const list = cells.map((source) => ({ cell_type: "code", source, metadata: {} }));
  writeFileSync(join(desk.notebooks, "failing.ipynb"), stripNotebook(JSON.stringify({ nbformat: 4, cells: list })));
  const page = await converted("failing", "--allow-errors");
  expect(words(page)).toContain("RangeError: odd &lt;b&gt; cell 2, line 1");
  expect(words(page)).toMatch(/Out\[3\]: 3/u);
  await expect(converted("failing")).rejects.toThrow(/RangeError: odd <b>/u);
});
