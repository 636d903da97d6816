import type { Attribution, SourceType } from "@readout/annotate";
import type { Span } from "@readout/corpus";

/** What a person says of an attribution that was found: it is one, or no attribution stands there. */
export const VERDICTS = ["right", "wrong"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** An attribution that was found, as a person judged it. */
export interface JudgedAttribution {
  /** Index in the article's annotation. */
  readonly attribution: number;
  readonly verdict: Verdict;
  /** Who speaks, where it is somebody else than was found; null for nobody whom the text names. */
  readonly speaker?: string | null;
  /** The source's type, where it is another. */
  readonly sourceType?: SourceType;
}

/** An attribution that was not found, as a person marked it. */
export interface MissingAttribution {
  readonly content: readonly Span[];
  readonly kind: Attribution["kind"];
  readonly speaker: string | null;
  readonly sourceType: SourceType;
}

/** A whole article as a person labelled it: each attribution judged, and all that are missing. */
export interface LabelledArticle {
  /** Index in the corpus. */
  readonly article: number;
  readonly id: string;
  /** One for each attribution of the annotation, in its order. */
  readonly judged: readonly JudgedAttribution[];
  readonly missing: readonly MissingAttribution[];
}
