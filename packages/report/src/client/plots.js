/** @import { PlotData } from "./pageData.ts" */
import { button, element, readBlock, save } from "./element.js";
import { openEvidence } from "./panel.js";
import { dark, light, themed } from "./plotColours.js";
import { isDark } from "./theme.js";

/**
 * @typedef {{ points?: { customdata?: unknown }[] }} PlotEvent
 * @typedef {HTMLElement & { on(event: string, act: (event: PlotEvent) => void): void }} Chart
 * @typedef {Record<string, unknown>} Layout
 * @typedef {{ data: unknown, layout: Layout, config: Layout }} Spec
 * @typedef {object} Plotly
 * @property {(chart: HTMLElement, data: unknown, layout: Layout, config: Layout) => Promise<unknown>} react
 * @property {(spec: Spec, options: Layout) => Promise<string>} toImage
 */

/** @type {PlotData[]} */
const plots = readBlock("plot-data", []);
const config = {
  displayModeBar: false,
  displaylogo: false,
  showSendToCloud: false,
  responsive: true,
  typesetMath: false,
};
/** The width that charts are made for. The style for paper brings it to that of a page. */
const full = 768;
/** The least width of a chart with names on its left. */
const named = 540;

// Plotly writes some style attributes as text, which the page's policy refuses; the same rules set one by one pass.
{
  const { setAttribute } = Element.prototype;
  Element.prototype.setAttribute = function (name, value) {
    if (name === "style" && this instanceof SVGElement) this.style.cssText = value;
    else setAttribute.call(this, name, value);
  };
}

/** @returns {Plotly | undefined} */
function plotly() {
  return /** @type {{ Plotly?: Plotly }} */ (/** @type {unknown} */ (window)).Plotly;
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

/**
 * Draws the charts again in the colours of the theme, or in those of paper.
 *
 * @param {boolean} forPrint
 * @returns {void}
 */
export function redrawPlots(forPrint) {
  for (const plot of plots) {
    const chart = document.getElementById(plot.element);
    if (chart?.classList.contains("js-plotly-plot") !== true) continue;
    const colours = forPrint || !isDark() ? light : dark;
    void draw(plot, chart, colours, forPrint ? printSize(plot) : {});
  }
}

/**
 * Leaves room for words on a page.
 *
 * @param {PlotData} plot
 * @returns {Layout}
 */
function printSize({ layout }) {
  return { width: full, height: Math.min(640, heightOf(layout)) };
}

/**
 * @param {Readonly<Layout>} layout
 * @returns {number}
 */
function heightOf(layout) {
  return Number(layout["height"]) || 420;
}

/**
 * @param {PlotData} plot
 * @param {HTMLElement} chart
 * @param {typeof light} colours
 * @param {Layout} [size]
 * @returns {Promise<unknown> | undefined}
 */
function draw(plot, chart, colours, size = {}) {
  const { data, layout } = themed(plot, colours);
  // On a change of width Plotly asks the element for its height.
  chart.style.height = `${size["height"] ?? heightOf(layout)}px`;
  // A finger that moves over a chart means to scroll the page.
  const touch = matchMedia("(pointer: coarse)").matches ? { dragmode: false } : {};
  return plotly()?.react(chart, data, { ...layout, ...touch, ...room(plot, chart), ...size }, config);
}

/**
 * A network or a matrix is unreadable when it is squeezed, and so are bars beside their names: on a small screen they
 * scroll in their box.
 *
 * @param {PlotData} plot
 * @param {HTMLElement} chart
 * @returns {Layout}
 */
function room({ data, layout }, chart) {
  const across = /** @type {{ visible?: unknown } | undefined} */ (layout["xaxis"]);
  const up = /** @type {{ ticktext?: unknown } | undefined} */ (layout["yaxis"]);
  const drawing = across?.visible === false || data.some(({ type }) => type === "heatmap");
  const least = drawing ? full : up?.ticktext === undefined ? 0 : named;
  if (chart.clientWidth === 0 || chart.clientWidth >= least) return {};
  chart.tabIndex = 0;
  return { width: least };
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
    if (group !== undefined) openEvidence(group, figure);
  });
  chart.on("plotly_hover", (event) => chart.classList.toggle("leads", behind(event) !== undefined));
  chart.on("plotly_unhover", () => chart.classList.remove("leads"));
  const hint = element(
    "span",
    { class: "hint" },
    groups.size > 0 ? "Click a mark to read the sentences behind it." : "",
  );
  chart.after(
    element(
      "div",
      { class: "tools" },
      hint,
      button("Save image", "control", () => void saveImage(plot, chart)),
    ),
  );
}

/**
 * Saves the chart as it would be printed.
 *
 * @param {PlotData} plot
 * @param {HTMLElement} chart
 * @returns {Promise<void>}
 */
async function saveImage(plot, chart) {
  const { data, layout } = themed(plot, light);
  const size = { width: Math.max(chart.clientWidth, full), height: chart.clientHeight, scale: 2 };
  const image = await plotly()?.toImage(
    { data, layout: { ...layout, paper_bgcolor: light.paper }, config },
    { format: "png", ...size },
  );
  if (image === undefined) return;
  const bytes = Uint8Array.from(atob(image.slice(image.indexOf(",") + 1)), (character) => character.charCodeAt(0));
  save(`${plot.name}.png`, new Blob([bytes], { type: "image/png" }));
}
