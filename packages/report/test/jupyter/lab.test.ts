import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { clearDesk, findChromium, jupyter, layDesk, noJupyter, startLab, workspace } from "./jupyter.ts";

const notebook = join(workspace, "notebooks", "02-cooccurrence.ipynb");
const browserPath = findChromium();

test("a reader runs all cells in JupyterLab, reads what stands behind a mark, and runs them with another parameter", {
  timeout: 420_000,
}, async ({ skip }) => {
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

  const caption = page.locator(".jp-OutputArea figcaption").first();
  const bySentence = await caption.textContent();
  expect(bySentence).toMatch(/^\d+ pairs share a sentence/);
  const behind = page.locator(".jp-OutputArea figure + details.evidence").first();
  const line = behind.locator("details").first();
  expect(await line.isVisible()).toBe(false);
  await behind.locator("summary").first().click();
  await line.locator("summary").click();
  const passage = line.locator("blockquote").first();
  expect(await passage.isVisible()).toBe(true);
  expect(await passage.locator("mark.actor").count()).toBeGreaterThan(1);
  expect(await line.locator("summary").textContent()).toMatch(/: \d+ sentences$/);

  const parameters = page.locator(".jp-CodeCell .cm-content").first();
  const written = (await parameters.locator(".cm-line").allTextContents()).join("\n");
  await parameters.click();
  await page.keyboard.press("Control+a");
  // As pasted: keys would close brackets and quotation marks by themselves.
  await page.keyboard.insertText(written.replace('= "sentence"', '= "article"'));
  expect(await runAllCells(page)).toEqual([]);
  await expect.poll(() => caption.textContent(), { timeout: 60_000 }).toMatch(/^\d+ pairs are named together/);
});

/** Runs all cells from the menu, once the kernel is ready; returns the errors, or none when the last cell has ended. */
async function runAllCells(page: Page): Promise<string[]> {
  const prompts = page.locator(".jp-CodeCell .jp-InputPrompt");
  const errors = page.locator(
    "[data-mime-type='application/vnd.jupyter.error'], [data-mime-type='application/vnd.jupyter.stderr']",
  );
  await page.locator("#jp-main-statusbar", { hasText: "TypeScript (Readout) | Idle" }).waitFor({ timeout: 90_000 });
  await page.locator(".lm-MenuBar-itemLabel", { hasText: /^Run$/ }).click();
  const before = await prompts.allTextContents();
  await page.locator(".lm-Menu-itemLabel", { hasText: /^Run All Cells$/ }).click();
  const ended = async (): Promise<boolean> => {
    const texts = await prompts.allTextContents();
    return (
      (await errors.count()) > 0 ||
      (texts.length > 0 && texts.every((text, i) => /^\[\d+\]:/.test(text) && text !== before[i]))
    );
  };
  await expect.poll(ended, { timeout: 120_000 }).toBe(true);
  return errors.allTextContents();
}
