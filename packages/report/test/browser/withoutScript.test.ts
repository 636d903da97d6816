/// <reference lib="dom" />
import { renderReport, renderWithEvidence } from "@readout/report";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answered, everything } from "../render/notebook.ts";
import { executable, type Reader, startReader, titled, violations } from "./browser.ts";

describe.skipIf(executable === null)(titled("a page without scripts"), () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await startReader();
  });
  afterAll(() => reader?.close());

  test("has its text, its tables and a picture of each chart, in light and dark, and asks for nothing", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const { page, offences } = await reader.visit(renderReport(everything()), {
        javaScriptEnabled: false,
        colorScheme,
      });
      const figures = page.locator("figure.figure");
      expect(await figures.count()).toBe(3);
      for (const figure of await figures.all()) {
        const box = await figure.locator("svg.picture").boundingBox();
        expect(box?.width).toBeGreaterThan(400);
        expect(await figure.locator("svg.picture :is(rect, circle, polygon, path)").count()).toBeGreaterThan(2);
        expect(await figure.locator(".chart").isVisible()).toBe(false);
        expect(await figure.locator("table").isVisible()).toBe(true);
      }
      expect(await page.getByText("One article in nine names no source at all.").isVisible()).toBe(true);
      const [ink, paper] = await page.evaluate(() => {
        const words = document.querySelector("svg.picture text") as Element;
        return [getComputedStyle(words).fill, getComputedStyle(document.documentElement).backgroundColor];
      });
      expect(ink).not.toBe(paper);
      expect(offences).toEqual([]);
    }
  });

  test("with scripts has the charts and no second picture", async () => {
    const { page } = await reader.visit(renderReport(everything()));
    expect(await page.locator("svg.picture").count()).toBe(0);
  });

  test("leads from a finding and from a row to the files beside it", async () => {
    const { page: markup, beside } = renderWithEvidence(answered(), { evidence: "beside", name: "report" });
    const { page, offences } = await reader.visit(markup, { javaScriptEnabled: false }, beside);
    await page.getByRole("link", { name: "Read the 2 passages" }).click();
    expect(new URL(page.url()).pathname).toMatch(/\/report\.evidence\/passages-1\.html$/u);
    expect(await page.locator(":target h2").textContent()).toBe("Oren Halvick: 2 statements");
    expect(await page.locator(":target blockquote").count()).toBe(2);
    await page.goBack();
    await page.getByRole("link", { name: "Tessaly Brandt" }).click();
    expect(await page.locator(":target h2").textContent()).toContain("Tessaly Brandt");
    await page.getByRole("link", { name: "On whose word" }).click();
    expect(await page.locator("h1").textContent()).toBe("On whose word");
    expect(offences.filter((one) => !/^request: file:.*\/report(?:\.evidence\/passages-1)?\.html/u.test(one))).toEqual(
      [],
    );
  });

  test("files beside a page open from its panel, and axe finds nothing in them", async () => {
    const { page: markup, beside } = renderWithEvidence(answered(), { evidence: "beside", name: "report" });
    const { page } = await reader.visit(markup, {}, beside);
    await page.locator("#figure-sources summary").click();
    await page.getByRole("button", { name: "Tessaly Brandt" }).click();
    const more = page.locator("dialog.evidence .count a");
    expect(await page.locator("dialog.evidence .count").textContent()).toBe(
      "Showing 3 of 1,234 passages, these from 2 articles. More in a file beside this page.",
    );
    const [file] = await Promise.all([page.context().waitForEvent("page"), more.click()]);
    await file.waitForLoadState();
    expect(await violations(file)).toEqual([]);
  });
});
