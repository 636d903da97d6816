import type { Lexicon } from "../../knowledge/lexicon.ts";
import type { Document } from "../../words/document.ts";
import { listed } from "../../words/english.ts";
import { hashWord } from "../../words/letters.ts";
import { CHIEF, EXECUTIVE, OF, THE, WITH } from "../../words/ruleWords.ts";
import { TagSet } from "../../words/tagSet.ts";
import { Tag } from "../../words/tags.ts";
import { isAmpersand, TokenKind } from "../../words/tokens.ts";
import { Form } from "../../words/wordForms.ts";
import { SUFFIXES } from "../capitals.ts";
import type { Name } from "../name.ts";
import { isGivenFirst } from "./listing.ts";
import { isReign } from "./personShape.ts";

const INDEFINITE = listed("indefinite");
const SHOPS = listed("shops");
const OWNED = new TagSet([Tag.NN, Tag.NNS, Tag.NNP, Tag.JJ, Tag.CD, Tag.VBG, Tag.VBN]);
const PARTNER = hashWord("partner");
const OFFICER = hashWord("officer");
const FIRM_HEADS = listed("firmHeads");
const BODIES_FIRST = listed("bodiesFirst");
const SHARES = listed("shares");
const OFFICERS = listed("officers");
const FIRMS = listed("firms");
const MANAGERS = listed("managers");
const POLITICAL = listed("political");
const MANAGING = listed("managing");
const PRICE_MOVES = listed("priceMoves");
const DEALINGS = listed("dealings");
const DEALT = listed("dealt");
const FIRM_OFFICERS = listed("firmOfficers");
const FOUNDERS = listed("founders");
const PARTNERSHIPS = listed("partnerships");
const PERCENT = listed("percents");
/** How many tokens behind a verb of prices the share stands by which one moved: "fell by more than 2%". */
const MOVED = 5;

/** "Frente Renovador", "Tarvo Ventures": the first or the last word is a body's. */
export function isBodyByEnds(doc: Document, lexicon: Lexicon, { first, last }: Name): boolean {
  const { hash, caps } = doc.tokens;
  if (caps[first] !== 0 && BODIES_FIRST.has(hash[first] as number)) return true;
  // "Michael Holding".
  if (last - first === 2 && isGivenFirst(doc, lexicon, first)) return false;
  return caps[last - 1] === 1 && last - first > 1 && FIRM_HEADS.has(hash[last - 1] as number);
}

/** "Chief executive of Tarvo Energi": what has such an officer is a body. */
export function isHeaded({ tokens, tags }: Document, { first, last }: Name): boolean {
  // "Director of the Tarn's Edge Movement".
  if (tags[last] === Tag.POS) return false;
  // "Chief executive of Tarn, Sarn-based maker of boats,".
  if (tags[last] === Tag[","] && tags[last + 2] === Tag.HYPH) return false;
  const of = tags[first - 1] === Tag.DT ? first - 2 : first - 1;
  if (of < 2 || tokens.hash[of] !== OF) return false;
  const office = tokens.hash[of - 1] as number;
  return (
    OFFICERS.has(office) ||
    // "Chief Executive Officer of Tarvo Energi".
    (office === OFFICER && (tokens.hash[of - 2] === CHIEF || tokens.hash[of - 3] === CHIEF)) ||
    ((MANAGERS.has(office) || office === PARTNER) && MANAGING.has(tokens.hash[of - 2] as number))
  );
}

/** "Tarvo Energi shares", "Tarvo chief executive Edda Tolm". */
export function ownsShares({ tokens }: Document, { last }: Name): boolean {
  const hash = tokens.hash[last] as number;
  return tokens.caps[last] !== 1 && (SHARES.has(hash) || (hash === CHIEF && tokens.hash[last + 1] === EXECUTIVE));
}

/** "Tarvo's managing director", "Tarvo's subsidiary": what only a firm has. */
export function ownsOfficers({ tokens, tags }: Document, last: number): boolean {
  if (tags[last] !== Tag.POS) return false;
  const at = tags[last + 1] === Tag.JJ || tags[last + 1] === Tag.VBG ? last + 2 : last + 1;
  return FIRMS.has(tokens.hash[last + 1] as number) || FIRMS.has(tokens.hash[at] as number);
}

