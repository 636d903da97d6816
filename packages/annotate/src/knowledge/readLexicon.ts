import { existsSync, readFileSync } from "node:fs";
import type { ActorEntry } from "./actors/actor.ts";
import { parseActors } from "./actors/actorFile.ts";
import type { ConfidenceFile } from "./confidenceFile.ts";
import type { CueFile } from "./cueLexicon.ts";
import { yaml } from "./libraries.ts";
import type { LeaderFile } from "./offices.ts";

/** What the files of `lexicon/` and `actors/` say. */
export interface LexiconFiles {
  readonly cues: CueFile;
  readonly sources: Readonly<Record<string, readonly string[]>>;
  readonly places: Readonly<Record<string, readonly string[]>>;
  readonly actors: readonly ActorEntry[];
  readonly leaders: LeaderFile;
  readonly givenNames: { readonly givenNames: readonly (readonly string[])[] };
  readonly confidence: ConfidenceFile;
}

const PACKAGE = new URL("../../", import.meta.url);

/** The package's own copy in one JSON file, which the build makes: YAML takes longer to parse than an article. */
export const COMPILED: URL = new URL("../lexicon.json", import.meta.url);

/** Reads the YAML files, which linguists edit. */
export function readYaml(): LexiconFiles {
  const { parse } = yaml();
  const text = (path: string): string => readFileSync(new URL(path, PACKAGE), "utf8");
  return {
    cues: parse(text("lexicon/cues.yaml")) as CueFile,
    sources: parse(text("lexicon/sources.yaml")) as Record<string, readonly string[]>,
    places: parse(text("lexicon/places.yaml")) as Record<string, readonly string[]>,
    confidence: parse(text("lexicon/confidence.yaml")) as ConfidenceFile,
    leaders: parse(text("actors/leaders.yaml")) as LeaderFile,
    givenNames: parse(text("lexicon/givenNames.yaml")) as LexiconFiles["givenNames"],
    actors: ["states", "territories", "organisations", "groups"].flatMap((name) => {
      const path = `actors/${name}.yaml`;
      return parseActors(text(path), path);
    }),
  };
}

/** Reads the build's copy, or where there is none (code run from its sources) the YAML files. */
export function lexiconFiles(): LexiconFiles {
  return existsSync(COMPILED) ? (JSON.parse(readFileSync(COMPILED, "utf8")) as LexiconFiles) : readYaml();
}

/** Reads a binary file of `model/`. */
export function modelFile(name: string): Uint8Array {
  return readFileSync(new URL(`model/${name}`, PACKAGE));
}
