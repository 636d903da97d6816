import { CALLED } from "../knowledge/officeNames.ts";
import type { Name } from "../recognise/name.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { hashWord } from "../words/letters.ts";
import { OF, THE } from "../words/ruleWords.ts";
import { Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";

interface Called {
  readonly office: string;
  readonly words: readonly number[];
}

function byWord(which: 0 | -1): Map<number, Called[]> {
  const index = new Map<number, Called[]>();
  for (const [name, office] of CALLED) {
    const words = name.split(" ").map(hashWord);
    const key = words.at(which) as number;
    index.set(key, [...(index.get(key) ?? []), { office, words }]);
  }
  return index;
}

const BY_FIRST = byWord(0);
const BY_LAST = byWord(-1);

const OTHER = listed("otherOffices");
const SAME = listed("sameOffices");

function sameAt({ tokens }: Document, { words }: Called, first: number): boolean {
  return first >= 0 && words.every((word, k) => tokens.hash[first + k] === word);
}

interface Words {
  readonly office: string;
  readonly first: number;
  readonly last: number;
}

function officeFrom(doc: Document, first: number): Words | null {
  const found = BY_FIRST.get(doc.tokens.hash[first] as number)?.find((called) => sameAt(doc, called, first));
  return found ? { office: found.office, first, last: first + found.words.length } : null;
}

/** Whether the word before token `first` makes what follows another office, or one that is not held. */
function isOther({ tokens }: Document, first: number): boolean {
  const joined = tokens.kind[first - 1] === TokenKind.hyphen && tokens.end[first - 1] === tokens.start[first];
  return joined || OTHER.has(tokens.hash[first - 1] as number);
}

/** The office whose words end before token `last`, with what belongs to it; null too for a vice or a former one. */
function officeUpTo(doc: Document, last: number): Words | null {
  const { tokens } = doc;
  const found = BY_LAST.get(tokens.hash[last - 1] as number)?.find((called) =>
    sameAt(doc, called, last - called.words.length),
  );
  if (!found) return null;
  let first = last - found.words.length;
  while (SAME.has(tokens.hash[first - 1] as number)) first--;
  return isOther(doc, first) ? null : { office: found.office, first, last };
}

/** The states that a name stands for by its own form or its adjective; none for a capital, a body or a person. */
function statesOf({ known }: Name): readonly string[] {
  if (!known || known.rule === "capital" || known.rule === "seat") return [];
  const all = [known, ...(known.others ?? [])];
  return all.flatMap(({ actor, rule }) =>
    actor.kind === "state" && rule !== "capital" && rule !== "seat" ? actor.id : [],
  );
}

/** An office as it stands before a name, and the states that it is of; null where the words tell no state. */
export interface StateOffice {
  readonly office: string;
  readonly states: readonly string[] | null;
}

/** The office before the `k`th name: of "Norvian President Edda Tolm", president and Norvia. */
export function officeBefore(doc: Document, names: readonly Name[], k: number): StateOffice | null {
  const { first, last } = names[k] as Name;
  const words = officeUpTo(doc, first);
  if (!words) return null;
  const at = words.first;
  // "Crown" of "Crown Prince" may be a name as well.
  let b = k - 1;
  while (((names[b] as Name | undefined)?.last ?? 0) > at) b--;
  const before = names[b];
  const same = at > 0 && doc.sentenceOf[at - 1] === doc.sentenceOf[at];
  const ends = before && same ? before.last : -1;
  if (before && (ends === at || (ends === at - 1 && doc.tags[at - 1] === Tag.POS)))
    return isOther(doc, before.first) ? null : { office: words.office, states: statesOf(before) };
  if (doc.tokens.hash[last] === OF) {
    const after = names[k + 1];
    return { office: words.office, states: after && after.first <= last + 2 ? statesOf(after) : [] };
  }
  // "Company president Tolm", "Club President Tolm".
  const noun = doc.tags[at - 1] === Tag.NN || doc.tags[at - 1] === Tag.NNP;
  const own = doc.tokens.caps[at] === 0 || doc.tags[at - 1] === Tag.NNP;
  return { office: words.office, states: noun && same && own ? [] : null };
}

/** A person called by office and state alone: "the Norvian president", "Norvia's president", "the president of Norvia". */
export interface Described {
  /** The words, without the state's name where that is a mention of its own. */
  readonly first: number;
  readonly last: number;
  readonly office: string;
  readonly states: readonly string[];
  /** Index of the name that the words explain: "Edda Tolm, the Norvian president,". */
  readonly name: number | null;
}

/** Whether the words from `first` stand alone, so that "president Tolm" and "president-elect" are left. */
function standsAlone(doc: Document, names: readonly Name[], k: number, last: number): boolean {
  const tag = doc.tags[last];
  if (doc.tokens.kind[last] === TokenKind.hyphen || names[k]?.first === last) return false;
  if (doc.sentenceOf[last] !== doc.sentenceOf[last - 1]) return true;
  return tag !== Tag.NN && tag !== Tag.NNS && tag !== Tag.NNP;
}

/** The person's name beside the words [first, last) about the `k`th name, a state's; null where there is none. */
function nameBeside(
  { tokens }: Document,
  names: readonly Name[],
  k: number,
  [first, last]: readonly [first: number, last: number],
): number | null {
  const after = k + 1;
  const isPerson = (i: number): boolean => names[i]?.kind === "person";
  if (tokens.kind[first - 1] === TokenKind.comma && names[k - 1]?.last === first - 1 && isPerson(k - 1)) return k - 1;
  if (tokens.kind[last] === TokenKind.comma && names[after]?.titleFirst === last + 1 && isPerson(after)) return after;
  return null;
}

/** Where words with an article begin: at "the", or at the first word of a headline; -1 behind any other word. */
function articleAt({ tokens, sentenceOf }: Document, first: number): number {
  if (tokens.hash[first - 1] === THE) return first - 1;
  return first === 0 || sentenceOf[first - 1] !== sentenceOf[first] ? first : -1;
}

/** "The president of Norvia", seen from the state's name. */
function describedBefore(
  doc: Document,
  names: readonly Name[],
  k: number,
  states: readonly string[],
): Described | null {
  const { first, last: end } = names[k] as Name;
  const of = doc.tokens.hash[first - 1] === THE ? first - 2 : first - 1;
  if (doc.tokens.hash[of] !== OF) return null;
  const words = officeUpTo(doc, of);
  if (!words) return null;
  const article = articleAt(doc, words.first);
  const from = article < 0 ? words.first : article;
  const behind = nameBeside(doc, names, k, [from, end]);
  if (article < 0 && behind === null) return null;
  return { first: from, last: words.last, office: words.office, states, name: behind };
}

/** "The Norvian president" and "Norvia's president", seen from the state's name. */
function describedBehind(
  doc: Document,
  names: readonly Name[],
  k: number,
  states: readonly string[],
): Described | null {
  const { first, last, known } = names[k] as Name;
  const owned = doc.tags[last] === Tag.POS;
  const adjective = known?.rule === "demonym";
  if (owned && (adjective || isOther(doc, first))) return null;
  let from = owned ? last + 1 : last;
  while (SAME.has(doc.tokens.hash[from] as number)) from++;
  const words = officeFrom(doc, from);
  if (!words || doc.sentenceOf[from] !== doc.sentenceOf[first] || !standsAlone(doc, names, k + 1, words.last))
    return null;
  const article = owned ? first : articleAt(doc, first);
  const name = nameBeside(doc, names, k, [article < 0 ? first : article, words.last]);
  if (article < 0 && name === null) return null;
  const start = !adjective ? from : article < 0 ? first : article;
  return { first: start, last: words.last, office: words.office, states, name };
}

/** Finds the persons who are called by office and state alone, in the order of the text. */
export function findDescribed(doc: Document, names: readonly Name[]): Described[] {
  const found: Described[] = [];
  for (let k = 0; k < names.length; k++) {
    const { known, last, first } = names[k] as Name;
    if (known?.actor.kind !== "state") continue;
    const next = doc.tags[last] === Tag.POS ? last + 1 : last;
    const behind = BY_FIRST.has(doc.tokens.hash[next] as number) || SAME.has(doc.tokens.hash[next] as number);
    const before = doc.tokens.hash[first - 1] === OF || doc.tokens.hash[first - 2] === OF;
    if (!behind && !before) continue;
    const states = statesOf(names[k] as Name);
    if (states.length === 0) continue;
    const one =
      (behind && describedBehind(doc, names, k, states)) || (before && describedBefore(doc, names, k, states));
    if (one && (found.at(-1)?.last ?? 0) <= one.first) found.push(one);
  }
  return found;
}
