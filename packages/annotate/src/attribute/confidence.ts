import type { ConfidenceFile } from "@readout/lexicon";
import type { Attribution } from "../annotation.ts";
import type { Candidate } from "./candidate.ts";

/**
 * The calibrated confidence of an attribution: how often one that this rule found, with content of this kind, has the
 * right content on the labelled set. That of a link in a chain is the product along the chain.
 */
export function confidenceOf(
  table: ConfidenceFile,
  { rule, within }: Pick<Candidate, "rule" | "within">,
  kind: Attribution["kind"],
): number {
  const own = table.rules[rule]?.[kind] ?? table.others;
  const all = within ? own * confidenceOf(table, within, kind) : own;
  return Math.round(all * 100) / 100;
}
