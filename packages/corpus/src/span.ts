/** A slice of an article's text: `[start, end)` in UTF-16 code units. */
export type Span = readonly [start: number, end: number];

/** Returns the words a span covers. */
export function slice(text: string, span: Span): string {
  return text.slice(span[0], span[1]);
}
