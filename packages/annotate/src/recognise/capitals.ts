import type { Lexicon } from "../knowledge/lexicon.ts";
import { Mark } from "../knowledge/marks.ts";
import { NameBit } from "../knowledge/nameBits.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import type { HashTable } from "../words/hashTable.ts";
import { A, AND, FOR } from "../words/ruleWords.ts";
import { Tag } from "../words/tags.ts";
import { isAmpersand, isHyphen, TokenKind } from "../words/tokens.ts";
import { Form } from "../words/wordForms.ts";
import type { WordSet } from "../words/wordSet.ts";
import { apposedNoun, standsByBody } from "./bodyBeside.ts";
import { isDoubled } from "./doubled.ts";
import { isCapitalised, isElided, NEVER, nameLike } from "./nameLike.ts";

const JOINING = listed("particles", "particlesArticles", "joining");

const MANY = listed("irregularPlurals");
const SAINT = listed("saints");
const ALONE = listed("bodiesAlone");
const KINDS = listed("kindsOfBodies", "kindsBehind");

/** Whether a name's particle with a hyphen and a capital stand at token `i`: "al-Tolm". */
export function particleAt(doc: Document, i: number, limit: number): boolean {
  if (i + 2 >= limit || !((doc.marks[i] as number) & Mark.particle) || !isHyphen(doc.tokens, i + 1)) return false;
  return isCapitalised(doc, i + 2);
}

/** Whether the word at `i` is a small one that no name begins with, unless an actor file has it: most words are. */
export function opensNoName({ tokens, marks }: Document, i: number): boolean {
  return tokens.caps[i] === 0 && ((marks[i] as number) & Mark.particle) === 0;
}

/** Whether a surname begins at `i` with a small particle: "van der Klooster", "de la Tolm"; not "a van". */
export function surnameAt(doc: Document, i: number, limit: number): boolean {
  const { caps, start, end } = doc.tokens;
  if (
    caps[i] !== 0 ||
    ((doc.marks[i] as number) & Mark.particle) === 0 ||
    (end[i] as number) - (start[i] as number) > 5 ||
    doc.tags[i - 1] === Tag.DT ||
    doc.tags[i - 1] === Tag.JJ
  )
    return false;
  const next = (doc.marks[i + 1] as number) & Mark.particle && caps[i + 1] === 0 ? i + 2 : i + 1;
  return next < limit && isCapitalised(doc, next) && nameLike(doc, next, -1, NONE);
}

export const SUFFIXES: WordSet = listed("suffixes");
const NONE: ReadonlySet<number> = new Set();
const SIDES = listed("beforeSides");

/** How many tokens behind "and" the head of a body's name is looked for: "… and | Drug Administration". */
const BODY_WORDS = 5;

/** How many tokens behind a possessive the body's head is looked for: "National People's | New Party". */
const OWNED_WORDS = 3;

/** How many tokens before "and" the "of" stands whose words it joins: "Ministry of | Renewable Energy". */
const OF_BEFORE = 3;

/** No name has more tokens: what goes on is read as another. */
const LONGEST = 40;

/** What runs of capitals are read with. */
export interface Capitals {
  readonly doc: Document;
  readonly roles: Lexicon["roles"];
  readonly names: Lexicon["names"];
  /** Words that `seenInside` found. */
  readonly seen: ReadonlySet<number>;
  /** Words for titles that are somebody's surname: "Peter King | of New York". */
  readonly borne: ReadonlySet<number>;
}

/** Where the name ends for or against whom something is: "the pro-Tolm | Arva Leader", "an anti-Edda Tolm | Group"; null for another. */
function sidedEnd({ doc, names, roles }: Capitals, i: number): number | null {
  if (!takesSide(doc, i)) return null;
  const next = doc.tokens.hash[i + 1] as number;
  const given = (names.get(doc.tokens.hash[i] as number) & NameBit.given) !== 0;
  const body = roles.organisation.has(next) || roles.outlet.has(next);
  return given && doc.tokens.caps[i + 1] === 1 && !body ? i + 2 : i + 1;
}

/** Whether "pro-" or "anti-" stands before the name at `i`. */
export function takesSide({ tokens }: Document, i: number): boolean {
  return i > 1 && isHyphen(tokens, i - 1) && SIDES.has(tokens.hash[i - 2] as number);
}

