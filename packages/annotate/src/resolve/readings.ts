import type { ActorKind } from "../annotation.ts";
import type { KnownName } from "../knowledge/actors/actorIndex.ts";
import { slug } from "../knowledge/actors/slug.ts";
import { fold } from "../knowledge/actors/spelling.ts";
import type { Lexicon } from "../knowledge/lexicon.ts";
import { NameBit, PLACE_BITS } from "../knowledge/nameBits.ts";
import { RoleBit } from "../knowledge/roles.ts";
import { knownNameAt } from "../recognise/knownName.ts";
import type { Name } from "../recognise/name.ts";
import { isNobody } from "../recognise/nobodies.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { hashWord } from "../words/letters.ts";
import { AND, OF, THE } from "../words/ruleWords.ts";
import { TagSet } from "../words/tagSet.ts";
import { Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { Form } from "../words/wordForms.ts";
import { bodyOf, longerName, partyOf, wordBefore } from "./longerName.ts";
import { isTerritory } from "./metonyms.ts";
import { namesPeople, peopleAt } from "./peoples.ts";
import { readPerson, surnamed } from "./readPerson.ts";
import { regionOfUnion, wholeRegion } from "./regionsMeant.ts";
import type { Resolving } from "./resolving.ts";
import { actorKindOf, isBody, lettersAt, type Reading, words } from "./shortNames.ts";
import { bodyOfState, type HomeState, isAbroad, isBodyOfStates, ownerOf, unionOf } from "./stateBodies.ts";

/** Words that with a capital name the one body of their state: "the laws that Parliament passed". */
const ALONE = listed("bodiesAlone");
const STATES = listed("statesForms");
/** Words of outlets' names that by themselves are nobody's. */
const PAPERS = listed("papersOnly");
const INDEFINITE = listed("indefinite");
const LOCATIVE = listed("locative", "origins", "crossing");
/** Behind "the" and a name: it is a people's. */
const OF_PEOPLE = listed("ofPeople");

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
  const form = words(doc, name).join(" ");
  if (rule === "exact" && isAbroad(form, resolving.home, resolving.named))
    return bodyOfState(lexicon, form, resolving.home);
  const region = resolving.regions.has(name.first) ? regionOfUnion(lexicon, actor.name, "exact") : null;
  return region ?? { kind: actor.kind, actor: actor.id, name: actor.name, rule: territory ? "territory" : rule };
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
  const kind = realm ? "state" : (actorKindOf(doc, lexicon, name) as ActorKind);
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

/** "The Tolms", "the Vasches": all of one family, of whom the article has named somebody. */
function isFamily({ doc, people }: Resolving, { first, last }: Name): boolean {
  const { text, tokens } = doc;
  if (last - first !== 1 || tokens.hash[first - 1] !== THE || !text.endsWith("s", tokens.end[first])) return false;
  const word = fold(text.slice(tokens.start[first], tokens.end[first]));
  return people.bears(word.slice(0, -1)) || (word.endsWith("es") && people.bears(word.slice(0, -2)));
}

/** The people, party or family named so before, or here ("the Ngāti Tolm people", "the Tolms"). */
function groupOf(resolving: Resolving, name: Name, key: string): Reading | null {
  const { others } = resolving;
  const known = others.get(key);
  if (known?.kind === "group") return known;
  if (known || resolving.people.bySurname(key)) return null;
  const rule = isFamily(resolving, name) ? "family" : isTribe(resolving, name) ? "exact" : null;
  if (rule === null) return null;
  const reading: Reading = { kind: "group", actor: slug(key), name: key, rule };
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

function endsInPeople({ roles }: Lexicon, { tokens }: Document, { last }: Name): boolean {
  return roles.peoples.has(tokens.hash[last - 1] as number);
}
