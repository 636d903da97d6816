import { existsSync, readFileSync } from "node:fs";
import type { GenericSchema, InferOutput } from "valibot";
import type { ActorEntry } from "./actors/actor.ts";
import { parseActors } from "./actors/actorFile.ts";
import { type Checked, checkedYaml } from "./checkedYaml.ts";
import type { ConfidenceFile } from "./confidenceFile.ts";
import type { CueFile } from "./cueLexicon.ts";
import type { GivenNameFile } from "./givenNames.ts";
import { lexiconForms } from "./lexiconForms.ts";
import type { LeaderFile } from "./offices.ts";
import type { PlaceFile } from "./placeWords.ts";
import { refuseContradictions, refuseRepeated } from "./repeatedWords.ts";
import type { RoleFile } from "./roles.ts";

/** What the files of `lexicon/` and `actors/` say. */
export interface LexiconFiles {
  readonly cues: CueFile;
  readonly sources: RoleFile;
  readonly places: PlaceFile;
  readonly actors: readonly ActorEntry[];
  readonly leaders: LeaderFile;
  readonly givenNames: GivenNameFile;
  readonly confidence: ConfidenceFile;
}

const PACKAGE = new URL("../../", import.meta.url);

/** The package's own copy in one JSON file, which the build makes: YAML takes longer to parse than an article. */
export const COMPILED: URL = new URL("../lexicon.json", import.meta.url);

/**
 * Reads the YAML files, which linguists edit.
 *
 * @throws an Error with file, line and word for an unknown field or list, a word twice in a list, and a verb in two groups
 *   of which nothing says which wins
 */
export function readYaml(): LexiconFiles {
  const forms = lexiconForms();
  const read = <Schema extends GenericSchema>(path: string, form: Schema): Checked<InferOutput<Schema>> => {
    const checked = checkedYaml(textOf(path), path, form);
    refuseRepeated(checked);
    return checked;
  };
  const cues = read("lexicon/cues.yaml", forms.cues);
  refuseContradictions(cues);
  return {
    cues: cues.content,
    sources: read("lexicon/sources.yaml", forms.sources).content,
    places: read("lexicon/places.yaml", forms.places).content,
    confidence: read("lexicon/confidence.yaml", forms.confidence).content,
    leaders: read("actors/leaders.yaml", forms.leaders).content,
    givenNames: read("lexicon/givenNames.yaml", forms.givenNames).content,
    actors: ["states", "territories", "organisations", "groups"].flatMap((name) => {
      const path = `actors/${name}.yaml`;
      return parseActors(textOf(path), path);
    }),
  };
}

function textOf(path: string): string {
  return readFileSync(new URL(path, PACKAGE), "utf8");
}

/** Reads the build's copy, or where there is none (code run from its sources) the YAML files. */
export function lexiconFiles(): LexiconFiles {
  return existsSync(COMPILED) ? (JSON.parse(readFileSync(COMPILED, "utf8")) as LexiconFiles) : readYaml();
}

/** Reads a binary file of `model/`. */
export function modelFile(name: string): Uint8Array {
  return readFileSync(new URL(`model/${name}`, PACKAGE));
}
