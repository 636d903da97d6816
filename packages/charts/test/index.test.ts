import * as charts from "@readout/charts";
import { expect, it } from "vitest";

it("exports charts, their display and the words for numbers", () => {
  expect(Object.keys(charts).sort()).toEqual([
    "cooccurrenceHeatmap",
    "cooccurrenceNetwork",
    "dataTable",
    "escapeHtml",
    "figureBundle",
    "formatCell",
    "formatCount",
    "formatInteger",
    "formatInterval",
    "formatNumber",
    "formatPercent",
    "formatProbability",
    "gather",
    "html",
    "introduce",
    "introduction",
    "media",
    "plural",
    "show",
    "showTable",
    "sourceShares",
    "sourceTypesByOutlet",
    "sourcingMeasures",
    "tableBundle",
    "tell",
    "textBundle",
    "timelineChart",
    "trusted",
  ]);
});
