export { type AnnotateOptions, annotate } from "./annotate.ts";
export type {
  ActorKind,
  Annotation,
  Attribution,
  Hedge,
  Member,
  Mention,
  Note,
  Presentation,
  SourceType,
  Stance,
} from "./annotation.ts";
export { type AuditRow, audit } from "./audit/audit.ts";
export { auditCsv } from "./audit/auditCsv.ts";
export { auditText } from "./audit/auditText.ts";
export { auditYaml } from "./audit/auditYaml.ts";
export { mergeLine } from "./audit/mergeLine.ts";
export { passages } from "./evidence.ts";
export type { ActorRow, ArticleRow, AttributionRow, Facts, MentionRow, SentenceRow } from "./facts.ts";
export { type Lexicon, lexicon } from "./lexicon/lexicon.ts";
export type { EvidenceId, Fragment, Mark, Passage, Role } from "./passage.ts";
export { presented } from "./presented.ts";
export { type ReadFactsOptions, readFacts } from "./readFacts.ts";
export { type Actor, type ActorEntry, parseActors, readActors } from "./resolve/actorFile.ts";
export type { Choices } from "./resolve/choices.ts";
export { chosen } from "./resolve/chosen.ts";
export type { Metonyms } from "./resolve/metonymModes.ts";
export { schema } from "./schema.ts";
export { type CorpusNotes, tabulate } from "./tabulate.ts";
