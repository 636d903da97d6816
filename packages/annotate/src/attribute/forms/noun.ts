import { Mark } from "../../knowledge/marks.ts";
import type { Document, Quotation } from "../../words/document.ts";
import { listed, listedNouns } from "../../words/english.ts";
import { FOR, IN, NO, THAT, TO, WITH } from "../../words/ruleWords.ts";
import type { Run } from "../../words/run.ts";
import { TagSet } from "../../words/tagSet.ts";
import { isFiniteVerb, isVerb, Tag } from "../../words/tags.ts";
import { TokenKind } from "../../words/tokens.ts";
import { clauseEnd } from "../bounds/clauseEnd.ts";
import type { Matrix } from "../bounds/matrix.ts";
import { opener } from "../bounds/opener.ts";
import { type Candidate, made } from "../candidate.ts";
import type { Clause } from "../clause.ts";
import { clauseSubject, startsClause } from "../clauseSubject.ts";
import { isRelativeSubject, nounPhraseAfter, nounPhraseBefore } from "../phrases.ts";
import { quotationAt, trimRun } from "../quoted.ts";
import { RANK } from "../ranks.ts";
import { isTemporal } from "../times.ts";
import { isAuxiliary } from "../verbs.ts";
import { contentAt, type Following } from "./phrasal.ts";

const MAKER = listed("makers");
const PUBLISHED = listed("published");
const MONTH = listed("months");
const BE = listed("be", "beShort", "isOrHas");
const BEING = listed("be", "beNonfinite", "beShort");

const FEELING = listed("feelings");
const INDEFINITE = listed("indefinite");
const PURPOSE = listed("purposes");
const NOT = listed("not", "never");

/** Whether the noun at `i` tells why somebody acts: "in hopes that", "for fear that". */
function isPurpose({ tokens }: Document, i: number): boolean {
  const before = tokens.hash[i - 1];
  return (before === IN || before === FOR) && PURPOSE.has(tokens.hash[i] as number);
}

/** Nouns that attribute with "that" and their owner alone: "her assumption that", not "his conviction for theft". */
const WITH_THAT = listedNouns("withThat");
const GIVEN = listedNouns("given");

/** Whether a word may stand between an owner and the noun: "Tolm's recent evidence-free", "her March", "his Oct. 11". */
function isBetween({ tags, tokens }: Document, i: number): boolean {
  const tag = tags[i];
  return (
    tag === Tag.JJ ||
    tag === Tag.HYPH ||
    tag === Tag.CD ||
    (tag === Tag.NN && (tags[i - 1] === Tag.HYPH || tags[i + 1] === Tag.HYPH)) ||
    (tag === Tag.NNP && (MONTH.has(tokens.hash[i] as number) || tags[i + 1] === Tag.CD))
  );
}

/** Whose the noun at `i` is: "his", "Clinton's"; null where it is nobody's. */
function ownerOf(doc: Document, i: number, first: number): { source: Run; cueFirst: number } | null {
  const { tags } = doc;
  let owner = i - 1;
  while (owner > first && isBetween(doc, owner)) owner--;
  if (owner < first) return null;
  if (tags[owner] === Tag.PRP$) return { source: [owner, owner + 1], cueFirst: owner + 1 };
  if (tags[owner] !== Tag.POS) return null;
  const from = nounPhraseBefore(doc, owner - 1, first);
  return from < owner ? { source: [from, owner], cueFirst: owner } : null;
}

