import type { Document } from "../../words/document.ts";
import { listed } from "../../words/english.ts";
import { ABOUT, AND, AS } from "../../words/ruleWords.ts";
import { TagSet } from "../../words/tagSet.ts";
import { isFiniteVerb, isNoun, Tag } from "../../words/tags.ts";
import { TokenKind } from "../../words/tokens.ts";
import { nounPhraseAfter } from "../phrases.ts";
import { isAuxiliary } from "../verbs.ts";
import { WINDOW } from "../windows.ts";

// A clause without "that" whose subject other words part from its verb: "told them | the bridge, built in 1920, was unsafe".

const PERSONAL = listed("singularPersons", "pluralSubjects");

/** What a subject begins with that a verb may be parted from. */
const SUBJECT = new TagSet([Tag.DT, Tag["PRP$"], Tag.NNP, Tag.NN, Tag.NNS, Tag.JJ, Tag.CD]);

/** What an aside behind a subject's comma begins with. */
const ASIDE = new TagSet([Tag.IN, Tag.TO, Tag.SC, Tag.WP, Tag.WDT, Tag.WRB, Tag.VBN, Tag.VBG, Tag.DT, Tag.JJ, Tag.RB]);

/** Whether a verb that cannot be a participle stands at `i`, adverbs passed over. */
function isClearVerb(doc: Document, i: number, limit: number): boolean {
  let v = i;
  while (v < limit && doc.tags[v] === Tag.RB) v++;
  if (v >= limit || doc.quotationOf[v] !== doc.quotationOf[i]) return false;
  const tag = doc.tags[v] as number;
  return tag === Tag.MD || (isFiniteVerb(tag) && isAuxiliary(doc, v));
}

/** Whether an aside between two commas stands at `i`, and the verb behind it: "|, if not mended, | would". */
function hasVerbBehindAside(doc: Document, i: number, limit: number): boolean {
  if (doc.tokens.kind[i] !== TokenKind.comma || !ASIDE.has(doc.tags[i + 1] as number)) return false;
  for (let j = i + 2; j + 1 < Math.min(limit, i + WINDOW.that); j++) {
    if (doc.quotationOf[j] !== doc.quotationOf[i]) return false;
    if (doc.tokens.kind[j] === TokenKind.comma) return isClearVerb(doc, j + 1, limit);
  }
  return false;
}

/** Whether phrases that begin with two tags may be joined as one subject: "rulings and new laws". */
function areAlike(one: number, other: number): boolean {
  const plain = one === Tag.NNS || one === Tag.JJ;
  return one === other || (plain && (other === Tag.NNS || other === Tag.JJ));
}

/** Whether a preposition at `i` opens a phrase that hangs on the noun before: "the case | against her". */
function opensPhrase({ tags, tokens }: Document, i: number): boolean {
  return (tags[i] === Tag.IN || tags[i] === Tag.TO) && tokens.hash[i] !== ABOUT && tokens.hash[i] !== AS;
}

/** Where what hangs on a noun phrase from `first` to `end` ends: "| involving three boats", "| of the bay"; `end` where nothing does. */
function pastAttached(doc: Document, first: number, end: number, limit: number): number {
  const { tags, tokens } = doc;
  const tag = tags[end];
  let from = end + 1;
  if (tag === Tag.VBG || tag === Tag.VBN) {
    if (tags[from] === Tag.IN || tags[from] === Tag.TO) from++;
    return Math.max(from, nounPhraseAfter(doc, from, limit));
  }
  // "Saw the story and he left": a clause of its own.
  const joins = tokens.hash[end] === AND && areAlike(tags[first] as number, tags[from] as number);
  if (!opensPhrase(doc, end) && !joins) return end;
  const next = nounPhraseAfter(doc, from, limit);
  return next > from ? next : end;
}

/** The same for a subject before any finite verb: "the case | against her", "she | and they", "papers | found by the police". */
function pastJoined(doc: Document, first: number, end: number, limit: number): number {
  const { tags, tokens } = doc;
  const [tag, next] = [tags[first], tags[end + 1]];
  // "Knows him and he is the only one": a clause of its own.
  const alike = tag === next && (tag !== Tag.PRP || PERSONAL.has(tokens.hash[first] as number));
  // "The family and friends of Tolm can", "the handling of papers found by the police will".
  const both = tag === Tag.DT && isNoun(tags[end - 1]) && isNoun(next);
  const joins = opensPhrase(doc, end) || (tokens.hash[end] === AND && (alike || both));
  const told = tags[end] === Tag.VBN && next === Tag.IN;
  if (!joins && !told) return end;
  const past = nounPhraseAfter(doc, joins ? end + 1 : end + 2, limit);
  return past > end + 1 ? past : end;
}

/** Which verbs may be far from their subject, and what may stand between. */
interface Reach {
  readonly isVerb: (doc: Document, i: number, limit: number) => boolean;
  /** Steps over what hangs on the noun phrase from `first` to `end`; `end` where nothing does. */
  readonly past: (doc: Document, first: number, end: number, limit: number) => number;
}

const CLEAR: Reach = {
  isVerb: (doc, i, limit) => isClearVerb(doc, i, limit) || hasVerbBehindAside(doc, i, limit),
  past: pastAttached,
};
const FINITE: Reach = { isVerb: ({ tags }, i) => isFiniteVerb(tags[i] as number), past: pastJoined };

/** Whether such a verb stands behind the noun phrase at `i` and what hangs on it. */
function reachesVerb(doc: Document, i: number, limit: number, { isVerb, past }: Reach): boolean {
  let end = nounPhraseAfter(doc, i, limit);
  if (end === i) return false;
  for (let steps = 0; steps < WINDOW.attachments && end + 1 < limit; steps++) {
    if (isVerb(doc, end, limit)) return true;
    const next = past(doc, i, end, limit);
    if (next === end) return false;
    end = next;
  }
  return false;
}

/** Whether a clause starts at `i` whose subject has more behind its noun, or between commas, before a verb that is no participle. */
export function startsParted(doc: Document, i: number, limit: number): boolean {
  return SUBJECT.has(doc.tags[i] as number) && reachesVerb(doc, i, limit, CLEAR);
}

/** Whether a subject with phrases behind its noun, and its verb, start at `i`: "the case against her | is clear", "she and they | can". */
export function startsFar(doc: Document, i: number, limit: number): boolean {
  const tag = doc.tags[i];
  return tag !== Tag.VBN && tag !== Tag.VBG && reachesVerb(doc, i, limit, FINITE);
}
