export { annotate } from "./annotate.ts";
export type {
  ActorKind,
  Annotation,
  Attribution,
  Hedge,
  Mention,
  Presentation,
  SourceType,
  Stance,
} from "./annotation.ts";
export { passages } from "./evidence.ts";
export type { ActorRow, ArticleRow, AttributionRow, Facts, MentionRow, SentenceRow } from "./facts.ts";
export { type Lexicon, lexicon } from "./lexicon/lexicon.ts";
export type { EvidenceId, Fragment, Mark, Passage, Role } from "./passage.ts";
export { presented } from "./presented.ts";
export { type ReadFactsOptions, readFacts } from "./readFacts.ts";
export { type Actor, parseActors, readActors } from "./resolve/actorFile.ts";
export { schema } from "./schema.ts";
export { type CorpusNotes, tabulate } from "./tabulate.ts";
