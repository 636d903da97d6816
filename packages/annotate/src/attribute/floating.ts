import type { Mention, Speaker } from "../annotation.ts";
import type { Lexicon } from "../knowledge/lexicon.ts";
import { RoleBit } from "../knowledge/roles.ts";
import type { Resolved } from "../resolve/mentions.ts";
import type { Document } from "../words/document.ts";
import { firstAtLeast } from "../words/firstAtLeast.ts";
import type { Run } from "../words/run.ts";
import { Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { Form } from "../words/wordForms.ts";
import type { Candidate } from "./candidate.ts";
import { paragraphAt } from "./paragraphs.ts";
import { quotationAround } from "./quoted.ts";
import { standsBeside } from "./somebodys.ts";
import type { Speakers } from "./subjects.ts";
import { asPerson } from "./who.ts";

// Whose a quotation without a cue is, where nobody before it is its speaker: by what stands behind it.

/** Somebody who spoke, and where. */
export interface Spoken extends Speakers {
  readonly candidate: Candidate;
}

/** A quotation of so many words is told by them. */
const TELLING = 2;
/** How many places that begin with the same two words are compared, so that no text takes long. */
const MOST = 20;

function isLost({ candidate, speaker }: Spoken): boolean {
  return candidate.rule === "floating" && speaker.sourceType === "unresolved";
}

/** The words in some runs, as hashes, with nothing between them. */
function wordsIn({ tokens }: Document, runs: readonly Run[]): number[] {
  const found: number[] = [];
  for (const [first, last] of runs)
    for (let i = first; i < last; i++)
      if (tokens.kind[i] === TokenKind.word || tokens.kind[i] === TokenKind.number)
        found.push(tokens.hash[i] as number);
  return found;
}

const pair = (one: number, other: number): string => `${one} ${other}`;

/** Where the contents of those who are known have which two words side by side, of the pairs that begin what is lost. */
function pairsOf(
  doc: Document,
  all: readonly Spoken[],
): Map<string, (readonly [words: readonly number[], at: number, who: Speaker])[]> {
  const pairs = new Map<string, (readonly [words: readonly number[], at: number, who: Speaker])[]>();
  const opening = new Set<number>();
  for (const one of all) if (isLost(one)) opening.add(wordsIn(doc, one.candidate.content)[0] as number);
  for (const { candidate, speaker } of all) {
    if (speaker.speaker === null) continue;
    const words = wordsIn(doc, candidate.content);
    for (let i = 0; i + 1 < words.length; i++) {
      if (!opening.has(words[i] as number)) continue;
      const key = pair(words[i] as number, words[i + 1] as number);
      const places = pairs.get(key);
      if (!places) pairs.set(key, [[words, i, speaker]]);
      else if (places.length < MOST) places.push([words, i, speaker]);
    }
  }
  return pairs;
}

/** The one speaker of the article who says the words of a quotation again: those of a headline, or words taken up later. */
function echoed(doc: Document, { candidate }: Spoken, pairs: ReturnType<typeof pairsOf>): Speaker | null {
  const own = wordsIn(doc, candidate.content);
  if (own.length < TELLING) return null;
  let found: Speaker | null = null;
  for (const [words, at, who] of pairs.get(pair(own[0] as number, own[1] as number)) ?? []) {
    if (own.some((word, k) => words[at + k] !== word)) continue;
    if (found && found.actor !== who.actor) return null;
    found = who;
  }
  return found;
}

/** The person before the colon of a headline: "Bram Tolm: Bridge Will Be ‘the Last One’". */
function headlineOf(doc: Document, { mentions, at }: Resolved, { candidate }: Spoken): Mention | null {
  const token = candidate.content[0]?.[0] ?? 0;
  if (doc.sentenceOf[token] !== 0) return null;
  for (let m = firstAtLeast(at, token) - 1; m >= 0; m--) {
    const mention = mentions[m] as Mention;
    if (mention.kind === "person" && doc.text.charAt(mention.end) === ":") return mention;
  }
  return null;
}

/** The last quotation of a content, where it has no closing mark, so that the next paragraph goes on with it. */
function isOpen(doc: Document, { candidate }: Spoken): boolean {
  const last = (candidate.content.at(-1)?.[1] ?? 1) - 1;
  const quotation = quotationAround(doc, last);
  return quotation !== undefined && !quotation.closed && quotation.last === last + 1;
}

/** Whether a quotation begins the paragraph behind that of another. */
function goesOn(doc: Document, one: Spoken, next: Spoken): boolean {
  const at = next.candidate.content[0]?.[0] ?? 0;
  const before = (one.candidate.content.at(-1)?.[1] ?? 1) - 1;
  return (
    quotationAround(doc, at)?.first === at &&
    paragraphAt(doc, at) === paragraphAt(doc, before) + 1 &&
    doc.quotationOf[at] !== doc.quotationOf[before]
  );
}

/** How many paragraphs behind a description the name may stand of whom it describes, and how many mentions. */
const NAMED = { paragraphs: 3, mentions: 30 };
/** The word for an office or a relation in a described source: "minister" of "the commerce minister"; 0 where there is none. */
function officeIn({ tokens, tags }: Document, roles: Lexicon["roles"], [first, last]: Run): number {
  let word = 0;
  for (let i = first; i < last && tags[i] !== Tag.IN && tags[i] !== Tag[","]; i++) {
    const hash = tokens.hash[i] as number;
    const bits = roles.bits.get(hash);
    const office = (bits & RoleBit.title) !== 0 && (roles.forms.get(hash) & Form.person) !== 0;
    const person = (bits & RoleBit.human) !== 0 || office;
    if (person && (bits & RoleBit.peoples) === 0 && (tags[i] === Tag.NN || tags[i] === Tag.NNP)) word = hash;
  }
  return word;
}

/** "The commerce minister said C. … Minister Edda Tolm": who is named first behind a description, with its word beside the name. */
function namedBehind(
  doc: Document,
  lexicon: Lexicon,
  { mentions, at }: Resolved,
  { candidate }: Spoken,
): Speaker | null {
  const [source] = candidate.source;
  if (!source || source[1] - source[0] < 2 || doc.quotationOf[source[0]] !== 0) return null;
  const word = officeIn(doc, lexicon.roles, source);
  if (word === 0) return null;
  const from = firstAtLeast(at, source[1]);
  for (let m = from; m < Math.min(mentions.length, from + NAMED.mentions); m++) {
    const token = at[m] as number;
    if (paragraphAt(doc, token) - paragraphAt(doc, source[0]) > NAMED.paragraphs) return null;
    const mention = mentions[m] as Mention;
    if (mention.kind !== "person" || mention.pronoun || mention.nominal) continue;
    if (doc.sentenceOf[token] === doc.sentenceOf[source[0]] || !standsBeside(doc, word, token)) continue;
    if (mentions.findIndex(({ actor, pronoun }) => actor === mention.actor && !pronoun) !== m) continue;
    return asPerson(mention);
  }
  return null;
}

/** Gives speakers to quotations that have none: whoever speaks on where one has no closing mark, who says the same words, who heads the article. */
export function settled(doc: Document, lexicon: Lexicon, resolved: Resolved, spoken: readonly Spoken[]): Spoken[] {
  const all = spoken.map((one) => {
    const speaker = one.speaker.sourceType === "unresolved" ? namedBehind(doc, lexicon, resolved, one) : null;
    return speaker ? { candidate: one.candidate, speaker, also: one.also } : one;
  });
  if (!all.some(isLost)) return all;
  const pairs = pairsOf(doc, all);
  const found = [...all];
  for (let k = found.length - 1; k >= 0; k--) {
    const one = found[k] as Spoken;
    if (!isLost(one)) continue;
    const next = found[k + 1];
    if (next && isOpen(doc, one) && goesOn(doc, one, next)) {
      found[k] = { candidate: one.candidate, speaker: next.speaker, also: next.also };
      continue;
    }
    const echo = echoed(doc, one, pairs);
    const head = echo ? null : headlineOf(doc, resolved, one);
    const speaker = echo ?? (head && asPerson(head));
    if (speaker) found[k] = { candidate: one.candidate, speaker, also: one.also };
  }
  return found;
}
