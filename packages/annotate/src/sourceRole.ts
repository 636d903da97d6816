import { inS, type RoleRule, type SourceRole, type SourceRoleFile } from "@readout/lexicon";
import type { SourceType } from "./annotation.ts";
import { NOUN_ENDS } from "./nounEnds.ts";

/** A title or a description, as it is written. */
export interface Title {
  readonly words: string;
  /** The few words before it: "White House press" of "White House press secretary Tolm", where "secretary" is the title. */
  readonly before?: string;
  /** The words that name the source, where the title stands in them. */
  readonly around?: string;
  /** Whether it is of something that is no part of it: "the president" of "the president of the union". */
  readonly attached?: boolean;
}

/** What a text says of a source. */
export interface Said {
  readonly type: SourceType;
  readonly titles: readonly Title[];
  /** Names of bodies that the text gives it to, or its own where it is one. */
  readonly bodies: readonly string[];
}

/** The role of a source, and whether it is official: null where the text does not tell. */
export interface Role {
  readonly role: SourceRole;
  readonly official: boolean | null;
}

/** The rules of `english/roles.yaml`, as they are looked up: numbers of rules by the words that they ask for. */
export interface SourceRoles {
  readonly rules: readonly RoleRule[];
  readonly called: ReadonlyMap<string, readonly number[]>;
  readonly with: ReadonlyMap<string, readonly number[]>;
  readonly of: ReadonlyMap<string, readonly number[]>;
  /** Words of the longest entry. */
  readonly longest: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}.'-]*|[,;:/&()]/gu;
const LETTER = /^[\p{L}\p{N}]/u;

/** Indexes the file `english/roles.yaml`. */
export function sourceRoles({ bodies, rules }: SourceRoleFile): SourceRoles {
  const index = (wordsOf: (rule: RoleRule) => readonly string[]): Map<string, number[]> => {
    const found = new Map<string, number[]>();
    for (const [number, rule] of rules.entries())
      for (const words of wordsOf(rule))
        for (const form of new Set([words, inS(words)])) {
          const numbers = found.get(form) ?? [];
          found.set(form, numbers);
          if (numbers.at(-1) !== number) numbers.push(number);
        }
    return found;
  };
  const lists = {
    called: index((rule) => rule.called ?? []),
    with: index((rule) => rule.with ?? []),
    of: index((rule) => (rule.of ?? []).flatMap((list) => bodies[list])),
  };
  const entries = Object.values(lists).flatMap((map) => [...map.keys()]);
  return { ...lists, rules, longest: Math.max(1, ...entries.map((words) => words.split(" ").length)) };
}

/**
 * Returns the role that a text gives to a source by the rules of `english/roles.yaml`: of several titles the one whose rule
 * stands first, `unknown` where none holds. It is official where one of its titles says so.
 *
 * @param isState whether a name is a state's: who belongs to a state alone may be its president
 */
export function sourceRole(said: Said, roles: SourceRoles, isState: (name: string) => boolean): Role {
  const inBodies = new Set<number>();
  for (const body of said.bodies) addHits(wordsOf(body), roles.of, roles.longest, inBodies);
  const alone = said.bodies.every(isState);
  const inState = alone && said.bodies.length > 0;
  let first = roles.rules.length;
  let official: boolean | null = null;
  for (const title of said.titles.length === 0 ? [{ words: "" }] : said.titles) {
    const found = ofTitle(title, { ...said, alone, inState, inBodies }, roles);
    if (found.first > first) continue;
    // What another title says of office is no matter: of "the senator, a farmer" that farmers have none.
    if (found.first < first) official = null;
    if (official !== true) official = found.official ?? official;
    first = found.first;
  }
  return { role: roles.rules[first]?.role ?? "unknown", official };
}

interface Context {
  readonly type: SourceType;
  readonly alone: boolean;
  /** Whether it belongs to a state and to nothing else. */
  readonly inState: boolean;
  readonly inBodies: ReadonlySet<number>;
}

/** The number of the first rule with a role that holds of a title, and what the first that says so says of office. */
function ofTitle(
  title: Title,
  { type, alone, inState, inBodies }: Context,
  roles: SourceRoles,
): { readonly first: number; readonly official: boolean | null } {
  const before = wordsOf(title.before ?? "");
  const words = [...before, ...wordsOf(title.words)];
  const called = endsIn(words, before.length, roles.called, roles.longest);
  const near = addHits(words, roles.with, roles.longest, new Set());
  const of = addHits(words, roles.of, roles.longest, new Set(inBodies));
  if (title.around !== undefined) addHits(wordsOf(title.around), roles.of, roles.longest, of);
  // Whether it is such a body itself: of "voters of the party" the end says that it is not.
  const own =
    type === "organisation" ? of : new Set([...inBodies, ...endsIn(words, before.length, roles.of, roles.longest)]);
  let first = roles.rules.length;
  let official: boolean | null = null;
  for (const [number, rule] of roles.rules.entries()) {
    const holds =
      (rule.called === undefined || called.has(number)) &&
      (rule.with === undefined || near.has(number)) &&
      (rule.of === undefined || (rule.called === undefined ? own : of).has(number)) &&
      (rule.alone === undefined || (alone && (title.attached !== true || inState))) &&
      (rule.types === undefined || rule.types.some((one) => one === type));
    if (!holds) continue;
    if (rule.role !== undefined && first === roles.rules.length) first = number;
    if (rule.official !== undefined && official === null) official = rule.official;
  }
  return { first, official };
}

/** The words of a title in lower case, without the stop of an abbreviation and the ending of an owner; marks are words. */
function wordsOf(title: string): string[] {
  return (title.toLowerCase().replaceAll("’", "'").match(WORD) ?? []).map((word) =>
    word.replace(/\.+$/, "").replace(/'s?$/, ""),
  );
}

/**
 * The rules that ask for words that say what somebody is: those before "of" or the like, of each part of "founder and
 * president of the bank" by itself, or words over it: "secretary of state". Before the `first` word stands what is no title.
 */
function endsIn(
  words: readonly string[],
  first: number,
  index: ReadonlyMap<string, readonly number[]>,
  longest: number,
): Set<number> {
  const hits = new Set<number>();
  const add = (from: number, to: number): void => {
    for (const number of index.get(words.slice(from, to).join(" ")) ?? []) hits.add(number);
  };
  let start = 0;
  for (const part of partsOf(words)) {
    const cut = part.findIndex((word, i) => i > 0 && start + i > first && NOUN_ENDS.has(word));
    const head = start + (cut < 0 ? part.length : cut);
    for (let from = Math.max(start, head - longest); from < head && head > first; from++) {
      add(from, head);
      for (let to = head + 2; to <= Math.min(from + longest, start + part.length); to++) add(from, to);
    }
    start += part.length + 1;
  }
  return hits;
}

/** The parts of a title between "and"s and marks. */
function partsOf(words: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  for (const word of words) {
    if (word === "and" || !LETTER.test(word)) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts;
}

/** Adds the rules that ask for words that stand anywhere among some. */
function addHits(
  words: readonly string[],
  index: ReadonlyMap<string, readonly number[]>,
  longest: number,
  hits: Set<number>,
): Set<number> {
  for (let from = 0; from < words.length; from++)
    for (let length = 1; length <= longest && from + length <= words.length; length++)
      for (const number of index.get(words.slice(from, from + length).join(" ")) ?? []) hits.add(number);
  return hits;
}
