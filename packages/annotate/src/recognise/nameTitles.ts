import { english } from "@readout/lexicon";
import type { Lexicon } from "../knowledge/lexicon.ts";
import { Mark } from "../knowledge/marks.ts";
import { NameBit } from "../knowledge/nameBits.ts";
import { RoleBit } from "../knowledge/roles.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { hashWord } from "../words/letters.ts";
import { FOR, OF } from "../words/ruleWords.ts";
import { Tag } from "../words/tags.ts";
import { isAmpersand, TokenKind } from "../words/tokens.ts";
import { Form } from "../words/wordForms.ts";
import type { WordSet } from "../words/wordSet.ts";
import { SUFFIXES } from "./capitals.ts";
import { isCommonWord } from "./commonWord.ts";
import { knownNameAt } from "./knownName.ts";
import type { Name } from "./name.ts";

const SAINT = listed("saints");
/** Before a word that is a title, and so of it: "Lord Justice Tolm", "Crown Prince". */
const FORMS = listed("ranks", "beforeTitles");
const GIVEN = listed("titlesOrNames");
const ROYAL = listed("royals");
const OFFICE_ADJECTIVES = listed("officeAdjectives");
const RANKS = listed("royals", "titlesOrNames", "degrees");
const STATES = hashWord("states");
const AGENTS = [...english.agentEndings, "or"];
const FIRM_ENDS = listed("designators", "firmHeads");

const DIRECTORS = new Set([hashWord("director"), hashWord("manager")]);
/** How many words a body has at least that stands behind an office with no "of". */
const BODY = 3;

/** Where a body's name starts behind an office in it: "Director of | Northern Institute". */
function afterOffice(doc: Document, lexicon: Lexicon, first: number, last: number): number {
  for (let i = first; i + 2 < last; i++) {
    const hash = doc.tokens.hash[i] as number;
    if (!lexicon.roles.titleWord.has(hash) || lexicon.roles.organisation.has(hash)) return first;
    // "Chairman of the | Tarn Traders Association".
    if (lexicon.roles.title.has(hash) && doc.tokens.hash[i + 1] === OF)
      return doc.tags[i + 2] === Tag.DT && i + 4 < last ? i + 3 : i + 2;
    // "Executive Director | Tarn Roads Authority".
    const next = doc.tokens.hash[i + 1] as number;
    const office = lexicon.roles.titleWord.has(next) || lexicon.roles.organisation.has(next);
    if (i + BODY < last && DIRECTORS.has(hash) && doc.tokens.caps[i + 1] === 1 && !office) return i + 1;
  }
  return first;
}

/** Where the words of the office before a name begin: "ANC | Deputy President", "Deputy Trade Minister". */
export function officeStart(doc: Document, lexicon: Lexicon, first: number, name: number): number {
  const { titleWord } = lexicon.roles;
  const { caps, kind, hash } = doc.tokens;
  let i = name - 1;
  const isOffice = (): boolean =>
    titleWord.has(hash[i] as number) || isTitleWord(doc, lexicon, i) || caps[i] === 0 || kind[i] === TokenKind.hyphen;
  while (i >= first && isOffice()) i--;
  const start = i + 1;
  while (
    i >= first &&
    (isOffice() ||
      isField(doc, lexicon, i) ||
      OFFICE_ADJECTIVES.has(hash[i] as number) ||
      isInOffice(doc, lexicon, first, i))
  )
    i--;
  // Words that are no office's before a field are a body's: "Gwitchin First Nation Chief".
  return i < first ? first : start;
}

/** Whether a body's word stands between the words of an office: "Deputy | Police | Commissioner". */
function isInOffice({ tokens }: Document, { roles }: Lexicon, first: number, i: number): boolean {
  return i > first && roles.organisation.has(tokens.hash[i] as number) && FORMS.has(tokens.hash[i - 1] as number);
}

/** Whether a word before an office is a plain noun, whose office it is: "Trade" of "Trade Minister". */
function isField({ tokens }: Document, { roles, names }: Lexicon, i: number): boolean {
  const hash = tokens.hash[i] as number;
  const forms = roles.forms.get(hash);
  const isName =
    (names.get(hash) & (NameBit.surname | NameBit.given | NameBit.city)) !== 0 || roles.organisation.has(hash);
  return tokens.caps[i] === 1 && (forms & (Form.noun | Form.plural)) !== 0 && (forms & Form.own) === 0 && !isName;
}

