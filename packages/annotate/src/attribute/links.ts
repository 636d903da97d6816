import { english, writtenForms } from "@readout/lexicon";
import { Frame } from "../knowledge/cueLexicon.ts";
import type { Lexicon } from "../knowledge/lexicon.ts";
import { Mark } from "../knowledge/marks.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { hashWord } from "../words/letters.ts";
import { SHE, THAT, YOU } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { WordSet } from "../words/wordSet.ts";
import type { Candidate } from "./candidate.ts";
import { canSpeak } from "./canSpeak.ts";
import { rulesWith } from "./rules.ts";

/** Where links are looked for: a document as it is, or as it is inside its quotations, and what is known of words. */
export interface Level {
  readonly doc: Document;
  readonly cues: Lexicon["cues"];
  readonly roles: Lexicon["roles"];
  /** Whether it is the inside of quotations: what is said there is somebody's own words. */
  readonly quoted: boolean;
}

const LINKS = rulesWith("link");

const UNOWNED = rulesWith("unowned");

const SELF = listed("selves");
const IF = listed("conditions");
const POSSIBLE = listed("modals");
const HE = listed("singularPersons");
const IT = listed("neuterSubjects");
const MOUTHPIECE = listed("mouthpieces");

/** Whether an entry of the cue's verb takes one of these frames. */
function takes({ doc, cues }: Level, { cue }: Candidate, frames: number): boolean {
  const [group] = cue;
  const entries = group ? cues.verbs.get(doc.tokens.hash[group[1] - 1] as number) : undefined;
  return entries?.some((entry) => entry.rest.length === 0 && (entry.frames & frames) !== 0) ?? false;
}

/** Verbs whose object alone says what was promised, expected or said: "promised a swift reply", "called it a trap". */
const CLAIMING = formsOf(english.claiming);
/** Those that do so with a preposition: "called for a vote". */
const CALLING = formsOf(english.calling);

function formsOf(lemmas: readonly string[]): WordSet {
  return new WordSet(lemmas.flatMap(writtenForms).map(hashWord));
}

/**
 * Whether a link gives words or a claim. An object does so where it is denied ("she denies the charge") or by a few
 * verbs; a passive where it is said who was told ("they were told to leave"); a feeling only with a clause. What one knows
 * or shows ("who knows what it costs") is a part of the speaker's own claim.
 */
export function isLink(level: Level, link: Candidate): boolean {
  const { doc, roles, quoted } = level;
  const { rule, stance, presentation } = link;
  if (isHypothetical(doc, link)) return false;
  if (presentation === "thought" && (rule === "question" || (quoted && !isView(doc, link)))) return false;
  if (rule === "to" || rule === "object") {
    if (isUnreal(doc, link)) return false;
    // "Said the firm plans to leave": what is meant to be done is no more said than what is done.
    if (rule === "to") return presentation !== "thought" || takes(level, link, Frame.addressee);
    return stance === "deny" || claims(doc, link);
  }
  if (rule === "relative") return presentation !== "act" || holdsQuotation(doc, link);
  if (LINKS.has(rule)) return isVerbOfSaying(doc, link) || isSomebody(doc, roles, link);
  if (rule === "light verb" || rule === "adjective") return doc.tokens.hash[link.content[0]?.[0] ?? 0] === THAT;
  return rule === "passive" && presentation !== "thought" && takes(level, link, Frame.addressee);
}

/** Whether it is only supposed or asked for that somebody says or thinks so: "if the union says no", "voters should know". */
function isHypothetical(doc: Document, { cue, source }: Candidate): boolean {
  const { hash } = doc.tokens;
  if (source[0] && IF.has(hash[source[0][0] - 1] as number)) return true;
  const [first, last] = cue[0] ?? [0, 0];
  for (let i = first; i < last; i++) if (POSSIBLE.has(hash[i] as number)) return true;
  return false;
}

/** Whether what the cue does is only possible, wanted or still to come: "will pledge to", "to deny it". */
function isUnreal(doc: Document, { cue }: Candidate): boolean {
  const [first, last] = cue[0] ?? [0, 0];
  // "Why did nobody call us?"
  if (doc.tags[first] === Tag.VB) return true;
  for (let i = first; i < last; i++) if (doc.tags[i] === Tag.MD || doc.tags[i] === Tag.TO) return true;
  return false;
}

const CUES = Mark.verb | Mark.preposition | Mark.noun | Mark.unowned | Mark.adverb | Mark.light | Mark.adjective;

