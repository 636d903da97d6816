// What reads and runs notebooks, without what makes pages of them: a report that is kept needs no more.
export { besideFolder } from "./evidence/files.ts";
export type { EvidenceMode } from "./evidence/mode.ts";
export type { ExecutedNotebook, Output } from "./notebook.ts";
export { changesBetween, countChanges, type NumberChange, type PageChanges } from "./record/changes.ts";
export {
  type Found,
  foundIn,
  type History,
  type HistoryStep,
  historyIn,
  historyText,
  stepsOf,
  withRun,
} from "./record/history.ts";
export { type PageRecord, recordIn } from "./record/pageRecord.ts";
export type { CitedWords } from "./record/passageKey.ts";
export { isResults, resultsOf } from "./record/results.ts";
export { isTablesZip, tablesZip } from "./record/tables.ts";
export { wordsIn } from "./record/wordsIn.ts";
export { type Seal, seal, sealOf } from "./render/seal.ts";
export { type Sibling, withSiblings } from "./render/siblings.ts";
export { type Summary, summaryOf } from "./render/summary.ts";
export { bindParameters, type Parameters } from "./run/parameters.ts";
export { type Notebook, readNotebook } from "./run/read.ts";
export { checkTypes, runNotebook } from "./run/run.ts";
export { unaccounted } from "./run/unaccounted.ts";
