import { LEAST_ARTICLES } from "@readout/analysis";
import { countInWords } from "./format.ts";
import { fewOr } from "./phrase.ts";

/** Returns the sentence on those that have too few articles for an interval; none where there are none. */
export function withoutInterval(names: readonly string[], noun: string): string {
  if (names.length === 0) return "";
  return `No interval is given for fewer than ${countInWords(LEAST_ARTICLES, "article")} (${fewOr(names, noun)}).`;
}
