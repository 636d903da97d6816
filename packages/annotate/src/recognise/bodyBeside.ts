import type { Lexicon } from "../knowledge/lexicon.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { TagSet } from "../words/tagSet.ts";
import { isFiniteVerb, Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { isOutletNoun } from "./outletNoun.ts";

const ALONE = listed("bodiesAlone");

/** Whether the one body of a state opens a sentence, which has a capital there in any case, but no article: "Parliament met". */
export function opensAsBody({ tokens, tags, sentenceOf }: Document, i: number): boolean {
  if (tokens.caps[i] !== 1 || tokens.sentences[sentenceOf[i] as number] !== i) return false;
  return isFiniteVerb(tags[i + 1] as number) && ALONE.has(tokens.hash[i] as number);
}

/** "Second-largest", "fastest-growing", "two biggest". */
const RANKED = new TagSet([Tag.RB, Tag.CD, Tag.HYPH, Tag.JJ, Tag.VBG]);
/** Among which something is the largest: "the world's largest". */
const RANGES = listed("ranges");
/** Words for kinds of bodies that are no callings as well. */
const KINDS = listed("kindsBeside");
const APPOSED = new TagSet([Tag.NN, Tag.JJ, Tag.HYPH]);

/** Whether the common noun at `i` says that what it stands by is a body: "the newspaper", "a charity". */
function isBodyNoun(doc: Document, roles: Lexicon["roles"], i: number): boolean {
  const tag = doc.tags[i];
  if (doc.tokens.caps[i] !== 0 || (tag !== Tag.NN && tag !== Tag.JJ)) return false;
  const hash = doc.tokens.hash[i] as number;
  return (
    (isOutletNoun(roles, hash) || roles.organisation.has(hash) || KINDS.has(hash)) &&
    !roles.title.has(hash) &&
    !roles.person.has(hash)
  );
}

// "TRV.N", "TRVGg.DE": what a share is traded by, as agencies print it, with the exchange behind its stop.
const TICKER = /^[A-Z0-9]{1,6}(?:_[a-z]{1,3}|[a-z])?\.[A-Z]{1,2}$/;
const EXCHANGES = listed("exchanges");

/** Where brackets at `i` close that hold what a company's share is traded by: "Tarvo (TRV.N)", "Tarvo (NYSE: TRV)"; `i` where none do. */
export function tickerEnd({ text, tokens, tags }: Document, i: number): number {
  if (tags[i] !== Tag["-LRB-"]) return i;
  if (EXCHANGES.has(tokens.hash[i + 1] as number))
    return tokens.kind[i + 2] === TokenKind.colon && tags[i + 4] === Tag["-RRB-"] ? i + 4 : i;
  const one = tags[i + 2] === Tag["-RRB-"] && TICKER.test(text.slice(tokens.start[i + 1], tokens.end[i + 1]));
  return one ? i + 2 : i;
}

/** Whether the words by a name say that it is a body's: "the charity Open Hands", "Corbel & Finch, the audit firm,". */
export function standsByBody(doc: Document, roles: Lexicon["roles"], first: number, last: number): boolean {
  const follows = first > 1 && doc.sentenceOf[first - 1] === doc.sentenceOf[first];
  if ((follows && isBodyNoun(doc, roles, first - 1)) || tickerEnd(doc, last) > last) return true;
  const noun = apposedNoun(doc, last);
  // "Near Tarn, the Norvian company said".
  return noun > 0 && isBodyNoun(doc, roles, noun) && !isFiniteVerb(doc.tags[noun + 1] as number);
}

/** Whether a plural stands before another noun: "services | firm". */
function isBeforeNoun(tags: Document["tags"], i: number): boolean {
  return tags[i] === Tag.NNS && APPOSED.has(tags[i + 1] as number);
}

/** The noun in apposition behind the comma at `i`: "Tarvo |, the Norvian airline,"; -1 where none is. */
export function apposedNoun({ tokens, tags }: Document, i: number): number {
  if (tokens.kind[i] !== TokenKind.comma || (tags[i + 1] !== Tag.DT && tags[i + 1] !== Tag["PRP$"])) return -1;
  let noun = i + 1;
  // "Tarvo, the world's second-largest roads firm,".
  if (tags[noun + 2] === Tag.POS && RANGES.has(tokens.hash[noun + 1] as number)) {
    noun += 2;
    while (RANKED.has(tags[noun + 1] as number)) noun++;
  }
  while (noun + 1 < tokens.count && (APPOSED.has(tags[noun + 1] as number) || isBeforeNoun(tags, noun + 1))) noun++;
  // "Edda Tolm, the airline's chairman": whose she is.
  return tags[noun + 1] === Tag.POS ? -1 : noun;
}
