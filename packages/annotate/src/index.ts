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
export type { Actor, ActorEntry } from "./knowledge/actors/actor.ts";
export { parseActors, readActors } from "./knowledge/actors/actorFile.ts";
export type { Choices } from "./knowledge/actors/choices.ts";
export { type Lexicon, lexicon } from "./knowledge/lexicon.ts";
export type { Metonyms } from "./knowledge/metonyms.ts";
export { presented } from "./presented.ts";
export { schema } from "./schema.ts";
