import type { Lexicon } from "../knowledge/lexicon.ts";
import { NameBit, PLACE_BITS } from "../knowledge/nameBits.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { AND, FOR, OF } from "../words/ruleWords.ts";
import { TagSet } from "../words/tagSet.ts";
import { Tag } from "../words/tags.ts";
import { isAmpersand, TokenKind } from "../words/tokens.ts";
import { Form } from "../words/wordForms.ts";
import { isGiven } from "./nameTitles.ts";

// Whoever holds an office, named behind the body it is held in: "Head of the Harbour Directorate Bram Tolm".

const HEADS = listed("heads");
const HELD_IN = listed("heldIn");
const HELD = new TagSet([Tag.NN, Tag.NNS, Tag.NNP, Tag.JJ, Tag.HYPH, Tag.POS, Tag.DT, Tag.CC, Tag["PRP$"], Tag.VBG]);
/** How many tokens before the name the office is looked for, and how many words the name may have. */
const BEFORE = 14;
const LONGEST = 5;

/** Whether the words before token `i` are an office and the body it is held in: "president of the union | Tolm". */
export function isHeldBefore({ tokens, tags, sentenceOf }: Document, { roles }: Lexicon, i: number): boolean {
  const floor = Math.max(tokens.sentences[sentenceOf[i] as number] as number, i - BEFORE);
  for (let j = i - 1; j > floor; j--) {
    const hash = tokens.hash[j] as number;
    if (hash === OF || hash === FOR) {
      const office = tokens.hash[j - 1] as number;
      if (roles.title.has(office) || HEADS.has(office)) return true;
    } else if (!HELD.has(tags[j] as number) && hash !== AND && !isAmpersand(tokens, j)) return false;
  }
  return false;
}

/** Whether the word at `i` may end a body's name: "Directorate", "Serbia", "Finance"; no part of a person's. */
function endsBody({ tokens }: Document, { roles, names, actors }: Lexicon, i: number): boolean {
  const hash = tokens.hash[i] as number;
  if (tokens.caps[i] === 0) return false;
  // "The Bar Association of Norvia": whatever the one word behind "of" is.
  if (tokens.hash[i - 1] === OF) return true;
  if (roles.organisation.has(hash) || actors.names.has(hash) || names.get(hash) & PLACE_BITS) return true;
  const forms = roles.forms.get(hash);
  return forms !== 0 && (forms & Form.own) === 0;
}

/** Whether the word at `i` may end a person's name: not "Records", "Realtors". */
function endsPerson({ tokens }: Document, { roles, names }: Lexicon, i: number): boolean {
  const hash = tokens.hash[i] as number;
  const forms = roles.forms.get(hash);
  return forms === 0 || (forms & Form.own) !== 0 || (names.get(hash) & (NameBit.surname | NameBit.given)) !== 0;
}

/** Where in a run of capitals the name begins of whoever holds the office before it: "the Bar Association of Norvia | Bram Tolm"; `first` where none does. */
export function holderStart(doc: Document, lexicon: Lexicon, first: number, last: number): number {
  const { tokens } = doc;
  for (let s = Math.max(first + 1, last - LONGEST); s + 1 < last; s++) {
    if (!isGiven(doc, lexicon.names, s) || !endsBody(doc, lexicon, s - 1) || isGiven(doc, lexicon.names, s - 1))
      continue;
    let name = endsPerson(doc, lexicon, last - 1);
    // "Bank of Tarn" is nobody, though somebody is called Bank.
    for (let i = s; i < last; i++) {
      const hash = tokens.hash[i] as number;
      name &&= tokens.kind[i] === TokenKind.word && hash !== OF && !lexicon.roles.organisation.has(hash);
    }
    if (name && isHeldBefore(doc, lexicon, first)) return s;
  }
  return first;
}

/** Whether a name behind a body's noun is the holder's of an office in it: "spokesman of the ministry | Edda Tolm", not "owner of the airline | Tarn Jets". */
export function isHolder(doc: Document, lexicon: Lexicon, first: number, last: number): boolean {
  const { tags, tokens } = doc;
  if (last - first < 2 || tags[first - 1] !== Tag.NN || tokens.caps[first - 1] !== 0) return false;
  if (!endsPerson(doc, lexicon, last - 1) || tokens.kind[last - 2] === TokenKind.hyphen) return false;
  const body = tokens.hash[first - 1] as number;
  const named = isGiven(doc, lexicon.names, first) ? lexicon.roles.organisation.has(body) : HELD_IN.has(body);
  return named && isHeldBefore(doc, lexicon, first);
}
