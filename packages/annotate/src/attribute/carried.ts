import type { Speaker } from "../annotation.ts";
import type { Document } from "../words/document.ts";
import { IT } from "../words/ruleWords.ts";
import { isFiniteVerb, Tag } from "../words/tags.ts";
import { type Candidate, changed } from "./candidate.ts";
import type { Spoken } from "./floating.ts";
import { isFragment, subjectOfFragment } from "./fragments.ts";
import { paragraphAt } from "./paragraphs.ts";
import { rulesWith } from "./rules.ts";
import { sourceOf } from "./sourceOf.ts";
import { personBefore, type Speakers, subjectAround, subjectBeforeColon } from "./subjects.ts";
import { typeWithoutSource } from "./unresolved.ts";
import { nobody, type SourceContext } from "./who.ts";
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
    return subjectAround(context, cue, content) ?? unknown;
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
