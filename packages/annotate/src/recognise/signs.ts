import type { Lexicon } from "../knowledge/lexicon.ts";
import { Mark } from "../knowledge/marks.ts";
import { NameBit } from "../knowledge/nameBits.ts";
import { KINDS } from "../knowledge/recogniser.ts";
import { RoleBit } from "../knowledge/roles.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { hashRange } from "../words/letters.ts";
import { AGENCY, CHIEF, EXECUTIVE, IN, OF } from "../words/ruleWords.ts";
import { Tag } from "../words/tags.ts";
import { isAmpersand, TokenKind } from "../words/tokens.ts";
import { Form } from "../words/wordForms.ts";
import { standsByBody } from "./bodyBeside.ts";
import { isCalling } from "./calling.ts";
import { SUFFIXES } from "./capitals.ts";
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
const SOMEBODY = sign("person", 6 * PLAIN);
const EXPLAINED = sign("organisation", 12 * PLAIN);
const INTRODUCED = sign("organisation", 6 * PLAIN);
const LAND_AS_IT = sign("place", CERTAIN);
const LAND = sign("place", 3 * PLAIN);
const PLACE_WORD = sign("place", 3 * PLAIN);
const LETTERED = sign("organisation", PLAIN);
const BODY_WORD = sign("organisation", 2 * PLAIN);
const LOCATED = sign("place", 2 * PLAIN);
const LOCALITY = sign("place", 6 * PLAIN);
const INITIALS = sign("person", 6 * PLAIN);
const PERSONAL = sign("person", 3 * PLAIN);
const WORK = sign(null, 3 * PLAIN);
const SPEAKER = sign("person", PLAIN);
const LISTED = sign("place", PLAIN / 2);
const RARE = sign("person", PLAIN);

const SYLLABIC = sign("person", CERTAIN);
const CLUB = sign("organisation", CERTAIN);

const APPOSED = new Set<number>([Tag.NN, Tag.JJ, Tag.HYPH, Tag.NNP]);
const FAMILY = listed("hyphenFamilies");
const CLUBS = listed("clubs");
const CLUBS_OR_TOWNS = listed("clubsOrTowns");
const FIRM_HEADS = listed("firmHeads");
const BEHIND_PLACES = listed("behindPlaces");
const BODIES_FIRST = listed("bodiesFirst");
const CLUBS_FIRST = listed("clubsFirst");
const CLUBS_OR_OTHERS_FIRST = listed("clubsOrOthersFirst");
const SPORT = listed("sport");
/** How many words of sport make an article, or its first thousand tokens, one of sport. */
const SPORTING = 3;
const STOP = 46;
const PARTICLES = listed("particles");
const WHERE = listed("locative");
const TOWNS = listed("towns");
const LOCALITIES = listed("localities");
const SHARES = listed("shares");
const OFFICERS = listed("officers");
const FIRMS = listed("firms");
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
  if (standsByBody(doc, lexicon.roles, first, last) || ownsOfficers(doc, last)) return EXPLAINED;
  if (hasAmpersand(doc, name) || followsShares(doc, first)) return EXPLAINED;
  if (isPersonBeside(doc, lexicon, name)) return SOMEBODY;
  if (!one && (isNewspaper(doc, lexicon, name) || isBodyByEnds(doc, name))) return INTRODUCED;
  if (isLocality(doc, name)) return LOCALITY;
  if (
    isApposedToBody(doc, lexicon, name) ||
    followsBody(doc, lexicon, name) ||
    isHeaded(doc, name) ||
    ownsShares(doc, name)
  )
    return INTRODUCED;
  if (one && isLand(word) && isUnknown(doc, lexicon, first)) return landSign(doc, name);
  if (!one && endsInLetters(doc, lexicon, name)) return LETTERED;
  if (!one && isQuoted(doc, first, last)) return WORK;
  if (hasSyllables(doc, name)) return SYLLABIC;
  if ((!one && isClub(doc, name)) || isClubOf(doc, name)) return CLUB;
  if (kind === "place") return PLACE_WORD;
  if (kind === "organisation") return BODY_WORD;
  if (hasParticle(doc, name) || (kind === "person" && name.titleFirst < first)) return PERSONAL;
  if ((one || !isGivenFirst(doc, lexicon, first)) && isLocated(doc, first) && isUnknown(doc, lexicon, last - 1))
    return LOCATED;
  // "Said the actor Tolm."
  if (isCalling(doc, lexicon, first - 1) && isUnknown(doc, lexicon, last - 1)) return SPEAKER;
  if (speaks(doc, name) && isUnknownPerson(doc, lexicon, name)) return SPEAKER;
  if (hasRareSurname(doc, lexicon, name)) return RARE;
  return one && isListedPlace(doc, lexicon, first) ? LISTED : null;
}

