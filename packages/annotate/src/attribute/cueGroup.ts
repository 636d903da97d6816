import { type CueEntry, NO_WORD } from "../knowledge/cueLexicon.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { AS, BY, YET } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { TagSet } from "../words/tagSet.ts";
import { isVerb, Tag } from "../words/tags.ts";
import type { WordSet } from "../words/wordSet.ts";
import { isOfKnower } from "./knowers.ts";
import { isAuxiliary, isToldThat, verbGroup } from "./verbs.ts";
import { WINDOW } from "./windows.ts";

/** The words of a cue around its verb. */
export interface Group {
  /** The verb group as written; in a `Cue` with the preposition, particle or channel behind it. */
  readonly group: Run;
  /** Decides where its subject is; a gerund or participle that stands for a relative clause counts as gerund or passive. */
  readonly shape: "finite" | "gerund" | "infinitive" | "passive";
}

const BE = listed("be", "beNonfinite", "beShort", "getting");
const HAVE = listed("have", "haveShort");
const MATRIX = listed("matrix");

const ASPECT = listed("aspect");
/** Verbs of outlets that give what somebody else said. */
const QUOTED = listed("quoting");

/** Verbs whose participle hardly ever describes a noun: "said" behind a noun is its verb. */
export const NO_PARTICIPLE: WordSet = listed("noParticiples");

/** "Kept repeating": the verb before a gerund that says only how it goes on; the group goes with it. */
function withAspect(doc: Document, group: Run, floor: number): Run | null {
  const aspect = group[0] - 1;
  return aspect >= floor && ASPECT.has(doc.tokens.hash[aspect] as number) && isVerb(doc.tags[aspect] as number)
    ? [verbGroup(doc, aspect, floor)[0], group[1]]
    : null;
}

const SMALL = 0x20;

/** Whether a word ends in "ing", whatever its case. */
function endsLikeGerund({ text, tokens }: Document, i: number): boolean {
  const end = tokens.end[i] as number;
  return (
    end - (tokens.start[i] as number) > 2 &&
    (text.charCodeAt(end - 1) | SMALL) === 0x67 &&
    (text.charCodeAt(end - 2) | SMALL) === 0x6e &&
    (text.charCodeAt(end - 3) | SMALL) === 0x69
  );
}

/** The shape of a verb group, whose last token is the cue's verb. */
function shapeOf(doc: Document, { hash, distinct }: CueEntry, group: Run, floor: number): Group["shape"] {
  const { tags, tokens } = doc;
  const verb = group[1] - 1;
  const tag = tags[verb] as number;
  let be = false;
  let have = false;
  for (let i = group[0]; i < verb; i++) {
    const hash = tokens.hash[i] as number;
    if (BE.has(hash)) be = true;
    if (HAVE.has(hash)) have = true;
  }
  if (tag === Tag.VBG || endsLikeGerund(doc, verb)) return be ? "finite" : "gerund";
  if (be || (distinct && !have)) return "passive";
  // "A lawmaker briefed by the agency": a participle, whatever stands before it.
  if (
    !have &&
    group[0] === verb &&
    tokens.hash[verb + 1] === BY &&
    !NO_PARTICIPLE.has(hash) &&
    (tag === Tag.VBN || tag === Tag.VBD)
  )
    return "passive";
  // "Was stopped and told that C": the auxiliary stands before the first verb.
  if (group[0] === verb && tags[verb - 1] === Tag.CC && isToldThat(doc, verb)) return "passive";
  if (!have && group[0] === verb && isOfKnower(doc, verb)) return "passive";
  if (
    tag === Tag.VBN &&
    !have &&
    hash !== NO_WORD &&
    !NO_PARTICIPLE.has(hash) &&
    group[0] === verb &&
    !subjectBefore(doc, verb, floor)
  )
    return "passive";
  if (group[0] > floor && tags[group[0] - 1] === Tag.TO) return "infinitive";
  return "finite";
}

