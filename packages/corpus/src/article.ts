import type { Span } from "./span.ts";

/** A part of the text that is not the article's body, and the rule that says so. */
export interface Removed {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}

/** Where an article came from: the path as given (`-` for standard input) and, in a file of many, its line. */
export interface Source {
  readonly path: string;
  readonly line: number | null;
}

/** One article in canonical form. The text is as read and never rewritten; every offset points into it. */
export interface Article {
  /** The input's own id, else a hash of its url or text. */
  readonly id: string;
  readonly text: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly language: string | null;
  /** ISO 8601 date or date-time. Never guessed: null where nothing states it. */
  readonly published: string | null;
  /** Which rule found the date: `field`, `header`, `text` … */
  readonly publishedBy: string | null;
  /** A second date, where the input has a field for one; null where that cannot be read. */
  readonly updated?: string | null;
  /** The people who wrote it. */
  readonly byline: readonly string[];
  readonly agency: string | null;
  readonly dateline: string | null;
  /** The body, in order: without title, byline, dateline and furniture. */
  readonly paragraphs: readonly Span[];
  /** What is not body, marked and never cut. */
  readonly removed: readonly Removed[];
  /** Near-duplicates and wire copy share one. */
  readonly group: string | null;
  readonly source: Source;
}

/** Input that could not be used, or only in part, and why. */
export interface Problem {
  readonly id: string | null;
  readonly problem: {
    /** A short fixed name, such as `invalid-json`. */
    readonly rule: string;
    /** A sentence in the form "Expected X, got `Y`". */
    readonly reason: string;
    /** `path:line`, or the path alone. */
    readonly where: string;
  };
}

/** Tells a problem from an article, which may have a field `problem` of its own but always has `text`. */
export function isProblem(value: Article | Problem): value is Problem {
  return "problem" in value && !("text" in value);
}
