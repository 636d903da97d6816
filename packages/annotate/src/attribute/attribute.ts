import type { Span } from "@readout/corpus";
import type { Attribution, Presentation, Speaker } from "../annotation.ts";
import type { Lexicon } from "../knowledge/lexicon.ts";
import type { Resolved } from "../resolve/mentions.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { hashWord } from "../words/letters.ts";
import { IT, ONE, THEY } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { isVerb, Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { ofPersonal } from "./antecedents.ts";
import { authorsIn } from "./authors.ts";
import { bodyOfIt, manyBefore, personBefore } from "./bodies.ts";
import type { Candidate } from "./candidate.ts";
import { isMute } from "./canSpeak.ts";
import { Chains } from "./chains.ts";
import { confidenceOf } from "./confidence.ts";
import { examplesIn } from "./examples.ts";
import { findCandidates } from "./find.ts";
import { furtherSpeakers } from "./jointly.ts";
import { namedBelow, type Spoken } from "./lead.ts";
import { once } from "./once.ts";
import { paragraphAt } from "./paragraphs.ts";
import { giveParticiples } from "./participles.ts";
import { contentKindOf, isSemicolon, isWorkTitle } from "./quoted.ts";
import { inOrder, joinQuotations, keepSurest } from "./refine.ts";
import { clauseSubject } from "./sources.ts";
import { headNoun, speakerOf } from "./speaker.ts";
import { isSupposed } from "./supposed.ts";
import { introducedIn, typeWithoutSource } from "./unresolved.ts";
import { nobody, type SourceContext, type Voice } from "./who.ts";
import { WINDOW } from "./windows.ts";

function spans(doc: Document, runs: readonly Run[]): Span[] {
  return runs.map(([first, last]) => [doc.tokens.start[first] as number, doc.tokens.end[last - 1] as number] as const);
}

/** How an attribution presents its content: what papers say is written, and quoted words are given, whatever the verb. */
function presentationOf(
  { presentation }: Candidate,
  kind: Attribution["kind"],
  sourceType: Attribution["sourceType"],
): Presentation | null {
  if (sourceType === "document") return "writing";
  return kind !== "indirect" && (presentation === "act" || presentation === null) ? "speech" : presentation;
}

/** "The Post says she left. She reportedly ran": what is told behind an outlet or a paper, in its paragraph, is told by it. */
function hearsayOf(doc: Document, { cue }: Candidate, running: Spoken | null): Speaker | null {
  const { sourceType } = running?.speaker ?? {};
  if (!running || (sourceType !== "outlet" && sourceType !== "document")) return null;
  const [at, last] = [cue[0]?.[0] ?? 0, lastToken(running.candidate)];
  const near = (doc.sentenceOf[at] as number) - (doc.sentenceOf[last] as number) <= WINDOW.hearsay;
  return near && last < at && paragraphAt(doc, at) === paragraphAt(doc, last) ? running.speaker : null;
}

/**
 * The speaker of what has no source: of a quotation, whom the sentence before it is about, where nobody has spoken since that
 * one began; else the one who spoke last in its paragraph or the one before, in his own words and not in another's.
 */
function carried(context: SourceContext, candidate: Candidate, running: Spoken | null): Speaker {
  const { doc } = context;
  const unknown = nobody(typeWithoutSource(doc, candidate));
  if (candidate.rule === "adverb") return hearsayOf(doc, candidate, running) ?? unknown;
  if (candidate.rule !== "floating") return unknown;
  const at = candidate.content[0]?.[0] ?? 0;
  if (isFragment(doc, at)) {
    const subject = subjectAround(doc, context.lexicon.roles, at);
    return subject ? sourceOf(context, subject, null, null) : unknown;
  }
  const last = running && lastToken(running.candidate);
  const silent = last === null || (doc.sentenceOf[last] as number) < (doc.sentenceOf[at] as number) - 1;
  const person = silent ? personBefore(context, at) : null;
  if (person || !running || last === null) return person ?? unknown;
  return paragraphAt(doc, at) - paragraphAt(doc, last) <= 2 ? running.speaker : unknown;
}

/** Whoever is known to have spoken. */
function voiceOf({ candidate, speaker: { actor } }: Spoken): Voice | null {
  const { content, source } = candidate;
  return actor === null ? null : { actor, at: source[0]?.[0] ?? content[0]?.[0] ?? 0, content };
}

/** Whether the quotation that opens at `at` goes on with the words before it: "Tolm thanked them for “taking these steps.”" */
function isFragment(doc: Document, at: number): boolean {
  const head = doc.tokens.sentences[doc.sentenceOf[at] as number] as number;
  return at > head && doc.tokens.kind[at - 1] === TokenKind.word;
}

/** Whoever the clause around the fragment at `at` is about; null where that is nobody who can speak. */
function subjectAround(doc: Document, roles: Lexicon["roles"], at: number): Run | null {
  const subject = clauseSubject(doc, at, doc.tokens.sentences[doc.sentenceOf[at] as number] as number);
  return subject && !isMute(doc, roles, subject) ? subject : null;
}

/** Whether a quotation that no cue claims is somebody's: not a title or a term in a clause about a thing. */
function isOfSomebody(doc: Document, roles: Lexicon["roles"], { rule, content }: Candidate): boolean {
  const [run] = content;
  if (rule !== "floating" || !run || !isFragment(doc, run[0])) return true;
  for (let i = run[0]; i < run[1]; i++) if (isVerb(doc.tags[i] as number) && !isWorkTitle(doc, ...run)) return true;
  return subjectAround(doc, roles, run[0]) !== null;
}

function lastToken({ content, cue, source }: Candidate): number {
  return Math.max(...[...content, ...cue, ...source].map(([, last]) => last - 1));
}

/** Whether somebody speaks in an attribution for himself, so that the next quotation may be his. */
function isOwnWord({ within, source, rule }: Candidate): boolean {
  return !within && (source.length > 0 || rule === "floating");
}

const SINGULAR = listed("singularPersons");
/** What "it" may say again: what is no human being. */
const THINGS: ReadonlySet<string> = new Set(["organisation", "state", "outlet", "document"]);
/** What "they" may say again. */
const MANY: ReadonlySet<string> = new Set(["organisation", "group", "anonymous"]);

/** Whether a source is many people: "sources", "two officials". */
function isMany(doc: Document, source: Run): boolean {
  return doc.tags[headNoun(doc, source)] === Tag.NNS;
}

/**
 * The speaker of "he said", "they said" and "it said" where the source just before it is described and not named, or is a
 * body: "An official denied it. He said …" is that official, and "The memo warned. It said …" that memo.
 */
function sameAsBefore(context: SourceContext, source: Run, previous: Spoken | null): Speaker | null {
  const { doc } = context;
  const last = previous?.candidate.source[0];
  // "He told her so, according to an aide": whose words carry his stands behind him.
  if (!previous || !last || source[1] - source[0] !== 1 || last[0] > source[0]) return null;
  const hash = doc.tokens.hash[source[0]] as number;
  const { speaker, sourceType } = previous.speaker;
  const far = (doc.sentenceOf[source[0]] as number) - (doc.sentenceOf[last[0]] as number) > WINDOW.described;
  const apart = paragraphAt(doc, source[0]) - paragraphAt(doc, last[0]);
  if (far || apart > (speaker === null ? 0 : 1)) return null;
  if (SINGULAR.has(hash)) {
    // "An aide said so. Tolm had left, and he denied it": somebody was named since.
    const described = speaker === null && sourceType === "anonymous" && !isMany(doc, last);
    return described && !ofPersonal(context, source[0], null, last[1]) ? previous.speaker : null;
  }
  const many = MANY.has(sourceType) || (sourceType === "person" && examplesIn(doc, last) !== null);
  const fits = (hash === THEY && many) || (hash === IT && THINGS.has(sourceType));
  return fits ? previous.speaker : null;
}

const OWN = listed("firstPersons");
const THEIR = hashWord("their");
const ITS = listed("neuterOwners");

/** Who the words of a source name, or whom "it", "his" or "I" stands for; `carrier` is whose words they are. */
function sourceOf(context: SourceContext, source: Run, previous: Spoken | null, carrier: Speaker | null): Speaker {
  const same = sameAsBefore(context, source, previous);
  if (same) return same;
  const speaker = speakerOf(context, source);
  if (speaker.speaker !== null || source[1] - source[0] !== 1) return speaker;
  const [at] = source;
  const hash = context.doc.tokens.hash[at] as number;
  // "“I think so,” he said": what he thinks.
  if (OWN.has(hash)) return carrier ?? speaker;
  if (hash === IT || ITS.has(hash)) return bodyOfIt(context, at) ?? speaker;
  if (hash === THEY || hash === THEIR) return manyBefore(context, at) ?? speaker;
  return ofPersonal(context, at, carrier?.actor ?? null) ?? speaker;
}

/** Index of the attribution that carries this one; by its cue, since joining quotations may have replaced it. */
function carrierOf(indexOf: ReadonlyMap<Candidate["cue"], number>, { within }: Candidate): number | null {
  if (!within) return null;
  return indexOf.get(within.cue) ?? null;
}

/** A sentence longer than this many tokens is read in parts, so that time stays linear in its length. */
const LONGEST = 400;

/** Where the part of a sentence that begins at `first` ends: behind a semicolon, whose two sides are sentences of their own. */
function partEnd(doc: Document, first: number, end: number): number {
  const last = Math.min(end, first + LONGEST);
  for (let i = first; i < last; i++) if (doc.tokens.kind[i] === TokenKind.colon && isSemicolon(doc, i)) return i + 1;
  return last;
}

/** Whether the source of a candidate is somebody, a body or a paper, or not given. */
function isSomebodys(doc: Document, roles: Lexicon["roles"], one: Candidate): boolean {
  const [source] = one.source;
  if (!source || one.rule === "preposition") return true;
  // "One could say", "one wonders": nobody does; "one said" tells of somebody.
  if (doc.tokens.hash[source[0]] === ONE && source[1] - source[0] === 1)
    return one.presentation === "speech" && doc.tags[one.cue[0]?.[0] ?? 0] !== Tag.MD;
  return !isMute(doc, roles, source);
}

/** All candidates of a document that stay, with the links of their chains, in the order of the text. */
function candidatesOf(doc: Document, lexicon: Lexicon): readonly Candidate[] {
  const { cues, roles } = lexicon;
  const candidates: Candidate[] = [];
  for (let s = 0; s < doc.sentences.length; s++) {
    const end = doc.tokens.sentences[s + 1] as number;
    for (let first = doc.tokens.sentences[s] as number, last = first; first < end; first = last) {
      last = partEnd(doc, first, end);
      const all = findCandidates({ doc, cues, roles, first, last: isSemicolon(doc, last - 1) ? last - 1 : last });
      const found = all.filter((one) => isSomebodys(doc, roles, one));
      candidates.push(...giveParticiples(doc, roles, keepSurest(found)));
    }
  }
  const outer = joinQuotations(doc, candidates).filter((one) => isOfSomebody(doc, roles, one));
  const chains = new Chains(doc, lexicon);
  return inOrder(outer.flatMap((one) => [one, ...chains.of(one)]));
}

/** Who speaks in each of the candidates. */
function speakersOf(
  doc: Document,
  lexicon: Lexicon,
  resolved: Resolved,
  candidates: readonly Candidate[],
): { readonly context: SourceContext; readonly spoken: readonly Spoken[] } {
  let previous: Spoken | null = null;
  let running: Spoken | null = null;
  const speakers = new Map<Candidate["cue"], Speaker>();
  const introduced = once(() => introducedIn(doc));
  const context: SourceContext = {
    doc,
    lexicon,
    resolved,
    // Most articles have no source that asks for them.
    introduced,
    described: once(() => new Set(introduced())),
    authors: once(() => authorsIn({ doc, lexicon, resolved })),
    spoke: () => running && voiceOf(running),
  };
  const spoken = candidates.map((candidate) => {
    const [source] = candidate.source;
    const carrier = candidate.within ? (speakers.get(candidate.within.cue) ?? null) : null;
    const told = source ? sourceOf(context, source, previous, carrier) : carried(context, candidate, running);
    // Whoever may say something is people in general.
    const supposed = told.sourceType === "anonymous" && source && isSupposed(doc, source, candidate.cue[0]);
    const speaker = supposed ? nobody("group") : told;
    speakers.set(candidate.cue, speaker);
    previous = { candidate, speaker };
    if (isOwnWord(candidate)) running = previous;
    return previous;
  });
  return { context, spoken };
}

/** Finds who says what in a document, in the order of the text. */
export function attribute(doc: Document, lexicon: Lexicon, resolved: Resolved): Attribution[] {
  const candidates = candidatesOf(doc, lexicon);
  const { context, spoken } = speakersOf(doc, lexicon, resolved, candidates);
  const below = namedBelow(context, spoken);
  const bodies = new Map<string, string>();
  const indexOf = new Map(candidates.map(({ cue }, i) => [cue, i]));
  return spoken.map(({ candidate, speaker: first }) => {
    const speaker = below.get(candidate) ?? first;
    const kind = candidate.kind ?? contentKindOf(doc, candidate.content);
    const [source] = candidate.source;
    const also = source ? furtherSpeakers(context, examplesIn(doc, source) ?? source, speaker) : [];
    // "Ned Price, the State Department's spokesman" is so in the rest of the article.
    const { actor, affiliation, sourceType } = speaker;
    if (actor !== null && affiliation !== null && !bodies.has(actor)) bodies.set(actor, affiliation);
    return {
      kind,
      content: spans(doc, candidate.content),
      cue: spans(doc, candidate.cue),
      source: spans(doc, candidate.source),
      speaker: speaker.speaker,
      actor,
      sourceType,
      ...(also.length > 0 && { also }),
      affiliation: affiliation ?? (sourceType === "person" ? (bodies.get(actor ?? "") ?? null) : null),
      stance: candidate.stance,
      presentation: presentationOf(candidate, kind, sourceType),
      addressee: spans(doc, candidate.addressee),
      channel: spans(doc, candidate.channel),
      within: carrierOf(indexOf, candidate),
      rule: candidate.rule,
      confidence: confidenceOf(lexicon.confidence, candidate, kind),
    };
  });
}
