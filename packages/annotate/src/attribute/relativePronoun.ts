import type { Mention, Speaker } from "../annotation.ts";
import { isPartisan } from "../recognise/partisan.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { firstAtLeast } from "../words/firstAtLeast.ts";
import { OF, THAT } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { TagSet } from "../words/tagSet.ts";
import { isVerb, Tag } from "../words/tags.ts";
import { tokenBehind } from "../words/tokenBehind.ts";
import { isHuman } from "./canSpeak.ts";
import { described } from "./described.ts";
import { nounPhraseBefore } from "./phrases.ts";
import { isTemporal, timeStart } from "./times.ts";
import { mentionAt, nobody, ofMention, type SourceContext } from "./who.ts";
import { WINDOW } from "./windows.ts";

const BE = listed("be", "beNonfinite", "beShort");

/** Whom a relative pronoun stands for: somebody known, or whoever the words before it name. */
type Bearer = Speaker | { readonly words: Run };

/** Whether a relative pronoun at `i` goes with the common noun before it, and not with who was named last: "Tolm put up a sign that says". */
function isOfNoun({ tags, tokens }: Document, named: Mention | undefined, i: number): boolean {
  const noun = tags[i] === Tag.WDT && (tags[i - 1] === Tag.NN || tags[i - 1] === Tag.NNS);
  return noun && (named?.end ?? 0) < (tokens.end[i - 1] as number);
}

/**
 * The common noun with its words that "who" at `i` goes with, and not who was named last: "the arrested man, who said"; null
 * behind a name and what stands in apposition to it.
 */
function bearerBefore(doc: Document, named: Mention | undefined, i: number): Run | null {
  const { tags, tokens, sentenceOf } = doc;
  const noun = tags[i - 1] === Tag[","] ? i - 2 : i - 1;
  if (tags[i] !== Tag.WP || (tags[noun] !== Tag.NN && tags[noun] !== Tag.NNS)) return null;
  if (named && named.end > (tokens.start[noun] as number)) return null;
  const start = tokens.sentences[sentenceOf[i] as number] as number;
  const first = nounPhraseBefore(doc, noun, start);
  // "Hoel, this year, who said".
  if (first > noun || timeStart(doc, noun, start) <= noun) return null;
  const beside = tags[first - 1] === Tag[","] || BE.has(tokens.hash[first - 1] as number);
  // "Edda Tolm, a lawyer, who said", "Tolm is the woman who said".
  if (beside && named && named.start >= (tokens.start[start] as number)) return null;
  // "Gentler than that of her campaign's leadership, who".
  const compared = tokens.hash[first] === THAT && tokens.hash[first + 1] === OF;
  return [compared ? first + 2 : first, noun + 1];
}

/** What may stand between somebody and "who" beside a name of a place: "Hoel, 24, from Arva, who", "a baker in Arva who". */
const BESIDE = new TagSet(
  (["IN", "NNP", "DT", "CD", "JJ", "NN", "NNS", "HYPH", "POS", "CC", ","] as const).map((tag) => Tag[tag]),
);

/** The person whose name begins at `i` and is no part of a longer noun: not "the | Tolm | campaign", "Tolm's". */
function personAt({ doc, resolved }: SourceContext, i: number): Mention | null {
  const mention = mentionAt(resolved, i);
  if (mention?.kind !== "person" || mention.pronoun) return null;
  const next = doc.tags[tokenBehind(doc.tokens, i, mention.end)];
  return next === Tag.NN || next === Tag.NNS || next === Tag.POS ? null : mention;
}

/** Where the "who" stands that one behind "and" repeats: "a lawyer | who | knows Tolm and who said"; -1 where there is none. */
function whoBefore({ tags, tokens, sentenceOf }: Document, i: number): number {
  if (tags[i] !== Tag.WP || tags[i - 1] !== Tag.CC) return -1;
  const start = tokens.sentences[sentenceOf[i] as number] as number;
  let k = i - 2;
  while (k >= start && tokens.hash[k] !== tokens.hash[i]) k--;
  return k > start && tags[k - 1] !== Tag.CC ? k : -1;
}

/**
 * Whom "who" at `i` goes with where a place, a state or a body was named last, which is no "who": somebody named or a word for
 * people before it, or "those"; null where there is none.
 */
