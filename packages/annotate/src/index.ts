export type { ActorKind, Annotation, Attribution, Hedge, Mention, SourceType, Stance } from "./annotation.ts";
export type { ActorRow, ArticleRow, AttributionRow, Facts, MentionRow, SentenceRow } from "./facts.ts";
export type { EvidenceId, Fragment, Mark, Passage, Role } from "./passage.ts";
