import type { Lexicon } from "../../knowledge/lexicon.ts";
import { NameBit, PLACE_BITS } from "../../knowledge/nameBits.ts";
import { RoleBit } from "../../knowledge/roles.ts";
import type { Document } from "../../words/document.ts";
import { listed, listedNouns } from "../../words/english.ts";
import { AT, FOR, OF } from "../../words/ruleWords.ts";
import { Tag } from "../../words/tags.ts";
import type { Name } from "../name.ts";

const WORKING = listed("working");
const EMPLOYED = listed("employed");
const EMPLOYEES = listedNouns("employed");
const HEADS = listed("heads");
const RANKS = listed("ranks");
const ANALYSTS = listed("analysts");
const LISTED = PLACE_BITS | NameBit.surname | NameBit.given;
/** How many words of somebody's name may stand between a calling and "of". */
const NAMED = 4;

/** Whether somebody works there: "a cashier at Tarvo", "who works for Tarvo", "analyst Edda Tolm of Tarvo"; of what no list has. */
export function isEmployer(doc: Document, lexicon: Lexicon, { first, last }: Name): boolean {
  const { tokens, tags } = doc;
  const { roles, names } = lexicon;
  const { hash, caps } = tokens;
  const small = hash[first - 1] as number;
  if (small !== AT && small !== FOR && small !== OF) return false;
  const bits = names.get(hash[last - 1] as number);
  if (roles.place.has(hash[last - 1] as number)) return false;
  // "Analysts at Tolm": nobody is at somebody, whoever is called so.
  const opens = tokens.sentences[doc.sentenceOf[first] as number] === first - 2;
  const alone = last - first === 1 && (opens || caps[first - 2] === 0) && small === AT && (bits & PLACE_BITS) === 0;
  if (alone && tags[last] !== Tag.POS && EMPLOYEES.has(hash[first - 2] as number)) return true;
  if (bits & LISTED) return false;
  if (small === AT || small === FOR) {
    const before = hash[first - 2] as number;
    if (tags[last] !== Tag.POS && WORKING.has(before)) return true;
    if (small !== AT || caps[first - 2] !== 0) return false;
    return EMPLOYED.has(before) || hasOffice(doc, lexicon, first - 1);
  }
  let i = first - 2;
  while (i > first - 2 - NAMED && caps[i] === 1 && tags[i] === Tag.NNP && !ANALYSTS.has(hash[i] as number)) i--;
  return i < first - 2 && ANALYSTS.has(hash[i] as number);
}

/**
 * Whether an office stands before the word at `at` that only a body has: "head of design at", "chief engraver at"; a commander may
 * be at some town.
 */
function hasOffice({ tokens, tags }: Document, { roles }: Lexicon, at: number): boolean {
  if (tags[at - 1] !== Tag.NN) return false;
  if (RANKS.has(tokens.hash[at - 2] as number)) return true;
  let of = at - 2;
  while (of > at - 1 - NAMED && tokens.caps[of] === 0 && tokens.hash[of] !== OF) of--;
  const hash = tokens.hash[of - 1] as number;
  if (tokens.hash[of] !== OF || tokens.caps[of - 1] !== 0) return false;
  return HEADS.has(hash) || (roles.bits.get(hash) & RoleBit.title) !== 0;
}

/** "Edda Tolm of Tarn, who": where somebody is from, whose words no list has. */
export function isHome({ tokens, tags }: Document, { first, last }: Name): boolean {
  return (
    last - first <= 2 && tokens.hash[first - 1] === OF && tags[first - 2] === Tag.NNP && tokens.caps[first - 2] === 1
  );
}
