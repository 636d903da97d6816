/// <reference lib="dom" />
import { renderReport } from "@readout/report";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answered, bars, code, executed, prose } from "../render/notebook.ts";
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

  test("draws fewer rows on a low screen, whole, and says of how many", async () => {
    const rows = [0, 1, 2, 3, 4, 5, 6, 7];
    const bundle = structuredClone(bars());
    const compact = {
      data: [{ type: "bar", orientation: "h", x: rows.map((i) => 9 - i), y: rows.map((i) => 40 * i + 20), width: 14 }],
      layout: {
        height: 336,
        margin: { l: 4, r: 4, t: 8, b: 4 },
        xaxis: { visible: false, fixedrange: true },
        yaxis: { visible: false, fixedrange: true, range: [320, -4] },
      },
      ...{ shows: 8, of: 17, cuts: rows.map((i) => [40 * i + 56, 40 * i + 40]) },
    };
    Object.assign(bundle["application/vnd.readout.figure+json"] as object, { id: "small", compact });
    const about = {
      corpus: "News",
      scope: "3 outlets",
      notice: "All of it is invented. ".repeat(20),
      sure: "How sure: quite.",
    };
    const found = {
      ...about,
      findings: [{ text: "Nobody is quoted.", key: null }],
      evidence: { groups: {}, passages: {} },
    };
    const cells = [
      prose("# Bars\n\nHow many?"),
      code("answer()", [{ "application/vnd.readout.answer+json": found }, bundle]),
    ];
    const markup = renderReport(executed(cells), {
      subject: { kind: "Corpus", name: "news.jsonl", detail: "9 articles" },
    });
    const { page } = await reader.visit(markup, { viewport: { width: 390, height: 640 } });
    const chart = await page.locator("#figure-small .main-svg").first().boundingBox();
    expect((chart?.y ?? 0) + (chart?.height ?? 0)).toBeLessThanOrEqual(640);
    const hint = await page.locator("#figure-small .chart + .tools > .hint").textContent();
    const drawn = Number(/the first (\d) of 17 are drawn/u.exec(hint ?? "")?.[1]);
    expect(drawn).toBeGreaterThanOrEqual(4);
    expect(drawn).toBeLessThan(8);
    expect(chart?.height).toBe(40 * drawn + 16);
    expect(await page.locator(".subject b").textContent()).toBe("News");
    await page.getByRole("link", { name: "How sure?" }).click();
    await expect.poll(() => page.locator(".sure").evaluate((one) => one.getBoundingClientRect().top)).toBeLessThan(640);
    expect(await page.locator(".sure").textContent()).toBe("How sure: quite.");
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