/** "Frente Renovador", "Tarvo Ventures": the first or the last word is a body's. */
function isBodyByEnds({ tokens }: Document, { first, last }: Name): boolean {
  const { hash, caps } = tokens;
  if (caps[first] !== 0 && BODIES_FIRST.has(hash[first] as number)) return true;
  return caps[last - 1] === 1 && last - first > 1 && FIRM_HEADS.has(hash[last - 1] as number);
}

/** "Tarvang Ilbo", "Gazeta Tarvo": a word for a paper that is none of the language closes it, or opens it. */
function isNewspaper(doc: Document, lexicon: Lexicon, { first, last }: Name): boolean {
  const { tokens } = doc;
  const { roles } = lexicon;
  const { hash, caps } = tokens;
  const isOne = (i: number): boolean => caps[i] === 1 && roles.newspaper.has(hash[i] as number);
  return (
    last - first > 1 &&
    (isOne(last - 1) ||
      (isOne(first) && roles.forms.get(hash[first] as number) === 0 && !isGivenFirst(doc, lexicon, first)))
  );
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

function isLocalityNoun({ tokens, tags }: Document, i: number): boolean {
  return tokens.caps[i] === 0 && tags[i] === Tag.NN && LOCALITIES.has(tokens.hash[i] as number);
}

/** "Henan province", "the port city Bata", "the district of Tarn". */
function isLocality(doc: Document, { first, last }: Name): boolean {
  const { tags } = doc;
  const { hash, caps } = doc.tokens;
  // "In town Edda Tolm met": nobody's place.
  const before = tags[first - 2];
  const apposed = isLocalityNoun(doc, first - 1) && (before === Tag.DT || before === Tag.JJ || before === Tag.NN);
  const owns = caps[last] === 0 && BEHIND_PLACES.has(hash[last] as number);
  return isLocalityNoun(doc, last) || owns || apposed || (hash[first - 1] === OF && isLocalityNoun(doc, first - 2));
}

/** Whether a name stands before a verb of speaking, behind one and a quotation, or behind "according to". */
function speaks({ marks, tags }: Document, { first, last }: Name): boolean {
  if (tags[first - 2] === Tag["''"] && ((marks[first - 1] as number) & Mark.verb) !== 0) return true;
  const accords = first > 1 && ((marks[first - 2] as number) & Mark.preposition) !== 0;
  return accords || ((marks[last] as number) & Mark.verb) !== 0;
}

/** Whether a noun for a body stands before the comma of a name in apposition: "the mining company, Tarvo,", "the News Agency, Parsan,". */
function isApposedToBody({ tokens, tags }: Document, { roles }: Lexicon, { first, last }: Name): boolean {
  const { kind, hash, caps } = tokens;
  const ends = kind[last] === TokenKind.comma || kind[last] === TokenKind.stop;
  if (!ends || kind[first - 1] !== TokenKind.comma || last - first > 3) return false;
  const noun = hash[first - 2] as number;
  if (caps[first - 2] !== 0) return caps[first - 3] !== 0 && noun === AGENCY;
  return (
    tags[first - 2] === Tag.NN && !roles.person.has(noun) && (roles.organisation.has(noun) || roles.outlet.has(noun))
  );
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

/** "S.K. Tolm": initials before one word that is no body's; "Edda M. Tolm". */
function hasInitials({ text, tokens }: Document, { roles, names }: Lexicon, { first, last }: Name): boolean {
  const opens = text.charCodeAt((tokens.start[first] as number) + 1) === STOP;
  if (!opens && last - first === 3 && tokens.caps[first] === 1 && tokens.caps[last - 1] === 1) {
    const middle = text.slice(tokens.start[first + 1], tokens.end[first + 1]);
    return /^\p{Lu}\.$/u.test(middle) && !roles.organisation.has(tokens.hash[last - 1] as number);
  }
  if (!opens) return false;
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

/** "Tarvo's managing director", "Tarvo's subsidiary": what only a firm has. */
function ownsOfficers({ tokens, tags }: Document, last: number): boolean {
  if (tags[last] !== Tag.POS) return false;
  const at = tags[last + 1] === Tag.JJ || tags[last + 1] === Tag.VBG ? last + 2 : last + 1;
  return FIRMS.has(tokens.hash[last + 1] as number) || FIRMS.has(tokens.hash[at] as number);
}

/** "Edda Tolm, the Norvian foreign minister,", "Edda Tolm, 54,": what stands behind the comma is somebody's. */
function isPersonBeside({ tokens, tags }: Document, { roles }: Lexicon, { first, last }: Name): boolean {
  if (tokens.kind[last] !== TokenKind.comma || last - first > 4) return false;
  if (tokens.kind[last + 1] === TokenKind.number) {
    const age = (tokens.end[last + 1] as number) - (tokens.start[last + 1] as number) === 2;
    return age && last - first > 1 && tokens.kind[last + 2] === TokenKind.comma && tokens.caps[last + 3] === 0;
  }
  if (tags[last + 1] !== Tag.DT && tags[last + 1] !== Tag["PRP$"]) return false;
  let head = last + 1;
  while (APPOSED.has(tags[head + 1] as number)) head++;
  const hash = tokens.hash[head] as number;
  const bits = roles.bits.get(hash);
  const human = (bits & RoleBit.title) !== 0 || (roles.forms.get(hash) & (Form.person | Form.own)) === Form.person;
  return tags[head] === Tag.NN && human && !(bits & (RoleBit.organisation | RoleBit.outlet));
}

/** "Shares in Pellworth Mining". */
function followsShares({ tokens }: Document, first: number): boolean {
  return tokens.hash[first - 1] === IN && SHARES.has(tokens.hash[first - 2] as number);
}

/** "Hartwell & Crane". */
function hasAmpersand({ tokens }: Document, { first, last }: Name): boolean {
  for (let i = first + 1; i < last; i++) if (isAmpersand(tokens, i)) return true;
  return false;
}

/** "Park Sun-hae": a family name before a given name of two syllables. */
export function hasSyllables({ tokens }: Document, { first, last }: Name): boolean {
  return last - first === 4 && tokens.kind[first + 2] === TokenKind.hyphen && FAMILY.has(tokens.hash[first] as number);
}

const SCORE = /\b\d{1,2}[-–]\d{1,2}\b/;

/** Whether a text is of sport: by words of it, a score counting for two. */
function isOfSport({ text, tokens }: Document): boolean {
  let count = SCORE.test(text.slice(0, 4000)) ? 2 : 0;
  for (let i = 0; i < Math.min(tokens.count, 1000) && count < SPORTING; i++)
    if (SPORT.has(tokens.hash[i] as number) && tokens.caps[i] === 0) count++;
  return count >= SPORTING;
}

/** "Redmarsh Rovers", "Deportivo Redmarsh"; "Redmarsh City", "Real Redmarsh" in an article of sport. */
function isClub(doc: Document, { first, last }: Name): boolean {
  const opening = doc.tokens.hash[first] as number;
  if (CLUBS_FIRST.has(opening) && last - first <= 4 && doc.tokens.caps[first] !== 0) return true;
  if (CLUBS_OR_OTHERS_FIRST.has(opening) && last - first === 2 && isOfSport(doc)) return true;
  const hash = doc.tokens.hash[last - 1] as number;
  if (doc.tokens.caps[last - 1] === 0 || last - first > 3) return false;
  return CLUBS.has(hash) || (CLUBS_OR_TOWNS.has(hash) && isOfSport(doc));
}

/** "Henan AMC": a word and letters; "Bram TOLM" is somebody. */
function endsInLetters(doc: Document, lexicon: Lexicon, { first, last }: Name): boolean {
  const { caps, start, end, hash } = doc.tokens;
  const letters = (end[last - 1] as number) - (start[last - 1] as number);
  if (caps[last - 1] !== 2 || letters < 2 || letters > 5 || SUFFIXES.has(hash[last - 1] as number)) return false;
  for (let i = first; i < last - 1; i++) if (caps[i] === 2) return false;
  return !isGivenFirst(doc, lexicon, first);
}

/** "Edda Tolm (Redmarsh)", in an article of sport: whom somebody plays for. */
function isClubOf(doc: Document, { first, last }: Name): boolean {
  const { kind, caps } = doc.tokens;
  if (kind[first - 1] !== TokenKind.open || kind[last] !== TokenKind.close || last - first > 3) return false;
  return doc.tags[first - 2] === Tag.NNP && caps[first - 2] === 1 && caps[first] === 1 && isOfSport(doc);
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

/** Whether the lists have a word as a region's or a city's name alone: "Indiana". */
function isListedPlace({ tokens }: Document, { names, roles }: Lexicon, i: number): boolean {
  const hash = tokens.hash[i] as number;
  const bits = names.get(hash);
  const forms = roles.forms.get(hash);
  const plain = forms !== 0 && !(forms & Form.own);
  return !plain && (bits & (NameBit.region | NameBit.city)) !== 0 && (bits & (NameBit.given | NameBit.surname)) === 0;
}

/** Whether a name is two words of which the last is in no dictionary and no list: "Edda Tolm", whatever an edda is. */
function hasRareSurname({ tokens }: Document, { roles, names }: Lexicon, { kind, first, last }: Name): boolean {
  if (kind !== "person" || last - first !== 2 || tokens.caps[last - 1] !== 1) return false;
  const hash = tokens.hash[last - 1] as number;
  return roles.forms.get(hash) === 0 && names.get(hash) === 0;
}

/** Whether a name begins with a given name of the lists. */
function isGivenFirst({ tokens }: Document, { names }: Lexicon, i: number): boolean {
  return (names.get(tokens.hash[i] as number) & NameBit.given) !== 0;
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
