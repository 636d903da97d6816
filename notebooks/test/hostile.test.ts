import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { evidenceProblems } from "@readout/report";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { executable, type Reader, startReader } from "../../packages/report/test/browser/browser.ts";
import { payloads, writeHostileCorpus } from "./hostile.ts";
import { errors, type Made, makeAllTogether, type Name, notebooks, of } from "./report.ts";

const folder = mkdtempSync(join(tmpdir(), "readout-hostile-"));
let made: ReadonlyMap<Name, Made>;
beforeAll(async () => {
  // With places more sentences are shown.
  made = await makeAllTogether({ corpus: writeHostileCorpus(folder) }, { "02-cooccurrence": { places: true } });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(notebooks)("%s on articles full of markup, formulas and odd names", (name) => {
  it("runs to its end, and every number leads to its sentences", () => {
    expect(errors(of(made, name).executed)).toEqual([]);
    expect(evidenceProblems(of(made, name).executed)).toEqual([]);
  });

  it("has no tag, attribute or link in its markup that an article brought", () => {
    const page = of(made, name).html.replace(/<script\b[^>]*>.*?<\/script>/gsu, "");
    expect(page).not.toMatch(/<script|<img|onerror="|href="javascript:|pwned=4">/iu);
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  });
});

/** Opens everything that opens, so that all words of the articles have been on the page. */
async function openAll(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Show code" }).click();
  for (const more of await page.getByRole("button", { name: /^Show all \d+ rows$/u }).all()) await more.click();
  await page.locator("details.behind").evaluateAll((all) => {
    for (const details of all) details.setAttribute("open", "");
  });
  const read: string[] = [];
  for (const row of await page.locator("table.data .evidence-link").all()) {
    await row.evaluate((button) => (button as unknown as { click(): void }).click());
    read.push(...(await page.locator("dialog.evidence").allInnerTexts()));
  }
  await page.keyboard.press("Escape");
  return [...(await page.locator("body").allInnerTexts()), ...read].join("\n");
}

const title =
  executable === null
    ? "the reports in a browser (skipped: no Chromium; set READOUT_CHROMIUM)"
    : "the reports in a browser";

describe.skipIf(executable === null)(title, () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await startReader();
  });
  afterAll(() => reader?.close());

  it.each(notebooks)("%s runs nothing, asks for nothing and shows the words to the letter", async (name) => {
    const { page, offences } = await reader.visit(of(made, name).html);
    const words = await openAll(page);
    expect(await page.evaluate(() => (globalThis as { pwned?: unknown }).pwned)).toBe(undefined);
    expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
    expect(await page.locator("main img, main iframe, main a[href^='javascript']").count()).toBe(0);
    // A page shows line separators as spaces and a lone surrogate as a replacement character.
    const { separators: _, surrogate: _other, ...literal } = payloads;
    for (const payload of Object.values(literal)) expect(words).toContain(payload);
    expect(words).not.toContain("{{49}}");
    expect(offences).toEqual([]);
  });

  it("the tables give CSV that a spreadsheet does not run", async () => {
    const { page } = await reader.visit(of(made, "01-corpus").html);
    const cells: string[] = [];
    for (const id of ["outlets", "actors", "forms", "problems"]) {
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.locator(`#table-${id}`).getByRole("button", { name: "Download CSV" }).click(),
      ]);
      cells.push(...fieldsOf(readFileSync(await file.path(), "utf8").replace(/^\uFEFF/u, "")));
    }
    expect(cells).toContain(`'${payloads.formula}`);
    expect(cells).toContain(`'${payloads.sum}`);
    expect(cells.filter((cell) => /^[=+\-@\t\r]/u.test(cell))).toEqual([]);
  });
});

/** The fields of a CSV file, without the quotes around them. */
function fieldsOf(csv: string): string[] {
  return [...csv.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/gu)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
  );
}
