import type { Document } from "../../document.ts";
import { Tag } from "../../model/tags.ts";
import { hashWord } from "../../model/tokens.ts";
import type { Candidate } from "../candidate.ts";
import { clauseEnd } from "../clauseEnd.ts";
import type { CueLexicon } from "../cueLexicon.ts";
import { nounPhraseBefore, type Run } from "../phrases.ts";
import { trimRun } from "../quoted.ts";

/** "His claim that C", "Clinton's warning that C". */
export function nouns(doc: Document, lexicon: CueLexicon, first: number, last: number): Candidate[] {
  const found: Candidate[] = [];
  const { tags, tokens } = doc;
  for (let i = first + 1; i + 2 < last; i++) {
    if (
      !lexicon.nouns.has(tokens.hash[i] as number) ||
      doc.quotationOf[i] !== 0 ||
      tokens.hash[i + 1] !== hashWord("that")
    )
      continue;
    if (tags[i] !== Tag.NN && tags[i] !== Tag.NNS) continue;
    let owner = i - 1;
    while (owner > first && tags[owner] === Tag.JJ) owner--;
    const possessive = tags[owner] === Tag.POS;
    if (!possessive && tags[owner] !== Tag.PRP$) continue;
    const from = possessive ? nounPhraseBefore(doc, owner - 1, first) : owner;
    const source: Run = possessive ? [from, owner] : [owner, owner + 1];
    const content = trimRun(doc, i + 1, clauseEnd(doc, lexicon, i + 1, last));
    found.push({
      rule: "noun",
      content: [content],
      cue: [[possessive ? owner : owner + 1, i + 1]],
      source: [source],
      addressee: [],
      channel: [],
      stance: "assert",
      confidence: 0.6,
    });
  }
  return found;
}
