import type { Attribution, Hedge } from "../annotation.ts";
import type { CueLexicon } from "../knowledge/cueLexicon.ts";
import { Mark } from "../knowledge/marks.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { BE, COULD, MAY, POTENTIAL, THAT } from "../words/ruleWords.ts";
import { Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { following } from "./cues.ts";
import { isWorkTitle, quotationAround } from "./quoted.ts";

/**
 * Index of the innermost attribution of those in [from, to) whose content holds the offset, or null: then the hedge is the
 * outlet's own.
 */
function owner(attributions: readonly Attribution[], from: number, to: number, offset: number): number | null {
  let best: number | null = null;
  let width = Number.POSITIVE_INFINITY;
  for (let i = from; i < to; i++) {
    for (const [start, end] of (attributions[i] as Attribution).content) {
      if (start <= offset && offset < end && end - start < width) {
        best = i;
        width = end - start;
      }
    }
  }
  return best;
}

const MODALS = listed("hedgingModals");
const ABLE = listed("ability");
const AFTER_NOUN = listed("hedgesBehindNouns");
const HEARSAY = listed("hearsay");
const NOT = listed("not");
const INDEFINITE = listed("indefinite");
const PERMITTED = listed("permitted");
const FORBIDDEN = listed("forbidden");

/**
 * Whether the one word at `i` is no hedge here: a name ("Maybe Tomorrow"), a noun ("with all his might", "the month of
 * May"), or what somebody was not able to do ("could not reach a verdict").
 */
function isPlain(doc: Document, i: number): boolean {
  const { hash, caps, sentences } = doc.tokens;
  const word = hash[i] as number;
  const quotation = quotationAround(doc, i);
  if (quotation && isWorkTitle(doc, quotation.first, quotation.last)) return true;
  const head = i === sentences[doc.sentenceOf[i] as number] || quotation?.first === i - 1;
  // In a headline the words on both sides have capitals as well, in a name those on one side: "Ivo Might retired".
  const inName = doc.tags[i] === Tag.NNP || (caps[i - 1] === 0) !== (caps[i + 1] === 0);
  if (caps[i] !== 0 && !head && inName) return true;
  if (MODALS.has(word)) return doc.tags[i] !== Tag.MD || isPlainModal(doc, i);
  if (word === POTENTIAL) return doc.tags[i] !== Tag.JJ;
  // "The heir apparent", "property speculation": what it is called, and not how sure it is.
  const named = doc.tags[i - 1] === Tag.NN && hash[i + 1] !== THAT;
  return AFTER_NOUN.has(word) && named && !head;
}

/** Whether a modal tells what somebody was able to do, or is a noun after all: "could read", "all we could", "his might". */
function isPlainModal(doc: Document, i: number): boolean {
  const { hash, kind } = doc.tokens;
  const before = i > 0 ? doc.tags[i - 1] : Tag["."];
  if (before === Tag["PRP$"] || (before === Tag.DT && doc.tags[i + 1] === Tag.TO)) return true;
  if (hash[i] === MAY) return isLeave(doc, i);
  if (hash[i] !== COULD) return false;
  if (NOT.has(hash[i + 1] as number) || kind[i + 1] !== TokenKind.word) return true;
  const verb = doc.tags[i + 1] === Tag.RB ? i + 2 : i + 1;
  const somebody = before === Tag.PRP || before === Tag.NNS || before === Tag.WP;
  return somebody && ABLE.has(hash[verb] as number);
}

/** Whether "may" gives any of a kind leave to do something: "visitors may take photographs", "a tenant may not be evicted". */
function isLeave({ tags, tokens, sentenceOf }: Document, i: number): boolean {
  const { hash, sentences, kind } = tokens;
  const from = tags[i - 1] === Tag.NNS ? i - 1 : INDEFINITE.has(hash[i - 2] as number) ? i - 2 : -1;
  if (from < 0) return false;
  const opens =
    sentences[sentenceOf[i] as number] === from || tags[from - 1] === Tag.SC || kind[from - 1] === TokenKind.comma;
  const denied = NOT.has(hash[i + 1] as number);
  let verb = denied ? i + 2 : i + 1;
  // "A tenant may not be evicted", but "a deal may not be reached".
  if (denied && hash[verb] === BE) return opens && FORBIDDEN.has(hash[verb + 1] as number);
  while (tags[verb] === Tag.RB) verb++;
  return opens && PERMITTED.has(hash[verb] as number);
}

/** Finds words of uncertainty, each with the attribution whose content they stand in. In the order of the text. */
export function findHedges(doc: Document, lexicon: CueLexicon, attributions: readonly Attribution[]): Hedge[] {
  const found: Hedge[] = [];
  const hearsay = new Set<number>();
  const { tokens } = doc;
  for (let s = 0; s < doc.sentences.length; s++) {
    const last = tokens.sentences[s + 1] as number;
    for (let i = tokens.sentences[s] as number; i < last; i++) {
      const phrases =
        tokens.kind[i] === TokenKind.word && (doc.marks[i] as number) & Mark.hedge
          ? lexicon.hedges.get(tokens.hash[i] as number)
          : undefined;
      const rest = phrases && following(doc, i, phrases, last);
      if (!rest || (rest.length === 0 && isPlain(doc, i))) continue;
      const start = tokens.start[i] as number;
      const end = tokens.end[i + rest.length] as number;
      if (HEARSAY.has(tokens.hash[i] as number) && doc.quotationOf[i] === 0) hearsay.add(start);
      found.push({ start, end, by: null });
      i += rest.length;
    }
  }
  // "She doubts that": the verb of somebody's attribution is counted there.
  const verbs = new Set<number>();
  for (const { cue, source } of attributions) if (source.length > 0) for (const [, end] of cue) verbs.add(end);
  return attributed(
    found.filter(({ end }) => !verbs.has(end)),
    attributions,
  ).map((hedge) => (hearsay.has(hedge.start) ? { ...hedge, by: null } : hedge));
}

/** How many attributions before a hedge may hold it: contents that overlap are few, and both lists are in the order of the text. */
const HOLDERS = 12;

function attributed(hedges: readonly Hedge[], attributions: readonly Attribution[]): Hedge[] {
  const starts = attributions.map(({ content }) => content[0]?.[0] ?? 0);
  let last = 0;
  return hedges.map((hedge) => {
    while (last < starts.length && (starts[last] as number) <= hedge.start) last++;
    const from = Math.max(0, last - HOLDERS);
    const by = owner(attributions, from, last, hedge.start);
    return by === null ? hedge : { start: hedge.start, end: hedge.end, by };
  });
}
