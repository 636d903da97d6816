export { type AnnotateOptions, annotate } from "./annotate.ts";
export {
  type ActorKind,
  type Annotation,
  ATTRIBUTION,
  type Attribution,
  CONTENT_KINDS,
  HEDGE,
  type Hedge,
  MEMBER,
  MENTION,
  type Member,
  type Mention,
  type Note,
  type Presentation,
  SOURCE_TYPES,
  type SourceType,
  SPEAKER,
  type Speaker,
  type Stance,
  type Values,
} from "./annotation.ts";
export { cueBase } from "./cueBase.ts";
export { describedAs } from "./describedAs.ts";
export type { Actor, ActorEntry } from "./knowledge/actors/actor.ts";
export { parseActors, readActors } from "./knowledge/actors/actorFile.ts";
export type { Choices } from "./knowledge/actors/choices.ts";
export { FUNCTION_WORDS } from "./knowledge/functionWords.ts";
export { type Lexicon, lexicon } from "./knowledge/lexicon.ts";
export type { Metonyms } from "./knowledge/metonyms.ts";
export { PERSON_WORDS } from "./knowledge/personWords.ts";
export { perSpan, presented, VIEWS, type View, viewed } from "./presented.ts";
export { schema } from "./schema.ts";
export { type Role, type SourceRoles, sourceRole, type Title } from "./sourceRole.ts";
export { titleAt } from "./titleAt.ts";
export { titleOfOne } from "./titleOfOne.ts";
