import { isWord } from "../segment/characters.ts";
import type { Span } from "../span.ts";

/** The words of a text as numbers: one of each run of words, in the order of the text, and one of all words. */
export interface WordRuns {
  readonly runs: Uint32Array;
  /** The same for texts of the same words, and for no others. */
  readonly digest: string;
}

/**
 * Returns a hash of each run of `size` words in the given spans, in order, and one of all words. Case (of ASCII letters),
 * punctuation and white space make no difference. A text of fewer words has no runs.
 */
export function wordRuns(text: string, spans: readonly Span[], size: number): WordRuns {
  const words = wordHashes(text, spans);
  return { runs: runsOf(words, size), digest: digestOf(words) };
}

/** A hash of each run of `size` words; a list of fewer words has none. */
export function runsOf(words: readonly number[], size: number): Uint32Array {
  const runs = new Uint32Array(Math.max(0, words.length - size + 1));
  for (let i = 0; i < runs.length; i += 1) {
    let hash = BASIS;
    for (let j = 0; j < size; j += 1) hash = mixed(hash ^ (words[i + j] ?? 0));
    runs[i] = hash;
  }
  return runs;
}

/** One hash of all words: the same for the same words, and for no others; empty where there is none. */
export function digestOf(words: readonly number[]): string {
  let low = BASIS;
  let high = 0x9747b28c;
  for (const word of words) {
    low = mixed(low ^ word);
    high = mixed(high + word);
  }
  return words.length === 0 ? "" : `${low >>> 0}.${high >>> 0}`;
}

/** The start of an FNV-1a hash. */
const BASIS = 0x811c9dc5;

/** A hash of each word in the given spans, in order; of words that differ in case alone (of ASCII letters) it is the same. */
export function wordHashes(text: string, spans: readonly Span[]): number[] {
  const words: number[] = [];
  for (const [start, end] of spans) {
    let hash = 0;
    for (let i = start; i <= end; i += 1) {
      let code = i < end ? text.charCodeAt(i) : 32;
      if (code >= 65 && code <= 90) code += 32;
      if (isWord(code)) hash = Math.imul((hash === 0 ? BASIS : hash) ^ code, 0x01000193);
      else if (hash !== 0) {
        words.push(hash);
        hash = 0;
      }
    }
  }
  return words;
}

/** The final mixing of MurmurHash3: every bit of the input changes half of the output's. */
function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
