import type { Document } from "../document.ts";
import type { Lexicon } from "../lexicon.ts";
import { Tag } from "../model/tags.ts";
import { hashWord, TokenKind } from "../model/tokens.ts";
import type { Candidate } from "./candidate.ts";
import { clauseEnd, complementAfter, contentBefore, quotationAt, saysPlainly, trimRun } from "./contents.ts";
import { type CueLexicon, Frame } from "./cueLexicon.ts";
import { type Cue, findCues, follows } from "./cues.ts";
import { isFiniteVerb, isMark, isTemporal, isVerb, nounPhraseAfter, nounPhraseBefore, type Run } from "./phrases.ts";
import { clauseSubject, sourceAfter, sourceBefore } from "./sources.ts";

const BY = hashWord("by");
const IT = hashWord("it");
const none: readonly Run[] = [];

function candidate(
  rule: string,
  cue: Cue,
  content: readonly Run[],
  source: Run | null,
  confidence: number,
  addressee: Run | null = null,
): Candidate {
  return {
    rule,
    content,
    cue: [cue.group],
    source: source ? [source] : none,
    addressee: addressee ? [addressee] : none,
    channel: cue.channel ? [cue.channel] : none,
    stance: cue.entry.stance,
    confidence,
  };
}

/** "For long-time observers, such as S, C": a view, with a quotation or a clause for content. */
function forWhom(doc: Document, first: number, last: number): Candidate | null {
  const word = doc.text.slice(doc.tokens.start[first], doc.tokens.end[first]);
  if (word !== "For") return null;
  const source = sourceAfter(doc, first + 1, last);
  if (!source) return null;
  let end = source[1];
  if (doc.tokens.kind[end - 1] === TokenKind.comma) end--;
  // "observers, such as Richard Kauzlarich": the example is the source too.
  const such = doc.tokens.kind[end] === TokenKind.comma ? end + 1 : end;
  if (doc.text.slice(doc.tokens.start[such], doc.tokens.end[such + 1]) === "such as")
    end = sourceAfter(doc, such + 2, last)?.[1] ?? end;
  if (doc.tokens.kind[end - 1] === TokenKind.comma) end--;
  const quotation = doc.quotations.find((one) => one.first > end && one.last <= last && one.last - one.first > 4);
  if (!quotation || !doc.tags.subarray(source[0], end).includes(Tag.NNP)) return null;
  return {
    rule: "view",
    content: [[quotation.first, quotation.last]],
    cue: [[first, first + 1]],
    source: [[first + 1, end]],
    addressee: none,
    channel: none,
    stance: "neutral",
    confidence: 0.6,
  };
}

/** Where the words of an inserted attribution start: at its source, or at the verb in "said Price". */
function subjectOf(doc: Document, cue: Cue, first: number): Run | null {
  if (cue.shape !== "finite") return null;
  return sourceBefore(doc, cue.group[0], first);
}

/** The part of a clause before an inserted "S said": "The bridge, S said, will open". */
function interrupted(doc: Document, cue: Cue, subject: Run, first: number, last: number): Run | null {
  const { kind } = doc.tokens;
  const before = subject[0] - 1;
  const after = cue.group[1];
  if (before <= first || kind[before] !== TokenKind.comma || after + 1 >= last || kind[after] !== TokenKind.comma)
    return null;
  if (!saysPlainly(cue.entry) || !isFiniteVerb(doc.tags[after + 1] as number)) return null;
  return nounPhraseBefore(doc, before - 1, first) < before ? [first, before] : null;
}

/** "C, S said" and "C, said S", with what goes on after it. */
function before(doc: Document, lexicon: CueLexicon, cue: Cue, first: number, last: number): Candidate | null {
  if (!saysPlainly(cue.entry) && !(cue.entry.frames & Frame.clause)) return null;
  const subject = subjectOf(doc, cue, first);
  const direct = subject
    ? (contentBefore(doc, subject[0], first) ?? interrupted(doc, cue, subject, first, last))
    : null;
  let source = subject;
  let content = direct;
  let end = cue.group[1];
  if (!content && saysPlainly(cue.entry) && cue.shape === "finite") {
    content = contentBefore(doc, cue.group[0], first);
    source = content ? sourceAfter(doc, cue.group[1], last) : null;
    if (!source) return null;
    end = source[1];
  }
  if (!content || !source) return null;
  const isQuote = quotationAt(doc, content[0])?.last === content[1];
  if (!isQuote && complementAfter(doc, lexicon, cue, last)?.strong) return null;
  const more = continuation(doc, lexicon, end, last, isQuote);
  return candidate(
    isQuote ? "quote before" : "before",
    cue,
    more ? [content, more] : [content],
    source,
    isQuote ? 0.95 : 0.85,
  );
}

