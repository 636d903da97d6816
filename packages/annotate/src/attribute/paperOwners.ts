import type { Mention, Speaker } from "../annotation.ts";
import { RoleBit } from "../knowledge/roles.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { firstAtLeast } from "../words/firstAtLeast.ts";
import { IN, OF, THAT } from "../words/ruleWords.ts";
import { TagSet } from "../words/tagSet.ts";
import { Tag } from "../words/tags.ts";
import { tokenBehind } from "../words/tokenBehind.ts";
import { TokenKind } from "../words/tokens.ts";
import { byOf } from "./byWhom.ts";
import { jointBefore, jointFrom, unknownFrom } from "./makersNames.ts";
import { sourceBefore } from "./sources.ts";
import { timeEnd } from "./times.ts";
import { ofMention, type SourceContext } from "./who.ts";
import { WINDOW } from "./windows.ts";

// Whose a paper is by the words around its noun: "a report by the institute", "a Tarn Times/Hoel poll", "an editorial in the Times".

const ISSUING = listed("issuing");
const GIVEN_OUT = listed("issuing", "authoring");
const HAVE = listed("have");
const INDEFINITE = listed("indefinite");
const PRESS = listed("pressPapers", "pressReports");
const ANYBODYS = listed("anybodysPapers");

/** How many words stand between a verb and the paper in which something was said: "told parents | in a long letter". */
export const MEDIUM = 8;

/** What owners are looked for in. */
export type Reading = Pick<SourceContext, "doc" | "lexicon" | "resolved">;

function mentionAt({ resolved }: Reading, from: number, to: number): number {
  const m = firstAtLeast(resolved.at, from);
  return (resolved.at[m] ?? to) < to ? m : -1;
}

/** The mention that ends just before token `i`, or -1. */
function mentionBefore({ doc, resolved }: Reading, i: number): number {
  const m = firstAtLeast(resolved.at, i) - 1;
  return m >= 0 && (resolved.mentions[m] as Mention).end === doc.tokens.end[i - 1] ? m : -1;
}

/** Whose a mention says that a paper is; a place's is nobody's. */
function ofPaper({ doc, lexicon, resolved }: Reading, m: number): Speaker | null {
  const mention = resolved.mentions[m];
  if (!mention || mention.kind === "place") return null;
  const at = resolved.at[m] as number;
  return ofMention(doc, mention, lexicon.roles, [at, at]);
}

/** "A report by the Tarn Institute", "a letter from Hoel". */
function behind(context: Reading, head: number): Speaker | null {
  const { doc } = context;
  const by = byOf(doc, head);
  if (by < 0) return null;
  const from = doc.tags[by + 1] === Tag.DT ? by + 2 : by + 1;
  let m = mentionAt(context, from, from + WINDOW.author);
  // "By the | Arva | bishop, Edda Tolm".
  if (context.resolved.mentions[m]?.kind === "place" && (context.resolved.at[m + 1] ?? from) < from + WINDOW.author)
    m++;
  if (m < 0 || !isOneNoun(doc, from, context.resolved.at[m] as number)) return unknownFrom(context, by, from);
  return jointFrom(context, m) ?? ofPaper(context, owned(context, m));
}

/** Of "Norvia's Safety Board" the board, where both are names; of "Tolm's lawyer" whoever is named behind, or nobody (-1). */
function owned({ doc, resolved, lexicon }: Reading, m: number): number {
  const { tags, tokens } = doc;
  const end = tokenBehind(tokens, resolved.at[m] as number, resolved.mentions[m]?.end ?? 0);
  if (tags[end] !== Tag.POS) return m;
  const next = resolved.at[m + 1] ?? tokens.count;
  if (next === end + 1) return m + 1;
  let head = end + 1;
  while (BETWEEN.has(tags[head + 1] as number) && head + 1 < next) head++;
  const human = (lexicon.roles.bits.get(tokens.hash[head] as number) & RoleBit.human) !== 0;
  if (resolved.mentions[m]?.kind !== "person" || !human) return m;
  return next === head + 1 ? m + 1 : -1;
}

/** What may stand between "by" and a name: "the scientist", "the council-affiliated". */
const BETWEEN = new TagSet([Tag.NN, Tag.NNP, Tag.JJ, Tag.NNS, Tag.HYPH, Tag.VBN, Tag.POS]);

/** Whether nothing but nouns and adjectives stands between, a comma behind them or not: "by the scientist | Edda Tolm". */
function isOneNoun({ tags }: Document, from: number, to: number): boolean {
  const end = tags[to - 1] === Tag[","] && tags[to - 2] === Tag.NN ? to - 1 : to;
  for (let i = from; i < end; i++) if (!BETWEEN.has(tags[i] as number)) return false;
  return true;
}

/** What may stand between whose a paper is and its noun. */
const WITHIN = new TagSet([Tag.JJ, Tag.NN, Tag.CD, Tag.VBG]);

/** "The Tarn Institute's report", "a Tarn Institute study". */
function owner(context: Reading, head: number): Speaker | null {
  const { doc, lexicon, resolved } = context;
  const { tags, tokens } = doc;
  let i = head;
  // "A Reuters rolling poll".
  while (WITHIN.has(tags[i - 1] as number) && tokens.caps[i - 1] === 0) i--;
  const media = i < head && lexicon.roles.outlet.has(tokens.hash[head - 1] as number);
  const joint = tags[i - 1] === Tag.POS ? null : jointBefore(context, i, head);
  if (joint) return joint;
  // "The FEC filings": letters may be any noun to the tagger.
  if (mentionBefore(context, i) < 0) while (WITHIN.has(tags[i - 1] as number)) i--;
  const owns = tags[i - 1] === Tag.POS;
  if (owns) i--;
  const own = mentionBefore(context, i);
  if (own < 0) return null;
  let before = (resolved.at[own] as number) - 1;
  while (tags[before] === Tag.JJ) before--;
  // "His Facebook profile", "Tolm's Facebook profile".
  if (!owns && tags[before] === Tag.PRP$) return null;
  if (!owns && tags[before] === Tag.POS) {
    const person = mentionBefore(context, before);
    if (resolved.mentions[person]?.kind === "person") return ofPaper(context, person);
  }
  // "U.S. media reports" are no state's, nor is "a U.S. study".
  const nobodys = media || (!owns && ANYBODYS.has(tokens.hash[head] as number));
  return nobodys && resolved.mentions[own]?.kind === "state" ? null : ofPaper(context, own);
}

