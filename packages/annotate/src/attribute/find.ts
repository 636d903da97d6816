import { english } from "@readout/lexicon";
import type { Lexicon } from "../knowledge/lexicon.ts";
import { Mark } from "../knowledge/marks.ts";
import type { Document } from "../words/document.ts";
import { Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import type { Candidate } from "./candidate.ts";
import { findCues, saysPlainly } from "./cues.ts";
import { adverbs } from "./forms/adverb.ts";
import { after } from "./forms/after.ts";
import { asides } from "./forms/as.ts";
import { before } from "./forms/before.ts";
import { heard } from "./forms/heard.ts";
import { colon, signed } from "./forms/named.ts";
import { nouns } from "./forms/noun.ts";
import { agentive } from "./forms/passive.ts";
import { phrasal } from "./forms/phrasal.ts";
import { prepositions } from "./forms/preposition.ts";
import { relative } from "./forms/relative.ts";
import { reported } from "./forms/reported.ts";
import { view } from "./forms/view.ts";

/** How many tokens may stand between an inserted speaker and his gerund. */
const NEAR = 8;

const CITING = new Set(english.citingVerbs);

/** "C, S announced on Monday, adding that": behind an inserted speaker a gerund is his, not the subject's of C. */
function ofInserted(doc: Document, one: Candidate, found: readonly Candidate[]): Candidate {
  const at = one.cue[0]?.[0] ?? 0;
  if (doc.tags[at] !== Tag.VBG || doc.tokens.kind[at - 1] !== TokenKind.comma) return one;
  for (const { rule, source, cue } of found) {
    const [speaker, verb] = [source[0], cue[0]];
    if (rule !== "before" || !speaker || !verb || Math.max(speaker[1], verb[1]) > at) continue;
    if (at - Math.max(speaker[1], verb[1]) <= NEAR) return { ...one, source: [speaker] };
  }
  return one;
}

/** Finds all candidates of the sentence [first, last), overlaps and all. */
export function findCandidates(
  doc: Document,
  known: Pick<Lexicon, "cues" | "roles">,
  first: number,
  last: number,
): Candidate[] {
  const lexicon = known.cues;
  const found: Candidate[] = [];
  let marks = 0;
  for (let i = first; i < last; i++) marks |= doc.marks[i] as number;
  const cues = findCues(doc, lexicon, first, last);
  const speaks = cues.some((cue) => cue.shape === "finite" && saysPlainly(cue.entry));
  for (const cue of cues) {
    // "S, citing X, said C": X is not what S says, but whom he has it from (see chains.ts).
    if (speaks && CITING.has(cue.entry.lemma) && cue.shape === "gerund") continue;
    const one =
      heard(doc, lexicon, cue, last) ??
      reported(doc, cue, first, last) ??
      asides(doc, lexicon, cue, first, last) ??
      relative(doc, lexicon, cue, first, last) ??
      before(doc, lexicon, cue, first, last) ??
      agentive(doc, known, cue, first, last) ??
      after(doc, known, cue, first, last);
    if (one) found.push(one);
  }
  // Most sentences hold none of the words that the other forms begin with.
  if (marks & Mark.preposition) found.push(...prepositions(doc, lexicon, first, last));
  if (marks & (Mark.noun | Mark.unowned)) found.push(...nouns(doc, lexicon, first, last));
  if (marks & Mark.adverb) found.push(...adverbs(doc, lexicon, first, last));
  if (marks & (Mark.light | Mark.adjective)) found.push(...phrasal(doc, known, first, last));
  for (let i = 0; i < found.length; i++) found[i] = ofInserted(doc, found[i] as Candidate, found);
  found.push(...signed(doc, first, last));
  for (const one of [colon(doc, first, last), view(doc, known, first, last)]) if (one) found.push(one);
  return found;
}
