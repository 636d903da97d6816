// What annotates one article at a time, without corpora and tables: a filter that reads standard input starts with these.
export { annotate } from "./annotate.ts";
export type { Annotation, Presentation } from "./annotation.ts";
export { type Lexicon, lexicon } from "./lexicon/lexicon.ts";
export { presented } from "./presented.ts";
export { type ActorEntry, readActors } from "./resolve/actorFile.ts";
export type { Metonyms } from "./resolve/metonymModes.ts";
