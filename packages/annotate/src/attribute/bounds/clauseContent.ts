import { Frame } from "../../knowledge/cueLexicon.ts";
import { Mark } from "../../knowledge/marks.ts";
import type { Document, Quotation } from "../../words/document.ts";
import { listed } from "../../words/english.ts";
import { BOTH, CONDITION, IN, THAT } from "../../words/ruleWords.ts";
import type { Run } from "../../words/run.ts";
import { isFiniteVerb, Tag } from "../../words/tags.ts";
import { TokenKind } from "../../words/tokens.ts";
import type { Clause } from "../clause.ts";
import { startsClause } from "../clauseSubject.ts";
import { paragraphAt, paragraphEnd } from "../paragraphs.ts";
import { nounPhraseAfter, startsPredicate } from "../phrases.ts";
import { isWorkTitle, lastInside, quotationAt, trimRun } from "../quoted.ts";
import type { Rule } from "../rules.ts";
import { isTemporal, timeEnd } from "../times.ts";
import { WINDOW } from "../windows.ts";
import { clauseEnd, endsAt } from "./clauseEnd.ts";
import { distantThat, isOfNoun } from "./distantThat.ts";
import { beginsClause, followsWeakly, isSubject } from "./looseClause.ts";
import type { Matrix } from "./matrix.ts";
import { opener } from "./opener.ts";

/** The content behind a cue, and the rule that found it. */
export interface Content {
  readonly rule: Rule;
  readonly content: Run;
  /** Whether it shows itself to be what is said, by a mark, "that", a question word or a verb form that its cue asks for. */
  readonly strong: boolean;
}

const ADVERBIAL = listed("adverbial");
const ASIDE = listed("lateConditions");

/** Where the words end that tell who released what somebody says something in, and when: "in a statement | released by the ministry |"; else `i`. */
function pastPublished(doc: Document, i: number, limit: number): number {
  const { tags, marks } = doc;
  if (tags[i] !== Tag.VBN || ((marks[i - 1] as number) & Mark.setting) === 0) return i;
  const from = tags[i + 1] === Tag.IN ? i + 2 : i + 1;
  const when = timeEnd(doc, from, limit);
  if (when > from) return when;
  const by = from > i + 1 ? nounPhraseAfter(doc, from, limit) : from;
  return by > from ? by : i;
}

/** Steps over the ", Ohio," of "in Toledo, Ohio,". */
function pastPlace(doc: Document, i: number, limit: number): number {
  if (i + 2 >= limit || doc.tokens.kind[i] !== TokenKind.comma || doc.tags[i + 1] !== Tag.NNP) return i;
  const end = nounPhraseAfter(doc, i + 1, limit);
  return doc.tokens.kind[end] === TokenKind.comma ? end : i;
}

/** Where the adverbials that stand at `k` end ("on Monday", "in Paris"); `k` where none does. */
export function skipAdverbials(doc: Document, k: number, limit: number): number {
  const { tags, tokens } = doc;
  let i = k;
  for (let steps = 0; steps < WINDOW.adverbialsBehind && i < limit; steps++) {
    const published = pastPublished(doc, i, limit);
    if (published > i) {
      i = published;
      continue;
    }
    const time = timeEnd(doc, i, limit);
    if (time === i && isSubject(doc, i)) break;
    if (time > i || (tags[i] === Tag.RB && doc.quotationOf[i] === 0)) {
      i = Math.max(time, i + 1);
      continue;
    }
    // "Agreed in writing to wait", "told us in writing it would pay".
    if (tokens.hash[i] === IN && tags[i + 1] === Tag.VBG && (tags[i + 2] === Tag.TO || tags[i + 2] === Tag.PRP)) {
      i += 2;
      break;
    }
    if (
      ADVERBIAL.has(tokens.hash[i] as number) &&
      (tags[i] === Tag.IN || tags[i] === Tag.TO || tags[i] === Tag.JJ || tags[i] === Tag.DT)
    ) {
      const from = tags[i] === Tag.JJ || tags[i] === Tag.DT ? i : i + 1;
      // "Told him in March three of the walls were damp": the time alone.
      const when = isTemporal(doc, from) ? timeEnd(doc, from, limit) : from;
      const end = when > from ? when : nounPhraseAfter(doc, from, limit);
      if (end === from) break;
      i = pastPlace(doc, end, limit);
      continue;
    }
    break;
  }
  return i;
}