/** Whether a word of a name is a title: one of the list, or a person's calling that is no name of its own ("Legislator"). */
function isTitleWord(doc: Document, { roles, names }: Lexicon, i: number): boolean {
  const hash = doc.tokens.hash[i] as number;
  const lists = roles.bits.get(hash);
  // "St. Louis", "United States".
  if (SAINT.has(hash) || hash === STATES) return false;
  if (lists & RoleBit.title) return true;
  if (lists & (RoleBit.outlet | RoleBit.organisation) || doc.tokens.caps[i] !== 1) return false;
  const forms = roles.forms.get(hash);
  // "Peris" is no plural of "peri", and "Noor Begum Salma" has no title.
  if (forms & Form.plural || isGiven(doc, names, i - 1)) return false;
  // "Da Silva".
  if ((doc.tokens.end[i] as number) - (doc.tokens.start[i] as number) < 3) return false;
  // "Pilot Art Tolm": at a sentence's head one that is a verb as well, before a whole name.
  const { caps, sentences } = doc.tokens;
  const opens = sentences[doc.sentenceOf[i] as number] === i && isGiven(doc, names, i + 1) && caps[i + 2] === 1;
  return (
    (forms & Form.person) !== 0 &&
    (forms & (opens ? Form.own : Form.adjective | Form.verb | Form.own)) === 0 &&
    (names.get(hash) & (NameBit.surname | NameBit.given)) === 0
  );
}

/** Whether a token is a given name by its capital and the lists. */
export function isGiven({ tokens }: Document, names: Lexicon["names"], i: number): boolean {
  return tokens.caps[i] === 1 && (names.get(tokens.hash[i] as number) & NameBit.given) !== 0;
}

/** Whether a given name stands at `i`, behind an initial or not: "Edda Tolm", "U. Edda Tolm". */
function opensPerson(doc: Document, names: Lexicon["names"], i: number): boolean {
  const { caps, end, start } = doc.tokens;
  const initial = caps[i] !== 0 && doc.text.endsWith(".", end[i]) && (end[i] as number) - (start[i] as number) === 2;
  return isGiven(doc, names, i) || (initial && isGiven(doc, names, i + 1));
}

/** Where a name begins behind the words of an office: "Minister of Interior and Municipalities | Bassam Mawlawi". */
function officeEnd(doc: Document, lexicon: Lexicon, first: number, last: number): number {
  const { roles, names } = lexicon;
  for (let i = first; i < last; i++) {
    const hash = doc.tokens.hash[i] as number;
    if (doc.tokens.caps[i] === 0 || doc.tokens.kind[i] !== TokenKind.word) continue;
    // "President of the | United States Edda Tolm".
    const land = knownNameAt(doc, lexicon, i, last);
    if (land && land.words.length > 1 && land.rule !== "demonym") return i;
    const forms = roles.forms.get(hash);
    if (forms === 0 || forms & Form.own || (names.get(hash) & NameBit.given) !== 0) return i;
  }
  return last;
}

