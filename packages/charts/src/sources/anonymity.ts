import type { EvidenceId } from "@readout/facts";
import type { Finding } from "../display/answer.ts";
import { formatCount, formatEstimate } from "../format.ts";

/** How much rests on anonymous sources. */
export interface Anonymity {
  /** Of all attributions, with its 95 % interval where there is one. */
  readonly share: number;
  readonly low: number | null;
  readonly high: number | null;
  /** How many attributions there are, and how many of these are anonymous. */
  readonly all: number;
  readonly anonymous: number;
  readonly evidence: readonly EvidenceId[];
}

/** Returns the sentence on what share of all attributions rests on anonymous sources; `more` is added to it. */
export function anonymity({ share, low, high, all, anonymous, evidence }: Anonymity, more = ""): Finding {
  if (anonymous === 0)
    return {
      text:
        all === 1
          ? `The only attribution does not rest on an anonymous source${more}.`
          : `None of ${formatCount(all, "attribution")} rests on an anonymous source${more}.`,
    };
  const title = `Anonymous sources: ${formatCount(anonymous, "attribution")}`;
  return {
    text:
      all === 1
        ? "The only attribution rests on an anonymous source."
        : `${formatEstimate(share, low, high)} of ${formatCount(all, "attribution")} rest on anonymous sources${more}.`,
    evidence: { title, total: anonymous, ids: evidence, focus: [] },
  };
}
