import type { ActorKind } from "../annotation.ts";
import type { Lexicon } from "../knowledge/lexicon.ts";
import { NameBit } from "../knowledge/nameBits.ts";
import { RoleBit } from "../knowledge/roles.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { MISS, OF, TEAM } from "../words/ruleWords.ts";
import { TokenKind } from "../words/tokens.ts";
import { Form } from "../words/wordForms.ts";
import { SUFFIXES } from "./capitals.ts";
import { isGiven } from "./nameTitles.ts";

/** A run of tokens, and whether a title stands before it. */
interface Titleable {
  readonly first: number;
  readonly last: number;
  readonly titled: boolean;
}

/** The kind that the words of a run give it by rule; null where they tell none. */
export function kindByRule(doc: Document, lexicon: Lexicon, { first, last, titled }: Titleable): ActorKind | null {
  const { roles } = lexicon;
  const { tokens } = doc;
  // "Ms Banks", "Mr Church".
  if (isAddressed(doc, first, last)) return "person";
  // "Team Tolm", "Tolm Elementary".
  const several = last - first > 1;
  if (several && tokens.hash[first] === TEAM && tokens.caps[first] !== 0) return "organisation";
  if (several && !titled && tokens.caps[last - 1] === 1 && SCHOOLS.has(tokens.hash[last - 1] as number))
    return "organisation";
  // "The Tarn Treaty" is no actor's, "Maria Law" is somebody's.
  const given = several && isGiven(doc, lexicon.names, first);
  if (roles.thing.has(tokens.hash[last - 1] as number) && !given) return null;
  const of = bodyHead(doc, first, last) + 1;
  const head = tokens.hash[of - 1] as number;
  const heads = roles.bits.get(head);
  if (last - first > 1 && roles.faction.has(head)) return "organisation";
  // "Mayor Don Guardian" is no paper.
  const paper = of === last && heads & RoleBit.outlet && !(titled && given);
  if ((heads & RoleBit.organisation && !isSurnameOf(doc, lexicon, first, last)) || paper) return "organisation";
  if (last - first > 2)
    for (let k = first; k < of; k++) {
      // "Cleotha Banks-Merritt".
      const compound = tokens.kind[k + 1] === TokenKind.hyphen || tokens.kind[k - 1] === TokenKind.hyphen;
      const bits = compound ? 0 : roles.bits.get(tokens.hash[k] as number);
      if ((bits & (RoleBit.organisation | RoleBit.title)) === RoleBit.organisation) return "organisation";
    }
  const opening = roles.bits.get(tokens.hash[first] as number);
  if (opening & RoleBit.outlet && last - first <= 3 && !titled) return "organisation";
  // "Senator Kari Lake", "Nerida Pascoe-Lane".
  const double = tokens.kind[last - 2] === TokenKind.hyphen && last - first > 3;
  if (heads & RoleBit.place && last - first > 1 && !(titled && given) && !double) return "place";
  if (last - first > 1 && SAINT.has(tokens.hash[first] as number) && !titled) return "place";
  // "Brent Bozell III".
  if (titled || (given && last - first > 2 && SUFFIXES.has(tokens.hash[last - 1] as number))) return "person";
  if (last - first > 1 && opening & (RoleBit.placeFirst | RoleBit.place)) return "place";
  if (
    tokens.caps[first] === 2 &&
    last - first === 1 &&
    (tokens.end[first] as number) - (tokens.start[first] as number) <= 6
  )
    return "organisation";
  const words = spaced(doc, first, last);
  return words >= 2 && words <= 4 ? "person" : null;
}

/** Words for bodies of so many letters are letters of their names, written large. */
const SHORT = 3;

/** Whether a plural, or letters not written large, behind a given name are somebody's surname, and no word for bodies: "Edda Banks". */
function isSurnameOf(doc: Document, { names, roles }: Lexicon, first: number, last: number): boolean {
  if (last - first < 2 || !isGiven(doc, names, first)) return false;
  const hash = doc.tokens.hash[last - 1] as number;
  // "Marie-Thérèse Ngo", and not "NGO".
  const letters = (doc.tokens.end[last - 1] as number) - (doc.tokens.start[last - 1] as number);
  if (letters <= SHORT && doc.tokens.caps[last - 1] === 1) return true;
  return last - first === 2 && (roles.forms.get(hash) & Form.plural) !== 0 && (names.get(hash) & NameBit.surname) !== 0;
}

/** Whether a form of address stands before one word, "Mrs | Banks", but not what a pageant may follow: "Miss Universe". */
export function isAddressed({ tokens }: Document, first: number, last: number): boolean {
  const before = tokens.hash[first - 1] as number;
  return last - first === 1 && tokens.caps[first] === 1 && ADDRESS.has(before) && before !== MISS;
}

/** The number of words parted by spaces. */
export function spaced(doc: Document, first: number, last: number): number {
  let words = 1;
  for (let i = first + 1; i < last; i++) if (doc.tokens.start[i] !== doc.tokens.end[i - 1]) words++;
  return words;
}

const SAINT = listed("saints");
const SCHOOLS = listed("schoolEndings");
const ADDRESS = listed("gentlemen", "ladies");

/** The head of a body's name: the word before "of", else the last. */
export function bodyHead({ tokens }: Document, first: number, end: number): number {
  let of = first;
  while (of < end && (tokens.hash[of] !== OF || tokens.caps[of] !== 0)) of++;
  return of - 1;
}
