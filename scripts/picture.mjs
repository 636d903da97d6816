// Draws the README's picture: `pnpm picture`. The first screen of a report on the sample corpus, with the passages behind its first
// finding opened. Needs Chromium (READOUT_CHROMIUM=/path, or /usr/bin/chromium).
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "./built.mjs";
import { workspace } from "./run.mjs";

const executablePath = [process.env.READOUT_CHROMIUM, "/usr/bin/chromium"].find((path) => path && existsSync(path));
if (executablePath === undefined) {
  console.error("Expected Chromium, got none: apt-get install chromium, or READOUT_CHROMIUM=/path");
  process.exit(1);
}
build();
const { main } = await import("../packages/cli/dist/main.js");
/** @type {typeof import("../packages/report/node_modules/playwright-core/index.d.ts")} */
const { chromium } = createRequire(join(workspace, "packages/report/package.json"))("playwright-core");

const target = join(workspace, "docs/picture.png");
const folder = mkdtempSync(join(tmpdir(), "readout-picture-"));
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--font-render-hinting=none"] });
try {
  const notebook = join(workspace, "notebooks/03-attribution.ipynb");
  process.exitCode = await main([process.execPath, "readout", "report", notebook, "--out", folder]);
  // A phone beside it would be small: one screen of a desk says more.
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    reducedMotion: "reduce",
    colorScheme: "light",
  });
  await page.goto(pathToFileURL(join(folder, "03-attribution.html")).href);
  await page.locator(".js-plotly-plot .main-svg").first().waitFor();
  await page.locator(".answer .evidence-link").first().click();
  await page.locator("#evidence mark").first().waitFor();
  await page.mouse.move(0, 0);
  // Charts take the width that the passages leave them a moment later.
  await page.waitForFunction(() =>
    [...document.querySelectorAll(".chart")].every((one) => one.scrollWidth <= one.clientWidth),
  );
  await page.screenshot({ path: target, animations: "disabled" });
  console.log("docs/picture.png");
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
