import { Mark } from "../knowledge/marks.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { AS, NO, NOTHING, OF, SUCH, THAT } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { isFiniteVerb, isVerb, Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { isNominal, nounPhraseAfter } from "./phrases.ts";
import { quotationAt } from "./quoted.ts";

// What makes the object of a verb what is said: the words behind it, or its own noun.

const DIRECTION = listed("directions");
const INDEFINITE = listed("indefinite");
const SO = listed("proForms");

/** Whether words behind an object say where somebody is to go: "families | back to the valley". */
export function isDirected({ tags, tokens }: Document, [first, last]: Run): boolean {
  for (let i = first + 1; i < last; i++) {
    // "Ordered the cameras turned off".
    if ((tags[i] === Tag.VBN || tags[i] === Tag.VBD) && tags[i - 1] === Tag.NNS) return true;
    // "An investigation into it" goes nowhere.
    const many = tags[i - 1] === Tag.NNS || tags[i - 1] === Tag.PRP;
    if (DIRECTION.has(tokens.hash[i] as number) && tags[i] !== Tag.NN) return many;
    if (!isNominal(tags[i] as number) && tags[i] !== Tag.JJ && tags[i] !== Tag.POS) return false;
  }
  return false;
}

/** Whether what is called for is somebody who is to do something, or is itself to be done: "the council | to act", "closing it". */
export function isBidden(doc: Document, [first, last]: Run): boolean {
  return doc.tags[first] === Tag.VBG || doc.tags[nounPhraseAfter(doc, first, last)] === Tag.TO;
}

/** Whether words behind an object say what it is held to be: "the matter | closed", "him | as a rival". */
export function isDeemed({ tags, tokens }: Document, [first, last]: Run): boolean {
  let head = first;
  while (head < last && !isNominal(tags[head] as number)) head++;
  while (head + 1 < last && isNominal(tags[head + 1] as number)) head++;
  const next = tags[head + 1];
  if (head + 1 >= last) return false;
  // "The request “theater”".
  if (tokens.kind[head + 1] === TokenKind.quote || tokens.kind[head + 1] === TokenKind.quoteOpen) return true;
  return next === Tag.JJ || next === Tag.VBN || next === Tag.VBD || next === Tag.DT || tokens.hash[head + 1] === AS;
}

/** Whether words behind an object say what it is called: "him | a liar", "the vote on the dam | “a farce”", "it | very weak". */
export function isNamed(doc: Document, [first, last]: Run): boolean {
  const { tags, tokens } = doc;
  // A pronoun, or "that", has no words of its own behind it.
  let i = first;
  if (tags[i] !== Tag.PRP && !(tags[i] === Tag.DT && tags[i + 1] === Tag.DT))
    while (i < last && !isNominal(tags[i] as number)) i++;
  let attached = false;
  for (i++; i < last; i++) {
    const tag = tags[i] as number;
    if (isNominal(tag)) {
      attached = false;
      continue;
    }
    if (isFiniteVerb(tag) || tag === Tag.TO || tag === Tag.VBG || tag === Tag[","]) return false;
    if (tag === Tag.IN || tag === Tag.CC || tag === Tag.POS) attached = true;
    const names = tag === Tag.DT || tag === Tag["PRP$"] || tag === Tag.JJ || quotationAt(doc, i) !== null;
    if (!attached && (names || tokens.kind[i] === TokenKind.single)) return true;
    if (tokens.hash[i] === AS) return true;
  }
  return false;
}

/** Whether a claim with its "that" begins at `from`: "believed | the firm's assurance that C", "rejected | his argument that C". */
export function opensClaim({ tags, tokens, marks }: Document, from: number, limit: number): boolean {
  // "Shouted a warning that C": the warning itself is what is told.
  if (INDEFINITE.has(tokens.hash[from] as number)) return false;
  for (let i = from; i + 1 < limit; i++) {
    const noun = ((marks[i] as number) & (Mark.noun | Mark.unowned)) !== 0 && isNominal(tags[i] as number);
    if (tokens.hash[i + 1] === THAT) return i > from && noun;
    if ((isVerb(tags[i] as number) && !noun) || tokens.kind[i] === TokenKind.comma) return false;
  }
  return false;
}

/** Whether words that stand for a clause begin at `i`: "said | so", "says | otherwise", "said | no such thing", "told him | as much". */
export function isProForm({ tags, tokens }: Document, i: number, limit: number): boolean {
  const word = tokens.hash[i] as number;
  const next = tokens.hash[i + 1] as number;
  const kind = tokens.kind[i + 1];
  const ends = i + 1 >= limit || kind === TokenKind.stop || kind === TokenKind.comma || tags[i + 1] === Tag.RB;
  if (SO.has(word)) return ends;
  return (word === NO && next === SUCH) || (word === NOTHING && next === OF);
}
