import type { Attribution, Presentation, Stance } from "../annotation.ts";
import { Frame } from "../knowledge/cueLexicon.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import type { Run } from "../words/run.ts";
import type { Cue } from "./cues.ts";
import { type Rule, rulesWith } from "./rules.ts";

/** An attribution in the making: runs of tokens. */
export interface Candidate {
  /** What found it, such as `clause`, `before`, `preposition`. */
  readonly rule: Rule;
  readonly content: readonly Run[];
  readonly cue: readonly Run[];
  readonly source: readonly Run[];
  readonly addressee: readonly Run[];
  readonly channel: readonly Run[];
  readonly stance: Stance;
  /** How sure the form is against others that claim the same words: see `ranks.ts`. */
  readonly rank: number;
  readonly presentation: Presentation | null;
  /** Given for a link inside a quotation: there its own marks count, not those around all of it. */
  readonly kind: Attribution["kind"] | null;
  /** The candidate whose content holds this one: B said that A said. */
  readonly within: Candidate | null;
}

const ACTS = rulesWith("act");
const SPOKEN = listed("spokenThoughts");

/** Makes a candidate; what is not given is neutral, empty or unknown. */
export function made(
  parts: Pick<Candidate, "rule" | "content" | "cue" | "source" | "rank"> &
    Partial<Pick<Candidate, "addressee" | "channel" | "stance" | "presentation">>,
): Candidate {
  const { rule, content, cue, source, addressee = [], channel = [], stance = "neutral" } = parts;
  const { presentation = null, rank } = parts;
  return { rule, content, cue, source, addressee, channel, stance, presentation, rank, kind: null, within: null };
}

/**
 * A candidate with other parts, none of them null. Written out, so that all candidates are of one shape: where they are of
 * many, reading them is slow.
 */
export function changed(one: Candidate, change: Partial<Candidate>): Candidate {
  return {
    rule: change.rule ?? one.rule,
    content: change.content ?? one.content,
    cue: change.cue ?? one.cue,
    source: change.source ?? one.source,
    addressee: change.addressee ?? one.addressee,
    channel: change.channel ?? one.channel,
    stance: change.stance ?? one.stance,
    presentation: change.presentation ?? one.presentation,
    rank: change.rank ?? one.rank,
    kind: change.kind ?? one.kind,
    within: change.within ?? one.within,
  };
}

/** What a form finds around a verb of attribution. */
interface Found extends Pick<Candidate, "rule" | "content" | "rank"> {
  readonly source: Run | null;
  readonly addressee?: Run | null;
}

/** Makes the candidate of a verb of attribution: stance, presentation and channel are the verb's. */
export function candidate(cue: Cue, { rule, content, source, rank, addressee = null }: Found): Candidate {
  const { stance, hash } = cue.entry;
  // "“It was chance,” concluded Tolm": aloud.
  const aloud = (rule === "quote" || rule === "quote before") && SPOKEN.has(hash);
  // "It has been revealed that C": told, though nobody says by whom.
  const told = rule === "impersonal" && cue.entry.presents === "act" && (cue.entry.frames & Frame.quote) !== 0;
  const presents = aloud || told ? "speech" : cue.entry.presents;
  return {
    rule,
    content,
    cue: [cue.group],
    source: source ? [source] : [],
    addressee: addressee ? [addressee] : [],
    channel: cue.channel ? [cue.channel] : [],
    stance,
    presentation: ACTS.has(rule) && presents !== "thought" ? "act" : presents,
    rank,
    kind: null,
    within: null,
  };
}

/** The last word of a cue. */
export function cueWord(doc: Document, { cue }: Pick<Candidate, "cue">): number {
  return doc.tokens.hash[(cue[0]?.[1] ?? 1) - 1] as number;
}
