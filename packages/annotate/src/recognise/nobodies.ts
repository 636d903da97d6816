import { english } from "@readout/lexicon";
import type { Lexicon } from "../knowledge/lexicon.ts";
import { RoleBit } from "../knowledge/roles.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { hashWord } from "../words/letters.ts";
import { OF } from "../words/ruleWords.ts";
import { Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { Form } from "../words/wordForms.ts";
import { WordSet } from "../words/wordSet.ts";
import { isCommonWord } from "./commonWord.ts";
import type { Name } from "./name.ts";
import { isGiven } from "./nameTitles.ts";
import { isReign } from "./signs/personShape.ts";

// Names with a capital that are no actor of the news.

const GODS = listed("gods");
const VERSUS = hashWord("v");
const EVES = listed("eves");
const CELEBRATED = listed("celebrated");
const BE = listed("be");
const DECREES = listed("decrees");
const RANKS = listed("degrees");
const AILING = listed("ailing");
const MAYBE_NAMES = listed("titlesOrNames", "royals");
const CALLS = [...english.calls, ...english.honours].map((call) => call.split(" ").map(hashWord));
const CALLING = new WordSet(CALLS.map(([opening]) => opening as number));
const SPEECHES = english.speeches.map((speech) => speech.split(" ").map(hashWord));

/** Whether all words of a name are a god's: "Allah Almighty". */
function isGod({ tokens }: Document, { first, last }: Name): boolean {
  for (let i = first; i < last; i++) if (!GODS.has(tokens.hash[i] as number)) return false;
  return true;
}

/** Whether a name is a party to a case of law: "Tolm v. Board of Education"; with a stop, as matches have none. */
function isParty({ tokens }: Document, { first, last }: Name): boolean {
  const { hash, kind } = tokens;
  if (kind[first - 1] === TokenKind.stop && hash[first - 2] === VERSUS) return true;
  return hash[last] === VERSUS && kind[last + 1] === TokenKind.stop;
}

/** Whether a name is one letter, as of a kind or of who stands where in a picture: "saddle dam D". X is a firm. */
function isLetter({ text, tokens }: Document, { first, last }: Name): boolean {
  const start = tokens.start[first] as number;
  return last - first === 1 && (tokens.end[first] as number) - start === 1 && text.charAt(start) !== "X";
}

/** Whether a name is a Roman number alone: "Title VII". */
function isNumber({ text, tokens }: Document, { first, last, titleFirst }: Name): boolean {
  if (last - first > 1 || titleFirst < first || tokens.caps[first] !== 2) return false;
  return isReign(text.slice(tokens.start[first], tokens.end[first]));
}

/** Whether a name is a word of the dictionary before its number: "a Category 4 storm", "Phase 2". */
function isNumbered({ tokens }: Document, { roles, names }: Lexicon, { first, last, titleFirst }: Name): boolean {
  const one = last - first === 1 && titleFirst === first && tokens.caps[first] === 1;
  if (!one || tokens.kind[last] !== TokenKind.number) return false;
  const hash = tokens.hash[first] as number;
  const forms = roles.forms.get(hash);
  return (forms & Form.noun) !== 0 && !(forms & Form.own) && names.get(hash) === 0;
}

/** Whether a name ends a speech's: "the State of | the Union", "the State of the | Union address". */
function isSpeech({ tokens }: Document, { last }: Name): boolean {
  return SPEECHES.some((speech) => {
    const first = last - speech.length;
    return tokens.caps[first] !== 0 && speech.every((hash, i) => tokens.hash[first + i] === hash);
  });
}

/** "H5N1", "H3N2v": letters and numbers in turn, as kinds of viruses are called. */
const STRAIN = /^\p{Lu}\d+\p{Lu}\d+\p{L}?$/u;

/** Whether a name is a kind of virus or an illness, or its first words: "the H5N1 strain", "the Tarn | virus", "Tarn Flu". */
function isAilment({ text, tokens }: Document, { roles }: Lexicon, { first, last }: Name): boolean {
  if (tokens.caps[last] === 0 && AILING.has(tokens.hash[last] as number)) return true;
  if (last - first > 1 && AILING.has(tokens.hash[last - 1] as number))
    return tokens.hash.subarray(first, last).every((hash) => !roles.organisation.has(hash));
  const start = tokens.start[first] as number;
  const digit = text.charCodeAt(start + 1);
  return last - first === 1 && digit < 58 && digit > 47 && STRAIN.test(text.slice(start, tokens.end[first]));
}

/** Whether a name is what people shout or pray, or what they are honoured with, and nobody's: "Allahu Akbar", "a Gold Star mother". */
function isCall({ tokens }: Document, { first, last }: Name): boolean {
  if (!CALLING.has(tokens.hash[first] as number)) return false;
  return CALLS.some((call) => call.length === last - first && call.every((hash, i) => tokens.hash[first + i] === hash));
}

/** How many words an office has that is nobody's name: "Veterinary Officer", "Coordinator for Road Safety". */
const OFFICE = 4;

/** Whether a name is an office: words of the dictionary that nobody bears, the last, or that before "of" and "for", being a title. */
function isOffice(doc: Document, { roles, names }: Lexicon, { first, last }: Name): boolean {
  const { hash, caps, kind } = doc.tokens;
  if (last - first < 2 || last - first > OFFICE) return false;
  let head = first;
  while (head + 1 < last && (caps[head + 1] !== 0 || kind[head + 1] === TokenKind.hyphen)) head++;
  const office = hash[head] as number;
  const bits = roles.bits.get(office);
  if (!(bits & RoleBit.title) || bits & (RoleBit.organisation | RoleBit.outlet | RoleBit.place)) return false;
  const ends = head + 1 === last || doc.tokens.caps[head + 1] === 0;
  if (!ends || doc.tags[head + 1] === Tag.POS || RANKS.has(office)) return false;
  if (MAYBE_NAMES.has(office) || roles.faction.has(office) || roles.state.has(office)) return false;
  const forms = roles.forms.get(office);
  if ((forms & Form.person) === 0 || forms & Form.plural) return false;
  for (let i = first; i <= head; i++) if (!isCommonWord({ roles, names }, hash[i] as number)) return false;
  return !isGiven(doc, names, last - 1);
}

/** Whether a name is what a decree is called by words of the dictionary: "Executive Order". */
function isDecree({ tokens }: Document, lexicon: Lexicon, { titleFirst, last }: Name): boolean {
  const first = titleFirst;
  if (last - first < 2 || !DECREES.has(tokens.hash[last - 1] as number)) return false;
  for (let i = first; i < last; i++) if (!isCommonWord(lexicon, tokens.hash[i] as number)) return false;
  return true;
}

/** Whether several words are a feast's: "on the eve of Tarn Utsav", "Tarn Utsav is celebrated every year". */
function isFeast(doc: Document, { names }: Lexicon, { first, last, titleFirst }: Name): boolean {
  const { tokens, tags } = doc;
  if (last - first < 2 || titleFirst < first || isGiven(doc, names, first) || tags[last] === Tag.POS) return false;
  const open = tokens.hash[first - 1] === OF ? first - 2 : first - 3;
  if (tokens.hash[open + 1] === OF && EVES.has(tokens.hash[open] as number)) return true;
  return BE.has(tokens.hash[last] as number) && CELEBRATED.has(tokens.hash[last + 1] as number);
}

/** Whether letters in double brackets stand for who asks, as in an interview that is written so: "((EH)) What then?". */
function isInterviewer({ tokens }: Document, { first, last }: Name): boolean {
  const { kind, caps } = tokens;
  if (last - first > 1 || caps[first] !== 2 || kind[first - 1] !== TokenKind.open || kind[last] !== TokenKind.close)
    return false;
  return kind[first - 2] === TokenKind.open && kind[last + 1] === TokenKind.close;
}

/** Whether what a name is by its words or by those beside it is no actor of the news. */
export function isNobody(doc: Document, lexicon: Lexicon, name: Name): boolean {
  return (
    isGod(doc, name) ||
    isParty(doc, name) ||
    isFeast(doc, lexicon, name) ||
    isLetter(doc, name) ||
    isInterviewer(doc, name) ||
    isNumber(doc, name) ||
    isNumbered(doc, lexicon, name) ||
    isSpeech(doc, name) ||
    isAilment(doc, lexicon, name) ||
    isCall(doc, name) ||
    isOffice(doc, lexicon, name) ||
    isDecree(doc, lexicon, name)
  );
}