/** The end of the capitalised run that starts at `i`, over "of", particles, hyphens and initials. */
export function runEnd(capitals: Capitals, i: number, end: number): number {
  const { doc, roles, seen } = capitals;
  const { tokens } = doc;
  const limit = Math.min(end, sidedEnd(capitals, i) ?? i + LONGEST);
  const { forms } = roles;
  let last = particleAt(doc, i, limit) ? i + 3 : i + 1;
  let j = last;
  while (j < limit) {
    if (isElided(doc, j) || nameLike(doc, j, -1, seen)) {
      if (j > i + 1 && isDoubled(doc, j)) break;
      j++;
      last = j;
      continue;
    }
    const kind = tokens.kind[j];
    const piece = pieceAt(doc, j, limit, last === j);
    if (piece > 0) {
      j += piece;
      last = j;
      continue;
    }
    // "Harlan, Stokes & Peel".
    if (kind === TokenKind.comma && last === j && isPartners(doc, i, j, limit)) {
      j++;
      continue;
    }
    const glued = tokens.start[j] === tokens.end[j - 1];
    const next = j + 1 < limit && isCapitalised(doc, j + 1);
    const hyphen = j + 1 < limit && isHyphen(tokens, j) && tokens.kind[j + 1] === TokenKind.word;
    const joining = tokens.caps[j] === 0 && JOINING.has(tokens.hash[j] as number);
    // "Women's | Council", "Committee for a | Responsible Budget".
    const inside = glued && next && isOwned(doc, roles, j, limit) ? 1 : isForOne(doc, roles, j, limit) ? 2 : 0;
    if (inside > 0) {
      j += inside;
      continue;
    }
    if (hyphen && (doc.tags[j + 1] === Tag.NNP || isSyllable(doc, forms, j + 1))) {
      j += 2;
      last = j;
      continue;
    }
    if (hyphen && (next || (doc.marks[j - 1] as number) & Mark.particle)) j++;
    else if (
      joining &&
      (next || (j + 2 < limit && JOINING.has(tokens.hash[j + 1] as number) && isCapitalised(doc, j + 2)))
    ) {
      if (!joins(capitals, i, j, limit)) break;
      j++;
    } else break;
  }
  return last;
}

/** How many tokens at `j` belong to a name by what they are: a nickname, "Jr." behind its comma, "A/S", a particle with its hyphen; 0 where none do. */
function pieceAt(doc: Document, j: number, limit: number, whole: boolean): number {
  const { text, tokens } = doc;
  if (whole && isNickname(doc, j, limit)) return 4;
  if (particleAt(doc, j, limit)) return 3;
  if (j + 1 >= limit) return 0;
  const kind = tokens.kind[j];
  // "Edda Tolm, Jr.", "Tarvo Ferries A/S".
  const suffix = kind === TokenKind.comma && SUFFIXES.has(tokens.hash[j + 1] as number) && tokens.caps[j + 1] !== 0;
  const company = kind === TokenKind.symbol && text.slice(tokens.start[j - 1], tokens.end[j + 1]) === "A/S";
  return suffix || company ? 2 : 0;
}

/** Whether "for a" at `j` stands inside a body's name: "Committee | for a Responsible Budget", and not "University for a Master". */
function isForOne({ tokens, marks }: Document, roles: Capitals["roles"], j: number, limit: number): boolean {
  const { hash, caps } = tokens;
  if (hash[j] !== FOR || hash[j + 1] !== A || j + 2 >= limit || caps[j + 1] !== 0 || caps[j + 2] !== 1) return false;
  const next = hash[j + 2] as number;
  if (((marks[j + 2] as number) & Mark.name) !== 0 || (roles.forms.get(next) & Form.person) !== 0) return false;
  return roles.organisation.has(hash[j - 1] as number) && !ALONE.has(hash[j - 1] as number);
}

/** How many partners before its "&" a firm may be called by. */
const PARTNERS = 5;
const EXAMPLES = listed("examples");

/**
 * Whether the comma at `j` stands between surnames of which "&" joins the last two, in a firm's name that begins at `first`; not in
 * a list of bodies: "clients such as Tarvo, Marsh & Finch", or with one that files know.
 */
function isPartners(doc: Document, first: number, j: number, limit: number): boolean {
  const { tokens, marks } = doc;
  const isPartner = (i: number): boolean =>
    i < limit && tokens.caps[i] === 1 && tokens.kind[i] === TokenKind.word && !((marks[i] as number) & Mark.name);
  const alone = j - 1 === first || tokens.kind[j - 2] === TokenKind.comma;
  if (!alone || !isPartner(j - 1) || EXAMPLES.has(tokens.hash[first - 1] as number)) return false;
  let i = j;
  for (let n = 0; n < PARTNERS && tokens.kind[i] === TokenKind.comma && isPartner(i + 1); n++) i += 2;
  if (!isAmpersand(tokens, i) || !isPartner(i + 1) || tokens.hash[i - 1] === tokens.hash[i + 1]) return false;
  // "Tarvo, Marsh & Finch and Orel", "Tarvo, Marsh & Finch, Orel", "(Tolm, Hoel & Orn, 2019)".
  const next = tokens.kind[i + 3] === TokenKind.number || tokens.caps[i + 3] !== 0;
  return !(next && (tokens.kind[i + 2] === TokenKind.comma || tokens.hash[i + 2] === AND));
}

