import type { Attribution, Hedge } from "../annotation.ts";
import type { Document } from "../document.ts";
import { Mark } from "../lexicon/marks.ts";
import { Tag } from "../model/tags.ts";
import { hashWord, TokenKind } from "../model/tokens.ts";
import type { CueLexicon } from "./cueLexicon.ts";
import { follows } from "./cues.ts";

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

const MONTHS = new Set(["may", "might", "likely", "could"].map(hashWord));

/** Whether the one word at `i` is a name here and no hedge: the month of May. */
function isName(doc: Document, i: number): boolean {
  return MONTHS.has(doc.tokens.hash[i] as number) && doc.tokens.caps[i] !== 0 && doc.tags[i] === Tag.NNP;
}

/** Finds words of uncertainty, each with the attribution whose content they stand in. In the order of the text. */
export function findHedges(doc: Document, lexicon: CueLexicon, attributions: readonly Attribution[]): Hedge[] {
  const found: Hedge[] = [];
  const { tokens } = doc;
  for (let s = 0; s < doc.sentences.length; s++) {
    const last = tokens.sentences[s + 1] as number;
    for (let i = tokens.sentences[s] as number; i < last; i++) {
      const phrases = tokens.kind[i] === TokenKind.word && (doc.marks[i] as number) & Mark.hedge ? lexicon.hedges.get(tokens.hash[i] as number) : undefined;
      const rest = phrases?.find((words) => follows(doc, i, words, last));
      if (!rest || (rest.length === 0 && isName(doc, i))) continue;
      const start = tokens.start[i] as number;
      found.push({ start, end: tokens.end[i + rest.length] as number, by: null });
      i += rest.length;
    }
  }
  const cues = attributions.flatMap(({ cue }) => cue);
  const inCue = (at: number): boolean => cues.some(([start, end]) => start <= at && at < end);
  return attributed(
    found.filter(({ start }) => !inCue(start)),
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
    return by === null ? hedge : { ...hedge, by: by + from };
  });
}
