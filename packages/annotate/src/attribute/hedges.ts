import type { Attribution, Hedge } from "../annotation.ts";
import type { CueLexicon } from "../knowledge/cueLexicon.ts";
import { Mark } from "../knowledge/marks.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { TokenKind } from "../words/tokens.ts";
import { following } from "./cues.ts";
import { isPlain } from "./plainWords.ts";

/**
 * Index of the innermost attribution of those in [from, to) whose content holds the offset, or null: then the hedge is the
 * outlet's own.
 */
function owner(attributions: readonly Attribution[], from: number, to: number, offset: number): number | null {
  let best: number | null = null;
  let width = Number.POSITIVE_INFINITY;
  for (let i = from; i < to; i++) {
    const { content, rule, source } = attributions[i] as Attribution;
    // "The suspected ringleader was allegedly paid": both are the outlet's.
    if (rule === "adverb" && source.length === 0) continue;
    for (const [start, end] of content) {
      if (start <= offset && offset < end && end - start < width) {
        best = i;
        width = end - start;
      }
    }
  }
  return best;
}

const HEARSAY = listed("hearsay");

/** Finds words of uncertainty, each with the attribution whose content they stand in. In the order of the text. */
export function findHedges(doc: Document, lexicon: CueLexicon, attributions: readonly Attribution[]): Hedge[] {
  const found: Hedge[] = [];
  const hearsay = new Set<number>();
  const { tokens } = doc;
  for (let s = 0; s < doc.sentences.length; s++) {
    const last = tokens.sentences[s + 1] as number;
    for (let i = tokens.sentences[s] as number; i < last; i++) {
      const phrases =
        (doc.marks[i] as number) & Mark.hedge && tokens.kind[i] === TokenKind.word
          ? lexicon.hedges.get(tokens.hash[i] as number)
          : undefined;
      const rest = phrases && following(doc, i, phrases, last);
      if (!rest || (rest.length === 0 && isPlain(doc, i))) continue;
      const start = tokens.start[i] as number;
      const end = tokens.end[i + rest.length] as number;
      if (HEARSAY.has(tokens.hash[i] as number) && doc.quotationOf[i] === 0) hearsay.add(start);
      found.push({ start, end, by: null });
      i += rest.length;
    }
  }
  // "She doubts that": the verb of somebody's attribution is counted there.
  const verbs = new Set<number>();
  for (const { cue, source } of attributions) if (source.length > 0) for (const [, end] of cue) verbs.add(end);
  return attributed(
    found.filter(({ end }) => !verbs.has(end)),
    attributions,
  ).map((hedge) => (hearsay.has(hedge.start) ? { ...hedge, by: null } : hedge));
}

/** How many attributions before a hedge may hold it: contents that overlap are few, and both lists are in the order of the text. */
const HOLDERS = 12;

function attributed(hedges: readonly Hedge[], attributions: readonly Attribution[]): Hedge[] {
  const starts = attributions.map(({ content }) => content[0]?.[0] ?? 0);
  let last = 0;
  return hedges.map((hedge) => {
    while (last < starts.length && (starts[last] as number) <= hedge.start) last++;
    const from = Math.max(0, last - HOLDERS);
    const by = owner(attributions, from, last, hedge.start);
    return by === null ? hedge : { start: hedge.start, end: hedge.end, by };
  });
}
