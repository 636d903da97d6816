import type { ActorKind } from "../annotation.ts";
import type { KnownName } from "../knowledge/actors/actorIndex.ts";
import { slug } from "../knowledge/actors/slug.ts";
import { fold } from "../knowledge/actors/spelling.ts";
import type { Lexicon } from "../knowledge/lexicon.ts";
import { NameBit, PLACE_BITS } from "../knowledge/nameBits.ts";
import type { Holder } from "../knowledge/offices.ts";
import { RoleBit } from "../knowledge/roles.ts";
import { knownNameAt } from "../recognise/knownName.ts";
import type { Name } from "../recognise/name.ts";
import { isGiven } from "../recognise/nameTitles.ts";
import { isNobody } from "../recognise/nobodies.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { isFunctionWord } from "../words/functionWords.ts";
import { hashWord } from "../words/letters.ts";
import { AND, OF, THE } from "../words/ruleWords.ts";
import { TagSet } from "../words/tagSet.ts";
import { isFiniteVerb, Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { Form } from "../words/wordForms.ts";
import { isPlaceBeside, isTerritory } from "./metonyms.ts";
import type { People } from "./people.ts";
import { namesPeople, peopleAt } from "./peoples.ts";
import type { Gender, Person } from "./person.ts";
import { regionOfUnion, wholeRegion } from "./regionsMeant.ts";
import { actorKindOf, isBody, lettersAt, type Reading, words } from "./shortNames.ts";
import { bodyOfState, type HomeState, isBodyOfStates, ownerOf, unionOf } from "./stateBodies.ts";

const GENTLEMEN = listed("gentlemen");
const LADIES = listed("ladies");
/** Words that with a capital name the one body of their state: "the laws that Parliament passed". */
const ALONE = listed("bodiesAlone");
const STATES = listed("statesForms");
/** Words of outlets' names that by themselves are nobody's. */
const PAPERS = listed("papersOnly");
const INDEFINITE = listed("indefinite");
const LOCATIVE = listed("locative", "origins", "crossing");
/** Behind "the" and a name: it is a people's. */
const OF_PEOPLE = listed("ofPeople");

/** What the names of a document are resolved with. */
export interface Resolving {
  readonly doc: Document;
  readonly lexicon: Lexicon;
  readonly people: People;
  /** Ids of the actors that the article names by a name of their own. */
  readonly named: ReadonlySet<string>;
  /** The state that the article is about. */
  readonly home: HomeState | null;
  /** Places that no file knows and the article tells to be states. */
  readonly unknownStates: ReadonlySet<string>;
  /** First tokens of the names of states that mean one of the United States: Georgia. */
  readonly regions: ReadonlySet<number>;
  /** Leaders that the article calls by office and surname, by the folded surname. */
  readonly leaders: ReadonlyMap<string, Holder>;
  /** What abbreviations that the article explains stand for. */
  readonly short: ReadonlyMap<string, Reading>;
  /** Who bears the other names that the article gives to people. */
  readonly nicknames: ReadonlyMap<string, Person>;
  /** What the names of bodies, groups and places stand for that were read so far, by their words. */
  readonly others: Map<string, Reading>;
}

/** Whom a name that is no pronoun stands for; null where that is nobody we can tell. */
export function readName(resolving: Resolving, name: Name): Reading | null {
  const { doc, people, short, others, nicknames } = resolving;
  const one = name.last - name.first === 1;
  const explained =
    short.size === 0 ? undefined : short.get(one ? lettersAt(doc, name.first) : words(doc, name).join(" "));
  if (explained) return explained;
  const bearer = nicknames.size > 0 && !name.known ? nicknames.get(words(doc, name).join(" ")) : undefined;
  if (bearer) {
    people.see(bearer, name.first);
    return { kind: "person", actor: bearer.actor, name: bearer.name, rule: "nickname" };
  }
  const namesake = name.known && one ? surnamed(resolving, name) : null;
  if (namesake || !name.known) return namesake ?? readUnknown(resolving, name);
  const reading = readKnown(resolving, name, name.known);
  if (reading && !one && isBody(reading.kind)) {
    const form = words(doc, name).join(" ");
    if (!others.has(form)) others.set(form, reading);
  }
  return reading;
}

/** Whom a capital or seat stands for where it may stand for several: one that the article names, else whose seat it is. */
export function standsFor({ named }: Resolving, known: KnownName): KnownName {
  const all = [known, ...(known.others ?? [])];
  return all.find(({ actor }) => named.has(actor.id)) ?? all.find(({ rule }) => rule === "seat") ?? known;
}

function readKnown(resolving: Resolving, name: Name, known: KnownName): Reading | null {
  const { doc, lexicon, people } = resolving;
  const { rule, actor } = known;
  if (actor.kind === "person") {
    const { person } = people.joinKnown(actor, name.first);
    for (const word of (actor.title ?? "").toLowerCase().split(" ")) if (word) person.titles.add(word);
    return { kind: "person", actor: person.actor, name: person.name, rule: rule === "exact" ? "exact" : "alias" };
  }
  if (rule === "demonym") {
    const nation = peopleAt(doc, name, known);
    return nation === null ? null : { kind: "group", actor: slug(nation), name: nation, rule };
  }
  // "Rohingya refugees": no group, as in "Armenian refugees".
  if (actor.kind === "group" && endsInPeople(lexicon, doc, name) && !namesPeople(doc, name.last)) return null;
  const territory =
    actor.kind === "state" || rule === "seat" ? isTerritory(doc, lexicon, name.first, name.last) : false;
  if (rule === "capital" || rule === "seat") {
    const place = words(doc, name).join(" ");
    if (territory || lexicon.metonyms === "off")
      return { kind: "place", actor: slug(place), name: place, rule: "exact" };
    const { actor: meant } = standsFor(resolving, known);
    return { kind: meant.kind, actor: meant.id, name: meant.name, rule: "metonym" };
  }
  const region = resolving.regions.has(name.first) ? regionOfUnion(lexicon, actor.name, "exact") : null;
  return region ?? { kind: actor.kind, actor: actor.id, name: actor.name, rule: territory ? "territory" : rule };
}

/** Somebody of the article whose surname is a state's or a capital's as well: "Paris" after "Valeska Paris". */
function surnamed({ doc, lexicon, people }: Resolving, name: Name): Reading | null {
  if (name.known?.actor.kind === "person" || name.known?.rule === "demonym") return null;
  const person = people.bySurname(doc.text.slice(doc.tokens.start[name.first], doc.tokens.end[name.first]));
  // "Jordan said it would act", and only then Michael Jordan.
  if (!person || person.seen < 0 || person.parts.length < 2 || isPlaceBeside(doc, lexicon, name.first, name.last))
    return null;
  people.see(person, name.first);
  return { kind: "person", actor: person.actor, name: person.name, rule: "surname" };
}

const ROYAL = listed("royals");
const SAINT = listed("saintsShort");

/** Whether the name at `i` stands in an apposition of the person named at `from`: "Patricia Tolm, mother of | Sean Tolm". */
function describesWith({ tokens, tags, sentenceOf }: Document, from: number, i: number): boolean {
  let of = false;
  if (from < 0 || from >= i || sentenceOf[from] !== sentenceOf[i]) return false;
  let comma = from;
  while (comma < i && tokens.kind[comma] !== TokenKind.comma) if (tags[comma++] !== Tag.NNP) return false;
  for (let k = comma + 1; k < i; k++) {
    if (isFiniteVerb(tags[k] as number) || tags[k] === Tag.CC || tokens.kind[k] === TokenKind.comma) return false;
    of ||= tokens.hash[k] === OF;
  }
  return of;
}

/** The last word of the title before one word, in small letters and without its stop: "judge"; "" where there is none. */
function titleAlone({ doc: { text, tokens }, lexicon }: Resolving, { first, last, titleFirst }: Name): string {
  const titled =
    titleFirst < first || (tokens.caps[first - 1] === 1 && lexicon.roles.title.has(tokens.hash[first - 1] as number));
  if (last - first > 1 || !titled) return "";
  return text
    .slice(tokens.start[first - 1], tokens.end[first - 1])
    .toLowerCase()
    .replace(/\.$/, "");
}

/** "Bill | and Hillary Tolm": a given name before another with the surname of both, of nobody whom the article has named. */
function sharedSurname({ doc, lexicon, people }: Resolving, { first, last }: Name, given: string): string[] | null {
  const { tokens } = doc;
  if (tokens.hash[last] !== AND || !isGiven(doc, lexicon.names, first) || people.byWord(given)) return null;
  if (!isGiven(doc, lexicon.names, last + 1) || tokens.caps[last + 2] !== 1) return null;
  const surname = doc.text.slice(tokens.start[last + 2], tokens.end[last + 2]);
  return people.bears(fold(surname)) ? [given, surname] : null;
}

/** Somebody whom no file knows. */
function readPerson(resolving: Resolving, name: Name, parts: readonly string[]): Reading {
  const { doc, people } = resolving;
  const addressed = addressedAs(doc, name.first);
  const shared = parts.length === 1 ? sharedSurname(resolving, name, parts[0] as string) : null;
  // "St. Jerome" is Jerome, where he is no town.
  const own =
    shared ?? (parts.length === 2 && SAINT.has(doc.tokens.hash[name.first] as number) ? parts.slice(1) : parts);
  const titled = own.length === 1 && ROYAL.has(doc.tokens.hash[name.first - 1] as number);
  const royal = titled ? doc.text.slice(doc.tokens.start[name.first - 1], doc.tokens.end[name.first - 1]) : "";
  const before = people.latest();
  const { person, rule } = people.join(own, name.first, {
    gender: addressed,
    royal,
    title: titleAlone(resolving, name),
  });
  // "Patricia Tolm, mother of Sean Tolm, left": the sentence is about her, and so is "Tolm" behind it.
  if (before && before !== person && own.length > 1 && describesWith(doc, before.seen, name.first))
    people.stays(before, person);
  if (addressed !== null) {
    person.gender = addressed;
    person.told = true;
  }
  return {
    kind: "person",
    actor: person.actor,
    name: person.name,
    rule: name.titleFirst < name.first && rule === "surname" ? "title" : rule,
  };
}

/** A name no file knows: a person of the article, an organisation, a place, or nothing we can tell. */
function readUnknown(resolving: Resolving, name: Name): Reading | null {
  const { doc, lexicon, people, leaders, others } = resolving;
  const parts = words(doc, name);
  const key = parts.length === 1 ? (parts[0] as string) : parts.join(" ");
  const state = stateNamed(resolving, name) ?? halfOfPair(resolving, name);
  if (state) return state;
  const leader = leaders.size === 0 ? undefined : leaders.get(fold(key));
  if (leader && name.kind === "person") {
    const { person } = people.joinKnown(leader, name.first);
    const rule = key === person.name ? "exact" : name.titleFirst < name.first ? "office" : "surname";
    return { kind: "person", actor: person.actor, name: person.name, rule };
  }
  const group = groupOf(resolving, name, key);
  if (group) return group;
  if (parts.length === 1 && isOneOfMany(doc, name) && (name.kind === "person" || people.bySurname(key))) return null;
  const longer =
    name.kind === "person" && parts.length === 1 ? (partyOf(resolving, name) ?? bodyOf(resolving, name)) : null;
  if (longer) return longer;
  if (name.kind === "person") return readPerson(resolving, name, parts);
  const surname = parts.length === 1 ? people.bySurname(parts[0] as string) : null;
  if (surname) {
    people.see(surname, name.first);
    return { kind: "person", actor: surname.actor, name: surname.name, rule: "surname" };
  }
  const known = others.get(key) ?? (name.last - name.first === 1 ? longerName(resolving, name) : undefined);
  if (known) return known;
  const place =
    name.kind === null &&
    parts.length === 1 &&
    LOCATIVE.has(wordBefore(doc, name.first)) &&
    isNoWord(lexicon, doc, name) &&
    !isNobody(doc, lexicon, name);
  if (place) {
    const reading = { kind: "place" as const, actor: slug(key), name: key, rule: "exact" };
    others.set(key, reading);
    return reading;
  }
  const realm = (name.kind === null || name.kind === "place") && resolving.unknownStates.has(key);
  if (
    (name.kind === null && !realm) ||
    (name.kind === "organisation" &&
      parts.length === 1 &&
      (PAPERS.has(doc.tokens.hash[name.first] as number) ||
        (lexicon.roles.organisation.has(doc.tokens.hash[name.first] as number) &&
          !ALONE.has(doc.tokens.hash[name.first] as number))))
  )
    return null;
  const told = isFamily(resolving, name) ? "group" : (actorKindOf(doc, lexicon, name) as ActorKind);
  const kind = realm ? "state" : told;
  const ruled = kind === "organisation" ? ruledBy(resolving, name, key) : null;
  const region = kind === "place" ? wholeRegion(key) : null;
  const whole = region ?? key;
  const reading: Reading = ruled
    ? bodyOfState(lexicon, key, ruled)
    : ((region ? regionOfUnion(lexicon, region, "alias") : null) ?? {
        kind,
        actor: slug(whole),
        name: whole,
        rule: region ? "alias" : "exact",
      });
  others.set(key, reading);
  return reading;
}

const ENDING = new TagSet([
  TokenKind.stop,
  TokenKind.comma,
  TokenKind.quote,
  TokenKind.quoteClose,
  TokenKind.close,
  TokenKind.colon,
]);

/** "For a Tolm.": one of a family, or a work, where nothing follows that it goes with: "a Tolm loyalist", "a Tolm/Hoel debate". */
function isOneOfMany({ tokens }: Document, { first, last }: Name): boolean {
  const article = INDEFINITE.has(tokens.hash[first - 1] as number) && tokens.start[first - 1] !== tokens.end[first - 2];
  return article && ENDING.has(tokens.kind[last] as number);
}

/** "The Tolms": all of one family, of whom the article names one. */
function isFamily({ doc, people }: Resolving, { first, last }: Name): boolean {
  const { text, tokens } = doc;
  if (last - first !== 1 || tokens.hash[first - 1] !== THE || !text.endsWith("s", tokens.end[first])) return false;
  return people.bySurname(text.slice(tokens.start[first], (tokens.end[first] as number) - 1)) !== null;
}

/** "The Arab | Republic of Egypt", where the files have the state by its short name. */
function stateNamed({ doc, lexicon }: Resolving, { first, last }: Name): Reading | null {
  const { hash } = doc.tokens;
  if (!STATES.has(hash[first] as number) || hash[first + 1] !== OF || last - first < 3) return null;
  const known = knownNameAt(doc, lexicon, first + 2, last);
  if (known?.actor.kind !== "state" || known.words.length !== last - first - 2) return null;
  if (known.rule !== "exact" && known.rule !== "alias") return null;
  return { kind: "state", actor: known.actor.id, name: known.actor.name, rule: "alias" };
}

/** "North" of "North and South Carolina", by the lists of regions. */
function halfOfPair({ doc, lexicon: { names, roles } }: Resolving, { first, last, kind }: Name): Reading | null {
  const { tokens, text } = doc;
  const { hash, caps } = tokens;
  if (last - first > 1 || kind === "person" || hash[last] !== AND || !roles.placeFirst.has(hash[first] as number))
    return null;
  if (!roles.placeFirst.has(hash[last + 1] as number) || caps[last + 1] === 0 || caps[last + 2] !== 1) return null;
  const name = `${text.slice(tokens.start[first], tokens.end[first])} ${text.slice(tokens.start[last + 2], tokens.end[last + 2])}`;
  const region = (names.get(hashWord(name.toLowerCase())) & NameBit.region) !== 0;
  return region ? { kind: "place", actor: slug(name), name, rule: "alias" } : null;
}

/** "The Ngāti Tolm people": a name of words that no dictionary has, before a people's noun. */
function isTribe({ doc, lexicon }: Resolving, { first, last }: Name): boolean {
  const { hash, caps } = doc.tokens;
  if (hash[first - 1] !== THE || caps[last] !== 0 || !OF_PEOPLE.has(hash[last] as number)) return false;
  return lexicon.roles.forms.get(hash[last - 1] as number) === 0;
}

/** The people or party named so before, or here ("the Ngāti Tolm people"). */
function groupOf(resolving: Resolving, name: Name, key: string): Reading | null {
  const { others } = resolving;
  const known = others.get(key);
  if (known?.kind === "group") return known;
  if (!isTribe(resolving, name) || resolving.people.bySurname(key)) return null;
  const reading: Reading = { kind: "group", actor: slug(key), name: key, rule: "exact" };
  others.set(key, reading);
  return reading;
}

/** The state whose body a name is: its owner's ("Norvia's Parliament"), else that which the article is about. */
function ruledBy({ doc, lexicon, home, named }: Resolving, name: Name, form: string): HomeState | null {
  const union = unionOf(lexicon, form, named);
  if (union && doc.tags[name.first - 1] !== Tag.POS) return union;
  if (!isBodyOfStates(form)) return null;
  return doc.tags[name.first - 1] === Tag.POS ? ownerOf(doc, lexicon, name.first - 1) : home;
}

/** Whether a name's one word is in no dictionary but as a name, or a place's by the lists: "in Trade", "from COVID" are none. */
function isNoWord({ roles, names }: Lexicon, { tokens }: Document, { first }: Name): boolean {
  const hash = tokens.hash[first] as number;
  const forms = roles.forms.get(hash);
  if (roles.bits.get(hash) & RoleBit.never) return false;
  return forms === 0 || (forms & Form.own) !== 0 || (names.get(hash) & PLACE_BITS) !== 0;
}

/** The gender of the form of address before token `first`: "Mrs Brandt". */
function addressedAs({ tokens }: Document, first: number): Gender {
  const before = tokens.hash[first - 1] as number;
  return GENTLEMEN.has(before) ? "male" : LADIES.has(before) ? "female" : null;
}

function endsInPeople({ roles }: Lexicon, { tokens }: Document, { last }: Name): boolean {
  return roles.peoples.has(tokens.hash[last - 1] as number);
}

/** The body named before that one word stands for: "the Ministry" for its head, "Harvard" and "Labour" for its first word. */
function longerName({ doc, lexicon: { roles, names }, others }: Resolving, { first }: Name): Reading | undefined {
  const hash = doc.tokens.hash[first] as number;
  const word = doc.text.slice(doc.tokens.start[first], doc.tokens.end[first]);
  const previous = wordBefore(doc, first);
  const body = roles.organisation.has(hash) || roles.outlet.has(hash);
  if (isFunctionWord(hash)) return undefined;
  if (body ? previous !== THE : LOCATIVE.has(previous) || roles.peoples.has(hash)) return undefined;
  const bits = names.get(hash);
  const forms = roles.forms.get(hash);
  const plain = forms !== 0 && !(forms & Form.own);
  let found: Reading | undefined;
  for (const [form, reading] of others) {
    if (reading.kind === "place" || !form.includes(word)) continue;
    const parts = form.split(" ");
    const own = reading.kind === "group" ? (forms & Form.adjective) === 0 : !plain && (bits & PLACE_BITS) === 0;
    if (body ? headWord(parts) === word : own && (parts[0] === word || parts.at(-1) === word))
      found = { ...reading, rule: "short" };
  }
  return found;
}

/** The party named before whose name a word of the dictionary opens that is nobody's surname in the article: "Labour" behind "the Labour Party". */
function partyOf(resolving: Resolving, name: Name): Reading | null {
  const { doc, people, lexicon } = resolving;
  const hash = doc.tokens.hash[name.first] as number;
  const forms = lexicon.roles.forms.get(hash);
  if (forms === 0 || forms & Form.own || people.bySurname(words(doc, name)[0] as string)) return null;
  const found = longerName(resolving, name);
  return found?.kind === "group" ? found : null;
}

/** The body named before whose name begins with a word that no list has, and that is nobody's in the article: "Gracefield" behind "Gracefield Hall". */
function bodyOf(resolving: Resolving, name: Name): Reading | null {
  const { doc, people, lexicon } = resolving;
  const hash = doc.tokens.hash[name.first] as number;
  const word = words(doc, name)[0] as string;
  if (name.titleFirst < name.first || lexicon.names.get(hash) !== 0 || lexicon.roles.forms.get(hash) !== 0) return null;
  if (people.bySurname(word)) return null;
  const found = longerName(resolving, name);
  return found?.kind === "organisation" ? found : null;
}

/** The word before token `i` in its sentence; -1 where there is none. */
function wordBefore({ tokens, sentenceOf }: Document, i: number): number {
  return i > 0 && sentenceOf[i - 1] === sentenceOf[i] ? (tokens.hash[i - 1] as number) : -1;
}

/** The head of a body's name: the word before "of" or "for", else the last. */
function headWord(parts: readonly string[]): string | undefined {
  const small = parts.findIndex((part, i) => i > 0 && /^\p{Ll}/u.test(part));
  return parts.at(small - (small < 0 ? 0 : 1));
}
