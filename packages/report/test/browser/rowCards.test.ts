/// <reference lib="dom" />
import { renderReport } from "@readout/report";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { code, executed, longTable, prose } from "../render/notebook.ts";
import { column, executable, type Reader, startReader, titled } from "./browser.ts";

/** A table of eight columns and thirty rows, the second without its third number. */
function wide() {
  const names = [
    "Word",
    "Group",
    "Times as often",
    "Low (95 %)",
    "High (95 %)",
    "In the group",
    "Elsewhere",
    "Articles",
  ];
  const columns = names.map((label, i) => ({ name: `c${i}`, label, type: i < 2 ? "text" : "integer" }));
  const rows = Array.from({ length: 30 }, (_, i) => [
    `Word ${i}`,
    "The Lindmar Gazette",
    ...[1, 2, 3, 4, 5, 6].map((n) => (i === 1 && n === 3 ? null : n * 1000 + i)),
  ]);
  const table = { id: "wide", caption: "Wide.", columns, rows, keys: rows.map(() => null), evidence: {} };
  return { "application/vnd.readout.table+json": { table, evidence: { groups: {}, passages: {} } } };
}

describe.skipIf(executable === null)(titled("rows as cards"), () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await startReader();
  });
  afterAll(() => reader?.close());

  const markup = renderReport(executed([prose("# Who"), code("x", [wide(), longTable()])]));
  const phone = { width: 390, height: 844 };

  test("are what a wide table has on a phone: all of a row is read without moving it sideways", async () => {
    for (const width of [390, 320]) {
      const { page, offences } = await reader.visit(markup, { viewport: { width, height: 844 } });
      const box = page.locator("#table-wide .scroll");
      expect(await box.evaluate((one) => [one.classList.contains("cards"), one.scrollWidth - one.clientWidth])).toEqual(
        [true, 0],
      );
      expect(await column(page, "#table-wide", 0)).toHaveLength(8);
      const cell = page.locator("#table-wide tbody tr").first().locator("td").nth(1);
      expect(await cell.evaluate((one) => getComputedStyle(one, "::before").content)).toBe('"Times as often"');
      const ends = await page
        .locator("#table-wide tbody tr:first-child > *")
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right));
      expect(Math.max(...ends)).toBeLessThanOrEqual(width);
      // What was not estimated takes no room.
      await expect.poll(() => page.locator("#table-wide tbody tr").nth(1).locator("td:visible").count()).toBe(6);
      expect(offences).toEqual([]);
      await page.close();
    }
  });

  test("are sorted and filtered as rows are", async () => {
    const { page } = await reader.visit(markup, { viewport: phone });
    await page.locator("#table-wide thead").getByRole("button", { name: "Articles" }).click();
    expect((await column(page, "#table-wide", 0)).slice(0, 2)).toEqual(["Word 29", "Word 28"]);
    const first = page.locator("#table-wide tbody tr").first().locator("td").last();
    expect(await first.getAttribute("data-label")).toBe("Articles");
    await page.locator("#table-wide").getByRole("searchbox").fill("word 2");
    await expect.poll(async () => (await column(page, "#table-wide", 0)).length).toBe(8);
    expect(await page.locator("#table-wide [role=status]").textContent()).toBe("8 of 30 rows shown, 11 match");
  });

  test("are not made of a table that has room, nor on a wide screen or on paper", async () => {
    const { page } = await reader.visit(markup, { viewport: phone });
    const isCards = (id: string) => page.locator(`${id} .scroll`).evaluate((one) => one.classList.contains("cards"));
    expect(await isCards("#table-outlets")).toBe(false);
    await page.emulateMedia({ media: "print" });
    const display = () =>
      page
        .locator("#table-wide tbody tr")
        .first()
        .evaluate((row) => getComputedStyle(row).display);
    expect(await display()).toBe("table-row");
    await page.emulateMedia({ media: "screen" });
    expect(await display()).toBe("grid");
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect.poll(() => isCards("#table-wide")).toBe(false);
  });
});