/** What may stand between a paper's "in" and the outlet: "the online edition of", "the academic journal". */
const OF_OUTLET = new TagSet([Tag.DT, Tag.NN, Tag.JJ, Tag.CD, Tag.HYPH, Tag.VBG]);

/** "An article in the Tarn Times": the outlet. */
function printedIn(context: Reading, head: number): Speaker | null {
  const { doc, resolved } = context;
  if (!PRESS.has(doc.tokens.hash[head] as number)) return null;
  let i = head + 1;
  if (GIVEN_OUT.has(doc.tokens.hash[i] as number)) i = Math.max(i + 1, timeEnd(doc, i + 1, doc.tokens.count));
  if (doc.tokens.hash[i] !== IN) return null;
  const m = mentionAt(context, i + 1, i + 1 + WINDOW.author);
  if (m < 0) return null;
  for (let k = i + 1; k < (resolved.at[m] as number); k++)
    if (!OF_OUTLET.has(doc.tags[k] as number) && doc.tokens.hash[k] !== OF) return null;
  const mention = resolved.mentions[m] as Mention;
  if (mention.kind === "person" || mention.kind === "group") return null;
  const next = tokenBehind(doc.tokens, resolved.at[m] as number, mention.end);
  const outlet = ofMention(doc, mention, context.lexicon.roles, [i + 1, next + 1]);
  return outlet.sourceType === "outlet" ? outlet : null;
}

/** "The Tarn Institute published a report": whoever is the subject of the verb. */
function issuer(context: Reading, head: number): Speaker | null {
  const { doc, resolved } = context;
  const first = doc.tokens.sentences[doc.sentenceOf[head] as number] as number;
  for (let v = head - 1; v > Math.max(first, head - WINDOW.issued); v--) {
    // "Tolm resigned after the release of the report".
    if (!ISSUING.has(doc.tokens.hash[v] as number) || doc.tags[v] === Tag.NN) continue;
    const m = firstAtLeast(resolved.at, v) - 1;
    return m >= 0 && (resolved.at[m] as number) >= first ? ofPaper(context, m) : null;
  }
  return null;
}

/** "In a statement on Friday, the Tarn Institute praised it": whoever is named first behind the comma, unless he owns something. */
function ofOpening(context: Reading, head: number): Speaker | null {
  const { doc, resolved } = context;
  const { tags, tokens } = doc;
  const first = tokens.sentences[doc.sentenceOf[head] as number] as number;
  if (tokens.hash[first] !== IN || !INDEFINITE.has(tokens.hash[first + 1] as number) || head - first > MEDIUM)
    return null;
  let comma = head + 1;
  while (comma < head + MEDIUM && tokens.kind[comma] !== TokenKind.comma) comma++;
  for (let m = firstAtLeast(resolved.at, comma); (resolved.at[m] ?? Number.POSITIVE_INFINITY) < comma + MEDIUM; m++) {
    const { kind, end } = resolved.mentions[m] as Mention;
    const next = tokenBehind(tokens, resolved.at[m] as number, end);
    if (doc.sentenceOf[next - 1] !== doc.sentenceOf[head]) return null;
    if (kind !== "place" && tags[next] !== Tag.POS) return ofPaper(context, m);
  }
  return null;
}

/** "Documents he submitted", "the letter that the Tarn Institute released": whoever is the subject of the clause behind a paper. */
function givenOutBy(context: Reading, head: number): Speaker | null {
  const { doc, resolved } = context;
  const { tags, tokens } = doc;
  let from = tags[head + 1] === Tag.WDT || tokens.hash[head + 1] === THAT ? head + 2 : head + 1;
  if (tags[from] === Tag.DT) from++;
  const m = mentionAt(context, from, from + 1);
  if (m < 0) return null;
  const next = tokenBehind(tokens, from, (resolved.mentions[m] as Mention).end);
  const verb = HAVE.has(tokens.hash[next] as number) ? next + 1 : next;
  return GIVEN_OUT.has(tokens.hash[verb] as number) ? ofPaper(context, m) : null;
}

/** Whose the paper is whose noun stands at `head`, by the words around it; null where they do not tell. */
export function ownerOfPaper(context: Reading, head: number): Speaker | null {
  const told = behind(context, head) ?? printedIn(context, head) ?? owner(context, head) ?? givenOutBy(context, head);
  if (told || context.doc.tags[head] === Tag.NNS) return told;
  return issuer(context, head) ?? ofOpening(context, head);
}

/** Whoever is the subject of the verb at `v`, where he has a name there: "Edda Tolm, an aide to Hoel, | sued". */
export function subjectNamed(context: Reading, v: number): Speaker | null {
  const { doc, resolved } = context;
  const subject = sourceBefore(doc, v, doc.tokens.sentences[doc.sentenceOf[v] as number] as number);
  if (!subject) return null;
  const m = mentionAt(context, subject[0], subject[1]);
  return m >= 0 && resolved.mentions[m]?.kind !== "state" ? ofPaper(context, m) : null;
}
