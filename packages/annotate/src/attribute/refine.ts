import type { Document } from "../words/document.ts";
import { WHEN } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { isFiniteVerb, Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { type Candidate, changed, made } from "./candidate.ts";
import { anyOverlap, clashes, holds, holdsAll, overlaps } from "./overlaps.ts";
import { paragraphAt } from "./paragraphs.ts";
import { isWorkTitle, lastInside } from "./quoted.ts";
import { RANK } from "./ranks.ts";
import { rulesWith } from "./rules.ts";
import { holdsVerb } from "./verbReading.ts";
import { WINDOW } from "./windows.ts";

function surest(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const one of [...candidates].sort((a, b) => b.rank - a.rank))
    if (!kept.some((other) => clashes(other, one))) kept.push(one);
  return kept;
}

const LOOSE = rulesWith("loose");

/** Whether a gerund tells what the noun before it says: "a memo claiming that". */
function isOfNoun({ tags }: Document, { source: [source], cue: [cue], rule }: Candidate): boolean {
  const clausal = rule === "that" || rule === "clause";
  return clausal && source !== undefined && cue !== undefined && source[1] === cue[0] && tags[cue[0]] === Tag.VBG;
}

/** Cuts an object or infinitive short where a statement with a source of its own begins in it. */
function cutShort(doc: Document, one: Candidate, candidates: readonly Candidate[]): Candidate {
  if (!LOOSE.has(one.rule)) return one;
  const papers = candidates.filter((other) => isOfNoun(doc, other) && holds(one, other));
  const inner = candidates.filter(
    (other) =>
      other.source.length > 0 &&
      other.rule !== "quoted as" &&
      !LOOSE.has(other.rule) &&
      !papers.some((paper) => paper === other || holds(paper, other)) &&
      doc.tokens.hash[(other.source[0]?.[0] ?? 0) - 1] !== WHEN &&
      other.rank > one.rank &&
      holds(one, other),
  );
  if (inner.length === 0) return one;
  const from = Math.min(...one.content.map(([first]) => first));
  const starts = inner
    .flatMap((other) => [...other.content, ...other.cue, ...other.source].map(([first]) => first))
    .filter((first) => first > from);
  const end = Math.min(...starts);
  const content = one.content.flatMap(([first, last]): Run[] =>
    last <= end ? [[first, last]] : first < end ? [[first, end]] : [],
  );
  return starts.length === 0 || content.length === 0 ? one : changed(one, { content });
}

/**
 * Without what a relative clause of a speaker's description tells and goes on over his own verb: in "a woman who answered the
 * phone said C" nobody has answered C. What such a clause says after "that" ends before the verb; "they" behind its verb is a
 * subject: "those who said they heard".
 */
function outsideSources(doc: Document, found: readonly Candidate[]): readonly Candidate[] {
  const out: Candidate[] = [];
  for (const one of found) {
    const end = describedEnd(doc, one, found);
    if (end === undefined) out.push(one);
    else if (one.rule !== "clause") {
      const content = one.content.flatMap(([first, last]): Run[] =>
        first < end ? [[first, Math.min(last, end)]] : [],
      );
      if (content.length > 0) out.push(changed(one, { content }));
    }
  }
  return out;
}

/** Where the description of a speaker ends that the cue of a candidate stands in; undefined where it stands in none. */
function describedEnd(doc: Document, one: Candidate, found: readonly Candidate[]): number | undefined {
  const [at] = one.source;
  const relative = at && at[1] - at[0] === 1 && (doc.tags[at[0]] === Tag.WP || doc.tags[at[0]] === Tag.WDT);
  if ((!relative && one.rule !== "that" && one.rule !== "clause") || one.cue.length === 0) return undefined;
  if (one.rule === "clause" && doc.tags[one.content[0]?.[0] ?? 0] === Tag.PRP) return undefined;
  return found.find(
    ({ source: [source], cue, presentation }) =>
      source &&
      (presentation === "speech" || presentation === "writing") &&
      holdsAll(source, one.cue) &&
      anyOverlap(one.content, cue),
  )?.source[0]?.[1];
}

/** Whether an object is another's subject, whose cue follows: "when I called | a clerk told me C". */
function isAnothers(doc: Document, { rule, content }: Candidate, found: readonly Candidate[]): boolean {
  if (rule !== "object") return false;
  return found.some(
    ({ source: [source], cue: [cue], rank, presentation }) =>
      source &&
      cue &&
      source[0] === content[0]?.[0] &&
      source[1] === cue[0] &&
      rank >= RANK.bare &&
      presentation === "speech" &&
      isFiniteVerb(doc.tags[cue[0]] as number),
  );
}

