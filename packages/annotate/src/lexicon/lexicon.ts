import type { ConfidenceFile } from "../attribute/confidence.ts";
import { type CueLexicon, cueLexicon } from "../attribute/cueLexicon.ts";
import { HashTable } from "../model/hashTable.ts";
import { unpackTagger } from "../model/packed.ts";
import type { TaggerWeights } from "../model/tagger.ts";
import { type Recogniser, unpackRecogniser } from "../recognise/recogniser.ts";
import type { Actor } from "../resolve/actorFile.ts";
import { type ActorIndex, actorIndex } from "../resolve/actorIndex.ts";
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
  /** Which of the lists a word may begin an entry of, by its hash (see `Mark`). */
  readonly marks: HashTable;
  readonly tagger: TaggerWeights;
  readonly recogniser: Recogniser;
  /** `NameBit` bits of names and their words. */
  readonly names: HashTable;
}

let shared: (Omit<Lexicon, "actors" | "marks"> & { readonly known: readonly Actor[] }) | undefined;

/**
 * Loads the lexicon that ships with the package; `actors` are the user's own and win over it.
 *
 * @throws where a file of the package is missing
 */
export function lexicon(actors: readonly Actor[] = []): Lexicon {
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
      known: files.actors,
    };
  }
  const { known, ...loaded } = shared;
  const index = actorIndex([...actors, ...known]);
  return { ...loaded, actors: index, marks: marksOf(loaded.cues, index) };
}
