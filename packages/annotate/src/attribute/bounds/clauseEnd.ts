import { type CueEntry, Frame } from "../../knowledge/cueLexicon.ts";
import { Mark } from "../../knowledge/marks.ts";
import type { Document } from "../../words/document.ts";
import { listed } from "../../words/english.ts";
import { AFTER, AND, AS, BUT, EVEN, SAYING, SO, THAT, TO, WITH } from "../../words/ruleWords.ts";
import { hasFiniteVerb, isFiniteVerb, isVerb, Tag } from "../../words/tags.ts";
import { TokenKind } from "../../words/tokens.ts";
import { canSpeak } from "../canSpeak.ts";
import type { Clause } from "../clause.ts";
import { startsClause } from "../clauseSubject.ts";
import { following, prepositionAt } from "../cues.ts";
import { isQuotationMark, nounPhraseAfter, startsPredicate, verbBehind } from "../phrases.ts";
import { lastInside, quotationAt } from "../quoted.ts";
import { pastAsSaying } from "../quotedAs.ts";
import { sourceBefore } from "../sources.ts";
import { beforeTime, timeEnd } from "../times.ts";
import { hasVerb } from "../verbReading.ts";
import { isToldThat, verbGroup } from "../verbs.ts";
import { WINDOW } from "../windows.ts";
import { attributesAt, isOfTheOther, speaksAt } from "./anotherSpeaker.ts";
import { isOursAt, viewsAt } from "./anotherView.ts";
import { isHeldThere, type Matrix, staysInPast, tenseOf } from "./matrix.ts";
import { opener } from "./opener.ts";
import { tellsOfSpeech } from "./ownSpeech.ts";
import { isVerbless } from "./ownVerb.ts";
import { saidBesides } from "./saidBesides.ts";

const PARENTHESIS = listed("aside");
const TURNING = listed("turning");
const OWN = listed("own");
const COMPARED = listed("compared");

/** Whether a phrase and then a clause with its own subject start at `i`: "in the course of it they could". */
function laterSubject(doc: Document, i: number, limit: number): boolean {
  if (doc.tags[i] !== Tag.IN) return false;
  const end = nounPhraseAfter(doc, i + 1, limit);
  const from = doc.tokens.kind[end] === TokenKind.comma ? end + 1 : end;
  return from < limit && startsClause(doc, from, limit);
}

/** Where the main clause begins behind an adverbial one at `i`: "and when pressed on why, | the minister replied"; else `i`. */
function pastSubordinate(doc: Document, i: number, limit: number): number {
  if (doc.tags[i] !== Tag.WRB && doc.tags[i] !== Tag.SC) return i;
  for (let j = i + 1; j + 1 < Math.min(limit, i + WINDOW.parted); j++) {
    if (doc.quotationOf[j] !== 0) return i;
    if (doc.tokens.kind[j] === TokenKind.comma) return j + 1;
  }
  return i;
}

/** Where the clause begins behind an adverb, or an adverbial clause that a comma ends or not: "and now | he insists", "and when I rang | a girl said". */
function pastAdverbial(clause: Clause, i: number): number {
  const { doc, last: limit } = clause;
  const from = doc.tags[i] === Tag.RB ? i + 1 : i;
  const past = pastSubordinate(doc, from, limit);
  if (past > from || doc.tags[from] !== Tag.WRB) return past;
  let verb = from + 1;
  while (verb < limit && !isFiniteVerb(doc.tags[verb] as number)) verb++;
  for (let j = verb + 1; j < Math.min(limit, verb + WINDOW.toComma); j++) if (startsClause(doc, j, limit)) return j;
  return from;
}

