import type { Document, Quotation } from "../document.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { Mark } from "../lexicon/marks.ts";
import { Tag } from "../model/tags.ts";
import { hashWord, TokenKind } from "../model/tokens.ts";
import type { Candidate } from "./candidate.ts";
import { findCandidates } from "./find.ts";
import { isFiniteVerb, nounPhraseAfter, type Run } from "./phrases.ts";
import { findQuotations } from "./quotations.ts";
import { kindOf, quotationAt } from "./quoted.ts";
import { keepSurest } from "./refine.ts";

type Known = Pick<Lexicon, "cues" | "roles">;

// What one who is quoted may report of another. Views by nouns, adjectives and adverbs are left to the speaker's words.
const LINKS = new Set([
  "that",
  "clause",
  "question",
  "before",
  "as",
  "quote",
  "quote before",
  "quoted as",
  "preposition",
  "to",
  "passive",
  "impersonal",
  "asked",
  "relative",
  "about",
  "ing",
  "noun",
]);

/** Marks of the words that may open a link. */
const LINKING = Mark.verb | Mark.preposition | Mark.noun | Mark.unowned;

const CITING = new Set(["citing", "quoting"].map(hashWord));
const SELF = new Set(["i", "we", "you", "me", "us"].map(hashWord));
const HE = new Set(["he", "she", "they", "it"].map(hashWord));

/** How deep chains are followed: B said that A told him that C promised. */
const DEPTH = 3;

/** The document as it is inside its quotations: their own marks are none, and the quotations they hold are the quotations. */
function within(doc: Document): Document {
  const quotations: Quotation[] = [];
  const quotationOf = new Int32Array(doc.tokens.count);
  for (const { first, last } of doc.quotations) {
    for (const inner of findQuotations(doc.tokens, [first + 1, last - 1])) {
      quotations.push(inner);
      quotationOf.fill(quotations.length, inner.first, inner.last);
    }
  }
  const { text, sentences, paragraphOf, tokens, tags, marks, sentenceOf } = doc;
  return { text, sentences, paragraphOf, tokens, tags, marks, sentenceOf, quotations, quotationOf };
}

function inside([first, last]: Run, runs: readonly Run[]): boolean {
  return runs.every(([from, to]) => first <= from && to <= last);
}

function holds(runs: readonly Run[], token: number): boolean {
  return runs.some(([from, to]) => from <= token && token < to);
}

/** Whether no link has words of the quotation for its content. */
function isFree(quotation: Quotation, links: readonly Candidate[]): boolean {
  return !links.some(({ content }) =>
    content.some(([first, last]) => first < quotation.last && quotation.first < last),
  );
}

/** Whether a link gives words or a claim: an object does so where it is denied ("she denies the charge") or blamed. */
function isLink({ rule, stance }: Candidate): boolean {
  return LINKS.has(rule) || (rule === "object" && (stance === "deny" || stance === "assert"));
}

/** Whether a link tells something of somebody else: not "I think" in a quotation, nor "he said he hopes". */
function isOfAnother(doc: Document, link: Candidate): boolean {
  const [source] = link.source;
  if (!source) return link.rule === "noun" || link.rule === "impersonal";
  const hash = doc.tokens.hash[source[0]] as number;
  if (SELF.has(hash) || (doc.tags[source[0]] === Tag.WDT && link.presentation === "thought")) return false;
  return !(link.presentation === "thought" && HE.has(hash));
}

/** Where the words that name a cited source end: "two people briefed on the talks" goes to the comma. */
function citedEnd(doc: Document, from: number, last: number): number {
  for (let i = from; i < last; i++) {
    const kind = doc.tokens.kind[i];
    const ends = kind === TokenKind.comma || kind === TokenKind.stop || kind === TokenKind.dash;
    if (ends || isFiniteVerb(doc.tags[i] as number)) return i;
  }
  return last;
}