/** The content that the quotation at `i` begins: it alone, or the clause that goes on behind it. */
function quoted(clause: Clause, i: number): Run {
  const { doc, last: limit } = clause;
  const quotation = quotationAt(doc, i) as Quotation;
  if (quotation.last >= limit) return [i, quotation.last];
  const joined = doc.tags[quotation.last] === Tag.CC && quotation.last + 1 < limit;
  const second = joined ? quotationAt(doc, quotation.last + 1) : null;
  // They chanted “Send them home,” and “Build the wall.”
  if (second && (second.last >= limit || doc.tokens.kind[second.last] === TokenKind.stop)) return [i, second.last];
  if (joined && (startsPredicate(doc, quotation.last, limit) || doc.tags[quotation.last + 1] === Tag.VBG))
    return [i, quotation.last];
  const next = doc.tokens.kind[quotation.last];
  if (next === TokenKind.stop || next === TokenKind.comma || next === TokenKind.dash) {
    const inner = lastInside(doc, quotation);
    if (
      next === TokenKind.stop ||
      inner === TokenKind.comma ||
      inner === TokenKind.stop ||
      endsAt(clause, quotation.last)
    )
      return [i, quotation.last];
  }
  const inner = lastInside(doc, quotation);
  if (inner === TokenKind.comma || inner === TokenKind.stop) return [i, quotation.last];
  return trimRun(doc, i, Math.max(quotation.last, clauseEnd(clause, i)));
}

/** "Admits in this case, there were delays": what stands before the clause is its own, unless it tells where or when it was said. */
function frontedFrom(clause: Clause, k: number, matrix: Matrix): Content | null {
  const { doc, last: limit } = clause;
  if (doc.tags[k] !== Tag.IN) return null;
  const comma = nounPhraseAfter(doc, k + 1, limit);
  // "Said in its bulletin, but it warned".
  if (doc.tokens.kind[comma] !== TokenKind.comma || doc.tags[comma + 1] === Tag.CC) return null;
  if (!startsClause(doc, comma + 1, limit)) return null;
  for (let i = k; i < comma; i++) if (doc.tags[i] === Tag.NNP || (doc.marks[i] as number) & Mark.setting) return null;
  return { rule: "clause", content: trimRun(doc, k, clauseEnd(clause, comma + 1, matrix)), strong: false };
}

/** "Tolm said, if elected, she would go": a condition between commas before the clause is a part of what is said. */
function pastAside(clause: Clause, k: number, frames: number, matrix: Matrix): Content | null {
  const { doc, last: limit } = clause;
  const { kind } = doc.tokens;
  if (!(frames & Frame.quote) || kind[k] !== TokenKind.comma || !ASIDE.has(doc.tokens.hash[k + 1] as number))
    return null;
  for (let j = k + 2; j + 1 < Math.min(limit, k + WINDOW.that); j++) {
    if (kind[j] !== TokenKind.comma) continue;
    if (!startsClause(doc, j + 1, limit)) return null;
    return { rule: "clause", content: trimRun(doc, k + 1, clauseEnd(clause, j + 1, matrix)), strong: false };
  }
  return null;
}

/**
 * The comma that ends what a comma at `k` opens, where no finite verb stands between them and nothing of another quotation than that
 * with this number (0 for none); -1 where there is none.
 */
function commaBehind({ doc, last }: Clause, k: number, quotation: number): number {
  const { tags, quotationOf } = doc;
  for (let j = k + 2; j + 1 < Math.min(last, k + WINDOW.that); j++) {
    if (quotationOf[j] !== quotation || isFiniteVerb(tags[j] as number)) return -1;
    if (tags[j] === Tag[","]) return j;
  }
  return -1;
}

/** "Tolm said, in response to the study, “It is worse.”": a phrase between commas tells how or when he said what follows in quotation marks. */
function quotedPastAside(clause: Clause, k: number, frames: number, matrix: Matrix): Content | null {
  const { doc } = clause;
  const { tags } = doc;
  const opens = tags[k + 1];
  // "He went on, saying, “It is worse.”"
  if (tags[k + 2] === Tag[","] && ((doc.marks[k + 1] as number) & Mark.verb) !== 0) return null;
  if (!(frames & Frame.quote) || tags[k] !== Tag[","] || (opens !== Tag.IN && opens !== Tag.TO && opens !== Tag.VBG))
    return null;
  const comma = commaBehind(clause, k, 0);
  return comma > 0 && quotationAt(doc, comma + 1) ? openedAt(clause, comma + 1, frames, matrix) : null;
}

/** "Norvia claimed, as of Thursday, it was free of it": a phrase between commas before the clause tells how or when it was said. */
function pastPhrase(clause: Clause, k: number, frames: number, matrix: Matrix): Content | null {
  const { doc, last: limit } = clause;
  const { tags, quotationOf } = doc;
  if (!(frames & Frame.clause) || frames & Frame.weak || tags[k] !== Tag[","] || tags[k + 1] !== Tag.IN) return null;
  const comma = commaBehind(clause, k, quotationOf[k] as number);
  if (comma < 0 || !startsClause(doc, comma + 1, limit)) return null;
  return { rule: "clause", content: trimRun(doc, comma + 1, clauseEnd(clause, comma + 1, matrix)), strong: false };
}

