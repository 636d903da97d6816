import type { Lexicon } from "../knowledge/lexicon.ts";
import type { Holder } from "../knowledge/offices.ts";
import type { Document } from "../words/document.ts";
import type { People } from "./people.ts";
import type { Person } from "./person.ts";
import type { Reading } from "./shortNames.ts";
import type { HomeState } from "./stateBodies.ts";

/** What the names of a document are resolved with. */
export interface Resolving {
  readonly doc: Document;
  readonly lexicon: Lexicon;
  readonly people: People;
  /** Ids of the actors that the article names by a name of their own. */
  readonly named: ReadonlySet<string>;
  /** The state that the article is about. */
  readonly home: HomeState | null;
  /** Places that no file knows and the article tells to be states. */
  readonly unknownStates: ReadonlySet<string>;
  /** First tokens of the names of states that mean one of the United States: Georgia. */
  readonly regions: ReadonlySet<number>;
  /** Leaders that the article calls by office and surname, by the folded surname. */
  readonly leaders: ReadonlyMap<string, Holder>;
  /** What abbreviations that the article explains stand for. */
  readonly short: ReadonlyMap<string, Reading>;
  /** Who bears the other names that the article gives to people. */
  readonly nicknames: ReadonlyMap<string, Person>;
  /** What the names of bodies, groups and places stand for that were read so far, by their words. */
  readonly others: Map<string, Reading>;
}
