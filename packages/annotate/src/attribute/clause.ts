import type { Lexicon } from "../knowledge/lexicon.ts";
import type { Document } from "../words/document.ts";

/** Where attributions are looked for: the tokens [first, last) of a document, and what is known of words. */
export interface Clause {
  readonly doc: Document;
  readonly cues: Lexicon["cues"];
  readonly roles: Lexicon["roles"];
  readonly first: number;
  readonly last: number;
  /** Whether it stands in what somebody says: there an object tells what is said by more verbs, and a new subject of saying ends a content. */
  readonly inside: boolean;
  /** Whether it is somebody's own words, in which he may quote with no marks: "I told them, get out". */
  readonly spoken: boolean;
}
