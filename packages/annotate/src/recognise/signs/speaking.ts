import type { Lexicon } from "../../knowledge/lexicon.ts";
import { Mark } from "../../knowledge/marks.ts";
import { NameBit } from "../../knowledge/nameBits.ts";
import type { Document } from "../../words/document.ts";
import { listed } from "../../words/english.ts";
import { ITS } from "../../words/ruleWords.ts";
import { isFiniteVerb, Tag } from "../../words/tags.ts";
import type { Name } from "../name.ts";
import { isLand } from "../nameForms.ts";

const NEUTER = listed("neuter");

/** How many tokens behind a name an "it" is taken for it; further on it may be anything. */
const SOON = 6;

/** Whether a name stands before a verb of speaking, behind one and a quotation, or behind "according to". */
export function speaks({ marks, tags }: Document, { first, last }: Name): boolean {
  if (tags[first - 2] === Tag["''"] && ((marks[first - 1] as number) & Mark.verb) !== 0) return true;
  const accords = first > 1 && ((marks[first - 2] as number) & Mark.preposition) !== 0;
  return accords || ((marks[last] as number) & Mark.verb) !== 0;
}

/** Whether "it" stands soon behind a name. */
export function isNeuter({ tokens, sentenceOf }: Document, last: number): boolean {
  const end = Math.min(tokens.sentences[(sentenceOf[last - 1] as number) + 1] as number, last + SOON);
  return NEUTER.hasAny(tokens.hash, last, end);
}

/**
 * Whether a name that speaks is more likely somebody's than a body's: one plain word, or two of which the last is in no
 * dictionary, unless "it" follows and no list has it.
 */
export function isUnknownPerson(doc: Document, lexicon: Lexicon, { first, last }: Name): boolean {
  const { tokens } = doc;
  if (tokens.caps[first] !== 1 || last - first > 2) return false;
  if (last - first === 2) return lexicon.roles.forms.get(tokens.hash[last - 1] as number) === 0;
  const listed = lexicon.names.get(tokens.hash[first] as number) & (NameBit.given | NameBit.surname);
  return listed !== 0 || !isNeuter(doc, last);
}

/** How many tokens behind a name "its" is taken for it. */
const OWNING = 9;

/** "Tarvo cut its fares", "Tarvo Marine said on Friday that its chairman": who acts is no person, where no other name stands between. */
export function isNeutral(
  { text, tokens, tags, sentenceOf }: Document,
  { roles, names }: Lexicon,
  { first, last }: Name,
): boolean {
  const { hash, caps } = tokens;
  if (!isFiniteVerb(tags[last] as number) || isLand(text.slice(tokens.start[last - 1], tokens.end[last - 1])))
    return false;
  if (roles.forms.get(hash[first] as number) !== 0 || names.get(hash[first] as number) !== 0) return false;
  for (let i = last + 1; i < last + OWNING && sentenceOf[i] === sentenceOf[last]; i++) {
    if (hash[i] === ITS) return true;
    const day = DAYS.has(hash[i] as number);
    if (caps[i] !== 0 && !day) return false;
  }
  return false;
}
const DAYS = listed("days", "months");
