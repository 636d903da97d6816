import type { Stance } from "../annotation.ts";
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
  /** The candidate whose content holds this one: B said that A said. */
  readonly within?: Candidate;
}
