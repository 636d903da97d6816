import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { type CueFile, type CueLexicon, cueLexicon } from "./attribute/cueLexicon.ts";
import type { TaggerWeights } from "./model/tagger.ts";
import { hashWord } from "./model/tokens.ts";
import { type Actor, parseActors } from "./resolve/actorFile.ts";
import { type ActorIndex, actorIndex } from "./resolve/actorIndex.ts";

/** The words of `lexicon/sources.yaml`, as hashes. */
interface RoleWords {
  readonly anonymous: ReadonlySet<number>;
  readonly person: ReadonlySet<number>;
  /** Phrases near a source that say it asked not to be named. */
  readonly anonymity: readonly string[];
  readonly group: ReadonlySet<number>;
  readonly document: ReadonlySet<number>;
  readonly outlet: ReadonlySet<number>;
  readonly organisation: ReadonlySet<number>;
  readonly place: ReadonlySet<number>;
  readonly placeFirst: ReadonlySet<number>;
  /** Last words of names that are no actor's: "Act", "Treaty". */
  readonly thing: ReadonlySet<number>;
  /** Words that stand before a person's name; of titles of several words, the last. */
  readonly title: ReadonlySet<number>;
  readonly female: ReadonlySet<number>;
  readonly male: ReadonlySet<number>;
}

/** All that annotation knows beforehand: cues, roles, actors and the tagger's weights. */
export interface Lexicon {
  readonly cues: CueLexicon;
  readonly roles: RoleWords;
  readonly actors: ActorIndex;
  readonly tagger: TaggerWeights;
}

const FOLDER = new URL("../", import.meta.url);

function text(path: string): string {
  return readFileSync(new URL(path, FOLDER), "utf8");
}

function roleWords(): RoleWords {
  const file = parse(text("lexicon/sources.yaml")) as Record<string, readonly string[]>;
  const set = (name: string): Set<number> =>
    new Set((file[name] ?? []).flatMap((word) => [hashWord(word), hashWord(`${word}.`)]));
  const plural = (name: string): Set<number> =>
    new Set((file[name] ?? []).flatMap((word) => [hashWord(word), hashWord(`${word}s`)]));
  return {
    anonymous: plural("anonymous"),
    person: plural("person"),
    anonymity: file["anonymity"] ?? [],
    group: set("group"),
    document: plural("document"),
    outlet: set("outlet"),
    organisation: plural("organisation"),
    place: set("place"),
    placeFirst: set("placeFirst"),
    thing: set("thing"),
    title: titleHeads(file["titles"] ?? []),
    female: set("female"),
    male: set("male"),
  };
}

/** The words that end a title ("minister" of "prime minister"), with plurals and as abbreviations with their stops. */
function titleHeads(titles: readonly string[]): Set<number> {
  const heads = titles.map((title) => title.split(/[ -]/).at(-1) as string);
  return new Set(heads.flatMap((word) => [hashWord(word), hashWord(`${word}s`), hashWord(`${word}.`)]));
}

let shared: Omit<Lexicon, "actors"> | undefined;

/**
 * Loads the lexicon that ships with the package; `actors` are the user's own and win over it.
 *
 * @throws where a file of the package is missing or an actor's id is given twice with different kinds
 */
export function lexicon(actors: readonly Actor[] = []): Lexicon {
  shared ??= {
    cues: cueLexicon(parse(text("lexicon/cues.yaml")) as CueFile),
    roles: roleWords(),
    tagger: { buckets: 1 << 16, weights: new Int8Array(readFileSync(new URL("model/tagger.bin", FOLDER))) },
  };
  const known = ["actors/states.yaml", "actors/organisations.yaml"].flatMap((path) => parseActors(text(path), path));
  return { ...shared, actors: actorIndex([...actors, ...known]) };
}
