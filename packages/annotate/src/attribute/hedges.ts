import type { Attribution, Hedge } from "../annotation.ts";
import type { Document } from "../document.ts";
import { Mark } from "../lexicon/marks.ts";
import { Tag } from "../model/tags.ts";
import { hashWord, TokenKind } from "../model/tokens.ts";
import type { CueLexicon } from "./cueLexicon.ts";
import { following } from "./cues.ts";
import { isTitle, quotationAround } from "./quoted.ts";

/** Index of the innermost attribution whose content holds the offset, or null: then the hedge is the outlet's own. */
function owner(attributions: readonly Attribution[], offset: number): number | null {
  let best: number | null = null;
  let width = Number.POSITIVE_INFINITY;
  attributions.forEach(({ content }, i) => {
    for (const [start, end] of content) {
      if (start <= offset && offset < end && end - start < width) {
        best = i;
        width = end - start;
      }
    }
  });
  return best;
}

const MODALS = new Set(["may", "might", "could"].map(hashWord));
const COULD = hashWord("could");
const NOT = new Set(["not", "n't"].map(hashWord));

/**
 * Whether the one word at `i` is no hedge here: a name ("Maybe Tomorrow"), a noun ("with all his might", "the month of
 * May"), or what somebody was not able to do ("could not reach a verdict").
 */
function isPlain(doc: Document, i: number): boolean {
  const { hash, caps, sentences } = doc.tokens;
  const word = hash[i] as number;
  const quotation = quotationAround(doc, i);
  if (quotation && isTitle(doc, quotation.first, quotation.last)) return true;
  const head = i === sentences[doc.sentenceOf[i] as number] || quotation?.first === i - 1;
  if (caps[i] !== 0 && !head && doc.tags[i] === Tag.NNP) return true;
  if (MODALS.has(word) && doc.tags[i] !== Tag.MD) return true;
  return word === COULD && NOT.has(hash[i + 1] as number);
}

/** Finds words of uncertainty, each with the attribution whose content they stand in. In the order of the text. */
export function findHedges(doc: Document, lexicon: CueLexicon, attributions: readonly Attribution[]): Hedge[] {
  const found: Hedge[] = [];
  const { tokens } = doc;
  for (let s = 0; s < doc.sentences.length; s++) {
    const last = tokens.sentences[s + 1] as number;
    for (let i = tokens.sentences[s] as number; i < last; i++) {
      const phrases =
        tokens.kind[i] === TokenKind.word && (doc.marks[i] as number) & Mark.hedge
          ? lexicon.hedges.get(tokens.hash[i] as number)
          : undefined;
      const rest = phrases && following(doc, i, phrases, last);
      if (!rest || (rest.length === 0 && isPlain(doc, i))) continue;
      const start = tokens.start[i] as number;
      found.push({ start, end: tokens.end[i + rest.length] as number, by: null });
      i += rest.length;
    }
  }
  // "She doubts that": the verb of somebody's attribution is counted there.
  const verbs = new Set<number>();
  for (const { cue, source } of attributions) if (source.length > 0) for (const [, end] of cue) verbs.add(end);
  return attributed(
    found.filter(({ end }) => !verbs.has(end)),
    attributions,
  );
}

/** Both lists are in order, so those that can hold a hedge are few: the ones that begin in the last stretch of text. */
function attributed(hedges: readonly Hedge[], attributions: readonly Attribution[]): Hedge[] {
  const starts = attributions.map(({ content }) => content[0]?.[0] ?? 0);
  let last = 0;
  return hedges.map((hedge) => {
    while (last < starts.length && (starts[last] as number) <= hedge.start) last++;
    const from = Math.max(0, last - 12);
    const by = owner(attributions.slice(from, last), hedge.start);
    return by === null ? hedge : { start: hedge.start, end: hedge.end, by: by + from };
  });
}
