import { Mark } from "../../knowledge/marks.ts";
import type { Document } from "../../words/document.ts";
import { listed, listedVerbs } from "../../words/english.ts";
import { AND, AS, BEFORE, BUT, BY, FOR, OF, THAT, UNLESS, UNTIL, WHEN } from "../../words/ruleWords.ts";
import type { Run } from "../../words/run.ts";
import { isFiniteVerb, isVerb, Tag } from "../../words/tags.ts";
import { TokenKind } from "../../words/tokens.ts";
import { WordSet } from "../../words/wordSet.ts";
import type { Clause } from "../clause.ts";
import { startsClause } from "../clauseSubject.ts";
import { appositionAfter, isNominal, nounPhraseAfter, nounPhraseBefore, startsPredicate } from "../phrases.ts";
import { isWorkTitle, lastInside, quotationAt, trimRun } from "../quoted.ts";
import { isTemporal } from "../times.ts";
import { WINDOW } from "../windows.ts";
import { clauseEnd } from "./clauseEnd.ts";
import type { Matrix } from "./matrix.ts";

const LEAVING = listed("leaving");
const SETTING = listed("setting");
const EXPECTING = listedVerbs("hoping");
/** Before the time by which something is to be done. */
const DUE = new WordSet([BEFORE, BY, UNTIL]);
const RULING = listedVerbs("ruling");
const SUCH = listed("such");
/** With which a verb goes on behind its object: "accused them of", "blamed them for". */
const GOING_ON = new WordSet([OF, FOR, AS]);

/** Whether "in a statement", "at a rally", "on Monday" starts at `i`: where something was said, not what. */
function isSetting(doc: Document, i: number, limit: number): boolean {
  if (!SETTING.has(doc.tokens.hash[i] as number)) return false;
  if (isTemporal(doc, i + 1)) return true;
  const end = Math.min(limit, nounPhraseAfter(doc, i + 1, limit));
  for (let j = i + 1; j < Math.min(end, i + WINDOW.setting); j++)
    if ((doc.marks[j] as number) & Mark.setting) return true;
  return false;
}

/** Whether the comma at `i` parts the items of a list: "taxes, trade and war". */
export function isList(doc: Document, i: number, limit: number): boolean {
  if (doc.tags[i + 1] === Tag.VBG) return false;
  // "A generous, magnanimous executive".
  if (doc.tags[i - 1] === Tag.JJ && doc.tags[i + 1] === Tag.JJ) return true;
  if (partsAdjectives(doc, i)) return true;
  let from = i + 1;
  // "Trade, energy, defence and banking sanctions".
  for (let items = 0; items < WINDOW.items; items++) {
    const end = quotationAt(doc, from)?.last ?? nounPhraseAfter(doc, from, limit);
    if (end === from) return false;
    if (doc.tags[end] === Tag.CC) return true;
    if (doc.tokens.kind[end] !== TokenKind.comma) return false;
    if (doc.tags[end + 1] === Tag.CC) return true;
    from = end + 1;
  }
  return false;
}

/** Whether the comma at `i` parts an adjective from the next before their noun: "its important, oil-rich ally". */
function partsAdjectives({ tags }: Document, i: number): boolean {
  if (tags[i - 1] !== Tag.JJ) return false;
  const before = tags[i - 2];
  const next = tags[i + 1];
  const opens = before === Tag.DT || before === Tag["PRP$"] || before === Tag.POS;
  return opens && (next === Tag.JJ || next === Tag.NN || next === Tag.VBG || next === Tag.VBN || next === Tag.RB);
}

/** The "that" of a clause behind the setting at `i`; -1 where a comma or a verb comes first. */
function thatBehind(doc: Document, i: number, limit: number): number {
  for (let j = i + 1; j + 1 < Math.min(limit, i + WINDOW.thatBehindSetting); j++) {
    if (doc.tokens.hash[j] === THAT && doc.tags[j] === Tag.SC) return j;
    const title = quotationAt(doc, j);
    // "Refused to say on “Good Morning” that".
    if (title && isWorkTitle(doc, j, title.last)) {
      j = title.last - 1;
      continue;
    }
    if (doc.quotationOf[j] !== 0 || doc.tokens.kind[j] === TokenKind.comma || isFiniteVerb(doc.tags[j] as number))
      return -1;
  }
  return -1;
}

const WRITES = listed("issuing", "makingPapers");

/** Whether the gerund at `i` tells what the paper or the court before it says: "disowned a memo claiming that", "obey a court ruling that". */
function isItsWords(doc: Document, roles: Clause["roles"], i: number): boolean {
  const { hash } = doc.tokens;
  const noun = hash[i - 1] as number;
  if (RULING.has(hash[i] as number)) return roles.organisation.has(noun) || roles.document.has(noun);
  const from = nounPhraseBefore(doc, i - 1, 0);
  return roles.document.has(noun) && !WRITES.has(hash[from - 1] as number);
}

