export { type AboutCounts, type AboutOptions, aboutMatrix } from "./about/aboutMatrix.ts";
export { type AboutTables, aboutFindings } from "./about/findings.ts";
export { type ActorBarsOptions, actorBars } from "./actors/actorBars.ts";
export type { ActorEntry, ActorsData, ActorsOptions, Alike } from "./actors/actorsData.ts";
export { type DumbbellOptions, type DumbbellRow, dumbbell, type Side } from "./comparison/dumbbell.ts";
export { type ComparisonTables, comparisonFindings } from "./comparison/findings.ts";
export { type ForestOptions, type ForestRow, forestPlot } from "./comparison/forestPlot.ts";
export { changeRows, differenceRows, dumbbellRows, oddsRows } from "./comparison/rows.ts";
export { type WordTableOptions, wordTable } from "./comparison/wordTable.ts";
export { type CorpusTables, corpusFindings } from "./corpusFindings.ts";
export { type CountedTables, countedScope, countFindings } from "./countFindings.ts";
export { type ColumnOf, type DataTableOptions, dataTable } from "./dataTable.ts";
export { actorsBundle } from "./display/actorsBundle.ts";
export { type Answer, type AnswerData, answer, answerBundle, type Finding, type ToldRows } from "./display/answer.ts";
export { type BundleOptions, figureBundle, tableBundle, textBundle } from "./display/bundles.ts";
export { chart, chartBundle, type PlotlyFigure } from "./display/chart.ts";
export { type CheckData, check, checkBundle } from "./display/check.ts";
export { type Introduced, type IntroduceOptions, introduce, introduction } from "./display/introduce.ts";
export { type MimeBundle, media } from "./display/mimeBundle.ts";
export {
  type PublishedData,
  type PublishedValue,
  type PublishOptions,
  publish,
  publishedBundle,
} from "./display/publish.ts";
export { show, showActors, showTable, tell } from "./display/show.ts";
export { gather } from "./evidence.ts";
export {
  type Column,
  type CompactFigure,
  captioned,
  type DataTable,
  type Evidence,
  type EvidenceGroup,
  type Figure,
  type FigureFile,
} from "./figure.ts";
export {
  countInWords,
  formatCell,
  formatCount,
  formatInteger,
  formatInterval,
  formatNumber,
  formatPercent,
  formatProbability,
  plural,
} from "./format.ts";
export { cooccurrenceHeatmap, type HeatmapOptions } from "./heatmap/cooccurrenceHeatmap.ts";
export { escapeHtml, type Html, html, trusted } from "./html.ts";
export { type MeasuresOptions, sourcingMeasures } from "./measures/sourcingMeasures.ts";
export { cooccurrenceNetwork, type NetworkOptions } from "./network/cooccurrenceNetwork.ts";
export { type TwoModeNetworkOptions, twoModeNetwork } from "./network/twoModeNetwork.ts";
export { pairFindings } from "./pairs/findings.ts";
export { correctedAboutTable } from "./sources/correctedAboutTable.ts";
export { correctedDifferenceTable } from "./sources/correctedDifferenceTable.ts";
export { type CorrectedGroupsOptions, correctedGroupsTable } from "./sources/correctedGroupsTable.ts";
export { correctedTable } from "./sources/correctedTable.ts";
export type { CorrectedTableOptions } from "./sources/correctedWords.ts";
export { type SourceTables, sourceFindings } from "./sources/findings.ts";
export { type MultiplesOptions, shareMultiples } from "./sources/shareMultiples.ts";
export { type SharesOptions, sourceShares } from "./sources/sourceShares.ts";
export { type SourceTypesOptions, sourceTypesByOutlet } from "./sources/sourceTypesByOutlet.ts";
export { type MeasureTimelineOptions, measureTimeline } from "./timeline/measureTimeline.ts";
export { type TimelineChartOptions, timelineChart } from "./timeline/timelineChart.ts";
