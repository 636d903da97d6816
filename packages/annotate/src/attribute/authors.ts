import type { Mention, Speaker } from "../annotation.ts";
import type { Lexicon } from "../knowledge/lexicon.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { firstAtLeast } from "../words/firstAtLeast.ts";
import { IN, THE } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { TagSet } from "../words/tagSet.ts";
import { Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { Form } from "../words/wordForms.ts";
import type { Candidate } from "./candidate.ts";
import { timeEnd } from "./times.ts";
import { type Authors, called, ofMention, type SourceContext } from "./who.ts";
import { WINDOW } from "./windows.ts";

const BY = listed("authorship");
const ISSUING = listed("issuing");
const INDEFINITE = listed("indefinite");
const DEFINITE = listed("definite");

/** How many words stand between a verb and the paper in which something was said: "told parents | in a long letter". */
const MEDIUM = 8;

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

/**
 * Where "by" or "from" stands behind a paper: at once, or behind a participle and a time, as in "released on Tuesday | by", a comma
 * before them or not.
 */
export function byOf(doc: Document, head: number): number {
  const { tags, tokens } = doc;
  let i = head + 1;
  if (tokens.kind[i] === TokenKind.comma && ISSUING.has(tokens.hash[i + 1] as number)) i++;
  if (ISSUING.has(tokens.hash[i] as number)) {
    i++;
    const time = tags[i] === Tag.IN && !BY.has(tokens.hash[i] as number) ? i + 1 : i;
    i = Math.max(i, timeEnd(doc, time, tokens.count));
  }
  return BY.has(tokens.hash[i] as number) ? i : -1;
}

/** "A report by the Tarn Institute", "a letter from Hoel". */
function behind(context: Reading, head: number): number {
  const { doc } = context;
  const by = byOf(doc, head);
  if (by < 0) return -1;
  const from = doc.tags[by + 1] === Tag.DT ? by + 2 : by + 1;
  const m = mentionAt(context, from, from + WINDOW.author);
  return m >= 0 && isOneNoun(doc, from, context.resolved.at[m] as number) ? owned(context, m) : -1;
}

/** Of "Norvia's Safety Board" the board, where both are names. */
function owned({ doc, resolved }: Reading, m: number): number {
  const next = resolved.at[m + 1];
  if (next === undefined || doc.tags[next - 1] !== Tag.POS) return m;
  return doc.tokens.end[next - 2] === resolved.mentions[m]?.end ? m + 1 : m;
}

/** What may stand between "by" and a name: "the scientist", "the council-affiliated". */
const BETWEEN = new TagSet([Tag.NN, Tag.NNP, Tag.JJ, Tag.NNS, Tag.HYPH, Tag.VBN]);

/** Whether nothing but nouns and adjectives stands between: "by the scientist | Edda Tolm". */
function isOneNoun({ tags }: Document, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!BETWEEN.has(tags[i] as number)) return false;
  return true;
}

/** What may stand between whose a paper is and its noun. */
const WITHIN = new TagSet([Tag.JJ, Tag.NN, Tag.CD, Tag.VBG]);

/** "The Tarn Institute's report", "a Tarn Institute study". */
function owner(context: Reading, head: number): number {
  const { tags } = context.doc;
  let i = head;
  // "A Reuters rolling poll".
  while (WITHIN.has(tags[i - 1] as number)) i--;
  const media = i < head && context.lexicon.roles.outlet.has(context.doc.tokens.hash[head - 1] as number);
  if (tags[i - 1] === Tag.POS) i--;
  const own = mentionBefore(context, i);
  // "U.S. media reports" are no state's.
  return media && context.resolved.mentions[own]?.kind === "state" ? -1 : own;
}

/** "The Tarn Institute published a report": whoever is the subject of the verb. */
function issuer(context: Reading, head: number): number {
  const { doc, resolved } = context;
  const first = doc.tokens.sentences[doc.sentenceOf[head] as number] as number;
  for (let v = head - 1; v > Math.max(first, head - WINDOW.issued); v--) {
    // "Tolm resigned after the release of the report".
    if (!ISSUING.has(doc.tokens.hash[v] as number) || doc.tags[v] === Tag.NN) continue;
    const m = firstAtLeast(resolved.at, v) - 1;
    return m >= 0 && (resolved.at[m] as number) >= first ? m : -1;
  }
  return -1;
}

/** "In a statement on Friday, the Tarn Institute praised it": whoever is named first behind the comma, unless he owns something. */
function ofOpening({ doc, resolved }: Reading, head: number): number {
  const { tags, tokens } = doc;
  const first = tokens.sentences[doc.sentenceOf[head] as number] as number;
  if (tokens.hash[first] !== IN || !INDEFINITE.has(tokens.hash[first + 1] as number) || head - first > MEDIUM)
    return -1;
  let comma = head + 1;
  while (comma < head + MEDIUM && tokens.kind[comma] !== TokenKind.comma) comma++;
  for (let m = firstAtLeast(resolved.at, comma); (resolved.at[m] ?? Number.POSITIVE_INFINITY) < comma + MEDIUM; m++) {
    const { kind, end } = resolved.mentions[m] as Mention;
    let next = resolved.at[m] as number;
    while ((tokens.end[next] as number) < end) next++;
    if (doc.sentenceOf[next] !== doc.sentenceOf[head]) return -1;
    if (kind !== "place" && tags[next + 1] !== Tag.POS) return m;
  }
  return -1;
}