/** The second part of "A, he said, B". */
function continuation(doc: Document, lexicon: CueLexicon, end: number, last: number, isQuote: boolean): Run | null {
  for (let i = end; i < Math.min(last, end + 12); i++) {
    const kind = doc.tokens.kind[i];
    if (kind === TokenKind.stop || isVerb(doc.tags[i] as number)) return null;
    if (kind !== TokenKind.comma && !quotationAt(doc, i)) continue;
    const at = kind === TokenKind.comma ? i + 1 : i;
    if (at >= last) return null;
    const quotation = quotationAt(doc, at);
    if (quotation) return [at, Math.min(quotation.last, Math.max(last, quotation.last))];
    if (isQuote || i > end) return null;
    const verbs = lexicon.verbs.get(doc.tokens.hash[at] as number);
    if (verbs || doc.tags[at] === Tag.VBG) return null;
    return trimRun(doc, at, clauseEnd(doc, lexicon, at, last));
  }
  return null;
}

type Known = Pick<Lexicon, "cues" | "roles">;

/** Whether a source can hold a view: a name, a person, a body or a paper, not "a gesture". */
function canSpeak(doc: Document, roles: Lexicon["roles"], [first, last]: Run): boolean {
  for (let i = first; i < last; i++) {
    const tag = doc.tags[i];
    const hash = doc.tokens.hash[i] as number;
    if (tag === Tag.NNP || tag === Tag.PRP || tag === Tag.WP) return true;
    if (
      roles.anonymous.has(hash) ||
      roles.person.has(hash) ||
      roles.group.has(hash) ||
      roles.organisation.has(hash) ||
      roles.document.has(hash) ||
      roles.outlet.has(hash) ||
      roles.title.has(hash)
    )
      return true;
  }
  return false;
}

/** "S said (that) C", "…, adding that C", "It was said that C". */
function after(
  doc: Document,
  { cues: lexicon, roles }: Known,
  cue: Cue,
  first: number,
  last: number,
): Candidate | null {
  const complement = complementAfter(doc, lexicon, cue, last);
  if (!complement || complement.content[1] <= complement.content[0]) return null;
  if (cue.shape === "passive") return passive(doc, cue, complement.content, complement.rule, first);
  const own = subjectOf(doc, cue, first);
  const source = own ?? clauseSubject(doc, cue.group[0], first);
  if (source && !saysPlainly(cue.entry) && !canSpeak(doc, roles, source)) return null;
  if (source && cue.shape === "infinitive" && doc.tokens.hash[source[0]] === IT) return null;
  const weak = (cue.entry.frames & Frame.weak) !== 0;
  if (weak && complement.rule === "clause") return null;
  if (!source && !(complement.strong && cue.shape !== "infinitive")) return null;
  if (!source && saysPlainly(cue.entry) === false) return null;
  const content = own && isRelative(doc, own, first) ? withinRelative(doc, complement.content) : complement.content;
  const confidence = own || complement.rule === "quote" ? (complement.strong ? 0.9 : 0.75) : 0.6;
  return candidate(complement.rule, cue, [content], source, confidence, complement.addressee);
}

/** Whether the subject is the "who" of a clause between commas. */
function isRelative(doc: Document, [at, end]: Run, first: number): boolean {
  const tag = doc.tags[at];
  return (
    end - at === 1 && (tag === Tag.WP || tag === Tag.WDT) && at > first && doc.tokens.kind[at - 1] === TokenKind.comma
  );
}

/** What a relative clause reports ends with it, at the comma before the verb of the main clause. */
function withinRelative(doc: Document, [from, to]: Run): Run {
  for (let i = from + 1; i + 1 < to; i++) {
    if (doc.tokens.kind[i] !== TokenKind.comma || doc.quotationOf[i] !== 0) continue;
    if (isFiniteVerb(doc.tags[i + 1] as number) || doc.tags[i + 1] === Tag.RB) return [from, i];
  }
  return [from, to];
}

