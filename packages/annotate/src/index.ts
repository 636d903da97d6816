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
export { type Lexicon, lexicon } from "./lexicon/lexicon.ts";
export { presented } from "./presented.ts";
export { type Actor, type ActorEntry, parseActors, readActors } from "./resolve/actorFile.ts";
export type { Choices } from "./resolve/choices.ts";
export type { Metonyms } from "./resolve/metonymModes.ts";
export { schema } from "./schema.ts";
