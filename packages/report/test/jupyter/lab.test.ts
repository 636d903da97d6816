import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { expect, test } from "vitest";
import { clearDesk, findChromium, jupyter, layDesk, noJupyter, startLab, workspace } from "./jupyter.ts";

const notebook = join(workspace, "notebooks", "02-cooccurrence.ipynb");
const browserPath = findChromium();

test("a reader opens the notebook in JupyterLab, runs all cells and sees the chart", { timeout: 240_000 }, async ({
  skip,
}) => {
  skip(jupyter === null, noJupyter);
  skip(browserPath === null, "Chromium is not installed; READOUT_CHROMIUM may name it");
  skip(!existsSync(notebook), `there is no ${basename(notebook)}`);
  const desk = await layDesk([notebook]);
  const lab = await startLab(jupyter ?? "", desk);
  const browser = await chromium.launch({ executablePath: browserPath ?? "", args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
    await page.goto(`${lab.url}/tree/${basename(notebook)}`);
    await runAllCells(page);
    const panel = page.locator(".jp-NotebookPanel");
    const chart = panel.locator(".js-plotly-plot .main-svg, .jp-OutputArea figcaption").first();
    await chart.waitFor({ timeout: 60_000 });
    expect(await chart.boundingBox()).toMatchObject({ width: expect.any(Number), height: expect.any(Number) });
    expect(await panel.locator("[data-mime-type='application/vnd.jupyter.stderr']").allTextContents()).toEqual([]);
    expect(await panel.locator("[data-mime-type='application/vnd.jupyter.error']").count()).toBe(0);
  } finally {
    await browser.close();
    await lab.stop();
    clearDesk(desk);
  }
});

/** Runs all cells from the menu, once the kernel is ready, and waits for the last one. */
async function runAllCells(page: Page): Promise<void> {
  const prompts = page.locator(".jp-CodeCell .jp-InputPrompt");
  await page.locator("#jp-main-statusbar", { hasText: "TypeScript (Readout) | Idle" }).waitFor({ timeout: 90_000 });
  await page.locator(".lm-MenuBar-itemLabel", { hasText: /^Run$/ }).click();
  await page.locator(".lm-Menu-itemLabel", { hasText: /^Run All Cells$/ }).click();
  await expect
    .poll(() => prompts.allTextContents(), { timeout: 120_000 })
    .toSatisfy((texts: string[]) => texts.every((text) => /^\[\d+\]:/.test(text)));
}
