import type { Article, Removed } from "../article.ts";
import type { Span } from "../span.ts";
import { dateline } from "./dateline.ts";
import { furniture } from "./furniture.ts";
import { readHead } from "./head.ts";
import { textLines } from "./lines.ts";
import { paragraphs as join } from "./paragraphs.ts";
import { readTail } from "./tail.ts";
import { isUnderlined } from "./underlined.ts";

/**
 * What a plain text says about itself, its body, and what is not body. `publishedBy` is `header` (a header line or
 * prefix), `text` (a date on a line of its own) or `dateline`; paragraphs and what is removed cover every character
 * that is not white space, once.
 */
export type Layout = Pick<
  Article,
  | "title"
  | "outlet"
  | "url"
  | "language"
  | "published"
  | "publishedBy"
  | "byline"
  | "agency"
  | "dateline"
  | "paragraphs"
  | "removed"
>;

export interface LayoutOptions {
  /** The title, where it is known: a first line with the same words is then no body. */
  readonly title?: string | null;
}

/** Finds title, date, byline, dateline, paragraphs and page furniture in an article's plain text. */
export function layout(text: string, { title = null }: LayoutOptions = {}): Layout {
  const head = readHead(text, textLines(text), title);
  const tail = readTail(text, join(text, head.lines));
  const middle = withoutFurniture(text, tail.paragraphs);
  const body = withoutDateline(text, middle.paragraphs);
  const stated = { ...body.stated, ...tail.stated, ...head.stated };
  const removed = [...head.removed, ...body.removed, ...middle.removed, ...tail.removed];
  return {
    title: stated.title ?? null,
    outlet: stated.outlet ?? null,
    url: stated.url ?? null,
    language: stated.language ?? null,
    published: stated.published ?? null,
    publishedBy: stated.published === undefined ? null : (stated.publishedBy ?? null),
    byline: stated.byline ?? [],
    agency: stated.agency ?? null,
    dateline: body.dateline,
    paragraphs: body.paragraphs,
    removed: removed.sort((a, b) => a.start - b.start),
  };
}

/** Takes out what is unmistakably furniture between the paragraphs. */
function withoutFurniture(text: string, all: readonly Span[]): { paragraphs: Span[]; removed: Removed[] } {
  const paragraphs: Span[] = [];
  const removed: Removed[] = [];
  for (const [at, span] of all.entries()) {
    const words = span[1] - span[0] > 400 ? "" : text.slice(span[0], span[1]);
    const isOver = words !== "" && isUnderlined(text, span, all[at + 1]);
    const rule = words === "" ? null : isOver || isHeading(words) ? "heading" : furniture(words, false);
    if (rule === null) paragraphs.push(span);
    else removed.push({ start: span[0], end: span[1], rule });
  }
  return { paragraphs, removed };
}

/** A heading in markdown: `## Reactions`, `**Reactions**`. */
function isHeading(words: string): boolean {
  return /^#{1,6}\s+\S.*$/.test(words) || (words.length < 100 && /^(\*\*|__)[^*_\n]+[^*_\n.!?]\1$/.test(words));
}

/** Moves the first paragraph's start behind its dateline. */
export function withoutDateline(
  text: string,
  all: readonly Span[],
): {
  readonly paragraphs: readonly Span[];
  readonly removed: readonly Removed[];
  readonly dateline: string | null;
  readonly stated: { readonly agency?: string; readonly published?: string; readonly publishedBy?: string };
} {
  const [first, ...rest] = all;
  const found = first === undefined ? null : dateline(text.slice(first[0], Math.min(first[1], first[0] + 400)));
  if (first === undefined || found === null) return { paragraphs: all, removed: [], dateline: null, stated: {} };
  const start = first[0] + found.length;
  return {
    paragraphs: start < first[1] ? [[start, first[1]], ...rest] : rest,
    removed: [{ start: first[0], end: first[0] + text.slice(first[0], start).trimEnd().length, rule: "dateline" }],
    dateline: found.words,
    stated: {
      ...(found.agency === null ? {} : { agency: found.agency }),
      ...(found.date === null ? {} : { published: found.date, publishedBy: "dateline" }),
    },
  };
}
