import type { ActorKind } from "../annotation.ts";
import { slug } from "../knowledge/actors/slug.ts";
import type { Lexicon } from "../knowledge/lexicon.ts";
import { abbreviates, initialsOf, isBracketed, isSpelledBy } from "../recognise/abbreviations.ts";
import type { Name } from "../recognise/name.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { hashWord } from "../words/letters.ts";
import { Tag } from "../words/tags.ts";
import { Form } from "../words/wordForms.ts";

/** The words of a name as its text parts them: "al-Assad" is one. */
export function words(doc: Document, name: Name): string[] {
  const out: string[] = [];
  for (let i = name.first; i < name.last; i++) {
    const word = doc.text.slice(doc.tokens.start[i], doc.tokens.end[i]);
    const joined = i > name.first && doc.tokens.start[i] === doc.tokens.end[i - 1];
    if (joined) out[out.length - 1] += word;
    else out.push(word);
  }
  return out;
}

/** Whom a name stands for, and by which rule. */
export interface Reading {
  readonly kind: ActorKind;
  readonly actor: string;
  readonly name: string;
  readonly rule: string;
}

const PARTIES_FIRST = listed("partiesFirst");
const PARTIES = listed("partiesAlone");
const LIBERATING = listed("liberating");
const ARMY = hashWord("army");

/**
 * The kind of a name no file knows: of bodies, parties and armed groups are groups ("Norvian Liberation Front", "Tolm Party of Tarn",
 * "People's Front", "Tarn Liberation Army", "Partido Tolm").
 */
export function actorKindOf(
  { tokens, tags }: Document,
  { roles }: Lexicon,
  { kind, first, last }: Name,
): ActorKind | null {
  if (kind !== "organisation") return kind;
  if (last - first === 1 && PARTIES.has(tokens.hash[first] as number)) return "group";
  const { hash, caps } = tokens;
  let head = first;
  while (head < last && (caps[head] !== 0 || tags[head] === Tag.POS)) head++;
  if (head - first < 2) return kind;
  const army = hash[head - 1] === ARMY && (LIBERATING.has(hash[head - 2] as number) || tags[head - 2] === Tag.POS);
  return army || roles.faction.has(hash[head - 1] as number) || PARTIES_FIRST.has(hash[first] as number)
    ? "group"
    : kind;
}

/** A token without its stops: "NRC" of "N.R.C.". */
export function lettersAt({ text, tokens }: Document, i: number): string {
  const word = text.slice(tokens.start[i], tokens.end[i]);
  return word.includes(".") ? word.replaceAll(".", "") : word;
}

export const isBody = (kind: ActorKind): boolean => kind === "organisation" || kind === "group";

const isSingle = ({ first, last }: Name): boolean => last - first === 1;

/** Whether a word in capitals has most of a name's initials, in another order: "ELN" of the National Liberation Army. */
function hasMostInitials(doc: Document, short: Name, long: Name): boolean {
  if (doc.tokens.caps[short.first] !== 2) return false;
  const letters = lettersAt(doc, short.first);
  const initials = initialsOf(doc, long);
  return [...letters].filter((letter) => initials.includes(letter)).length * 2 > letters.length;
}

/** Whether two names, one in brackets behind the other, are a body's letters and its name: "Tokyo Power Company (Tepco)", "ELN (Army …)". */
function areOneInBrackets(doc: Document, outer: Name, inner: Name): boolean {
  if (!isBracketed(doc, outer, inner)) return false;
  if (isSingle(outer)) return isSpelledBy(doc, outer, inner);
  return isSpelledBy(doc, inner, outer) || hasMostInitials(doc, inner, outer);
}

/**
 * Whether three letters or more that no file knows, in brackets behind the `k`th name, a body's, have hardly any of its initials, as those of its name in
 * another language ("National Weather Service (SMN)"), and stand in the text again.
 */
function isElsewhere(doc: Document, names: readonly Name[], k: number): boolean {
  const { tokens } = doc;
  const [long, short] = [names[k] as Name, names[k + 1] as Name];
  if (short.known || isSingle(long) || long.kind !== "organisation" || tokens.caps[short.first] !== 2) return false;
  if (!isBracketed(doc, long, short)) return false;
  const letters = lettersAt(doc, short.first);
  const again = (one: Name, m: number): boolean =>
    m !== k + 1 && isSingle(one) && lettersAt(doc, one.first) === letters;
  return /^\p{Lu}{3,}$/u.test(letters) && names.some(again);
}

/** What a longer name stands for as that of an abbreviation; null for persons and for what is no actor's. */
function longReading(doc: Document, lexicon: Lexicon, long: Name): Reading | null {
  const { known } = long;
  const kind = known ? known.actor.kind : actorKindOf(doc, lexicon, long);
  if (kind === null || kind === "person") return null;
  const name = known ? known.actor.name : words(doc, long).join(" ");
  return { kind, actor: known?.actor.id ?? slug(name), name, rule: "abbreviation" };
}

