import { type CueLexicon, cueLexicon } from "../attribute/cueLexicon.ts";
import { unpackTagger } from "../model/packed.ts";
import type { TaggerWeights } from "../model/tagger.ts";
import { unpackForms } from "../model/wordForms.ts";
import type { Actor } from "../resolve/actorFile.ts";
import { type ActorIndex, actorIndex } from "../resolve/actorIndex.ts";
import { lexiconFiles, modelFile } from "./files.ts";
import { type RoleWords, roleWords } from "./roles.ts";

/** All that annotation knows beforehand: cues, roles, actors and the tagger's weights. */
export interface Lexicon {
  readonly cues: CueLexicon;
  readonly roles: RoleWords;
  readonly actors: ActorIndex;
  readonly tagger: TaggerWeights;
}

let shared: (Omit<Lexicon, "actors"> & { readonly known: readonly Actor[] }) | undefined;

/**
 * Loads the lexicon that ships with the package; `actors` are the user's own and win over it.
 *
 * @throws where a file of the package is missing
 */
export function lexicon(actors: readonly Actor[] = []): Lexicon {
  if (shared === undefined) {
    const files = lexiconFiles();
    shared = {
      cues: cueLexicon(files.cues),
      roles: roleWords(files.sources),
      tagger: unpackTagger(modelFile("tagger.bin"), unpackForms(modelFile("words.bin"))),
      known: files.actors,
    };
  }
  const { cues, roles, tagger, known } = shared;
  return { cues, roles, tagger, actors: actorIndex([...actors, ...known]) };
}
