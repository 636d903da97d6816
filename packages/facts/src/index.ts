export {
  type ActorKind,
  cueBase,
  FUNCTION_WORDS,
  PERSON_WORDS,
  type Presentation,
  type SourceType,
  type Stance,
} from "@readout/annotate";
export { type ActorIndex, actorIndex, type IndexedActor, type IndexedArticle, type References } from "./actorIndex.ts";
export { type AnnotateArticlesOptions, annotateArticles } from "./annotateArticles.ts";
export { type AuditRow, audit } from "./audit/audit.ts";
export { auditCsv } from "./audit/auditCsv.ts";
export { auditText } from "./audit/auditText.ts";
export { auditYaml } from "./audit/auditYaml.ts";
export { mergeLine } from "./audit/mergeLine.ts";
export { chosen } from "./chosen.ts";
export { passages } from "./evidence.ts";
export { evidenceCsv, evidenceJsonl } from "./evidenceExport.ts";
export type { ActorRow, ArticleRow, AttributionRow, Facts, MentionRow, SentenceRow } from "./facts.ts";
export { type Kept, keepFacts } from "./kept/keepFacts.ts";
export { keptIn } from "./kept/keptIn.ts";
export { keptPassages } from "./kept/keptPassages.ts";
export { type KeptTables, keptTables } from "./kept/keptTables.ts";
export type { KeptList } from "./kept/list.ts";
export type { Made } from "./kept/made.ts";
export type { JudgedAttribution, LabelledArticle, MissingAttribution, Verdict } from "./labels/labels.ts";
export { readLabels } from "./labels/readLabels.ts";
export type { Labels } from "./labels/settleLabels.ts";
export {
  type Sheet,
  type SheetArticle,
  type SheetAttribution,
  type SheetOptions,
  sampleSheet,
} from "./labels/sheet.ts";
export { sheetCsv } from "./labels/sheetCsv.ts";
export { type Annotations, joined, PackedAnnotations, type PackedBatch } from "./packedAnnotations.ts";
export type { ArticlePlace, EvidenceId, Fragment, Mark, Passage, Passages, Role, WholeArticle } from "./passage.ts";
export { listener, type Report } from "./progress.ts";
export { readFacts } from "./readFacts.ts";
export type { ReadFactsOptions } from "./readOptions.ts";
export { type CorpusNotes, tabulate } from "./tabulate.ts";
