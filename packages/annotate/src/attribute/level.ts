import type { Lexicon } from "../knowledge/lexicon.ts";
import type { Document } from "../words/document.ts";

/** Where links are looked for: a document as it is, or as it is inside its quotations, and what is known of words. */
export interface Level {
  readonly doc: Document;
  readonly cues: Lexicon["cues"];
  readonly roles: Lexicon["roles"];
  /** Whether it is the inside of quotations: what is said there is somebody's own words. */
  readonly quoted: boolean;
}
