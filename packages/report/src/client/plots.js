/** @import { PlotData } from "./pageData.ts" */
import { button, element, readBlock, save } from "./element.js";
import { unpacked } from "./evidenceData.js";
import { openEvidence } from "./panel.js";
import { asPng, framed, rimmed } from "./picture.js";
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
/** What the report is about. */
const summary = readBlock("report-summary", { subject: "" });
const config = {
  displayModeBar: false,
  displaylogo: false,
  showSendToCloud: false,
  responsive: true,
  typesetMath: false,
};
/** The width that charts are made for. The style for paper brings it to that of a page. */
const full = 768;
/** The most height of a chart on paper: on a sheet of its own, and on the first one, below the answer. */
const sheet = 900;
const besideAnswer = 640;
/** Below this width a chart is drawn in its form for small screens. */
const narrow = 480;
/** The least rows of a chart on a small screen. */
const fewest = 4;
/** Room below the chart of the first screen for its buttons. */
const toolsRoom = 48;

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
    void draw(plot, chart, colours, forPrint ? printSize(plot, chart) : {});
  }
}

/**
 * Leaves room for words on a sheet.
 *
 * @param {PlotData} plot
 * @param {HTMLElement} chart
 * @returns {Layout}
 */
function printSize({ layout }, chart) {
  const most = chart.closest(".hero") === null ? sheet : besideAnswer;
  return { width: full, height: Math.min(most, heightOf(layout)) };
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
  return plotly()?.react(chart, data, { ...layout, ...touch, ...size }, config);
}

/**
 * @param {HTMLElement} chart
 * @returns {boolean}
 */
function isSmall(chart) {
  return chart.clientWidth > 0 && chart.clientWidth < narrow;
}

/** Draws anew the charts whose width has come to ask for their other form. */
export function refitPlots() {
  for (const plot of plots) {
    const chart = document.getElementById(plot.element);
    if (chart?.classList.contains("js-plotly-plot") !== true) continue;
    if (chart.dataset["small"] !== String(isSmall(chart))) void draw(plot, chart, isDark() ? dark : light);
  }
}

/**
 * A chart as a screen of a hand's width shows it: in the form it has for that, else with its names cut short.
 *
 * @param {PlotData} plot
 * @param {HTMLElement} chart
 * @returns {Pick<PlotData, "data" | "layout">}
 */
function fitted({ data, layout, compact }, chart) {
  if (compact !== undefined) {
    const cut = compact.cuts?.[rowsOn(chart, compact) - 1];
    if (cut === undefined) return compact;
    const [height, end] = cut;
    const down = /** @type {{ range?: readonly number[] }} */ (compact.layout["yaxis"]);
    return {
      data: compact.data,
      layout: { ...compact.layout, height, yaxis: { ...down, range: [end, down.range?.[1] ?? 0] } },
    };
  }
  /** @param {unknown} axis */
  const short = (axis) => {
    const { ticktext } = /** @type {{ ticktext?: unknown }} */ (axis);
    if (!Array.isArray(ticktext)) return axis;
    if (ticktext.every((one) => /<br>\d{4}$/u.test(one))) return fewer(/** @type {Layout} */ (axis));
    return { .../** @type {object} */ (axis), ticktext: cut(ticktext), tickfont: { size: 11 } };
  };
  const axes = Object.entries(layout).filter(([name]) => /^[xy]axis\d*$/u.test(name));
  return { data, layout: { ...layout, ...Object.fromEntries(axes.map(([name, axis]) => [name, short(axis)])) } };
}

/**
 * How many rows of a small chart there is room for: on the first screen what is left of it, but no fewer than four.
 *
 * @param {HTMLElement} chart
 * @param {NonNullable<PlotData["compact"]>} compact
 * @returns {number}
 */
function rowsOn(chart, { shows, cuts }) {
  if (cuts === undefined) return shows;
  const room = chart.closest(".hero") === null ? Number.POSITIVE_INFINITY : roomBelow(chart);
  return Math.max(Math.min(fewest, cuts.length), cuts.filter(([height]) => height <= room).length);
}

/**
 * What the first screen leaves for a chart that begins there.
 *
 * @param {HTMLElement} chart
 * @returns {number}
 */
