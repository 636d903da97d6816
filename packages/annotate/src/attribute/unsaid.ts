import { Mark } from "../knowledge/marks.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { AS, BECAUSE, BY } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { isFiniteVerb, Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import type { Clause } from "./clause.ts";
import type { Cue } from "./cues.ts";
import { isNominal } from "./phrases.ts";

// What has the form "S said C" and tells of nobody who has said it.

const WANTED = listed("wanted");
const NARRATOR = listed("narrators");

/** Whether a gerund behind a comma goes on with what somebody should do: "the firm should list them, clarifying why". */
export function isWanted({ tags, tokens }: Document, { group: [at], shape }: Cue, first: number): boolean {
  if (shape !== "gerund" || (tokens.kind[at - 1] !== TokenKind.comma && tags[at - 1] !== Tag.RB)) return false;
  let wanted = false;
  for (let i = first; i < at; i++) {
    // "Requests received by the office".
    if (!isFiniteVerb(tags[i] as number) || tokens.hash[i + 1] === BY) continue;
    if (!WANTED.has(tokens.hash[i] as number)) return false;
    wanted = true;
  }
  return wanted;
}

/** Whether what nobody is named for stands just before a gerund: "rumours | suggesting". */
export function isUnowned({ tags, marks }: Document, { group: [at] }: Cue): boolean {
  return isNominal(tags[at - 1] as number) && ((marks[at - 1] as number) & Mark.unowned) !== 0;
}

/** Whether a verb tells somebody what to do: "look at it and | ask | why", "Interact with them and | claim | it". */
export function isBidden({ doc, first }: Clause, { entry, shape, verb, group }: Cue, source: Run | null): boolean {
  const { tags } = doc;
  if (entry.form !== "base" || shape !== "finite" || group[0] !== verb || tags[verb] !== Tag.VB) return false;
  if (verb > first && tags[verb - 1] !== Tag.CC && tags[verb - 1] !== Tag[","]) return false;
  return !source || (source[1] - source[0] === 1 && tags[source[0]] === Tag.JJ && source[1] < verb);
}

/** Whether a verb only speaks of saying: "as I write this, it rains", "the letter that she wrote because". */
export function isAboutSaying({ tags, tokens }: Document, { entry }: Cue, own: Run, content: Run): boolean {
  const before = own[0] - 1;
  if (entry.lemma === "write" && tokens.hash[before] === AS && NARRATOR.has(tokens.hash[own[0]] as number)) return true;
  const relative = isNominal(tags[before] as number) || tags[before] === Tag.WDT || tags[before] === Tag.WP;
  return relative && tokens.hash[content[0]] === BECAUSE;
}
