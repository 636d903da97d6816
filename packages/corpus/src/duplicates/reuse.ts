import type { Span } from "../span.ts";
import { digestOf, runsOf, wordHashes } from "./wordRuns.ts";

/** Where the words of a sentence stand before: in the same `article`, or in a `copy` of the story. */
export type Reuse = "article" | "copy";

const NONE = new Uint32Array(0);

/** A text and its sentences. */
export interface Said {
  readonly text: string;
  readonly sentences: readonly Span[];
}

/** Words in a run: short enough that a sentence with a word or two changed keeps most of them. */
const SIZE = 3;

/** A sentence is another copy's if this part of its runs is. */
const MOST = 0.6;

/** A sentence of fewer words may be said twice in one article. */
const LONG = 8;

/**
 * Tells of each sentence of the copies of a story, the one that stands for it first, whether its words stand before: in
 * the same article, to the word, or for the most part in a copy that comes before it in the list. A sentence too short to
 * tell goes with the one before it. One article alone is asked as a list of one.
 */
export function reuse(copies: readonly Said[]): (Reuse | null)[][] {
  const known = new Set<number>();
  return copies.map(({ text, sentences }, place) => {
    const own = new Set<string>();
    const added: number[] = [];
    let last: Reuse | null = null;
    const told = sentences.map((span): Reuse | null => {
      const words = wordHashes(text, [span]);
      if (words.length < SIZE) return last;
      const digest = digestOf(words);
      // Most articles are nobody's copy, and their runs are asked for by nobody.
      const runs = copies.length === 1 ? NONE : runsOf(words, SIZE);
      last = own.has(digest) ? "article" : runs.length > 0 && isKnown(runs, known) ? "copy" : null;
      if (words.length >= LONG) own.add(digest);
      if (place + 1 < copies.length) for (const run of runs) added.push(run);
      return last;
    });
    for (const run of added) known.add(run);
    return told;
  });
}

function isKnown(runs: Uint32Array, known: ReadonlySet<number>): boolean {
  let count = 0;
  for (const run of runs) if (known.has(run)) count += 1;
  return count >= MOST * runs.length;
}
