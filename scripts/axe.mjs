/// <reference lib="dom" />
// Looks with axe at every page of some folders of reports: `pnpm axe FOLDER…`. Light and dark, 320, 390 and 1,280 pixels wide, at twice the
// size, each also with the passages behind a number open and, where there is one, on an actor's page; and whether anything makes the
// page scroll sideways. Ends with 1 where anything is found. Needs Chromium (READOUT_CHROMIUM=/path, or /usr/bin/chromium).
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { workspace } from "./run.mjs";

const executablePath = [process.env.READOUT_CHROMIUM, "/usr/bin/chromium"].find((path) => path && existsSync(path));
const folders = process.argv.slice(2);
if (executablePath === undefined || folders.length === 0) {
  console.error(
    executablePath === undefined
      ? "Expected Chromium, got none: apt-get install chromium, or READOUT_CHROMIUM=/path"
      : "Expected folders of reports, got none: pnpm axe FOLDER…",
  );
  process.exit(2);
}
const load = createRequire(join(workspace, "packages/report/package.json"));
/** @type {typeof import("../packages/report/node_modules/playwright-core/index.d.ts")} */
const { chromium } = load("playwright-core");
const axe = readFileSync(load.resolve("axe-core/axe.min.js"), "utf8");

// A browser's zoom of 200 % halves the width in CSS pixels.
const screens = [
  { name: "320", width: 320, height: 640 },
  { name: "390", width: 390, height: 844 },
  { name: "1280", width: 1280, height: 800 },
  { name: "1280 at 200 %", width: 640, height: 400 },
];

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
let [looks, findings] = [0, 0];
try {
  for (const folder of folders) {
    const files = readdirSync(folder).filter((name) => name.endsWith(".html"));
    for (const file of files.sort()) {
      const page = await browser.newPage({ reducedMotion: "reduce" });
      page.setDefaultTimeout(300_000);
      await page.goto(pathToFileURL(join(folder, file)).href, { timeout: 300_000 });
      const isReport = (await page.locator("#evidence").count()) > 0;
      if (isReport) await page.waitForSelector("html[data-ready]");
      await page.evaluate(axe);
      for (const { name, ...size } of screens) {
        await page.setViewportSize(size);
        for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
          await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
          const where = `${folder}/${file}, ${name}, ${colorScheme}`;
          await look(page, where);
          if (isReport) await lookDeeper(page, where);
        }
      }
      await page.close();
    }
  }
} finally {
  await browser.close();
}
console.log(`${looks} looks, ${findings} findings`);
process.exitCode = findings > 0 ? 1 : 0;

/**
 * Opens the passages behind a number, then an actor's page.
 *
 * @param {import("../packages/report/node_modules/playwright-core/index.d.ts").Page} page
 * @param {string} where
 */
async function lookDeeper(page, where) {
  const lead = page.locator(".evidence-link:visible").first();
  if ((await lead.count()) > 0) {
    await lead.click();
    await page.waitForSelector("dialog.evidence[open]");
    await look(page, `${where}, passages open`);
    await page.keyboard.press("Escape");
  }
  const actor = page.locator("table.actors a").first();
  if ((await actor.count()) === 0) return;
  await actor.click();
  await page.waitForSelector("#actor:not([hidden])");
  await look(page, `${where}, an actor`);
  await page.locator("#actor a.back").click();
  await page.waitForSelector("#actor", { state: "hidden" });
}

/**
 * @param {import("../packages/report/node_modules/playwright-core/index.d.ts").Page} page
 * @param {string} where
 */
async function look(page, where) {
  looks++;
  // Charts take a new width a moment later; one that stays wider than its place is looked at as it is.
  await page
    .waitForFunction(
      () => [...document.querySelectorAll(".chart")].every((one) => one.scrollWidth <= one.clientWidth),
      null,
      { timeout: 20_000 },
    )
    .catch(() => undefined);
  const found = await page.evaluate(async () => {
    const { axe } = /** @type {any} */ (window);
    const { violations } = await axe.run();
    const { scrollWidth, clientWidth } = document.documentElement;
    return [
      ...violations.map(
        (/** @type {any} */ { id, impact, nodes }) =>
          `${id} (${impact}): ${nodes.map((/** @type {any} */ { html }) => html.slice(0, 160)).join(" | ")}`,
      ),
      ...(scrollWidth > clientWidth ? [`scrolls sideways: ${scrollWidth} of ${clientWidth} pixels`] : []),
    ];
  });
  findings += found.length;
  for (const one of found) console.log(`${where}: ${one}`);
}
