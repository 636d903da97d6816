import { Mark } from "../../knowledge/marks.ts";
import { listed } from "../../words/english.ts";
import { IT, THAT } from "../../words/ruleWords.ts";
import type { Run } from "../../words/run.ts";
import { isFiniteVerb, isVerb, Tag } from "../../words/tags.ts";
import { clauseEnd, type Matrix } from "../bounds/clauseEnd.ts";
import { objectEnd } from "../bounds/objectEnd.ts";
import { type Candidate, made } from "../candidate.ts";
import { canSpeak } from "../canSpeak.ts";
import type { Clause } from "../clause.ts";
import { clauseSubject, startsClause } from "../clauseSubject.ts";
import { trimRun } from "../quoted.ts";
import { RANK } from "../ranks.ts";
import type { Rule } from "../rules.ts";
import { sourceBefore } from "../sources.ts";
import { isAuxiliary, verbGroup } from "../verbs.ts";
import { WINDOW } from "../windows.ts";

const ABOUT = listed("about");
const CAUSE = listed("causes");
const RAISING = listed("raising");

/** Parts of speech that open a clause behind an adjective or a noun: "is sure she", "his claim there is". */
const SUBJECT = new Uint8Array(64);
for (const tag of [Tag.PRP, Tag.EX, Tag.NNP, Tag.DT, Tag["PRP$"]]) SUBJECT[tag] = 1;

/** What follows a noun or an adjective of attribution. */
export interface Following {
  readonly run: Run;
  readonly cueEnd: number;
  /** Whether it is a clause with a verb of its own. */
  readonly clause: boolean;
}

/** What follows "expressed concern" or "is confident": a clause, an infinitive or a prepositional phrase; null for less. */
export function contentAt(clause: Clause, i: number, matrix?: Matrix): Following | null {
  const { doc, cues, last } = clause;
  if (i + 1 >= last) return null;
  const hash = doc.tokens.hash[i] as number;
  const end = clauseEnd(clause, i, matrix);
  if (hash === THAT) return { run: trimRun(doc, i, end), cueEnd: i, clause: true };
  // "Is skeptical she can win", "his claim there are none".
  if (SUBJECT[doc.tags[i] as number] && startsClause(doc, i, end))
    return { run: trimRun(doc, i, end), cueEnd: i, clause: true };
  if (doc.tags[i] === Tag.TO && isVerb(doc.tags[i + 1] as number))
    return { run: trimRun(doc, i, objectEnd(doc, i, end)), cueEnd: i, clause: false };
  const caused = CAUSE.has(hash) && cues.adjectives.has(doc.tokens.hash[i - 1] as number);
  if (ABOUT.has(hash) || caused)
    return { run: trimRun(doc, i + 1, objectEnd(doc, i + 1, end)), cueEnd: i + 1, clause: false };
  return null;
}

/** A group of words as cue, and what follows it from the token at `at`. */
function phrase(clause: Clause, rule: Rule, group: Run, at: number): Candidate | null {
  const { doc, roles, first } = clause;
  const found = contentAt(clause, at);
  if (!found || found.run[1] <= found.run[0]) return null;
  const source = sourceBefore(doc, group[0], first) ?? clauseSubject(doc, group[0], first);
  if (!source || !canSpeak(doc, roles, source)) return null;
  return made({
    rule,
    content: [found.run],
    cue: [[group[0], found.cueEnd]],
    source: [source],
    presentation: rule === "adjective" ? "thought" : "act",
    rank: found.clause ? RANK.phrasalClause : RANK.phrase,
  });
}

/** "Republicans have expressed concern that C", "made the claim that C". */
function lightVerb(clause: Clause, i: number): Candidate | null {
  const { doc, cues, first, last } = clause;
  if (!((doc.marks[i] as number) & Mark.light) || !isVerb(doc.tags[i] as number)) return null;
  let noun = i + 1;
  while (
    noun < last &&
    noun < i + WINDOW.article &&
    (doc.tags[noun] === Tag.DT || doc.tags[noun] === Tag.JJ || doc.tags[noun] === Tag["PRP$"])
  )
    noun++;
  if (!cues.nouns.has(doc.tokens.hash[noun] as number) || noun >= last) return null;
  return phrase(clause, "light verb", verbGroup(doc, i, first), noun + 1);
}

/** "He is confident that C", "was worried about C". */
function adjective(clause: Clause, i: number): Candidate | null {
  const { doc, first } = clause;
  if (!((doc.marks[i] as number) & Mark.adjective)) return null;
  let be = i - 1;
  while (be > first && doc.tags[be] === Tag.RB) be--;
  if (be < first || !isAuxiliary(doc, be) || !(isVerb(doc.tags[be] as number) || isFiniteVerb(doc.tags[be] as number)))
    return null;
  if (RAISING.has(doc.tokens.hash[i] as number) && doc.tags[i + 1] === Tag.TO) return null;
  const one = phrase(clause, "adjective", [verbGroup(doc, be, first)[0], i + 1], i + 1);
  return one?.source.some(([at]) => doc.tokens.hash[at] === IT) ? null : one;
}

/** Attribution by a light verb with a noun, or by an adjective. */
export function phrasal(clause: Clause): Candidate[] {
  const { doc, first, last } = clause;
  const found: Candidate[] = [];
  for (let i = first; i < last; i++) {
    if (!((doc.marks[i] as number) & (Mark.light | Mark.adjective)) || doc.quotationOf[i] !== 0) continue;
    const one = lightVerb(clause, i) ?? adjective(clause, i);
    if (one) found.push(one);
  }
  return found;
}