/** Whether "when he said" at `i` tells when somebody did what he is accused of: "accused the mayor of lying | when he said that". */
function isWhenSaying({ tags, tokens, marks }: Document, from: number, i: number): boolean {
  const verb = tags[i + 2] === Tag.VBD || tags[i + 2] === Tag.VBZ || tags[i + 2] === Tag.VBP;
  if (tags[i + 1] !== Tag.PRP || !verb || ((marks[i + 2] as number) & Mark.verb) === 0) return false;
  for (let j = from + 1; j < i; j++) if (tokens.hash[j] === OF && isNominal(tags[j - 1] as number)) return true;
  return false;
}

/** Whether quotations go on behind one that a comma ends: a “nasty guy,” an “anchor baby,” “unstable” and “sick”. */
function isQuotedList(doc: Document, from: number, limit: number): boolean {
  for (let i = from; i < Math.min(limit, from + WINDOW.listed); i++) {
    if (quotationAt(doc, i)) return true;
    if (isFiniteVerb(doc.tags[i] as number) || doc.tokens.kind[i] === TokenKind.comma) return false;
  }
  return false;
}

/** Where "of" goes on behind a relative clause between the comma at `i` and another: "accused Tolm, who was mayor, | of"; else `i`. */
function pastRelative(doc: Document, i: number, limit: number): number {
  if (doc.tags[i + 1] !== Tag.WP && doc.tags[i + 1] !== Tag.WDT) return i;
  for (let j = i + 2; j + 1 < Math.min(limit, i + WINDOW.parted); j++) {
    if (doc.quotationOf[j] !== 0) return i;
    if (doc.tokens.kind[j] !== TokenKind.comma) continue;
    const soon = doc.tokens.hash[j + 1] === AS && doc.tags[j + 2] === Tag.RB;
    return GOING_ON.has(doc.tokens.hash[j + 1] as number) && !soon ? j + 1 : i;
  }
  return i;
}

/** Where the words go on behind the comma at `i`, which parts a list or an apposition or brings examples; -1 where it ends them. */
function pastComma(doc: Document, i: number, limit: number): number {
  if (isList(doc, i, limit) || SUCH.has(doc.tokens.hash[i + 1] as number)) return i + 1;
  const relative = pastRelative(doc, i, limit);
  if (relative > i) return relative;
  const end = doc.tags[i - 1] === Tag.NN || doc.tags[i - 1] === Tag.NNS ? appositionAfter(doc, i, limit) : i;
  return end > i && end < limit && doc.tags[i + 1] === Tag.NNP && doc.tags[end] === Tag.IN ? end : -1;
}

/** Whether the last of a list follows the comma at `i`: ", and their firm". */
function isLast(doc: Document, i: number, limit: number): boolean {
  if (doc.tags[i + 1] !== Tag.CC || startsClause(doc, i + 2, limit)) return false;
  // "Supports her, and strongly opposed the others".
  if (doc.tags[i + 2] === Tag.RB && isVerb(doc.tags[i + 3] as number)) return false;
  const end = nounPhraseAfter(doc, i + 2, limit);
  return end > i + 2 && !isFiniteVerb(doc.tags[end] as number);
}

/**
 * The second of two dashes around an aside, the first at `i`, behind which an object or infinitive goes on: "to ban lorries — thousands a
 * day — | from the town"; -1 where there is none.
 */
function pastDashes({ tags, tokens }: Document, i: number, limit: number): number {
  for (let j = i + 2; j + 1 < Math.min(limit, i + WINDOW.parted); j++) {
    if (isFiniteVerb(tags[j] as number)) return -1;
    if (tokens.kind[j] !== TokenKind.dash) continue;
    const next = tags[j + 1] as number;
    return next === Tag.IN || next === Tag.TO || (next === Tag.SC && tags[j + 2] === Tag.VBG) ? j : -1;
  }
  return -1;
}

/** Whether a word in a run opens a clause, or has one of its own. */
function holdsClause({ tags, tokens }: Document, [from, to]: Run): boolean {
  for (let i = from; i < to; i++) {
    const tag = tags[i] as number;
    const opens = tag === Tag.WP || tag === Tag.WDT || tag === Tag.WRB || tag === Tag.SC;
    if (opens || isFiniteVerb(tag) || tokens.kind[i] === TokenKind.colon) return true;
  }
  return false;
}

/**
 * Whether the matrix clause goes on at the "and" behind an object that holds no clause: with a second one ("seeks to cut
 * costs and he looked on") or with a verb that only looks like an infinitive ("call it a sham and describe it as").
 */
