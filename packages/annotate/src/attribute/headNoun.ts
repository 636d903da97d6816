import type { Lexicon } from "../knowledge/lexicon.ts";
import { RoleBit } from "../knowledge/roles.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { OF } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { Tag } from "../words/tags.ts";
import { timeEnd } from "./times.ts";

const QUANTITY = listed("quantities");

/** Whether the token at `i` only says how many or how much of what follows "of": "a third", "many". */
export function isQuantity({ tags, tokens }: Document, i: number): boolean {
  return tags[i] !== Tag.CD && QUANTITY.has(tokens.hash[i] as number);
}

/** Whether the preposition at `i` stands in a body's name that is no head: "a Bank of Norvia | report", not "the Bank of Norvia". */
function isInName({ tags, tokens }: Document, head: number, i: number, last: number): boolean {
  if (tags[head] !== Tag.NNP || head + 1 !== i || tokens.caps[head] === 0) return false;
  let k = i + 1;
  while (k < last && (tags[k] === Tag.NNP || tags[k] === Tag.HYPH)) k++;
  if (k === i + 1) return false;
  while (k < last && tags[k] === Tag.JJ) k++;
  return k < last && (tags[k] === Tag.NN || tags[k] === Tag.NNS) && tokens.caps[k] === 0;
}

/** The head of a described source: its last noun, or what stands for one, before a preposition, a comma, "who" or the end. */
export function headNoun(doc: Document, roles: Lexicon["roles"], [first, last]: Run): number {
  let head = -1;
  for (let i = first; i < last; i++) {
    const tag = doc.tags[i] as number;
    // "Section 12 of the act" is a section, "a study last year by" a study.
    if (tag === Tag.CD && head >= 0) continue;
    // "Tarn Gas (TRNG.N)", "the Tarn Board (TB) data": what stands in brackets is no head.
    if (tag === Tag["-LRB-"] && head >= 0) {
      while (i + 1 < last && doc.tags[i] !== Tag["-RRB-"]) i++;
      continue;
    }
    // "A third of voters" are voters, "one of them" is one.
    if (head >= 0 && doc.tokens.hash[i] === OF && isQuantity(doc, head)) continue;
    const time = head >= 0 ? timeEnd(doc, i, last) : i;
    if (time > i) {
      i = time - 1;
      continue;
    }
    // "Two senators present", but "a company official", whatever the tagger made of it.
    const noun = head >= 0 && (doc.tags[head] === Tag.NN || doc.tags[head] === Tag.NNS);
    if (tag === Tag.JJ && noun && (roles.bits.get(doc.tokens.hash[i] as number) & RoleBit.human) === 0) continue;
    if (tag === Tag.NN || tag === Tag.NNS || tag === Tag.NNP || tag === Tag.CD || tag === Tag.DT || tag === Tag.JJ)
      head = i;
    else if (head >= 0 && tag === Tag.IN && isInName(doc, head, i, last)) continue;
    else if (head >= 0 && (tag === Tag.IN || tag === Tag[","] || tag === Tag.WP || tag === Tag.WDT)) break;
  }
  return head;
}
