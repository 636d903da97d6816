import type { Attribution } from "../annotation.ts";
import { type CueLexicon, Frame } from "../knowledge/cueLexicon.ts";
import type { Document } from "../words/document.ts";
import { listed, listedNouns, listedVerbs } from "../words/english.ts";
import { IT, THAT, TO } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { isFiniteVerb, Tag } from "../words/tags.ts";
import type { WordSet } from "../words/wordSet.ts";
import type { Candidate } from "./candidate.ts";
import { isCharge } from "./charges.ts";
import { isNominal, nounPhraseAfter } from "./phrases.ts";
import type { Rule } from "./rules.ts";

const FINDINGS = listedVerbs("toldFindings");
const BODY_FINDINGS = listedVerbs("bodyFindings");
const BIDDING = listedVerbs("bidding");
const BIDDING_FOR = listedVerbs("biddingFor");
const CONVINCING = listedVerbs("convincing");
const DEEDS = listedVerbs("infinitiveDeeds");
const NOUNS = listedNouns("toldNouns");
const VOICING = listed("voicing");
const OBJECTS = listedVerbs("toldObjects");
const REPORTS = listedVerbs("bodyReports");
const HELD_SO = listedVerbs("heldSo");
const GRANTABLE = listed("grantable");
const HELD = listedVerbs("have", "heldNotTold");

/** Whether one of the words of some runs is in a set. */
function hasOne({ tokens }: Document, runs: readonly Run[], words: WordSet): boolean {
  return runs.some(([first, last]) => words.hasAny(tokens.hash, first, last));
}

/**
 * Whether a verb of finding tells what was found, and not only that somebody came to know it: "estimated that"; "the court
 * found that", as a body has no thoughts but what it tells.
 */
export function tellsFinding(doc: Document, cue: readonly Run[], sourceType: Attribution["sourceType"]): boolean {
  if (hasOne(doc, cue, FINDINGS)) return true;
  return isBody(sourceType) && hasOne(doc, cue, BODY_FINDINGS);
}

/** Whether the verb of a cue tells of what holds, is asked for or is thought, and not of something said: "means that", "convinced her that". */
export function isHeld(doc: Document, cue: readonly Run[]): boolean {
  return hasOne(doc, cue, HELD_SO);
}

function isBody(sourceType: Attribution["sourceType"]): boolean {
  return sourceType === "organisation" || sourceType === "state" || sourceType === "outlet";
}

/** Whether an object is somebody, or what somebody is given or refused: "denied | her bail", "denied | the tenants a hearing". */
export function isGiven({ tags, tokens }: Document, [first, last]: Run): boolean {
  if (tags[first] === Tag.PRP && tokens.hash[first] !== IT) return true;
  let i = first;
  let names = true;
  for (; i < last && tags[i] !== Tag.IN && tags[i] !== Tag.TO && tags[i] !== Tag[","]; i++) {
    if (GRANTABLE.has(tokens.hash[i] as number)) return true;
    const opens = tags[i] === Tag.DT || tags[i] === Tag.PRP$;
    if (opens && i > first && isNominal(tags[i - 1] as number)) return true;
    names &&= tags[i] === Tag.NNP;
  }
  return names;
}

/** Whether words are a time and no object: "reported | ten days ago". */
function isTimeAgo({ tags }: Document, [first, last]: Run): boolean {
  return tags[last - 1] === Tag.RB && first < last;
}

/** Whether an object is told as a clause would be: "denied | any part in it", "police reported | two deaths". */
function tellsObject(doc: Document, cue: readonly Run[], content: readonly Run[], isOfBody: boolean): boolean {
  const [run] = content;
  if (!run || content.length > 1 || isGiven(doc, run)) return false;
  if (hasOne(doc, cue, OBJECTS)) return true;
  // "Reported it to the police".
  if (!isOfBody || !hasOne(doc, cue, REPORTS) || doc.tags[run[0]] === Tag.PRP || isTimeAgo(doc, run)) return false;
  return !doc.tags.subarray(run[0], run[1]).includes(Tag.TO);
}

