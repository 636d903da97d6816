import { Mark } from "../../knowledge/marks.ts";
import type { Document } from "../../words/document.ts";
import { listed, listedNouns } from "../../words/english.ts";
import { FOR, IN, IT, NO, OF, THAT, TO } from "../../words/ruleWords.ts";
import type { Run } from "../../words/run.ts";
import { isFiniteVerb, isVerb, Tag } from "../../words/tags.ts";
import { clauseEnd } from "../bounds/clauseEnd.ts";
import type { Matrix } from "../bounds/matrix.ts";
import { objectEnd } from "../bounds/objectEnd.ts";
import { type Candidate, made } from "../candidate.ts";
import { canSpeak } from "../canSpeak.ts";
import type { Clause } from "../clause.ts";
import { clauseSubject, startsClause } from "../clauseSubject.ts";
import { isNominal, nounPhraseAfter } from "../phrases.ts";
import { trimRun } from "../quoted.ts";
import { RANK } from "../ranks.ts";
import type { Rule } from "../rules.ts";
import { sourceBefore } from "../sources.ts";
import { isTemporal, timeEnd } from "../times.ts";
import { isAuxiliary, verbGroup } from "../verbs.ts";
import { WINDOW } from "../windows.ts";

const ABOUT = listed("about");
const CAUSE = listed("causes");
const RAISING = listed("raising");
const VOICING = listed("voicing");
const FELT = listed("about", "feltAt");
const FELT_IN = listed("feltIn");
const HOLDER = listed("holders");
const WITH_THAT = listedNouns("withThat");
const STAYING = listed("staying");
const HAVING = listed("having");
const FEELING = listed("feelings");
const INDEFINITE = listed("indefinite");
const ADDRESSED = listed("addressed");

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
    return { run: trimRun(doc, i, objectEnd(doc, [i, end])), cueEnd: i, clause: false };
  const caused = CAUSE.has(hash) && cues.adjectives.has(doc.tokens.hash[i - 1] as number);
  if (ABOUT.has(hash) || caused) return behindPreposition(clause, i, end);
  return null;
}

function behindPreposition({ doc }: Clause, i: number, end: number): Following {
  return { run: trimRun(doc, i + 1, objectEnd(doc, [i + 1, end])), cueEnd: i + 1, clause: false };
}

/** Steps over the day between a noun and its preposition: "doubts | on Friday | over the merger". */
function pastDay(doc: Document, i: number, limit: number): number {
  return doc.tags[i] === Tag.IN && isTemporal(doc, i + 1) ? timeEnd(doc, i + 1, limit) : i;
}

/** What follows the noun that ends before `noun` of what somebody voices, "dismay | at his words"; else that noun phrase from `from` on. */
function voicedAt(clause: Clause, from: number, noun: number): Following {
  const { doc, last } = clause;
  const i = pastDay(doc, noun, last);
  const found = contentAt(clause, i);
  if (found) return found;
  const hash = doc.tokens.hash[i] as number;
  const felt = FELT.has(hash) || (hash === IN && FELT_IN.has(doc.tokens.hash[i - 1] as number));
  if (felt && i + 1 < last) return behindPreposition(clause, i, clauseEnd(clause, i));
  return { run: [from, noun], cueEnd: from, clause: false };
}

/** A group of words as cue, and what follows it. */
function phrase(clause: Clause, rule: Rule, group: Run, found: Following | null): Candidate | null {
  const { doc, roles, first } = clause;
  // "Sent messages on Tuesday".
  if (!found || found.run[1] <= found.run[0] || isTemporal(doc, found.run[0])) return null;
  const source = sourceBefore(doc, group[0], first) ?? clauseSubject(doc, group[0], first);
  if (!source || !canSpeak(doc, roles, source)) return null;
  return made({
    rule,
    content: [found.run],
    cue: [[group[0], found.cueEnd]],
    source: [source],
    presentation: rule === "adjective" ? "thought" : "act",
    rank: found.clause ? RANK.phrasalClause : rule === "light verb" ? RANK.noun : RANK.phrase,
  });
}

/** Where the noun of a light verb at `i` stands, behind an article and adjectives. */
function nounOf({ doc, last }: Clause, i: number, reach: number): number {
  const first = doc.tags[i + 1];
  let noun = first === Tag.DT || first === Tag["PRP$"] ? i + 2 : i + 1;
  while (noun < Math.min(last, i + reach) && doc.tags[noun] === Tag.JJ) noun++;
  return noun;
}

