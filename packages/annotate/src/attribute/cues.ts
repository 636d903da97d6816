import { type CueEntry, entryOf, Frame, NO_WORD } from "../knowledge/cueLexicon.ts";
import { Mark } from "../knowledge/marks.ts";
import type { Document } from "../words/document.ts";
import { listed, listedVerbs } from "../words/english.ts";
import { GIVEN, THAT, TO, WITH } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { isFiniteVerb, isVerb, Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { isHuman } from "./canSpeak.ts";
import type { Clause } from "./clause.ts";
import { startsClause } from "./clauseSubject.ts";
import { type Group, groupOf } from "./cueGroup.ts";
import { nounPhraseAfter } from "./phrases.ts";
import { quotationAt } from "./quoted.ts";
import { sourceBefore } from "./sources.ts";
import { isTemporal } from "./times.ts";
import { fits, hasVerb, isMissing, isVerbal } from "./verbReading.ts";
import { isAuxiliary } from "./verbs.ts";

const BE = listed("be", "beShort");
const EFFECTING = listedVerbs("effecting");
const ELSE_WITH = listed("elseWith");
const ELSE_TO = listed("elseTo");

/** A verb that may attribute, at its place in a sentence. */
export interface Cue extends Group {
  readonly entry: CueEntry;
  readonly verb: number;
  readonly channel: Run | null;
  /** The subject of a finite cue, which stands before it; null where none is found, and for any other shape. */
  readonly subject: Run | null;
}

/** Whether the words after token `i` are these, by their hashes. */
function follows({ tokens: { hash } }: Document, i: number, rest: readonly number[], limit: number): boolean {
  if (rest.length > 0 && i + rest.length >= limit) return false;
  for (let k = 0; k < rest.length; k++) if (hash[i + 1 + k] !== rest[k]) return false;
  return true;
}

/** The first of some phrases that the words after token `i` are; the phrases are those behind its own word, longest first. */
export function following(
  doc: Document,
  i: number,
  phrases: readonly (readonly number[])[],
  limit: number,
): readonly number[] | undefined {
  for (const rest of phrases) if (follows(doc, i, rest, limit)) return rest;
  return undefined;
}

/** The words behind the first of a phrase like "according to" or "in the words of" that starts at `i`; undefined where none does. */
export function prepositionAt({ doc, cues, last }: Clause, i: number): readonly number[] | undefined {
  if (!((doc.marks[i] as number) & Mark.preposition)) return undefined;
  const phrases = cues.prepositions.get(doc.tokens.hash[i] as number);
  const rest = phrases && following(doc, i, phrases, last);
  // A preposition of one word, such as "per", says too little by itself, but behind a comma and before a name.
  const named = doc.tags[i] === Tag.IN && doc.tokens.kind[i - 1] === TokenKind.comma && doc.tags[i + 1] === Tag.NNP;
  return rest && (rest.length > 0 || named) ? rest : undefined;
}

/** Whether "that" follows the token at `i`, or "on Friday that". */
function opensThat(doc: Document, i: number): boolean {
  const { hash } = doc.tokens;
  return hash[i + 1] === THAT || (hash[i + 3] === THAT && doc.tags[i + 1] === Tag.IN && isTemporal(doc, i + 2));
}

/** Finds the verbs of attribution of a clause, outside quotations. */
export function findCues(clause: Clause): Cue[] {
  const { doc, cues, first, last } = clause;
  const found: Cue[] = [];
  const { marks, quotationOf } = doc;
  for (let i = first; i < last; i++) {
    const marked = (marks[i] as number) & (Mark.verb | Mark.before);
    if (marked === 0 || quotationOf[i] !== 0) continue;
    const entries = marked & Mark.verb ? cues.verbs.get(doc.tokens.hash[i] as number) : undefined;
    const picked = entries && pick(clause, entries, i);
    // An entry for gerunds alone does not tell of "guaranteed that": there the verb is read as one that has no entry.
    const entry = picked && picked.frames !== Frame.ing ? picked : (anyVerb(clause, i) ?? picked);
    if (!entry) continue;
    if (entry.hash === NO_WORD) {
      found.push(cueAt(clause, entry, i));
      continue;
    }
    if (!fits(doc, i, entry)) continue;
    if (!isVerbal(doc, i, entry) && !(isMissing(doc, i, entry) && !hasVerb(doc, first, last))) continue;
    found.push(cueAt(clause, entry, i));
  }
  return found;
}

const ANY: CueEntry = {
  lemma: "",
  hash: NO_WORD,
  form: "past",
  frames: Frame.clause,
  stance: "neutral",
  presents: "act",
  rest: [],
  behind: [],
  next: NO_WORD,
  prepositional: false,
  distinct: false,
};

/** Any other verb before a colon and a quotation: "Price shrugged: “…”". */
const SHRUGGING: CueEntry = entryOf({ ...ANY, presents: "speech" }, Frame.quote);

/** Whether a base form stands behind "be", as no verb does: "are sadly | proof". */
function isBehindBe({ tags, tokens }: Document, i: number): boolean {
  if (tags[i] !== Tag.VB) return false;
  let be = i - 1;
  while (tags[be] === Tag.RB) be--;
  return BE.has(tokens.hash[be] as number);
}

/** Any other verb with a clause after "that" holds a view or reports it ("ruled that"), and one before a colon quotes. */
function anyVerb({ doc, cues, last }: Clause, i: number): CueEntry | undefined {
  const tag = doc.tags[i] as number;
  if (i + 2 >= last || !isVerb(tag) || isAuxiliary(doc, i)) return undefined;
  const hash = doc.tokens.hash[i] as number;
  if (cues.adjectives.has(hash) || EFFECTING.has(hash)) return undefined;
  if (doc.tokens.kind[i + 1] === TokenKind.colon)
    return isFiniteVerb(tag) && quotationAt(doc, i + 2) ? SHRUGGING : undefined;
  // "Given that C": on what terms. "Are sadly proof that": a noun behind "be", whatever the tagger saw.
  if (tag === Tag.VBN ? doc.tokens.hash[i] === GIVEN && doc.tokens.hash[i + 1] === THAT : isBehindBe(doc, i))
    return undefined;
  if (!opensThat(doc, i) || doc.tags[doc.tokens.hash[i + 1] === THAT ? i + 1 : i + 3] !== Tag.SC) return undefined;
  // "How we can use that old platform to drive": an article.
  const noun = doc.tags[i + 2] === Tag.JJ || doc.tags[i + 2] === Tag.NN ? nounPhraseAfter(doc, i + 2, last) : i + 2;
  if (noun > i + 2 && doc.tags[noun] === Tag.TO) return undefined;
  for (let j = i + 2; j < last; j++) if (isFiniteVerb(doc.tags[j] as number)) return ANY;
  return undefined;
}

/** Whether somebody and then a "that" with its clause follow "to": whom it is said to, "one of us", and what. */
function isAddressed({ doc, roles, last }: Clause, i: number, rest: number): boolean {
  const { tags, tokens } = doc;
  if (rest !== 1 || tokens.hash[i + 1] !== TO) return false;
  let end = nounPhraseAfter(doc, i + 2, last);
  const hearer = end - 1;
  // "Admitted to me they were told".
  if (end === i + 3 && tags[i + 2] === Tag.PRP && startsClause(doc, end, last)) return true;
  // "One of us that", "him in the corridor that".
  if (end > i + 2 && tags[end] === Tag.IN) end = nounPhraseAfter(doc, end + 1, last);
  if (end <= i + 2 || tokens.hash[end] !== THAT) return false;
  // "Pointed to ratings that he gave": a relative pronoun, unless somebody stands before it.
  return (
    tags[end] === Tag.SC ||
    (tags[end] === Tag.WDT &&
      (isHuman(doc, roles, hearer) || tags[i + 2] === Tag.PRP) &&
      startsClause(doc, end + 1, last))
  );
}

/** Adverbs and days between a verb and its preposition: "spoke | rather warmly | of", "called | Wednesday | for". */
const ADVERBS = 2;

/** Where the words of an entry end behind its verb at `i`, adverbs before a preposition passed over; -1 where others follow. */
function entryEnd(doc: Document, i: number, { behind, prepositional }: CueEntry, limit: number): number {
  if (follows(doc, i, behind, limit)) return i + 1 + behind.length;
  if (!prepositional || behind.length > 1) return -1;
  let at = i;
  while (at < i + ADVERBS && (doc.tags[at + 1] === Tag.RB || isTemporal(doc, at + 1))) at++;
  return at > i && follows(doc, at, behind, limit) ? at + 1 + behind.length : -1;
}

/** The entry that a word and the words behind it are of: a phrase before a verb alone, as entries stand, and the form that the tagger saw. */
function pick(clause: Clause, entries: readonly CueEntry[], i: number): CueEntry | undefined {
  const { doc, last } = clause;
  const tag = doc.tags[i] as number;
  const next = doc.tokens.hash[i + 1];
  const parted = doc.tags[i + 1] === Tag.RB || isTemporal(doc, i + 1);
  let first: CueEntry | undefined;
  for (const entry of entries) {
    // Most words are not the next one: told without a look at the list of them.
    if (entry.next !== next && entry.next !== NO_WORD && !parted) continue;
    if (entryEnd(doc, i, entry, last) < 0) continue;
    // "“C,” she insisted on Tuesday": when.
    if (entry.prepositional && isTemporal(doc, i + 1 + entry.behind.length)) continue;
    if (next === WITH && ELSE_WITH.has(entry.hash)) continue;
    if (next === TO && ELSE_TO.has(entry.hash)) continue;
    // "Confessed to a cellmate that C": the one confessed to stands between.
    if (entry.prepositional && isAddressed(clause, i, entry.rest.length)) continue;
    if (entry.rest.length > 0 || (tag === Tag.VBN) === (entry.form === "participle")) return entry;
    first ??= entry;
  }
  return first;
}

function cueAt(clause: Clause, entry: CueEntry, i: number): Cue {
  const { group, shape } = groupOf(clause.doc, entry, i, clause.first);
  const end = entryEnd(clause.doc, i, entry, clause.last);
  const channel = entry.frames & Frame.quote ? channelAfter(clause, end) : null;
  // Found here once: all forms ask for it.
  const subject = shape === "finite" ? sourceBefore(clause.doc, group[0], clause.first) : null;
  return { entry, verb: i, group: [group[0], channel ? channel[1] : end], channel, shape, subject };
}

/** The run of "in a statement" or the like at `i`, or null. */
function channelAfter({ doc, cues, last }: Clause, i: number): Run | null {
  if (i >= last) return null;
  const phrases = cues.channels.get(doc.tokens.hash[i] as number);
  const rest = phrases && following(doc, i, phrases, last);
  return rest ? [i, i + 1 + rest.length] : null;
}

/** Whether an entry is a plain verb of saying: one that takes a quotation. */
export function saysPlainly(entry: CueEntry): boolean {
  return (entry.frames & Frame.quote) !== 0;
}
