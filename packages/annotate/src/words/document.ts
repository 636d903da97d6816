import type { Span } from "@readout/corpus";
import type { Tokens } from "./tokens.ts";

/** A quotation between marks, as token numbers (marks included) and as a span of the text. */
export interface Quotation {
  readonly first: number;
  /** One past the closing mark. */
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  /** False where the closing mark is missing and the paragraph's end closes it. */
  readonly closed: boolean;
}

/** One article as all stages of annotation see it. Nothing in it changes once it is made. */
export interface Document {
  readonly text: string;
  readonly sentences: readonly Span[];
  /** Paragraph number of each sentence. */
  readonly paragraphOf: Int32Array;
  readonly tokens: Tokens;
  /** Part of speech of each token. */
  readonly tags: Uint8Array;
  /** `Mark` bits of each token: the lists of the lexicon that its word may begin an entry of. */
  readonly marks: Int32Array;
  /** Where in the text words stand that are days or months, and here part of a name: "Petra May". */
  readonly calendarNames: ReadonlySet<number>;
  /** Sentence number of each token. */
  readonly sentenceOf: Int32Array;
  readonly quotations: readonly Quotation[];
  /** Number of the quotation that holds each token, plus 1; 0 outside. */
  readonly quotationOf: Int32Array;
}
