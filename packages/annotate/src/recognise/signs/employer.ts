import type { Lexicon } from "../../knowledge/lexicon.ts";
import { NameBit } from "../../knowledge/nameBits.ts";
import type { Document } from "../../words/document.ts";
import { listed } from "../../words/english.ts";
import { hashWord } from "../../words/letters.ts";
import { FOR, OF } from "../../words/ruleWords.ts";
import { Tag } from "../../words/tags.ts";
import { Form } from "../../words/wordForms.ts";
import type { Name } from "../name.ts";

const AT = hashWord("at");
const WORKING = listed("working");
const EMPLOYED = listed("employed");
const PLACES = NameBit.town | NameBit.city | NameBit.region;
/** How many words of somebody's name may stand between a calling and "of". */
const NAMED = 4;

/**
 * Whether somebody works there: "a cashier at Tarvo", "who works for Tarvo", "analyst Edda Tolm of Tarvo"; of what no list has as a
 * place.
 */
export function isEmployer({ tokens, tags }: Document, { roles, names }: Lexicon, { first, last }: Name): boolean {
  const small = tokens.hash[first - 1] as number;
  if ((names.get(tokens.hash[last - 1] as number) & PLACES) !== 0 || roles.place.has(tokens.hash[last - 1] as number))
    return false;
  if (small === AT || small === FOR) {
    const before = tokens.hash[first - 2] as number;
    if (WORKING.has(before)) return true;
    if (small === FOR || tags[first - 2] !== Tag.NN || tokens.caps[first - 2] !== 0) return false;
    return (roles.forms.get(before) & (Form.person | Form.own)) === Form.person && !roles.group.has(before);
  }
  if (small !== OF) return false;
  let i = first - 2;
  while (i > first - 2 - NAMED && tokens.caps[i] !== 0) i--;
  return i < first - 2 && EMPLOYED.has(tokens.hash[i] as number);
}

/** "Edda Tolm of Tarn, who": where somebody is from, whose words no list has. */
export function isHome({ tokens, tags }: Document, { first, last }: Name): boolean {
  return (
    last - first <= 2 && tokens.hash[first - 1] === OF && tags[first - 2] === Tag.NNP && tokens.caps[first - 2] === 1
  );
}
