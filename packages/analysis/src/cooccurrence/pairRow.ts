import type { ActorKind, EvidenceId } from "@readout/annotate";
import type { Association } from "../statistics/association.ts";
import type { Window } from "./units.ts";

/** Two actors that appear together, and what that is worth. */
export interface PairRow extends Association {
  /** The outlet or month that was counted, or that it is not stated; null where all articles were counted. */
  readonly group: string | null;
  /** Actor ids; `a` is before `b` in order of code units. */
  readonly a: string;
  readonly b: string;
  readonly aName: string;
  readonly bName: string;
  readonly aKind: ActorKind;
  readonly bKind: ActorKind;
  readonly window: Window;
  /** Units with both. */
  readonly together: number;
  readonly withA: number;
  readonly withB: number;
  /** All units counted, those that name nobody included. */
  readonly windows: number;
  /** Benjamini–Hochberg q among `tests`. */
  readonly q: number;
  /** How many pairs were tested in all. */
  readonly tests: number;
  /** Articles with both in one unit. */
  readonly articles: number;
  /** Outlets of these articles; those that state none are not counted. */
  readonly outlets: number;
  /** The units with both, in order. */
  readonly evidence: readonly EvidenceId[];
}
