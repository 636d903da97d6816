import type { ActorKind } from "../annotation.ts";
import type { Document } from "../document.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { TokenKind } from "../model/tokens.ts";
import type { Name } from "./names.ts";
import { KINDS, scoresOf } from "./recogniser.ts";
import { Buckets, spanFeatures, type Usage } from "./spanFeatures.ts";

/** Collects how the article uses words: in lower case, and capitalised inside sentences. */
export function usageOf({ tokens }: Document): Usage {
  const lower = new Set<number>();
  const inside = new Set<number>();
  for (let s = 0; s + 1 < tokens.sentences.length; s++) {
    const first = tokens.sentences[s] as number;
    for (let i = first; i < (tokens.sentences[s + 1] as number); i++) {
      if (tokens.kind[i] !== TokenKind.word) continue;
      if (tokens.caps[i] === 0) lower.add(tokens.hash[i] as number);
      else if (i > first) inside.add(tokens.hash[i] as number);
    }
  }
  return { lower, inside };
}

/** Whether a name in brackets behind a longer one is made of its initials. */
function abbreviates({ tokens, text }: Document, long: Name, short: Name): boolean {
  if (short.first !== long.last + 1 || tokens.kind[long.last] !== TokenKind.open || short.last !== short.first + 1) return false;
  const letters = text.slice(tokens.start[short.first], tokens.end[short.first]).replaceAll(".", "");
  if (letters.length < 2 || letters !== letters.toUpperCase() || long.last - long.first < 2) return false;
  let at = 0;
  for (let i = long.first; i < long.last && at < letters.length; i++)
    if (text.charAt(tokens.start[i] as number).toUpperCase() === letters.charAt(at)) at++;
  return at >= letters.length - 1;
}

function best(scores: Int32Array, at: number): number {
  let kind = 0;
  for (let k = 1; k < KINDS.length; k++) if ((scores[at + k] as number) > (scores[at + kind] as number)) kind = k;
  return kind;
}

/**
 * Decides the kinds of the names that no file knows. All mentions of one name in an article are decided together, by the
 * sum of what each says; a word that is part of a longer name counts with it.
 */
export function classify(doc: Document, lexicon: Lexicon, names: readonly Name[]): (ActorKind | null)[] {
  const usage = usageOf(doc);
  const buckets = new Buckets(lexicon.recogniser.mask);
  const K = KINDS.length;
  const scores = new Int32Array(names.length * K);
  const sums = new Map<string, Int32Array>();
  const texts = names.map(({ first, last }) => doc.text.slice(doc.tokens.start[first], doc.tokens.end[last - 1]));
  names.forEach((name, i) => {
    if (name.known) return;
    spanFeatures(doc, lexicon, name, usage, buckets);
    scoresOf(lexicon.recogniser, buckets.rows, buckets.count, scores, i * K);
    const text = texts[i] as string;
    const sum = sums.get(text) ?? new Int32Array(K);
    sums.set(text, sum);
    for (let k = 0; k < K; k++) sum[k] = (sum[k] as number) + (scores[i * K + k] as number);
  });
  // "Indigenous Institute (INDI)": an abbreviation is decided with what it stands for.
  names.forEach((name, i) => {
    const long = names[i - 1];
    if (!long || name.known || long.known || !abbreviates(doc, long, name)) return;
    const sum = sums.get(texts[i - 1] as string) as Int32Array;
    const own = sums.get(texts[i] as string) as Int32Array;
    if (own === sum) return;
    for (let k = 0; k < K; k++) sum[k] = (sum[k] as number) + (own[k] as number);
    sums.set(texts[i] as string, sum);
  });
  // "Warhol" goes with "Andy Warhol": what the longer name says counts for the last word of it alone.
  const added = new Set<string>();
  names.forEach((name, i) => {
    const text = texts[i] as string;
    const long = sums.get(text);
    if (name.known || !long || name.last - name.first < 2 || added.has(text)) return;
    added.add(text);
    const last = doc.text.slice(doc.tokens.start[name.last - 1], doc.tokens.end[name.last - 1]);
    const short = sums.get(last);
    if (!short || short === long) return;
    const sum = Int32Array.from(short, (score, k) => score + (long[k] as number));
    if (KINDS[best(sum, 0)] !== "person") return;
    sums.set(last, sum);
    sums.set(text, sum);
  });
  return names.map((name, i) => {
    if (name.known) return name.kind;
    if (name.last - name.first === 1 && lexicon.roles.peoples.has(doc.tokens.hash[name.first] as number)) return null;
    const sum = sums.get(texts[i] as string) as Int32Array;
    return KINDS[best(sum, 0)] as ActorKind | null;
  });
}

/** The kind that a name has by itself. */
export function looksLike(doc: Document, lexicon: Lexicon, name: Name, usage: Usage): ActorKind | null {
  const buckets = new Buckets(lexicon.recogniser.mask);
  const scores = new Int32Array(KINDS.length);
  spanFeatures(doc, lexicon, name, usage, buckets);
  scoresOf(lexicon.recogniser, buckets.rows, buckets.count, scores, 0);
  return KINDS[best(scores, 0)] as ActorKind | null;
}
