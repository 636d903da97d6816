import type { Lexicon } from "../../knowledge/lexicon.ts";
import { NameBit } from "../../knowledge/nameBits.ts";
import type { Document } from "../../words/document.ts";
import { listed } from "../../words/english.ts";
import { TokenKind } from "../../words/tokens.ts";
import type { Name } from "../name.ts";

const FAMILY = listed("hyphenFamilies");
const PARTICLES = listed("particles");
const ROYAL = listed("royals");
const STOP = 46;

/** "S.K. Tolm": initials before one word that is no body's; "Edda M. Tolm". */
export function hasInitials({ text, tokens }: Document, { roles, names }: Lexicon, { first, last }: Name): boolean {
  const opens = text.charCodeAt((tokens.start[first] as number) + 1) === STOP;
  if (!opens && last - first === 3 && tokens.caps[first] === 1 && tokens.caps[last - 1] === 1) {
    const middle = text.slice(tokens.start[first + 1], tokens.end[first + 1]);
    return /^\p{Lu}\.$/u.test(middle) && !roles.organisation.has(tokens.hash[last - 1] as number);
  }
  if (!opens) return false;
  // "U. S. Congress".
  if (names.get(tokens.hash[last - 1] as number) & (NameBit.region | NameBit.city)) return false;
  if (last - first < 2 || last - first > 3 || roles.organisation.has(tokens.hash[last - 1] as number)) return false;
  return tokens.caps[last - 1] === 1 && /^(?:\p{Lu}\.)+$/u.test(text.slice(tokens.start[first], tokens.end[first]));
}

/** "Park Sun-hae": a family name before a given name of two syllables. */
export function hasSyllables({ tokens }: Document, { first, last }: Name): boolean {
  return last - first === 4 && tokens.kind[first + 2] === TokenKind.hyphen && FAMILY.has(tokens.hash[first] as number);
}

/** "King Talvar VI", "Edda II": a number behind whoever reigns. */
export function isCrowned({ text, tokens }: Document, { names }: Lexicon, { first, last, titleFirst }: Name): boolean {
  if (
    last - first < 2 ||
    last - first > 4 ||
    tokens.caps[first] !== 1 ||
    !isReign(text.slice(tokens.start[last - 1], tokens.end[last - 1]))
  )
    return false;
  const given = last - first === 2 && (names.get(tokens.hash[first] as number) & NameBit.given) !== 0;
  return given || ROYAL.has(tokens.hash[Math.max(titleFirst, first - 1)] as number);
}

/** Whether letters are a Roman number as kings have them. */
export function isReign(letters: string): boolean {
  return /^(?=[XVI])X{0,2}(?:IX|IV|V?I{0,3})$/.test(letters);
}

export function hasParticle({ tokens }: Document, { first, last }: Name): boolean {
  for (let i = first; i < last - 1; i++)
    if (tokens.caps[i] === 0 && PARTICLES.has(tokens.hash[i] as number)) return true;
  return false;
}

/** Whether a name is two words of which the last is in no dictionary and no list: "Edda Tolm", whatever an edda is. */
export function hasRareSurname({ tokens }: Document, { roles, names }: Lexicon, { kind, first, last }: Name): boolean {
  if (kind !== "person" || last - first !== 2 || tokens.caps[last - 1] !== 1) return false;
  const hash = tokens.hash[last - 1] as number;
  return roles.forms.get(hash) === 0 && names.get(hash) === 0;
}
