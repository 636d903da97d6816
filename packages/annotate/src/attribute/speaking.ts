import type { Speaker } from "../annotation.ts";
import type { Document } from "../words/document.ts";
import type { Run } from "../words/run.ts";
import { asks } from "./asking.ts";
import { addAuthor, authorsIn, isQuotedIn, paperOf } from "./authors.ts";
import { isTranscript } from "./byName.ts";
import { type Candidate, changed } from "./candidate.ts";
import { hasMuteSource } from "./canSpeak.ts";
import { carried, ofReport, ownerOf } from "./carried.ts";
import type { Spoken } from "./floating.ts";
import { headNoun } from "./headNoun.ts";
import { intervieweeOf } from "./interview.ts";
import { labelled, narratorOf, speaksOfOneself, type Turn } from "./labels.ts";
import { namedBelow } from "./lead.ts";
import { localBodiesIn, placesIn } from "./localBodies.ts";
import { isOfThing, wantsSomebody } from "./nobodys.ts";
import { once } from "./once.ts";
import { sourceOf } from "./sourceOf.ts";
import { knownBy } from "./standsFor.ts";
import type { Speakers } from "./subjects.ts";
import { areSupposed, isSupposed } from "./supposed.ts";
import { introducedIn } from "./unresolved.ts";
import { type Known, mentionsIn, nobody, type SourceContext, typed, type Voice } from "./who.ts";
import { askedBy, isFirstPerson, isQuestion, isWriters } from "./writer.ts";

/** Whether an outlet's name closes the article, as who wrote it: "- Tarnpress." */
function isSignature(doc: Document, { rule, source: [source] }: Candidate, { sourceType }: Speaker): boolean {
  return rule === "signed" && sourceType === "outlet" && source !== undefined && source[1] + 1 >= doc.tokens.count;
}

/** Whether whoever may say something is people in general. */
function isAnybody(doc: Document, { source: [source], cue: [cue] }: Candidate, { sourceType }: Speaker): boolean {
  if (!source) return false;
  return (
    (sourceType === "anonymous" && isSupposed(doc, source, cue)) ||
    (sourceType === "unresolved" && areSupposed(doc, source, cue))
  );
}

/** Whether "they" may go on with those who speak: several, or a body, and not as what somebody is according to. */
function areMany({ candidate: { rule }, speaker: { sourceType }, also }: Spoken): boolean {
  if (rule === "preposition") return false;
  return MANY.has(sourceType) || (also.length > 0 && sourceType === "person");
}

const MANY: ReadonlySet<string> = new Set(["organisation", "group"]);

/** Whoever is known to have spoken, and not asked: who asks is not who answers. */
function voiceOf(doc: Document, { candidate, speaker: { actor } }: Spoken): Voice | null {
  const { content, source, addressee } = candidate;
  return actor === null || asks(doc, candidate)
    ? null
    : { actor, at: source[0]?.[0] ?? content[0]?.[0] ?? 0, content, addressee };
}

/** Whether somebody speaks in an attribution for himself, so that the next quotation may be his. */
function isOwnWord({ within, source, rule }: Candidate): boolean {
  // "Forcing Tolm to reverse his opposition to it": told of in passing.
  return !within && rule !== "noun phrase" && (source.length > 0 || rule === "floating");
}

/** What an article has, with who wrote it. */
type Written = Pick<SourceContext, "doc" | "lexicon" | "resolved" | "writer">;

/** What is at hand to tell who a source is; `opens`, `spoke` and `voices` change as the article is read. */
function contextOf(
  { doc, lexicon, resolved, writer }: Written,
  heard: Pick<SourceContext, "opens" | "spoke" | "voices" | "known">,
): SourceContext {
  const introduced = once(() => introducedIn(doc));
  return {
    doc,
    lexicon,
    resolved,
    writer,
    // Most articles have no source that asks for them.
    introduced,
    described: once(() => new Set(introduced().keys())),
    places: once(() => placesIn(resolved)),
    bodies: once(() => localBodiesIn({ doc, resolved })),
    authors: once(() => authorsIn({ doc, lexicon, resolved })),
    transcript: once(() => isTranscript({ doc, lexicon, resolved })),
    ...heard,
  };
}

/** Whether a speaker is whom by name it is said to, and so another: "The judge told Tolm to sit down". */
function isAddressed({ resolved }: SourceContext, { addressee, source }: Candidate, { actor }: Speaker): boolean {
  const [own] = source;
  return addressee.some(
    ([first, last]) =>
      !(own && own[0] < last && first < own[1]) &&
      mentionsIn(resolved, [first, last]).some((one) => one.actor === actor && !one.pronoun),
  );
}

/** Takes up whose the paper is in which somebody says something, or that says it: "A government statement denied it. “…,” the statement said". */
function notePaper(context: SourceContext, candidate: Candidate, speaker: Speaker): void {
  const { doc, lexicon } = context;
  const paper = paperOf(doc, lexicon, candidate);
  if (paper >= 0 && !isQuotedIn(doc, paper, speaker)) addAuthor(context.authors(), doc, paper, speaker);
  const [source] = candidate.source;
  if (source && speaker.sourceType === "document" && speaker.speaker !== null)
    addAuthor(context.authors(), doc, headNoun(doc, lexicon.roles, source), speaker);
}

/** Whether a candidate is a signature, or what an outlet that asks and answers for its readers says in nobody's name. */
function isNobodysWord(doc: Document, candidate: Candidate, speaker: Speaker): boolean {
  if (isSignature(doc, candidate, speaker)) return true;
  const unknown = isUnnamedAnswer(candidate) && speaker.speaker === null;
  return unknown && !candidate.content.some((run) => speaksOfOneself(doc, run));
}

