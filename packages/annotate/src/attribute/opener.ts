import type { Document } from "../document.ts";
import { Tag } from "../model/tags.ts";
import { hashWord, TokenKind } from "../model/tokens.ts";
import { quotationAt } from "./quoted.ts";
import { startsClause } from "./sources.ts";

const THAT = hashWord("that");

const QUESTION = new Set("whether if how why what when where who which".split(" ").map(hashWord));

export function opener(doc: Document, i: number, limit: number): "quote" | "that" | "question" | null {
  if (i >= limit) return null;
  if (quotationAt(doc, i)) return "quote";
  const hash = doc.tokens.hash[i] as number;
  if (hash === THAT) {
    const tag = doc.tags[i];
    const follows = doc.tokens.kind[i + 1] === TokenKind.comma || quotationAt(doc, i + 1) !== null;
    return tag === Tag.SC || tag === Tag.IN || tag === Tag.WDT || follows || startsClause(doc, i + 1, limit)
      ? "that"
      : null;
  }
  if (QUESTION.has(hash)) return "question";
  return null;
}
