/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import { renderReport } from "@readout/report";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { code, executed, longTable, prose, whole } from "../render/notebook.ts";
import { executable, type Reader, startReader, titled, violations } from "./browser.ts";

const panel = "dialog.evidence";

describe.skipIf(executable === null)(titled("the panel of sentences"), () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await startReader();
  });
  afterAll(() => reader?.close());

  const markup = renderReport(executed([prose("# Late"), code("showTable(late)", [whole(), longTable()])]));
  const row = "Oren Halvick";

  test("is named in the page's address, opens from it after a reload, and leaves it when it is closed", async () => {
    const { page, offences } = await reader.visit(markup);
    await page.getByRole("button", { name: row, exact: true }).click();
    await page.waitForSelector(`${panel}[open]`);
    expect(new URL(page.url()).hash).toBe("#evidence=oren-halvick-1-statement");
    await page.reload();
    await page.waitForSelector("html[data-ready]");
    expect(await page.locator(`${panel} h2`).textContent()).toBe("Oren Halvick: 1 statement");
    await page.keyboard.press("Escape");
    await expect.poll(() => new URL(page.url()).hash).toBe("");
    await page.goto(page.url().replace(/#.*/u, "#evidence=velmora-1-sentence"));
    await expect.poll(() => page.locator(`${panel} h2`).textContent()).toBe("Velmora: 1 sentence");
    await page.goto(page.url().replace(/#.*/u, "#evidence=nobody-knows"));
    expect(offences).toEqual([]);
  });

  test("unfolds the paragraph around a passage, and the whole article with all that is marked in it, and goes back", async () => {
    const { page } = await reader.visit(markup);
    await page.getByRole("button", { name: row, exact: true }).click();
    await page.getByText("The paragraph around it").click();
    await expect
      .poll(() => page.locator(`${panel} .around p`).allTextContents())
      .toEqual(["Rain fell. “It is late,” Oren Halvick said. She left."]);
    await page.getByRole("button", { name: "Read the whole article" }).click();
    expect(await page.locator(`${panel} blockquote p`).allTextContents()).toEqual([
      "Rain fell. “It is late,” Oren Halvick said. She left.",
      "Velmora denied <b>it</b> & all.",
    ]);
    expect(await page.locator(`${panel} blockquote mark`).allTextContents()).toEqual(["Oren Halvick", "Velmora"]);
    expect(await page.locator(`${panel} .from`).textContent()).toBe("The Gazette, 2031-05-01late.txt");
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Back to the passages" }).click();
    expect(await page.locator(`${panel} .count`).first().textContent()).toBe("1 passage, from 1 article");
  });

  test("gives its passages as citations in words and Markdown, and as a table", async () => {
    const { page } = await reader.visit(markup, { permissions: ["clipboard-read", "clipboard-write"] });
    await page.getByRole("button", { name: row, exact: true }).click();
    await page.getByRole("button", { name: "Copy citations" }).click();
    await expect.poll(() => page.locator(`${panel} [role=status]`).textContent()).toBe("Copied.");
    const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
    expect(await clipboard()).toBe(
      "“It is late,” Oren Halvick said.\n— Late, The Gazette, 2031-05-01, https://gazette.example/late",
    );
    await page.getByRole("button", { name: "Copy as Markdown" }).click();
    await expect
      .poll(clipboard)
      .toBe(
        "> “It is late,” Oren Halvick said.\n>\n> — [Late](<https://gazette.example/late>), The Gazette, 2031-05-01",
      );
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(panel).getByRole("button", { name: "Download CSV" }).click(),
    ]);
    expect(file.suggestedFilename()).toBe("oren-halvick-1-statement.csv");
    expect(readFileSync(await file.path(), "utf8").split("\r\n")[1]).toBe(
      'Oren Halvick: 1 statement,Late,The Gazette,2031-05-01,https://gazette.example/late,late.txt,"“It is late,” Oren Halvick said.",Oren Halvick,,,',
    );
  });
});
