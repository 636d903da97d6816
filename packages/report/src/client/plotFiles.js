/** @import { PlotData } from "./pageData.ts" */
import { readBlock, save } from "./element.js";
import { unpacked } from "./evidenceData.js";
import { asPng, framed, rimmed } from "./picture.js";
import { light, themed } from "./plotColours.js";
import { drawing, fullWidth, plotly } from "./plotly.js";
import { heightOf } from "./plotSizes.js";

/** What the report is about. */
const summary = readBlock("report-summary", { subject: "" });

/**
 * @param {PlotData} plot
 * @param {number} number
 * @returns {Promise<void>}
 */
export async function saveFile({ name, files }, number) {
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
export async function saveImage(plot, chart, format) {
  const { data, layout } = themed(plot, light);
  const height = chart.dataset["small"] === "true" ? heightOf(layout) : chart.clientHeight;
  const size = { width: Math.max(chart.clientWidth, fullWidth), height };
  const address = await plotly()?.toImage(
    { data, layout: { ...layout, paper_bgcolor: light.paper }, config: drawing },
    { format: "svg", ...size },
  );
  if (address === undefined) return;
  const svg = rimmed(decodeURIComponent(address.slice(address.indexOf(",") + 1)));
  const caption = chart.parentElement?.querySelector("figcaption")?.textContent.trim() ?? "";
  const picture = framed({ svg, ...size }, caption, summary.subject);
  const content = format === "svg" ? new Blob([picture.svg], { type: "image/svg+xml" }) : await asPng(picture);
  if (content !== null) save(`${plot.name}.${format}`, content);
}
