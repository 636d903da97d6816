import type { Span } from "@readout/corpus";
import type { Attribution, Presentation, Speaker } from "../annotation.ts";
import type { Lexicon } from "../knowledge/lexicon.ts";
import type { Resolved } from "../resolve/mentions.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { hashWord } from "../words/letters.ts";
import { IT, THE, THEY } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { isFiniteVerb, Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { ofPersonal } from "./antecedents.ts";
import { authorsIn } from "./authors.ts";
import { isTranscript } from "./byName.ts";
import type { Candidate } from "./candidate.ts";
import { isMute } from "./canSpeak.ts";
import { Chains } from "./chains.ts";
import { confidenceOf } from "./confidence.ts";
import { findCandidates } from "./find.ts";
import { type Spoken, settled } from "./floating.ts";
import { furtherSpeakers } from "./jointly.ts";
import { fillsSubject, isOfThing, wantsSomebody } from "./nobodys.ts";
import { paragraphAt } from "./paragraphs.ts";
import { giveParticiples } from "./participles.ts";
import { contentKindOf, isSemicolon } from "./quoted.ts";
import { inOrder, joinQuotations, keepSurest } from "./refine.ts";
import { rulesWith } from "./rules.ts";
import { speakerOf } from "./speaker.ts";
import { manyBefore, personBefore, type Speakers, subjectAround, thingBefore } from "./subjects.ts";
import { introducedIn, typeWithoutSource } from "./unresolved.ts";
import { nobody, type SourceContext } from "./who.ts";
import { WINDOW } from "./windows.ts";
import { askedBy, isQuestion, isWriters, writerOf } from "./writer.ts";

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

const VERBAL = rulesWith("verbal");

/**
 * The speaker of what has no source: of a quotation, whom the sentence before it is about, where nobody has spoken since that
 * one began; else the one who spoke last in its paragraph or the one before, in his own words and not in another's.
 */
function carried(context: SourceContext, candidate: Candidate, running: Spoken | null): Speaker {
  const { doc } = context;
  const unknown = nobody(typeWithoutSource(doc, candidate));
  const [cue] = candidate.cue;
  const content = candidate.content.at(-1);
  if (VERBAL.has(candidate.rule) && unknown.sourceType === "unresolved" && cue && content)
    return subjectAround(context, cue, content) ?? unknown;
  if (candidate.rule !== "floating") return unknown;
  const at = candidate.content[0]?.[0] ?? 0;
  const last = running && lastToken(running.candidate);
  const silent = last === null || (doc.sentenceOf[last] as number) < (doc.sentenceOf[at] as number) - 1;
  const person = silent ? personBefore(context, at) : null;
  if (person || !running || last === null) return person ?? unknown;
  return paragraphAt(doc, at) - paragraphAt(doc, last) <= 2 ? running.speaker : unknown;
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

/**
 * The speakers of "he said", "they said" and "it said" where the source just before it is described and not named, is a body,
 * or is several: "An official denied it. He said …" is that official, and "The memo warned. It said …" that memo.
 */
function sameAsBefore(context: SourceContext, source: Run, previous: Spoken | null): Speakers | null {
  const { doc } = context;
  const last = previous?.candidate.source[0];
  // "He told her so, according to an aide": whose words carry his stands behind him.
  if (!previous || !last || source[1] - source[0] !== 1 || last[0] > source[0]) return null;
  const hash = doc.tokens.hash[source[0]] as number;
  const { speaker, sourceType } = previous.speaker;
  const far = (doc.sentenceOf[source[0]] as number) - (doc.sentenceOf[last[0]] as number) > WINDOW.described;
  const apart = paragraphAt(doc, source[0]) - paragraphAt(doc, last[0]);
  const singular = SINGULAR.has(hash);
  if (far || apart > (hash === IT ? 2 : singular && speaker === null ? 0 : 1)) return null;
  if (singular) {
    // "An aide said so. Tolm had left, and he denied it": somebody was named since.
    const described = speaker === null && sourceType === "anonymous";
    return described && !ofPersonal(context, source[0], null, last[1]) ? previous : null;
  }
  const several = previous.also.length > 0;
  const fits = (hash === THEY && (several || MANY.has(sourceType))) || (hash === IT && THINGS.has(sourceType));
  return fits ? previous : null;
}

const OWN = listed("firstPersons");
const THEIR = hashWord("their");
const ITS = listed("neuterOwners");

const PAIR = listed("pairs");

/** Whether a source is "the two", "both" or "the pair". */
function isPair({ tokens }: Document, [first, last]: Run): boolean {
  return (
    PAIR.has(tokens.hash[last - 1] as number) &&
    (last - first === 1 || (last - first === 2 && tokens.hash[first] === THE))
  );
}

/** Whom "the two" stand for: those who spoke together last, or whom the sentences before name together. */
function pairBefore(context: SourceContext, [at]: Run, previous: Spoken | null): Speakers | null {
  const last = previous?.candidate.source[0]?.[0] ?? at;
  const near = (context.doc.sentenceOf[at] as number) - (context.doc.sentenceOf[last] as number) <= WINDOW.described;
  if (previous?.also.length === 1 && near && last < at) return previous;
  const many = manyBefore(context, at);
  return many?.also.length === 1 ? many : null;
}

/** Forms in which the content stands before its verb, so that a paper that it is about is not what "it said" stands for. */
const BEHIND: ReadonlySet<string> = new Set(["before", "quote before"]);

/** Who the words of a source name, or whom "it", "his" or "I" stands for; `carrier` is whose words they are. */
function sourceOf(
  context: SourceContext,
  candidate: Candidate,
  previous: Spoken | null,
  carrier: Speaker | null,
): Speakers {
  const source = candidate.source[0] as Run;
  const same = sameAsBefore(context, source, previous);
  if (same) return same;
  const pair = isPair(context.doc, source) ? pairBefore(context, source, previous) : null;
  if (pair) return pair;
  const speaker = speakerOf(context, source);
  if (speaker.speaker !== null || source[1] - source[0] !== 1)
    return { speaker, also: furtherSpeakers(context, source, speaker) };
  const [at] = source;
  const hash = context.doc.tokens.hash[at] as number;
  const many = hash === THEY || hash === THEIR ? manyBefore(context, at) : null;
  if (many) return many;
  // "“I think so,” he said": what he thinks. Outside quotations it is whoever wrote so.
  const writer = isWriters(context.doc, candidate) ? context.writer : null;
  const meant =
    OWN.has(hash) ? (carrier ?? writer)
    : hash === IT || ITS.has(hash) ? thingBefore(context, at, BEHIND.has(candidate.rule))
    : ofPersonal(context, at, carrier?.actor ?? null); // biome-ignore format: a decision list
  return { speaker: meant ?? speaker, also: [] };
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

/** What `make` makes, made when it is first asked for. */
function once<Value extends object | boolean>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Whether the source of a candidate is somebody, a body or a paper, or not given. */
function isSomebodys(doc: Document, roles: Lexicon["roles"], one: Candidate): boolean {
  const [source] = one.source;
  return !source || one.rule === "preposition" || (!isMute(doc, roles, source) && !fillsSubject(doc, one));
}

/** The attributions that no other carries, as candidates, in the order of the text. */
function outermost(doc: Document, { cues, roles }: Lexicon): Candidate[] {
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
  return joinQuotations(doc, candidates);
}

/** "Tolm, asked about the plan, replied": whose a finite verb of saying is that was read as a thing's. */
function ownerOf(context: SourceContext, { rule, presentation, cue: [cue], content }: Candidate): Speakers | null {
  const { tags } = context.doc;
  const last = content.at(-1);
  if (!VERBAL.has(rule) || presentation !== "speech" || !cue || !last) return null;
  if (!isFiniteVerb(tags[cue[0]] as number) || tags[cue[0] - 1] === Tag.HYPH) return null;
  const speaker = subjectAround(context, cue, last);
  return speaker && { speaker, also: [] };
}

/** Who speaks in each candidate; what turns out to be nobody's is left out. */
function speaking(
  { doc, lexicon, resolved, writer }: Pick<SourceContext, "doc" | "lexicon" | "resolved" | "writer">,
  candidates: readonly Candidate[],
): Spoken[] {
  let previous: Spoken | null = null;
  let running: Spoken | null = null;
  const speakers = new Map<Candidate["cue"], Speaker>();
  const voices = new Set<string>();
  const context: SourceContext = {
    doc,
    lexicon,
    resolved,
    writer,
    // Most articles have no source that asks for them.
    described: once(() => introducedIn(doc)),
    authors: once(() => authorsIn({ doc, lexicon, resolved })),
    transcript: once(() => isTranscript({ doc, lexicon, resolved })),
    spoke: () => running?.speaker.actor ?? null,
    voices,
  };
  const found: Spoken[] = [];
  for (const candidate of candidates) {
    const [source] = candidate.source;
    const carrier = candidate.within ? (speakers.get(candidate.within.cue) ?? null) : null;
    const read: Speakers = source
      ? sourceOf(context, candidate, previous, carrier)
      : { speaker: carried(context, candidate, running), also: [] };
    const mute = source && read.speaker.sourceType === "unresolved" && isMute(doc, lexicon.roles, source);
    const { speaker, also } = (mute && ownerOf(context, candidate)) || read;
    const thing = speaker.sourceType === "unresolved" && isOfThing(doc, lexicon.roles, candidate);
    if (thing && wantsSomebody(doc, candidate)) continue;
    // "According to the season": what nothing was found for and is a thing.
    if (mute && speaker === read.speaker && (!candidate.within || candidate.rule === "citing")) continue;
    speakers.set(candidate.cue, speaker);
    const own = isWriters(doc, candidate);
    previous = {
      candidate: isQuestion(doc, candidate) ? { ...candidate, rule: "asked" } : candidate,
      speaker,
      also,
    };
    // Whom the writer asked answers next.
    if (own) running = { candidate, speaker: askedBy(context, candidate) ?? nobody("unresolved"), also: [] };
    else if (isOwnWord(candidate) && !thing) {
      running = previous;
      for (const { sourceType, actor } of [speaker, ...also]) if (sourceType === "person" && actor) voices.add(actor);
    }
    found.push(previous);
  }
  return found;
}

/** Finds who says what in a document, in the order of the text; `byline` names whoever wrote it. */
export function attribute(
  doc: Document,
  lexicon: Lexicon,
  resolved: Resolved,
  byline: readonly string[] = [],
): Attribution[] {
  const chains = new Chains(doc, lexicon);
  const joined = inOrder(outermost(doc, lexicon).flatMap((one) => [one, ...chains.of(one)]));
  const spoken = settled(
    doc,
    lexicon,
    resolved,
    speaking({ doc, lexicon, resolved, writer: writerOf({ doc, lexicon, resolved }, byline) }, joined),
  );
  const bodies = new Map<string, string>();
  // What a name says once beside it holds in all of the article: "Edda Tolm, head of the Road Council".
  for (const { actor, affiliation } of resolved.mentions)
    if (affiliation !== undefined && !bodies.has(actor)) bodies.set(actor, affiliation);
  const indexOf = new Map(spoken.map(({ candidate: { cue } }, i) => [cue, i]));
  return spoken.map(({ candidate, speaker, also }) => {
    const kind = candidate.kind ?? contentKindOf(doc, candidate.content);
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
