import type { Lexicon } from "../../knowledge/lexicon.ts";
import { NameBit } from "../../knowledge/nameBits.ts";
import type { Document } from "../../words/document.ts";
import { Form } from "../../words/wordForms.ts";

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