function leavesObject(doc: Document, [from, and]: Run, limit: number, { tag }: Matrix): boolean {
  const { tags, marks } = doc;
  const next = tags[and + 1];
  if (holdsClause(doc, [from, and])) return false;
  if (tag === Tag.VB) {
    const infinitive = next === Tag.VB && tags.subarray(from, and).includes(Tag.VB);
    return !infinitive && (next === Tag.VBP || next === Tag.VB) && ((marks[and + 1] as number) & Mark.verb) !== 0;
  }
  if (!isFiniteVerb(tag) || next === Tag.WP || !startsClause(doc, and + 1, limit)) return false;
  // "Helped Tolm and the owners agree", "a list of venues and fees earned": no finite verbs.
  const end = nounPhraseAfter(doc, and + 1, limit);
  const verb = tags[end];
  return next === Tag.PRP || verb === Tag.VBZ || verb === Tag.MD || (verb === Tag.VBD && tags[end - 1] === Tag.NNP);
}

/**
 * What a verb has for its object or infinitive ends before an aside, an adverbial clause, where and when it was said,
 * or a second predicate.
 */
export function objectEnd(
  doc: Document,
  [from, limit]: Run,
  matrix?: Matrix,
  saying: Clause["roles"] | null = null,
): number {
  // "Expects a report by Friday".
  const foreseen = EXPECTING.has(doc.tokens.hash[from - 1] as number);
  const due = foreseen || doc.tags[from] === Tag.TO || doc.tags[from + 1] === Tag.TO;
  let inList = false;
  for (let i = from + 1; i + 1 < limit; i++) {
    const quotation = quotationAt(doc, i);
    if (quotation) {
      i = quotation.last;
      const comma = lastInside(doc, quotation) === TokenKind.comma && i < limit;
      if (comma && !isList(doc, i - 1, limit) && !isQuotedList(doc, i, limit)) return i;
    }
    if (i + 1 >= limit || doc.quotationOf[i] !== 0) continue;
    const tag = doc.tags[i];
    const kind = doc.tokens.kind[i];
    if (
      (tag === Tag.CC || doc.tokens.hash[i] === BUT) &&
      (startsPredicate(doc, i, limit) ||
        (quotation && startsClause(doc, i + 1, limit)) ||
        (matrix && doc.tokens.hash[i] === AND && leavesObject(doc, [from, i], limit, matrix)))
    )
      return i;
    if (kind === TokenKind.dash) {
      const past = pastDashes(doc, i, limit);
      if (past < 0) return i;
      i = past;
      continue;
    }
    // "To sue Tolm, Hoel, | and their firm": the last of a list.
    if (kind === TokenKind.comma && inList && isLast(doc, i, limit)) {
      i++;
      continue;
    }
    if (kind === TokenKind.comma) {
      inList ||= isList(doc, i, limit);
      const on = pastComma(doc, i, limit);
      if (on < 0) return i;
      i = on - 1;
    }
    // "To leave before dawn", "to stay until Friday": by when, and not when it was said.
    if (due && DUE.has(doc.tokens.hash[i] as number)) {
      i = Math.max(i + 1, nounPhraseAfter(doc, i + 1, limit) - 1);
      // "By Tuesday or Wednesday".
      if (doc.tags[i + 1] === Tag.CC && isTemporal(doc, i + 2)) i += 2;
      continue;
    }
    // "Accused them of lying when they said that C": when they lied.
    if (doc.tokens.hash[i] === WHEN && isWhenSaying(doc, from, i)) continue;
    // "Threatened to quit unless the charge was waived": a part of what is threatened.
    if (LEAVING.has(doc.tokens.hash[i] as number) && tag !== Tag.NN && !(due && doc.tokens.hash[i] === UNLESS))
      return i;
    // "Declared an emergency saying that": what was said besides.
    if (tag === Tag.VBG && (doc.marks[i] as number) & Mark.verb && doc.tokens.hash[i + 1] === THAT)
      if (isNominal(doc.tags[i - 1] as number)) return saying && isItsWords(doc, saying, i) ? limit : i;
    if (!isTemporal(doc, i) && !isSetting(doc, i, limit)) continue;
    // "Offered to appear at the hearing": where that is to be.
    const where = doc.tags[i - 1] === Tag.VB && doc.tags[i - 2] === Tag.TO && tag === Tag.IN && !isTemporal(doc, i + 1);
    if (where && i - 2 >= from) continue;
    // "Called her remarks on Saturday “a wake-up call”": a quotation behind the time is a part still.
    const quoted = quotationBehind(doc, i, limit);
    // "Refused to say in an interview that": the clause belongs to it.
    const that = quoted < 0 ? thatBehind(doc, i, limit) : -1;
    if (quoted < 0 && that < 0) return i;
    i = quoted < 0 ? that : quoted - 1;
  }
  return limit;
}

/** Where a quotation begins within two tokens behind `i`; -1 where none does. */
function quotationBehind(doc: Document, i: number, limit: number): number {
  for (let at = i + 1; at <= i + 2 && at < limit; at++) if (quotationAt(doc, at)) return at;
  return -1;
}

/** What a verb has for its object, infinitive or gerund from `from` on. */
export function objectRun(clause: Clause, from: number, matrix?: Matrix): Run {
  return trimRun(
    clause.doc,
    from,
    objectEnd(clause.doc, [from, clauseEnd(clause, from, matrix)], matrix, clause.roles),
  );
}
