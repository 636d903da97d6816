import type { Removed } from "../article.ts";
import { withoutDateline } from "../normalise/layout.ts";
import type { Span } from "../span.ts";

/** What a paragraph of the body is. */
export type BlockKind = "paragraph" | "heading" | "quote" | "item";

/** A part of an article that a page or an export gives: of the body, or not, by the rule that says so (`title`, `caption`). */
export interface Block {
  readonly words: string;
  readonly is: BlockKind | { readonly removed: string };
  /** How far up a heading stands, from 1, where that is known. */
  readonly level?: number;
  /** When it was written, where it has a time of its own: as a live blog's posts have. */
  readonly time?: string | null;
}

/** The fields of a record that are made of an article's parts. */
export interface Composed {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  /** What each paragraph is. */
  readonly kinds: readonly BlockKind[];
  /** When each paragraph was written, where any has a time of its own. */
  readonly paragraphTimes?: readonly (string | null)[];
  readonly removed: readonly Removed[];
  readonly dateline?: string;
  readonly agency?: string;
  readonly published?: string;
  readonly publishedBy?: string;
}

/**
 * The text of an article whose parts were told apart, each behind an empty line, with spans of the body and of what is not
 * body. The first paragraph's dateline is taken off and read; what it states stands in the fields.
 */
export function composed(blocks: readonly Block[]): Composed {
  const parts: string[] = [];
  const paragraphs: Span[] = [];
  const kinds: BlockKind[] = [];
  const times: (string | null)[] = [];
  const removed: Removed[] = [];
  let at = 0;
  for (const { words, is, time = null } of blocks) {
    const own = words.trim();
    if (own === "") continue;
    if (parts.length > 0) at += 2;
    parts.push(own);
    if (typeof is === "string") {
      paragraphs.push([at, at + own.length]);
      kinds.push(is);
      times.push(time);
    } else removed.push({ start: at, end: at + own.length, rule: is.removed });
    at += own.length;
  }
  const text = parts.join("\n\n");
  const body = withoutDateline(text, paragraphs);
  return {
    text,
    paragraphs: body.paragraphs,
    kinds,
    ...(times.some((time) => time !== null) && { paragraphTimes: times }),
    removed: [...removed, ...body.removed].sort((a, b) => a.start - b.start),
    ...(body.dateline === null ? {} : { dateline: body.dateline }),
    ...body.stated,
  };
}
