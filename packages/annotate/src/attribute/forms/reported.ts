import type { Document } from "../../words/document.ts";
import { listed } from "../../words/english.ts";
import { AS } from "../../words/ruleWords.ts";
import type { Run } from "../../words/run.ts";
import { Tag } from "../../words/tags.ts";
import type { WordSet } from "../../words/wordSet.ts";
import { contentBefore } from "../bounds/contentBefore.ts";
import { opener } from "../bounds/opener.ts";
import { type Candidate, candidate } from "../candidate.ts";
import type { Clause } from "../clause.ts";
import type { Cue } from "../cues.ts";
import { nounPhraseAfter } from "../phrases.ts";
import { quotationAt } from "../quoted.ts";
import { RANK } from "../ranks.ts";

/** Verbs of outlets that give what somebody else said. */
export const QUOTED: WordSet = listed("quoting");

/** Whoever is quoted, and "as saying", behind the verb that ends at `from`; null where words that he says follow. */
export function quotedAsSaying(doc: Document, from: number, last: number): { source: Run; cue: Run } | null {
  const end = nounPhraseAfter(doc, from, last);
  if (end === from || end + 1 >= last || doc.tokens.hash[end] !== AS || doc.tags[end + 1] !== Tag.VBG) return null;
  const told = nounPhraseAfter(doc, end + 2, last);
  return opener(doc, told, last) ? null : { source: [from, end], cue: [end, end + 2] };
}

/** "“C,” the agency quoted S as saying": what stands before is what the agency gives, on the word of S (see citing.ts). */
export function reported({ doc, first, last }: Clause, cue: Cue): Candidate | null {
  if (cue.shape !== "finite" || !QUOTED.has(doc.tokens.hash[cue.verb] as number)) return null;
  const { subject: source } = cue;
  const content = source && contentBefore(doc, source[0], first);
  if (!content || !quotedAsSaying(doc, cue.group[1], last)) return null;
  const direct = quotationAt(doc, content[0])?.last === content[1];
  return candidate(cue, { rule: direct ? "quote before" : "before", content: [content], source, rank: RANK.quoted });
}
