import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type BesideFile, besideFolder } from "@readout/report";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";

/** Where Chromium is; null where there is none. */
export const executable: string | null =
  [process.env["READOUT_CHROMIUM"], "/usr/bin/chromium"].find((path) => path && existsSync(path)) ?? null;

/** A name for tests that need Chromium, which says so where there is none. */
export function titled(name: string): string {
  return executable === null ? `${name} (skipped: no Chromium; set READOUT_CHROMIUM)` : name;
}

/** A page from a file, and everything it did that a report must not do. */
interface Visit {
  readonly page: Page;
  readonly offences: string[];
}

/** A browser with a folder of files of its own. */
export interface Reader {
  /** Writes markup to a file, and those beside it, and opens it from disk; returns when its charts are drawn. */
  visit(markup: string, options?: BrowserContextOptions, beside?: readonly BesideFile[]): Promise<Visit>;
  close(): Promise<void>;
}

/** Starts the browser. */
export async function startReader(): Promise<Reader> {
  const flags = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"];
  const browser: Browser = await chromium.launch({ executablePath: executable ?? "", args: flags });
  const folder = mkdtempSync(join(tmpdir(), "readout-report-"));
  let context: BrowserContext | null = null;
  return {
    async visit(markup, options = {}, beside = []) {
      const file = join(folder, "report.html");
      writeFileSync(file, markup);
      const files = join(folder, besideFolder("report"));
      rmSync(files, { recursive: true, force: true });
      if (beside.length > 0) mkdirSync(files);
      for (const { name, text } of beside) writeFileSync(join(files, name), text);
      await context?.close();
      context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      const page = await context.newPage();
      const address = pathToFileURL(file).href;
      const offences = watch(page, address);
      await page.goto(address);
      if (options.javaScriptEnabled !== false) await page.waitForSelector("html[data-ready]");
      return { page, offences };
    },
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function watch(page: Page, address: string): string[] {
  const offences: string[] = [];
  page.on("request", (request) => {
    // A data or blob address is in the page itself.
    if (request.url() !== address && !/^(?:data|blob):/u.test(request.url()))
      offences.push(`request: ${request.url()}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") offences.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => offences.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => {
    offences.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return offences;
}

/** Returns the cells of a column of a table, of the rows that are shown. */
export async function column(page: Page, table: string, place: number): Promise<(string | null)[]> {
  const rows = await page.locator(`${table} tbody tr:visible`).all();
  return Promise.all(rows.map((row) => row.locator("th, td").nth(place).textContent()));
}

/** Returns what axe finds, from moderate upwards. */
export async function violations(page: Page): Promise<string[]> {
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact !== "minor")
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
  });
}

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}