/** "He marked the day with a warning that C": whose clause it is in; null where a noun is not given so. */
function giverOf(doc: Document, i: number, first: number): { source: Run; cueFirst: number } | null {
  const { tags, tokens } = doc;
  let from = i - 1;
  while (tags[from] === Tag.JJ) from--;
  if (
    WITH_THAT.has(tokens.hash[i] as number) ||
    tokens.hash[i + 1] !== THAT ||
    !INDEFINITE.has(tokens.hash[from] as number) ||
    tokens.hash[from - 1] !== WITH
  )
    return null;
  const source = clauseSubject(doc, from - 1, first);
  return source && { source, cueFirst: i };
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

/** Parts of speech between "be" and a quotation that tell what the words are like: "was short", "was a terse". */
const LIKENESS = new TagSet([Tag.RB, Tag.JJ, Tag.DT, Tag.CC]);
/** How many such words there are at most. */
const LIKE = 5;

/** Where what somebody says is told to somebody: "his answer | to the committee | was". */
function pastHearer({ doc, last }: Clause, i: number): number {
  return doc.tokens.hash[i] === TO ? nounPhraseAfter(doc, i + 1, last) : i;
}

/** The quotation at `at`, or behind words for what it is like and their colon: "answer was | short: “C”", "was | a terse “C”". */
function likened({ doc, last }: Clause, at: number): Quotation | null {
  const { tags, tokens } = doc;
  let i = at;
  while (i < Math.min(last, at + LIKE) && LIKENESS.has(tags[i] as number)) i++;
  // "Brief" is a noun as well.
  if (tags[i] === Tag.NN && tokens.kind[i + 1] === TokenKind.colon) i++;
  const colon = tokens.kind[i] === TokenKind.colon;
  if (i > at && !colon && tags[at] !== Tag.DT) return null;
  return quotationAt(doc, colon ? i + 1 : i);
}

/** "His answer was that C", "the senator's message to us is clear: “…”", "her reply: “…”": the noun and "be" are the cue. */
function copular(clause: Clause, noun: number, owner: Run): Following | null {
  const { doc, last } = clause;
  const { kind, hash } = doc.tokens;
  let be = pastHearer(clause, noun + 1);
  while (be < last && doc.tags[be] === Tag.RB) be++;
  if (be + 1 >= last) return null;
  const verb = BE.has(hash[be] as number);
  // "Voters like his plan: “…”" tells of the plan.
  if (!verb && (kind[be] !== TokenKind.colon || owner[0] !== clause.first)) return null;
  const mark = kind[be + 1];
  const at = verb && (mark === TokenKind.colon || mark === TokenKind.comma) ? be + 2 : be + 1;
  const cueEnd = verb ? be + 1 : noun + 1;
  const quotation = verb ? likened(clause, at) : quotationAt(doc, at);
  if (quotation) return { run: [quotation.first, quotation.last], cueEnd, clause: true };
  if (verb && opener(doc, at, last) === "that")
    return { run: trimRun(doc, at, clauseEnd(clause, at)), cueEnd, clause: true };
  return null;
}

/** Where the "that" clause of a noun ends: at the latest before a second finite verb, which is the main clause's. */
function thatClauseEnd(clause: Clause, that: number): number {
  const { doc, last } = clause;
  const end = clauseEnd(clause, that);
  let verbs = 0;
  for (let i = that + 1; i < end; i++) {
    const tag = doc.tags[i] as number;
    const links = tag === Tag.CC || tag === Tag.WDT || tag === Tag.WP || tag === Tag.SC || tag === Tag.WRB;
    const comma = doc.tokens.kind[i] === TokenKind.comma;
    // "Contrary to his claim that C, the bridge is safe": the main clause begins.
    if (comma && startsClause(doc, doc.quotationOf[i] === doc.quotationOf[i + 1] ? i + 1 : i + 2, last)) return i + 1;
    if (links || comma) verbs = -1;
    if (doc.quotationOf[i] !== 0 || !isFiniteVerb(tag)) continue;
    // "That the keeper had told friends he would leave": a clause in it, whose subject stands before its verb.
    if (verbs === 1 && doc.tags[i - 1] === Tag.PRP) continue;
    if (verbs === 1) return i;
    verbs++;
  }
  return end;
}

/** The clause around a noun that is still to come. */
const FRONTED: Matrix = { tag: -1, fronted: true };

/** Whether the noun at `i` stands in a phrase before the main clause: "Contrary to his claim that C, the bridge is safe". */
function isFronted({ tags, tokens }: Document, first: number, i: number): boolean {
  if (tags[first] !== Tag.IN && tags[first] !== Tag.SC && tokens.hash[first + 1] !== TO) return false;
  for (let j = first; j < i; j++)
    if (isFiniteVerb(tags[j] as number) || tokens.kind[j] === TokenKind.comma) return false;
  return true;
}

/** "A promise by the premier that C", "reports from the ministry that C", "a report in the weekly Tide that C". */
function makerOf(clause: Clause, noun: number): Candidate | null {
  const { doc, last } = clause;
  const maker = doc.tokens.hash[noun + 1] as number;
  if (!MAKER.has(maker)) return null;
  const end = nounPhraseAfter(doc, noun + 2, last);
  if (end === noun + 2 || doc.tokens.hash[end] !== THAT) return null;
  // "Fears in Oslo that": what a report stands in is its source where it has a name.
  if (maker === IN && !(PUBLISHED.has(doc.tokens.hash[noun] as number) && doc.tags[end - 1] === Tag.NNP)) return null;
  if (doc.tags[end] !== Tag.SC && !startsClause(doc, end + 1, last)) return null;
  return made({
    rule: "noun",
    content: [trimRun(doc, end, thatClauseEnd(clause, end))],
    cue: [[noun, noun + 1]],
    source: [[noun + 2, end]],
    stance: "assert",
    presentation: "act",
    rank: RANK.noun,
  });
}

/** Whether another verb stands before the next comma or stop: "claims that ballot boxes | were moved", whose "ballot" is no verb. */
function hasOtherVerb({ tags, tokens }: Document, from: number, last: number): boolean {
  for (let i = from; i < last && tokens.kind[i] !== TokenKind.comma; i++)
    if (isFiniteVerb(tags[i] as number)) return true;
  return false;
}

/** Whether somebody makes or raises what "that" stands for: "one point that | Tolm made repeatedly | was". */
function isMade(doc: Document, from: number, last: number): boolean {
  const { tags, tokens, marks } = doc;
  let i = nounPhraseAfter(doc, from, last);
  if (i === from) return false;
  while ((isAuxiliary(doc, i) && !BEING.has(tokens.hash[i] as number)) || tags[i] === Tag.RB) i++;
  if (!isVerb(tags[i] as number) || !((marks[i] as number) & Mark.light)) return false;
  i++;
  while (tags[i] === Tag.RB) i++;
  return nounPhraseAfter(doc, i, last) === i;
}

/** "His claim that C", "Clinton's warning that C"; "reports that C", "the belief that C" are nobody's. */
export function nouns(clause: Clause): Candidate[] {
  const { doc, first, last } = clause;
  const found: Candidate[] = [];
  const { tags, tokens } = doc;
  for (let i = first; i + 2 < last; i++) {
    const mark = doc.marks[i] as number;
    if (!(mark & (Mark.noun | Mark.unowned)) || doc.quotationOf[i] !== 0) continue;
    // "Shouted a warning that".
    const warning =
      tags[i] === Tag.VBG && (tags[i - 1] === Tag.DT || tags[i - 1] === Tag.JJ) && tokens.hash[i + 1] === THAT;
    if (tags[i] !== Tag.NN && tags[i] !== Tag.NNS && !warning) continue;
    const by = mark & Mark.noun ? makerOf(clause, i) : null;
    if (by) {
      found.push(by);
      continue;
    }
    const owned = mark & Mark.noun ? (ownerOf(doc, i, first) ?? giverOf(doc, i, first)) : null;
    // "The anger that he channeled".
    if (!owned && (FEELING.has(tokens.hash[i] as number) || WITH_THAT.has(tokens.hash[i] as number))) continue;
    if (!owned && !(tokens.hash[i + 1] === THAT && (mark & Mark.unowned || tags[i + 1] === Tag.SC))) continue;
    // "Two reports that depicted delays": it stands for them.
    if (isRelativeSubject(doc, i + 1) && !hasOtherVerb(doc, i + 3, last)) continue;
    if (!owned && isMade(doc, i + 2, last)) continue;
    // "There is no question that": nobody asks.
    if (!owned && tokens.hash[i - 1] === NO) continue;
    // "He left in hopes that C": they are his.
    if (!owned && tags[i - 1] === Tag.IN && isPurpose(doc, i)) continue;
    const said = owned ? copular(clause, i, owned.source) : null;
    // "His promise not to sell".
    const not = NOT.has(tokens.hash[i + 1] as number) && tags[i + 2] === Tag.TO ? 1 : 0;
    const content = said ?? contentAt(clause, i + 1 + not, isFronted(doc, first, i) ? FRONTED : undefined);
    if (!content || content.run[1] <= content.run[0]) continue;
    // "Its statement on Friday": when.
    if (!content.clause && isTemporal(doc, content.run[0])) continue;
    // "In their report they noted", "her report on schools": a report attributes with "that" alone.
    const wantsThat = PUBLISHED.has(tokens.hash[i] as number) || WITH_THAT.has(tokens.hash[i] as number);
    if (!said && wantsThat && tokens.hash[i + 1] !== THAT) continue;
    const that = content.clause;
    // "His plan to go" is what he means to do; "his pledge to go" is what he said he would.
    const infinitive = !that && tags[i + 1 + not] === Tag.TO;
    if (infinitive && !GIVEN.has(tokens.hash[i] as number)) continue;
    if (not > 0 && !infinitive) continue;
    found.push(
      made({
        rule: said ? "copular" : that || infinitive ? "noun" : "noun phrase",
        content: [that ? content.run : upToVerb(doc, [content.run[0] - not, content.run[1]])],
        cue: [[owned ? owned.cueFirst : i, content.cueEnd - not]],
        source: owned ? [owned.source] : [],
        stance: owned ? "assert" : "hedge",
        presentation: "act",
        rank: owned && that ? RANK.noun : RANK.phrase,
      }),
    );
  }
  return found;
}
