import { Mark } from "../knowledge/marks.ts";
import type { Document } from "../words/document.ts";
import { listed, listedVerbs } from "../words/english.ts";
import { FOR, THAT, TO, WILL, WOULD } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { isVerb, Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { type Candidate, cueWord } from "./candidate.ts";
import type { Level } from "./level.ts";
import { isBidden, isNamed } from "./objectsOfSaying.ts";
import { isNominal, nounPhraseAfter } from "./phrases.ts";
import { quotationAt } from "./quoted.ts";
import { rulesWith } from "./rules.ts";
import { isAnybody } from "./supposed.ts";
import { isGiven } from "./tellings.ts";
import { holdsVerb } from "./verbReading.ts";
import { WINDOW } from "./windows.ts";

// What has the form of a link and was not said: what is supposed, wanted, known, taken, still to come or done.

const HAVE = listed("have");
const NOT = listed("not", "never");
const IF = listed("conditions");
const POSSIBLE = listed("modals", "modalsShort");
/** Those whose infinitive is a deed: "agreed to leave"; and where it is one unless it is of saying: "refused to say". */
const SETTLING = listedVerbs("settling");
const WITHHOLDING = listedVerbs("withholding");
const BELIEVING = listedVerbs("believing");
const APPROACHING = listed("approaching");
const CONTINUES = listed("continues");
const REBUFFING = listedVerbs("rebuffing");
const TAKING = listedVerbs("taking");
const REPORTING = listedVerbs("bodyReports");
const KNOWING = listedVerbs("knowing");
const KNOWING_ADJECTIVE = listed("knowingAdjectives");
const REMINDING = listedVerbs("remindingOf");
const CLAUSAL = rulesWith("clausal");

/**
 * Whether a cue is an infinitive that tells what something is for or what somebody is to say: "wants a study to show that". Not where
 * that is what somebody is asked to say, or where he came to say it: "told her to say that", "rang to say that".
 */
export function isPurposed(doc: Document, { rule, cue: [cue] }: Candidate, carrier: Candidate): boolean {
  const { tags, tokens } = doc;
  if (!cue || rule === "to" || rule === "object") return false;
  const to = NOT.has(tokens.hash[cue[0]] as number) ? cue[0] + 1 : cue[0];
  // "Gave him no reason to believe that": he does or does not.
  if (tags[to] !== Tag.TO || carrier.content[0]?.[0] === cue[0] || BELIEVING.has(tokens.hash[cue[1] - 1] as number))
    return false;
  // "Expect the inquiry | to conclude that".
  const start = carrier.content[0]?.[0] ?? cue[0];
  if (carrier.rule === "to" && nounPhraseAfter(doc, start, cue[0] + 1) === cue[0]) return false;
  for (let i = cue[0] - 1; i > Math.max(0, cue[0] - WINDOW.parted) && tokens.kind[i] === TokenKind.word; i--) {
    // "It is odd for them to claim that".
    if (tokens.hash[i] === FOR && isNominal(tags[cue[0] - 1] as number)) return false;
    if (isVerb(tags[i] as number)) return !APPROACHING.has(tokens.hash[i] as number);
  }
  return true;
}

/** Whether an infinitive tells what somebody does or does not do, and not what he says: "agreed to leave", "refused to leave"; but "refused to say". */
export function isDeed(doc: Document, link: Candidate): boolean {
  const word = cueWord(doc, link);
  if (!WITHHOLDING.has(word)) return SETTLING.has(word);
  const [first, last] = link.content[0] ?? [0, 0];
  let verb = doc.tokens.hash[first] === TO ? first + 1 : first;
  while (verb < last && doc.tags[verb] === Tag.RB) verb++;
  return verb < last && ((doc.marks[verb] as number) & Mark.verb) === 0;
}

/** Whether what is denied is not given, for somebody stands before it: "denied | him", "denied | all of them a hearing". */
function isWithheld(doc: Document, run: Run): boolean {
  const end = nounPhraseAfter(doc, run[0], run[1]);
  return isGiven(doc, run) || (end > run[0] && end < run[1] && doc.tags[end] === Tag.DT);
}

/**
 * Whether what a deny verb has as its object is said not to be so: "denied the charge"; not "denied her bail", "rejected the offer",
 * but "dismissed the report as a wish list".
 */
export function isDenial(doc: Document, link: Candidate): boolean {
  const [run] = link.content;
  if (REBUFFING.has(cueWord(doc, link))) return run !== undefined && isNamed(doc, run);
  return run === undefined || !isWithheld(doc, run);
}

/** Whether an object is a thing that somebody takes, does or is, and nothing said: "claimed credit", "an estimated 200", "reported it". */
export function isTaken(doc: Document, { cue: [cue], content: [run] }: Candidate): boolean {
  if (!cue || !run) return false;
  const { tags, tokens } = doc;
  const at = cue[1] - 1;
  const word = tokens.hash[at] as number;
  // "Two | confirmed cases", "the firm's | proposed mine", "an | estimated 200".
  const before = tags[cue[1] - cue[0] === 1 ? at - 1 : cue[0]];
  const describing = tags[at] === Tag.VBN || tags[at] === Tag.VBD;
  if (describing && (before === Tag.CD || before === Tag.DT || before === Tag.POS)) return true;
  // "Claimed a lot, including that C".
  if (TAKING.has(word)) return !isBidden(doc, run) && !tokens.hash.subarray(run[0], run[1]).includes(THAT);
  return REPORTING.has(word) && tags[run[0]] === Tag.PRP;
}

/** Whether a cue tells what somebody knows or comes to know, and no paper shows it: "he knows that", "is aware that", "the attack proves that". */
export function isKnown({ doc, roles }: Level, link: Candidate): boolean {
  const word = cueWord(doc, link);
  if (link.rule === "adjective") return KNOWING_ADJECTIVE.has(word);
  const [source] = link.source;
  if (link.presentation !== "thought" || !KNOWING.has(word)) return false;
  if (!CLAUSAL.has(link.rule) && link.rule !== "quote") return false;
  return !(source && roles.document.hasAny(doc.tokens.hash, source[0], source[1]));
}

/** How long "that" with a noun and no verb is at most: "says | that", "keeps | that old machine". */
const POINTED = 3;

/** Whether what was read as a clause has no verb or goes on from what was done: "said this", "boasted one office", "continued the work". */
export function isNoClause(doc: Document, { rule, cue, content }: Candidate): boolean {
  if (rule !== "clause" && rule !== "that") return false;
  if (rule === "clause" && CONTINUES.has(cueWord(doc, { cue }))) return true;
  const { tags, quotationOf } = doc;
  for (const [first, last] of content) {
    // The tagger takes some verbs for nouns: "that the tax pays for itself".
    if (rule === "that" && last - first > POINTED) return false;
    for (let i = first; i < last; i++) {
      const tag = tags[i] as number;
      if ((isVerb(tag) && tag !== Tag.VBG) || tag === Tag.MD || tag === Tag.TO || quotationOf[i] !== quotationOf[first])
        return false;
    }
  }
  return true;
}

/** Whether a quotation only tells what something is like, and is no words of its own: "his speech was “a mistake”". */
export function describes(doc: Document, { content: [run] }: Candidate): boolean {
  const quotation = run && quotationAt(doc, run[0]);
  if (!quotation || doc.tokens.caps[quotation.first + 1] !== 0) return false;
  return !holdsVerb(doc, [quotation.first + 1, quotation.last - 1]);
}

/** Whether a cue tells what something is like: "it reminds me of the war". */
export function isLikeness(doc: Document, { cue: [cue] }: Candidate): boolean {
  return cue !== undefined && REMINDING.hasAny(doc.tokens.hash, cue[0], cue[1]);
}

/** Whether it is only supposed or asked for that somebody says or thinks so: "if the union says no", "voters should know". */
export function isHypothetical(doc: Document, link: Candidate, carrier: Candidate): boolean {
  const { rule, cue, source, presentation } = link;
  const { hash } = doc.tokens;
  if (source[0] && (IF.has(hash[source[0][0] - 1] as number) || isAnybody(doc, source[0]))) return true;
  const [first, last] = cue[0] ?? [0, 0];
  // "I don't think anybody would say that".
  const [from, to] = carrier.cue[0] ?? [0, 0];
  if (carrier.presentation === "thought" && NOT.hasAny(hash, from, to)) return true;
  // "Fears the bank will demand that".
  const foreseen = carrier.presentation === "thought" && presentation !== "thought" && rule !== "quote";
  for (let i = first; i < last; i++)
    if (POSSIBLE.has(hash[i] as number) && !(foreseen && (hash[i] === WILL || hash[i] === WOULD))) return true;
  // "They have to know that".
  return first + 1 < last && HAVE.has(hash[first] as number) && hash[first + 1] === TO;
}

/** Whether what the cue does is only possible, wanted or still to come: "will pledge to", "to deny it". */
export function isUnreal(doc: Document, { cue }: Candidate): boolean {
  const [first, last] = cue[0] ?? [0, 0];
  // "Why did nobody call us?"
  if (doc.tags[first] === Tag.VB) return true;
  // "Continues to expect".
  if (CONTINUES.has(doc.tokens.hash[first] as number)) return false;
  for (let i = first; i < last; i++) if (doc.tags[i] === Tag.MD || doc.tags[i] === Tag.TO) return true;
  return false;
}
