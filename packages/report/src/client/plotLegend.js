import { plotly } from "./plotly.js";

/** Of each chart the size at which its legend was put in its place last. */
const settled = new WeakMap();

/**
 * Puts a legend that is to stand on the upper edge of a chart's bars there. Where a new width gives a legend another number of lines, Plotly
 * moves the bars and leaves the legend where the old lines ended: over the first bar, or away from it.
 *
 * @param {HTMLElement} chart
 * @returns {void}
 */
export function settleLegend(chart) {
  const legend = chart.querySelector(".legend .bg")?.getBoundingClientRect();
  const area = chart.querySelector(".nsewdrag")?.getBoundingClientRect();
  if (legend === undefined || area === undefined || Math.abs(legend.bottom - area.top) < 2) return;
  const size = `${area.width} ${area.height} ${legend.height}`;
  if (settled.get(chart) === size) return;
  settled.set(chart, size);
  void plotly()?.relayout(chart, { "legend.y": 1 });
}
