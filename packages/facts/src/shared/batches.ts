import { createHash } from "node:crypto";
import type { Article } from "@readout/corpus";
import { seenHash } from "../seen.ts";

/** Articles that are annotated and kept together. */
export interface Batch {
  /** The hash of the articles and of all else that their annotations depend on. */
  readonly key: string;
  readonly articles: readonly Article[];
}

/** The most articles of a batch, and of how many one ends it. */
const most = 128;
const oneIn = 32;

/**
 * Deals articles out to batches, in their order. A batch ends behind an article whose hash says so, one in 32, so that an
 * article that comes, goes or changes leaves all batches but its own as they were.
 *
 * @param options what the annotations depend on beside the articles, as text
 */
export function batchesOf(articles: readonly Article[], options: string): readonly Batch[] {
  const batches: Batch[] = [];
  let own: Article[] = [];
  let hash = createHash("sha256").update(options);
  const end = (): void => {
    if (own.length === 0) return;
    batches.push({ key: hash.digest("hex").slice(0, 32), articles: own });
    own = [];
    hash = createHash("sha256").update(options);
  };
  for (const article of articles) {
    const digest = Buffer.from(seenHash(article), "hex");
    own.push(article);
    hash.update(digest);
    if (digest.readUInt32BE(0) % oneIn === 0 || own.length === most) end();
  }
  end();
  return batches;
}
