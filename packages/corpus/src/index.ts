export {
  ARTICLE,
  type Article,
  type ArticleValues,
  CORRECTION,
  type Correction,
  isProblem,
  type Problem,
  REMOVED,
  type Removed,
  SOURCE,
  type Source,
} from "./article.ts";
export type { Changes } from "./cache/readingCache.ts";
export { unknownColumn } from "./checkedTable.ts";
export { type Corrections, corrections } from "./correct/corrections.ts";
export { type DataframeOptions, dataframe } from "./dataframe.ts";
export { type Doubt, type DoubtRule, isDoubt } from "./doubt.ts";
export {
  type Copy,
  type CopyFinder,
  type CopyOptions,
  copies,
  copyFinder,
  type StandsFor,
} from "./duplicates/copies.ts";
export type { CopyKind } from "./duplicates/copyKind.ts";
export {
  markRepeated,
  type RepeatedFinder,
  type RepeatedOptions,
  repeatedFinder,
} from "./duplicates/repeatedByOutlet.ts";
export { type Reuse, reuse, type Said } from "./duplicates/reuse.ts";
export { type RunStore, runsInMemory } from "./duplicates/runStore.ts";
export { wireGroups } from "./duplicates/wireGroups.ts";
export { otherLanguage } from "./examine/language.ts";
export { type Field, type Fields, fieldNames, type RecordOf, recordSchema, type Schema } from "./fields.ts";
export type { DataFrame, GroupedFrame, Series } from "./frame.ts";
export { beyondLongest } from "./longestArticle.ts";
export { type Layout, type LayoutOptions, layout } from "./normalise/layout.ts";
export { article, type Reading, type RecordOptions, reading } from "./normalise/record.ts";
export { problem, problemOf } from "./problem.ts";
export { type Collected, type CollectOptions, collect } from "./read/collect.ts";
export { isExhausted } from "./read/failure.ts";
export { type PathListener, pathListener } from "./read/listener.ts";
export { locate } from "./read/locate.ts";
export { type Manifest, ManifestError, manifest } from "./read/manifest.ts";
export { missingPaths } from "./read/missingPaths.ts";
export { type ReadOptions, read } from "./read/read.ts";
export { type JsonLine, type LineOptions, lineRecord, readByteLines, readLines } from "./read/readLines.ts";
export { type DelimitedRow, delimitedRows } from "./read/tables/delimited.ts";
export type { Links, Located, LocateOptions } from "./read/way.ts";
export { type Sentence, segment } from "./segment/segment.ts";
export { sentences } from "./segment/sentences.ts";
export { type Span, slice } from "./span.ts";
export { type CsvOptions, column, columnTable, computedColumn, csv, type Table, table } from "./table.ts";
export { type Counter, counter, type ProblemCount, problemCounts, type Tally } from "./tally.ts";
export { type Readable, textSpans } from "./textSpans.ts";
export { articleTimes } from "./times/articleTimes.ts";
export type { DayRange } from "./times/days.ts";
export { type RelativeTime, relativeTimes } from "./times/relativeTimes.ts";