function isVerbOfSaying(doc: Document, { cue }: Candidate): boolean {
  const [first, last] = cue[0] ?? [0, 0];
  for (let i = first; i < last; i++) if ((doc.marks[i] as number) & CUES) return true;
  return false;
}

/** Whether the source of any other verb with a clause is somebody: not "it seems that", "this means that". */
function isSomebody(doc: Document, roles: Lexicon["roles"], { source }: Candidate): boolean {
  const [run] = source;
  return run !== undefined && !IT.has(doc.tokens.hash[run[0]] as number) && canSpeak(doc, roles, run);
}

function holdsQuotation(doc: Document, { content }: Candidate): boolean {
  return content.some(([first, last]) => doc.quotationOf[first] !== 0 || doc.quotationOf[last - 1] !== 0);
}

/** Whether the thought of a certain person is given as a clause; what "they" and "people" think is the speaker's own claim. */
function isView(doc: Document, { rule, source }: Candidate): boolean {
  const [run] = source;
  if (!run || (rule !== "clause" && rule !== "that")) return false;
  const hash = doc.tokens.hash[run[0]] as number;
  return HE.has(hash) || doc.tags[run[1] - 1] === Tag.NNP || doc.tags[run[1] - 1] === Tag.NN;
}

/** Whether the object of a cue is what somebody says: by its verb, or by its verb with a preposition. */
function claims(doc: Document, { cue }: Candidate): boolean {
  const last = (cue[0]?.[1] ?? 1) - 1;
  const verb = last > (cue[0]?.[0] ?? 0) && (doc.tags[last] === Tag.IN || doc.tags[last] === Tag.TO) ? last - 1 : last;
  return (verb === last ? CLAIMING : CALLING).has(doc.tokens.hash[verb] as number);
}

/** Whether the first verb of a cue is a plain past. */
function isPast(doc: Document, { cue }: Candidate): boolean {
  return doc.tags[cue[0]?.[0] ?? 0] === Tag.VBD;
}

/** Whether a link tells something of somebody else: not "I think" in a quotation, nor "he said he hopes". */
export function isOfAnother({ doc, roles, quoted }: Level, link: Candidate, carrier: Candidate): boolean {
  const [source] = link.source;
  if (!source) return UNOWNED.has(link.rule);
  const hash = doc.tokens.hash[source[0]] as number;
  const tag = doc.tags[source[0]];
  // "Voters who want to help": which ones, not what they said.
  const relative = tag === Tag.WDT || tag === Tag.WP;
  // "I said he was tired" gives words of the speaker's; "I think" and "I say" are how he speaks now.
  if (SELF.has(hash)) return hash !== YOU && link.presentation === "speech" && isPast(doc, link);
  if (relative && (link.presentation === "thought" || link.rule === "to")) return false;
  if (link.presentation !== "thought" || quoted || !isPronoun(doc, source)) return true;
  if (isBelief(doc, link)) return true;
  const [speaker] = carrier.source;
  return speaker !== undefined && link.rule !== "to" && isSomebodyElse(doc, roles, speaker, hash);
}

const BELIEVED = listed("believed");

/**
 * Whether a clause is given as what somebody believed then, if only the speaker himself: "said he doubted it would hold".
 * "Says he thinks" is how he speaks now.
 */
function isBelief(doc: Document, { rule, cue }: Candidate): boolean {
  return (rule === "that" || rule === "clause") && BELIEVED.has(doc.tokens.hash[(cue[0]?.[1] ?? 1) - 1] as number);
}

/** Whether a source is "he", "she", "it" or "they". */
export function isPronoun(doc: Document, [first, last]: Run): boolean {
  const hash = doc.tokens.hash[first] as number;
  return last - first === 1 && (HE.has(hash) || IT.has(hash));
}

/** Whether the pronoun cannot or hardly stand for the speaker: "her lawyer said she", "the spokesman said she", "the paper said he". */
export function isSomebodyElse(doc: Document, roles: Lexicon["roles"], [first, last]: Run, pronoun: number): boolean {
  const { hash } = doc.tokens;
  const person = HE.has(pronoun);
  const owned = doc.tags[first] === Tag.PRP$;
  for (let i = first; i < last; i++) {
    const word = hash[i] as number;
    if (doc.tokens.kind[i] !== TokenKind.word) break;
    if (MOUTHPIECE.has(word) && (owned || doc.tags[i - 1] === Tag.POS)) return true;
    if (!person) continue;
    if ((pronoun === SHE ? roles.male : roles.female).has(word)) return true;
    const body = roles.document.has(word) || roles.organisation.has(word);
    if (doc.tags[i] === Tag.NNS || (body && i + 1 === last)) return true;
  }
  return false;
}
