import { Mark } from "../../knowledge/marks.ts";
import type { Document } from "../../words/document.ts";
import { listed } from "../../words/english.ts";
import { IN, OF, THAT } from "../../words/ruleWords.ts";
import { TagSet } from "../../words/tagSet.ts";
import { isFiniteVerb, Tag } from "../../words/tags.ts";
import { TokenKind } from "../../words/tokens.ts";
import { startsClause } from "../clauseSubject.ts";
import { isNominal, nounPhraseAfter } from "../phrases.ts";
import { isWorkTitle, quotationAt } from "../quoted.ts";
import { isTemporal } from "../times.ts";
import { isAuxiliary } from "../verbs.ts";
import { WINDOW } from "../windows.ts";

// The "that" of a verb that other words stand before: "told reporters in Toledo, Ohio that C".

/** Whether "been told" or "told" stands at `i`, whose auxiliary is that of the verb before: not "strangled and decapitated". */
export function goesOnInPassive(doc: Document, i: number): boolean {
  return doc.tags[i] === Tag.VBN && (isAuxiliary(doc, i) || ((doc.marks[i] as number) & Mark.verb) !== 0);
}

/** Whether the comma at `i` stands between a place and the one it lies in, with no second comma: "Salem, Ohio that". */
function isPlaceOfPlace(doc: Document, i: number, limit: number): boolean {
  if (doc.tags[i - 1] !== Tag.NNP || doc.tags[i + 1] !== Tag.NNP) return false;
  return doc.tokens.kind[nounPhraseAfter(doc, i + 1, limit)] !== TokenKind.comma;
}

/** Whether an infinitive or gerund of attribution stands at `i`; "in writing" is none. */
export function isSecondVerb(doc: Document, i: number): boolean {
  if (doc.tags[i - 1] === Tag.IN || doc.tokens.hash[i - 1] === IN) return false;
  return (doc.tags[i] === Tag.VB || doc.tags[i] === Tag.VBG) && ((doc.marks[i] as number) & Mark.verb) !== 0;
}

/**
 * Whether the "that" at `j` is another word's: a conjunction's ("expects it to rise and that"), a second verb's ("wrote to
 * her saying that", "radioed the shore to say that") or that of a noun which opens the clause ("the ministry's claim that").
 */
export function isTaken(doc: Document, k: number, j: number): boolean {
  const before = j - 1;
  if (before < k) return false;
  if (doc.tags[before] === Tag.CC || isSecondVerb(doc, before)) return true;
  const noun = ((doc.marks[before] as number) & (Mark.noun | Mark.unowned)) !== 0;
  // "Had informed the council in May of concerns that".
  if (noun && doc.tokens.hash[before - 1] === OF) return true;
  const end = nounPhraseAfter(doc, k, j);
  // "Told them to ignore her claim that", "accused of ignoring her claim that".
  const verb = doc.tags[end + 1] === Tag.VB || doc.tags[end + 1] === Tag.VBG;
  if (noun && verb && (doc.tags[end] === Tag.TO || doc.tokens.hash[end] === OF)) return true;
  // "Responded to a claim by the union that".
  if (doc.tags[k] === Tag.IN || doc.tags[k] === Tag.TO) return isMade(doc, k + 1, j);
  if (end !== j) return isMade(doc, k, j);
  return noun || isMade(doc, k, j);
}

const CITING = listed("citing");
const MAKER = listed("makers");

/** Whether a noun that attributes and whoever made it fill [k, j): "a report in the weekly Tide", "a warning by its actuary". */
function isMade(doc: Document, k: number, j: number): boolean {
  for (let i = k; i + 2 < j && i < k + WINDOW.maker; i++) {
    if (!((doc.marks[i] as number) & (Mark.noun | Mark.unowned)) || doc.tags[i] === Tag.VBD) continue;
    return MAKER.has(doc.tokens.hash[i + 1] as number) && nounPhraseAfter(doc, i + 2, j) === j;
  }
  return false;
}

