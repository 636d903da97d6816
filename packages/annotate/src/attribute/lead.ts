import type { Presentation, Speaker } from "../annotation.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import type { Run } from "../words/run.ts";
import { smallWord } from "../words/smallWord.ts";
import { isNoun, Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { asksNotToBeNamed } from "./anonymity.ts";
import type { Candidate } from "./candidate.ts";
import type { Spoken } from "./floating.ts";
import { headNoun } from "./headNoun.ts";
import { once } from "./once.ts";
import { contentKindOf } from "./quoted.ts";
import { mentionsIn, ofMention, type SourceContext } from "./who.ts";

const ARTICLE = listed("indefinite");
const DEFINITE = listed("definite");
const NAMED = listed("named");
const ANYBODY = listed("anyOfficial");
/** How words are presented: what somebody thinks or does is none, and who does so has not spoken. */
const SPEAKING: ReadonlySet<Presentation | null> = new Set(["speech", "writing", null]);

/** How far a name begins behind what somebody is, over a title: "the envoy, Marshal | Tolm". */
const NAME_WITHIN = 2;
/** How far down an article its opening goes, and from there to the name, in sentences. */
const OPENING = 4;
const LATER = { titled: 6, office: 5, quoted: 3, same: 12, outlet: 3 };
/** How far down its first words go, a title and a sentence. */
const HEADLINE = 1;
/** How many attributions of an article are looked through for one, from it on for the name, and from there for "the official". */
const MOST = { before: 3, behind: 6, again: 8 };

/** "An official", "a local prosecutor": one whom the article may name soon. */
interface Described {
  readonly run: Run;
  readonly head: number;
  readonly noun: number;
  readonly word: string;
  /** Anybody may be so called who holds an office: "an official". */
  readonly office: boolean;
  readonly sentence: number;
}

/** How an attribution describes its source; null where that is not one person, or asks not to be named. */
function describedBy({ doc, lexicon }: SourceContext, { candidate, speaker }: Spoken): Described | null {
  const run = candidate.source[0];
  if (!run || speaker.sourceType !== "anonymous") return null;
  const head = headNoun(doc, lexicon.roles, run);
  const sentence = doc.sentenceOf[run[0]] as number;
  // "Woman Tells of Flood": a headline leaves out the article.
  const bare = sentence === 0 && head === run[0];
  if (!bare && !ARTICLE.has(doc.tokens.hash[run[0]] as number)) return null;
  const one = (bare || head > run[0]) && (doc.tags[head] === Tag.NN || doc.tags[head] === Tag.JJ);
  if (!one || asksNotToBeNamed(doc, lexicon.roles, run)) return null;
  const noun = doc.tokens.hash[head] as number;
  const word = smallWord(doc, head);
  return { run, head, noun, word, office: ANYBODY.has(noun), sentence };
}

/** What an article tells, and where each of its actors is named first. */
interface Reading {
  readonly context: SourceContext;
  readonly told: readonly Spoken[];
  readonly firsts: () => ReadonlyMap<string, number>;
}

/** Whether nothing but adjectives stands between: "a senior local | official", not "a hospital | official". */
function isPlain({ tags }: Document, first: number, head: number): boolean {
  for (let i = first; i < head; i++) if (tags[i] !== Tag.JJ) return false;
  return true;
}

/** Whether a later source tells of the same office: "a commerce official", "Edda Tolm, head of the Commerce Ministry". */
function isOfOffice(doc: Document, { run, head }: Described, source: Run): boolean {
  for (let i = run[0] + 1; i < head; i++) {
    if (isNoun(doc.tags[i]) && holds(doc, source, doc.tokens.hash[i] as number)) return true;
  }
  return false;
}

/** Whether a word stands in a run. */
function holds({ tokens }: Document, [first, last]: Run, word: number): boolean {
  for (let i = first; i < last; i++) if (tokens.hash[i] === word) return true;
  return false;
}

/** Whether a later source is "the official" of the opening, or is described as it was there, as captions are. */
function isAgain(
  { doc, lexicon }: SourceContext,
  { candidate, speaker }: Spoken,
  { run: [at, end], noun }: Described,
): boolean {
  const run = candidate.source[0];
  if (!run || speaker.speaker !== null) return false;
  const { start, end: ends, hash } = doc.tokens;
  const words = (from: number, to: number): string => doc.text.slice(start[from], ends[to - 1]);
  if (!DEFINITE.has(hash[run[0]] as number)) return words(run[0], run[1]) === words(at, end);
  return hash[headNoun(doc, lexicon.roles, run)] === noun;
}

/** Whether a candidate quotes, and says no more. */
function isQuote(doc: Document, { content }: Candidate): boolean {
  return contentKindOf(doc, content) === "direct";
}

/** What stands between a description and who speaks below: nothing that anybody is given, or nothing that anybody says who is one. */
interface Between {
  readonly first: boolean;
  readonly next: boolean;
}

/**
 * Whether whoever speaks is the one described: by the title that he bears; next to speak, by the same noun beside his name
 * or, of "an official", by any office; next of all, quoted.
 */
function isNamed(
  { context, firsts }: Reading,
  { candidate, speaker }: Spoken,
  one: Described,
  { first, next }: Between,
): boolean {
  const run = candidate.source[0] as Run;
  const { doc, resolved } = context;
  const apart = (doc.sentenceOf[run[0]] as number) - one.sentence;
  const titles = resolved.people.byId.get(speaker.actor ?? "")?.titles;
  if (!titles) return false;
  if (titles.has(one.word) && apart <= LATER.titled) return true;
  const isNew = (firsts().get(speaker.actor ?? "") ?? 0) > one.run[0];
  // "Sun Edda, an admiral and deputy chief of staff".
  if (next && isNew && holds(doc, run, one.noun) && apart <= LATER.same) return true;
  if (!next || apart > LATER.office) return false;
  const told = titles.size > 0 || (isNew && run[1] - run[0] > 1 && !isBare(doc, run));
  const office = isPlain(doc, one.run[0] + 1, one.head) || (isNew && isOfOffice(doc, one, run));
  return (one.office && office && told) || (first && isNew && apart <= LATER.quoted && isQuote(doc, candidate));
}

/** Whether several speak who are not named: "sources said". */
function isOfMany({ tags }: Document, { candidate, speaker }: Spoken): boolean {
  const [run] = candidate.source;
  if (!run || speaker.sourceType !== "anonymous") return false;
  for (let i = run[0]; i < run[1]; i++) if (tags[i] === Tag.NNS) return true;
  return false;
}

/** Whoever has the noun of a description beside his name below: "the envoy, Marshal Tolm, met", "a staffer named Bram Hoel". */
function introducedBelow(
  { doc, lexicon, resolved }: SourceContext,
  { head, noun, sentence }: Described,
): Speaker | null {
  const { tokens } = doc;
  const end = tokens.sentences[Math.min(doc.sentences.length, sentence + LATER.titled)] as number;
  for (let i = head + 1; i + 2 < end; i++) {
    if (tokens.hash[i] !== noun) continue;
    const definite = DEFINITE.has(tokens.hash[i - 1] as number) && tokens.kind[i + 1] === TokenKind.comma;
    if (!definite && !NAMED.has(tokens.hash[i + 1] as number)) continue;
    const name = mentionsIn(resolved, [i + 2, i + 2 + NAME_WITHIN]).find(
      ({ kind, pronoun }) => kind === "person" && !pronoun,
    );
    if (name) return ofMention(doc, name, lexicon.roles, [i + 2, i + 2]);
  }
  return null;
}

/** Who those of an opening are whom a description introduces: whoever bears it and speaks below, and "the official" with him. */
function bearerBelow(reading: Reading, i: number, one: Described): Map<Candidate, Speaker> {
  const { context, told } = reading;
  const same = [told[i] as Spoken];
  let bearer: Speaker | null = null;
  let last = Math.min(told.length, i + MOST.behind);
  // The first to be given anything after the opening, and the first to speak.
  for (let j = i + 1, first = true, next = true; j < last; j++) {
    const later = told[j] as Spoken;
    if (!isOwn(later)) continue;
    if (isAgain(context, later, one)) same.push(later);
    else if (bearer) {
      // "Another official": from here on there are two.
      if (describedBy(context, later)?.noun === one.noun) break;
    } else if (later.speaker.sourceType === "person") {
      if (!isNamed(reading, later, one, { first, next })) break;
      bearer = later.speaker;
      last = Math.min(told.length, j + MOST.again);
    } else {
      first = false;
      next &&= !SPEAKING.has(later.candidate.presentation) || isOfMany(context.doc, later);
    }
  }
  bearer ??= introducedBelow(context, one);
  return bearer ? new Map(same.map(({ candidate }) => [candidate, bearer])) : new Map();
}

/**
 * Whom a description anywhere introduces who speaks in the next sentence and was not named before: "A boy said so. “…,” said
 * Bram Tolm", who is told to be nothing else, or "said Judge Tolm" behind "a judge".
 */
function bearerNext(
  { context, told, firsts }: Reading,
  i: number,
  { run: [at], sentence, word }: Described,
): Speaker | null {
  const { doc, resolved } = context;
  const later = told.slice(i + 1, i + MOST.behind).find(isOwn);
  const run = later?.candidate.source[0];
  if (!later || !run || doc.sentenceOf[run[0]] !== sentence + 1 || later.speaker.sourceType !== "person") return null;
  const { actor } = later.speaker;
  const titles = resolved.people.byId.get(actor ?? "")?.titles;
  if (!titles || (firsts().get(actor ?? "") ?? 0) <= at) return null;
  const bare = titles.size === 0 && isBare(doc, run) && isQuote(doc, later.candidate);
  return bare || titles.has(word) ? later.speaker : null;
}

/** Whether a source is a name and no more: nothing behind its comma says what he is. */
function isBare({ tags }: Document, [first, last]: Run): boolean {
  for (let i = first; i < last; i++) if (tags[i] !== Tag.NNP && tags[i] !== Tag.HYPH) return false;
  const next = tags[last] === Tag[","] ? tags[last + 1] : undefined;
  return next === undefined || next === Tag.VBN || next === Tag.VBG;
}

/** The token of each actor's first mention. */
function firstMentions({ resolved }: SourceContext): ReadonlyMap<string, number> {
  const firsts = new Map<string, number>();
  for (const [m, { actor }] of resolved.mentions.entries())
    if (!firsts.has(actor)) firsts.set(actor, resolved.at[m] as number);
  return firsts;
}

/** Whether somebody speaks in it for himself. */
function isOwn({ candidate }: Spoken): boolean {
  return !candidate.within && candidate.source.length > 0;
}

/** Whether outlets report it, named or not, or a paper that has an author: "a report by the Arva Post". */
function isOutlets({ speaker: { speaker, sourceType } }: Spoken): boolean {
  return sourceType === "outlet" || (speaker !== null && sourceType === "document");
}

/** The outlet that is credited first below what an opening gives without a source: "Tolm reportedly left. The Post said". */
function outletBelow({ doc }: SourceContext, told: readonly Spoken[], i: number): Speaker | null {
  const { candidate, speaker } = told[i] as Spoken;
  const sentence = doc.sentenceOf[candidate.cue[0]?.[0] ?? 0] as number;
  if (speaker.sourceType !== "unnamed" || candidate.within || sentence > HEADLINE) return null;
  for (let j = i + 1; j < Math.min(told.length, i + MOST.behind); j++) {
    const later = told[j] as Spoken;
    if (!isOwn(later)) continue;
    const near = (doc.sentenceOf[later.candidate.cue[0]?.[0] ?? 0] as number) - sentence <= LATER.outlet;
    return near && isOutlets(later) ? later.speaker : null;
  }
  return null;
}

/**
 * Papers open with a description and name whom they mean below: "a prosecutor said" is Edda Tolm where the first to speak
 * with a name is "Edda Tolm, the chief prosecutor", and "an official said" whoever speaks next and holds an office. What is
 * "reportedly" so in a headline is told by the outlet that is credited first.
 */
export function namedBelow(context: SourceContext, told: readonly Spoken[]): ReadonlyMap<Candidate, Speaker> {
  const reading: Reading = { context, told, firsts: once(() => firstMentions(context)) };
  const found = new Map<Candidate, Speaker>();
  let opens = true;
  for (const [i, { candidate }] of told.entries()) {
    const outlet = i < MOST.before ? outletBelow(context, told, i) : null;
    if (outlet) found.set(candidate, outlet);
    const one = describedBy(context, told[i] as Spoken);
    if (!one) continue;
    const opening = opens && i < MOST.before && one.sentence <= OPENING;
    const below = opening ? bearerBelow(reading, i, one) : new Map<Candidate, Speaker>();
    opens = false;
    for (const [own, speaker] of below) found.set(own, speaker);
    const next = below.size === 0 ? bearerNext(reading, i, one) : null;
    if (next) found.set(candidate, next);
  }
  return found;
}
