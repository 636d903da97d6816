import { english } from "@readout/lexicon";
import type { Lexicon } from "../../knowledge/lexicon.ts";
import { Mark } from "../../knowledge/marks.ts";
import { PLACE_BITS } from "../../knowledge/nameBits.ts";
import type { Document } from "../../words/document.ts";
import { listed } from "../../words/english.ts";
import { hashRange, hashWord } from "../../words/letters.ts";
import { AS, AT, BY, FOR, FROM, THE, WITH } from "../../words/ruleWords.ts";
import { Tag } from "../../words/tags.ts";
import { TokenKind } from "../../words/tokens.ts";
import { WordSet } from "../../words/wordSet.ts";
import type { Name } from "../name.ts";
import { isGivenFirst } from "./listing.ts";

const REPORTING = listed("reporting");
const HEARD = listed("heard");
const REPORTED = hashWord("reported");
const REPORTERS = listed("outletWriters");
const WORKING = new WordSet([FOR, AT, WITH]);

/** "Tarvo reported last month", "the agency, Tarvo, reported": of one or two words that no list of names has; not "Tolm reported from Tarn". */
export function isReporting({ tokens }: Document, { names }: Lexicon, { first, last }: Name): boolean {
  const { hash, caps, kind } = tokens;
  const verb = kind[last] === TokenKind.comma ? last + 1 : last;
  if (!REPORTING.has(hash[verb] as number) || last - first > 2 || caps[first] !== 1) return false;
  if (hash[verb + 1] === FROM || caps[verb + 1] !== 0) return false;
  for (let i = first; i < last; i++) if (names.get(hash[i] as number) !== 0) return false;
  return true;
}

/** "A writer for the Tarn", "a reporter at Tarvo": an outlet's. */
export function hasWriter({ tokens, tags }: Document, first: number): boolean {
  const small = tokens.hash[first - 1] === THE ? first - 2 : first - 1;
  return (
    tags[small - 1] === Tag.NN &&
    WORKING.has(tokens.hash[small] as number) &&
    REPORTERS.has(tokens.hash[small - 1] as number)
  );
}

/** "The Tarn" inside a sentence, with its article's capital, and what papers do: "“…,” The Tarn reported". */
export function isArticled({ tokens, sentenceOf, marks }: Document, { first, last }: Name): boolean {
  const at = first - 1;
  if (tokens.hash[at] !== THE || tokens.caps[at] !== 1 || tokens.caps[first] !== 1) return false;
  const { kind, sentences } = tokens;
  const before = kind[at - 1];
  const opens =
    sentences[sentenceOf[at] as number] === at ||
    before === TokenKind.colon ||
    before === TokenKind.quoteOpen ||
    before === TokenKind.quote;
  if (opens) return false;
  return ((marks[last] as number) & Mark.verb) !== 0 || HEARD.has(tokens.hash[at - 1] as number);
}

const OF_PLACES = listed("papersOfPlaces");
const AGENCIES = new WordSet(english.newsAgencies.map(hashWord));

/** "“…,” Petra reported": an agency by the name that datelines give it; "Haaretz": a paper's one word; "as reported by Tarn Journalism". */
export function isOutletAlone(doc: Document, lexicon: Lexicon, { first, last, titleFirst }: Name): boolean {
  const { hash, caps } = doc.tokens;
  const { roles, names } = lexicon;
  const word = hash[first] as number;
  if (last - first === 1 && titleFirst === first) {
    if (AGENCIES.has(word) && REPORTING.has(hash[last] as number) && caps[last + 1] === 0) return true;
    if (caps[first] === 1 && roles.newspaper.has(word) && roles.forms.get(word) === 0 && names.get(word) === 0)
      return true;
  }
  const reported = hash[first - 1] === BY && hash[first - 2] === REPORTED && hash[first - 3] === AS;
  return reported && titleFirst === first && !isGivenFirst(doc, lexicon, first);
}

/** "The Las Vegas Sun", "The Arizona Republic": a town or a region, and what papers are called there. */
export function isPaperOfPlace({ text, tokens }: Document, { names }: Lexicon, { first, last }: Name): boolean {
  if (last - first < 2 || tokens.caps[last - 1] !== 1 || tokens.hash[first - 1] !== THE) return false;
  if (!OF_PLACES.has(tokens.hash[last - 1] as number)) return false;
  const place = names.get(hashRange(text, tokens.start[first] as number, tokens.end[last - 2] as number));
  return (place & PLACE_BITS) !== 0;
}

/** "Tarvang Ilbo", "Gazeta Tarvo": a word for a paper that is none of the language closes it, or opens it. */
export function isNewspaper(doc: Document, lexicon: Lexicon, { first, last }: Name): boolean {
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
