/// <reference lib="dom" />
import { renderReport } from "@readout/report";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bars, code, executed, prose } from "../render/notebook.ts";
import { executable, type Reader, startReader, titled } from "./browser.ts";

describe.skipIf(executable === null)(titled("charts on paper"), () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await startReader();
  });
  afterAll(() => reader?.close());

  /** A page of so many lines of prose and then a chart of 600 pixels, of so many rows if it says. */
  function after(lines: number, rows = 0): string {
    const bundle = structuredClone(bars());
    const plot = bundle["application/vnd.plotly.v1+json"] as { layout: object };
    const places = Array.from({ length: rows }, (_, i) => i);
    const named = { tickvals: places, ticktext: places.map((i) => `Row ${i}`) };
    const high = { ...plot, layout: { ...plot.layout, height: 600, ...(rows > 0 && { yaxis: named }) } };
    const items = Array.from({ length: lines }, (_, i) => `- Line ${i}`).join("\n");
    return renderReport(
      executed([
        prose("# Charts"),
        prose(items),
        code("show(bars)", [{ ...bundle, "application/vnd.plotly.v1+json": high }]),
      ]),
    );
  }

  /** The size of the chart when the page is about to be printed, and where its figure ends on a sheet of A4 that is as long as needed. */
  async function printed(markup: string): Promise<{ width: number; height: number; end: number }> {
    const { page, offences } = await reader.visit(markup);
    const rules = () =>
      page.evaluate(() =>
        [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)),
      );
    const own = await rules();
    const fire = (name: string) => page.evaluate((type) => dispatchEvent(new Event(type)), name);
    await fire("beforeprint");
    expect(await rules()).toEqual(own);
    const svg = page.locator(".chart .main-svg").first();
    const [width = 0, height = 0] = await svg.evaluate((one) => [one.clientWidth, one.clientHeight]);
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 673, height: 979 });
    const end = await page.locator(".exhibit.figure").evaluate((one) => one.getBoundingClientRect().bottom + scrollY);
    await page.emulateMedia({ media: "screen" });
    await fire("afterprint");
    expect(
      await page
        .locator(".chart")
        .first()
        .evaluate((chart) => chart.style.height),
    ).toBe("600px");
    expect(offences).toEqual([]);
    return { width, height, end };
  }

  const sheet = 979;
  const whole = { width: 768, height: 600 };

  test("are as they are where they fit below what is before them", async () => {
    const { end, ...size } = await printed(after(8));
    expect(size).toEqual(whole);
    expect(end).toBeLessThan(sheet);
  });

  test("are lower, and then smaller, where some of the sheet is missing, and end on it", async () => {
    const low = await printed(after(14));
    expect(low.width).toBe(768);
    expect(low.height).toBeLessThan(600);
    expect(low.height).toBeGreaterThanOrEqual(0.85 * 600);
    expect(low.end).toBeLessThan(sheet);
    const small = await printed(after(17));
    expect(small.width).toBeGreaterThan(768);
    expect(small.end).toBeLessThan(sheet);
  });

  test("are as low as their rows have room, and no flatter than a little above half", async () => {
    const few = await printed(after(21, 10));
    expect(few.height / few.width).toBeLessThan(0.8 * (whole.height / whole.width));
    expect(few.end).toBeLessThan(sheet);
    const many = await printed(after(21, 24));
    expect({ width: many.width, height: many.height }).toEqual(whole);
    expect(many.end).toBeGreaterThan(sheet);
  });

  test("go on the next sheet as they are where they would be too small", async () => {
    const { end, ...size } = await printed(after(22));
    expect(size).toEqual(whole);
    expect(end).toBeGreaterThan(sheet);
  });
});
