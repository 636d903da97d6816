import type { Lexicon } from "../knowledge/lexicon.ts";
import { Mark } from "../knowledge/marks.ts";
import type { Document, Quotation } from "../words/document.ts";
import { listedVerbs } from "../words/english.ts";
import { THAT } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { isFiniteVerb, isVerb, Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { type Clipped, clipped, isInterrupted, unmarked } from "./bounds/clipped.ts";
import { type Candidate, changed } from "./candidate.ts";
import { citations } from "./citing.ts";
import { startsClause } from "./clauseSubject.ts";
import { findCandidates } from "./find.ts";
import type { Level } from "./level.ts";
import { isLink, isOfAnother, isPast } from "./links.ts";
import { fillsSubject } from "./nobodys.ts";
import { isNominal, nounPhraseAfter } from "./phrases.ts";
import { findQuotations } from "./quotations.ts";
import { contentKindOf, quotationAt } from "./quoted.ts";
import { keepSurest } from "./refine.ts";
import { rulesWith } from "./rules.ts";
import { isPronoun } from "./somebodyElse.ts";
import { isAuxiliary } from "./verbs.ts";

/** A clause in which links are looked for: of a level's document, or clipped from it, and then its words are moved back. */
interface Part {
  readonly doc: Document;
  readonly run: Run;
  /** What the content of a link in it may be of, where that is more: "“It rained. | It is over,” Tolm said |". */
  readonly whole?: Run;
  readonly back?: Clipped["back"];
}

/** Marks of the words that may open a link. */
const LINKING = Mark.verb | Mark.preposition | Mark.noun | Mark.unowned | Mark.light | Mark.adjective;

const LOOSE = rulesWith("looseLink");

const CLAUSAL = rulesWith("clausal");
const TELLING = listedVerbs("informing");

/** How deep chains are followed: B said that A told him that C promised. */
const DEPTH = 3;

/** The document as it is inside its quotations: their own marks are none, and the quotations they hold are the quotations. */
function within(doc: Document): Document {
  const quotations: Quotation[] = [];
  const quotationOf = new Int32Array(doc.tokens.count);
  for (const { first, last, closed } of doc.quotations) {
    for (const inner of findQuotations(doc.tokens, [first + 1, closed ? last - 1 : last])) {
      quotations.push(inner);
      quotationOf.fill(quotations.length, inner.first, inner.last);
    }
  }
  const { text, sentences, paragraphOf, tokens, tags, marks, calendarNames, sentenceOf } = doc;
  return { text, sentences, paragraphOf, tokens, tags, marks, calendarNames, sentenceOf, quotations, quotationOf };
}

function inside([first, last]: Run, runs: readonly Run[]): boolean {
  return runs.every(([from, to]) => first <= from && to <= last);
}

/**
 * Where a second clause of the same speaker begins behind `first`: "S said C and that D". A "that" in between is the
 * first of the pair then, and both are somebody else's, unless a comma parts them: "S said A told him that C, and that D". `last`
 * where none begins.
 */
function secondClause(doc: Document, first: number, last: number): number {
  const { hash, kind } = doc.tokens;
  let inner = false;
  for (let i = first + 1; i + 1 < last; i++) {
    if (doc.quotationOf[i] !== 0) continue;
    // "Said A told him C and that D", with no “that” before: both are A's.
    inner ||= hash[first] !== THAT && tellsClause(doc, i, last);
    if (hash[i] !== THAT) continue;
    const joined = doc.tags[i - 1] === Tag.CC;
    if (joined && (!inner || kind[i - 2] === TokenKind.comma)) return i;
    // "Said that A told them that B, that C and that D".
    if (joined || kind[i - 1] === TokenKind.comma) return last;
    inner = true;
  }
  return last;
}

/** Whether a verb of telling stands at `i` with whom it is told and a clause behind: "told | him the dog was dead". */
function tellsClause(doc: Document, i: number, last: number): boolean {
  if (!TELLING.has(doc.tokens.hash[i] as number) || !isVerb(doc.tags[i] as number)) return false;
  return doc.tags[i + 1] === Tag.PRP && startsClause(doc, i + 2, last);
}

/** The subject with which a clause begins, for a verb at a distance: "The sergeant turned to us and said". */
function withSubject(doc: Document, link: Candidate, first: number): Candidate {
  const [cue] = link.cue;
  if (link.source.length > 0 || !cue || link.rule !== "quote") return link;
  const end = nounPhraseAfter(doc, first, cue[0]);
  const verb = end < cue[0] && end > first && isVerb(doc.tags[end] as number);
  return verb ? changed(link, { source: [[first, end]] }) : link;
}

/** "Has denied telling villagers that C": the gerund with which a content begins is the speaker's own. */
function ofSpeaker(doc: Document, link: Candidate, carrier: Candidate, first: number): Candidate | null {
  const hoped = link.presentation === "thought" && (link.rule === "to" || link.rule === "object");
  // "Denied | telling the clerk": an object until all else is settled (see tellings.ts).
  const denied = carrier.rule === "object" && carrier.stance === "deny" && link.rule !== "object";
  const gerund = carrier.rule === "ing" || denied;
  const own = gerund && link.source.length === 0 && link.cue[0]?.[0] === first && !hoped;
  return own && doc.tags[first] === Tag.VBG ? changed(link, { source: carrier.source }) : null;
}

/** Whether the source of a link is whoever the carrier spoke to: "told | them | to say that C". */
function isTold({ addressee: [hearer] }: Candidate, { source: [source] }: Candidate): boolean {
  return hearer !== undefined && source !== undefined && hearer[0] === source[0] && hearer[1] === source[1];
}

/** A candidate of a clipped clause, where its words stand in the document. */
function moved(link: Candidate, back: Clipped["back"]): Candidate {
  return changed(link, {
    content: back(link.content),
    cue: back(link.cue),
    source: back(link.source),
    addressee: back(link.addressee),
    channel: back(link.channel),
  });
}

/** Whether no link has words of the quotation for its content. */
function isFree(quotation: Quotation, links: readonly Candidate[]): boolean {
  return !links.some(({ content }) =>
    content.some(([first, last]) => first < quotation.last && quotation.first < last),
  );
}

/** Where the words inside a quotation end: before its closing mark, where it has one. */
function insideEnd({ last, closed }: Quotation): number {
  return closed ? last - 1 : last;
}

/** Whether a find may hide others in it: a link may, and what reports words. */
function hides(level: Level, one: Candidate, carrier: Candidate): boolean {
  // "DOHA: Mediators were told by both sides that C": a dateline says nothing.
  return one.rule !== "name and colon" && (!LOOSE.has(one.rule) || isLink(level, one, carrier));
}

/** Of links in what a speaker knows or thinks, those that tell what somebody else has said, and what they carry. */
function toldOf({ doc }: Level, carrier: Candidate, links: readonly Candidate[]): Candidate[] {
  const kept = new Set<Candidate>([carrier]);
  for (const link of links) {
    const [source] = link.source;
    const told = link.presentation !== "thought" && CLAUSAL.has(link.rule) && isPast(doc, link);
    if (
      link.within &&
      kept.has(link.within) &&
      source &&
      (link.within !== carrier || (told && !isPronoun(doc, source)))
    )
      kept.add(link);
  }
  kept.delete(carrier);
  return [...kept];
}

/** The links of chains in the content of each candidate, and in theirs: B said that A told him that C. */
export class Chains {
  private readonly doc: Document;
  private readonly plain: Level;
  private quoted: Level | undefined;
  private deepest: Level | undefined;

  constructor(doc: Document, { cues, roles }: Pick<Lexicon, "cues" | "roles">) {
    this.doc = doc;
    this.plain = { doc, cues, roles, quoted: false };
  }

  /** All links that a candidate carries. */
  of(carrier: Candidate): Candidate[] {
    const cited = citations(this.doc, this.plain.roles, carrier);
    // What is told on the word of somebody cited is carried by him, who stands between.
    return [...cited, ...this.links(this.plain, cited.at(-1) ?? carrier, carrier.content, DEPTH)];
  }

  private links(level: Level, carrier: Candidate, content: readonly Run[], depth: number): Candidate[] {
    const { doc, quoted } = level;
    const whole = !quoted && isInterrupted(doc, content) ? this.across(carrier, content, depth) : [];
    if (whole.length > 0) return whole;
    const found: Candidate[] = [];
    for (const run of content) found.push(...this.linksOfRun(level, carrier, run, depth));
    return found;
  }

  /** The links in one run of a content. */
  private linksOfRun(level: Level, carrier: Candidate, run: Run, depth: number): Candidate[] {
    const { doc, quoted } = level;
    const opening = quotationAt(doc, run[0]);
    // "“C,” B said, according to A": what B said is quoted, and that he said so is told by A.
    const beyond = opening && opening.last + 1 < run[1] && !quoted ? this.linksIn(level, carrier, run, depth) : [];
    if (beyond.length > 0) return beyond;
    if (opening)
      return this.linksIn(this.inner(level), carrier, [run[0] + 1, Math.min(run[1], insideEnd(opening))], depth);
    // A content that was found through marks stands inside them.
    if (!quoted && doc.quotationOf[run[0]] !== 0) return this.linksIn(this.inner(level), carrier, run, depth);
    const plain = this.linksIn(level, carrier, run, depth);
    if (quoted) return plain;
    const verbs = plain.length === 0 ? this.quotedVerbs(carrier, run, depth) : [];
    if (verbs.length > 0) return verbs;
    const parts = this.quotationsIn(run, plain);
    for (const part of parts) plain.push(...this.linksIn(this.inner(level), carrier, part, depth));
    return plain;
  }

  /** The links of a clause that an aside interrupts. */
  private across(carrier: Candidate, content: readonly [Run, Run], depth: number): Candidate[] {
    if (depth === 0 || !content.some((run) => this.hasCue(run))) return [];
    const { doc, back } = clipped(this.doc, content);
    return this.linksOf(this.plain, { doc, run: [0, doc.tokens.count], back }, carrier, depth);
  }

  /** Links whose verb is quoted without its subject: the council “categorically denies” that C. */
  private quotedVerbs(carrier: Candidate, run: Run, depth: number): Candidate[] {
    if (depth === 0 || !this.quotesVerb(run) || this.doc.sentenceOf[run[0]] !== this.doc.sentenceOf[run[1] - 1])
      return [];
    const parts = unmarked(this.doc, run);
    if (!parts) return [];
    const { doc, back } = clipped(this.doc, parts);
    const found = this.linksOf(this.plain, { doc, run: [0, doc.tokens.count], back }, carrier, depth);
    return found.filter(({ cue: verbs, source: [source] }) => {
      const cue = verbs.at(-1);
      if (!cue || this.doc.quotationOf[cue[1] - 1] === 0 || (source && this.doc.quotationOf[source[0]] !== 0))
        return false;
      const { tags, quotationOf } = this.doc;
      const finite = isFiniteVerb(tags[cue[0]] as number) || isFiniteVerb(tags[cue[1] - 1] as number);
      // The directors “regret that C”: the mark hides from the tagger that the verb has a subject.
      const before = quotationAt(this.doc, cue[0] - 1) ? cue[0] - 2 : cue[0] - 1;
      const hidden = before < cue[0] - 1 && isNominal(tags[before] as number);
      return finite || hidden || quotationOf[cue[0]] === 0 || isAuxiliary(this.doc, before);
    });
  }

  /** Whether a verb that may attribute stands in a quotation of the run. */
  private quotesVerb([first, last]: Run): boolean {
    const { quotationOf, marks, tokens, tags } = this.doc;
    for (let i = first; i < last; i++) {
      if (quotationOf[i] === 0) continue;
      if ((marks[i] as number) & Mark.verb || (tokens.hash[i + 1] === THAT && isVerb(tags[i] as number))) return true;
    }
    return false;
  }

  /** What is inside the quotations of a level: in those of the text, or in those that stand in them. */
  private inner({ quoted }: Level): Level {
    this.quoted ??= { ...this.plain, doc: within(this.doc), quoted: true };
    if (!quoted) return this.quoted;
    this.deepest ??= { ...this.quoted, doc: within(this.quoted.doc) };
    return this.deepest;
  }

  /** The insides of quotations in the run that no link has for its content. */
  private quotationsIn([from, to]: Run, links: readonly Candidate[]): Run[] {
    const found: Run[] = [];
    for (let i = from; i < to; i++) {
      const quotation = quotationAt(this.doc, i);
      if (!quotation) continue;
      i = quotation.last - 1;
      if (quotation.last <= to && isFree(quotation, links)) found.push([quotation.first + 1, insideEnd(quotation)]);
    }
    return found;
  }

  private linksIn(level: Level, carrier: Candidate, run: Run, depth: number): Candidate[] {
    if (depth === 0 || !this.hasCue(run)) return [];
    const { doc } = level;
    const found: Candidate[] = [];
    let sentence = doc.sentenceOf[run[0]] as number;
    for (let first = run[0]; first < run[1]; ) {
      const last = Math.min(run[1], doc.tokens.sentences[sentence + 1] as number);
      // "“He said C and that D,” S recalled": what S recalled opens with no clause of its own, so that both are his.
      const second = CLAUSAL.has(carrier.rule) ? secondClause(doc, first, last) : last;
      const end = second === last ? last : second - 1;
      found.push(...this.linksOf(level, { doc, run: [first, end], whole: [run[0], end] }, carrier, depth));
      if (second === last) sentence++;
      first = second;
    }
    return found;
  }

  /** The links in one clause, and theirs. What the speaker himself thinks is none, but may hold some. */
  private linksOf(level: Level, { doc, run, whole = run, back }: Part, carrier: Candidate, depth: number): Candidate[] {
    const [from, last] = run;
    const { cues, roles } = level;
    const first = doc.tags[from] === Tag.SC || doc.tokens.hash[from] === THAT ? from + 1 : from;
    const all = findCandidates({ doc, cues, roles, first, last, inside: true, spoken: level.quoted }).filter(
      (one) => !fillsSubject(doc, one),
    );
    if (all.length === 0) return [];
    const hiding = all.length === 1 ? all : all.filter((one) => hides(level, back ? moved(one, back) : one, carrier));
    const links: Candidate[] = [];
    for (const found of keepSurest(doc, hiding)) {
      const own = withSubject(doc, found, first);
      const self = back ? null : ofSpeaker(doc, own, carrier, first);
      if (self) {
        links.push(changed(self, { within: carrier }), ...this.links(level, self, self.content, depth - 1));
        continue;
      }
      if (!inside(whole, own.content) || !inside(run, own.cue)) continue;
      if (!inside(run, own.source) && !isTold(carrier, own)) continue;
      const link = back ? moved(own, back) : own;
      if (!isLink(level, link, carrier)) {
        // "“We know that the mayor said C,” B said": what B knows is his own, and what the mayor said is carried by him.
        const known = level.quoted && link.presentation === "thought" && CLAUSAL.has(link.rule);
        if (known) links.push(...toldOf(level, carrier, this.links(level, carrier, link.content, depth - 1)));
        continue;
      }
      if (isOfAnother(level, link, carrier)) {
        const one = changed(link, { within: carrier, kind: contentKindOf(level.doc, link.content) });
        links.push(one, ...this.links(level, one, one.content, depth - 1));
      } else if (link.source.length > 0) links.push(...this.links(level, carrier, link.content, depth - 1));
    }
    return links;
  }

  /** Whether a word that may attribute stands in the run; most contents hold none. */
  private hasCue([first, last]: Run): boolean {
    for (let i = first; i < last; i++) {
      if ((this.doc.marks[i] as number) & LINKING) return true;
      // Any verb with a "that" may attribute: "pretending that".
      if (i > first + 1 && this.doc.tokens.hash[i] === THAT && isVerb(this.doc.tags[i - 1] as number)) return true;
    }
    return false;
  }
}
