/** @import { PlotData } from "./pageData.ts" */
/** @import { Layout } from "./plotColours.js" */

/** Below this width a chart is drawn in its form for small screens. */
const narrow = 480;
/** The least rows of a chart on a small screen. */
const fewest = 4;
/** Room below the chart of the first screen for its buttons. */
const toolsRoom = 48;

/**
 * @param {Readonly<Layout>} layout
 * @returns {number}
 */
export function heightOf(layout) {
  return Number(layout["height"]) || 420;
}

/**
 * @param {HTMLElement} chart
 * @returns {boolean}
 */
export function isSmall(chart) {
  return chart.clientWidth > 0 && chart.clientWidth < narrow;
}

/**
 * A chart as a screen of a hand's width shows it: in the form it has for that, else with its names cut short.
 *
 * @param {PlotData} plot
 * @param {HTMLElement} chart
 * @returns {Pick<PlotData, "data" | "layout">}
 */
export function fitted({ data, layout, compact }, chart) {
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
    if (!Array.isArray(ticktext)) return { .../** @type {object} */ (axis), nticks: 4, tickangle: 0 };
    if (ticktext.every((one) => /<br>\d{4}$/u.test(one))) return fewer(/** @type {Layout} */ (axis));
    return { .../** @type {object} */ (axis), ticktext: cut(ticktext), tickfont: { size: 11 } };
  };
  const axes = Object.entries(layout).filter(([name]) => /^[xy]axis\d*$/u.test(name));
  const fewAndShort = Object.fromEntries(axes.map(([name, axis]) => [name, short(axis)]));
  return { data, layout: { ...layout, ...fewAndShort, ...oneColumn(data, layout) } };
}

/**
 * A long legend above a chart as a list, with room for all of it: beside names of rows no two of its entries have room side by side.
 *
 * @param {PlotData["data"]} data
 * @param {Readonly<Layout>} layout
 * @returns {Layout}
 */
function oneColumn(data, { legend, margin, ...layout }) {
  const { y, orientation } = /** @type {{ y?: unknown, orientation?: unknown }} */ (legend ?? {});
  const names = data.filter((trace) => trace["showlegend"] !== false && typeof trace["name"] === "string").length;
  if (y !== 1 || orientation !== "h" || names < 4) return {};
  const { t = 0, ...sides } = /** @type {{ t?: number }} */ (margin ?? {});
  const top = Math.max(t, 20 + 17 * names);
  return {
    height: heightOf(layout) + top - t,
    margin: { ...sides, t: top },
    legend: { .../** @type {object} */ (legend), font: { size: 11 }, entrywidth: 150, maxheight: 1 },
  };
}

/**
 * How many rows of a small chart there is room for: on the first screen what is left of it, but no fewer than four.
 *
 * @param {HTMLElement} chart
 * @param {NonNullable<PlotData["compact"]>} compact
 * @returns {number}
 */
export function rowsOn(chart, { shows, cuts }) {
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
export function onScreen(chart, layout) {
  const own = heightOf(layout);
  const across = /** @type {{ visible?: unknown } | undefined} */ (layout["xaxis"]);
  if (chart.closest(".hero") === null || across?.visible === false) return own;
  const left = roomBelow(chart) - toolsRoom;
  const isTight = chart.dataset["small"] === "true" || hasTwoLines(layout);
  return Math.min(own, Math.max(left, Math.round(own * (isTight ? 0.85 : 0.6))));
}

/**
 * Whether names of a chart's rows have two lines.
 *
 * @param {Readonly<Layout>} layout
 * @returns {boolean}
 */
export function hasTwoLines(layout) {
  const names = /** @type {{ ticktext?: unknown } | undefined} */ (layout["yaxis"])?.ticktext;
  return Array.isArray(names) && names.some((name) => /<br>/u.test(name));
}
