import type { Mention, Speaker } from "../annotation.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { firstAtLeast } from "../words/firstAtLeast.ts";
import type { Run } from "../words/run.ts";
import { Tag } from "../words/tags.ts";
import { type Authors, ofMention, type SourceContext } from "./who.ts";
import { WINDOW } from "./windows.ts";

const BY = listed("authorship");
const ISSUING = listed("issuing");

/** What authors are looked for in. */
type Reading = Pick<SourceContext, "doc" | "lexicon" | "resolved">;

function mentionAt({ resolved }: Reading, from: number, to: number): number {
  const m = firstAtLeast(resolved.at, from);
  return (resolved.at[m] ?? to) < to ? m : -1;
}

/** The mention that ends just before token `i`, or -1. */
function mentionBefore({ doc, resolved }: Reading, i: number): number {
  const m = firstAtLeast(resolved.at, i) - 1;
  return m >= 0 && (resolved.mentions[m] as Mention).end === doc.tokens.end[i - 1] ? m : -1;
}

/** "A report by the Tarn Institute", "a letter from Hoel". */
function behind(context: Reading, head: number): number {
  const { doc } = context;
  if (!BY.has(doc.tokens.hash[head + 1] as number)) return -1;
  const from = doc.tags[head + 2] === Tag.DT ? head + 3 : head + 2;
  const m = mentionAt(context, from, from + WINDOW.author);
  return m >= 0 && isOneNoun(doc, from, context.resolved.at[m] as number) ? m : -1;
}

/** Whether nothing but nouns and adjectives stands between: "by the scientist | Edda Tolm". */
function isOneNoun({ tags }: Document, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (tags[i] !== Tag.NN && tags[i] !== Tag.NNP && tags[i] !== Tag.JJ && tags[i] !== Tag.NNS) return false;
  return true;
}

/** "The Tarn Institute's report", "a Tarn Institute study". */
function owner(context: Reading, head: number): number {
  const { tags } = context.doc;
  let i = head;
  while (tags[i - 1] === Tag.JJ || tags[i - 1] === Tag.NN || tags[i - 1] === Tag.CD) i--;
  if (tags[i - 1] === Tag.POS) i--;
  return mentionBefore(context, i);
}

/** "The Tarn Institute published a report": whoever is the subject of the verb. */
function issuer(context: Reading, head: number): number {
  const { doc, resolved } = context;
  const first = doc.tokens.sentences[doc.sentenceOf[head] as number] as number;
  for (let v = head - 1; v > Math.max(first, head - WINDOW.issued); v--) {
    if (!ISSUING.has(doc.tokens.hash[v] as number)) continue;
    const m = firstAtLeast(resolved.at, v) - 1;
    return m >= 0 && (resolved.at[m] as number) >= first ? m : -1;
  }
  return -1;
}

/** Who wrote the papers that an article speaks of, in the order of the text, each by the noun for it. */
export function authorsIn(context: Reading): Authors {
  const { doc, lexicon, resolved } = context;
  const authors = new Map<number, { readonly at: number; readonly speaker: Speaker }[]>();
  for (let i = 0; i < doc.tokens.count; i++) {
    const hash = doc.tokens.hash[i] as number;
    if (doc.tags[i] !== Tag.NN || !lexicon.roles.document.has(hash)) continue;
    let found = behind(context, i);
    if (found < 0) found = owner(context, i);
    if (found < 0) found = issuer(context, i);
    const mention = resolved.mentions[found];
    if (!mention || mention.kind === "place") continue;
    const at = resolved.at[found] as number;
    const told = authors.get(hash) ?? [];
    told.push({ at: i, speaker: ofMention(doc, mention, lexicon.roles, [at, at]) });
    authors.set(hash, told);
  }
  return authors;
}

/** Who wrote the paper that a source's head noun stands for: told with it, or when it was spoken of last; null if nobody was. */
export function authorOf(authors: Authors, doc: Document, run: Run, head: number): Speaker | null {
  const told = authors.get(doc.tokens.hash[head] as number) ?? [];
  let last: Speaker | null = null;
  for (const { at, speaker } of told) if (at < run[1]) last = speaker;
  return last;
}
