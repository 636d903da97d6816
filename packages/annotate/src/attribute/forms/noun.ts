import type { Document } from "../../document.ts";
import { Tag } from "../../model/tags.ts";
import { hashWord } from "../../model/tokens.ts";
import type { Candidate } from "../candidate.ts";
import type { CueLexicon } from "../cueLexicon.ts";
import { isFiniteVerb, nounPhraseBefore, type Run } from "../phrases.ts";
import { trimRun } from "../quoted.ts";
import { contentAt } from "./phrasal.ts";

const THAT = hashWord("that");

/** Whose the noun at `i` is: "his", "Clinton's"; null where it is nobody's. */
function ownerOf(doc: Document, i: number, first: number): { source: Run; cueFirst: number } | null {
  const { tags } = doc;
  let owner = i - 1;
  while (owner > first && tags[owner] === Tag.JJ) owner--;
  if (owner < first) return null;
  if (tags[owner] === Tag.PRP$) return { source: [owner, owner + 1], cueFirst: owner + 1 };
  if (tags[owner] !== Tag.POS) return null;
  return { source: [nounPhraseBefore(doc, owner - 1, first), owner], cueFirst: owner };
}

/** The run up to the verb of the clause that it is the subject of: "her support for scrapping them | is not shared". */
function upToVerb(doc: Document, [from, to]: Run): Run {
  for (let i = from + 1; i < to; i++) {
    const tag = doc.tags[i] as number;
    if (tag === Tag.WDT || tag === Tag.WP || tag === Tag.SC || tag === Tag.WRB) return [from, to];
    if (doc.quotationOf[i] === 0 && isFiniteVerb(tag)) return trimRun(doc, from, i);
  }
  return [from, to];
}

/** "His claim that C", "Clinton's warning that C"; "reports that C" are nobody's. */
export function nouns(doc: Document, lexicon: CueLexicon, first: number, last: number): Candidate[] {
  const found: Candidate[] = [];
  const { tags, tokens } = doc;
  for (let i = first; i + 2 < last; i++) {
    const hash = tokens.hash[i] as number;
    if ((tags[i] !== Tag.NN && tags[i] !== Tag.NNS) || doc.quotationOf[i] !== 0) continue;
    const owned = lexicon.nouns.has(hash) ? ownerOf(doc, i, first) : null;
    if (!owned && !(lexicon.unowned.has(hash) && tokens.hash[i + 1] === THAT)) continue;
    const content = contentAt(doc, { cues: lexicon }, i + 1, last);
    if (!content || content.run[1] <= content.run[0]) continue;
    const that = tokens.hash[i + 1] === THAT;
    found.push({
      rule: that ? "noun" : "noun phrase",
      content: [that ? content.run : upToVerb(doc, content.run)],
      cue: [[owned ? owned.cueFirst : i, content.cueEnd]],
      source: owned ? [owned.source] : [],
      addressee: [],
      channel: [],
      stance: owned ? "assert" : "hedge",
      confidence: owned && that ? 0.6 : 0.55,
    });
  }
  return found;
}
