import type { Document } from "../../document.ts";
import { Tag } from "../../model/tags.ts";
import { TokenKind } from "../../model/tokens.ts";
import { type Candidate, candidate } from "../candidate.ts";
import { clauseEnd } from "../clauseEnd.ts";
import { complementAfter } from "../complement.ts";
import { contentBefore } from "../contentBefore.ts";
import { type CueLexicon, Frame } from "../cueLexicon.ts";
import { type Cue, saysPlainly, subjectOf } from "../cues.ts";
import { opener } from "../opener.ts";
import { isFiniteVerb, isTemporal, isVerb, nounPhraseAfter, type Run } from "../phrases.ts";
import { quotationAt, trimRun } from "../quoted.ts";
import { sourceAfter, startsClause } from "../sources.ts";

/** How many tokens may stand between an inserted verb and its comma: "S explained earlier in the hearing,". */
const ASIDE = 9;

/** The first comma behind an inserted verb, adverbials passed over; the verb's end where something else comes first. */
function asideEnd(doc: Document, from: number, last: number): number {
  if (!(doc.tags[from] === Tag.RB || doc.tags[from] === Tag.IN || doc.tags[from] === Tag.TO || isTemporal(doc, from)))
    return from;
  for (let i = from; i < Math.min(last, from + ASIDE); i++) {
    if (doc.tokens.kind[i] === TokenKind.comma) return i;
    if (doc.quotationOf[i] !== 0 || isFiniteVerb(doc.tags[i] as number) || doc.tags[i] === Tag.SC) return from;
  }
  return from;
}

/** Where a clause without a verb goes on behind "citing the manufacturer,"; -1 where no verb follows. */
function pastAside(doc: Document, i: number, last: number): number {
  let at = i;
  if (doc.tags[i] === Tag.VBG) for (at++; at < last && doc.tokens.kind[at - 1] !== TokenKind.comma; ) at++;
  return at < last && isFiniteVerb(doc.tags[at] as number) ? at : -1;
}

/** Whether a run holds a finite verb. */
function hasVerb(doc: Document, [first, last]: Run): boolean {
  for (let i = first; i < last; i++) if (isFiniteVerb(doc.tags[i] as number)) return true;
  return false;
}

/** The part of a clause before an inserted "S said": "The bridge, S said, will open". */
function interrupted(doc: Document, cue: Cue, subject: Run, first: number, last: number): Run | null {
  const { kind } = doc.tokens;
  const before = subject[0] - 1;
  const after = asideEnd(doc, cue.group[1], last);
  if (before <= first || kind[before] !== TokenKind.comma || after + 1 >= last || kind[after] !== TokenKind.comma)
    return null;
  if (!saysPlainly(cue.entry) || doc.tags[after + 1] === Tag.WP) return null;
  if (doc.tags[after + 1] === Tag.VBG && pastAside(doc, after + 1, last) < 0) return null;
  return [first, before];
}

/** Whether "S said" after a clause is inserted: nothing that it could say follows, and S is no "which". */
function isInserted(doc: Document, lexicon: CueLexicon, cue: Cue, source: Run, last: number): boolean {
  const tag = doc.tags[source[0]];
  if (source[1] - source[0] === 1 && (tag === Tag.WP || tag === Tag.WDT)) return false;
  // "Hoel told a council meeting.": whoever was told may stand between.
  const group = cue.group[1];
  const next = cue.entry.frames & Frame.addressee ? nounPhraseAfter(doc, group, last) : group;
  const kind = doc.tokens.kind[next];
  if (next >= last || kind === TokenKind.stop || kind === TokenKind.dash) return true;
  if (kind === TokenKind.comma) return !(quotationAt(doc, next + 1) && doc.tokens.caps[next + 2] !== 0);
  if (complementAfter(doc, lexicon, cue, last)) return false;
  return isTemporal(doc, next) || nounPhraseAfter(doc, next, last) === next;
}

/** "C, S said" and "C, said S", with what goes on after it. */
export function before(doc: Document, lexicon: CueLexicon, cue: Cue, first: number, last: number): Candidate | null {
  if (!saysPlainly(cue.entry) && !(cue.entry.frames & Frame.clause)) return null;
  const subject = subjectOf(doc, cue, first);
  const direct = subject
    ? (contentBefore(doc, subject[0], first) ?? interrupted(doc, cue, subject, first, last))
    : null;
  let source = subject;
  let content = direct;
  let end = cue.group[1];
  const inverts = saysPlainly(cue.entry) && cue.shape === "finite" && cue.group[0] === cue.verb;
  if (!content && inverts) {
    content = contentBefore(doc, cue.group[0], first);
    const quoted = content && quotationAt(doc, content[0])?.last === content[1];
    if (!quoted && (startsClause(doc, cue.group[1], last) || cue.entry.frames & Frame.addressee)) return null;
    source = content ? sourceAfter(doc, cue.group[1], last) : null;
    // "Price told investors that": who follows the verb is the one told.
    if (!source || (cue.entry.frames & Frame.addressee && opener(doc, source[1], last) === "that")) return null;
    end = source[1];
  }
  if (!content || !source) return null;
  const isQuote = quotationAt(doc, content[0])?.last === content[1];
  if (!isQuote && source === subject && !isInserted(doc, lexicon, cue, source, last)) return null;
  const more = continuation(doc, lexicon, end, last, isQuote, !isQuote && !hasVerb(doc, content));
  return candidate(
    isQuote ? "quote before" : "before",
    cue,
    more ? [content, more] : [content],
    source,
    isQuote ? 0.95 : 0.85,
  );
}

/** The second part of "A, he said, B": where A has no verb B begins with it, if need be behind another aside. */
function continuation(
  doc: Document,
  lexicon: CueLexicon,
  end: number,
  last: number,
  isQuote: boolean,
  verbless: boolean,
): Run | null {
  for (let i = asideEnd(doc, end, last); i < Math.min(last, end + 12); i++) {
    const kind = doc.tokens.kind[i];
    if (kind === TokenKind.stop || isVerb(doc.tags[i] as number)) return null;
    if (kind !== TokenKind.comma && !quotationAt(doc, i)) continue;
    const at = kind === TokenKind.comma ? i + 1 : i;
    if (at >= last) return null;
    const quotation = quotationAt(doc, at);
    if (quotation) return [at, Math.min(quotation.last, Math.max(last, quotation.last))];
    if (isQuote || i > asideEnd(doc, end, last)) return null;
    const verb = verbless ? pastAside(doc, at, last) : -1;
    if (verb > 0) return trimRun(doc, verb, clauseEnd(doc, lexicon, verb, last));
    const verbs = lexicon.verbs.get(doc.tokens.hash[at] as number);
    if (verbs || doc.tags[at] === Tag.VBG) return null;
    return trimRun(doc, at, clauseEnd(doc, lexicon, at, last));
  }
  return null;
}
