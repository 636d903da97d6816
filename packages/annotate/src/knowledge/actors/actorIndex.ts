import { hashWord, lower } from "../../words/letters.ts";
import type { Actor } from "./actor.ts";
import type { Roster } from "./roster.ts";

/** In which role a name stands for its actor. */
type NameRule = "exact" | "alias" | "capital" | "seat" | "demonym";

/** One name of one actor. */
export interface KnownName {
  readonly actor: Actor;
  readonly rule: NameRule;
  /** The name's words as annotation tokenises them. */
  readonly words: readonly string[];
  /** The hash of its second word, by which most names that begin alike are told apart; 0 where it has none, or one that must be read. */
  readonly second: number;
  /** Other actors that have the name as well: Brussels is a capital and a seat. */
  others?: KnownName[];
}

/** Actors by id, and their names by the hash of the first word, longest first. */
export interface ActorIndex {
  readonly byId: ReadonlyMap<string, Actor>;
  readonly names: ReadonlyMap<number, readonly KnownName[]>;
}

function splitName(name: string): string[] {
  return name.match(/(?:\p{L}\.)+|['’]s(?!\p{L})|[\p{L}\p{N}]+(?:['’](?!s(?!\p{L}))\p{L}+)*|[^\s]/gu) ?? [];
}

/** Whether a name's letters must match in case too: "US" is not "us", "Who" not "WHO", "PIs" not "PiS". */
export function caseMatters(word: string): boolean {
  return word.length <= 5 && (word === word.toUpperCase() || /^\p{Lu}\p{Ll}\p{Lu}$/u.test(word));
}

/** A word as it is told from others: in the small letters that hashes are made of. */
function small(word: string): string {
  if (/^[ -~]*$/.test(word)) return word.toLowerCase();
  return [...word].map((c) => String.fromCharCode(lower(c.charCodeAt(0)))).join("");
}

/** Whether a name is written with a small letter first: "al-Shabab". */
export function beginsSmall({ words }: KnownName): boolean {
  return /^\p{Ll}/u.test(words[0] as string);
}

function secondOf([, word = ""]: readonly string[]): number {
  // Beyond the table of small letters a hash tells capitals and small letters apart.
  return word === "" || /[\u0600-\uffff]/.test(word) ? 0 : hashWord(word);
}

/** Indexes actors by their names. Of two actors that claim one name the first has it. */
export function actorIndex({ actors, claims }: Pick<Roster, "actors" | "claims">): ActorIndex {
  const names = new Map<number, KnownName[]>();
  const seen = new Map<string, KnownName>();
  // A name that the user gives is nobody else's.
  const given = new Set<KnownName>();
  for (const { actor, says, users } of claims) {
    const add = (name: string, rule: NameRule): void => {
      // "Brasilia" for "Brasília": most newsrooms leave the accents out.
      const parted = /[^ -~]/.test(name) ? name.normalize("NFD") : name;
      const bare = parted.replace(/\p{M}/gu, "");
      if (bare !== parted) add(bare, rule);
      if (name.includes("'")) add(name.replaceAll("'", "’"), rule);
      const words = splitName(name.replace(/^the\s+/i, ""));
      const key = words.map((word) => (caseMatters(word) ? word : small(word))).join(" ");
      if (words.length === 0) return;
      const entry: KnownName = { actor, rule, words, second: secondOf(words) };
      const taken = seen.get(key);
      if (taken) {
        if (taken.actor !== actor && !given.has(taken)) taken.others = [...(taken.others ?? []), entry];
        return;
      }
      seen.set(key, entry);
      if (users) given.add(entry);
      const hash = hashWord(words[0] as string);
      const list = names.get(hash) ?? [];
      list.push(entry);
      names.set(hash, list);
    };
    if (says.name !== undefined) add(says.name, says.name === actor.name ? "exact" : "alias");
    for (const alias of says.aliases ?? []) add(alias, "alias");
    for (const seat of says.seats ?? []) add(seat, "seat");
    for (const demonym of says.demonyms ?? []) add(demonym, "demonym");
    if (says.capital) add(says.capital, "capital");
  }
  for (const list of names.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { byId: actors, names };
}