/** "It was revealed that C", "S is expected to C": the source is named by "by" or not at all. */
function passive(doc: Document, cue: Cue, content: Run, rule: string, first: number): Candidate | null {
  if (rule !== "that" && rule !== "to") return null;
  const { tokens } = doc;
  const subject = sourceBefore(doc, cue.group[0], first);
  if (rule === "to") return subject ? candidate("passive", cue, [subject, content], null, 0.6) : null;
  const by = tokens.hash[cue.group[1]] === BY ? nounPhraseAfter(doc, cue.group[1] + 1, content[0]) : 0;
  return candidate("passive", cue, [content], by > cue.group[1] + 1 ? [cue.group[1] + 1, by] : null, 0.7);
}

/** Steps over "seen by the ministry" to the comma behind it. */
function afterParticiple(doc: Document, i: number, last: number): number {
  if (doc.tags[i] !== Tag.VBN && doc.tags[i] !== Tag.VBG) return i;
  for (let j = i + 1; j < Math.min(last, i + 14); j++) if (doc.tokens.kind[j] === TokenKind.comma) return j;
  return i;
}

function according(content: readonly Run[], cue: Run, source: Run): Candidate {
  return {
    rule: "preposition",
    content,
    cue: [cue],
    source: [source],
    addressee: none,
    channel: none,
    stance: "neutral",
    confidence: 0.9,
  };
}

/** "According to S, C" and "C, according to S". */
function prepositions(doc: Document, lexicon: CueLexicon, first: number, last: number): Candidate[] {
  const found: Candidate[] = [];
  for (let i = first; i < last; i++) {
    const phrases = lexicon.prepositions.get(doc.tokens.hash[i] as number);
    if (!phrases || doc.quotationOf[i] !== 0) continue;
    const rest = phrases.find((words) => words.length > 0 && follows(doc, i, words, last));
    if (!rest) continue;
    const from = i + 1 + rest.length;
    const source = sourceAfter(doc, from, last);
    if (!source) continue;
    const content: Run[] = [];
    if (i > first) {
      const left = trimRun(doc, first, i);
      const open = doc.tags[left[1] - 1];
      if (left[1] > left[0] && open !== Tag.SC && open !== Tag.IN && open !== Tag.CC && open !== Tag.WDT)
        content.push(left);
    }
    const next = afterParticiple(doc, source[1], last);
    const comma = doc.tokens.kind[next - 1] === TokenKind.comma || doc.tokens.kind[next] === TokenKind.comma;
    const relative = comma && (doc.tags[next] === Tag.WP || doc.tags[next + 1] === Tag.WP);
    if (relative && content.length > 0) {
      found.push(according(content, [i, from], source));
      continue;
    }
    if (content.length === 0 || (comma && doc.tokens.kind[next] !== TokenKind.stop && next + 2 < last)) {
      const start = doc.tokens.kind[next] === TokenKind.comma ? next + 1 : next;
      const right = trimRun(doc, start, clauseEnd(doc, lexicon, start, last));
      if (right[1] > right[0]) content.push(right);
    }
    if (content.length === 0) continue;
    found.push(according(content, [i, from], source));
  }
  return found;
}

/** "Trump: We will win": a name, a colon and what he says, as headlines and transcripts have it. */
function colon(doc: Document, start: number, last: number): Candidate | null {
  const { tags, tokens } = doc;
  const first = isMark(doc, start) ? start + 1 : start;
  for (let i = first + 1; i < Math.min(last - 1, first + 9); i++) {
    if (tokens.kind[i] !== TokenKind.colon || doc.text.charAt(tokens.start[i] as number) !== ":") continue;
    if (nounPhraseBefore(doc, i - 1, first) !== first || tags[i - 1] !== Tag.NNP || isTemporal(doc, first)) return null;
    const quotation = quotationAt(doc, i + 1);
    let finite = quotation !== null;
    for (let j = i + 1; j < last && !finite; j++) finite = isFiniteVerb(tags[j] as number);
    if (!finite) return null;
    const content: Run = quotation ? [i + 1, quotation.last] : trimRun(doc, i + 1, last);
    return {
      rule: "name and colon",
      content: [content],
      cue: [[i, i + 1]],
      source: [[first, i]],
      addressee: none,
      channel: none,
      stance: "neutral",
      confidence: 0.7,
    };
  }
  return null;
}