function roomBelow(chart) {
  return innerHeight - (chart.getBoundingClientRect().top + scrollY);
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
  const drawn = chart.dataset["small"] === "true" && compact !== undefined ? rowsOn(chart, compact) : undefined;
  const fewer =
    compact !== undefined && drawn !== undefined && drawn < compact.of
      ? ` On this screen the first ${drawn} of ${compact.of} are drawn.`
      : "";
  hint.textContent = `${groups.length > 0 ? "Click a mark to read the sentences behind it." : ""}${fewer}`.trim();
}

/**
 * An axis of periods with so many labels as have room side by side.
 *
 * @param {Layout} axis
 * @returns {Layout}
 */
function fewer(axis) {
  const [texts, values] = [/** @type {unknown[]} */ (axis["ticktext"]), /** @type {unknown[]} */ (axis["tickvals"])];
  const step = Math.ceil(texts.length / 5);
  /** @param {unknown[]} all */
  const some = (all) => all.filter((_, i) => i % step === 0);
  return { ...axis, ticktext: some(texts), tickvals: some(values), tickfont: { size: 11 } };
}

/**
 * Names as short as a small screen has room for; where one is too long, none says of how many it is.
 *
 * @param {unknown[]} names
 * @returns {unknown[]}
 */
function cut(names) {
  if (!names.some(isLong)) return names;
  return names.map((words) => {
    if (typeof words !== "string" || /[<&]/u.test(words)) return words;
    const name = words.replace(/ \(n = [\d,]+\)$/u, "");
    return isLong(name) ? `${name.slice(0, 16)}…` : name;
  });
}

/**
 * @param {unknown} words
 * @returns {boolean}
 */
function isLong(words) {
  return typeof words === "string" && words.length > 17;
}

/**
 * The height of a chart: its own, or what the first screen leaves where it stands there and can be drawn lower. Names of two lines,
 * and those above their marks, need more room.
 *
 * @param {HTMLElement} chart
 * @param {Readonly<Layout>} layout
 * @returns {number}
 */
function onScreen(chart, layout) {
  const own = heightOf(layout);
  const across = /** @type {{ visible?: unknown } | undefined} */ (layout["xaxis"]);
  if (chart.closest(".hero") === null || across?.visible === false) return own;
  const left = roomBelow(chart) - toolsRoom;
  const names = /** @type {{ ticktext?: unknown } | undefined} */ (layout["yaxis"])?.ticktext;
  const isTight =
    chart.dataset["small"] === "true" || (Array.isArray(names) && names.some((name) => /<br>/u.test(name)));
  return Math.min(own, Math.max(left, Math.round(own * (isTight ? 0.85 : 0.6))));
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

/**
 * @param {PlotData} plot
 * @param {number} number
 * @returns {Promise<void>}
 */
async function saveFile({ name, files }, number) {
  const [file, texts] = [files[number], await unpacked("file-data")];
  const text = texts[name]?.[number];
  if (file !== undefined && typeof text === "string")
    save(`${name}.${file.ending}`, new Blob([text], { type: file.type }));
}

/**
 * Saves the chart as it would be printed, with its caption, its corpus and the dates of that.
 *
 * @param {PlotData} plot
 * @param {HTMLElement} chart
 * @param {"svg" | "png"} format
 * @returns {Promise<void>}
 */
async function saveImage(plot, chart, format) {
  const { data, layout } = themed(plot, light);
  const height = chart.dataset["small"] === "true" ? heightOf(layout) : chart.clientHeight;
  const size = { width: Math.max(chart.clientWidth, full), height };
  const address = await plotly()?.toImage(
    { data, layout: { ...layout, paper_bgcolor: light.paper }, config },
    { format: "svg", ...size },
  );
  if (address === undefined) return;
  const svg = rimmed(decodeURIComponent(address.slice(address.indexOf(",") + 1)));
  const caption = chart.parentElement?.querySelector("figcaption")?.textContent.trim() ?? "";
  const picture = framed({ svg, ...size }, caption, summary.subject);
  const content = format === "svg" ? new Blob([picture.svg], { type: "image/svg+xml" }) : await asPng(picture);
  if (content !== null) save(`${plot.name}.${format}`, content);
}
