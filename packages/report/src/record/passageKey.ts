import { createHash } from "node:crypto";

/** The words of a passage, and the article that they stand in. */
export interface CitedWords {
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly words: readonly string[];
}

/** Returns a short name of a passage that is the same in every report that cites these words of this article. */
export function passageKey({ title, outlet, published, words }: CitedWords): string {
  const written = JSON.stringify([title, outlet, published, words]);
  return createHash("sha256").update(written).digest("base64url").slice(0, 12);
}
