import { existsSync, readFileSync } from "node:fs";
import { checkedYaml, dayForm, refuseRepeated, valibot } from "@readout/lexicon/yaml";
import type { ActorEntry } from "./actors/actor.ts";
import { parseActors } from "./actors/actorFile.ts";
import type { LeaderFile } from "./offices.ts";

/** What the files of `actors/` say. */
export interface KnownActors {
  readonly actors: readonly ActorEntry[];
  readonly leaders: LeaderFile;
}

const PACKAGE = new URL("../../", import.meta.url);

/** The package's own copy in one JSON file, which the build makes. */
export const COMPILED: URL = new URL("../actors.json", import.meta.url);

/** The form of `actors/leaders.yaml`. */
function leaderForm() {
  const v = valibot();
  const words = v.pipe(v.string(), v.nonEmpty("Expected words, got nothing"));
  const day = dayForm();
  const leader = v.strictObject({
    state: words,
    office: words,
    name: words,
    surnames: v.exactOptional(v.array(words)),
    since: day,
    namesake: v.exactOptional(v.boolean()),
  });
  return v.strictObject({ known: day, leaders: v.array(leader) });
}

/**
 * Reads the YAML files.
 *
 * @throws an Error with file and line where one is wrong
 */
export function readKnownActors(): KnownActors {
  const leaders = checkedYaml(textOf("actors/leaders.yaml"), "actors/leaders.yaml", leaderForm());
  refuseRepeated(leaders);
  return {
    leaders: leaders.content,
    actors: ["states", "territories", "organisations", "companies", "groups"].flatMap((name) => {
      const path = `actors/${name}.yaml`;
      return parseActors(textOf(path), path);
    }),
  };
}

function textOf(path: string): string {
  return readFileSync(new URL(path, PACKAGE), "utf8");
}

/** The build's copy, or where there is none (code run from its sources) the YAML files. */
export function knownActors(): KnownActors {
  return existsSync(COMPILED) ? (JSON.parse(readFileSync(COMPILED, "utf8")) as KnownActors) : readKnownActors();
}

/** Reads a binary file of `model/`. */
export function modelFile(name: string): Uint8Array {
  return readFileSync(new URL(`model/${name}`, PACKAGE));
}