/** Whether a nickname in quotation marks stands at `j`, and a surname behind it: Edda | “Ferry” Tolm. */
function isNickname(doc: Document, j: number, limit: number): boolean {
  const opens = doc.tokens.kind[j] === TokenKind.quote || doc.tokens.kind[j] === TokenKind.quoteOpen;
  const close = doc.tokens.kind[j + 2];
  const closes = close === TokenKind.quote || close === TokenKind.quoteClose;
  return j + 3 < limit && opens && closes && isCapitalised(doc, j + 1) && doc.tags[j + 3] === Tag.NNP;
}

/** Whether a word behind a hyphen is a syllable of a name, as in "Mei-yu" and "Bae Dal-ho": not "US-led", "New York-based". */
function isSyllable({ tokens }: Document, forms: HashTable, i: number): boolean {
  const own = forms.get(tokens.hash[i] as number);
  const letters = (tokens.end[i] as number) - (tokens.start[i] as number);
  if (tokens.caps[i] !== 0 || letters > 6) return false;
  if (own === 0) return letters <= 5 || isFamilyBefore(tokens, forms, i - 2);
  return (own & ~(Form.noun | Form.thing | Form.writing | Form.group)) === 0 && isFamilyBefore(tokens, forms, i - 2);
}

/** Whether the word at `i` is in no dictionary, short, and has another capital before it: "Bae | Dal". */
function isFamilyBefore({ start, end, caps, hash }: Document["tokens"], forms: HashTable, i: number): boolean {
  const form = forms.get(hash[i] as number);
  return caps[i - 1] === 1 && (end[i] as number) - (start[i] as number) <= 5 && (form === 0 || (form & Form.own) !== 0);
}

/** Whether the possessive at `i` stands inside the name of a body: "District Prosecutors’ Office", "National People's Party". */
function isOwned(doc: Document, roles: Lexicon["roles"], i: number, limit: number): boolean {
  if (doc.tags[i] !== Tag.POS && doc.tokens.kind[i] !== TokenKind.single) return false;
  const owner = doc.tokens.hash[i - 1] as number;
  const forms = roles.forms.get(owner);
  // "Norvia's Road Council" is Norvia's; "Women's Council" and "Fishermen's Association" are one name.
  const many = MANY.has(owner) || doc.text.endsWith("men", doc.tokens.end[i - 1]);
  if ((forms === 0 || forms & Form.own) && !many && !SAINT.has(doc.tokens.hash[i - 2] as number)) return false;
  for (let j = i + 1; j < Math.min(limit, i + 1 + OWNED_WORDS) && isCapitalised(doc, j); j++)
    if (roles.organisation.has(doc.tokens.hash[j] as number)) return true;
  return false;
}

/** Whether the small word at `j` belongs to the name that starts at `first`. */
function joins(capitals: Capitals, first: number, j: number, limit: number): boolean {
  const { doc, roles } = capitals;
  const { tokens, text } = doc;
  if ((doc.marks[j] as number) & Mark.particle) return true;
  switch (text.slice(tokens.start[j], tokens.end[j])) {
    case "&":
      return true;
    case "of":
      return takesOf(doc, roles, j - 1) && !(j - 1 > first && capitals.borne.has(tokens.hash[j - 1] as number));
    case "the":
      return text.slice(tokens.start[j - 1], tokens.end[j - 1]) === "of";
    case "and":
      if (roles.title.has(tokens.hash[j + 1] as number) || opensAnother(capitals, first, j, limit)) return false;
      return hasOf(doc, first, j) || partsBody(capitals, first, j, limit) || isFirmOfTwo(capitals, first, j);
    case "for":
    case "on":
      return (
        roles.organisation.has(tokens.hash[j - 1] as number) &&
        !NEVER.has(tokens.hash[j + 1] as number) &&
        // "The White House for US President Tolm", "Britain's Parliament for Tarn".
        !(
          tokens.caps[j - 2] !== 0 &&
          ((doc.marks[j - 2] as number) & Mark.name) !== 0 &&
          ((doc.marks[j + 1] as number) & Mark.name) !== 0
        ) &&
        !ALONE.has(tokens.hash[j - 1] as number)
      );
    default:
      return false;
  }
}

/** Whether "and" at `j` joins two surnames that one body is called by: "Harlan and Peel, the shipbuilder,". */
function isFirmOfTwo({ doc, roles }: Capitals, first: number, j: number): boolean {
  const { tokens, marks } = doc;
  const isUnknown = (i: number): boolean => tokens.caps[i] === 1 && ((marks[i] as number) & Mark.name) === 0;
  if (j - 1 !== first || !isUnknown(first) || !isUnknown(j + 1)) return false;
  const noun = apposedNoun(doc, j + 2);
  // "Herzog and Hagoel, the team of": no firm's.
  return noun > 0 && KINDS.has(tokens.hash[noun] as number) && standsByBody(doc, roles, first, j + 2);
}

