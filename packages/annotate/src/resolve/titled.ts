import type { Span } from "@readout/corpus";
import type { Document } from "../document.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { Tag } from "../model/tags.ts";
import { hashWord, TokenKind } from "../model/tokens.ts";
import type { Name } from "../recognise/names.ts";

/** What the words beside a name say of the person. */
export interface Titled {
  /** The words of the title: "foreign minister". */
  readonly title: Span;
  /** Index of the name that the title is held in, or -1. */
  readonly held: number;
}

/** Forms of address, which are no titles by themselves. */
const ADDRESS = new Set(
  ["mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "sir", "lady", "dame", "madam", "st", "st."].map(hashWord),
);

/** How many tokens a title before the name, and an apposition behind it, may have. */
const BEFORE = 6;
const BEHIND = 12;

/** The title that stands before the `k`th name ("Norvia's Foreign Minister Edda Tolm") or in apposition behind it; else null. */
export function titledAt(doc: Document, lexicon: Lexicon, names: readonly Name[], k: number): Titled | null {
  return before(doc, lexicon, names, k) ?? behind(doc, lexicon, names, k);
}

function isTitle(doc: Document, { roles }: Lexicon, i: number): boolean {
  const hash = doc.tokens.hash[i] as number;
  if (doc.tokens.kind[i] !== TokenKind.word || ADDRESS.has(hash)) return false;
  return roles.title.has(hash) || roles.person.has(hash) || roles.anonymous.has(hash);
}

/** "Ministers" with a capital, which is tagged as a name. */
function isPlural({ text, tokens }: Document, i: number): boolean {
  return text.slice((tokens.end[i] as number) - 2, tokens.end[i]).toLowerCase() === "rs";
}

function spanOf({ tokens }: Document, first: number, last: number): Span {
  return [tokens.start[first] as number, tokens.end[last - 1] as number];
}

function before(doc: Document, lexicon: Lexicon, names: readonly Name[], k: number): Titled | null {
  const name = names[k] as Name;
  const previous = names[k - 1];
  const opening = doc.tokens.sentences[doc.sentenceOf[name.first] as number] as number;
  const least = Math.max(opening, name.first - BEFORE, previous?.last ?? 0);
  let from = Math.max(least, name.titleFirst);
  while (from < name.first && ADDRESS.has(doc.tokens.hash[from] as number)) from++;
  while (from > least && isTitle(doc, lexicon, from - 1)) from--;
  // "Foreign ministers Tolm and Hoel": whose is whose?
  if (from === name.first || doc.tags[name.first - 1] === Tag.NNS || isPlural(doc, name.first - 1)) return null;
  const end = previous ? (doc.tags[previous.last] === Tag.POS ? previous.last + 1 : previous.last) : -1;
  return { title: spanOf(doc, from, name.first), held: end === from ? k - 1 : -1 };
}

function behind(doc: Document, lexicon: Lexicon, names: readonly Name[], k: number): Titled | null {
  const { tokens, tags } = doc;
  const { last } = names[k] as Name;
  if (tokens.kind[last] !== TokenKind.comma) return null;
  const limit = Math.min(tokens.sentences[(doc.sentenceOf[last] as number) + 1] as number, last + BEHIND);
  let end = last + 1;
  while (end < limit && tokens.kind[end] !== TokenKind.comma && tokens.kind[end] !== TokenKind.stop) {
    const tag = tags[end] as number;
    if (tag === Tag.WP || tag === Tag.WDT || (tag >= Tag.VB && tag <= Tag.VBP) || tag === Tag.MD) return null;
    end++;
  }
  if (end === limit) return null;
  let head = last + 1;
  while (head < end && tags[head] !== Tag.IN) head++;
  if (!isTitle(doc, lexicon, head - 1)) return null;
  let first = last + 1;
  let held = -1;
  for (let m = k + 1; m < names.length && (names[m] as Name).first < end; m++) {
    const name = names[m] as Name;
    if (name.kind === "person") return null;
    if (name.first < head) first = tags[name.last] === Tag.POS ? name.last + 1 : name.last;
    if (held < 0) held = m;
  }
  while (first < head - 1 && tags[first] === Tag.DT) first++;
  return first < head ? { title: spanOf(doc, first, head), held } : null;
}
