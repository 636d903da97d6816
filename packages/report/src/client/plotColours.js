/** @import { PlotData } from "./pageData.ts" */

/** @typedef {Record<string, unknown>} Layout */

const clear = "rgba(0,0,0,0)";

/** What a chart wears on a light page and on paper. */
export const light = {
  ink: "#3d4248",
  line: "rgba(110,110,110,0.55)",
  grid: "rgba(110,110,110,0.2)",
  paper: "#ffffff",
};
/** What it wears on a dark page. */
export const dark = { ink: "#c6c9ce", line: "rgba(170,170,170,0.55)", grid: "rgba(170,170,170,0.2)", paper: "#16191d" };

/**
 * Gives a figure the page's colours: its text colour wherever the figure uses its own, lines of axes that set none, and scales that have
 * colours for a dark ground.
 *
 * @param {PlotData} plot
 * @param {typeof light} colours
 * @returns {{ data: unknown, layout: Layout }}
 */
export function themed({ data, layout }, { ink, line, grid }) {
  const font = /** @type {{ color?: unknown, family?: string } | undefined} */ (layout["font"]);
  const axis = { gridcolor: grid, linecolor: line, zerolinecolor: line };
  const template = {
    layout: { paper_bgcolor: clear, plot_bgcolor: clear, font: { color: ink }, xaxis: axis, yaxis: axis },
  };
  const isDarkGround = ink === dark.ink;
  const traces = data.map((trace) => {
    const meta = /** @type {{ dark?: unknown } | undefined} */ (trace["meta"]);
    return isDarkGround && meta?.dark !== undefined ? { ...trace, colorscale: meta.dark } : trace;
  });
  const own = JSON.parse(JSON.stringify({ data: traces, layout }), (key, value) =>
    /font$/iu.test(key) && font?.color !== undefined && value?.color === font.color ? { ...value, color: ink } : value,
  );
  const family = font?.family ?? getComputedStyle(document.body).fontFamily;
  return { data: own.data, layout: { template, ...own.layout, font: { ...own.layout.font, family, color: ink } } };
}
