import { createHash } from "node:crypto";
import type { Article } from "@readout/corpus";

/** The hash of what annotating an article for tables depends on: of its other fields, and of other articles, nothing does. */
export function seenHash({ id, text, paragraphs, published, byline }: Article): string {
  const seen = [id, text, paragraphs, published?.slice(0, 10) ?? null, byline];
  return createHash("sha256").update(JSON.stringify(seen)).digest("hex");
}
