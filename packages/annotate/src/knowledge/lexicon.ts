import { type ConfidenceFile, lexiconFiles } from "@readout/lexicon";
import { type SourceRoles, sourceRoles } from "../sourceRole.ts";
import { unpackTagger } from "../tagger/packedTagger.ts";
import type { TaggerWeights } from "../tagger/tagger.ts";
import { HashTable } from "../words/hashTable.ts";
import type { ActorEntry } from "./actors/actor.ts";
import { type ActorIndex, actorIndex } from "./actors/actorIndex.ts";
import { type Choices, choicesOf } from "./actors/choices.ts";
import { roster } from "./actors/roster.ts";
import { type CueLexicon, cueLexicon } from "./cueLexicon.ts";
import { type GivenNames, givenNames } from "./givenNames.ts";
import { JOINS_NOTHING, type Joiner, unpackJoiner } from "./joiner.ts";
import { knownActors, modelFile } from "./knownActors.ts";
import { marksOf } from "./marks.ts";
import { checkMetonyms, type Metonyms } from "./metonyms.ts";
import { type LeaderFile, type Offices, offices } from "./offices.ts";
import { type PlaceWords, placeWords } from "./placeWords.ts";
import { type Recogniser, UNTRAINED, unpackRecogniser } from "./recogniser.ts";
import { type RoleWords, roleWords } from "./roles.ts";

/** All that annotation knows beforehand: cues, roles, actors and the tagger's weights. */
export interface Lexicon {
  readonly cues: CueLexicon;
  readonly roles: RoleWords;
  /** Which role a source has by what a text says of it. */
  readonly sourceRoles: SourceRoles;
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
  /** Which names go on over small words. */
  readonly joiner: Joiner;
  /** `NameBit` bits of names and their words. */
  readonly names: HashTable;
}

type Shipped = Omit<Lexicon, "actors" | "marks" | "choices" | "metonyms" | "offices" | "recogniser" | "joiner"> & {
  readonly known: readonly ActorEntry[];
  readonly leaders: LeaderFile;
};

let shared: Shipped | undefined;
let recogniser: Recogniser | undefined;
let joiner: Joiner | undefined;

/**
 * Loads the lexicon that ships with the package; `actors` are the user's own and win over it, the first over the others.
 *
 * @throws where a file of the package is missing, or holds weights that were trained with other templates than the code
 *   has; RangeError for unknown `metonyms`
 */
export function lexicon(
  actors: readonly ActorEntry[] = [],
  { metonyms = "actor" }: { readonly metonyms?: Metonyms } = {},
): Lexicon {
  const untrained = untrainedLexicon(actors, metonyms);
  recogniser ??= unpackRecogniser(modelFile("recogniser.bin"));
  joiner ??= unpackJoiner(modelFile("joiner.bin"));
  return { ...untrained, recogniser, joiner };
}

/** The lexicon with a recogniser and a joiner that have learned nothing: training reads no weights that were there before. */
export function untrainedLexicon(actors: readonly ActorEntry[] = [], metonyms: Metonyms = "actor"): Lexicon {
  checkMetonyms(metonyms);
  if (shared === undefined) {
    const files = lexiconFiles();
    const { actors: known, leaders } = knownActors();
    const forms = new HashTable(modelFile("words.bin"));
    shared = {
      cues: cueLexicon(files.cues),
      roles: roleWords(files.sources, forms),
      sourceRoles: sourceRoles(files.roles),
      places: placeWords(files.places),
      confidence: files.confidence,
      tagger: unpackTagger(modelFile("tagger.bin"), forms),
      names: new HashTable(modelFile("names.bin")),
      givenNames: givenNames(files.givenNames),
      known,
      leaders,
    };
  }
  const { known, leaders, ...loaded } = shared;
  const all = roster(actors, known);
  const index = actorIndex(all);
  const choices = choicesOf(actors, all);
  const marks = marksOf(loaded.cues, index, loaded.roles);
  const held = offices(leaders, index.byId);
  return {
    ...loaded,
    actors: index,
    choices,
    metonyms,
    offices: held,
    marks,
    recogniser: UNTRAINED,
    joiner: JOINS_NOTHING,
  };
}
