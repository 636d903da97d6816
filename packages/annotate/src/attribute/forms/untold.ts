import { Frame } from "../../knowledge/cueLexicon.ts";
import type { Document } from "../../words/document.ts";
import { listed } from "../../words/english.ts";
import { hashWord } from "../../words/letters.ts";
import { ABOUT, BE, IT, OF, ONE } from "../../words/ruleWords.ts";
import { isVerb, Tag } from "../../words/tags.ts";
import type { Clause } from "../clause.ts";
import type { Cue } from "../cues.ts";
import { isNominal, isRelativeSubject, nounPhraseBefore } from "../phrases.ts";
import { isAuxiliary } from "../verbs.ts";

// What has the form of a passive of telling, and tells of nobody who has said it.

const REMINDING = listed("reminding");
const NOT = listed("not", "never");
const SUPPOSING = listed("supposing");
const OPEN = listed("leftToDo");

const NEVER = listed("never");
const BEEN = hashWord("been");
const BEING = hashWord("being");

/** Whether it was not told: "had not been told", "am reminded", "rest assured". */
export function isDenied({ tags, tokens }: Document, { entry, group, verb }: Cue): boolean {
  if (REMINDING.has(entry.hash) || (group[0] === verb && isVerb(tags[verb - 1] as number))) return true;
  return NOT.hasAny(tokens.hash, group[0], verb);
}

/**
 * Whether it has not been told yet: "it has to be said", "be assured", "that she be told", "may be assured"; "it should be noted"
 * are the writer's own words.
 */
export function isLeftToDo({ tags, tokens }: Document, [first]: Cue["group"]): boolean {
  const hash = tokens.hash[first] as number;
  return hash === BE || OPEN.has(hash) || (tags[first] === Tag.MD && tokens.hash[first - 1] === IT);
}

/** Whether it is asked or supposed to have been told: "have you been told", "had they been told", "if it is confirmed". */
function isSupposed(doc: Document, { group: [at] }: Cue, first: number): boolean {
  const { tags, tokens } = doc;
  const last = tags[at - 1];
  if (at <= first || (last !== Tag.DT && !isNominal(last as number))) return false;
  const before = nounPhraseBefore(doc, at - 1, first) - 1;
  if (before < first) return false;
  return SUPPOSING.has(tokens.hash[before] as number) || (tokens.hash[at] === BEEN && isAuxiliary(doc, before));
}

/**
 * Whether the "that" at `at` goes with a noun and not with the verb: "is related to a loan | that | you gave us", "things that
 * have been proposed | that | we reject", "was told about a plan | that | nobody liked".
 */
function isRelative({ doc }: Clause, { entry, group }: Cue, apart: boolean, at: number): boolean {
  const { tags, tokens } = doc;
  const addressed = (entry.frames & Frame.addressee) !== 0;
  if (!apart) return tags[group[0] - 1] === Tag.WDT && !addressed;
  // "Is known as one that".
  if (isRelativeSubject(doc, at) || tokens.hash[at - 1] === ONE) return true;
  const next = tokens.hash[group[1]];
  if (addressed) return next === OF || next === ABOUT;
  return tokens.hash[group[0] - 1] !== IT;
}

/** Whether somebody says of a person that he was not told: "insists he was never told". */
function isNeverInside({ doc, inside }: Clause, { entry, group, verb }: Cue): boolean {
  const addressed = (entry.frames & Frame.addressee) !== 0 && doc.tags[group[0] - 1] === Tag.PRP;
  return inside && addressed && NEVER.hasAny(doc.tokens.hash, group[0], verb);
}

/** Whether a passive without "by" tells nothing; `at` is where its content begins, which stands apart from it or not. */
export function tellsNothing(
  clause: Clause,
  cue: Cue,
  { rule, apart, at }: { readonly rule: string; readonly apart: boolean; readonly at: number },
): boolean {
  const { doc, first } = clause;
  if (isLeftToDo(doc, cue.group) || isSupposed(doc, cue, first)) return true;
  if (rule !== "that") return (rule === "impersonal" || rule === "about") && isDenied(doc, cue);
  // "All of that being said, it holds that".
  if (apart && doc.tokens.hash[cue.group[0]] === BEING) return true;
  // "Insists he was never told that C": told or not, C is given as what somebody might have told him.
  return (isDenied(doc, cue) && !isNeverInside(clause, cue)) || isRelative(clause, cue, apart, at);
}
