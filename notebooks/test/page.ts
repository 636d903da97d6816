/// <reference lib="dom" />
import type { Page } from "playwright-core";
import type { FigureOutput } from "./report.ts";

/** A passage of the panel, with its marks. */
export interface Quoted {
  readonly text: string;
  readonly marks: readonly { readonly text: string; readonly roles: readonly string[] }[];
}

/** What the open panel shows, unfolded to its end. */
export async function panel(page: Page): Promise<{ title: string; count: string; quoted: readonly Quoted[] }> {
  await page.waitForSelector("dialog.evidence[open]");
  const more = page.locator("dialog.evidence .more button");
  while ((await more.count()) > 0) await more.click();
  return page.locator("dialog.evidence").evaluate((dialog) => ({
    title: dialog.querySelector("h2")?.textContent ?? "",
    count: dialog.querySelector(".count")?.textContent ?? "",
    quoted: [...dialog.querySelectorAll("blockquote")].map((quote) => ({
      text: quote.textContent,
      marks: [...quote.querySelectorAll("mark")].map(({ textContent, classList }) => ({
        text: textContent,
        roles: [...classList],
      })),
    })),
  }));
}

/** Closes the panel. */
export async function closePanel(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.waitForSelector("dialog.evidence", { state: "hidden" });
}

/** Unfolds all tables of the page, those behind figures as well; returns which of them are wider than their place, and by how much. */
export async function cutOff(page: Page): Promise<readonly string[]> {
  await page.locator("details.behind").evaluateAll((all) => {
    for (const details of all) details.setAttribute("open", "");
  });
  const more = page.getByRole("button", { name: /^Show (?:all [\d,]+|\d+ more) rows$/u });
  while ((await more.count()) > 0) {
    const [first, words] = [await more.first().elementHandle(), await more.first().textContent()];
    await first?.click();
    // The rows of a long table are unpacked first, and come a moment later.
    await first?.evaluate(
      (one, before) =>
        new Promise<void>((done) => {
          const look = () => (one.isConnected && one.textContent === before ? requestAnimationFrame(look) : done());
          look();
        }),
      words,
    );
  }
  return page.locator(".scroll").evaluateAll((all) =>
    all.flatMap((place) => {
      const over = place.scrollWidth - place.clientWidth;
      return over > 0 ? [`${place.closest(".exhibit")?.id}: ${over} px`] : [];
    }),
  );
}

/** Clicks a point of a trace, at its place or at a part of the way from the axis to it, until its passages open. */
export async function clickMark(page: Page, figure: string, trace: number, point: number, part = 1): Promise<void> {
  const chart = page.locator(`#figure-${figure} .chart`);
  await chart.scrollIntoViewIfNeeded();
  for (let attempt = 0; attempt < 20; attempt++) {
    const at = await placeOf(page, figure, trace, point, part);
    const height = page.viewportSize()?.height ?? 0;
    if (at.top < 20 || at.top > height - 20) await page.mouse.wheel(0, at.top - height / 2);
    await page.mouse.move(1, 1);
    await page.mouse.move(at.left, at.top);
    // Plotly looks for what is under the pointer, and makes room for the panel, a few times a second.
    await page.waitForTimeout(120);
    const now = await placeOf(page, figure, trace, point, part);
    const found = await chart.evaluate(({ classList }) => classList.contains("leads"));
    if (!found || now.left !== at.left || now.top !== at.top || !(await isPointed(page, figure, trace, point)))
      continue;
    await page.mouse.click(at.left, at.top);
    // The page may have moved under the pointer since: a reader would click again.
    const opened = page.waitForSelector("dialog.evidence[open]", { timeout: 3000 });
    if (
      await opened.then(
        () => true,
        () => false,
      )
    )
      return;
  }
  throw new Error(`nothing opens: trace ${trace} of ${figure}`);
}

/** Whether what Plotly takes to be under the pointer is the point: a click is told with that, however late it looks. */
function isPointed(page: Page, figure: string, trace: number, point: number): Promise<boolean> {
  return page.evaluate(
    ([id, trace, point]) => {
      const chart = document.getElementById(`figure-${id}-chart`) as unknown as PlotlyChart;
      const [first] = chart._hoverdata ?? [];
      return first?.curveNumber === trace && (typeof first.pointNumber !== "number" || first.pointNumber === point);
    },
    [figure, trace, point] as const,
  );
}

function placeOf(page: Page, figure: string, trace: number, point: number, part: number): Promise<Place> {
  return page.evaluate(
    ([id, trace, point, part]) => {
      const chart = document.getElementById(`figure-${id}-chart`) as unknown as PlotlyChart;
      const { x, y, xaxis = "x", yaxis = "y" } = chart._fullData[trace] as PlotlyTrace;
      const axis = (name: string) => chart._fullLayout[name.replace(/^([xy])/u, "$1axis")] as PlotlyAxis;
      const [across, up] = [axis(xaxis), axis(yaxis)];
      const box = chart.getBoundingClientRect();
      return {
        left: box.left + across._offset + across.l2p((x[point] ?? 0) * part),
        top: box.top + up._offset + up.l2p(y[point] ?? 0),
      };
    },
    [figure, trace, point, part] as const,
  );
}

interface Place {
  readonly left: number;
  readonly top: number;
}

interface PlotlyAxis {
  readonly _offset: number;
  l2p(value: number): number;
}

interface PlotlyTrace {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly xaxis?: string;
  readonly yaxis?: string;
}

interface PlotlyChart {
  readonly _fullData: readonly PlotlyTrace[];
  readonly _fullLayout: Readonly<Record<string, unknown>>;
  readonly _hoverdata?: readonly { readonly curveNumber: number; readonly pointNumber: unknown }[];
  getBoundingClientRect(): DOMRect;
}

/** The trace and the points whose evidence has this title. */
export function marksOf(figure: FigureOutput, title: (title: string) => boolean): { trace: number; points: number[] } {
  const keys = new Set(
    Object.entries(figure.evidence.groups).flatMap(([key, group]) => (title(group.title) ? [key] : [])),
  );
  for (const [trace, { customdata }] of figure.data.entries()) {
    const points = Array.isArray(customdata) ? [...customdata.keys()].filter((i) => keys.has(customdata[i])) : [];
    if (points.length > 0) return { trace, points };
  }
  throw new Error("no mark has such a title");
}

/** The words of a passage that are marked as one role. */
export function marked({ marks }: Quoted, role: string): string[] {
  return marks.filter(({ roles }) => roles.includes(role)).map(({ text }) => text);
}
