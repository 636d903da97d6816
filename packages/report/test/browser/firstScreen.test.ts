/// <reference lib="dom" />
import { renderReport } from "@readout/report";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answered } from "../render/notebook.ts";
import { executable, type Reader, startReader, titled, violations } from "./browser.ts";

const panel = "dialog.evidence";

describe.skipIf(executable === null)(titled("the first screen of a notebook with an answer"), () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await startReader();
  });
  afterAll(() => reader?.close());

  const markup = renderReport(answered(), { subject: { kind: "Corpus", name: "news", detail: "84 articles" } });
  test.each([
    [1280, 800],
    [390, 844],
  ])("has the answer and the whole chart at %i by %i", async (width, height) => {
    const { page, offences } = await reader.visit(markup, { viewport: { width, height } });
    for (const part of ["h1", ".question", ".subject", ".answer", "#figure-sources .chart"]) {
      const box = await page.locator(part).first().boundingBox();
      expect(box, part).not.toBe(null);
      expect((box?.y ?? 0) + (box?.height ?? 0), part).toBeLessThanOrEqual(height);
      expect((box?.x ?? 0) + (box?.width ?? 0), part).toBeLessThanOrEqual(width);
    }
    expect(await page.locator(".parameters").evaluate((one) => one.getBoundingClientRect().top)).toBeGreaterThan(
      height,
    );
    expect(await violations(page)).toEqual([]);
    expect(offences).toEqual([]);
  });

  test("leads from each sentence to what it was counted from, by keyboard too, and back", async () => {
    const { page } = await reader.visit(markup);
    const button = page.getByRole("button", { name: "Read the 2 passages" });
    await button.focus();
    await page.keyboard.press("Enter");
    expect(await page.locator(`${panel} h2`).textContent()).toBe("Oren Halvick: 2 statements");
    expect(await page.locator(`${panel} blockquote`).count()).toBe(2);
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Read the 2 passages");
  });
});
