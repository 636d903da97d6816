import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
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
  onTestFinished(() => clearDesk(desk));
  const lab = await startLab(jupyter ?? "", desk);
  onTestFinished(() => lab.stop());
  const browser = await chromium.launch({ executablePath: browserPath ?? "", args: ["--no-sandbox"] });
  onTestFinished(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
  await page.goto(`${lab.url}/tree/${basename(notebook)}`);
  expect(await runAllCells(page)).toEqual([]);
  const chart = page.locator(".js-plotly-plot .main-svg, .jp-OutputArea figcaption").first();
  await chart.waitFor({ timeout: 60_000 });
  expect((await chart.boundingBox())?.height).toBeGreaterThan(10);
});

/** Runs all cells from the menu, once the kernel is ready; returns the errors, or none when the last cell has ended. */
async function runAllCells(page: Page): Promise<string[]> {
  const prompts = page.locator(".jp-CodeCell .jp-InputPrompt");
  const errors = page.locator(
    "[data-mime-type='application/vnd.jupyter.error'], [data-mime-type='application/vnd.jupyter.stderr']",
  );
  await page.locator("#jp-main-statusbar", { hasText: "TypeScript (Readout) | Idle" }).waitFor({ timeout: 90_000 });
  await page.locator(".lm-MenuBar-itemLabel", { hasText: /^Run$/ }).click();
  await page.locator(".lm-Menu-itemLabel", { hasText: /^Run All Cells$/ }).click();
  const ended = async (): Promise<boolean> => {
    const texts = await prompts.allTextContents();
    return (await errors.count()) > 0 || (texts.length > 0 && texts.every((text) => /^\[\d+\]:/.test(text)));
  };
  await expect.poll(ended, { timeout: 120_000 }).toBe(true);
  return errors.allTextContents();
}