/** Whether a content ends at the comma, dash or closing mark `i`: an attribution or another predicate begins behind it. */
export function endsAt(clause: Clause, i: number): boolean {
  const { doc, cues, last: limit } = clause;
  const { tags, tokens } = doc;
  const next = i + 1;
  if (next >= limit) return false;
  if (prepositionAt(clause, next)) return true;
  // "…, compared with 33 percent last month": the reporter's.
  if (COMPARED.has(tokens.hash[next] as number) && (tokens.hash[next + 1] === WITH || tokens.hash[next + 1] === TO))
    return true;
  // "Lined the road" is none of "lined up behind".
  const verb = ((doc.marks[next] as number) & Mark.verb) !== 0;
  const verbs = verb
    ? cues.verbs.get(tokens.hash[next] as number)?.filter(({ behind }) => following(doc, next, [behind], limit))
    : undefined;
  if (verbs?.length === 0) return false;
  if (verbs && (tags[next] === Tag.VBG || /ing$/.test(doc.text.slice(tokens.start[next], tokens.end[next]))))
    return true;
  if (tokens.hash[next] === BUT && (startsClause(doc, next + 1, limit) || laterSubject(doc, next + 1, limit)))
    return true;
  // "Even as analysts warned that".
  const aside = tokens.hash[next] === EVEN && tokens.hash[next + 1] === AS ? next + 1 : next;
  // "Said the firm had promised it, although its own accountants warned that": the same speaker's.
  if (tags[aside + 1] === Tag["PRP$"] && OWN.has(tokens.hash[aside + 2] as number)) return false;
  if (aside > next || PARENTHESIS.has(tokens.hash[next] as number))
    return attributesAt(clause, pastSubordinate(doc, aside + 1, limit)) || viewsAt(clause, aside + 1);
  if (tags[next] === Tag.CC) return attributesAt(clause, pastAdverbial(clause, next + 1)) || isOursAt(clause, next + 1);
  // "It was broken, so I told the foreman".
  if (clause.inside && tokens.hash[next] === SO) return attributesAt(clause, next + 1);
  if (
    verbs?.some((entry) => entry.form === "past" && entry.frames & Frame.quote) &&
    next + 1 < limit &&
    nounPhraseAfter(doc, next + 1, limit) > next + 1
  )
    return tags[next] === Tag.VBD;
  // "Suggested that C, called her a fool and left": a list of predicates.
  if (
    verbs &&
    tags[next] === Tag.VBD &&
    tokens.kind[i] === TokenKind.comma &&
    nounPhraseAfter(doc, next + 1, limit) > next + 1
  )
    return true;
  return attributesAt(clause, next) && parenthetical(doc, next, limit);
}

/** Whether "he said," or "he said on Tuesday." stands at `i`, with nothing that is said behind the verb. */
function isInsertedAt({ doc, last: limit }: Clause, i: number): boolean {
  let verb = nounPhraseAfter(doc, i, limit);
  if (verb === i || !isFiniteVerb(doc.tags[verb] as number)) return false;
  if (doc.tags[verb + 1] === Tag.VBN) verb++;
  const day = doc.tags[verb + 1] === Tag.IN ? verb + 2 : verb + 1;
  const kind = doc.tokens.kind[timeEnd(doc, day, limit)];
  return kind === TokenKind.comma || kind === TokenKind.stop;
}

const CHARGING = listed("charging");

/** Whether the object of a past alone tells what somebody says of another, with no clause behind it: "and accused the army". */
function charges(entries: readonly CueEntry[]): boolean {
  return entries.some(({ hash, form }) => CHARGING.has(hash) && form === "past");
}

const MATRIX = listed("matrix");

/** Whether the verb at `v` stands over one of attribution: "went on to say", "declined to say". */
function governsCue({ tags, tokens, marks }: Document, v: number, limit: number): boolean {
  if (!MATRIX.has(tokens.hash[v] as number)) return false;
  let to = v + 1;
  while (to < v + WINDOW.governor && (tags[to] === Tag.RP || tags[to] === Tag.RB || tags[to] === Tag.IN)) to++;
  return to + 1 < limit && tokens.hash[to] === TO && ((marks[to + 1] as number) & Mark.verb) !== 0;
}

