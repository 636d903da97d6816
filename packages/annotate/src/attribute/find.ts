import { Mark } from "../knowledge/marks.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
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
import { posted } from "./forms/posted.ts";
import { prepositions } from "./forms/preposition.ts";
import { quotedBy } from "./forms/quotedBy.ts";
import { relative } from "./forms/relative.ts";
import { replied } from "./forms/replied.ts";
import { reported } from "./forms/reported.ts";
import { view } from "./forms/view.ts";
import { worded } from "./forms/worded.ts";
import { rulesWith } from "./rules.ts";
import { WINDOW } from "./windows.ts";

const CITING = listed("citingVerbs");
const LEADING = rulesWith("leading");

/** "C, S announced on Monday, adding that": behind an inserted speaker a gerund is his, not the subject's of C. */
function ofInserted(doc: Document, one: Candidate, found: readonly Candidate[]): Candidate {
  const at = one.cue[0]?.[0] ?? 0;
  if (one.rule === "preposition" || doc.tags[at] !== Tag.VBG || doc.tokens.kind[at - 1] !== TokenKind.comma) return one;
  for (const { rule, source, cue } of found) {
    const [speaker, verb] = [source[0], cue[0]];
    if (!LEADING.has(rule) || !speaker || !verb || Math.max(speaker[1], verb[1]) > at) continue;
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
const SYMBOL = 1 << TokenKind.symbol;
const COMMA = 1 << TokenKind.comma;
const QUOTING = (1 << TokenKind.quote) | (1 << TokenKind.quoteOpen);

/**
 * The forms of a verb of attribution, in the order in which they are tried: the first that fits has the cue, so those with
 * the most particular sign stand first, and "S said C" last. Written out, as a list of functions is called more slowly.
 */
function ofVerb(clause: Clause, cue: Cue): Candidate | null {
  return (
    heard(clause, cue) ??
    reported(clause, cue) ??
    quotedBy(clause, cue) ??
    asides(clause, cue) ??
    relative(clause, cue) ??
    before(clause, cue) ??
    agentive(clause, cue) ??
    after(clause, cue) ??
    (clause.spoken ? aloud(clause, cue) : null)
  );
}

/** "S, citing X, said C": X is not what S says, but whom he has it from (see chains.ts). */
function isCited({ doc, roles, last }: Clause, cue: Cue, cues: readonly Cue[]): boolean {
  if (cue.shape !== "gerund" || !CITING.has(cue.entry.hash)) return false;
  const speaks = cues.some(({ shape, entry }) => shape === "finite" && saysPlainly(entry));
  return speaks && citesSomebody(doc, roles, cue.group[1], last);
}

function addAll(found: Candidate[], more: readonly Candidate[]): void {
  for (let i = 0; i < more.length; i++) found.push(more[i] as Candidate);
}

/** Finds all candidates of a clause, overlaps and all; which of them stay, `refine.ts` decides by their ranks. */
export function findCandidates(clause: Clause): Candidate[] {
  const { doc, first, last } = clause;
  let found: Candidate[] = [];
  // Most clauses hold none of the words and marks that a form wants.
  let marks = 0;
  let kinds = 0;
  for (let i = first; i < last; i++) {
    marks |= doc.marks[i] as number;
    kinds |= 1 << (doc.tokens.kind[i] as number);
  }
  if (marks & (Mark.verb | Mark.before)) {
    const cues = findCues(clause);
    for (const cue of cues) {
      const one = isCited(clause, cue, cues) ? null : ofVerb(clause, cue);
      if (one) found.push(one);
    }
  }
  if (marks & Mark.preposition) addAll(found, prepositions(clause));
  if (marks & (Mark.noun | Mark.unowned)) addAll(found, nouns(clause));
  if (marks & Mark.noun) addAll(found, drawn(clause));
  if (marks & Mark.poll) addAll(found, polled(clause));
  if (marks & Mark.adverb) addAll(found, adverbs(clause));
  if (marks & (Mark.light | Mark.adjective)) addAll(found, phrasal(clause));
  for (let i = 0; i < found.length; i++) found[i] = ofInserted(doc, found[i] as Candidate, found);
  if (found.length > 0) found = found.filter((one) => !isWaiting(clause, one));
  if (clause.spoken && kinds & COMMA) addAll(found, goesSo(clause));
  if (kinds & SYMBOL) addAll(found, posted(clause));
  if (doc.quotations.length > 0) {
    if (kinds & SIGNING) addAll(found, signed(clause));
    if (kinds & QUOTING) {
      addAll(found, worded(clause));
      addAll(found, replied(clause));
    }
    const under = undersigned(clause);
    if (under) found.push(under);
  }
  const answers = (doc.marks[first] as number) & Mark.label ? answer(clause) : null;
  if (answers) found.push(answers);
  const labelled = kinds & COLON ? colon(clause) : null;
  if (labelled) found.push(labelled);
  const viewed = kinds & COMMA ? view(clause) : null;
  if (viewed) found.push(viewed);
  return found;
}
