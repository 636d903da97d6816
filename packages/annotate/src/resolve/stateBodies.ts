import type { KnownName } from "../knowledge/actors/actorIndex.ts";
import { slug } from "../knowledge/actors/slug.ts";
import type { Lexicon } from "../knowledge/lexicon.ts";
import { knownNameAt } from "../recognise/knownName.ts";
import type { Name } from "../recognise/name.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { hashWord } from "../words/letters.ts";
import type { Reading } from "./shortNames.ts";

const BODIES = listed("bodiesOfStates");

/** How often an article names the state that it is about, at least. */
const LEAST = 3;

/** The most tokens of a state's name before its possessive. */
const LONGEST = 4;

/** The id and name of a state. */
export interface HomeState {
  readonly id: string;
  readonly name: string;
}

/** The state that an article is about: named three times and twice as often as any other; null where there is none. */
export function homeState(names: readonly Name[]): HomeState | null {
  const counts = new Map<HomeState, number>();
  for (const { known } of names)
    if (known?.actor.kind === "state") counts.set(known.actor, (counts.get(known.actor) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first && first[1] >= LEAST && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : null;
}

/** Whether the words are what nearly every state calls one of its bodies: "Parliament", "High Court". */
export function isBodyOfStates(form: string): boolean {
  return BODIES.has(hashWord(form));
}

const OF_UNION = listed("bodiesOfUnion");
const UNION = "united-states";
const PARTIES = ["republican-party", "democratic-party"];

/**
 * The United States, where the words are what its papers call one of its bodies and the article names its parties, or the United States and
 * no other state: "the Supreme Court"; null for all else.
 */
export function unionOf({ actors }: Lexicon, form: string, named: ReadonlySet<string>): HomeState | null {
  if (!OF_UNION.has(hashWord(form))) return null;
  const union = actors.byId.get(UNION) ?? null;
  if (PARTIES.some((party) => named.has(party))) return union;
  const abroad = [...named].some((id) => id !== UNION && actors.byId.get(id)?.kind === "state");
  return named.has(UNION) && !abroad ? union : null;
}

const OF_PAPERS = listed("bodiesOfPapers");

/**
 * Whether a body that American papers take for their own in any article is another state's: "the Senate", where the article is about Norvia and
 * names neither the United States nor its parties.
 */
export function isAbroad(form: string, home: HomeState | null, named: ReadonlySet<string>): home is HomeState {
  if (home === null || home.id === UNION || !OF_PAPERS.has(hashWord(form))) return false;
  return !named.has(UNION) && !PARTIES.some((party) => named.has(party));
}

/** The name of an actor file that is these words. */
function namedIn({ actors }: Lexicon, form: string): KnownName | undefined {
  const [opening = ""] = form.split(" ");
  return actors.names.get(hashWord(opening))?.find(({ words }) => words.join(" ") === form);
}

/** The body of that name in a state, as a file has it ("U.S. Supreme Court") or "Parliament (Norvia)". */
export function bodyOfState(lexicon: Lexicon, form: string, { id, name }: HomeState): Reading {
  for (const state of [name, ...(lexicon.actors.byId.get(id)?.aliases ?? [])]) {
    const known = namedIn(lexicon, `${state} ${form}`)?.actor;
    if (known) return { kind: known.kind, actor: known.id, name: known.name, rule: "alias" };
  }
  return { kind: "organisation", actor: `${slug(form)}-${id}`, name: `${form} (${name})`, rule: "exact" };
}

/** The state whose name ends before the possessive at token `i`; null where another owns. */
export function ownerOf(doc: Document, lexicon: Lexicon, i: number): HomeState | null {
  for (let first = i - 1; first >= Math.max(0, i - LONGEST); first--) {
    const known = knownNameAt(doc, lexicon, first, i);
    if (known?.actor.kind === "state" && first + known.words.length === i) return known.actor;
  }
  return null;
}