/** Who wrote the papers that an article speaks of, in the order of the text, each by the noun for it. */
export function authorsIn(context: Reading): Authors {
  const { doc, lexicon, resolved } = context;
  const authors: Authors = new Map();
  for (let i = 0; i < doc.tokens.count; i++) {
    const hash = doc.tokens.hash[i] as number;
    const plural = doc.tags[i] === Tag.NNS;
    if ((doc.tags[i] !== Tag.NN && !plural) || !lexicon.roles.document.has(hash)) continue;
    let found = behind(context, i);
    if (found < 0) found = owner(context, i);
    if (found < 0 && !plural) found = issuer(context, i);
    if (found < 0 && !plural) found = ofOpening(context, i);
    if (found < 0) continue;
    const mention = resolved.mentions[found] as Mention;
    if (mention.kind === "place") continue;
    const at = resolved.at[found] as number;
    const told = authors.get(hash) ?? [];
    told.push({ at: i, speaker: ofMention(doc, mention, lexicon.roles, [at, at]) });
    authors.set(hash, told);
  }
  return authors;
}

/** Words for one paper that a court was given. */
const SUITS = [...listed("suits")];

/** Who wrote the paper that a source's head noun stands for: told with it, or when it was spoken of last; null if nobody was. */
export function authorOf(authors: Authors, doc: Document, run: Run, head: number): Speaker | null {
  const hash = doc.tokens.hash[head] as number;
  const nouns = SUITS.includes(hash) ? SUITS : [hash];
  let last: { readonly at: number; readonly speaker: Speaker } | null = null;
  // "A statement said" is another than that of before, "a police report" is that of no firm.
  const own = INDEFINITE.has(doc.tokens.hash[run[0]] as number);
  // "Records show": any records; "the figures" may be a body's of which the text told, and not somebody's.
  const plural = doc.tags[head] === Tag.NNS;
  const again = plural ? head === run[0] + 1 && DEFINITE.has(doc.tokens.hash[run[0]] as number) : !own;
  for (const noun of nouns)
    for (const told of authors.get(noun) ?? []) {
      if (told.at >= run[1] || told.at <= (last?.at ?? -1)) continue;
      if (told.at === head || (again && !(plural && told.speaker.sourceType === "person"))) last = told;
    }
  return last?.speaker ?? null;
}

/** What stands before such a noun: "an emailed statement", "Tolm's long letter". */
const MODIFIERS = new TagSet([
  Tag.DT,
  Tag["PRP$"],
  Tag.JJ,
  Tag.VBN,
  Tag.POS,
  Tag.HYPH,
  Tag.NN,
  Tag.NNP,
  Tag.NNS,
  Tag.CD,
]);

/** The noun of a paper that "in" brings between two tokens; -1 where there is none. */
function paperIn(doc: Document, { roles }: Lexicon, from: number, to: number): number {
  const { tags, tokens } = doc;
  for (let i = from; i + 1 < to; i++) {
    if (tokens.hash[i] !== IN || doc.quotationOf[i] !== 0) continue;
    for (let k = i + 1; k < to && MODIFIERS.has(tags[k] as number); k++) {
      const noun = tags[k] === Tag.NN && tags[k + 1] !== Tag.NN && roles.document.has(tokens.hash[k] as number);
      if (noun && roles.forms.get(tokens.hash[k] as number) & Form.writing) return k;
    }
  }
  return -1;
}

/**
 * The noun of the paper in which somebody says something, behind his verb or at the head of his sentence: "said in a statement",
 * "in a letter to parents, Tolm wrote"; -1 where there is none.
 */
export function paperOf(
  doc: Document,
  lexicon: Lexicon,
  { cue: [cue], content, source: [source], presentation }: Candidate,
): number {
  if (!cue || !source || presentation === "thought") return -1;
  const { sentences } = doc.tokens;
  const sentence = doc.sentenceOf[cue[0]] as number;
  const next = content.find(([first]) => first >= cue[1])?.[0];
  const end = Math.min(next ?? cue[1] + MEDIUM, cue[1] + MEDIUM, sentences[sentence + 1] as number);
  const behindVerb = paperIn(doc, lexicon, cue[0], end);
  const first = sentences[sentence] as number;
  return behindVerb >= 0
    ? behindVerb
    : paperIn(doc, lexicon, first, Math.min(first + MEDIUM, source[0], content[0]?.[0] ?? first));
}

/** Adds whose the paper is whose noun stands at `at`: who says something in it, or the body for which somebody without a name does. */
export function addAuthor(authors: Authors, doc: Document, at: number, said: Speaker): void {
  const { affiliation } = said;
  const speaker =
    said.speaker !== null ? said
    : affiliation === null ? null
    : called(affiliation, "organisation"); // biome-ignore format: a decision list
  // "Tolm said in the report": he is quoted there.
  if (!speaker || (speaker.sourceType === "person" && doc.tokens.hash[at - 1] === THE)) return;
  const noun = doc.tokens.hash[at] as number;
  const told = authors.get(noun);
  if (told) told.push({ at, speaker });
  else authors.set(noun, [{ at, speaker }]);
}
