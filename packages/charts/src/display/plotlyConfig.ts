import type { Config } from "plotly.js-dist-min";

// Plotly 4 offers to upload a figure to its maker's site unless told not to, and reads `$…$` as TeX.
export const plotlyConfig: Partial<Config> = {
  displaylogo: false,
  showSendToCloud: false,
  responsive: true,
  typesetMath: false,
};