/** "Republicans have voiced dismay at C": whatever noun it is. */
function voiced(clause: Clause, i: number): Candidate | null {
  const { doc, first, last } = clause;
  const { tags } = doc;
  // "The expressed preferences", "a hoarse-voiced singer".
  if (tags[i - 1] === Tag.DT || tags[i - 1] === Tag.HYPH) return null;
  let end = nounOf(clause, i, WINDOW.voiced);
  // "Voiced the network's frustration".
  while (end < last && (isNominal(tags[end] as number) || tags[end] === Tag.POS) && tags[end] !== Tag.PRP) end++;
  if (tags[end - 1] !== Tag.NN && tags[end - 1] !== Tag.NNS) return null;
  return phrase(clause, "light verb", verbGroup(doc, i, first), voicedAt(clause, i + 1, end));
}

/** Whether the noun is others' or for others: "had the support of the board", "sent questions to her", "had a message for her". */
function isOthers(doc: Document, i: number, noun: number): boolean {
  const next = doc.tokens.hash[noun + 1] as number;
  if (next === FOR) return ADDRESSED.has(doc.tokens.hash[noun] as number);
  return next === TO || (next === OF && isDefinite(doc, i + 1));
}

function isDefinite({ tags, tokens }: Document, i: number): boolean {
  return tags[i] === Tag.DT && !INDEFINITE.has(tokens.hash[i] as number) && tokens.hash[i] !== NO;
}

/** "The rebels sent word to the villages that C". */
function sentTo(clause: Clause, i: number, noun: number): Candidate | null {
  const { doc, first, last } = clause;
  const that = doc.tokens.hash[noun + 1] === TO ? nounPhraseAfter(doc, noun + 2, last) : last;
  if (that >= last || doc.tokens.hash[that] !== THAT) return null;
  const content = contentAt(clause, that);
  return phrase(clause, "light verb", verbGroup(doc, i, first), content && { ...content, cueEnd: noun + 1 });
}

/** "Republicans have raised concern that C", "made the claim that C". */
function lightVerb(clause: Clause, i: number): Candidate | null {
  const { doc, cues, first, last } = clause;
  if (!((doc.marks[i] as number) & Mark.light) || !isVerb(doc.tags[i] as number)) return null;
  if (VOICING.has(doc.tokens.hash[i] as number)) return voiced(clause, i);
  const noun = nounOf(clause, i, WINDOW.article);
  const hash = doc.tokens.hash[noun] as number;
  if (noun >= last || !(cues.nouns.has(hash) || FEELING.has(hash))) return null;
  if (HAVING.has(doc.tokens.hash[i] as number) && isOthers(doc, i, noun)) return null;
  const next = doc.tokens.hash[noun + 1];
  if (WITH_THAT.has(hash) && next !== THAT) return sentTo(clause, i, noun);
  // "Has shown no interest in the plan".
  const felt = next === IN && FELT_IN.has(doc.tokens.hash[noun] as number) && noun + 2 < last;
  const content = felt
    ? behindPreposition(clause, noun + 1, clauseEnd(clause, noun + 1))
    : contentAt(clause, pastDay(doc, noun + 1, last));
  return phrase(clause, "light verb", verbGroup(doc, i, first), content);
}

/** "He is confident that C", "was worried about C". */
function adjective(clause: Clause, i: number): Candidate | null {
  const { doc, first } = clause;
  if (!((doc.marks[i] as number) & Mark.adjective)) return null;
  const holder = HOLDER.has(doc.tokens.hash[i] as number);
  let be = i - 1;
  while (be > first && (doc.tags[be] === Tag.RB || (holder && (doc.tags[be] === Tag.DT || doc.tags[be] === Tag.JJ))))
    be--;
  const stays = be >= first && STAYING.has(doc.tokens.hash[be] as number);
  if (
    be < first ||
    !(isAuxiliary(doc, be) || stays) ||
    !(isVerb(doc.tags[be] as number) || isFiniteVerb(doc.tags[be] as number))
  )
    return null;
  if (RAISING.has(doc.tokens.hash[i] as number) && doc.tags[i + 1] === Tag.TO) return null;
  const one = phrase(clause, "adjective", [verbGroup(doc, be, first)[0], i + 1], contentAt(clause, i + 1));
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
