import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { BY, OF } from "../words/ruleWords.ts";
import { TagSet } from "../words/tagSet.ts";
import { Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { timeEnd } from "./times.ts";

// Where "by" or "from" tells behind a paper's noun whose it is: "a survey conducted in May | by the institute".

const AUTHORSHIP = listed("authorship");
const ISSUING = listed("issuing");
const GIVEN_OUT = listed("issuing", "authoring");
const BEING = listed("be", "have", "beNonfinite");
const ANALYSES = listed("analyses");

/** How many words stand between what was done with a paper and by whom: "filed in a federal court in Tarn on Monday | by". */
const DONE = 10;

/** What may stand behind what was done with a paper, before "by": "in federal court", "early on Friday", "for the Tarn Post". */
const AROUND = new TagSet([
  Tag.IN,
  Tag.TO,
  Tag.DT,
  Tag.JJ,
  Tag.NN,
  Tag.NNS,
  Tag.NNP,
  Tag.RB,
  Tag.CD,
  Tag.CC,
  Tag.POS,
  Tag.HYPH,
  Tag["PRP$"],
]);

/** Where "by" stands behind a participle at `i`, and what tells when, where or for whom; -1 where it does not. */
function byBehind({ tags, tokens }: Document, i: number): number {
  for (let k = i + 1; k <= i + DONE; k++) {
    if (tokens.hash[k] === BY) return k;
    if (!AROUND.has(tags[k] as number) && tokens.kind[k] !== TokenKind.number) return -1;
  }
  return -1;
}

/** What a paper may be of: "a poll of 400 registered voters", "an analysis of federal data". */
const OF_WHAT = new TagSet([Tag.DT, Tag.JJ, Tag.NN, Tag.NNS, Tag.NNP, Tag.CD, Tag.POS, Tag.HYPH, Tag.VBN, Tag.RB]);

/** The token behind a paper's noun and what it is of; its own next one where it is of nothing. */
function pastComplement({ tags, tokens }: Document, head: number): number {
  if (tokens.hash[head + 1] !== OF) return head + 1;
  let i = head + 2;
  while (i <= head + DONE && OF_WHAT.has(tags[i] as number) && !GIVEN_OUT.has(tokens.hash[i] as number)) i++;
  return i;
}

/**
 * Where "by" or "from" stands behind a paper: at once, or behind a participle, as in "released on Tuesday | by", "filed in federal court | by",
 * a comma, what it is of or "was" before them or not.
 */
export function byOf(doc: Document, head: number): number {
  const { tokens } = doc;
  const next = head + 1;
  if (AUTHORSHIP.has(tokens.hash[next] as number)) return next;
  let i = pastComplement(doc, head);
  // "An analysis of federal data | by the institute", but "a report of killings by the army".
  if (i > next && tokens.hash[i] === BY && isWritten(doc, head, i - 1)) return i;
  if (tokens.kind[i] === TokenKind.comma) i++;
  // "The survey was conducted by", "a lawsuit has been filed by".
  else while (BEING.has(tokens.hash[i] as number)) i++;
  if (!GIVEN_OUT.has(tokens.hash[i] as number)) return -1;
  const by = byBehind(doc, i);
  if (by >= 0 || !ISSUING.has(tokens.hash[i] as number)) return by;
  // "A letter sent on Monday from the bank".
  i++;
  const time = doc.tags[i] === Tag.IN && !AUTHORSHIP.has(tokens.hash[i] as number) ? i + 1 : i;
  i = Math.max(i, timeEnd(doc, time, tokens.count));
  return AUTHORSHIP.has(tokens.hash[i] as number) ? i : -1;
}

/** Whether a paper about what the noun at `of` names is written by whoever is told behind it, as nobody else does a thing by that noun. */
function isWritten({ tags, tokens }: Document, head: number, of: number): boolean {
  return ANALYSES.has(tokens.hash[head] as number) && (tags[of] === Tag.NNS || tags[of] === Tag.NNP);
}
