/// <reference lib="dom" />
import { renderReport } from "@readout/report";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bars, code, executed, prose } from "../render/notebook.ts";
import { executable, type Reader, startReader, titled } from "./browser.ts";

describe.skipIf(executable === null)(titled("a legend above a chart"), () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await startReader();
  });
  afterAll(() => reader?.close());

  test("ends where the bars begin, at every width and after printing", async () => {
    const bundle = structuredClone(bars());
    const plot = bundle["application/vnd.plotly.v1+json"] as { data: { name?: string }[]; layout: object };
    const names = ["person", "organisation", "state", "group", "other outlet", "anonymous", "unresolved"];
    const many = {
      ...plot,
      data: names.map((name) => ({ ...plot.data[0], name, showlegend: true })),
      layout: {
        ...plot.layout,
        barmode: "stack",
        height: 400,
        margin: { l: 12, r: 12, t: 36, b: 40 },
        legend: { orientation: "h", x: 0, y: 1, yanchor: "bottom", entrywidth: 130 },
      },
    };
    const { page, offences } = await reader.visit(
      renderReport(
        executed([
          prose("# Charts"),
          code("show(bars)", [{ ...bundle, "application/vnd.plotly.v1+json": many as never }]),
        ]),
      ),
    );
    const apart = () =>
      page.evaluate(() => {
        const edge = (selector: string, side: "top" | "bottom") =>
          document.querySelector(`.chart ${selector}`)?.getBoundingClientRect()[side] ?? Number.NaN;
        return Math.abs(edge(".legend .bg", "bottom") - edge(".nsewdrag", "top"));
      });
    const isDrawn = () =>
      page.locator(".chart").evaluate((one) => one.querySelector(".main-svg")?.clientWidth === one.clientWidth);
    const lines = new Set<number>();
    for (const width of [1280, 900, 600, 760, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await expect.poll(isDrawn).toBe(true);
      await expect.poll(apart).toBeLessThan(2);
      lines.add((await page.locator(".chart .legend .bg").boundingBox())?.height ?? 0);
    }
    expect(lines.size).toBeGreaterThan(1);
    await page.setViewportSize({ width: 600, height: 800 });
    await expect.poll(isDrawn).toBe(true);
    await expect.poll(apart).toBeLessThan(2);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await apart()).toBeLessThan(2);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(offences).toEqual([]);
  });
});
