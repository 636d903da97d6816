import { english } from "@readout/lexicon";
import { Mark } from "../knowledge/marks.ts";
import type { Document } from "../words/document.ts";
import { Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { type Candidate, changed } from "./candidate.ts";
import { citesSomebody } from "./citing.ts";
import type { Clause } from "./clause.ts";
import { type Cue, findCues, saysPlainly } from "./cues.ts";
import { adverbs } from "./forms/adverb.ts";
import { after } from "./forms/after.ts";
import { aloud, goesSo } from "./forms/aloud.ts";
import { asides } from "./forms/as.ts";
import { before } from "./forms/before.ts";
import { drawn } from "./forms/drawn.ts";
import { heard } from "./forms/heard.ts";
import { answer, colon, signed, undersigned } from "./forms/named.ts";
import { nouns } from "./forms/noun.ts";
import { agentive } from "./forms/passive.ts";
import { phrasal } from "./forms/phrasal.ts";
import { polled } from "./forms/polled.ts";
import { prepositions } from "./forms/preposition.ts";
import { quotedBy } from "./forms/quotedBy.ts";
import { relative } from "./forms/relative.ts";
import { replied } from "./forms/replied.ts";
import { reported } from "./forms/reported.ts";
import { view } from "./forms/view.ts";
import { worded } from "./forms/worded.ts";
import { WINDOW } from "./windows.ts";

const CITING = new Set(english.citingVerbs);

/** "C, S announced on Monday, adding that": behind an inserted speaker a gerund is his, not the subject's of C. */
function ofInserted(doc: Document, one: Candidate, found: readonly Candidate[]): Candidate {
  const at = one.cue[0]?.[0] ?? 0;
  if (one.rule === "preposition" || doc.tags[at] !== Tag.VBG || doc.tokens.kind[at - 1] !== TokenKind.comma) return one;
  for (const { rule, source, cue } of found) {
    const [speaker, verb] = [source[0], cue[0]];
    if ((rule !== "before" && rule !== "quote before") || !speaker || !verb || Math.max(speaker[1], verb[1]) > at)
      continue;
    const reach = one.source.length === 0 ? WINDOW.parted : WINDOW.inserted;
    if (at - Math.max(speaker[1], verb[1]) <= reach) return changed(one, { source: [speaker] });
  }
  return one;
}

/** Whether a gerund's object has found no speaker: it tells nothing then, unless a content opens with it: "denied | promising safe passage". */
function isWaiting({ inside, first }: Clause, { rule, source, cue }: Candidate): boolean {
  return source.length === 0 && (rule === "object" || rule === "to") && !(inside && cue[0]?.[0] === first);
}

/** Marks, as bits by their kind, without which a sentence has no form that wants them. */
const SIGNING = (1 << TokenKind.dash) | (1 << TokenKind.hyphen);
const COLON = 1 << TokenKind.colon;
const COMMA = 1 << TokenKind.comma;
const QUOTING = (1 << TokenKind.quote) | (1 << TokenKind.quoteOpen);

type VerbForm = (clause: Clause, cue: Cue) => Candidate | null;

/**
 * The forms of a verb of attribution, in the order in which they are tried: the first that fits has the cue, so those with
 * the most particular sign stand first, and "S said C" last.
 */
const VERB_FORMS: readonly VerbForm[] = [heard, reported, quotedBy, asides, relative, before, agentive, after];

/** The forms that begin with other words than verbs; each finds all of its kind where one of its marks is in the sentence. */
const OTHER_FORMS: readonly (readonly [marks: number, form: (clause: Clause) => readonly Candidate[]])[] = [
  [Mark.preposition, prepositions],
  [Mark.noun | Mark.unowned, nouns],
  [Mark.noun, drawn],
  [Mark.poll, polled],
  [Mark.adverb, adverbs],
  [Mark.light | Mark.adjective, phrasal],
];

function ofVerb(clause: Clause, cue: Cue): Candidate | null {
  for (const form of VERB_FORMS) {
    const one = form(clause, cue);
    if (one) return one;
  }
  return null;
}

/** Finds all candidates of a clause, overlaps and all; which of them stay, `refine.ts` decides by their ranks. */
export function findCandidates(clause: Clause): Candidate[] {
  const { doc, first, last } = clause;
  let found: Candidate[] = [];
  let marks = 0;
  let kinds = 0;
  for (let i = first; i < last; i++) {
    marks |= doc.marks[i] as number;
    kinds |= 1 << (doc.tokens.kind[i] as number);
  }
  const cues = findCues(clause);
  const speaks = cues.some((cue) => cue.shape === "finite" && saysPlainly(cue.entry));
  for (const cue of cues) {
    // "S, citing X, said C": X is not what S says, but whom he has it from (see chains.ts).
    const cites = speaks && cue.shape === "gerund" && CITING.has(cue.entry.lemma);
    if (cites && citesSomebody(doc, clause.roles, cue.group[1], last)) continue;
    const one = ofVerb(clause, cue) ?? (clause.spoken ? aloud(clause, cue) : null);
    if (one) found.push(one);
  }
  // Most sentences hold none of the words that the other forms begin with.
  for (const [own, form] of OTHER_FORMS) if (marks & own) found.push(...form(clause));
  for (let i = 0; i < found.length; i++) found[i] = ofInserted(doc, found[i] as Candidate, found);
  if (found.some((one) => isWaiting(clause, one))) found = found.filter((one) => !isWaiting(clause, one));
  if (clause.spoken && kinds & COMMA) found.push(...goesSo(clause));
  if (kinds & SIGNING) found.push(...signed(clause));
  if (kinds & QUOTING) found.push(...worded(clause), ...replied(clause));
  const under = undersigned(clause);
  if (under) found.push(under);
  const answers = ((doc.marks[clause.first] as number) & Mark.label) !== 0 ? answer(clause) : null;
  if (answers) found.push(answers);
  const labelled = kinds & COLON ? colon(clause) : null;
  if (labelled) found.push(labelled);
  const viewed = kinds & COMMA ? view(clause) : null;
  if (viewed) found.push(viewed);
  return found;
}
