import type { Lexicon } from "../../knowledge/lexicon.ts";
import { NameBit } from "../../knowledge/nameBits.ts";
import type { Document } from "../../words/document.ts";
import { hashRange } from "../../words/letters.ts";
import { TokenKind } from "../../words/tokens.ts";
import { Form } from "../../words/wordForms.ts";
import type { Name } from "../name.ts";

/** Whether a word is in no dictionary and no list of names. */
export function isUnknown({ tokens }: Document, { names, roles }: Lexicon, i: number): boolean {
  const hash = tokens.hash[i] as number;
  return names.get(hash) === 0 && roles.forms.get(hash) === 0;
}

/** Whether a name begins with a given name of the lists. */
export function isGivenFirst({ tokens }: Document, { names }: Lexicon, i: number): boolean {
  return (names.get(tokens.hash[i] as number) & NameBit.given) !== 0;
}

/** Whether the lists have a word as a region's or a city's name alone: "Indiana". */
export function isListedPlace({ tokens }: Document, { names, roles }: Lexicon, i: number): boolean {
  const hash = tokens.hash[i] as number;
  const bits = names.get(hash);
  const forms = roles.forms.get(hash);
  const plain = forms !== 0 && !(forms & Form.own);
  return !plain && (bits & (NameBit.region | NameBit.city)) !== 0 && (bits & (NameBit.given | NameBit.surname)) === 0;
}

/**
 * Whether the lists have several words as a town's name: "Des Moines", "San Pedro Sula"; none that is a given name and a surname as
 * well, of words of the dictionary only a city ("Little Rock", not "Holy Land"), and not "the 1979 Tarn Bay election".
 */
export function isListedTown({ text, tokens }: Document, lexicon: Lexicon, { first, last, titleFirst }: Name): boolean {
  if (last - first < 2 || last - first > 3 || titleFirst < first || tokens.caps[last - 1] !== 1) return false;
  const { names, roles } = lexicon;
  const [given, surname] = [names.get(tokens.hash[first] as number), names.get(tokens.hash[last - 1] as number)];
  if (given & (NameBit.given | NameBit.surname) && surname & NameBit.surname) return false;
  if (tokens.kind[first - 1] === TokenKind.number) return false;
  let plain = true;
  for (let i = first; i < last; i++) {
    const forms = roles.forms.get(tokens.hash[i] as number);
    plain &&= forms !== 0 && (forms & Form.own) === 0;
  }
  const whole = names.get(hashRange(text, tokens.start[first] as number, tokens.end[last - 1] as number));
  return (whole & (plain ? NameBit.city : NameBit.city | NameBit.region | NameBit.town)) !== 0;
}
