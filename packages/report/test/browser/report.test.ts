/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import { renderReport } from "@readout/report";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { bars, code, everything, executed, hostile, prose } from "../render/notebook.ts";
import { column, executable, type Reader, startReader, titled, violations } from "./browser.ts";

const report = renderReport(everything(), { notice: "Everything in this corpus is invented.", command: "pnpm report" });

const panel = "dialog.evidence";

/** Clicks a bar near its end (a bar on a logarithmic axis begins far outside the page). */
async function clickBar(page: Page, bar: string): Promise<void> {
  const box = await page.locator(bar).first().boundingBox();
  if (box === null) throw new Error(`nothing to click: ${bar}`);
  await page.mouse.click(box.x + box.width - 10, box.y + box.height / 2);
}

describe.skipIf(executable === null)(titled("a page in a browser"), () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await startReader();
  });
  afterAll(() => reader?.close());

  let open: Page | null = null;
  /** The report, opened once for tests that only look at its sentences, with none shown. */
  async function shared(): Promise<Page> {
    if (open === null || open.isClosed()) open = (await reader.visit(report)).page;
    else await open.keyboard.press("Escape");
    return open;
  }

  test("opens from disk, asks for nothing, breaks no rule of its policy and runs nothing that an article says", async () => {
    const { page, offences } = await reader.visit(report);
    await expect.poll(() => page.locator(".chart.js-plotly-plot").count()).toBe(3);
    expect(await page.locator(".note").allInnerTexts()).toEqual([]);
    await page.locator(".theme").click();
    await page.getByRole("button", { name: "Show code" }).click();
    for (const row of await page.locator("table.data .evidence-link").all()) {
      await row.evaluate((button) => (button as HTMLElement).click());
      // What the page holds packed is unpacked at the first look.
      await page.locator(`${panel} article`).first().waitFor();
    }
    await page.waitForTimeout(200);
    expect(offences).toEqual([]);
  });

  test("shows the sentences behind a bar when it is clicked", async () => {
    const page = await shared();
    await clickBar(page, "#figure-sources .point path");
    await page.waitForSelector(`${panel}[open]`);
    expect(await page.locator(`${panel} h2`).textContent()).toBe("Oren Halvick: 4 statements");
    expect(await page.locator(`${panel} .count`).textContent()).toBe("4 passages, from 2 articles");
    expect(await page.locator(`${panel} h3`).allInnerTexts()).toEqual([
      "Talks on the Dovre crossing, part 0",
      "Talks on the Dovre crossing, part 2",
    ]);
    expect(await page.locator(`${panel} .from`).first().textContent()).toBe("Riverline Business, 2031-03-01");
    expect(await page.locator(panel).textContent()).not.toContain("feed.jsonl");
    const words = page.locator(`${panel} blockquote`).first();
    expect(await words.textContent()).toBe(
      "“The crossing reopens on day 1, and Velmora has agreed,” Oren Halvick said.",
    );
    expect(await words.locator("mark.content.actor").allInnerTexts()).toEqual(["Velmora"]);
    expect(await words.locator("mark.source").allInnerTexts()).toEqual(["Oren Halvick"]);
    expect(await words.locator("mark.cue").allInnerTexts()).toEqual(["said"]);
  });

  test("says how many passages there are where it holds only some", async () => {
    const page = await shared();
    await page.locator("#figure-sources summary").click();
    await page.getByRole("button", { name: "Tessaly Brandt" }).click();
    expect(await page.locator(`${panel} .count`).textContent()).toBe(
      "Showing 4 of 1,234 passages, these from 2 articles",
    );
    expect(await page.locator(`${panel} h3 a`).getAttribute("href")).toBe("https://gazette.example/talks");
    expect(await page.locator(`${panel} blockquote`).last().textContent()).toContain("<script>alert(1)</script>");
  });

  test("shows the sentences behind an edge when its middle is clicked", async () => {
    const page = await shared();
    const chart = page.locator("#figure-network .nsewdrag");
    await chart.scrollIntoViewIfNeeded();
    // On a busy machine a chart may not have seen the pointer come when it is clicked.
    await vi.waitFor(
      async () => {
        const box = await chart.boundingBox();
        if (box === null) throw new Error("no chart");
        await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
        await page.waitForSelector(`${panel}[open]`, { timeout: 3000 });
      },
      { timeout: 30_000 },
    );
    expect(await page.locator(`${panel} h2`).textContent()).toBe("Oren Halvick and Velmora: 2 sentences");
    expect(await page.locator(`${panel} blockquote`).allInnerTexts()).toEqual(
      Array(2).fill("“The crossing reopens on day 1, and Velmora has agreed,” Oren Halvick said."),
    );
  });

  test("shows the sentences behind a cell of a matrix, and none behind an empty one", async () => {
    const { page } = await reader.visit(report);
    const chart = page.locator("#figure-heat .nsewdrag");
    await chart.scrollIntoViewIfNeeded();
    const box = await chart.boundingBox();
    if (box === null) throw new Error("no chart");
    await page.mouse.click(box.x + box.width / 4, box.y + box.height / 4);
    await page.waitForTimeout(100);
    expect(await page.locator(panel).isVisible()).toBe(false);
    await page.mouse.click(box.x + box.width / 4, box.y + (3 * box.height) / 4);
    await page.waitForSelector(`${panel}[open]`);
    expect(await page.locator(`${panel} h2`).textContent()).toBe("Lindmar and Velmora: 1 sentence");
  });

  test("opens a row's sentences by keyboard, and Escape gives the focus back", async () => {
    const { page } = await reader.visit(report);
    const row = page.getByRole("button", { name: "Outlet 1", exact: true });
    await row.focus();
    await page.keyboard.press("Enter");
    expect(await page.locator(`${panel} h2`).textContent()).toBe("Outlet 1: 2 statements");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("evidence-title");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Close");
    await page.keyboard.press("Escape");
    expect(await page.locator(panel).isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Outlet 1");
  });

  test("gives a chart as SVG with its caption and its corpus", async () => {
    const subject = { kind: "Corpus", name: "<news> & more", detail: "84 articles" };
    const { page, offences } = await reader.visit(renderReport(everything(), { subject }));
    const save = page.locator("#figure-sources").getByRole("button", { name: "Save SVG" });
    const [file] = await Promise.all([page.waitForEvent("download"), save.click()]);
    expect(file.suggestedFilename()).toBe("figure-sources.svg");
    const svg = readFileSync(await file.path(), "utf8");
    expect(svg).toMatch(/<text [^>]*>Figure \d+ Two people carry the story/u);
    expect(svg).toContain("Corpus &#60;news&#62; &#38; more: 84 articles");
    const isWhole = await page.evaluate(async (text) => {
      const image = new Image();
      image.src = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
      await image.decode();
      return image.naturalHeight > 240;
    }, svg);
    expect(isWhole).toBe(true);
    expect(offences).toEqual([]);
  });

  test("gives words on marks a white rim in a saved picture, in a form that every program draws", async () => {
    const { page, offences } = await reader.visit(report);
    const save = page.locator("#figure-network").getByRole("button", { name: "Save SVG" });
    const [file] = await Promise.all([page.waitForEvent("download"), save.click()]);
    const svg = readFileSync(await file.path(), "utf8");
    const layers = [...svg.matchAll(/<g class="textpoint"[^>]*>(.*?)<\/g>/gu)].map(([, inside = ""]) =>
      [...inside.matchAll(/<text([^>]*)>(.*?)<\/text>/gu)].map(([, attributes = "", words = ""]) => [
        words.replaceAll(/<[^>]*>/gu, ""),
        attributes.includes('aria-hidden="true"') && /stroke: #ffffff; stroke-width: 3px/u.test(attributes),
      ]),
    );
    expect(layers.length).toBeGreaterThan(0);
    for (const [below, above, ...more] of layers) {
      expect(below).toEqual([above?.[0], true]);
      expect(above?.[1]).toBe(false);
      expect(more).toEqual([]);
    }
    expect(offences).toEqual([]);
  });

  test("gives a chart as an image", async () => {
    const { page, offences } = await reader.visit(report, { colorScheme: "dark" });
    const save = page.locator("#figure-heat").getByRole("button", { name: "Save PNG" });
    const [file] = await Promise.all([page.waitForEvent("download"), save.click()]);
    expect(file.suggestedFilename()).toBe("figure-heat.png");
    expect(
      readFileSync(await file.path())
        .subarray(1, 4)
        .toString(),
    ).toBe("PNG");
    expect(offences).toEqual([]);
  });

  test("follows the system's colours until the reader chooses, charts included", async () => {
    const { page } = await reader.visit(report, { colorScheme: "dark" });
    const colours = () =>
      page.evaluate(() => [
        getComputedStyle(document.documentElement).backgroundColor,
        document.querySelector<SVGElement>("#figure-sources .xtitle")?.style.fill,
        document.querySelector<SVGElement>("#figure-network .textpoint text")?.style.fill,
      ]);
    expect(await colours()).toEqual(["rgb(22, 25, 29)", "rgb(198, 201, 206)", "rgb(198, 201, 206)"]);
    await page.getByRole("button", { name: "Light colours" }).click();
    await expect.poll(colours).toEqual(["rgb(255, 255, 255)", "rgb(61, 66, 72)", "rgb(61, 66, 72)"]);
    await page.reload();
    await page.waitForSelector("html[data-ready]");
    expect(await colours()).toEqual(["rgb(255, 255, 255)", "rgb(61, 66, 72)", "rgb(61, 66, 72)"]);
  });

  test("shows all code by one switch, and none before", async () => {
    const { page } = await reader.visit(report);
    const code = page.locator("details.code[open]:visible");
    expect(await page.locator("details.code:visible").count()).toBe(0);
    await page.getByRole("button", { name: "Show code" }).click();
    expect(await code.count()).toBe(8);
    await page.getByRole("button", { name: "Hide code" }).click();
    expect(await code.count()).toBe(0);
  });

  test("fits a screen of 400 pixels, and opens its sentences there over the page", async () => {
    const { page } = await reader.visit(report, { viewport: { width: 400, height: 800 } });
    const width = () => page.evaluate(() => document.scrollingElement?.scrollWidth);
    expect(await width()).toBe(400);
    await page.getByRole("button", { name: "Outlet 1", exact: true }).click();
    // Passages are unpacked before the panel opens.
    await page.locator(panel).waitFor();
    const box = await page.locator(panel).evaluate((sheet) => [sheet.clientWidth, sheet.getBoundingClientRect().left]);
    expect(box).toEqual([400, 0]);
    expect(await width()).toBe(400);
    await page.mouse.click(200, 20);
    expect(await page.locator(panel).isVisible()).toBe(false);
  });

  test("draws a chart at the width of a small screen: with its names cut, or in the form it has for that", async () => {
    const bundle = structuredClone(bars());
    const { layout } = bundle["application/vnd.plotly.v1+json"] as { layout: { yaxis: object } };
    Object.assign(layout.yaxis, { tickvals: [0, 1], ticktext: ["Oren Halvick (n = 4)", "Tessaly Brandt (n = 1,234)"] });
    const other = structuredClone(bars());
    const figure = other["application/vnd.readout.figure+json"] as object;
    const compact = {
      data: [{ type: "bar", orientation: "h", x: [4], y: [20], width: 30, customdata: ["bar1"] }],
      layout: { height: 140, yaxis: { range: [40, -4] } },
      ...{ shows: 1, of: 3, cuts: [[140, 40]] },
    };
    Object.assign(figure, { id: "small", compact });
    const markup = renderReport(executed([prose("# Bars"), code("show(bars)", [bundle, other])]));
    const { page } = await reader.visit(markup, { viewport: { width: 400, height: 800 } });
    expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBe(400);
    expect(await page.locator("#figure-sources .ytick text").allTextContents()).toEqual([
      "Oren Halvick",
      "Tessaly Brandt",
    ]);
    expect((await page.locator("#figure-small .main-svg").first().boundingBox())?.height).toBe(140);
    expect(await page.locator("#figure-small .chart + .tools > .hint").textContent()).toBe(
      "Click a mark to read the sentences behind it. On this screen the first 1 of 3 are drawn.",
    );
    await page.locator("#figure-small .nsewdrag").click();
    expect(await page.locator(`${panel} h2`).textContent()).toBe("Oren Halvick: 4 statements");
    await page.keyboard.press("Escape");
    await page.setViewportSize({ width: 900, height: 800 });
    await expect
      .poll(async () => (await page.locator("#figure-small .main-svg").first().boundingBox())?.height)
      .toBe(240);
    expect(await page.locator("#figure-small .chart + .tools > .hint").textContent()).toBe(
      "Click a mark to read the sentences behind it.",
    );
  });

  test("moves beside its sentences on a wide screen, so that no chart is covered", async () => {
    const { page } = await reader.visit(report);
    await clickBar(page, "#figure-sources .point path");
    await page.waitForSelector(`${panel}[open]`);
    const right = () => page.locator("#figure-sources").evaluate((figure) => figure.getBoundingClientRect().right);
    const left = (await page.locator(panel).boundingBox())?.x ?? 0;
    expect(await right()).toBeLessThan(left);
    const chart = await page.locator("#figure-sources .main-svg").first().boundingBox();
    expect(chart?.height).toBe(240);
  });

  test("prints in light colours without its controls, and the first rows of a long table", async () => {
    const { page } = await reader.visit(report, { colorScheme: "dark" });
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    for (const control of [".controls", ".contents", ".tools", "details.code", "details.behind", panel]) {
      expect(await page.locator(control).first().isVisible(), control).toBe(false);
    }
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      "rgb(255, 255, 255)",
    );
    expect(await column(page, "#table-outlets", 0)).toHaveLength(25);
    const left = () => page.locator("#table-outlets tbody").getAttribute("data-left");
    expect(await left()).toBe("5 more in the page");
    expect(await page.locator(".banner.notice").isVisible()).toBe(true);
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
    await page.emulateMedia({ media: "screen" });
    await page.getByRole("button", { name: "Outlet 1", exact: true }).click();
    await page.waitForSelector(`${panel}[open] blockquote`);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(`${panel} blockquote`).first().isVisible()).toBe(true);
    expect(await page.locator(`${panel} .exports`).isVisible()).toBe(false);
  });

  test("shows its numbers and its code where no script runs", async () => {
    const { page, offences } = await reader.visit(report, { javaScriptEnabled: false });
    expect(await page.getByRole("rowheader", { name: "Tessaly Brandt" }).isVisible()).toBe(true);
    expect(await page.locator(".chart").first().isVisible()).toBe(false);
    await page.locator("details.code summary").first().click();
    expect(await page.locator("details.code code").first().isVisible()).toBe(true);
    expect(offences).toEqual([]);
  });

  test.each(["light", "dark"] as const)(
    "is accessible in %s colours, with and without the panel",
    async (colorScheme) => {
      const { page } = await reader.visit(report, { colorScheme });
      await page.getByRole("button", { name: "Show code" }).click();
      expect(await violations(page)).toEqual([]);
      await page.getByRole("button", { name: "Outlet 1", exact: true }).click();
      await page.waitForTimeout(300);
      expect(await violations(page)).toEqual([]);
    },
  );

  test("is accessible on a small screen", async () => {
    const { page } = await reader.visit(report, { viewport: { width: 400, height: 800 } });
    expect(await violations(page)).toEqual([]);
  });

  test("keeps words that would break a page out of its structure", async () => {
    const { page, offences } = await reader.visit(
      renderReport(executed([prose(`# ${hostile}`), prose(`## ${hostile}`)], { parameters: { [hostile]: hostile } }), {
        notice: hostile,
      }),
    );
    expect(await page.locator("h1").textContent()).toContain("<script>alert(1)</script>");
    expect(await page.locator("script:not([type])").count()).toBe(1);
    expect(offences).toEqual([]);
  });
});
