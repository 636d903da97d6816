import type { RecordOf } from "./fields.ts";
import type { Span } from "./span.ts";

/** The kinds of values that articles hold. */
export interface ArticleValues {
  readonly offset: number;
  readonly line: number;
  readonly text: string;
  readonly date: string;
  readonly texts: readonly string[];
  readonly dates: readonly (string | null)[];
  readonly spans: readonly Span[];
  readonly removed: readonly Removed[];
  readonly rules: Readonly<Record<string, string>>;
  readonly corrections: readonly Correction[];
  readonly source: Source;
}

/** The fields of a part of the text that is not the article's body: where it is, and the rule that says so. */
export const REMOVED = {
  start: { is: "offset" },
  end: { is: "offset" },
  rule: { is: "text" },
} as const;

/** A part of the text that is not the article's body, and the rule that says so. */
export interface Removed extends RecordOf<typeof REMOVED, ArticleValues> {}

/** The fields of a correction of an article. */
export const CORRECTION = {
  field: { is: "text" },
  /** The entry that says so: `corrections.yaml:7`. */
  rule: { is: "text" },
  /** What the input says; of a list, its parts behind semicolons. */
  was: { is: "text", null: true },
} as const;

/** What the user has said of a field of an article, beside what its input says. */
export interface Correction extends RecordOf<typeof CORRECTION, ArticleValues> {}

/** The fields of where an article came from. */
export const SOURCE = {
  /** The path as given; `-` for standard input. */
  path: { is: "text" },
  /** Its line in a file of many. */
  line: { is: "line", null: true },
} as const;

/** Where an article came from. */
export interface Source extends RecordOf<typeof SOURCE, ArticleValues> {}

/** The fields of an article. */
export const ARTICLE = {
  /** The input's own id, else a hash of its url or text. */
  id: { is: "text", column: true },
  text: { is: "text" },
  title: { is: "text", null: true, column: true },
  outlet: { is: "text", null: true, column: true },
  url: { is: "text", null: true },
  language: { is: "text", null: true, column: true },
  /** ISO 8601 date or date-time. Never guessed: null where nothing states it. */
  published: { is: "date", null: true, column: true },
  /** A second date, where the input has a field for one; null where that cannot be read. */
  updated: { is: "date", null: true, absent: true },
  /** Which rule found the date: `field`, `header`, `text` … */
  publishedBy: { is: "text", null: true },
  /** The people who wrote it. */
  byline: { is: "texts", column: true },
  agency: { is: "text", null: true, column: true },
  dateline: { is: "text", null: true },
  /** The body, in order: without title, byline, dateline and furniture. */
  paragraphs: { is: "spans" },
  /** What each paragraph is (`paragraph`, `heading`, `quote`, `item`), where the input tells. */
  kinds: { is: "texts", absent: true },
  /** When each paragraph was written, in ISO 8601, or null: where some have times of their own, as a live blog's posts. */
  paragraphTimes: { is: "dates", absent: true },
  /** What is not body, marked and never cut. */
  removed: { is: "removed" },
  /** Near-duplicates and wire copy share one. */
  group: { is: "text", null: true, column: true },
  source: { is: "source" },
  /** The reader that took the input, and the rule that found each field: where `read` is asked to explain. */
  readBy: { is: "rules", absent: true },
  /** What the user's corrections changed, in their order. */
  corrected: { is: "corrections", absent: true },
} as const;

/** One article in canonical form. The text is as read and never rewritten; every offset points into it. */
export interface Article extends RecordOf<typeof ARTICLE, ArticleValues> {}

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
