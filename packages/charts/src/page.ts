// What pages are written with, without the tables and charts that they show: who renders a report needs no more.
export { plainTable } from "./display/plainTable.ts";
export {
  formatCount,
  formatInteger,
  formatNumber,
  formatPercent,
  formatProbability,
} from "./format.ts";
export { escapeHtml, type Html, html, trusted } from "./html.ts";