/** Whether the verb of an infinitive at the head of the content is one of telling: "refused | to say whether". */
function tells({ tokens }: Document, { verbs }: CueLexicon, [[first, last] = [0, 0]]: readonly Run[]): boolean {
  let i = first;
  while (i < last && tokens.hash[i] !== TO) i++;
  const entries = i + 1 < last ? verbs.get(tokens.hash[i + 1] as number) : undefined;
  const telling = Frame.clause | Frame.quote;
  return entries?.some((one) => one.rest.length === 0 && one.presents !== "thought" && one.frames & telling) ?? false;
}

/** Whether one of the verbs of a cue may have what some frames say. */
function hasFrame({ tokens }: Document, { verbs }: CueLexicon, cue: readonly Run[], frames: number): boolean {
  for (const [first, last] of cue)
    for (let i = first; i < last; i++)
      if (verbs.get(tokens.hash[i] as number)?.some((one) => one.rest.length === 0 && one.frames & frames)) return true;
  return false;
}

/** Whether a verb may have a clause or a quotation: "proposed", not "opposed". */
function saysClauses(doc: Document, cues: CueLexicon, cue: readonly Run[]): boolean {
  return hasFrame(doc, cues, cue, Frame.clause | Frame.quote);
}

/** Whether a verb may have a quotation, and does not win somebody over: "was said to be", not "was persuaded to go". */
function mayQuote(doc: Document, cues: CueLexicon, cue: readonly Run[]): boolean {
  return hasFrame(doc, cues, cue, Frame.quote) && !hasOne(doc, cue, CONVINCING);
}

/** Whether an object behind a preposition is somebody who is to do something: "called on | her to resign", not "called her to say". */
function bids(doc: Document, [cue]: readonly Run[], [run]: readonly Run[]): boolean {
  if (!cue || !run || doc.tags[cue[1] - 1] !== Tag.IN) return false;
  return doc.tags[nounPhraseAfter(doc, run[0], run[1])] === Tag.TO;
}

/** Whether a "that" clause is the content, and not one that tells which noun is meant: "statements that fired them up". */
export function isThatClause({ tags, tokens }: Document, [run]: readonly Run[]): boolean {
  if (!run || tokens.hash[run[0]] !== THAT) return false;
  return !isFiniteVerb(tags[run[0] + 1] as number);
}

/**
 * The rule of an attribution as annotations name it. An infinitive is told where its verb tells by itself, "promised to pay",
 * "asked them to stay"; who agrees or refuses does so by what he does, unless it is telling that he refuses. A noun with its
 * "that" clause is told where it means something said, or where it is voiced: "his claim that", "expressed concern that". An object
 * is told behind some verbs: "denied any part in it", "accused him of theft".
 */
export function ruleOf(
  doc: Document,
  cues: CueLexicon,
  { rule, presentation, stance, cue, content, source }: Candidate,
  sourceType: Attribution["sourceType"],
): Rule {
  if (presentation === "thought") return rule;
  // "Proposed closing it", "admitted to having sold it".
  if (rule === "object") {
    if (doc.tags[content[0]?.[0] ?? 0] === Tag.VBG && saysClauses(doc, cues, cue)) return "ing";
    if (tellsObject(doc, cue, content, isBody(sourceType)) || isCharge(doc, cue, source, content)) return "told noun";
    return hasOne(doc, cue, BIDDING_FOR) && bids(doc, cue, content) ? "told to" : rule;
  }
  // "Residents were told to stay", "he was said to be ill".
  if (rule === "passive") return hasOne(doc, cue, BIDDING) || mayQuote(doc, cues, cue) ? "told to" : rule;
  if (rule === "to") {
    const done = hasOne(doc, cue, DEEDS) && !(stance === "decline" && tells(doc, cues, content));
    return done ? rule : "told to";
  }
  if (rule === "noun")
    return source.length > 0 && hasOne(doc, cue, NOUNS) && isThatClause(doc, content) ? "told noun" : rule;
  if (rule !== "light verb" || !isThatClause(doc, content)) return rule;
  const told = hasOne(doc, cue, VOICING) || (hasOne(doc, cue, NOUNS) && !hasOne(doc, cue, HELD));
  return told ? "told noun" : rule;
}
