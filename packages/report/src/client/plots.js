/** @import { PlotData } from "./pageData.ts" */
/** @import { Layout } from "./plotColours.js" */
import { button, element, readBlock } from "./element.js";
import { openEvidence } from "./panel.js";
import { lowerOnPaper } from "./paper.js";
import { dark, light, themed } from "./plotColours.js";
import { saveFile, saveImage } from "./plotFiles.js";
import { settleLegend } from "./plotLegend.js";
import { drawing, fullWidth, plotly } from "./plotly.js";
import { fitted, hasTwoLines, heightOf, isSmall, onScreen, rowsOn } from "./plotSizes.js";
import { isDark } from "./theme.js";

/**
 * @typedef {{ points?: { customdata?: unknown }[] }} PlotEvent
 * @typedef {HTMLElement & { on(event: string, act: (event: PlotEvent) => void): void }} Chart
 */

/** @type {PlotData[]} */
const plots = readBlock("plot-data", []);
/** The most height of a chart on paper. */
const tallest = 900;
/** The least heights of a row of bars, of bars with their words inside, below a legend of some lines, of points, and of one whose name has two lines. */
const rowPitch = { bars: 20, words: 32, points: 17, twoLines: 34 };
/** The part of its height in which a chart without such rows is still read: of bars with words in them, of panels below one another, and of others. */
const lowered = { bars: 0.85, panels: 0.77, points: 0.7 };
/** No chart is drawn flatter than this part of its height. */
const flattest = 0.6;
/** By how much a chart may then be smaller as a whole on paper: its words are six points high. */
const smallest = 0.75;

// Plotly writes some style attributes as text, which the page's policy refuses; the same rules set one by one pass.
{
  const { setAttribute } = Element.prototype;
  Element.prototype.setAttribute = function (name, value) {
    if (name === "style" && this instanceof SVGElement) this.style.cssText = value;
    else setAttribute.call(this, name, value);
  };
}

/**
 * Draws the page's charts. A chart that cannot be drawn says so, and its table stays open.
 *
 * @returns {Promise<void>}
 */
export async function drawPlots() {
  for (const plot of plots) {
    const chart = /** @type {Chart | null} */ (document.getElementById(plot.element));
    if (chart === null) continue;
    try {
      await draw(plot, chart, isDark() ? dark : light);
      connect(plot, chart);
    } catch (error) {
      chart.replaceChildren(element("p", { class: "note" }, `This chart could not be drawn: ${error}`));
      chart.parentElement?.querySelector("details")?.setAttribute("open", "");
    }
  }
}

/** Draws the charts again in the colours of the theme. */
export function redrawPlots() {
  for (const [plot, chart] of drawn()) void draw(plot, chart, isDark() ? dark : light);
}

/** Draws the charts for paper: in its colours and width, and lower where they would else leave the end of a sheet empty. */
export function printPlots() {
  const all = new Map(drawn().map(([plot, chart]) => [chart, plot]));
  for (const [chart, plot] of all) void draw(plot, chart, light, onSheet(chart, plot));
  const least = (/** @type {HTMLElement} */ chart) => {
    const plot = all.get(chart);
    return plot === undefined ? 1 : smallest * lowest(plot);
  };
  for (const [chart, part] of lowerOnPaper(least)) {
    const plot = all.get(chart);
    if (plot !== undefined) void draw(plot, chart, light, onSheet(chart, plot, part));
  }
}

/**
 * The charts that could be drawn.
 *
 * @returns {readonly (readonly [PlotData, HTMLElement])[]}
 */
function drawn() {
  return plots.flatMap((plot) => {
    const chart = document.getElementById(plot.element);
    return chart?.classList.contains("js-plotly-plot") === true ? [/** @type {const} */ ([plot, chart])] : [];
  });
}

/**
 * The part of its height in which a chart can be drawn on paper without being smaller as a whole.
 *
 * @param {PlotData} plot
 * @returns {number}
 */
function lowest({ data, layout }) {
  const isBars = data.some((trace) => trace["type"] === "bar");
  const isPanels = "yaxis2" in layout;
  const { ticktext } = /** @type {{ ticktext?: unknown }} */ (layout["yaxis"] ?? {});
  if (!isPanels && Array.isArray(ticktext) && data.every((trace) => trace["type"] !== "heatmap")) {
    const { t = 0, b = 0 } = /** @type {{ t?: number, b?: number }} */ (layout["margin"] ?? {});
    const inside = data.some((trace) => trace["textposition"] === "inside");
    const ofRow = inside ? rowPitch.words : isBars ? rowPitch.bars : rowPitch.points;
    const pitch = hasTwoLines(layout) ? Math.max(rowPitch.twoLines, ofRow) : ofRow;
    return Math.min(1, Math.max(flattest, (ticktext.length * pitch + t + b) / heightOf(layout)));
  }
  if (hasTwoLines(layout)) return 1;
  if (isBars) return lowered.bars;
  return isPanels ? lowered.panels : lowered.points;
}