/** Of candidates that share words keeps the surer one; one whose cue stands in the content of another is left to that one's links. */
export function keepSurest(doc: Document, found: readonly Candidate[]): readonly Candidate[] {
  if (found.length < 2) return found;
  const candidates = outsideSources(doc, found)
    .filter((one) => !isAnothers(doc, one, found))
    .map((one) => cutShort(doc, one, found));
  const outer = surest(
    candidates.filter(
      (one) => !candidates.some((other) => holds(other, one) && !(holds(one, other) && one.rank > other.rank)),
    ),
  );
  return outer;
}

/** A quotation of fewer tokens, its marks among them, is a scare quote sooner than speech. */
const SHORTEST_SPEECH = 6;

/**
 * Whether a quotation is a sentence and no more: behind a stop, it opens with a capital and ends with a stop of its own, or
 * before one where it has a verb («It was cold».).
 */
function isSentence(doc: Document, first: number, last: number): boolean {
  const { kind, caps } = doc.tokens;
  const opens = first > 0 && (kind[first - 1] === TokenKind.stop || isQuoteEnd(kind[first - 1]));
  if (!opens || last - first < 4 || caps[first + 1] === 0) return false;
  if (lastInside(doc, { first, last }) === TokenKind.stop) return true;
  return kind[last] === TokenKind.stop && holdsVerb(doc, [first + 1, last - 1]);
}

/** Whether a quotation is speech by its own look: a sentence or more, and not a title or a scare quote. */
function isSpeech(doc: Document, first: number, last: number): boolean {
  if (isSentence(doc, first, last)) return true;
  if (last - first < SHORTEST_SPEECH || isWorkTitle(doc, first, last)) return false;
  const before = first > 0 ? doc.tokens.kind[first - 1] : TokenKind.stop;
  // "Earned “is it over?” headlines": it describes the noun behind it.
  const noun = doc.tags[last] === Tag.NN || doc.tags[last] === Tag.NNS;
  if (noun && before === TokenKind.word && doc.sentenceOf[last] === doc.sentenceOf[first]) return false;
  if (before === TokenKind.colon) return true;
  const opens = doc.tokens.caps[first + 1] !== 0 || first === doc.tokens.sentences[doc.sentenceOf[first] as number];
  const parted =
    before === TokenKind.comma || before === TokenKind.dash || before === TokenKind.stop || isQuoteEnd(before);
  const inner = lastInside(doc, { first, last });
  return inner === TokenKind.comma || inner === TokenKind.stop || (opens && parted);
}

function isQuoteEnd(kind: number | undefined): boolean {
  return kind === TokenKind.quote || kind === TokenKind.quoteClose;
}

/** Where a candidate's last words end. */
function endOf({ content, cue, source }: Candidate): number {
  return Math.max(content.at(-1)?.[1] ?? 0, cue.at(-1)?.[1] ?? 0, source.at(-1)?.[1] ?? 0);
}

/** Where a candidate's first words begin; its runs are in order. */
function firstToken({ content, cue }: Candidate): number {
  return Math.min(content[0]?.[0] ?? Number.POSITIVE_INFINITY, cue[0]?.[0] ?? Number.POSITIVE_INFINITY);
}

function floating(run: Run): Candidate {
  return made({
    rule: "floating",
    presentation: "speech",
    content: [run],
    cue: [],
    source: [],
    rank: RANK.floating,
  });
}

/** Takes the words of cue and source out of the content. */
function apart(candidate: Candidate): Candidate {
  const { cue, source } = candidate;
  if (!anyOverlap(candidate.content, cue) && !anyOverlap(candidate.content, source) && !anyOverlap(cue, source))
    return candidate;
  let { content } = candidate;
  for (const [from, to] of [...candidate.cue, ...candidate.source]) {
    content = content.flatMap(([first, last]): Run[] => {
      if (to <= first || last <= from) return [[first, last]];
      return [[first, from] as Run, [to, last] as Run].filter((run) => run[1] > run[0]);
    });
  }
  return changed(candidate, {
    content,
    source: candidate.source.filter((run) => !candidate.cue.some((cue) => overlaps(run, cue))),
  });
}

function claim(column: Uint8Array, runs: readonly Run[]): void {
  for (const [first, last] of runs) for (let i = first; i < last; i++) column[i] = 1;
}

/** Whether [first, last) of a column holds a one. */
function holdsOne(column: Uint8Array, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (column[i] === 1) return true;
  return false;
}

