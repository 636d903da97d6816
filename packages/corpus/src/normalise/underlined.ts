import type { Span } from "../span.ts";

/** Whether a line has under it a line of signs as long as it, which makes it a heading in Markdown and reStructuredText. */
export function isUnderlined(text: string, [start, end]: Span, next: Span | undefined): boolean {
  if (
    next === undefined ||
    end - start > 120 ||
    !SIGNS.includes(text.charAt(next[0])) ||
    !UNDER.test(text.slice(end, next[1]))
  )
    return false;
  const [own, under] = [end - start, next[1] - next[0]];
  return under >= own * 0.7 && under <= own * 3 + 10 && !text.slice(start, end).includes("\n");
}

/** What such a line is made of. */
const SIGNS = '=~^"#*+_-';

/** The end of a line, and one sign again and again. */
const UNDER = /^[ \t]*\r?\n[ \t]*([=~^"#*+_-])\1{2,}$/;
