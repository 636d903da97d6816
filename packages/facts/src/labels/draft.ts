import type { View } from "@readout/annotate";
import type { Span } from "@readout/corpus";

/** What an attribution was when it was labelled. */
export interface DraftFound {
  readonly kind: string;
  readonly speaker: string | null;
  readonly sourceType: string;
}

/** What a file of labels says of an attribution that was found; words are as they were written. */
export interface DraftJudged {
  /** Where it stands: `labels.csv:12`. */
  readonly where: string;
  /** Counted from 1, as people see it. */
  readonly number: number | null;
  /** The content's spans, `120:180,200:240`, by which it is known to be the same; null where the file does not say. */
  readonly content: string | null;
  /** Null where the file does not say. */
  readonly found: DraftFound | null;
  readonly verdict: string;
  /** Null where nothing is said of the speaker; "" for nobody whom the text names. */
  readonly speaker: string | null;
  readonly sourceType: string;
}

/** What a file of labels says of an attribution that is missing. */
export interface DraftMissing {
  readonly where: string;
  /** Where it stands in the article, or its words. */
  readonly content: readonly Span[] | string;
  readonly kind: string;
  readonly speaker: string;
  readonly sourceType: string;
}

/** What a file of labels says of an article, before it is checked against the corpus. */
export interface Draft {
  readonly where: string;
  readonly id: string | null;
  /** See `articleHash`. */
  readonly hash: string | null;
  /** Whether the person says that all of the article is labelled. */
  readonly done: boolean;
  /** Whether all that was found is sure to be in `judged`: a row of a table may have been deleted. */
  readonly hasAll: boolean;
  /** What of the attributions was there to judge. */
  readonly view: View;
  readonly judged: readonly DraftJudged[];
  readonly missing: readonly DraftMissing[];
}

/** A content's spans as one word, which no spreadsheet takes for a number or a date. */
export function contentKey(content: readonly Span[]): string {
  return content.map(([start, end]) => `${start}:${end}`).join(",");
}

/** The spans of `contentKey`; null where it is none. */
export function contentOf(key: string): readonly Span[] | null {
  const spans = key.split(",").map((span) => /^(\d+):(\d+)$/u.exec(span));
  if (spans.some((span) => span === null)) return null;
  return spans.map((span): Span => [Number(span?.[1]), Number(span?.[2])]);
}
