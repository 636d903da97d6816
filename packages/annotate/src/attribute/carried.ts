import type { Speaker } from "../annotation.ts";
import type { Document } from "../words/document.ts";
import { IT } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { isFiniteVerb, Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { type Candidate, changed } from "./candidate.ts";
import { subjectWords } from "./clauseSubject.ts";
import type { Spoken } from "./floating.ts";
import { isFragment, subjectOfFragment } from "./fragments.ts";
import { paragraphAt } from "./paragraphs.ts";
import { lastInside, quotationAround } from "./quoted.ts";
import { rulesWith } from "./rules.ts";
import { sourceAfter } from "./sourceAfter.ts";
import { sourceOf } from "./sourceOf.ts";
import { speakerOf } from "./speaker.ts";
import { personBefore, type Speakers, subjectAround, subjectBeforeColon } from "./subjects.ts";
import { typeWithoutSource } from "./unresolved.ts";
import { nobody, placedIn, type SourceContext } from "./who.ts";
import { WINDOW } from "./windows.ts";

// Who speaks where no words name a source, or only a thing.

const VERBAL = rulesWith("verbal");

function lastToken({ content, cue, source }: Candidate): number {
  return Math.max(...[...content, ...cue, ...source].map(([, last]) => last - 1));
}

/** "The Post says she left. She reportedly ran": what is told behind an outlet or a paper, in its paragraph, is told by it. */
function hearsayOf(doc: Document, { cue }: Candidate, running: Spoken | null): Speaker | null {
  const { sourceType } = running?.speaker ?? {};
  if (!running || (sourceType !== "outlet" && sourceType !== "document")) return null;
  const [at, last] = [cue[0]?.[0] ?? 0, lastToken(running.candidate)];
  const near = (doc.sentenceOf[at] as number) - (doc.sentenceOf[last] as number) <= WINDOW.hearsay;
  return near && last < at && paragraphAt(doc, at) === paragraphAt(doc, last) ? running.speaker : null;
}

/** "It is claimed that C, according to a report": the report claims it. */
export function ofReport(
  { tokens }: Document,
  { rule, cue, within }: Candidate,
  carrier: Speaker | null,
): Speaker | null {
  const it = tokens.hash[(cue[0]?.[0] ?? 0) - 1] === IT;
  return rule === "impersonal" && within?.rule === "preposition" && it ? carrier : null;
}

/** Whoever the words that the clause before token `at` is about name or describe; null where it is about nobody. */
function actingBefore(context: SourceContext, at: number): Speaker | null {
  const subject = subjectWords(context.doc, at);
  return subject && speakerOf(context, subject);
}

/** Whoever the clause that a participle hangs on is about, where no name tells it: "| A judge | found no fault, saying that". */
function describedAround(context: SourceContext, [verb]: Run): Speaker | null {
  const speaker = context.doc.tags[verb] === Tag.VBG ? actingBefore(context, verb) : null;
  return speaker?.sourceType === "unresolved" ? null : speaker;
}

/** The body that acts before the colon at `colon`: "the Tolm campaign put out a statement:"; of people the nearest who acts is known already. */
function bodyBeforeColon(context: SourceContext, colon: number): Speaker | null {
  const speaker = actingBefore(context, colon);
  return speaker?.sourceType === "organisation" || speaker?.sourceType === "state" ? speaker : null;
}

/** How many words stand between a quotation and the verb of whoever says it: "…,” the Road Board's director Edda Tolm shot back". */
const SAYER = 14;

/**
 * Whoever stands with a verb behind a quotation that ends in a comma or a question, though the verb is none of saying: "“It is time,”
 * Tolm shot back", "“Is he?” reacted Edda Tolm".
 */
function sayerBehind(context: SourceContext, { content }: Candidate): Speaker | null {
  const { doc, resolved } = context;
  for (const [first, at] of content) {
    const quotation = quotationAround(doc, at - 1);
    if (!quotation?.closed || quotation.last !== at || first < quotation.first) continue;
    const asks = doc.tokens.kind[at - 2] === TokenKind.stop && !doc.text.startsWith(".", doc.tokens.start[at - 2]);
    if (lastInside(doc, quotation) !== TokenKind.comma && !asks) continue;
    const end = Math.min(at + SAYER, doc.tokens.sentences[(doc.sentenceOf[at - 1] as number) + 1] as number);
    let verb = at;
    while (verb < end && !isFiniteVerb(doc.tags[verb] as number) && doc.quotationOf[verb] === 0) verb++;
    if (verb >= end || doc.quotationOf[verb] !== 0) continue;
    const run = verb === at ? sourceAfter(doc, at + 1, end) : ([at, verb] as const);
    const named = run && placedIn(resolved, run).some(({ mention }) => mention.kind === "person");
    const speaker = named ? speakerOf(context, run) : null;
    if (speaker?.sourceType === "person") return speaker;
  }
  return null;
}

/**
 * The speaker of what has no source: of a quotation, whom the sentence before it is about, where nobody has spoken since that
 * one began; else the one who spoke last in its paragraph or the one before, in his own words and not in another's.
 */
export function carried(context: SourceContext, candidate: Candidate, running: Spoken | null): Speaker {
  const { doc } = context;
  const unknown = nobody(typeWithoutSource(doc, candidate));
  if (candidate.rule === "adverb") return hearsayOf(doc, candidate, running) ?? unknown;
  const [cue] = candidate.cue;
  const content = candidate.content.at(-1);
  if (VERBAL.has(candidate.rule) && unknown.sourceType === "unresolved" && cue && content)
    return subjectAround(context, cue, content) ?? describedAround(context, cue) ?? unknown;
  if (candidate.rule !== "floating") return unknown;
  const at = candidate.content[0]?.[0] ?? 0;
  if (isFragment(doc, at)) {
    const subject = subjectOfFragment(doc, context.lexicon.roles, at);
    const before = { previous: null, running: null, said: [], many: null };
    return subject ? sourceOf(context, changed(candidate, { source: [subject] }), before, null).speaker : unknown;
  }
  const colon = doc.text.charAt(doc.tokens.start[at - 1] ?? 0) === ":" && doc.sentenceOf[at - 1] === doc.sentenceOf[at];
  const teller = colon ? subjectBeforeColon(context, at - 1) : null;
  if (teller) return teller;
  const behind = sayerBehind(context, candidate);
  if (behind) return behind;
  const body = colon ? bodyBeforeColon(context, at - 1) : null;
  if (body) return body;
  const last = running && lastToken(running.candidate);
  const silent = last === null || (doc.sentenceOf[last] as number) < (doc.sentenceOf[at] as number) - 1;
  const person = silent ? personBefore(context, at) : null;
  if (person || !running || last === null) return person ?? unknown;
  return paragraphAt(doc, at) - paragraphAt(doc, last) <= 2 ? running.speaker : unknown;
}

/** "Tolm, asked about the plan, replied": whose a finite verb of saying is that was read as a thing's. */
export function ownerOf(
  context: SourceContext,
  { rule, presentation, cue: [cue], content }: Candidate,
): Speakers | null {
  const { tags } = context.doc;
  const last = content.at(-1);
  if (!VERBAL.has(rule) || presentation !== "speech" || !cue || !last) return null;
  if (!isFiniteVerb(tags[cue[0]] as number) || tags[cue[0] - 1] === Tag.HYPH) return null;
  const speaker = subjectAround(context, cue, last);
  return speaker && { speaker, also: [] };
}
