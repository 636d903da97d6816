import type { ConfidenceFile } from "../attribute/confidence.ts";
import { type CueLexicon, cueLexicon } from "../attribute/cueLexicon.ts";
import { HashTable } from "../model/hashTable.ts";
import { unpackTagger } from "../model/packed.ts";
import type { TaggerWeights } from "../model/tagger.ts";
import { type Recogniser, unpackRecogniser } from "../recognise/recogniser.ts";
import type { ActorEntry } from "../resolve/actorFile.ts";
import { type ActorIndex, actorIndex } from "../resolve/actorIndex.ts";
import { type Choices, choicesOf } from "../resolve/choices.ts";
import { type GivenNames, givenNames } from "../resolve/givenNames.ts";
import { checkMetonyms, type Metonyms } from "../resolve/metonymModes.ts";
import { type LeaderFile, type Offices, offices } from "../resolve/offices.ts";
import { roster } from "../resolve/roster.ts";
import { lexiconFiles, modelFile } from "./files.ts";
import { marksOf } from "./marks.ts";
import { type PlaceWords, placeWords } from "./places.ts";
import { type RoleWords, roleWords } from "./roles.ts";

/** All that annotation knows beforehand: cues, roles, actors and the tagger's weights. */
export interface Lexicon {
  readonly cues: CueLexicon;
  readonly roles: RoleWords;
  readonly places: PlaceWords;
  readonly confidence: ConfidenceFile;
  readonly actors: ActorIndex;
  /** What the user's actor files say of actors after they are found: renamed, merged, hidden, grouped. */
  readonly choices: Choices;
  readonly metonyms: Metonyms;
  /** Who holds which office of a state, and since when. */
  readonly offices: Offices;
  readonly givenNames: GivenNames;
  /** Which of the lists a word may begin an entry of, by its hash (see `Mark`). */
  readonly marks: HashTable;
  readonly tagger: TaggerWeights;
  readonly recogniser: Recogniser;
  /** `NameBit` bits of names and their words. */
  readonly names: HashTable;
}

type Shipped = Omit<Lexicon, "actors" | "marks" | "choices" | "metonyms" | "offices"> & {
  readonly known: readonly ActorEntry[];
  readonly leaders: LeaderFile;
};

let shared: Shipped | undefined;

/**
 * Loads the lexicon that ships with the package; `actors` are the user's own and win over it, the first over the others.
 *
 * @throws where a file of the package is missing; RangeError for unknown `metonyms`
 */
export function lexicon(
  actors: readonly ActorEntry[] = [],
  { metonyms = "actor" }: { readonly metonyms?: Metonyms } = {},
): Lexicon {
  checkMetonyms(metonyms);
  if (shared === undefined) {
    const files = lexiconFiles();
    const forms = new HashTable(modelFile("words.bin"));
    shared = {
      cues: cueLexicon(files.cues),
      roles: roleWords(files.sources, forms),
      places: placeWords(files.places),
      confidence: files.confidence,
      tagger: unpackTagger(modelFile("tagger.bin"), forms),
      recogniser: unpackRecogniser(modelFile("recogniser.bin")),
      names: new HashTable(modelFile("names.bin")),
      givenNames: givenNames(files.givenNames),
      known: files.actors,
      leaders: files.leaders,
    };
  }
  const { known, leaders, ...loaded } = shared;
  const all = roster(actors, known);
  const index = actorIndex(all);
  const choices = choicesOf(actors, all);
  const marks = marksOf(loaded.cues, index);
  return { ...loaded, actors: index, choices, metonyms, offices: offices(leaders, index.byId), marks };
}