/** Whether a second verb of attribution of the same subject follows "and" or "but": "and suggested that". */
function goesOnWithCue({ doc, cues, last: limit }: Clause, next: number): boolean {
  const v = verbBehind(doc, next - 1, limit);
  // "And quoted villagers as saying that".
  if (isVerb(doc.tags[v] as number) && pastAsSaying(doc, v, limit) > 0) return true;
  if (v + 1 >= limit || !startsPredicate(doc, next - 1, limit) || isToldThat(doc, v)) return false;
  // "That it is over, but went on to say": the verb over a cue.
  if (doc.tokens.kind[next - 2] === TokenKind.comma && governsCue(doc, v, limit)) return true;
  const entries = cues.verbs.get(doc.tokens.hash[v] as number) ?? [];
  // "And pointed out that".
  if (
    entries.some(
      ({ rest, behind }) =>
        rest.length > 0 && following(doc, v, [behind], limit) && opener(doc, v + 1 + behind.length, limit) === "that",
    )
  )
    return true;
  const speaks =
    charges(entries) ||
    entries.some(({ frames, rest }) => rest.length === 0 && frames & (Frame.quote | Frame.clause | Frame.addressee));
  if (!speaks) return false;
  const comma = doc.tokens.kind[v + 1] === TokenKind.comma || doc.tokens.kind[v + 1] === TokenKind.colon;
  if (comma && quotationAt(doc, v + 2)) return true;
  return opener(doc, v + 1, limit) !== null || nounPhraseAfter(doc, v + 1, limit) > v + 1;
}

const APPROACHING = listed("approaching");
/** What the speaker himself goes on to say: "said a clerk rang her, and added". */
const ADDS = listed("adds");

/**
 * Whether "and said" at the conjunction `i` goes on with the content from `k`, since whoever comes or calls there says what he came
 * to say: "said a clerk rang her and told her that C".
 */
function staysWithCaller({ doc, roles }: Clause, k: number, i: number): boolean {
  const { tags, tokens } = doc;
  if (tokens.hash[i] !== AND || tokens.kind[i - 1] === TokenKind.comma || ADDS.has(tokens.hash[i + 1] as number))
    return false;
  let v = i - 1;
  while (v > k && !isVerb(tags[v] as number)) v--;
  if (!APPROACHING.has(tokens.hash[v] as number)) return false;
  const caller = sourceBefore(doc, verbGroup(doc, v, k)[0], k);
  return caller !== null && canSpeak(doc, roles, caller);
}

/** Whether the words from `i` read "he said," or "he said on Tuesday.": nothing that could be said follows the verb. */
function parenthetical(doc: Document, i: number, limit: number): boolean {
  let j = nounPhraseAfter(doc, i, limit);
  while (j < limit && !isFiniteVerb(doc.tags[j] as number)) j++;
  for (const end = Math.min(limit, j + WINDOW.toComma), from = j; j < end; j++) {
    const kind = doc.tokens.kind[j];
    if (kind === TokenKind.comma || kind === TokenKind.stop) return true;
    if (doc.tokens.hash[j] === THAT || isQuotationMark(doc, j)) return false;
    if (j > from && isFiniteVerb(doc.tags[j] as number)) return false;
  }
  return j >= limit;
}

/** Whether a gerund of attribution stands at `i`: "while adding that". */
function addsCue(doc: Document, i: number, limit: number): boolean {
  return i < limit && doc.tags[i] === Tag.VBG && ((doc.marks[i] as number) & Mark.verb) !== 0;
}

/** Whether the verb at `v` goes on with an infinitive of the content from `k`: "say they mean | to stand up for them and defend |". */
function isSecondInfinitive({ tags, tokens }: Document, k: number, i: number, v: number): boolean {
  if (tokens.kind[i - 1] === TokenKind.comma || tokens.hash[v + 1] === THAT || !hasFiniteVerb(tags, k, i)) return false;
  return tags.subarray(k + 1, i).includes(Tag.TO);
}

