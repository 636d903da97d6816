import type { ActorCountRow, MeasureRow, PairRow, ShareRow, TimelineRow, TwoModeRow } from "@readout/analysis";
import {
  type AboutCounts,
  aboutMatrix,
  actorBars,
  cooccurrenceHeatmap,
  cooccurrenceNetwork,
  dumbbell,
  type Figure,
  forestPlot,
  measureTimeline,
  shareMultiples,
  sourceShares,
  sourceTypesByOutlet,
  sourcingMeasures,
  timelineChart,
  twoModeNetwork,
} from "@readout/charts";
import {
  aboutRows,
  actorRows,
  differenceRows,
  dumbbellRows,
  forestRows,
  hostile,
  measureMonths,
  measureRows,
  pairRows,
  sourceRows,
  sourceTypeRows,
  stabilityRows,
  tableOf,
  timelineRows,
  twoModeRows,
  wholeMeasures,
} from "./fixtures.ts";

const weeks = Array.from({ length: 26 }, (_, i) => new Date(Date.UTC(2024, 0, 1 + 7 * i)).toISOString().slice(0, 10));

/** Every figure this package draws, by the name of its snapshot. */
export function gallery(): Readonly<Record<string, Figure>> {
  const pairs = tableOf(pairRows());
  const few = tableOf(pairRows(12));
  const differences = tableOf(differenceRows());
  return {
    actors: actorBars(tableOf(actorRows()), { counted: 320 }),
    "actors-few": actorBars(tableOf(actorRows(3).map((row) => ({ ...row, kind: "state", articles: 4 })))),
    network: cooccurrenceNetwork(pairs),
    "network-communities": cooccurrenceNetwork(few, { colour: "community", id: "circles" }),
    "network-hostile": cooccurrenceNetwork(tableOf(hostile(pairRows(8)))),
    "network-stability": cooccurrenceNetwork(few, { stability: tableOf(stabilityRows(pairRows(12))) }),
    "two-mode": twoModeNetwork(tableOf(twoModeRows())),
    "two-mode-large": twoModeNetwork(tableOf(twoModeRows(60)), { top: 60 }),
    "two-mode-untested": twoModeNetwork(tableOf(twoModeRows(3).map((row) => ({ ...row, q: 0.4 })))),
    heatmap: cooccurrenceHeatmap(pairs),
    "heatmap-together": cooccurrenceHeatmap(few, { measure: "together" }),
    "heatmap-articles": cooccurrenceHeatmap(few, { measure: "articles" }),
    "network-untested": cooccurrenceNetwork(tableOf(pairRows(12).map((row) => ({ ...row, q: row.q && 0.3 })))),
    sources: sourceShares(tableOf(sourceRows())),
    "sources-words": sourceShares(tableOf(sourceRows()), { measure: "words", top: 5 }),
    "sources-together": sourceShares(tableOf(sourceRows()), { top: 10, together: tableOf(wholeMeasures()) }),
    "source-types": sourceTypesByOutlet(tableOf(sourceTypeRows()), { differences }),
    timeline: timelineChart(tableOf(timelineRows())),
    "timeline-weeks": timelineChart(tableOf(timelineRows(weeks))),
    measures: sourcingMeasures(tableOf(measureRows()), { differences }),
    about: aboutMatrix(tableOf(aboutRows())),
    forest: forestPlot(forestRows(), {
      measure: "difference in share",
      scale: "points",
      sides: ["more in A", "more in B"],
    }),
    "forest-ratio": forestPlot(forestRows(30, "ratio"), { measure: "odds ratio", scale: "ratio", id: "ratios" }),
    "forest-names": forestPlot(forestRows(8).map(longName), {
      ...{ id: "names", measure: "difference in share", scale: "points" },
      sides: ["less than the others", "more than the others"],
    }),
    dumbbell: dumbbell(dumbbellRows(), { groups: ["The Gazette", "Compass Wire"], measure: "share of attributions" }),
    multiples: shareMultiples(tableOf(sourceTypeRows())),
    "measures-over-time": measureTimeline(tableOf(measureMonths())),
  };
}

function longName<Row extends { readonly label: string }>(row: Row, i: number): Row {
  const office = i % 3 === 1 ? " of the Ministry of Grain and Inland Waterways and its harbour council" : "";
  return { ...row, label: `${row.label}${office} (Dovrenik Observer)` };
}

/** The same charts of tables without rows. */
export function emptyGallery(): Readonly<Record<string, Figure>> {
  return {
    actors: actorBars(tableOf<ActorCountRow>([])),
    network: cooccurrenceNetwork(tableOf<PairRow>([])),
    "two-mode": twoModeNetwork(tableOf<TwoModeRow>([])),
    heatmap: cooccurrenceHeatmap(tableOf<PairRow>([])),
    sources: sourceShares(tableOf<ShareRow>([])),
    "source-types": sourceTypesByOutlet(tableOf<ShareRow>([])),
    timeline: timelineChart(tableOf<TimelineRow>([])),
    measures: sourcingMeasures(tableOf<MeasureRow>([])),
    about: aboutMatrix(tableOf<AboutCounts>([])),
    forest: forestPlot([], { measure: "difference" }),
    dumbbell: dumbbell([], { groups: ["A", "B"], measure: "share" }),
    multiples: shareMultiples(tableOf<ShareRow>([])),
    "measures-over-time": measureTimeline(tableOf<MeasureRow>([])),
  };
}

/** One figure of the gallery. Throws an `Error` for an unknown name. */
export function figureOf(name: string): Figure {
  const figure = new Map(Object.entries(gallery())).get(name);
  if (figure === undefined) throw new Error(`unknown figure: ${name}`);
  return figure;
}
