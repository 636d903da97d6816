import { english } from "@readout/lexicon";
import type { Lexicon } from "../knowledge/lexicon.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { hashWord } from "../words/letters.ts";
import { FROM, MISS, OF } from "../words/ruleWords.ts";
import { TokenKind } from "../words/tokens.ts";
import { isCommonWord } from "./commonWord.ts";
import type { Name } from "./name.ts";
import { NEVER } from "./nameLike.ts";

// What looks like somebody's name by its capitals and is nobody's.

const FIGURES = english.figures.map((figure) => figure.split(" ").map(hashWord));
const MAYBE_TITLES = listed("maybeTitles");
const PAGEANTS = listed("pageants");
const PROGRAMMES = listed("programmes");
const EVE = hashWord("eve");
const YEAR = hashWord("year");

/** Whether a name is the last word of a proverbial figure: "Uncle | Sam", "Mother | Nature". */
function isFigure({ tokens }: Document, { last }: Name): boolean {
  return FIGURES.some((figure) => {
    const first = last - figure.length;
    return tokens.caps[first] !== 0 && figure.every((hash, i) => tokens.hash[first + i] === hash);
  });
}

/** Whether a name is a pageant's or a word of mockery behind "Miss": "Miss | Universe Norvia", "Miss | Freedom Of The World". */
function isPageant({ tokens }: Document, lexicon: Lexicon, { first, last }: Name): boolean {
  if (tokens.hash[first - 1] !== MISS || last - first > 2) return false;
  const hash = tokens.hash[first] as number;
  return (tokens.hash[last] === OF && tokens.caps[last] !== 0) || PAGEANTS.has(hash) || isCommonWord(lexicon, hash);
}

/** Whether "Eve" is a day's: "Christmas | Eve", "New Year's | Eve". */
function isDay({ tokens }: Document, { first, last }: Name): boolean {
  if (last - first > 1 || tokens.hash[first] !== EVE) return false;
  return NEVER.has(tokens.hash[first - 1] as number) || tokens.hash[first - 2] === YEAR;
}

/** Whether a name is a programme's that is called after somebody: "The Edda Tolm Show". */
function isProgramme({ tokens }: Document, { first, last }: Name): boolean {
  return last - first > 1 && tokens.caps[last - 1] === 1 && PROGRAMMES.has(tokens.hash[last - 1] as number);
}

/**
 * Whether words of the dictionary that nobody bears stand behind one that may be a title, or a calling that is none: "General |
 * Public", "State | Capture", "Consumer | Protection".
 */
function isTitledThing({ tokens }: Document, lexicon: Lexicon, { first, last, titleFirst }: Name): boolean {
  const title = tokens.hash[first - 1] as number;
  if (titleFirst >= first || tokens.caps[first - 1] !== 1) return false;
  if (lexicon.roles.title.has(title) && !MAYBE_TITLES.has(title)) return false;
  for (let i = first; i < last; i++)
    if (tokens.caps[i] !== 1 || !isCommonWord(lexicon, tokens.hash[i] as number)) return false;
  return true;
}

/** A line that names who wrote what stands below it: no sentence, and no longer than this. */
const BYLINE = 120;

/** Whether a name stands in a byline inside the text: "By EDDA TOLM", "By Edda Tolm and Bram Hoel". */
function isInByline({ text, tokens }: Document, { first }: Name): boolean {
  const start = tokens.start[first] as number;
  // No further than a byline is long: a whole article may be one line.
  const least = Math.max(0, start - BYLINE);
  const before = text.slice(least, start);
  const from = least + before.lastIndexOf("\n") + 1;
  if ((from === least && least > 0) || !/^(?:By|BY) /.test(text.slice(from, from + 3))) return false;
  const behind = text.slice(start, from + BYLINE + 1);
  const to = behind.indexOf("\n");
  const line = text.slice(from, to < 0 ? start + behind.length : start + to).trimEnd();
  return line.length <= BYLINE && !/[.!?:;"”]$/.test(line) && !/\p{Ll}{2,} \p{Ll}{2,} \p{Ll}{2,}/u.test(line);
}

/** Whether one word is all that a line holds, as what a picture is credited to: "Tarvo." */
function isCredit({ text, tokens }: Document, { first, last }: Name): boolean {
  if (last - first > 1 || tokens.start[first] === 0 || text.charAt((tokens.start[first] as number) - 1) !== "\n")
    return false;
  const to = tokens.end[first] as number;
  return text.charAt(to) === "\n" || (text.charAt(to) === "." && text.charAt(to + 1) === "\n");
}

const PICTURES = listed("pictures");
const AGENCIES = listed("pictureAgencies");
const CONTRIBUTED = hashWord("contributed");
const REPORTED = hashWord("reported");
const SHARES = listed("reportersShares");
const VIA = hashWord("via");

/** Where an agency stands behind a name: "Edda Tolm/AP", "Edda Tolm via Reuters". */
function isAgencys({ tokens, text }: Document, at: number): boolean {
  const mark = tokens.kind[at] === TokenKind.symbol && text.charAt(tokens.start[at] as number) === "/";
  return (mark || tokens.hash[at] === VIA) && AGENCIES.has(tokens.hash[at + 1] as number);
}

/** Whether a name is whom an agency's picture is credited to inside a text: "(Xinhua/Edda Tolm)", "Edda Tolm / Reuters". */
function isAgencysPicture(doc: Document, { first, last }: Name): boolean {
  if (isAgencys(doc, last)) return true;
  const { tokens, text } = doc;
  return text.charAt(tokens.start[first - 1] as number) === "/" && AGENCIES.has(tokens.hash[first - 2] as number);
}

/** Whether a name is whom a picture is credited to: "Image: Edda Tolm." He is a person, of whom the text does not tell. */
export function isPictures({ tokens, text }: Document, { first, last }: Name): boolean {
  if (text.charAt(tokens.start[first - 1] as number) !== ":" || !PICTURES.has(tokens.hash[first - 2] as number))
    return false;
  // "Photo: Edda Tolm speaks in Sarn" tells what is seen.
  const kind = tokens.kind[last];
  return kind === undefined || kind === TokenKind.stop || kind === TokenKind.open || kind === TokenKind.close;
}

/** How many tokens a sentence has that tells where a reporter was: "Tolm reported from Sarn, Norvia." */
const WHEREFROM = 8;

/** Whether a name is a reporter's who had a share in the article: "Edda Tolm contributed reporting", "Tolm reported from Sarn." */
function isReporters({ tokens, sentenceOf }: Document, { first, last }: Name): boolean {
  const { hash } = tokens;
  if (hash[last] === CONTRIBUTED) return SHARES.has(hash[last + 1] as number);
  if (hash[last] !== REPORTED || hash[last + 1] !== FROM) return false;
  const sentence = sentenceOf[first] as number;
  const length = (tokens.sentences[sentence + 1] as number) - first;
  return tokens.sentences[sentence] === first && length <= WHEREFROM && tokens.caps[last + 2] !== 0;
}

/** Whether a name that looks like a person's is nobody's. */
export function isNoPerson(doc: Document, lexicon: Lexicon, name: Name): boolean {
  return (
    isFigure(doc, name) ||
    isPageant(doc, lexicon, name) ||
    isDay(doc, name) ||
    isProgramme(doc, name) ||
    isTitledThing(doc, lexicon, name) ||
    isCredit(doc, name) ||
    isAgencysPicture(doc, name) ||
    isReporters(doc, name) ||
    isInByline(doc, name)
  );
}
