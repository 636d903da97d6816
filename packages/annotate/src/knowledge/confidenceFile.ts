import type { Attribution } from "../annotation.ts";

/** The file `lexicon/confidence.yaml`: for each rule and kind of content, the share whose content was right. */
export interface ConfidenceFile {
  /** For rules and kinds that the labelled set holds too few of. */
  readonly others: number;
  readonly rules: Readonly<Record<string, Readonly<Partial<Record<Attribution["kind"], number>>>>>;
}
