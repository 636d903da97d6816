import type { Document } from "../../document.ts";
import { Tag } from "../../model/tags.ts";
import { hashWord } from "../../model/tokens.ts";
import type { Candidate } from "../candidate.ts";
import { clauseEnd } from "../clauseEnd.ts";
import type { CueLexicon } from "../cueLexicon.ts";
import { nounPhraseBefore, type Run } from "../phrases.ts";
import { trimRun } from "../quoted.ts";

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

/** "His claim that C", "Clinton's warning that C"; "reports that C" are nobody's. */
export function nouns(doc: Document, lexicon: CueLexicon, first: number, last: number): Candidate[] {
  const found: Candidate[] = [];
  const { tags, tokens } = doc;
  for (let i = first; i + 2 < last; i++) {
    const hash = tokens.hash[i] as number;
    if (tokens.hash[i + 1] !== THAT || doc.quotationOf[i] !== 0) continue;
    if (tags[i] !== Tag.NN && tags[i] !== Tag.NNS) continue;
    const owned = lexicon.nouns.has(hash) ? ownerOf(doc, i, first) : null;
    if (!owned && !lexicon.unowned.has(hash)) continue;
    found.push({
      rule: "noun",
      content: [trimRun(doc, i + 1, clauseEnd(doc, lexicon, i + 1, last))],
      cue: [[owned ? owned.cueFirst : i, i + 1]],
      source: owned ? [owned.source] : [],
      addressee: [],
      channel: [],
      stance: owned ? "assert" : "hedge",
      confidence: owned ? 0.6 : 0.55,
    });
  }
  return found;
}
