import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import {
  AND,
  AS,
  BE,
  CAUSE,
  COULD,
  LIKELY,
  MAY,
  MIGHT,
  MOST,
  NO,
  OF,
  POSSIBLE,
  POTENTIAL,
  THAT,
  THE,
  TO,
} from "../words/ruleWords.ts";
import { isFiniteVerb, isNoun, Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { isWorkTitle, quotationAround } from "./quoted.ts";

const MODALS = listed("hedgingModals");
const ABLE = listed("ability");
const AFTER_NOUN = listed("hedgesBehindNouns");
const NOT = listed("not");
const INDEFINITE = listed("indefinite");
const PERMITTED = listed("permitted");
const FORBIDDEN = listed("forbidden");
const LOOKING = listed("looking");
const APPEARING = listed("appearing");
const JUDGED = listed("judged");
const APPEARS_AS = listed("appearsAs");
const DOUBTS = listed("doubts");
const UNDOUBTED = listed("undoubted");
const SUPPOSED = listed("supposed");
const NOBODY = listed("noneAtAll");
const VOTERS = listed("voters");
const IS = listed("be", "beShort");
const BEFORE_STRENGTH = listed("beforeStrength");

/** How many words before a modal its subject may begin. */
const NEAR = 7;

/**
 * Whether the one word at `i`, which elsewhere is a hedge, is none here: a name ("Maybe Tomorrow"), a noun ("with all his
 * might", "the month of May"), what somebody was not able to do ("could not reach a verdict") or what nobody doubts.
 */
export function isPlain(doc: Document, i: number): boolean {
  const { hash, caps, sentences } = doc.tokens;
  const word = hash[i] as number;
  const quotation = quotationAround(doc, i);
  if (quotation && isWorkTitle(doc, quotation.first, quotation.last)) return true;
  const head = i === sentences[doc.sentenceOf[i] as number] || quotation?.first === i - 1;
  // In a headline the words on both sides have capitals as well, in a name those on one side: "Ivo Might retired".
  const inName = doc.tags[i] === Tag.NNP || (caps[i - 1] === 0) !== (caps[i + 1] === 0);
  // "A probability-based sample".
  if ((caps[i] !== 0 && !head && inName) || doc.tags[i + 1] === Tag.HYPH) return true;
  if (MODALS.has(word)) return doc.tags[i] !== Tag.MD || isPlainModal(doc, i);
  if (word === POTENTIAL) return doc.tags[i] !== Tag.JJ;
  if (word === LIKELY) return VOTERS.has(hash[i + 1] as number);
  // "To appear strong", "it made him look weak": what somebody wants, and not what others see.
  if (doc.tags[i] === Tag.VB && (LOOKING.has(word) || APPEARING.has(word)) && !NOT.has(hash[i - 1] as number))
    return true;
  if (LOOKING.has(word)) return !JUDGED.has(hash[judgement(doc, i)] as number);
  if (APPEARING.has(word)) return !isJudged(doc, judgement(doc, i));
  if (DOUBTS.has(word)) return UNDOUBTED.has(hash[i - 1] as number) || UNDOUBTED.has(hash[i - 2] as number);
  if (word === POSSIBLE) return !isUnsure(doc, i);
  if (SUPPOSED.has(word)) return !isNounsOwn(doc, i);
  // "The heir apparent", "property speculation": what it is called, and not how sure it is.
  const named = doc.tags[i - 1] === Tag.NN && hash[i + 1] !== THAT;
  return AFTER_NOUN.has(word) && named && !head;
}

/** The token behind a verb of seeming and the adverbs that follow it. */
function judgement({ tags }: Document, i: number): number {
  let k = i + 1;
  while (tags[k] === Tag.RB) k++;
  return k;
}

/** Whether something appears to be as the word says, and somebody does not appear somewhere: "appears bleak", not "appears alone". */
function isJudged({ tags, tokens: { hash } }: Document, k: number): boolean {
  const word = hash[k] as number;
  return JUDGED.has(word) || (tags[k] === Tag.JJ && !APPEARS_AS.has(word) && !isNoun(tags[k + 1]));
}

/** Whether "possible" doubts: "a possible motive", "a fine was possible", but "the best possible start", "as soon as possible". */
function isUnsure({ tags, tokens: { hash, kind } }: Document, i: number): boolean {
  const before = hash[i - 1] as number;
  if (IS.has(before)) return hash[i - 2] !== AS && (kind[i + 1] !== TokenKind.word || hash[i + 1] === THAT);
  if (!isNoun(tags[i + 1])) return false;
  const tag = tags[i - 1];
  return INDEFINITE.has(before) || before === THE || tag === Tag.IN || tag === Tag.POS || tag === Tag["PRP$"];
}

/** Whether "supposed", "presumed" or "probable" tells what a noun is or is said to be: "the presumed killer", but "is supposed to". */
function isNounsOwn({ tags, tokens: { hash } }: Document, i: number): boolean {
  const next = hash[i + 1] as number;
  // "The most probable cause was", but not the "probable cause" for a search.
  if (next === CAUSE)
    return hash[i + 2] === OF || ((hash[i - 1] === THE || hash[i - 1] === MOST) && isFiniteVerb(tags[i + 2] as number));
  return next !== TO && (tags[i] === Tag.JJ || isNoun(tags[i + 1]) || JUDGED.has(next));
}

/** Whether a modal tells what somebody was able to do, or is a noun after all: "could read", "all we could", "his might". */
function isPlainModal(doc: Document, i: number): boolean {
  const { hash, kind } = doc.tokens;
  const before = i > 0 ? doc.tags[i - 1] : Tag["."];
  if (before === Tag["PRP$"] || (before === Tag.DT && doc.tags[i + 1] === Tag.TO)) return true;
  if (hash[i] === MAY) return isLeave(doc, i);
  if (hash[i] === MIGHT) return isStrength(doc, i);
  if (hash[i] !== COULD) return false;
  if (isNobodys(doc, i)) return true;
  if (NOT.has(hash[i + 1] as number) || kind[i + 1] !== TokenKind.word) return true;
  const verb = doc.tags[i + 1] === Tag.RB ? i + 2 : i + 1;
  const somebody = before === Tag.PRP || before === Tag.NNS || before === Tag.WP;
  return somebody && ABLE.has(hash[verb] as number);
}

/** Whether many of a body are the subject of the modal at `i`: "members of the public may not speak". */
function isOfBody(tags: Uint8Array, hash: Int32Array, i: number): boolean {
  return tags[i - 1] === Tag.NN && tags[i - 2] === Tag.DT && hash[i - 3] === OF && tags[i - 4] === Tag.NNS;
}

/** Whether nobody is the subject of the modal at `i`: "nobody in the family could play", "none of them could". */
function isNobodys({ tags, tokens: { hash } }: Document, i: number): boolean {
  let at = i - 1;
  while (
    at > i - NEAR &&
    (isNoun(tags[at]) || tags[at] === Tag.IN || tags[at] === Tag.DT || tags[at] === Tag.CD || tags[at] === Tag["PRP$"])
  ) {
    if (NOBODY.has(hash[at] as number)) return true;
    at--;
  }
  return NOBODY.has(hash[at] as number);
}

/** Whether "might" is strength: "with might and main", "the full might of the army", "might is not right". */
function isStrength({ tags, tokens: { hash } }: Document, i: number): boolean {
  const before = hash[i - 1] as number;
  const next = tags[i + 1] as number;
  if (before === THE || BEFORE_STRENGTH.has(before) || isFiniteVerb(next)) return true;
  if (hash[i + 1] === OF) return tags[i + 2] === Tag.DT || tags[i + 2] === Tag["PRP$"] || tags[i + 2] === Tag.NNP;
  return hash[i + 1] === AND && (isNoun(tags[i + 2]) || tags[i + 2] === Tag.JJ);
}

/**
 * Whether "may" gives any of a kind leave to do something: "visitors may take photographs", "a tenant may not be evicted",
 * "no member may speak".
 */
function isLeave({ tags, tokens, sentenceOf }: Document, i: number): boolean {
  const { hash, sentences, kind } = tokens;
  const start = sentences[sentenceOf[i] as number] as number;
  if (hash[i - 2] === NO && tags[i - 1] === Tag.NN) return tags[i + 1] === Tag.VB && hash[i + 1] !== BE;
  let from =
    tags[i - 1] === Tag.NNS
      ? i - 1
      : isOfBody(tags, hash, i)
        ? i - 4
        : INDEFINITE.has(hash[i - 2] as number)
          ? i - 2
          : -1;
  if (from < 0) return false;
  // "Council tenants may keep dogs".
  if (from !== i - 2) while (from > start && (isNoun(tags[from - 1]) || tags[from - 1] === Tag.JJ)) from--;
  const before = tags[from - 1];
  const opens = start === from || before === Tag.SC || before === Tag.CC || kind[from - 1] === TokenKind.comma;
  const denied = NOT.has(hash[i + 1] as number);
  let verb = denied ? i + 2 : i + 1;
  // "A tenant may not be evicted", but "a deal may not be reached".
  if (denied && hash[verb] === BE) return opens && FORBIDDEN.has(hash[verb + 1] as number);
  while (tags[verb] === Tag.RB) verb++;
  return opens && PERMITTED.has(hash[verb] as number);
}
