import { type CueLexicon, Frame } from "../knowledge/cueLexicon.ts";
import type { Document } from "../words/document.ts";
import { listed, listedNouns, listedVerbs } from "../words/english.ts";
import { THAT, TO } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { isFiniteVerb, Tag } from "../words/tags.ts";
import type { WordSet } from "../words/wordSet.ts";
import type { Candidate } from "./candidate.ts";
import type { Rule } from "./rules.ts";

const FINDINGS = listedVerbs("toldFindings");
const DEEDS = listedVerbs("infinitiveDeeds");
const NOUNS = listedNouns("toldNouns");
const VOICING = listed("voicing");
const HELD = listedVerbs("heldNotTold");

/** Whether one of the words of some runs is in a set. */
function hasOne({ tokens }: Document, runs: readonly Run[], words: WordSet): boolean {
  for (const [first, last] of runs) for (let i = first; i < last; i++) if (words.has(tokens.hash[i] as number)) return true;
  return false;
}

/** Whether a verb of finding tells what was found, and not only that somebody came to know it: "estimated that". */
export function tellsFinding(doc: Document, cue: readonly Run[]): boolean {
  return hasOne(doc, cue, FINDINGS);
}

/** Whether the verb of an infinitive at the head of the content is one of telling: "refused | to say whether". */
function tells({ tokens }: Document, { verbs }: CueLexicon, [[first, last] = [0, 0]]: readonly Run[]): boolean {
  let i = first;
  while (i < last && tokens.hash[i] !== TO) i++;
  const entries = i + 1 < last ? verbs.get(tokens.hash[i + 1] as number) : undefined;
  return entries?.some(({ frames, presents }) => presents !== "thought" && frames & (Frame.clause | Frame.quote)) ?? false;
}

/** Whether a "that" clause is the content, and not one that tells which noun is meant: "statements that fired them up". */
function isThatClause({ tags, tokens }: Document, [run]: readonly Run[]): boolean {
  if (!run || tokens.hash[run[0]] !== THAT) return false;
  const next = tags[run[0] + 1] as number;
  return !isFiniteVerb(next) && next !== Tag.MD;
}

/**
 * The rule of an attribution as annotations name it. An infinitive is told where its verb tells by itself, "promised to pay",
 * "asked them to stay"; who agrees or refuses does so by what he does, unless what he refuses is to tell. A noun with its
 * "that" clause is told where it means something said, or where it is voiced: "his claim that", "expressed concern that".
 */
export function ruleOf(doc: Document, cues: CueLexicon, { rule, presentation, cue, content, source }: Candidate): Rule {
  if (presentation === "thought") return rule;
  if (rule === "to") return !hasOne(doc, cue, DEEDS) || tells(doc, cues, content) ? "told to" : rule;
  if (rule === "noun")
    return source.length > 0 && hasOne(doc, cue, NOUNS) && isThatClause(doc, content) ? "told noun" : rule;
  if (rule !== "light verb" || !isThatClause(doc, content)) return rule;
  const told = hasOne(doc, cue, VOICING) || (hasOne(doc, cue, NOUNS) && !hasOne(doc, cue, HELD));
  return told ? "told noun" : rule;
}