/**
 * The size of a chart on paper. One that is to take but a part of its height is drawn somewhat lower, and then smaller as a whole.
 *
 * @param {HTMLElement} chart
 * @param {PlotData} plot
 * @param {number} [part]
 * @returns {{ width: number, height: number }}
 */
function onSheet(chart, plot, part = 1) {
  const height = Math.min(tallest, heightOf(plot.layout));
  const zoom = Math.min(1, part / lowest(plot));
  chart.style.setProperty("--part", String(zoom));
  return { width: Math.round(fullWidth / zoom), height: Math.floor((height * part) / zoom) };
}

/**
 * @param {PlotData} plot
 * @param {HTMLElement} chart
 * @param {typeof light} colours
 * @param {Layout} [size]
 * @returns {Promise<unknown> | undefined}
 */
function draw(plot, chart, colours, size = {}) {
  const small = size["width"] === undefined && isSmall(chart);
  chart.dataset["small"] = String(small);
  const { data, layout } = themed({ ...plot, ...(small ? fitted(plot, chart) : {}) }, colours);
  tellDrawn(plot, chart);
  const isCut = small && plot.compact?.cuts !== undefined;
  size = { height: isCut ? heightOf(layout) : onScreen(chart, layout), ...size };
  // On a change of width Plotly asks the element for its height.
  chart.style.height = `${size["height"] ?? heightOf(layout)}px`;
  // A finger that moves over a chart means to scroll the page.
  const touch = matchMedia("(pointer: coarse)").matches ? { dragmode: false } : {};
  return plotly()?.react(chart, data, { ...layout, ...touch, ...size }, drawing);
}

/** Draws anew the charts whose width has come to ask for their other form. */
export function refitPlots() {
  for (const [plot, chart] of drawn())
    if (chart.dataset["small"] !== String(isSmall(chart))) void draw(plot, chart, isDark() ? dark : light);
}

/**
 * What is said below a chart: what a click does, and where a small screen shows fewer rows, of how many.
 *
 * @param {PlotData} plot
 * @param {HTMLElement} chart
 * @returns {void}
 */
function tellDrawn({ groups, compact }, chart) {
  const hint = chart.nextElementSibling?.querySelector(":scope > .hint");
  if (hint === null || hint === undefined) return;
  const rows = chart.dataset["small"] === "true" && compact !== undefined ? rowsOn(chart, compact) : undefined;
  const some =
    compact !== undefined && rows !== undefined && rows < compact.of
      ? ` On this screen the first ${rows} of ${compact.of} are drawn.`
      : "";
  hint.textContent = `${groups.length > 0 ? "Click a mark to read the sentences behind it." : ""}${some}`.trim();
}

/**
 * @param {PlotData} plot
 * @param {Chart} chart
 * @returns {void}
 */
function connect(plot, chart) {
  const groups = new Map(plot.groups);
  /** @param {PlotEvent} event */
  const behind = ({ points }) => {
    const key = [points?.[0]?.customdata].flat(2)[0];
    return typeof key === "string" ? groups.get(key) : undefined;
  };
  const figure = /** @type {HTMLElement} */ (chart.parentElement);
  figure.tabIndex = -1;
  chart.on("plotly_click", (event) => {
    const group = behind(event);
    if (group !== undefined) void openEvidence(group, figure);
  });
  if (/** @type {{ y?: unknown } | undefined} */ (plot.layout["legend"])?.y === 1) {
    settleLegend(chart);
    chart.on("plotly_afterplot", () => settleLegend(chart));
  }
  chart.on("plotly_hover", (event) => chart.classList.toggle("leads", behind(event) !== undefined));
  chart.on("plotly_unhover", () => chart.classList.remove("leads"));
  chart.after(
    element(
      "div",
      { class: "tools" },
      element("span", { class: "hint" }),
      button("Save PNG", "control", () => void saveImage(plot, chart, "png")),
      button("Save SVG", "control", () => void saveImage(plot, chart, "svg")),
      ...plot.files.map(({ label }, i) => button(`Save ${label}`, "control", () => void saveFile(plot, i))),
    ),
  );
  tellDrawn(plot, chart);
}