/** The attributions found so far, and the places of those that a cue made in the order in which their last words stand. */
interface Gathered {
  readonly out: readonly Candidate[];
  readonly order: readonly { readonly i: number; readonly end: number }[];
}

/**
 * Gives quotations that no cue claims to the speaker before them: in the same paragraph they go on with the last
 * quotation; one that opens a new paragraph is an attribution of its own. The result is in the order of the text.
 */
export function joinQuotations(doc: Document, candidates: readonly Candidate[]): Candidate[] {
  const out = [...candidates];
  const claimed = new Uint8Array(doc.tokens.count);
  for (const { content, cue, source } of out) {
    claim(claimed, content);
    claim(claimed, cue);
    claim(claimed, source);
  }
  const order = out.map((one, i) => ({ i, end: endOf(one) })).sort((a, b) => a.end - b.end);
  const gathered: Gathered = { out, order };
  // Quotations that were joined to a candidate: added to its own list, so that many cost no more than few.
  const joined = new Map<number, Run[]>();
  let at = 0;
  let latest = -1;
  for (const { first, last, paragraph } of doc.quotations) {
    for (; at < order.length && (order[at]?.end ?? 0) <= first; at++) latest = order[at]?.i ?? -1;
    if (!isSpeech(doc, first, last) || holdsOne(claimed, first, last)) continue;
    latest = speaking(doc, gathered, at, latest);
    const previous = latest < 0 ? undefined : out[latest];
    const follows = previous && paragraphAt(doc, firstToken(previous)) === paragraph && goesOn(doc, previous, first);
    if (!follows || !endsSentence(doc, last)) {
      latest = out.push(floating([first, last])) - 1;
      continue;
    }
    const content = joined.get(latest) ?? [...previous.content];
    content.push([first, last]);
    if (!joined.has(latest)) out[latest] = changed(previous, { content });
    joined.set(latest, content);
  }
  return inOrder(out.map(apart).filter(({ content }) => content.length > 0));
}

/** Sorts candidates by where they begin. */
export function inOrder(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates].sort((a, b) => firstToken(a) - firstToken(b));
}

/**
 * Of the first `at` attributions in order, those that end in the sentence of the `latest`: the last that quotes, if the
 * speaker may be the same. In "“A,” he said, describing how C. “B”" the second quotation goes on with the first. `latest`
 * where none of them quotes.
 */
function speaking(doc: Document, { out, order }: Gathered, at: number, latest: number): number {
  const sentence = (end: number): number => doc.sentenceOf[Math.max(0, end - 1)] as number;
  const last = latest < 0 ? undefined : out[latest];
  if (!last || isQuoting(doc, last)) return latest;
  for (let k = at - 1; k >= 0; k--) {
    const { i, end } = order[k] as { readonly i: number; readonly end: number };
    if (sentence(end) !== sentence(endOf(last))) return latest;
    const one = out[i] as Candidate;
    if (isQuoting(doc, one) && (anyOverlap(one.source, last.source) || !startsAnew(doc, last))) return i;
  }
  return latest;
}

/** Whether an attribution's source is the subject of a clause that a conjunction joins: "…, said A, and B denied it". */
function startsAnew(doc: Document, { source }: Candidate): boolean {
  const first = source[0]?.[0];
  return first !== undefined && first > 0 && doc.tags[first - 1] === Tag.CC;
}

/** Whether the content begins with a quotation. */
function isQuoting(doc: Document, { content }: Candidate): boolean {
  return content[0] !== undefined && doc.quotationOf[content[0][0]] !== 0;
}

/** Whether a quotation's end is that of its sentence, or a clause's: its last mark or the next is a stop or a comma. */
function endsSentence(doc: Document, last: number): boolean {
  const stops = (i: number): boolean => doc.tokens.kind[i] === TokenKind.stop || doc.tokens.kind[i] === TokenKind.comma;
  return (
    stops(last - 2) || stops(last) || last >= doc.tokens.count || doc.sentenceOf[last] !== doc.sentenceOf[last - 1]
  );
}

function goesOn(doc: Document, previous: Candidate, token: number): boolean {
  if (token !== doc.tokens.sentences[doc.sentenceOf[token] as number]) return false;
  const quoted = previous.content.some(([first, last]) => {
    for (let i = first; i < last; i++) if (doc.quotationOf[i] !== 0) return true;
    return false;
  });
  const end = endOf(previous);
  if (token - end > WINDOW.toNextQuotation) return false;
  const distance = (doc.sentenceOf[token] as number) - (doc.sentenceOf[Math.max(0, end - 1)] as number);
  return (quoted || previous.rule === "floating") && distance <= 1;
}