/** Whether "and said more" at the conjunction `i` goes on with the matrix clause: its tense is that one's and not the content's. */
function goesOnWithMatrix({ doc, last: limit }: Clause, matrix: Matrix, k: number, i: number): boolean {
  const v = verbBehind(doc, i, limit);
  if (v + 1 >= limit || doc.quotationOf[v] !== 0) return false;
  // "…, describing how C but insisting that": both gerunds are the speaker's.
  if (matrix.tag === Tag.VBG) return doc.tags[v] === Tag.VBG && ((doc.marks[v] as number) & Mark.verb) !== 0;
  // "To accuse him of fraud and urge people": an infinitive whose object has no verb goes on.
  if (matrix.tag === Tag.VB && (doc.tags[v] !== Tag.VB || hasVerb(doc, k, i))) return false;
  // "They call it a sham and describe it as": behind a present the second verb looks like an infinitive.
  if ((matrix.tag === Tag.VBP || matrix.tag === Tag.VB) && doc.tags[v] === Tag.VB)
    return ((doc.marks[v] as number) & Mark.verb) !== 0 && !isSecondInfinitive(doc, k, i, v);
  if (!isFiniteVerb(doc.tags[v] as number)) return false;
  const tense = tenseOf(doc.tags[v] as number);
  if (tense !== tenseOf(matrix.tag)) return false;
  for (let j = k; j < i; j++) {
    if (doc.quotationOf[j] === 0 && isFiniteVerb(doc.tags[j] as number))
      return tenseOf(doc.tags[j] as number) !== tense;
  }
  return false;
}

/**
 * Whether the verb of the clause around a content and its "that" or quotation stand at `i`: "while confirming that it is so, |
 * said in the same breath that".
 */
function saysThat(doc: Document, i: number): boolean {
  const { tags, marks, tokens } = doc;
  if (!isFiniteVerb(tags[i] as number) || ((marks[i] as number) & Mark.verb) === 0) return false;
  if (tokens.hash[i + 1] === THAT) return true;
  for (let j = i + 1; j < i + WINDOW.toComma; j++) {
    if (tokens.hash[j] === THAT) return tags[j] === Tag.SC;
    if (tokens.kind[j] === TokenKind.colon || tokens.kind[j] === TokenKind.comma)
      return quotationAt(doc, j + 1) !== null;
    if (isFiniteVerb(tags[j] as number) || doc.quotationOf[j] !== 0) return false;
  }
  return false;
}

/** Whether the comma `i` parts a subject from what it is called, or that from its verb: "that the envoy, | Ola Brekk, | had warned". */
function isApposed(doc: Document, i: number, limit: number): boolean {
  if (doc.tags[i + 1] === Tag.VBD) return true;
  const end = nounPhraseAfter(doc, i + 1, limit);
  return end > i + 1 && doc.tokens.kind[end] === TokenKind.comma && isFiniteVerb(doc.tags[end + 1] as number);
}

/** Whether "and said" at the conjunction `i` goes on with the speech that the content from `k` tells of: "said Tolm called it late and said". */
function goesOnSaying(clause: Clause, k: number, i: number): boolean {
  const { hash, kind } = clause.doc.tokens;
  const adds = ADDS.has(hash[verbBehind(clause.doc, i, clause.last)] as number);
  return hash[i] === AND && kind[i - 1] !== TokenKind.comma && !adds && tellsOfSpeech(clause, k, i);
}

/** A content as far as it has been read. */
interface Begun {
  readonly matrix: Matrix | undefined;
  /** Where it starts. */
  readonly k: number;
  /** Whether it has had its verb. */
  readonly whole: boolean;
}

