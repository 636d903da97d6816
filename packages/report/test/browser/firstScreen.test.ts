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

  test("keeps what must be told before it clear of the buttons, also beside open passages", async () => {
    const warned = renderReport(answered(), {
      notice: "All of this corpus is invented, and nothing of it is news. ".repeat(4),
    });
    const { page } = await reader.visit(warned, { viewport: { width: 1280, height: 800 } });
    const room = async (): Promise<number> => {
      const [buttons, notice] = await Promise.all(
        [".controls button", ".banner.notice"].map((part) => page.locator(part).last().boundingBox()),
      );
      return (notice?.y ?? 0) - ((buttons?.y ?? 0) + (buttons?.height ?? 0));
    };
    expect(await room()).toBeGreaterThan(0);
    await page.getByRole("button", { name: "Read the 2 passages" }).click();
    expect(await room()).toBeGreaterThan(0);
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
