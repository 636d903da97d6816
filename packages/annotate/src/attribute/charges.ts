import { Mark } from "../knowledge/marks.ts";
import type { Document } from "../words/document.ts";
import { listed, listedVerbs } from "../words/english.ts";
import { AS, NO, WE, YOU } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { TagSet } from "../words/tagSet.ts";
import { Tag } from "../words/tags.ts";
import { WordSet } from "../words/wordSet.ts";
import { isNominal } from "./phrases.ts";
import { isTemporal, timeEnd } from "./times.ts";

// Objects that tell something of somebody as a clause would: "accused Tolm of theft", "called the plan a sham".

const CHARGING = listedVerbs("chargesOf");
const CHARGED = listed("chargedOf");
const CLAIMING = listedVerbs("claimsTo");
const CLAIMED = listed("claimedDeeds");
const NAMING = listedVerbs("callsIt");
const DESCRIBING = listedVerbs("describesAs");
const DESCRIBED = new WordSet([AS]);
const NOT = listed("not", "never");
const ARTICLES = listed("articles");

/** What may stand in a noun phrase before its noun. */
const BEFORE_NOUN = new TagSet([Tag.DT, Tag["PRP$"], Tag.JJ, Tag.CD, Tag.POS, Tag.HYPH, Tag.VBN]);

/** Whether one of the words of a cue is in a set, and none says that it was not done, or only may be. */
function isDone({ tags, tokens }: Document, cue: readonly Run[], verbs: WordSet): boolean {
  let found = false;
  for (const [first, last] of cue)
    for (let i = first; i < last; i++) {
      if (NOT.has(tokens.hash[i] as number) || tags[i] === Tag.MD) return false;
      found ||= verbs.has(tokens.hash[i] as number);
    }
  return found;
}

/** Whether one of some words stands behind the first word of an object, with more behind it, in the same quotation or in none. */
function goesOnWith({ tokens, quotationOf }: Document, [first, last]: Run, words: WordSet): boolean {
  for (let i = first + 1; i + 1 < last; i++)
    if (words.has(tokens.hash[i] as number) && quotationOf[i] === quotationOf[first]) return true;
  return false;
}

/** Where the plain noun phrase ends that begins at `i`, without what hangs on its noun: "Tolm", "the | old | rules". */
function plainEnd({ tags }: Document, i: number, last: number): number {
  if (tags[i] === Tag.PRP) return i + 1;
  let end = i;
  while (end < last && BEFORE_NOUN.has(tags[end] as number)) end++;
  while (end < last && (isNominal(tags[end] as number) || tags[end] === Tag.POS || tags[end] === Tag.HYPH)) end++;
  return end > i && isNominal(tags[end - 1] as number) ? end : i;
}

/** Whether what something is called stands behind it: "called | the plan | a sham", "called | her critics | naive"; not "called | a vote". */
function hasPredicate(doc: Document, [first, last]: Run): boolean {
  const { tags, tokens } = doc;
  const end = plainEnd(doc, first, last);
  if (end === first || end >= last) return false;
  // "Called the envoy the next week".
  const time = (doc.marks[last - 1] as number) & Mark.time;
  if (time || isTemporal(doc, end) || timeEnd(doc, end + 1, last) > end + 1) return false;
  if (tags[end] === Tag.JJ) return true;
  return ARTICLES.has(tokens.hash[end] as number) && end + 1 < last;
}

/**
 * Whether an object tells what somebody says of it: a charge ("accused Tolm of theft", "blamed him for it"), a name ("called it a
 * sham", "described it as one"), or a deed that he claims for himself ("claimed responsibility for it").
 */
export function isCharge(doc: Document, cue: readonly Run[], source: readonly Run[], [run]: readonly Run[]): boolean {
  const [who] = source;
  if (!run || !who) return false;
  const said = doc.tokens.hash[who[0]];
  if (said === NO) return false;
  if (isDone(doc, cue, CHARGING)) return goesOnWith(doc, run, CHARGED);
  if (isDone(doc, cue, CLAIMING)) return CLAIMED.has(doc.tokens.hash[run[0]] as number);
  // "We call it a debrief", "how would you describe it as a whole": what anybody calls it.
  if (said === WE || said === YOU) return false;
  // "Called for", "called up": no name.
  const last = cue.at(-1);
  if (last && NAMING.has(doc.tokens.hash[last[1] - 1] as number))
    return isDone(doc, cue, NAMING) && hasPredicate(doc, run);
  return isDone(doc, cue, DESCRIBING) && goesOnWith(doc, run, DESCRIBED);
}
