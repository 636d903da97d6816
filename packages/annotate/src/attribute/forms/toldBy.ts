import type { Lexicon } from "../../knowledge/lexicon.ts";
import type { Document } from "../../words/document.ts";
import { listed } from "../../words/english.ts";
import { BE, BY, IN, IT, SO } from "../../words/ruleWords.ts";
import type { Run } from "../../words/run.ts";
import { isVerb, Tag } from "../../words/tags.ts";
import type { Complement } from "../bounds/complement.ts";
import { type Candidate, candidate } from "../candidate.ts";
import type { Clause } from "../clause.ts";
import { startsClause } from "../clauseSubject.ts";
import type { Cue } from "../cues.ts";
import { nounPhraseAfter } from "../phrases.ts";
import { RANK } from "../ranks.ts";
import { sourceBefore } from "../sources.ts";
import { timeEnd } from "../times.ts";
import { hasOtherVerb } from "../verbReading.ts";
import { tellsNothing } from "./untold.ts";

const ASKING = listed("asking");

/** Whoever is named by "by" in the object of a passive: "was promised a pension by the firm". */
function agentIn(doc: Document, [from, to]: Run): Run | null {
  for (let i = from + 1; i + 1 < to; i++) {
    if (doc.tokens.hash[i] !== BY || doc.quotationOf[i] !== 0) continue;
    const end = nounPhraseAfter(doc, i + 1, to);
    if (end > i + 1) return [i + 1, end];
  }
  return null;
}

/** Whoever says what somebody or something is said to be: "said to be a spy by S"; "to be searched by guards" is done by them. */
function tellerBehind(doc: Document, [to, end]: Run): Run | null {
  if (doc.tokens.hash[to + 1] !== BE) return null;
  for (let i = to + 2; i < end; i++) {
    if (doc.quotationOf[i] !== 0) continue;
    if (isVerb(doc.tags[i] as number)) return null;
    if (doc.tokens.hash[i] === BY && doc.tags[i + 1] !== Tag.HYPH) return phraseBehind(doc, i, end);
  }
  return null;
}

/** Whether a clause follows "it is thought": "it is written | in ink" says what it is written with. */
function isImpersonal({ doc, last }: Clause, cue: Cue, [content]: Run): boolean {
  return doc.tokens.hash[cue.group[0] - 1] === IT && startsClause(doc, content, last);
}

/** The noun phrase behind a preposition at `i`; null where there is none. */
function phraseBehind(doc: Document, i: number, limit: number): Run | null {
  const end = nounPhraseAfter(doc, i + 1, limit);
  return end > i + 1 && end <= limit ? [i + 1, end] : null;
}

/** Where "by" stands behind the cue, times and adverbs passed over: "was announced | on Monday | by the ministry"; -1 where it does not. */
function agentStart(doc: Document, { group: [, end] }: Cue, limit: number): number {
  const { tags, tokens } = doc;
  let i = end;
  while (i < limit && tokens.hash[i] !== BY) {
    const day = tags[i] === Tag.IN ? i + 1 : i;
    const time = timeEnd(doc, day, limit);
    if (time > day) i = time;
    else if (tags[i] === Tag.RB) i++;
    else return -1;
  }
  return i < limit ? i : -1;
}

/** Whether it is in an outlet or a paper that something was reported: "in | the Arva Post |", not "in March". */
function isPublished({ tokens }: Document, roles: Lexicon["roles"], [first, last]: Run): boolean {
  const hash = tokens.hash[last - 1] as number;
  return (
    tokens.hash[first - 1] === IN && (roles.outlet.has(hash) || roles.document.has(hash) || roles.newspaper.has(hash))
  );
}

/** Whether "by" brings how it was told and not by whom: "notified by letter", "ordered by text message". */
export function isMeans({ tags, tokens }: Document, roles: Lexicon["roles"], [first, last]: Run): boolean {
  return tags[first] === Tag.NN && roles.document.has(tokens.hash[last - 1] as number);
}

const PROMISING = listed("promising");
const TOLD_OF = listed("toldOf");
const CONVINCED = listed("convincing");

/** "Tolm is convinced that C": he holds so, and nobody need have told him. */
function believed({ doc, first }: Clause, cue: Cue, content: Run): Candidate | null {
  const source = sourceBefore(doc, cue.group[0], first);
  const entry = { ...cue.entry, presents: "thought" } as const;
  return source && candidate({ ...cue, entry }, { rule: "that", content: [content], source, rank: RANK.opened });
}

/** "It was revealed that C", "S is expected to C": the source is named by "by" or not at all. */
export function toldBy(clause: Clause, cue: Cue, { rule, content }: Complement): Candidate | null {
  const { doc, roles, first } = clause;
  const asked = ASKING.has(cue.entry.hash) && (rule === "question" || rule === "about");
  const { tokens } = doc;
  const rank = RANK.impersonal;
  if (rule === "that" && CONVINCED.has(cue.entry.hash)) return believed(clause, cue, content);
  if (tokens.hash[cue.verb - 1] === SO) return null;
  const by = agentStart(doc, cue, content[0]);
  // "Was posted by a group that calls itself a bank": the group calls itself so. "Asked about fears that": nor is that told.
  const apart = rule === "that" && content[0] > cue.group[1];
  if (apart && (hasOtherVerb(doc, cue.group[1], content[0]) || ASKING.has(cue.entry.hash))) return null;
  if (by < 0 && tellsNothing(clause, cue, { rule, apart, at: content[0] })) return null;
  // "Had been told the flight was cancelled", "it is thought she left" need no "that".
  const bare = rule === "clause" && (PROMISING.has(cue.entry.hash) || isImpersonal(clause, cue, content));
  // "Said he had been warned of the ice": told to him, if nobody says by whom.
  const of = rule === "about" && clause.inside && TOLD_OF.has(cue.entry.hash);
  if (rule !== "that" && rule !== "to" && rule !== "impersonal" && !asked && !bare && !of) return null;
  // "Was promised C": who promised it is named by "by" or not at all.
  if (rule === "impersonal")
    return candidate(cue, { rule: "impersonal", content: [content], source: agentIn(doc, content), rank });
  const agent = by >= 0 || rule === "that" ? phraseBehind(doc, by >= 0 ? by : cue.group[1], content[0]) : null;
  const source = agent && (by >= 0 ? !isMeans(doc, roles, agent) : isPublished(doc, roles, agent)) ? agent : null;
  if (rule !== "to") return candidate(cue, { rule: asked ? "asked" : "impersonal", content: [content], source, rank });
  const subject = sourceBefore(doc, cue.group[0], first);
  const teller = source ?? tellerBehind(doc, content);
  return subject && candidate(cue, { rule: "passive", content: [subject, content], source: teller, rank: RANK.far });
}
