import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { clearDesk, type Desk, findChromium, jupyter, layDesk, noJupyter, workspace } from "./jupyter.ts";

// VS Code's renderers are not run here. What they are given is: a notebook that its format's own library accepts, and outputs of which each
// is whole as HTML that runs nothing and asks for nothing.

const run = promisify(execFile);
const plotly = "application/vnd.plotly.v1+json";

interface CellOutput {
  readonly output_type: string;
  readonly data?: Readonly<Record<string, string | readonly string[]>>;
}

let desk: Desk;
beforeAll(async () => {
  desk = await layDesk([join(workspace, "notebooks", "03-attribution.ipynb")]);
});
afterAll(() => clearDesk(desk));
beforeEach(({ skip }) => skip(jupyter === null, noJupyter));

/** Runs the notebook as any client of Jupyter does; returns what its cells have shown, once nbformat has accepted it. */
async function shown(): Promise<readonly CellOutput[]> {
  const args = ["nbconvert", "--to", "notebook", "--execute", "--output", "done", "03-attribution.ipynb"];
  await run(jupyter ?? "", args, { cwd: desk.notebooks, env: desk.env, maxBuffer: 1e8 });
  const done = join(desk.notebooks, "done.ipynb");
  const check = "import nbformat, sys; nbformat.validate(nbformat.read(sys.argv[1], nbformat.NO_CONVERT))";
  await run(join(jupyter ?? "", "../python"), ["-c", check, done]);
  const { cells } = JSON.parse(readFileSync(done, "utf8")) as { cells: { outputs?: CellOutput[] }[] };
  return cells.flatMap(({ outputs = [] }) => outputs);
}

test("each output is whole without a script, and opens its passages in a page that may run and load nothing", {
  timeout: 300_000,
}, async ({ skip }) => {
  const executablePath = findChromium();
  if (executablePath === null) return skip("Chromium is not installed");
  const outputs = await shown();
  const forms = outputs.map(({ data = {} }) => Object.keys(data).sort());
  expect(new Set(forms.map(String))).toEqual(
    new Set(
      [
        [plotly, "text/html", "text/plain"],
        ["text/html", "text/plain"],
        ["text/markdown", "text/plain"],
      ].map(String),
    ),
  );
  expect(forms.filter(([first]) => first === plotly)).toHaveLength(4);
  const pages = outputs.flatMap(({ data }) =>
    data?.["text/html"] === undefined ? [] : [[data["text/html"]].flat().join("")],
  );
  for (const page of pages) {
    expect(page).not.toMatch(/<(?:script|link|iframe|object|img|form)\b|\son\w+=|javascript:|\bsrc=|@import|url\(/iu);
  }
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
    const page = await context.newPage();
    const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;
    await page.setContent(`<!doctype html><meta charset="utf-8">${policy}${pages.join("\n")}`);
    expect(await page.locator("figcaption").first().textContent()).toMatch(/rest on anonymous sources/u);
    const behind = page.locator("details.evidence", { has: page.locator("details") }).first();
    const line = behind.locator("details").first();
    const passage = line.locator("mark.content").first();
    expect(await passage.isVisible()).toBe(false);
    await behind.locator("summary").first().click();
    await line.locator("summary").first().click();
    expect(await passage.isVisible()).toBe(true);
    expect(await page.locator("figure table").first().isVisible()).toBe(true);
  } finally {
    await browser.close();
  }
});
