import type { Lexicon } from "../knowledge/lexicon.ts";
import { Mark } from "../knowledge/marks.ts";
import { NameBit } from "../knowledge/nameBits.ts";
import { KINDS } from "../knowledge/recogniser.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { hashRange } from "../words/letters.ts";
import { CHIEF, EXECUTIVE, OF } from "../words/ruleWords.ts";
import { Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import type { Name } from "./name.ts";
import { isLand, isOutletName } from "./nameForms.ts";

/** What a plain sign says a name is: the number of a kind of `KINDS`, and what the sign weighs beside the weights. */
export interface Sign {
  readonly kind: number;
  readonly weight: number;
}

/** As much as the plainest of the features. */
const PLAIN = 150;
/** How many tokens behind a dateline's town its bracket or dash stands: "DAYTON, Ohio, May 3 (AP)". */
const DATELINE = 7;
/** How many tokens behind a name an "it" is taken for it; further on it may be anything. */
const SOON = 6;
/** More than all features together. */
const CERTAIN = 4000;

const sign = (kind: (typeof KINDS)[number], weight: number): Sign => ({ kind: KINDS.indexOf(kind), weight });

const ADDRESS = sign("organisation", CERTAIN);
const INTRODUCED = sign("organisation", 6 * PLAIN);
const LAND_AS_IT = sign("place", CERTAIN);
const LAND = sign("place", 3 * PLAIN);
const PLACE_WORD = sign("place", 3 * PLAIN);
const BODY_WORD = sign("organisation", 2 * PLAIN);
const LOCATED = sign("place", 2 * PLAIN);
const INITIALS = sign("person", 6 * PLAIN);
const PERSONAL = sign("person", 3 * PLAIN);
const WORK = sign(null, 3 * PLAIN);
const SPEAKER = sign("person", PLAIN);

const STOP = 46;
const PARTICLES = listed("particles");
const WHERE = listed("locative");
const TOWNS = listed("towns");
const SHARES = listed("shares");
const OFFICERS = listed("officers");
const NEUTER = listed("neuter");

/** The plainest sign of what a name is, of those that the labelled sets are too few to weigh; null where there is none. */
export function signOf(doc: Document, lexicon: Lexicon, name: Name): Sign | null {
  const { first, last, kind } = name;
  const { text, tokens } = doc;
  const one = last - first === 1 && tokens.caps[first] === 1;
  const word = one ? text.slice(tokens.start[first], tokens.end[first]) : "";
  if (one && isOutletName(word)) return ADDRESS;
  if (isDateline(doc, lexicon, name)) return LAND_AS_IT;
  if (hasInitials(doc, lexicon, name)) return INITIALS;
  if (followsBody(doc, lexicon, name) || hasAmpersand(doc, name) || isHeaded(doc, name) || ownsShares(doc, name))
    return INTRODUCED;
  if (one && isLand(word) && isUnknown(doc, lexicon, first)) return landSign(doc, name);
  if (!one && isQuoted(doc, first, last)) return WORK;
  if (kind === "place") return PLACE_WORD;
  if (kind === "organisation") return BODY_WORD;
  if (hasParticle(doc, name) || (kind === "person" && name.titleFirst < first)) return PERSONAL;
  if (one && isLocated(doc, first) && isUnknown(doc, lexicon, first)) return LOCATED;
  return speaks(doc, name) && isUnknownPerson(doc, lexicon, name) ? SPEAKER : null;
}

/** Whether a name is all that a quotation holds: “The Cold Crossing” is a book. */
function isQuoted({ tags, tokens }: Document, first: number, last: number): boolean {
  const from = tags[first - 1] === Tag.DT ? first - 2 : first - 1;
  return (
    tags[last] === Tag["''"] && from >= 0 && (tokens.kind[from] === TokenKind.quoteOpen || tags[from] === Tag["``"])
  );
}

/** "In Tarn", "at Tarn", "the mayor of Tarn". */
function isLocated({ tokens }: Document, first: number): boolean {
  const before = tokens.hash[first - 1] as number;
  return WHERE.has(before) || (before === OF && TOWNS.has(tokens.hash[first - 2] as number));
}

/** Whether a name stands at a verb of speaking or behind "according to". */
function speaks({ marks }: Document, { first, last }: Name): boolean {
  const accords = first > 1 && ((marks[first - 2] as number) & Mark.preposition) !== 0;
  return accords || ((marks[last] as number) & Mark.verb) !== 0;
}

/** Whether a noun for a body introduces a name: "the news agency Parsan". */
function followsBody({ tokens, tags, sentenceOf }: Document, { roles }: Lexicon, { first }: Name): boolean {
  if (
    first === 0 ||
    sentenceOf[first - 1] !== sentenceOf[first] ||
    tags[first - 1] !== Tag.NN ||
    tokens.caps[first - 1] !== 0
  )
    return false;
  const hash = tokens.hash[first - 1] as number;
  return !roles.person.has(hash) && (roles.organisation.has(hash) || roles.outlet.has(hash));
}

/** "DAYTON, Ohio (AP)", "BHOPAL: The party": capitals that open a paragraph before a comma, a bracket, a dash or a colon. */
function isDateline(doc: Document, { names }: Lexicon, { first, last }: Name): boolean {
  const { tokens, sentenceOf, paragraphOf, text } = doc;
  const sentence = sentenceOf[first] as number;
  const opens = sentence === 0 || paragraphOf[sentence - 1] !== paragraphOf[sentence];
  if (!opens || tokens.sentences[sentence] !== first || tokens.caps[first] !== 2) return false;
  const letters = (tokens.end[first] as number) - (tokens.start[first] as number);
  const kind = tokens.kind[last];
  const town = names.get(hashRange(text, tokens.start[first] as number, tokens.end[last - 1] as number));
  if (letters < 4) return false;
  if (kind === TokenKind.open || kind === TokenKind.dash) return true;
  if (kind === TokenKind.colon) return (town & (NameBit.town | NameBit.city | NameBit.region)) !== 0;
  if (kind !== TokenKind.comma) return false;
  for (let i = last + 1; i < Math.min(tokens.count, last + DATELINE); i++)
    if (tokens.kind[i] === TokenKind.open || tokens.kind[i] === TokenKind.dash) return true;
  return false;
}

/** "S.K. Tolm": initials before one word that is no body's. */
function hasInitials({ text, tokens }: Document, { roles, names }: Lexicon, { first, last }: Name): boolean {
  if (text.charCodeAt((tokens.start[first] as number) + 1) !== STOP) return false;
  // "U. S. Congress".
  if (names.get(tokens.hash[last - 1] as number) & (NameBit.region | NameBit.city)) return false;
  if (last - first < 2 || last - first > 3 || roles.organisation.has(tokens.hash[last - 1] as number)) return false;
  return tokens.caps[last - 1] === 1 && /^(?:\p{Lu}\.)+$/u.test(text.slice(tokens.start[first], tokens.end[first]));
}

/** "Chief executive of Tarvo Energi": what has such an officer is a body. */
function isHeaded({ tokens, tags }: Document, { first }: Name): boolean {
  const of = tags[first - 1] === Tag.DT ? first - 2 : first - 1;
  return of > 0 && tokens.hash[of] === OF && OFFICERS.has(tokens.hash[of - 1] as number);
}

/** "Tarvo Energi shares", "Tarvo chief executive Edda Tolm". */
function ownsShares({ tokens }: Document, { last }: Name): boolean {
  const hash = tokens.hash[last] as number;
  return tokens.caps[last] !== 1 && (SHARES.has(hash) || (hash === CHIEF && tokens.hash[last + 1] === EXECUTIVE));
}

/** "Hartwell & Crane". */
function hasAmpersand({ text, tokens }: Document, { first, last }: Name): boolean {
  for (let i = first + 1; i < last; i++) if (text.charAt(tokens.start[i] as number) === "&") return true;
  return false;
}

function hasParticle({ tokens }: Document, { first, last }: Name): boolean {
  for (let i = first; i < last - 1; i++)
    if (tokens.caps[i] === 0 && PARTICLES.has(tokens.hash[i] as number)) return true;
  return false;
}

/** Whether a word is in no dictionary and no list of names. */
function isUnknown({ tokens }: Document, { names, roles }: Lexicon, i: number): boolean {
  const hash = tokens.hash[i] as number;
  return names.get(hash) === 0 && roles.forms.get(hash) === 0;
}

/** Whether "it" stands soon behind a name. */
function isNeuter({ tokens, sentenceOf }: Document, last: number): boolean {
  const end = Math.min(tokens.sentences[(sentenceOf[last - 1] as number) + 1] as number, last + SOON);
  for (let i = last; i < end; i++) if (NEUTER.has(tokens.hash[i] as number)) return true;
  return false;
}

/** A land's ending says nothing beside a verb of speaking, as there are surnames in "-ia", unless "it" follows. */
function landSign(doc: Document, name: Name): Sign | null {
  if (isNeuter(doc, name.last)) return LAND_AS_IT;
  return speaks(doc, name) ? null : LAND;
}

/**
 * Whether a name that speaks is more likely somebody's than a body's: one plain word, or two of which the last is in no
 * dictionary, unless "it" follows and no list has it.
 */
function isUnknownPerson(doc: Document, lexicon: Lexicon, { first, last }: Name): boolean {
  const { tokens } = doc;
  if (tokens.caps[first] !== 1 || last - first > 2) return false;
  if (last - first === 2) return lexicon.roles.forms.get(tokens.hash[last - 1] as number) === 0;
  const listed = lexicon.names.get(tokens.hash[first] as number) & (NameBit.given | NameBit.surname);
  return listed !== 0 || !isNeuter(doc, last);
}