/**
 * What each abbreviation stands for that the article explains, "the Norvian Road Council (NRC)", "Tepco (Tokyo Power Company)", or that no
 * file knows and that has the initials of one body in it; and the names whose letters are known ("National Liberation Army (ELN)").
 */
export function abbreviationsIn(doc: Document, lexicon: Lexicon, names: readonly Name[]): Map<string, Reading> {
  const short = new Map<string, Reading>();
  for (let k = 0; k + 1 < names.length; k++) {
    const name = names[k] as Name;
    const next = names[k + 1] as Name;
    if (isSingle(name) === isSingle(next)) continue;
    const [one, long] = isSingle(name) ? [name, next] : [next, name];
    const initials = abbreviates(doc, long, one);
    if (!initials && !areOneInBrackets(doc, name, next) && !isElsewhere(doc, names, k)) continue;
    const reading = longReading(doc, lexicon, long);
    if (!reading || (!initials && !isBody(reading.kind))) continue;
    if (initials || !one.known) {
      const letters = lettersAt(doc, one.first);
      if (!short.has(letters)) short.set(letters, reading);
    } else if (!long.known && isBody(one.known.actor.kind)) {
      const { kind, id, name: known } = one.known.actor;
      short.set(reading.name, { kind, actor: id, name: known, rule: "alias" });
    }
  }
  addInitials(doc, lexicon, names, short);
  return short;
}

const DESIGNATORS = listed("designators");

/**
 * What the short forms of firms, clubs and schools stand for that have a word for what they are: "Castellane" for "Castellane
 * Group", "Orrin Point" for "Orrin Point Capital"; not where somebody of the article bears the name, or a file knows it.
 */
export function shortenedIn(doc: Document, lexicon: Lexicon, names: readonly Name[]): Map<string, Reading> {
  const short = new Map<string, Reading>();
  for (const long of names) {
    const { known, kind, first, last } = long;
    if (!known && kind === "organisation" && last - first === 2 && isTeamWord(doc, lexicon, last - 1)) {
      const reading = longReading(doc, lexicon, long);
      if (reading)
        short.set(doc.text.slice(doc.tokens.start[last - 1], doc.tokens.end[last - 1]), { ...reading, rule: "short" });
    }
    if (known || kind !== "organisation" || !DESIGNATORS.has(doc.tokens.hash[last - 1] as number)) continue;
    const parts = words(doc, long);
    if (parts.length < 2 || parts.length > 4 || lexicon.roles.organisation.has(doc.tokens.hash[first] as number))
      continue;
    const reading = longReading(doc, lexicon, long);
    if (reading) short.set(parts.slice(0, -1).join(" "), { ...reading, rule: "short" });
  }
  if (short.size === 0) return short;
  for (const name of names) {
    const parts = words(doc, name);
    if (name.known) short.delete(parts.join(" "));
    else if (name.kind === "person" && parts.length > 1 && !short.has(parts.join(" ")))
      short.delete(parts.at(-1) as string);
  }
  return short;
}

/** Whether a word is a plural that names what no body is by itself: "Comets" of "Redmarsh Comets". */
function isTeamWord({ tokens }: Document, { roles, names }: Lexicon, i: number): boolean {
  const hash = tokens.hash[i] as number;
  const forms = roles.forms.get(hash);
  const plural = (forms & Form.plural) !== 0 && (forms & Form.own) === 0;
  return tokens.caps[i] === 1 && plural && roles.bits.get(hash) === 0 && names.get(hash) === 0;
}

/** Adds the abbreviations that nothing explains and no file knows, where one body of the article has their initials. */
function addInitials(doc: Document, lexicon: Lexicon, names: readonly Name[], short: Map<string, Reading>): void {
  const wanted = new Map<string, Reading | null>();
  for (const { known, first, last } of names) {
    const letters = !known && last - first === 1 && doc.tokens.caps[first] === 2 ? lettersAt(doc, first) : "";
    if (letters.length > 2 && !short.has(letters)) wanted.set(letters, null);
  }
  if (wanted.size === 0) return;
  const several = new Set<string>();
  for (const long of names) {
    const letters = long.last - long.first < 2 ? "" : initialsOf(doc, long);
    const reading = wanted.has(letters) ? longReading(doc, lexicon, long) : null;
    if (!reading || !isBody(reading.kind)) continue;
    const other = wanted.get(letters);
    if (other && other.actor !== reading.actor) several.add(letters);
    wanted.set(letters, reading);
  }
  for (const [letters, reading] of wanted) if (reading && !several.has(letters)) short.set(letters, reading);
}
