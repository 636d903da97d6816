import type { Stance } from "../annotation.ts";
import { Frame } from "./cueLexicon.ts";
import type { Cue } from "./cues.ts";
import type { Run } from "./phrases.ts";

/** An attribution in the making: runs of tokens. */
export interface Candidate {
  /** What found it, such as `clause`, `before`, `according`. */
  readonly rule: string;
  readonly content: readonly Run[];
  readonly cue: readonly Run[];
  readonly source: readonly Run[];
  readonly addressee: readonly Run[];
  readonly channel: readonly Run[];
  readonly stance: Stance;
  readonly confidence: number;
  /** Whether it reports what somebody holds, wants or finds and not what he says. */
  readonly thought?: true;
  /** The candidate whose content holds this one: B said that A said. */
  readonly within?: Candidate;
}

/** Makes the candidate of a verb of attribution. */
export function candidate(
  rule: string,
  cue: Cue,
  content: readonly Run[],
  source: Run | null,
  confidence: number,
  addressee: Run | null = null,
): Candidate {
  return {
    rule,
    content,
    cue: [cue.group],
    source: source ? [source] : [],
    addressee: addressee ? [addressee] : [],
    channel: cue.channel ? [cue.channel] : [],
    stance: cue.entry.stance,
    confidence,
    ...(cue.entry.frames & Frame.thought ? { thought: true } : {}),
  };
}