/** "At a Tolm's", "a Tolm's restaurant": one of many houses of one name; not "an Achilles' heel". */
export function isBranch({ tokens, tags }: Document, { roles }: Lexicon, { first, last }: Name): boolean {
  if (last - first > 1 || tags[last] !== Tag.POS || !INDEFINITE.has(tokens.hash[first - 1] as number)) return false;
  const forms = roles.forms.get(tokens.hash[first] as number);
  if (forms !== 0 && !(forms & Form.own)) return false;
  return SHOPS.has(tokens.hash[last + 1] as number) || !OWNED.has(tags[last + 1] as number);
}

/** "Shares in Pellworth Mining", "its bid for Tarvo", "the merger of Tarvo"; not "a stake in the Tarvo mine". */
export function isDealtWith({ tokens, tags }: Document, { first, last }: Name): boolean {
  if (tags[last] === Tag.NN && tokens.caps[last] === 0) return false;
  const small = tags[first - 1] === Tag.DT ? first - 2 : first - 1;
  return DEALT.has(tokens.hash[small] as number) && DEALINGS.has(tokens.hash[small - 1] as number);
}

/** "In partnership with Tarvo Norn": of words that no list of names has. */
export function isPartner({ tokens, tags }: Document, { names }: Lexicon, { first, last }: Name): boolean {
  const small = tags[first - 1] === Tag.DT ? first - 2 : first - 1;
  if (tokens.hash[small] !== WITH || tags[last] === Tag.POS) return false;
  if (!PARTNERSHIPS.has(tokens.hash[small - 1] as number)) return false;
  for (let i = first; i < last; i++) if (names.get(tokens.hash[i] as number) !== 0) return false;
  return true;
}

/** "Tarvo gained 2%", "Tarvo fell by more than 3 per cent". */
export function isTraded({ text, tokens }: Document, last: number): boolean {
  if (tokens.caps[last] !== 0 || !PRICE_MOVES.has(tokens.hash[last] as number)) return false;
  let number = false;
  for (let i = last + 1; i <= last + MOVED; i++) {
    number ||= tokens.kind[i] === TokenKind.number;
    if (number && (PERCENT.has(tokens.hash[i] as number) || text.endsWith("%", tokens.end[i]))) return true;
  }
  return false;
}

/**
 * "Tarvo analyst Edda Tolm", "Tarvo area manager Bram Hoel", "the Tarvo chairman, Edda Tolm": a name that is no list's before an
 * officer's.
 */
export function hasOfficer({ tokens, tags }: Document, { names }: Lexicon, { first, last }: Name): boolean {
  if (tokens.caps[last] !== 0 || tags[last] !== Tag.NN) return false;
  // "Tarvo founder Edda Tolm", though somebody may be called Tarvo.
  const founder = last - first === 1 && FOUNDERS.has(tokens.hash[last] as number);
  if (!founder && names.get(tokens.hash[last - 1] as number) !== 0) return false;
  const whole = FIRM_OFFICERS.has(tokens.hash[last] as number);
  const officer = whole ? last : last + 1;
  if (!whole && !(MANAGERS.has(tokens.hash[officer] as number) && !POLITICAL.has(tokens.hash[last] as number)))
    return false;
  const comma = tokens.hash[first - 1] === THE && tokens.kind[officer + 1] === TokenKind.comma;
  const next = comma ? officer + 2 : officer + 1;
  return tags[next] === Tag.NNP && tokens.caps[next] === 1;
}

/** "Hartwell & Crane". */
export function hasAmpersand({ tokens }: Document, { first, last }: Name): boolean {
  for (let i = first + 1; i < last; i++) if (isAmpersand(tokens, i)) return true;
  return false;
}

/** "Henan AMC": a word and letters; "Bram TOLM" is somebody. */
export function endsInLetters(doc: Document, lexicon: Lexicon, { first, last }: Name): boolean {
  const { caps, start, end, hash } = doc.tokens;
  const letters = (end[last - 1] as number) - (start[last - 1] as number);
  if (caps[last - 1] !== 2 || letters < 2 || letters > 5) return false;
  if (SUFFIXES.has(hash[last - 1] as number) || isReign(doc.text.slice(start[last - 1], end[last - 1]))) return false;
  for (let i = first; i < last - 1; i++) if (caps[i] === 2) return false;
  return !isGivenFirst(doc, lexicon, first);
}

const CALLINGS = listed("firmCallings");

/** Whether a calling in the plural stands before one name: "accountants | Tolm Hoel | said", not "lawyers Edda Tolm and Bram Hoel". */
export function isOfCalling({ tokens, tags }: Document, { first, last }: Name): boolean {
  return (
    CALLINGS.has(tokens.hash[first - 1] as number) && tags[last] !== Tag.CC && tokens.kind[last] !== TokenKind.comma
  );
}