/** Whether a candidate is what stands behind "A:", where no label names who answers. */
function isUnnamedAnswer({ rule, source }: Candidate): boolean {
  return rule === "name and colon" && source.length === 0;
}

/** What nobody else says in an interview, and what its "I" says, is whoever is asked: null where this is not so. */
function answered(
  doc: Document,
  asked: ReturnType<typeof intervieweeOf>,
  { speaker }: Speakers,
  candidate: Candidate,
): Speakers | null {
  const at = candidate.content[0]?.[0] ?? 0;
  if (!asked || speaker.sourceType !== "unresolved" || candidate.within || at < asked.since) return null;
  const his = candidate.rule === "floating" || isUnnamedAnswer(candidate) || isFirstPerson(doc, candidate);
  return his ? { speaker: asked.speaker, also: [] } : null;
}

/** Who speaks in each candidate; what turns out to be nobody's is left out. */
export function speaking(written: Written, candidates: readonly Candidate[]): Spoken[] {
  const { doc, lexicon } = written;
  let previous: Spoken | null = null;
  let running: Spoken | null = null;
  let said: Run[] = [];
  let many: Spoken | null = null;
  let turn: Turn | null = null;
  const speakers = new Map<Candidate["cue"], Speaker>();
  const voices = new Set<string>();
  const known = new Map<number, Known>();
  let opens = 0;
  const context = contextOf(written, {
    opens: () => opens,
    spoke: () => running && voiceOf(doc, running),
    voices,
    known,
  });
  const found: Spoken[] = [];
  const asked = intervieweeOf(doc, written.resolved);
  for (const candidate of candidates) {
    const [source] = candidate.source;
    opens = Math.min(source?.[0] ?? doc.tokens.count, candidate.content[0]?.[0] ?? doc.tokens.count);
    const labels = labelled(context, candidate);
    if (labels === "section") continue;
    turn = labels ?? turn;
    const label = labels?.speaker ?? narratorOf(doc, candidate, turn);
    const carrier = candidate.within ? (speakers.get(candidate.within.cue) ?? null) : null;
    const read: Speakers = label
      ? { speaker: label, also: [] }
      : source
        ? sourceOf(context, candidate, { previous, running: candidate.within ? null : running, said, many }, carrier)
        : { speaker: ofReport(doc, candidate, carrier) ?? carried(context, candidate, running), also: [] };
    const mute = read.speaker.sourceType === "unresolved" && hasMuteSource(doc, lexicon.roles, candidate);
    const { speaker: heard, also } =
      (mute && ownerOf(context, candidate)) || answered(doc, asked, read, candidate) || read;
    const told = !label && isAddressed(context, candidate, heard) ? nobody("unresolved") : heard;
    const thing = told.sourceType === "unresolved" && isOfThing(doc, lexicon.roles, candidate);
    if (thing && wantsSomebody(doc, candidate)) continue;
    // "According to the season": what nothing was found for and is a thing.
    if (mute && told === read.speaker && (!candidate.within || candidate.rule === "citing")) continue;
    if (isNobodysWord(doc, candidate, told)) continue;
    const speaker = isAnybody(doc, candidate, told) ? nobody("group") : told;
    speakers.set(candidate.cue, speaker);
    const description = source ? knownBy(doc, lexicon.roles, source, speaker) : null;
    if (description) known.set(doc.tokens.hash[description.run[1] - 1] as number, description);
    notePaper(context, candidate, speaker);
    const own = isWriters(doc, candidate);
    previous = {
      candidate: isQuestion(doc, candidate) ? changed(candidate, { rule: "asked" }) : candidate,
      speaker,
      also,
    };
    // Whom the writer asked answers next.
    if (own) running = { candidate, speaker: askedBy(context, candidate) ?? nobody("unresolved"), also: [] };
    else if (isOwnWord(candidate) && !thing) {
      if (running?.speaker.actor !== speaker.actor) said = [];
      said.push(...candidate.content);
      running = previous;
      if (areMany(previous)) many = previous;
      for (const { sourceType, actor } of [speaker, ...also]) if (sourceType === "person" && actor) voices.add(actor);
    }
    found.push(previous);
  }
  return asOutlets(context, withNames(context, found));
}

/** With the names that only what stands below gives. */
function withNames(context: SourceContext, told: readonly Spoken[]): readonly Spoken[] {
  const below = namedBelow(context, told);
  if (below.size === 0) return told;
  return told.map((one) => ({ ...one, speaker: below.get(one.candidate) ?? one.speaker }));
}

/** What is called an outlet once is one wherever it speaks: "The Tolm, a weekly, said so. The Tolm said"; not somebody of whom more is told. */
function asOutlets({ resolved }: SourceContext, told: readonly Spoken[]): Spoken[] {
  const outlets = new Set<string>();
  for (const { speaker } of told)
    if (speaker.sourceType === "outlet" && speaker.actor !== null) outlets.add(speaker.actor);
  if (outlets.size === 0) return [...told];
  const isOther = ({ actor, sourceType }: Speaker): boolean => {
    if (actor === null || !outlets.has(actor)) return false;
    const person = resolved.people.byId.get(actor);
    const somebody = person && ((person.gender ?? person.likely) !== null || person.titles.size > 0);
    return sourceType === "organisation" || (sourceType === "person" && !somebody);
  };
  return told.map((one) => (isOther(one.speaker) ? { ...one, speaker: typed(one.speaker, "outlet") } : one));
}