/** Whether the "that" at `j` opens a clause, though the tagger took it for a pronoun or, behind an aside, for an article. */
function opensThatClause(doc: Document, j: number, limit: number): boolean {
  const article = doc.tags[j] === Tag.DT && doc.tokens.kind[j - 1] === TokenKind.comma;
  return (doc.tags[j] === Tag.WDT || article) && startsClause(doc, j + 1, limit);
}

/** What stands behind a verb and not behind an adjective that looks like one. */
const BEHIND_VERB = new TagSet([Tag.IN, Tag.TO, Tag.RB, Tag.DT, Tag["PRP$"]]);

/** Whether the "that" at `j` is the subject of its clause and a noun stands before it: "in a story | that ran this week". */
export function isOfNoun(doc: Document, k: number, j: number): boolean {
  const tag = doc.tags[j + 1] as number;
  // "That crews might", "that masked men had": a noun or a participle looks like a verb.
  const past = tag === Tag.VBD && BEHIND_VERB.has(doc.tags[j + 2] as number);
  const plain = past || tag === Tag.MD || (isFiniteVerb(tag) && isAuxiliary(doc, j + 1));
  if (j <= k || !plain) return false;
  return isNominal(doc.tags[j - 1] as number) && doc.tags[j - 1] !== Tag.PRP && !isTemporal(doc, j - 1);
}

/** Whether a verb of attribution, or its auxiliary, stands at `j` behind its "who". */
function isToldByWho(doc: Document, j: number): boolean {
  const { tags, marks } = doc;
  if (tags[j - 1] !== Tag.WP || !isFiniteVerb(tags[j] as number)) return false;
  const verb = isAuxiliary(doc, j) && tags[j + 1] === Tag.VBN ? j + 1 : j;
  return ((marks[verb] as number) & Mark.verb) !== 0;
}

/** The first "that" from `k` on which opens a clause, asides between commas passed over; `k` where there is none. */
export function distantThat(doc: Document, k: number, limit: number): number {
  let aside = false;
  // "Said — on the radio, as it happens — that C": commas between dashes part nothing here.
  let dashed = false;
  let told = false;
  // "Reminds me of a dish that my mother cooked": the noun's.
  const object = doc.tags[k] === Tag.PRP ? k : k - 1;
  if (doc.tags[object] === Tag.PRP && doc.tokens.hash[object + 1] === OF) return k;
  // "Recalled being told by her that": all of it is recalled.
  if (doc.tags[k] === Tag.VBG) return k;
  for (let j = k; j < Math.min(limit - 1, k + WINDOW.that); j++) {
    const title = quotationAt(doc, j);
    // "Said on NBC's “Meet the Press” that C".
    if (title && title.last < limit && isWorkTitle(doc, j, title.last)) {
      j = title.last - 1;
      continue;
    }
    if (doc.quotationOf[j] !== 0) return k;
    // "In a story that ran": the verb is the story's.
    if (doc.tokens.hash[j] === THAT && isOfNoun(doc, k, j)) {
      j++;
      continue;
    }
    const kind = doc.tokens.kind[j];
    if (kind === TokenKind.comma && !aside && isPlaceOfPlace(doc, j, limit)) continue;
    if (kind === TokenKind.dash) dashed = !dashed;
    else if (dashed) continue;
    else if (kind === TokenKind.comma) aside = !aside;
    else if (
      doc.tokens.hash[j] === THAT &&
      (doc.tags[j] === Tag.SC || (j > k && opensThatClause(doc, j, limit))) &&
      !aside
    )
      return told || isTaken(doc, k, j) ? k : j;
    else if (!aside && isFiniteVerb(doc.tags[j] as number) && doc.tags[j - 1] !== Tag.WP) return k;
    // "Recall her warning them that": the gerund's.
    else if (
      j > k &&
      doc.tags[j] === Tag.VBG &&
      isSecondVerb(doc, j) &&
      !CITING.has(doc.tokens.hash[j] as number) &&
      nounPhraseAfter(doc, k, limit) === j
    )
      return k;
    // "Says the woman who told police that C has left": the verb's of the relative clause.
    else if (isToldByWho(doc, j)) told = true;
    // "Had written to him twice and been told that C": the "that" of a second predicate.
    else if (doc.tags[j] === Tag.CC && goesOnInPassive(doc, j + 1)) return k;
  }
  return k;
}