/** Whether what stands just before a verb may be its subject, or end it: then the verb is no participle. */
function subjectBefore(doc: Document, verb: number, floor: number): boolean {
  const tag = verb > floor ? (doc.tags[verb - 1] as number) : Tag["."];
  // "Maher replied", "Small said": a name that the tagger took for an adjective.
  if (tag === Tag.JJ) return doc.tokens.caps[verb - 1] !== 0;
  return (
    tag === Tag.PRP ||
    tag === Tag.NNP ||
    tag === Tag.NN ||
    tag === Tag.NNS ||
    tag === Tag.CD ||
    tag === Tag[","] ||
    tag === Tag.WP ||
    tag === Tag.RB ||
    tag === Tag["''"] ||
    tag === Tag.CC
  );
}

/** Extends an infinitive to the verb that governs it: "declined to say", "went on to add". */
function withMatrix(doc: Document, group: Run, floor: number): Run | null {
  const to = group[0] - 1;
  let i = to - 1;
  while (
    i > floor &&
    i > to - WINDOW.governor &&
    (doc.tags[i] === Tag.RP || doc.tags[i] === Tag.RB || doc.tags[i] === Tag.IN)
  )
    i--;
  // "Has yet to say".
  if (i + 1 < to && doc.tokens.hash[i + 1] === YET) return null;
  if (
    i < floor ||
    !MATRIX.has(doc.tokens.hash[i] as number) ||
    (isAuxiliary(doc, i) === false && !isVerb(doc.tags[i] as number))
  )
    return null;
  return [verbGroup(doc, i, floor)[0], group[1]];
}

/** The verb before "by the Tide", which stands between "was quoted" and "as saying"; `i` where no such phrase ends there. */
function pastQuoter({ tags, tokens }: Document, i: number, floor: number): number {
  for (let by = i; by > Math.max(floor, i - WINDOW.relative) && !isVerb(tags[by] as number); by--)
    if (tokens.hash[by] === BY && QUOTED.has(tokens.hash[by - 1] as number)) return by - 1;
  return i;
}

/** "Was quoted as saying" is one cue with a subject; in "quoted her as saying" the cue is "as saying", and "her" its source. */
function quotedAs(doc: Document, group: Run, floor: number): Group | null {
  const as = group[0] - 1;
  if (as - 1 < floor || doc.tokens.hash[as] !== AS) return null;
  const verb = pastQuoter(doc, as - 1, floor);
  const passive = verbGroup(doc, verb, floor);
  if (doc.tags[verb] === Tag.VBN && BE.has(doc.tokens.hash[passive[0]] as number))
    return { group: [passive[0], group[1]], shape: "finite" };
  return { group: [as, group[1]], shape: "gerund" };
}

/** The group of the verb at `i`, over the verbs that govern it ("declined to say", "kept repeating"). */
export function groupOf(doc: Document, entry: CueEntry, i: number, first: number): Group {
  let group = verbGroup(doc, i, first);
  let shape = shapeOf(doc, entry, group, first);
  if (shape === "infinitive") {
    const matrix = withMatrix(doc, group, first);
    if (matrix) {
      group = matrix;
      shape = "finite";
    } else group = [group[0] - 1, group[1]];
  }
  const aspect = shape === "gerund" ? withAspect(doc, group, first) : null;
  if (aspect) {
    group = aspect;
    shape = "finite";
  }
  const quoted = shape === "gerund" ? quotedAs(doc, group, first) : null;
  if (quoted) ({ group, shape } = quoted);
  return { group, shape };
}

/** How many words before a gerund may open its sentence: "in addition to | saying". */
const OPENING = 4;
const OPENS = new TagSet([Tag.IN, Tag.SC, Tag.TO, Tag.RB, Tag.NN, Tag.CC, Tag.WRB]);

/** Whether a gerund opens its sentence at `first`, with no more before it than what ties it to the main clause: "After | saying", "Rather than | saying". */
export function opensWithGerund({ tags, tokens }: Document, { group: [at], shape }: Group, first: number): boolean {
  if (shape !== "gerund" || at < first || at - first > OPENING) return false;
  for (let i = first; i < at; i++) if (!OPENS.has(tags[i] as number) || tokens.caps[i] === 2) return false;
  const before = tags[at - 1];
  return at === first || before === Tag.IN || before === Tag.SC || before === Tag.TO || before === Tag.CC;
}
