import type { Lexicon } from "../knowledge/lexicon.ts";
import { Mark } from "../knowledge/marks.ts";
import { RoleBit } from "../knowledge/roles.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { IT, OF, WITHOUT, WORTH } from "../words/ruleWords.ts";
import { Tag } from "../words/tags.ts";
import type { Candidate } from "./candidate.ts";
import { rulesWith } from "./rules.ts";

// What has the form of an attribution and is nobody's: the subject only fills its place, or is a thing.

const LETTING = listed("letting");
const THINGS = listed("neuter");
const NOBODY = listed("nobodies");
const ACTS = rulesWith("act");
const CUES = Mark.verb | Mark.noun | Mark.light | Mark.adjective | Mark.preposition;

/** Whether the subject stands for nobody by the words around it: "there is no sense in saying", "let's say", "it seems that", "it is worth noting". */
export function fillsSubject(
  { tags, tokens, marks }: Document,
  { source: [source], cue: [cue] }: Pick<Candidate, "source" | "cue">,
): boolean {
  if (!source || !cue || source[1] - source[0] !== 1) return false;
  const [i] = source;
  if (tags[i] === Tag.WDT) return false;
  // "Q Thank you.": whoever asks in a transcript.
  if (
    ((marks[i] as number) & Mark.label) !== 0 &&
    tokens.caps[i] !== 0 &&
    tokens.end[i] === (tokens.start[i] as number) + 1
  )
    return true;
  if (tags[i] === Tag.EX || NOBODY.has(tokens.hash[i] as number) || LETTING.has(tokens.hash[i - 1] as number))
    return true;
  if (tokens.hash[i] !== IT) return false;
  const [first, last] = cue;
  if (tags[first] === Tag.VBG) {
    const before = tokens.hash[first - 1];
    // "It is a form of saying that".
    return before === WORTH || before === WITHOUT || (before === OF && tags[first - 2] === Tag.NN);
  }
  for (let k = first; k < last; k++) if ((marks[k] as number) & CUES) return false;
  return true;
}

/** Whether a thing that nothing more is known of is the subject: "it", or what "that" and "which" stand for. */
export function isOfThing(
  { tokens, tags }: Document,
  roles: Lexicon["roles"],
  { source: [source] }: Pick<Candidate, "source">,
): boolean {
  if (!source || source[1] - source[0] !== 1) return false;
  const [i] = source;
  if (tags[i] !== Tag.WDT) return THINGS.has(tokens.hash[i] as number);
  // "A letter from his doctor that says": a noun for people may hide another.
  return (roles.bits.get(tokens.hash[i - 1] as number) & RoleBit.human) === 0;
}

/**
 * Whether an attribution tells what only somebody says, if its subject is a thing: "it explains why", "a shirt that says". Of
 * what "it says" a paper or a body may be the source that was not found, and things do much else.
 */
export function wantsSomebody(
  { tags }: Document,
  { source: [source], rule, presentation, within }: Pick<Candidate, "source" | "rule" | "presentation" | "within">,
): boolean {
  if (source !== undefined && tags[source[0]] === Tag.WDT) return !ACTS.has(rule);
  // "Said it has asked the contractor why": whoever speaks.
  return rule === "question" && !(within && presentation === "speech");
}