/** A finite clause or a quotation at `k`, adverbials before it passed over. */
export function clauseFrom(clause: Clause, k: number, frames: number, matrix: Matrix): Content | null {
  const { doc, last: limit } = clause;
  if (!(frames & (Frame.clause | Frame.quote))) return null;
  // "Said on condition that she not be named" says how.
  if (doc.tokens.hash[k + 1] === CONDITION && doc.tags[k] === Tag.IN) return null;
  const opened = openedAt(clause, k, frames, matrix);
  if (opened) return opened;
  // Mostly nothing stands between, and is looked at once.
  const past = skipAdverbials(doc, k, limit);
  const relative = doc.tokens.hash[past] === THAT && isOfNoun(doc, k, past);
  const behind = past === k || relative ? null : openedAt(clause, past, frames, matrix);
  if (behind) return behind;
  const that = distantThat(doc, k, limit);
  const distant = that === k || that === past ? null : openedAt(clause, that, frames, matrix);
  if (distant) return distant;
  const fronted = frontedFrom(clause, k, matrix);
  if (fronted) return fronted;
  const late =
    pastAside(clause, k, frames, matrix) ??
    quotedPastAside(clause, k, frames, matrix) ??
    pastPhrase(clause, k, frames, matrix);
  if (late) return late;
  if (frames & Frame.weak && !followsWeakly(doc, k, limit, frames)) return null;
  for (const i of past === k ? [k] : [k, past]) {
    // "Said Wednesday she would go", "said on Monday the ship had left", "said last week it would": when it was said.
    if (i === k && past !== k && (isTemporal(doc, i) || isWhen(doc, [k, past], limit, matrix))) continue;
    // "Half agreed and others disagreed": a clause of its own.
    if (doc.tags[i] === Tag.CC && doc.tokens.hash[i] !== BOTH) continue;
    if (beginsClause(doc, i, limit, frames))
      return { rule: "clause", content: trimRun(doc, i, clauseEnd(clause, i, matrix)), strong: false };
  }
  return null;
}

/** Whether the adverbials between a cue in the past and a clause tell a time and nothing else; "notes this past summer it fell" is of the clause. */
function isWhen(doc: Document, [k, past]: Run, limit: number, { tag }: Matrix): boolean {
  const from = doc.tags[k] === Tag.IN ? k + 1 : k;
  return tag === Tag.VBD && from < past && timeEnd(doc, from, limit) === past && startsClause(doc, past, limit);
}

/** "Limbaugh added:" at the end of a paragraph introduces the next one. */
function nextParagraph(doc: Document, i: number): Run {
  if (i >= doc.tokens.count || paragraphAt(doc, i) === paragraphAt(doc, i - 1)) return [i, i];
  return [i, paragraphEnd(doc, i)];
}

/** Content that says itself where it opens: by a quotation mark, "that", a question word or a colon. */
function openedAt(clause: Clause, place: number, frames: number, matrix: Matrix): Content | null {
  const { doc, last: limit } = clause;
  if (place >= limit) return null;
  const kind = doc.tokens.kind[place];
  const parted = kind === TokenKind.comma || kind === TokenKind.colon || kind === TokenKind.dash;
  const i = parted ? place + 1 : place;
  const sign = opener(doc, i, limit);
  // "She has read “The Patient River”" is no speech.
  if (sign === "quote" && frames & Frame.weak && isWorkTitle(doc, i, (quotationAt(doc, i) as Quotation).last))
    return null;
  if (sign === "quote") return { rule: "quote", content: quoted(clause, i), strong: (frames & Frame.quote) !== 0 };
  if (sign === "that" || (sign === "question" && !parted)) {
    return { rule: sign, content: trimRun(doc, i, clauseEnd(clause, i, matrix)), strong: true };
  }
  if (kind === TokenKind.colon)
    return { rule: "colon", content: i < limit ? trimRun(doc, i, limit) : nextParagraph(doc, i), strong: true };
  // "scolded him: “…”": whoever is spoken to comes between.
  const addressed = frames & Frame.quote && !parted ? nounPhraseAfter(doc, i, limit) : i;
  const mark = doc.tokens.kind[addressed];
  const leads =
    addressed > i && (mark === TokenKind.colon || mark === TokenKind.comma) && quotationAt(doc, addressed + 1);
  return leads && addressed + 1 < limit
    ? { rule: "quote", content: quoted(clause, addressed + 1), strong: true }
    : null;
}
