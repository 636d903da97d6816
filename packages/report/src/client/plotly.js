/** @import { Layout } from "./plotColours.js" */

/**
 * @typedef {{ data: unknown, layout: Layout, config: Layout }} Spec
 * @typedef {object} Plotly
 * @property {(chart: HTMLElement, data: unknown, layout: Layout, config: Layout) => Promise<unknown>} react
 * @property {(chart: HTMLElement, changes: Layout) => Promise<unknown>} relayout
 * @property {(spec: Spec, options: Layout) => Promise<string>} toImage
 */

/** How every chart is drawn. */
export const drawing = {
  displayModeBar: false,
  displaylogo: false,
  showSendToCloud: false,
  responsive: true,
  typesetMath: false,
};
/** The width that charts are made for. The style for paper brings it to that of a page. */
export const fullWidth = 768;

/** @returns {Plotly | undefined} */
export function plotly() {
  return /** @type {{ Plotly?: Plotly }} */ (/** @type {unknown} */ (window)).Plotly;
}