/** "S, citing X, said C": on the word of X, C too. */
function citations(doc: Document, carrier: Candidate): Candidate[] {
  const cue = carrier.cue[0];
  if (
    !cue ||
    carrier.source.length === 0 ||
    carrier.presentation === "thought" ||
    CITING.has(doc.tokens.hash[cue[0]] as number)
  )
    return [];
  const sentence = doc.sentenceOf[cue[0]] as number;
  const last = doc.tokens.sentences[sentence + 1] as number;
  const found: Candidate[] = [];
  for (let i = (doc.tokens.sentences[sentence] as number) + 1; i + 1 < last; i++) {
    const verb = (doc.marks[i] as number) & Mark.verb && doc.tokens.kind[i - 1] === TokenKind.comma;
    const aside = verb && CITING.has(doc.tokens.hash[i] as number);
    const near = aside && (i < cue[0] || i <= cue[1] + 1 || i - 1 === carrier.content.at(-1)?.[1]);
    if (!near || holds(carrier.content, i)) continue;
    const end = citedEnd(doc, i + 1, last);
    if (nounPhraseAfter(doc, i + 1, end) === i + 1) continue;
    found.push({
      ...carrier,
      rule: "citing",
      cue: [[i, i + 1]],
      source: [[i + 1, end]],
      addressee: [],
      channel: [],
      within: carrier,
    });
  }
  return found;
}

/** The links of chains in the content of each candidate, and in theirs: B said that A told him that C. */
export class Chains {
  private readonly doc: Document;
  private readonly known: Known;
  private quoted: Document | undefined;

  constructor(doc: Document, known: Known) {
    this.doc = doc;
    this.known = known;
  }

  /** All links that a candidate carries. */
  of(carrier: Candidate): Candidate[] {
    return [...citations(this.doc, carrier), ...this.links(this.doc, carrier, DEPTH)];
  }

  private links(doc: Document, carrier: Candidate, depth: number): Candidate[] {
    return carrier.content.flatMap((run) => {
      const opening = quotationAt(doc, run[0]);
      if (opening) return this.linksIn(this.inner(), carrier, [run[0] + 1, Math.min(run[1], opening.last) - 1], depth);
      const plain = this.linksIn(doc, carrier, run, depth);
      const parts = doc === this.doc ? this.quotationsIn(run, plain) : [];
      return [...plain, ...parts.flatMap((part) => this.linksIn(this.inner(), carrier, part, depth))];
    });
  }

  private inner(): Document {
    this.quoted ??= within(this.doc);
    return this.quoted;
  }

  /** The insides of quotations in the run that no link has for its content. */
  private quotationsIn([from, to]: Run, links: readonly Candidate[]): Run[] {
    const found: Run[] = [];
    for (let i = from; i < to; i++) {
      const quotation = quotationAt(this.doc, i);
      if (!quotation) continue;
      i = quotation.last - 1;
      if (quotation.last <= to && isFree(quotation, links)) found.push([quotation.first + 1, quotation.last - 1]);
    }
    return found;
  }

  private linksIn(doc: Document, carrier: Candidate, run: Run, depth: number): Candidate[] {
    if (depth === 0 || !this.hasCue(run)) return [];
    const found: Candidate[] = [];
    let sentence = doc.sentenceOf[run[0]] as number;
    for (let first = run[0]; first < run[1]; sentence++) {
      const last = Math.min(run[1], doc.tokens.sentences[sentence + 1] as number);
      const clause = doc.tags[first] === Tag.SC ? first + 1 : first;
      const fitting = keepSurest(findCandidates(doc, this.known, clause, last)).filter(
        (link) =>
          isLink(link) &&
          isOfAnother(doc, link) &&
          !(link.presentation === "thought" && doc !== this.doc) &&
          inside([first, last], [...link.content, ...link.cue, ...link.source]),
      );
      found.push(...fitting);
      first = last;
    }
    return found.flatMap((link) => {
      const one = { ...link, within: carrier, kind: kindOf(doc, link.content) };
      return [one, ...this.links(doc, one, depth - 1)];
    });
  }

  /** Whether a word that may attribute stands in the run; most contents hold none. */
  private hasCue([first, last]: Run): boolean {
    for (let i = first; i < last; i++) if ((this.doc.marks[i] as number) & LINKING) return true;
    return false;
  }
}