/** Whether "and" at `j` stands inside a body's name: "Food and Drug Administration" ends in its head, and "Food" is no name. */
function partsBody({ doc, roles }: Capitals, first: number, j: number, limit: number): boolean {
  const { tokens } = doc;
  const { forms, organisation, placeFirst } = roles;
  // "Ottoline Young and Fitzroy Banks" are two.
  // "The U.S. Securities and Exchange Commission".
  const named = (i: number): boolean => ((doc.marks[i] as number) & Mark.name) !== 0;
  const from = first + 2 === j && named(first) ? first + 1 : first;
  for (let i = from; i < j; i++) {
    const form = forms.get(tokens.hash[i] as number);
    if (tokens.kind[i] === TokenKind.word && (form === 0 || form & Form.own)) return false;
  }
  const left = tokens.hash[j - 1] as number;
  if (
    !(forms.get(left) & (Form.noun | Form.plural | Form.adjective)) ||
    // "Securities and Exchange Commission"; "Parliament and Road Ministry" are two.
    (organisation.has(left) && (j - 1 > from || !(forms.get(left) & Form.plural))) ||
    placeFirst.has(left) ||
    tokens.caps[j - 1] !== 1
  )
    return false;
  for (
    let i = j + 1;
    i < Math.min(limit, j + 1 + BODY_WORDS) &&
    ((tokens.caps[i] !== 0 && tokens.kind[i] === TokenKind.word) || tokens.kind[i] === TokenKind.hyphen);
    i++
  )
    if (i > j + 1 && organisation.has(tokens.hash[i] as number)) return true;
  return false;
}

/**
 * Whether a name of its own stands behind the "and" at `j`: somebody's, a body's with a head that the first has as well, an office:
 * "University of Tarn | and Edda Tolm", "University of Tarn | and Arva University", "Bureau of Roads | and Senior Fellow".
 */
function opensAnother({ doc, roles, names }: Capitals, first: number, j: number, limit: number): boolean {
  const { hash } = doc.tokens;
  let last = j + 1;
  while (last < limit && isCapitalised(doc, last)) last++;
  const end = hash[last - 1] as number;
  const forms = roles.forms.get(hash[j + 1] as number);
  const given = names.get(hash[j + 1] as number) & NameBit.given;
  if (last - j > 2 && given && (forms === 0 || forms & Form.own) && !roles.organisation.has(end)) return true;
  const ends = roles.forms.get(end);
  const one = (ends & (Form.person | Form.plural | Form.own)) === Form.person;
  if (last - j > 2 && one && !roles.organisation.has(end)) return true;
  for (let i = j + 1; i < last; i++)
    if (roles.organisation.has(hash[i] as number) && hash.subarray(first, j).includes(hash[i] as number)) return true;
  return false;
}

const STATES = listed("statesForms");

/** Whether "of" belongs to a name after the word at `i`: "Ministry of", "Bay of", "Secretary of", and not "Harkin of". */
function takesOf(doc: Document, roles: Lexicon["roles"], i: number): boolean {
  const hash = doc.tokens.hash[i] as number;
  return (
    // "Tarvo, Inc. | of Arva".
    (roles.organisation.has(hash) && !doc.text.endsWith(".", doc.tokens.end[i])) ||
    roles.place.has(hash) ||
    roles.thing.has(hash) ||
    roles.title.has(hash) ||
    STATES.has(hash)
  );
}

/** Whether "and" joins two words of one name, as in "Ministry of Energy and Water". */
function hasOf(doc: Document, from: number, to: number): boolean {
  for (let k = Math.max(from, to - OF_BEFORE); k < to; k++)
    if (doc.text.slice(doc.tokens.start[k], doc.tokens.end[k]) === "of") return true;
  return false;
}

/** Words that stand capitalised inside a sentence somewhere in the text: a capital at a sentence's head is then a name. */
export function seenInside(doc: Document): Set<number> {
  const seen = new Set<number>();
  const { tokens, tags } = doc;
  for (let s = 0; s + 1 < tokens.sentences.length; s++) {
    const first = tokens.sentences[s] as number;
    for (let i = first + 1; i < (tokens.sentences[s + 1] as number); i++) {
      const follows = i > first + 1 && tokens.caps[i - 1] === 1 && tags[i - 1] === Tag.NNP;
      if (tokens.caps[i] === 1 && (tags[i] === Tag.NNP || follows)) seen.add(tokens.hash[i] as number);
    }
  }
  return seen;
}