/** `"C" — Name`: a quotation and its speaker after a dash, as press releases and collections of voices have it. */
function signed(doc: Document, first: number, last: number): Candidate[] {
  const found: Candidate[] = [];
  for (let i = first + 1; i + 1 < last; i++) {
    const quotation = doc.quotations[(doc.quotationOf[i - 1] as number) - 1];
    const dash = doc.tokens.kind[i] === TokenKind.dash || doc.tokens.kind[i] === TokenKind.hyphen;
    if (!dash || doc.quotationOf[i] !== 0 || quotation?.last !== i) continue;
    const source = sourceAfter(doc, i + 1, last);
    if (!source || doc.tags[i + 1] !== Tag.NNP) continue;
    if (source[1] < last && doc.tokens.kind[source[1]] !== TokenKind.stop && !quotationAt(doc, source[1])) continue;
    found.push({
      rule: "signed",
      content: [[quotation.first, quotation.last]],
      cue: [[i, i + 1]],
      source: [source],
      addressee: none,
      channel: none,
      stance: "neutral",
      confidence: 0.9,
    });
  }
  return found;
}

/** "His claim that C", "Clinton's warning that C". */
function nouns(doc: Document, lexicon: CueLexicon, first: number, last: number): Candidate[] {
  const found: Candidate[] = [];
  const { tags, tokens } = doc;
  for (let i = first + 1; i + 2 < last; i++) {
    if (
      !lexicon.nouns.has(tokens.hash[i] as number) ||
      doc.quotationOf[i] !== 0 ||
      tokens.hash[i + 1] !== hashWord("that")
    )
      continue;
    if (tags[i] !== Tag.NN && tags[i] !== Tag.NNS) continue;
    let owner = i - 1;
    while (owner > first && tags[owner] === Tag.JJ) owner--;
    const possessive = tags[owner] === Tag.POS;
    if (!possessive && tags[owner] !== Tag.PRP$) continue;
    const from = possessive ? nounPhraseBefore(doc, owner - 1, first) : owner;
    const source: Run = possessive ? [from, owner] : [owner, owner + 1];
    const content = trimRun(doc, i + 1, clauseEnd(doc, lexicon, i + 1, last));
    found.push({
      rule: "noun",
      content: [content],
      cue: [[possessive ? owner : owner + 1, i + 1]],
      source: [source],
      addressee: none,
      channel: none,
      stance: "assert",
      confidence: 0.6,
    });
  }
  return found;
}

/** "Reportedly" and its like attribute the clause around them to nobody in particular. */
function adverbs(doc: Document, lexicon: CueLexicon, first: number, last: number): Candidate[] {
  const found: Candidate[] = [];
  for (let i = first; i < last; i++) {
    if (!lexicon.adverbs.has(doc.tokens.hash[i] as number) || doc.quotationOf[i] !== 0) continue;
    const left = trimRun(doc, first, i);
    const right = trimRun(doc, i + 1, clauseEnd(doc, lexicon, i + 1, last));
    const content = [left, right].filter((run) => run[1] > run[0]);
    if (content.length > 0)
      found.push({
        rule: "adverb",
        content,
        cue: [[i, i + 1]],
        source: none,
        addressee: none,
        channel: none,
        stance: "hedge",
        confidence: 0.55,
      });
  }
  return found;
}

/** Finds all candidates of the sentence [first, last), overlaps and all. */
export function findCandidates(doc: Document, known: Known, first: number, last: number): Candidate[] {
  const lexicon = known.cues;
  const found: Candidate[] = [];
  for (const cue of findCues(doc, lexicon, first, last)) {
    const one = before(doc, lexicon, cue, first, last) ?? after(doc, known, cue, first, last);
    if (one) found.push(one);
  }
  found.push(
    ...prepositions(doc, lexicon, first, last),
    ...nouns(doc, lexicon, first, last),
    ...adverbs(doc, lexicon, first, last),
    ...signed(doc, first, last),
  );
  for (const one of [colon(doc, first, last), forWhom(doc, first, last)]) if (one) found.push(one);
  return found;
}