/** Where the name starts after its titles: after the last title word, in "Water Minister Jorun Pell" too. */
export function afterTitles(doc: Document, lexicon: Lexicon, first: number, last: number): number {
  let end = last - 1;
  if (lexicon.roles.organisation.has(doc.tokens.hash[end] as number)) return afterOffice(doc, lexicon, first, last);
  // "King Abdullah University of Science", "Roper Center for Polls".
  for (let i = first + 2; i < last; i++) {
    const small = doc.tokens.hash[i] === OF || doc.tokens.hash[i] === FOR;
    if (small && lexicon.roles.organisation.has(doc.tokens.hash[i - 1] as number))
      return afterOffice(doc, lexicon, first, last);
  }
  while (end > first && SUFFIXES.has(doc.tokens.hash[end] as number)) end--;
  for (let i = end - 1; i >= first; i--) {
    if (!isTitleWord(doc, lexicon, i)) continue;
    const { place, outlet, title } = lexicon.roles;
    // "General Growth Properties", "Patriot Coal".
    if (i === first && areWords(doc, lexicon, i + 1, last) && opensFirm(doc, title, i, last)) return first;
    // "Baker Lake", "Mason City", "Yahoo News": a calling in a place's or a paper's name.
    const closing = doc.tokens.hash[last - 1] as number;
    if ((place.has(closing) || outlet.has(closing)) && !title.has(doc.tokens.hash[i] as number)) return first;
    // "King Talvar II Airbase".
    if (place.has(closing) && last - i > 2 && ROYAL.has(doc.tokens.hash[i] as number)) return first;
    // "Peter T. King of New York": somebody's surname.
    if (
      i > first &&
      isGiven(doc, lexicon.names, first) &&
      // "Florida Sen. Marco Tolm": a title with a whole name behind it.
      !(i + 2 < last && opensPerson(doc, lexicon.names, i + 1)) &&
      !lexicon.roles.titleWord.has(doc.tokens.hash[first] as number) &&
      // "Georgia Gov. Tolm": what is cut short is a title.
      !doc.text.endsWith(".", doc.tokens.end[i])
    )
      continue;
    // "General Prince Tolm": behind a title, one that is a given name as well is none.
    const before = doc.tokens.hash[i - 1] as number;
    if (i > first && GIVEN.has(doc.tokens.hash[i] as number) && title.has(before) && !FORMS.has(before)) return i;
    // "Baker & Thorne".
    if (doc.tokens.kind[i + 1] === TokenKind.hyphen || isAmpersand(doc.tokens, i + 1)) return first;
    // "Baker Tarvo": a calling without which the article never has the word behind it.
    if (i === first && i + 2 === last && !title.has(doc.tokens.hash[i] as number) && isAlwaysBefore(doc, i))
      return first;
    // "Grandmaster Capital".
    if (i + 2 === last && FIRM_ENDS.has(closing) && !title.has(doc.tokens.hash[i] as number)) return first;
    // "Minister of Arts and Culture" is an office and nobody's name.
    return doc.tokens.hash[i + 1] === OF ? officeEnd(doc, lexicon, i + 2, last) : i + 1;
  }
  return first;
}

/** Whether the word at `i` stands with a capital before each of the places, two at least, where the next word stands. */
function isAlwaysBefore({ tokens }: Document, i: number): boolean {
  const { hash, caps, count } = tokens;
  let times = 0;
  for (let k = 1; k < count; k++) {
    if (hash[k] !== hash[i + 1] || caps[k] === 0) continue;
    if (hash[k - 1] !== hash[i] || caps[k - 1] !== 1) return false;
    times++;
  }
  return times > 1;
}

/** Whether all words are of the dictionary, and nobody bears one. */
function areWords(
  { tokens }: Pick<Document, "tokens">,
  lexicon: Pick<Lexicon, "roles" | "names">,
  first: number,
  last: number,
): boolean {
  for (let i = first; i < last; i++)
    if (tokens.caps[i] !== 1 || !isCommonWord(lexicon, tokens.hash[i] as number)) return false;
  return true;
}

/** Whether a rank opens a name and nobody bears its other words, so that it is a firm's: "General Growth". */
export function isRankedFirm({ tokens }: Document, { names, roles }: Lexicon, { first, last }: Name): boolean {
  const hash = tokens.hash[first] as number;
  if (last - first < 2 || !RANKS.has(hash) || !roles.title.has(hash) || names.get(hash) & NameBit.given) return false;
  return areWords({ tokens }, { roles, names }, first + 1, last);
}

/** Whether what looks like a title opens a firm's name: a calling before words that nobody bears, or a rank before a firm's, here or elsewhere. */
function opensFirm({ text, tokens, marks }: Document, title: WordSet, first: number, last: number): boolean {
  const { hash, caps, count } = tokens;
  // "Arab Americans" are Americans, "Administrator Power" is somebody.
  if (!title.has(hash[first] as number))
    return (
      ((marks[first + 1] as number) & Mark.name) === 0 &&
      !AGENTS.some((ending) => text.endsWith(ending, tokens.end[first]))
    );
  if (!RANKS.has(hash[first] as number)) return false;
  if (FIRM_ENDS.has(hash[last - 1] as number)) return last - first > 2;
  const length = last - first;
  for (let i = 0; i + length < count; i++) {
    if (hash[i] !== hash[first] || caps[i + length] !== 1 || !FIRM_ENDS.has(hash[i + length] as number)) continue;
    let k = 1;
    while (k < length && hash[i + k] === hash[first + k]) k++;
    if (k === length) return true;
  }
  return false;
}

/** Whether a run is a title without a name: "Assistant Secretary". */
export function isTitleOnly(doc: Document, lexicon: Lexicon, first: number, last: number): boolean {
  if (last - first < 2 || !lexicon.roles.title.has(doc.tokens.hash[last - 1] as number)) return false;
  for (let i = first; i < last; i++) if (!lexicon.roles.titleWord.has(doc.tokens.hash[i] as number)) return false;
  return true;
}
