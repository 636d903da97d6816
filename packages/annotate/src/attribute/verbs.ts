import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { AS, BY, THAT, TOLD } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { isFiniteVerb, isVerb, Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { isTemporal } from "./times.ts";

const AUXILIARY = listed(
  "be",
  "beNonfinite",
  "beShort",
  "isOrHas",
  "have",
  "haveShort",
  "do",
  "modals",
  "would",
  "modalsShort",
);
const NOT = listed("not", "never", "inserted");
const BE = listed("be", "isOrHas");

export function isAuxiliary(doc: Document, i: number): boolean {
  return AUXILIARY.has(doc.tokens.hash[i] as number);
}

/** Returns the verb group that the verb at `v` ends: auxiliaries, negation and adverbs before it. */
export function verbGroup(doc: Document, v: number, floor: number): Run {
  // "All I can do is | tell | you": a base form is no participle.
  if (doc.tags[v] === Tag.VB && BE.has(doc.tokens.hash[v - 1] as number)) return [v, v + 1];
  let first = v;
  for (let i = v - 1; i >= floor; i--) {
    const tag = doc.tags[i] as number;
    if ((isVerb(tag) || tag === Tag.MD || tag === Tag.POS) && isAuxiliary(doc, i)) first = i;
    // "Has since told us": no conjunction between an auxiliary and its participle.
    else if (tag === Tag.SC && NOT.has(doc.tokens.hash[i] as number) && i > floor && isAuxiliary(doc, i - 1)) first = i;
    else if (tag === Tag.RB && doc.tokens.kind[i] === TokenKind.word && !isTemporal(doc, i)) {
      if (!(isPlainAdverb(doc, i) || (i > floor && isAuxiliary(doc, i - 1)))) break;
      first = i;
    } else break;
  }
  // "Price | later said" keeps its adverb; a clause adverb at the head of the sentence is not part of the verb.
  while (first < v && doc.tags[first] === Tag.RB && first === floor && !NOT.has(doc.tokens.hash[first] as number))
    first++;
  return [first, v + 1];
}

/** Whether the "told" at `i` can only be a passive's, since nobody is told behind it: "was stopped and told that C". */
export function isToldThat({ tags, tokens }: Document, i: number): boolean {
  const next = tokens.hash[i + 1];
  return tokens.hash[i] === TOLD && (next === THAT || next === BY || tags[i + 1] === Tag.TO);
}

function isPlainAdverb(doc: Document, i: number): boolean {
  return (
    NOT.has(doc.tokens.hash[i] as number) ||
    doc.text.slice((doc.tokens.end[i] as number) - 2, doc.tokens.end[i] as number) === "ly"
  );
}

/**
 * Whether the participle at `i` can only be the finite verb of its clause: behind a noun, with no other finite verb up to
 * the next comma or stop, as in "she said the rule stood by itself". "The man found dead was" has another.
 */
export function isLoneParticiple(doc: Document, i: number, limit: number): boolean {
  const { tags, tokens } = doc;
  if (tags[i] !== Tag.VBN || doc.quotationOf[i] !== 0) return false;
  let subject = i - 1;
  while (subject > 0 && tags[subject] === Tag.RB) subject--;
  const before = tags[subject] as number;
  if (before !== Tag.NN && before !== Tag.NNS && before !== Tag.NNP && before !== Tag.PRP) return false;
  // "Known to be", "described as": the participle of a passive.
  if (isAgentBehind(doc, i) || tags[i + 1] === Tag.TO || tokens.hash[i + 1] === AS) return false;
  for (let j = i + 1; j < limit; j++) {
    if (tokens.kind[j] === TokenKind.comma || tokens.kind[j] === TokenKind.stop || tokens.kind[j] === TokenKind.colon)
      break;
    if (isFiniteVerb(tags[j] as number)) return false;
  }
  return true;
}

/** Whether "by" and somebody follow a participle: "a bill backed by the party"; "stood by his words" has nobody. */
function isAgentBehind(doc: Document, i: number): boolean {
  return doc.tokens.hash[i + 1] === BY && doc.tags[i + 2] !== Tag.PRP$;
}
