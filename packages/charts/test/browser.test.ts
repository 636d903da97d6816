import { existsSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import type { Figure } from "@readout/charts";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from "vitest";
import { emptyGallery, figureOf, gallery } from "./gallery.ts";
import { pictureOf, readable, snapshotOf } from "./snapshot.ts";

const { READOUT_CHROMIUM: executablePath = "/usr/bin/chromium" } = process.env;
const present = existsSync(executablePath);
if (!present) console.warn(`No Chromium at ${executablePath} (READOUT_CHROMIUM): figures are not drawn in this run.`);

const config = { displaylogo: false, showSendToCloud: false, typesetMath: false };

describe.skipIf(!present)("in a browser", () => {
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--headless", "--disable-gpu"] });
    page = await browser.newPage({ viewport: { width: 900, height: 800 } });
    page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => complaints.push(`request: ${request.url()}`));
    await page.setContent("<div id=plot></div>");
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve("plotly.js-dist-min") });
  }, 60_000);
  afterAll(async () => browser?.close());

  async function draw({ data, layout }: Figure): Promise<string[]> {
    complaints.length = 0;
    return page.evaluate(
      async ([data, layout, config]) => {
        const { Plotly } = globalThis as unknown as { Plotly: PlotlyApi };
        const problems = Plotly.validate(data, layout) ?? [];
        await Plotly.newPlot("plot", data, layout, config);
        return problems.map(({ msg }) => msg);
      },
      [data, layout, config] as const,
    );
  }

  const text = (): Promise<string> =>
    page.locator("#plot").evaluate((plot: { textContent: string | null }) => plot.textContent ?? "");

  const small = Object.entries(gallery()).flatMap(([name, figure]) =>
    figure.compact === undefined ? [] : [[`${name} on a phone`, { ...figure, ...figure.compact }] as const],
  );
  const empty = Object.entries(emptyGallery()).map(([name, figure]) => [`empty ${name}`, figure] as const);
  /** Whether a figure of the gallery is new, or not the one of its snapshot any more. */
  const isChanged = (name: string, figure: Figure): boolean =>
    !/^empty | on a phone$/u.test(name) &&
    (!existsSync(snapshotOf(name)) || readFileSync(snapshotOf(name), "utf8") !== readable(figure));

  it.each([...Object.entries(gallery()), ...small, ...empty])(
    "Plotly draws %s as given, without a complaint",
    async (name, figure) => {
      // What has failed, or is not as it was, can be looked at.
      const picture = (): Promise<Buffer> => page.locator("#plot").screenshot({ path: pictureOf(name) });
      rmSync(pictureOf(name), { force: true });
      onTestFailed(async () => void (await picture()));
      expect(await draw(figure)).toEqual([]);
      expect(complaints).toEqual([]);
      expect(await page.locator("#plot .main-svg").count()).toBeGreaterThan(0);
      if (isChanged(name, figure)) await picture();
    },
  );

  it("shows hostile names to the letter, as text", async () => {
    await draw(figureOf("network-hostile"));
    expect(await text()).toContain("<script>alert(1)</scrip");
    expect(await text()).toContain("__proto__");
    expect(await page.locator("#plot a[href^=javascript], #plot svg script").count()).toBe(0);
  });

  it("answers a click in the middle of an edge with the key of its evidence", async () => {
    const figure = figureOf("network");
    await draw(figure);
    const key = await page.evaluate(() => {
      const plot = document.getElementById("plot") as unknown as PlotlyDiv;
      const [trace] = plot.data.filter(({ mode }) => mode === "lines").slice(-1);
      const { x = [], y = [], customdata = [] } = trace ?? {};
      const { xaxis, yaxis } = plot._fullLayout;
      const box = plot.getBoundingClientRect();
      const middle = (values: number[]): number => ((values[0] ?? 0) + (values.at(-1) ?? 0)) / 2;
      const left = box.left + xaxis._offset + xaxis.l2p(middle(x));
      const top = box.top + yaxis._offset + yaxis.l2p(middle(y));
      Object.assign(globalThis, { clicked: null });
      plot.on("plotly_click", ({ points }) => Object.assign(globalThis, { clicked: points[0]?.customdata }));
      return { left, top, expected: customdata[0] };
    });
    await page.mouse.move(key.left, key.top);
    await page.mouse.click(key.left, key.top);
    const clicked = await page.evaluate(() => (globalThis as unknown as { clicked: string }).clicked);
    expect(clicked).toBe(key.expected);
    expect(Object.keys(figure.evidence)).toContain(clicked);
  });
});

interface PlotlyApi {
  validate(data: unknown, layout: unknown): { msg: string }[] | undefined;
  newPlot(id: string, data: unknown, layout: unknown, config: unknown): Promise<void>;
}

interface PlotlyDiv {
  readonly data: { mode?: string; customdata?: string[]; x?: number[]; y?: number[] }[];
  readonly _fullLayout: Record<"xaxis" | "yaxis", { _offset: number; l2p(value: number): number }>;
  getBoundingClientRect(): { left: number; top: number };
  on(event: string, listener: (event: { points: { customdata: string }[] }) => void): void;
}

declare const document: { getElementById(id: string): unknown };
