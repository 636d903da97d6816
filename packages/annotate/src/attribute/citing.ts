import type { Lexicon } from "../knowledge/lexicon.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { AS, BY } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { TagSet } from "../words/tagSet.ts";
import { isFiniteVerb, Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { type Candidate, changed } from "./candidate.ts";
import { canSpeak, isMute, isSpeaker } from "./canSpeak.ts";
import { isNominal, nounPhraseAfter } from "./phrases.ts";
import { quotationAt } from "./quoted.ts";
import { QUOTED, quotedAsSaying } from "./quotedAs.ts";

const CITING = listed("citing");
/** What stands before the noun of a phrase. */
const DESCRIBES = new TagSet([Tag.JJ, Tag.HYPH, Tag.POS, Tag.VBN, Tag.VBG, Tag.RB]);

/** Where the words that name a cited source end: "two people briefed on the talks" goes to the comma. */
function citedEnd(doc: Document, from: number, last: number): number {
  for (let i = from; i < last; i++) {
    const kind = doc.tokens.kind[i];
    const ends = kind === TokenKind.comma || kind === TokenKind.stop || kind === TokenKind.dash;
    if (ends || isFiniteVerb(doc.tags[i] as number)) return i;
  }
  return last;
}

/** Whether only adverbials stand between a cue and the comma at `i`: "reported late on Sunday, citing". */
function isNear(doc: Document, cueEnd: number, i: number): boolean {
  for (let j = cueEnd; j < i; j++) {
    if (isFiniteVerb(doc.tags[j] as number) || doc.tokens.kind[j] === TokenKind.comma || doc.quotationOf[j] !== 0)
      return false;
  }
  return true;
}

function holds(runs: readonly Run[], i: number): boolean {
  return runs.some(([from, to]) => from <= i && i < to);
}

/** Whether the head of what is cited is a plain noun for a thing, whoever's it is: "Tolm's broad appeal", "storm concerns". */
function isReason(doc: Document, roles: Lexicon["roles"], [first, last]: Run): boolean {
  const { tags, tokens } = doc;
  let head = first;
  while (head + 1 < last && (isNominal(tags[head + 1] as number) || DESCRIBES.has(tags[head + 1] as number))) head++;
  const plain = (tags[head] === Tag.NN || tags[head] === Tag.NNS) && tokens.caps[head] === 0;
  return plain && !isSpeaker(doc, roles, head) && !roles.anonymous.has(tokens.hash[head] as number);
}

/** Whether what is cited from `from` on is somebody, a body or a paper, and no reason: "citing two people", not "citing low growth". */
export function citesSomebody(doc: Document, roles: Lexicon["roles"], from: number, last: number): boolean {
  const cited: Run = [from, nounPhraseAfter(doc, from, last)];
  if (quotationAt(doc, from) || !canSpeak(doc, roles, cited) || isMute(doc, roles, cited)) return false;
  return !isReason(doc, roles, cited);
}

/** "S, citing X, said C": on the word of X, C too. */
export function citations(doc: Document, roles: Lexicon["roles"], carrier: Candidate): Candidate[] {
  const cue = carrier.cue[0];
  if (
    !cue ||
    carrier.source.length === 0 ||
    carrier.presentation === "thought" ||
    CITING.has(doc.tokens.hash[cue[0]] as number)
  )
    return [];
  const sentence = doc.sentenceOf[cue[0]] as number;
  const last = doc.tokens.sentences[sentence + 1] as number;
  const found: Candidate[] = [];
  const quoted = QUOTED.has(doc.tokens.hash[cue[1] - 1] as number) ? quotedAsSaying(doc, cue[1], last) : null;
  // Behind "quoted her as saying C" the words are found as a link of their own.
  if (quoted && carrier.rule !== "object") {
    const { source, cue: saying } = quoted;
    found.push(changed(carrier, { rule: "citing", cue: [saying], source: [source], within: carrier }));
  }
  for (let i = (doc.tokens.sentences[sentence] as number) + 1; i + 1 < last; i++) {
    if (!CITING.has(doc.tokens.hash[i] as number) || doc.tags[i] !== Tag.VBG) continue;
    const comma = doc.tokens.kind[i - 1] === TokenKind.comma;
    // "Tarvo said on Sunday citing two officials": the comma was left out.
    const near = comma
      ? i < cue[0] || isNear(doc, cue[1], i - 1) || i - 1 === carrier.content.at(-1)?.[1]
      : i >= cue[1] && isNear(doc, cue[1], i);
    if (!near || holds(carrier.content, i)) continue;
    const end = citedEnd(doc, i + 1, last);
    if (nounPhraseAfter(doc, i + 1, end) === i + 1 || !citesSomebody(doc, roles, i + 1, last)) continue;
    found.push(
      changed(carrier, {
        rule: "citing",
        cue: [[i, i + 1]],
        source: [[i + 1, end]],
        addressee: [],
        channel: [],
        within: carrier,
      }),
    );
  }
  return found;
}

/** How far behind "was quoted as saying" an outlet may be named. */
const REACH = 10;

/** Where "by" and whoever quotes stand in [from, last), with no more than where and when before; null where they do not. */
function quoterIn(doc: Document, roles: Lexicon["roles"], from: number, last: number): Run | null {
  for (let i = from; i < last; i++) {
    const kind = doc.tokens.kind[i];
    if (doc.quotationOf[i] !== 0 || kind === TokenKind.comma || kind === TokenKind.stop) return null;
    if (isFiniteVerb(doc.tags[i] as number) || doc.tags[i] === Tag.SC) return null;
    if (doc.tokens.hash[i] !== BY) continue;
    const by: Run = [i + 1, nounPhraseAfter(doc, i + 1, last)];
    return by[1] > by[0] && canSpeak(doc, roles, by) && !isMute(doc, roles, by) ? by : null;
  }
  return null;
}

/**
 * "S was quoted by X as saying C", "“C,” S was cited as saying on Monday by X": X tells that S said so. The two, X's first; null
 * where nobody is named to quote.
 */
export function quotingAndSaid(doc: Document, roles: Lexicon["roles"], one: Candidate): [Candidate, Candidate] | null {
  const [cue] = one.cue;
  const [subject] = one.source;
  if (!cue || !subject || subject[1] > cue[0]) return null;
  const { hash } = doc.tokens;
  let as = cue[1] - 1;
  while (as > cue[0] && hash[as] !== AS) as--;
  let verb = as;
  while (verb > cue[0] && !QUOTED.has(hash[verb] as number)) verb--;
  if (verb <= cue[0]) return null;
  const ends = doc.tokens.sentences[(doc.sentenceOf[cue[0]] as number) + 1] as number;
  const content = one.content.find(([first]) => first >= cue[1])?.[0] ?? ends;
  const by =
    quoterIn(doc, roles, verb + 1, as) ?? quoterIn(doc, roles, cue[1], Math.min(content, ends, cue[1] + REACH));
  if (!by) return null;
  const outer = changed(one, { rule: "agentive", cue: [[cue[0], verb + 1]], source: [by] });
  return [outer, changed(one, { cue: [[as, cue[1]]], within: outer })];
}