/** Whether a content ends at the conjunction `i`: what follows goes on with the clause around it, or is another's. */
function endsAtConjunction(clause: Clause, { matrix, k, whole }: Begun, i: number): boolean {
  const held = isHeldThere(clause, matrix, k, i);
  if (matrix && !held && goesOnWithMatrix(clause, matrix, k, i)) return true;
  if (saidBesides(clause, matrix?.tag, k, i)) return true;
  const second = !held && matrix?.tag !== Tag.IN && goesOnWithCue(clause, i + 1);
  if (second && !goesOnSaying(clause, k, i) && !staysInPast(clause, matrix, k, i) && !staysWithCaller(clause, k, i))
    return true;
  // "They would stay and others have said they would go": another one's words, where the first clause has had its verb.
  return (whole || clause.doc.tokens.hash[i] === BUT) && attributesAt(clause, i + 1);
}

/** Returns where the content that starts at `k` ends, at most with the clause it is looked for in. */
export function clauseEnd(clause: Clause, k: number, matrix?: Matrix): number {
  const { doc, last: limit } = clause;
  let depth = 0;
  // A comma before its verb parts an apposition: "that Doyle, then treasurer, | warned the board".
  let whole = false;
  for (let i = k; i < limit; i++) {
    const quotation = quotationAt(doc, i);
    if (isFiniteVerb(doc.tags[i] as number) || doc.tags[i] === Tag.VB) whole = true;
    if (quotation) {
      whole = true;
      i = Math.min(limit, quotation.last) - 1;
      // A comma inside the closing mark parts clauses as one outside does.
      const comma = lastInside(doc, quotation) === TokenKind.comma && i + 1 < limit && i + 1 > k;
      if (comma && (endsAt(clause, i) || (matrix?.fronted && startsClause(doc, i + 1, limit))))
        if (!isVerbless(doc, k, i) || isInsertedAt(clause, i + 1)) return i + 1;
      continue;
    }
    const kind = doc.tokens.kind[i] as number;
    if (kind === TokenKind.open) depth++;
    else if (kind === TokenKind.close && --depth < 0) return i;
    else if (i > k && depth === 0) {
      const parts = kind === TokenKind.comma || kind === TokenKind.dash;
      if (isOfTheOther(doc, k, i)) continue;
      // "That, according to S, C": what follows "that" at once is an aside.
      // "According to the report, S left, saying that C": S said so, and no report did.
      const gerund = parts && doc.tags[i + 1] === Tag.VBG;
      if (gerund && (matrix?.tag === Tag.IN || (doc.tokens.hash[i + 1] === SAYING && tellsOfSpeech(clause, k, i))))
        continue;
      if (parts && i > k + 1 && (whole || !isApposed(doc, i, limit)) && endsAt(clause, i))
        if (!isVerbless(doc, k, i) || isInsertedAt(clause, i + 1)) return i;
      if (parts && whole && doc.tags[i - 1] !== Tag.RB && saysThat(doc, i + 1) && !isVerbless(doc, k, i)) return i;
      if (doc.tags[i] === Tag.CC && endsAtConjunction(clause, { matrix, k, whole }, i) && !isVerbless(doc, k, i))
        return i;
      if (matrix?.fronted && kind === TokenKind.comma && startsClause(doc, i + 1, limit) && !isVerbless(doc, k, i))
        return i;
      // "Said a sponsor left after promising to pay": the sponsor promised.
      if (
        i > k + 1 &&
        (doc.marks[i] as number) & Mark.adding &&
        addsCue(doc, i + 1, limit) &&
        !(whole && doc.tokens.hash[i] === AFTER)
      )
        return i;
      // "Told tenants it was sound | weeks after an inspector warned it that C": told by whoever tells both.
      if (clause.inside && whole && TURNING.has(doc.tokens.hash[i] as number) && speaksAt(clause, i + 1))
        return beforeTime(doc, i, k + 1);
      if (kind === TokenKind.colon && doc.text.charAt(doc.tokens.start[i] as number) === ";") return i;
      if (i > k + 2 && prepositionAt(clause, i)) return i;
    }
  }
  return limit;
}
