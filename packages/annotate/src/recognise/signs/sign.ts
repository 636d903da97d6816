import { KINDS } from "../../knowledge/recogniser.ts";

/** What a plain sign says a name is: the number of a kind of `KINDS`, and what the sign weighs beside the weights. */
export interface Sign {
  readonly kind: number;
  readonly weight: number;
}

/** As much as the plainest of the features. */
export const PLAIN = 150;

/** More than all features together. */
export const CERTAIN = 4000;

export const sign = (kind: (typeof KINDS)[number], weight: number): Sign => ({ kind: KINDS.indexOf(kind), weight });
