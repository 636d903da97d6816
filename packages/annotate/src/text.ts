// What annotates one article at a time, without corpora and tables: a filter that reads standard input starts with these.
export { annotate } from "./annotate.ts";
export type { Annotation, Presentation } from "./annotation.ts";
export type { ActorEntry } from "./knowledge/actors/actor.ts";
export { readActors } from "./knowledge/actors/actorFile.ts";
export { type Lexicon, lexicon } from "./knowledge/lexicon.ts";
export type { Metonyms } from "./knowledge/metonyms.ts";
export { presented, VIEWS, type View, viewed } from "./presented.ts";
