import type { Attribution, Mention } from "../annotation.ts";
import { slug } from "../knowledge/actors/slug.ts";
import { Frame } from "../knowledge/cueLexicon.ts";
import type { Lexicon } from "../knowledge/lexicon.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { TagSet } from "../words/tagSet.ts";
import { Tag } from "../words/tags.ts";
import type { Resolved } from "./mentions.ts";

const HAVE = listed("have");
const BE = listed("be", "beNonfinite");
const FINITE = new TagSet([Tag.VB, Tag.VBD, Tag.VBZ, Tag.VBP]);

/** Whether the word says that somebody says something: a verb of the cues, not of thought nor one that seldom attributes. */
function says({ cues }: Lexicon, hash: number, inverted: boolean): boolean {
  const frame = inverted ? Frame.quote : -1;
  return (cues.verbs.get(hash) ?? []).some(
    ({ rest, presents, frames }) =>
      rest.length === 0 && presents !== "thought" && (frames & Frame.weak) === 0 && (frames & frame) !== 0,
  );
}

/** "Moscow denied", "Moscow has also denied"; not "Moscow was told". */
function saysBehind({ tokens, tags }: Document, lexicon: Lexicon, last: number, end: number): boolean {
  let [perfect, passive] = [false, false];
  for (let i = last; i < end; i++) {
    const hash = tokens.hash[i] as number;
    const tag = tags[i] as number;
    if (HAVE.has(hash)) perfect = true;
    else if (BE.has(hash)) passive = true;
    else if (tag !== Tag.MD && tag !== Tag.RB) {
      const active = tag === Tag.VBG || (!passive && (FINITE.has(tag) || (perfect && tag === Tag.VBN)));
      return active && says(lexicon, hash, false);
    }
  }
  return false;
}

/** "“…,” said Moscow"; not "they urged Moscow". */
function saysBefore({ tokens, tags }: Document, lexicon: Lexicon, first: number, start: number): boolean {
  const verb = tags[first - 1] === Tag.DT ? first - 2 : first - 1;
  if (verb <= start || !FINITE.has(tags[verb] as number)) return false;
  const before = tags[verb - 1];
  return (before === Tag[","] || before === Tag["''"]) && says(lexicon, tokens.hash[verb] as number, true);
}

/** The mentions where capitals and seats count as their states only where they speak; elsewhere they are places. */
export function strictMetonyms(
  doc: Document,
  lexicon: Lexicon,
  { mentions, at }: Pick<Resolved, "mentions" | "at">,
  attributions: readonly Attribution[],
): Mention[] {
  const sources = attributions.flatMap(({ actor, source }) => source.map(([start, end]) => ({ actor, start, end })));
  sources.sort((a, b) => a.start - b.start);
  let from = 0;
  return mentions.map((mention, m) => {
    if (mention.rule !== "metonym") return mention;
    const { start, end, actor } = mention;
    while (from < sources.length && (sources[from]?.start ?? 0) < start - LONGEST) from++;
    for (let s = from; s < sources.length && (sources[s]?.start ?? 0) <= start; s++)
      if (sources[s]?.actor === actor && end <= (sources[s]?.end ?? 0)) return mention;
    const first = at[m] as number;
    let last = first;
    while (last < doc.tokens.count && (doc.tokens.end[last] as number) <= end) last++;
    const sentence = doc.sentenceOf[first] as number;
    const opening = doc.tokens.sentences[sentence] as number;
    const to = doc.tokens.sentences[sentence + 1] as number;
    const speaks = saysBehind(doc, lexicon, last, to) || saysBefore(doc, lexicon, first, opening);
    return speaks ? mention : asPlace(doc.text, mention);
  });
}

/** The longest source that is looked at, in characters, so that time stays linear. */
const LONGEST = 2000;

/** A capital or a seat as the place it is. */
function asPlace(text: string, { start, end }: Mention): Mention {
  const name = text.slice(start, end).replace(/\s+/gu, " ");
  return { start, end, kind: "place", actor: slug(name), name, rule: "exact" };
}
