import { english } from "@readout/lexicon";
import type { Lexicon } from "../knowledge/lexicon.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { hashWord } from "../words/letters.ts";
import { OF } from "../words/ruleWords.ts";
import { Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { Form } from "../words/wordForms.ts";
import type { Name } from "./name.ts";
import { isGiven } from "./nameTitles.ts";

// Names with a capital that are no actor of the news.

const GODS = listed("gods");
const VERSUS = hashWord("v");
const EVES = listed("eves");
const CELEBRATED = listed("celebrated");
const BE = listed("be");
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

/** Whether a name is a word of the dictionary before its number: "a Category 4 storm", "Phase 2". */
function isNumbered({ tokens }: Document, { roles, names }: Lexicon, { first, last, titleFirst }: Name): boolean {
  const hash = tokens.hash[first] as number;
  const forms = roles.forms.get(hash);
  const word = (forms & Form.noun) !== 0 && !(forms & Form.own) && names.get(hash) === 0;
  const one = last - first === 1 && titleFirst === first && tokens.caps[first] === 1;
  return one && word && tokens.kind[last] === TokenKind.number;
}

/** Whether a name ends a speech's: "the State of | the Union", "the State of the | Union address". */
function isSpeech({ tokens }: Document, { last }: Name): boolean {
  return SPEECHES.some((speech) => {
    const first = last - speech.length;
    return tokens.caps[first] !== 0 && speech.every((hash, i) => tokens.hash[first + i] === hash);
  });
}

/** Whether several words are a feast's: "on the eve of Tarn Utsav", "Tarn Utsav is celebrated every year". */
function isFeast(doc: Document, { names }: Lexicon, { first, last, titleFirst }: Name): boolean {
  const { tokens, tags } = doc;
  if (last - first < 2 || titleFirst < first || isGiven(doc, names, first) || tags[last] === Tag.POS) return false;
  const open = tokens.hash[first - 1] === OF ? first - 2 : first - 3;
  if (tokens.hash[open + 1] === OF && EVES.has(tokens.hash[open] as number)) return true;
  return BE.has(tokens.hash[last] as number) && CELEBRATED.has(tokens.hash[last + 1] as number);
}

/** Whether what a name is by its words or by those beside it is no actor of the news. */
export function isNobody(doc: Document, lexicon: Lexicon, name: Name): boolean {
  return (
    isGod(doc, name) ||
    isParty(doc, name) ||
    isFeast(doc, lexicon, name) ||
    isLetter(doc, name) ||
    isNumbered(doc, lexicon, name) ||
    isSpeech(doc, name)
  );
}