function bearerBeyond(context: SourceContext, i: number): Bearer | null {
  const { doc, lexicon } = context;
  const { tags, tokens } = doc;
  const start = tokens.sentences[doc.sentenceOf[i] as number] as number;
  let words: Run | null = null;
  for (let k = i - 1; k >= start && BESIDE.has(tags[k] as number); k--) {
    const person = personAt(context, k);
    if (person) return ofMention(doc, person, lexicon.roles, [k, k + 1]);
    const open = k === i - 1 && tags[k] !== Tag.NNP && tags[k] !== Tag[","];
    const noun = tags[k] === Tag.NN || tags[k] === Tag.NNS || (tags[k] === Tag.JJ && tokens.caps[k] === 0);
    if (words || !(open || (noun && isHuman(doc, lexicon.roles, k)) || isPartisan(doc, lexicon.actors, k))) continue;
    const first = Math.min(k, nounPhraseBefore(doc, k, start));
    words = [first, k + 1];
    // "Edda Tolm, a teacher from Arva, who", but "a teacher from Arva who".
    if (tags[first - 1] !== Tag[","]) break;
    k = first;
  }
  return words && { words };
}

/** How far before "that" a paper may stand: "a letter from his doctor on Friday that says". */
const PAPER_BEFORE = 8;

/** Who or what the noun before the relative pronoun at `i` describes, or the paper a few words before it. */
function describedBy(context: SourceContext, i: number): Speaker {
  const { doc, lexicon } = context;
  const start = doc.tokens.sentences[doc.sentenceOf[i] as number] as number;
  let noun = i - 1;
  while (noun > start && isTemporal(doc, noun)) noun--;
  const thing = described(context, [nounPhraseBefore(doc, noun, start), noun + 1]);
  if (thing.sourceType !== "anonymous" && thing.sourceType !== "unresolved") return thing;
  for (let k = noun; k >= Math.max(start, i - PAPER_BEFORE) && !isVerb(doc.tags[k] as number); k--)
    if (doc.tags[k] === Tag.NN && lexicon.roles.document.has(doc.tokens.hash[k] as number))
      return described(context, [nounPhraseBefore(doc, k, start), k + 1]);
  // "A shirt that says": whatever is introduced so and has "that" is nobody unnamed.
  return isHuman(doc, lexicon.roles, i - 1) ? thing : nobody("unresolved");
}

/**
 * The paper before the comma that parts it from "which" at `i`, rather than who was named last: "Tolm praised | the council's
 * survey |, which found", "the audit | for the year 2021 |, which"; null where a body is named behind it.
 */
function paperBefore({ doc, lexicon }: SourceContext, named: Mention | undefined, i: number): Run | null {
  const { tags, tokens } = doc;
  const start = tokens.sentences[doc.sentenceOf[i] as number] as number;
  if (tags[i] !== Tag.WDT || tags[i - 1] !== Tag[","]) return null;
  for (let k = i - 2; k > start && i - k <= PAPER_BEFORE + 2; k--) {
    if (isVerb(tags[k] as number) || tags[k] === Tag[","] || doc.quotationOf[k] !== doc.quotationOf[i]) return null;
    if (named && named.kind !== "place" && named.end > (tokens.start[k] as number)) return null;
    const noun = tags[k] === Tag.NN && tags[k + 1] !== Tag.NN;
    if (!noun || !lexicon.roles.document.has(tokens.hash[k] as number)) continue;
    // "The leak of | the report |, which".
    let first = k;
    while (first > nounPhraseBefore(doc, k, start) && tags[first - 1] !== Tag.IN) first--;
    return [first, k + 1];
  }
  return null;
}

/** Whom the "who", "which" or "that" of a run goes with: the noun before it, or who was named last. */
export function bearerOfRelative(context: SourceContext, run: Run): Bearer {
  const { doc, lexicon, resolved } = context;
  const [i] = run;
  const twin = whoBefore(doc, i);
  if (twin >= 0) return { words: [twin, twin + 1] };
  const named = resolved.mentions[firstAtLeast(resolved.at, i) - 1];
  if (isOfNoun(doc, named, i)) return describedBy(context, i);
  const paper = paperBefore(context, named, i);
  if (paper) return { words: paper };
  const bearer = bearerBefore(doc, named, i);
  if (bearer) return { words: bearer };
  if (doc.tags[i] === Tag.WP && named && !named.pronoun && named.kind !== "person" && named.kind !== "group") {
    const beyond = bearerBeyond(context, i);
    if (beyond || named.kind !== "organisation") return beyond ?? nobody("unresolved");
  }
  return named && !named.pronoun
    ? ofMention(doc, named, lexicon.roles, run)
    : described(context, [Math.max(0, i - WINDOW.bearer), i]);
}
