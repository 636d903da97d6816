import type { Span } from "@readout/corpus";
import type { Attribution, Presentation, Speaker } from "../annotation.ts";
import type { Lexicon } from "../knowledge/lexicon.ts";
import type { Resolved } from "../resolve/mentions.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { AT, IN, ONE } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import type { Candidate } from "./candidate.ts";
import { hasMuteSource } from "./canSpeak.ts";
import { Chains } from "./chains.ts";
import { quotingAndSaid } from "./citing.ts";
import { confidenceOf } from "./confidence.ts";
import { isDateline } from "./dateline.ts";
import { findCandidates } from "./find.ts";
import { settled } from "./floating.ts";
import { isLikened, isOfSomebody } from "./fragments.ts";
import { fillsSubject } from "./nobodys.ts";
import { giveParticiples } from "./participles.ts";
import { contentKindOf, isSemicolon } from "./quoted.ts";
import { inOrder, joinQuotations, keepSurest } from "./refine.ts";
import { speaking } from "./speaking.ts";
import { isAnybody } from "./supposed.ts";
import { isHeld, ruleOf, tellsFinding } from "./tellings.ts";
import { withWholeNames } from "./wholeNames.ts";
import { writerOf } from "./writer.ts";

const GOING_ON = listed("continues", "continuing");
const SUPPOSING = listed("supposing");
const ANYBODY = listed("anybody");
const OCCASIONS = listed("occasions");

function spans({ tokens: { start, end } }: Document, runs: readonly Run[]): Span[] {
  const found: Span[] = [];
  for (const [first, last] of runs) found.push([start[first] as number, end[last - 1] as number]);
  return found;
}

/** How an attribution presents its content: what papers say is written, and quoted words are given, whatever the verb. */
function presentationOf(
  doc: Document,
  { presentation, cue }: Candidate,
  kind: Attribution["kind"],
  sourceType: Attribution["sourceType"],
): Presentation | null {
  if (sourceType === "document") return "writing";
  if (presentation === "thought" && tellsFinding(doc, cue, sourceType)) return "act";
  // "Which means that C", "recognised that C": nothing is told.
  if (presentation === "act" && kind === "indirect" && isHeld(doc, cue)) return "thought";
  return kind !== "indirect" && (presentation === "act" || presentation === null) ? "speech" : presentation;
}

/** A joint attribution. Written apart, since nearly all are of one speaker, and to spread an object takes longer than to make one. */
function together(one: Attribution, also: readonly Speaker[]): Attribution {
  const { kind, content, cue, source, speaker, actor, sourceType, ...rest } = one;
  return { kind, content, cue, source, speaker, actor, sourceType, also, ...rest };
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

/**
 * "They continue using the site", "the dollar continued its slide", "as the strike continues, C": no speech, which is a quotation's
 * or has "that".
 */
function goesOn(doc: Document, { cue: [cue], rule, content }: Candidate): boolean {
  if (cue === undefined || !GOING_ON.has(doc.tokens.hash[cue[1] - 1] as number)) return false;
  if (rule === "clause") return true;
  return (rule === "before" || rule === "as") && contentKindOf(doc, content) === "indirect";
}

/** "At a news conference | announcing that": where it was said, and not who. */
function isOccasion({ tags, tokens }: Document, [first, last]: Run, cue: Run | undefined): boolean {
  const before = tokens.hash[first - 1] as number;
  return (
    cue?.[0] === last &&
    tags[last] === Tag.VBG &&
    (before === AT || before === IN) &&
    OCCASIONS.has(tokens.hash[last - 1] as number)
  );
}

/** Whether the source of a candidate is somebody, a body or a paper, or not given. */
function isSomebodys(doc: Document, roles: Lexicon["roles"], one: Candidate): boolean {
  const [source] = one.source;
  const [cue] = one.cue;
  if ((cue && isLikened(doc, cue[0])) || goesOn(doc, one)) return false;
  if (!source || one.rule === "preposition") return true;
  const modal = doc.tags[cue?.[0] ?? 0] === Tag.MD;
  // "One could say", "one wonders", "if one adds": nobody does; "one said" tells of somebody.
  if (doc.tokens.hash[source[0]] === ONE && source[1] - source[0] === 1)
    return one.presentation === "speech" && !modal && !SUPPOSING.has(doc.tokens.hash[source[0] - 1] as number);
  // "Anyone from Arva should remember", "what somebody sane would say".
  if (modal && ANYBODY.has(doc.tokens.hash[source[0]] as number)) return false;
  if (isAnybody(doc, source) || isOccasion(doc, source, cue)) return false;
  return !hasMuteSource(doc, roles, one) && !fillsSubject(doc, one);
}

/** The attributions that no other carries, as candidates, in the order of the text. */
function outermost(doc: Document, { cues, roles }: Lexicon, resolved: Resolved): Candidate[] {
  const candidates: Candidate[] = [];
  for (let s = 0; s < doc.sentences.length; s++) {
    const end = doc.tokens.sentences[s + 1] as number;
    for (let first = doc.tokens.sentences[s] as number, last = first; first < end; first = last) {
      last = partEnd(doc, first, end);
      const all = findCandidates({
        doc,
        cues,
        roles,
        first,
        last: isSemicolon(doc, last - 1) ? last - 1 : last,
        inside: false,
        spoken: false,
      });
      if (all.length === 0) continue;
      const found: Candidate[] = [];
      for (const one of all) {
        const whole = withWholeNames(doc, resolved, one);
        if (isSomebodys(doc, roles, whole) && !isDateline(doc, resolved, whole)) found.push(whole);
      }
      for (const one of giveParticiples(doc, roles, keepSurest(doc, found))) candidates.push(one);
    }
  }
  return joinQuotations(doc, candidates).filter((one) => isOfSomebody(doc, roles, one));
}

/** Finds who says what in a document, in the order of the text; `byline` names whoever wrote it. */
export function attribute(
  doc: Document,
  lexicon: Lexicon,
  resolved: Resolved,
  byline: readonly string[] = [],
): Attribution[] {
  const chains = new Chains(doc, lexicon);
  const all: Candidate[] = [];
  for (const found of outermost(doc, lexicon, resolved)) {
    const [outer, said] = quotingAndSaid(doc, lexicon.roles, found) ?? [];
    const one = said ?? found;
    if (outer) all.push(outer);
    all.push(one);
    for (const link of chains.of(one)) all.push(link);
  }
  const joined = inOrder(all);
  const writer = writerOf({ doc, lexicon, resolved }, byline);
  const spoken = settled(doc, lexicon, resolved, speaking({ doc, lexicon, resolved, writer }, joined));
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
    const rule = ruleOf(doc, lexicon.cues, candidate, sourceType);
    const found: Attribution = {
      kind,
      content: spans(doc, candidate.content),
      cue: spans(doc, candidate.cue),
      source: spans(doc, candidate.source),
      speaker: speaker.speaker,
      actor,
      sourceType,
      affiliation: affiliation ?? (sourceType === "person" ? (bodies.get(actor ?? "") ?? null) : null),
      stance: candidate.stance,
      presentation: presentationOf(doc, candidate, kind, sourceType),
      addressee: spans(doc, candidate.addressee),
      channel: spans(doc, candidate.channel),
      within: carrierOf(indexOf, candidate),
      rule,
      confidence: confidenceOf(lexicon.confidence, { rule, within: candidate.within }, kind),
    };
    return also.length === 0 ? found : together(found, also);
  });
}
