import type { Document } from "../../words/document.ts";
import { Tag } from "../../words/tags.ts";
import { TokenKind } from "../../words/tokens.ts";

/** Whether a name is all that a quotation holds: “The Cold Crossing” is a book. */
export function isQuoted({ tags, tokens }: Document, first: number, last: number): boolean {
  const from = tags[first - 1] === Tag.DT ? first - 2 : first - 1;
  return (
    tags[last] === Tag["''"] && from >= 0 && (tokens.kind[from] === TokenKind.quoteOpen || tags[from] === Tag["``"])
  );
}
