import type { Lexicon } from "../knowledge/lexicon.ts";
import { Mark } from "../knowledge/marks.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { AND, BETWEEN, FROM, OF, TO } from "../words/ruleWords.ts";
import { isFiniteVerb, Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { Form } from "../words/wordForms.ts";

const BE = listed("be", "beNonfinite", "beShort", "isOrHas");
const HAVE = listed("have");
const LOCATIVE = listed("locative", "locativeRarer");

/** How far before a name a word of going somewhere is looked for. */
const REACH = 9;

type Places = Pick<Lexicon, "places" | "roles" | "cues">;

/**
 * Whether the name [first, last) of a state, capital or seat stands for the place and not for who governs there ("Baku
 * denied it", but "in Baku"). Decides by the words around it, the plainest sign first; without any sign it is the actor.
 */
export function isTerritory(doc: Document, known: Places, first: number, last: number): boolean {
  return (
    byForm(doc, first, last) ??
    byBefore(doc, known, first) ??
    byOwned(doc, known, last) ??
    byVerb(doc, known, last) ??
    byGoverning(doc, known, first) ??
    false
  );
}

/** Whether the words around say that [first, last) is a place, though somebody of the article bears the name, who may be what he was. */
export function isPlaceBeside(doc: Document, known: Places, first: number, last: number): boolean {
  return (
    byForm(doc, first, last) ??
    byBefore(doc, known, first) ??
    byOwned(doc, known, last) ??
    byGoverning(doc, known, first) ??
    false
  );
}

/** A dateline, a part of a compound ("Berlin-based"), or a town with the state it lies in ("Baku, Azerbaijan"). */
function byForm({ tokens, tags, sentenceOf, text }: Document, first: number, last: number): true | null {
  if (tokens.kind[last] === TokenKind.hyphen && tokens.start[last] === tokens.end[last - 1]) return true;
  // "The Berlin-Baku train", and not "pro-Baku".
  const joined = tokens.kind[first - 1] === TokenKind.hyphen && tokens.end[first - 1] === tokens.start[first];
  if (joined && tokens.caps[first - 2] !== 0) return true;
  const opens = tokens.sentences[sentenceOf[first] as number] === first;
  const next = tokens.kind[last];
  const capitals = tokens.caps[first] === 2 && (tokens.end[first] as number) - (tokens.start[first] as number) > 3;
  const parted =
    next === TokenKind.comma || next === TokenKind.dash || next === TokenKind.open || next === TokenKind.colon;
  if (opens && capitals && parted) return true;
  const lies = next === TokenKind.comma && tags[last + 1] === Tag.NNP && tokens.caps[last + 1] === 1;
  const closed = tokens.kind[last + 2] === TokenKind.comma || tokens.kind[last + 2] === TokenKind.stop;
  if (lies && closed && !opens) return true;
  return /^D\.?C/.test(text.slice(tokens.start[last] ?? 0, tokens.end[last] ?? 0)) ? true : null;
}

/** Whether a word of going somewhere stands before the token at `i`, in its clause. */
function goes({ tokens, sentenceOf }: Document, { places }: Places, i: number): boolean {
  const from = Math.max(tokens.sentences[sentenceOf[i] as number] as number, i - REACH);
  for (let j = i - 1; j >= from && tokens.kind[j] !== TokenKind.stop; j--)
    if (places.motion.has(tokens.hash[j] as number)) return true;
  return false;
}

/** What the words before the name say. */
function byBefore(doc: Document, known: Places, first: number): boolean | null {
  const { tokens, tags } = doc;
  const { places, roles } = known;
  const from = tokens.sentences[doc.sentenceOf[first] as number] as number;
  let i = first - 1;
  while (i >= from && (tags[i] === Tag.DT || tags[i] === Tag.JJ)) i--;
  if (i < from) return null;
  const hash = tokens.hash[i] as number;
  if (hash === FROM || hash === TO || hash === BETWEEN) return goes(doc, known, i);
  if (hash === AND) {
    if (tokens.hash[i - 2] === BETWEEN) return goes(doc, known, i - 2);
    // "In Dhaka and Colombo".
    let j = i - 1;
    while (j > from && (tags[j] === Tag.NNP || tags[j] === Tag[","])) j--;
    return j < i - 1 && LOCATIVE.has(tokens.hash[j] as number) ? true : null;
  }
  if (LOCATIVE.has(hash)) return true;
  if (hash === OF) {
    const noun = tokens.hash[i - 1] as number;
    if (places.governing.has(noun)) return false;
    return places.parts.has(noun) || (roles.forms.get(noun) & Form.thing) !== 0 ? true : null;
  }
  if (places.relational.has(hash)) return false;
  return null;
}

/** How many tokens behind a name the noun that it owns is looked for: "Moscow's two best known new streets". */
const OWNED = 6;

/** What the noun says that the name owns or stands before: "Moscow's streets", "a Beijing court", "Moscow's envoy". */
function byOwned(doc: Document, { places, roles }: Places, last: number): boolean | null {
  const { tokens, tags } = doc;
  const owns = tags[last] === Tag.POS;
  let i = owns ? last + 1 : last;
  let noun = -1;
  for (const end = Math.min(tokens.count, i + OWNED); i < end; i++) {
    const tag = tags[i];
    if (tag === Tag.NN || tag === Tag.NNS) noun = i;
    else if (noun >= 0 || !owns || (tag !== Tag.JJ && tag !== Tag.CD && tag !== Tag.VBN && tag !== Tag.NNP)) break;
  }
  if (noun < 0) return owns ? false : null;
  const hash = tokens.hash[noun] as number;
  if (places.governing.has(hash)) return false;
  if (places.inhabitants.has(hash) || (roles.forms.get(hash) & Form.thing) !== 0) return true;
  return owns ? false : null;
}

/** What the verb says whose subject the name is: "Ankara lies", "Kabul fell", "Whitehall was closed". */
function byVerb(doc: Document, { places, cues }: Places, last: number): boolean | null {
  const { tokens, tags } = doc;
  let v = last;
  while (tags[v] === Tag.RB) v++;
  if (!isFiniteVerb(tags[v] as number)) return null;
  let hash = tokens.hash[v] as number;
  const be = BE.has(hash) || HAVE.has(hash);
  while (v + 1 < tokens.count && (tags[v] === Tag.MD || BE.has(hash) || HAVE.has(hash)) && isVerbal(tags[v + 1])) {
    v++;
    hash = tokens.hash[v] as number;
  }
  const attributes = ((doc.marks[v] as number) & Mark.verb) !== 0;
  if (attributes && !places.lying.has(hash)) return false;
  if (!be) return places.lying.has(hash);
  // "Was closed", "was shivering" are of the place; "was accused", "is ready to" are not.
  const complement = tokens.hash[v + 1] as number;
  if (BE.has(hash)) return !cues.adjectives.has(complement);
  return tags[v] === Tag.VBN && BE.has(tokens.hash[v - 1] as number) ? true : places.lying.has(hash);
}

function isVerbal(tag: number | undefined): boolean {
  return tag === Tag.RB || (tag !== undefined && tag >= Tag.VB && tag <= Tag.VBG);
}

/** What the verb says whose object the name is: "shook Vanuatu", "left Downing Street", "accused Moscow". */
function byGoverning(doc: Document, { places }: Places, first: number): boolean | null {
  const { tokens, tags } = doc;
  let v = first - 1;
  while (v > 0 && (tags[v] === Tag.DT || tags[v] === Tag.RB)) v--;
  const tag = tags[v] as number;
  if (v < 0 || tag < Tag.VB || tag > Tag.VBG) return null;
  const hash = tokens.hash[v] as number;
  return places.motion.has(hash) || places.befalling.has(hash);
}
