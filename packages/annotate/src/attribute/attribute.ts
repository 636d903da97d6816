import type { Span } from "@readout/corpus";
import type { Attribution, Presentation } from "../annotation.ts";
import type { Lexicon } from "../knowledge/lexicon.ts";
import type { Resolved } from "../resolve/mentions.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { IT, THEY } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { TokenKind } from "../words/tokens.ts";
import type { Candidate } from "./candidate.ts";
import { Chains } from "./chains.ts";
import { confidenceOf } from "./confidence.ts";
import { findCandidates } from "./find.ts";
import { paragraphAt } from "./paragraphs.ts";
import { giveParticiples } from "./participles.ts";

import { contentKindOf, isSemicolon } from "./quoted.ts";
import { inOrder, joinQuotations, keepSurest } from "./refine.ts";
import { nobody, type SourceContext, type Speaker, speakerOf } from "./speaker.ts";
import { typeWithoutSource } from "./unresolved.ts";
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

/** The speaker of what has no source: of a quotation, the one before it in its paragraph or the one before. */
function carried(
  doc: Document,
  candidate: Candidate,
  previous: { candidate: Candidate; speaker: Speaker } | null,
): Speaker {
  const unknown = nobody(typeWithoutSource(candidate.rule));
  if (candidate.rule !== "floating" || !previous) return unknown;
  const paragraph = (one: Candidate): number => paragraphAt(doc, one.content[0]?.[0] ?? 0);
  return paragraph(candidate) - paragraph(previous.candidate) <= 1 ? previous.speaker : unknown;
}

const SINGULAR = listed("singularPersons");
/** What "it" may say again: what is no human being. */
const THINGS: ReadonlySet<string> = new Set(["organisation", "state", "outlet", "document"]);

/**
 * The speaker of "he said", "they said" and "it said" where the source just before it in the paragraph is described and not
 * named: "An official denied it. He said …" is that official, and "The memo warned. It said …" that memo.
 */
function sameAsBefore(
  doc: Document,
  source: Run,
  previous: { candidate: Candidate; speaker: Speaker } | null,
): Speaker | null {
  const last = previous?.candidate.source[0];
  if (!previous || !last || source[1] - source[0] !== 1 || previous.speaker.speaker !== null) return null;
  if (
    paragraphAt(doc, source[0]) !== paragraphAt(doc, last[0]) ||
    (doc.sentenceOf[source[0]] as number) - (doc.sentenceOf[last[0]] as number) > WINDOW.described
  )
    return null;
  const hash = doc.tokens.hash[source[0]] as number;
  const { sourceType } = previous.speaker;
  const many = hash === THEY && (sourceType === "anonymous" || sourceType === "group");
  const fits = SINGULAR.has(hash) ? sourceType === "anonymous" : many || (hash === IT && THINGS.has(sourceType));
  return fits ? previous.speaker : null;
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

/** Finds who says what in a document, in the order of the text. */
export function attribute(doc: Document, lexicon: Lexicon, resolved: Resolved): Attribution[] {
  const { cues, roles } = lexicon;
  const candidates: Candidate[] = [];
  for (let s = 0; s < doc.sentences.length; s++) {
    const end = doc.tokens.sentences[s + 1] as number;
    for (let first = doc.tokens.sentences[s] as number, last = first; first < end; first = last) {
      last = partEnd(doc, first, end);
      const found = findCandidates({ doc, cues, roles, first, last: isSemicolon(doc, last - 1) ? last - 1 : last });
      candidates.push(...giveParticiples(doc, roles, keepSurest(found)));
    }
  }
  let previous: { candidate: Candidate; speaker: Speaker } | null = null;
  const outer = joinQuotations(doc, candidates);
  const chains = new Chains(doc, lexicon);
  const joined = inOrder(outer.flatMap((one) => [one, ...chains.of(one)]));
  const bodies = new Map<string, string>();
  const context: SourceContext = { doc, lexicon, resolved, described: new Set() };
  const indexOf = new Map(joined.map(({ cue }, i) => [cue, i]));
  return joined.map((candidate) => {
    const kind = candidate.kind ?? contentKindOf(doc, candidate.content);
    const [source] = candidate.source;
    const speaker = source
      ? (sameAsBefore(doc, source, previous) ?? speakerOf(context, source))
      : carried(doc, candidate, previous);
    previous = { candidate, speaker };
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
