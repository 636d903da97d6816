import { english } from "@readout/lexicon";
import type { Lexicon } from "../../knowledge/lexicon.ts";
import { Mark } from "../../knowledge/marks.ts";
import { NameBit } from "../../knowledge/nameBits.ts";
import type { Document } from "../../words/document.ts";
import { listed } from "../../words/english.ts";
import { hashWord } from "../../words/letters.ts";
import { AND, IN, OF, SUCH } from "../../words/ruleWords.ts";
import { Tag } from "../../words/tags.ts";
import { TokenKind } from "../../words/tokens.ts";
import { WordSet } from "../../words/wordSet.ts";
import type { Name } from "../name.ts";

const WHERE = listed("locative");
const TOWNS = listed("towns");
const LOCALITIES = listed("localities");
const GOVERNORS = listed("governors");
const BEHIND_PLACES = listed("behindPlaces");
const EXAMPLES = listed("examples");
const KINDS = listed("localitiesMany");
/** "Md.", "Okla." */
const STATES = new WordSet(
  english.stateAbbreviations.map((pair) => hashWord(pair.slice(0, pair.indexOf(" ")).toLowerCase())),
);
/** How many tokens of a list stand before one of its names. */
const LISTED = 12;

/** "In Tarn", "at Tarn", "the mayor of Tarn". */
export function isLocated({ tokens, marks, quotationOf }: Document, first: number): boolean {
  const before = tokens.hash[first - 1] as number;
  // "“C,” put in Edda Tolm".
  if (before === IN && quotationOf[first - 3] !== 0 && ((marks[first - 2] as number) & Mark.verb) !== 0) return false;
  return WHERE.has(before) || (before === OF && TOWNS.has(tokens.hash[first - 2] as number));
}

/** "In Ohio and Virginia": the second of two that the lists have as regions or towns, behind the preposition of the first. */
export function isSecondPlace({ tokens }: Document, { names }: Lexicon, { first, last, titleFirst }: Name): boolean {
  const { hash, caps } = tokens;
  if (hash[first - 1] !== AND || last - first > 2 || titleFirst < first) return false;
  const isListed = (i: number): boolean => (names.get(hash[i] as number) & (NameBit.region | NameBit.city)) !== 0;
  let before = first - 2;
  while (before > 0 && caps[before] === 1 && first - before <= 3) before--;
  return before < first - 2 && WHERE.has(hash[before] as number) && isListed(first - 2) && isListed(last - 1);
}

function isLocalityNoun({ tokens, tags }: Document, i: number): boolean {
  return tokens.caps[i] === 0 && tags[i] === Tag.NN && LOCALITIES.has(tokens.hash[i] as number);
}

/** "Tarn Governor Edda Tolm", "Tarn Mayor Bram Hoel". */
export function isGoverned({ tokens, tags }: Document, { last }: Name): boolean {
  return tokens.caps[last] === 1 && GOVERNORS.has(tokens.hash[last] as number) && tags[last + 1] === Tag.NNP;
}

/** "In Tarn, Quebec": a region of the lists stands behind the comma. */
export function isInRegion(doc: Document, { names, actors }: Lexicon, { first, last }: Name): boolean {
  const { tokens } = doc;
  if (tokens.kind[last] !== TokenKind.comma || tokens.caps[last + 1] !== 1 || !isLocated(doc, first)) return false;
  const region = tokens.hash[last + 1] as number;
  return (
    (names.get(region) & NameBit.region) !== 0 ||
    actors.names.get(region)?.some(({ actor }) => actor.kind === "state") === true
  );
}

/** "Henan province", "the port city Bata", "the district of Tarn". */
export function isLocality(doc: Document, { first, last }: Name): boolean {
  const { tags } = doc;
  const { hash, caps } = doc.tokens;
  // "In town Edda Tolm met": nobody's place.
  const before = tags[first - 2];
  const apposed = isLocalityNoun(doc, first - 1) && (before === Tag.DT || before === Tag.JJ || before === Tag.NN);
  const owns = caps[last] === 0 && BEHIND_PLACES.has(hash[last] as number);
  if (isLocalityNoun(doc, last) || owns || apposed) return true;
  return (
    hash[first - 1] === OF && (isLocalityNoun(doc, first - 2) || (last - first <= HOME && followsAge(doc, first - 2)))
  );
}

/** Words of a town's name at most, where no more than its place in the sentence says so. */
const HOME = 2;

/** Whether the comma at `i` closes somebody's age: "Edda Tolm, 61, of Tarn". */
function followsAge({ tokens, tags }: Document, i: number): boolean {
  return tokens.kind[i] === TokenKind.comma && tags[i - 1] === Tag.CD && tokens.kind[i - 2] === TokenKind.comma;
}

/** "Ashton, Md.": the short form of one of the United States stands behind the comma, and nobody's full name before it. */
export function isTownInState({ tokens }: Document, { names }: Lexicon, { first, last, titleFirst }: Name): boolean {
  if (tokens.kind[last] !== TokenKind.comma || !STATES.has(tokens.hash[last + 1] as number)) return false;
  return titleFirst === first && (last - first === 1 || !(names.get(tokens.hash[first] as number) & NameBit.given));
}

/** "Villages such as Tarn, Hoel and Arva": a name in a list of examples of places. */
export function isAmongPlaces({ tokens, tags }: Document, first: number): boolean {
  for (let i = first - 1; i > 0 && i >= first - LISTED; i--) {
    if (EXAMPLES.has(tokens.hash[i] as number) && tokens.caps[i] === 0) {
      let noun = tokens.hash[i - 1] === SUCH ? i - 2 : i - 1;
      if (tokens.kind[noun] === TokenKind.comma) noun--;
      return KINDS.has(tokens.hash[noun] as number);
    }
    if (tags[i] !== Tag.NNP && tags[i] !== Tag.CC && tokens.kind[i] !== TokenKind.comma) return false;
  }
  return false;
}
