import { isWord } from "../segment/characters.ts";
import type { Span } from "../span.ts";

/** Words in a shingle. */
const SIZE = 5;

/**
 * Hashes of all runs of five words in the given spans, sorted and distinct. Case (of ASCII letters), punctuation and
 * white space make no difference. `keep` is the share of hashes kept, as a power of two: 0 keeps all, 2 a quarter.
 */
export function shingles(text: string, spans: readonly Span[], keep = 0): Uint32Array {
  const words = wordHashes(text, spans);
  const found: number[] = [];
  const mask = (1 << keep) - 1;
  for (let i = 0; i + SIZE <= words.length; i += 1) {
    let hash = 0x811c9dc5;
    for (let j = 0; j < SIZE; j += 1) hash = mixed(hash ^ (words[i + j] ?? 0));
    if ((hash & mask) === 0) found.push(hash >>> 0);
  }
  return distinct(Uint32Array.from(found).sort());
}

/** One hash of all words, for texts too short to have shingles. */
export function digest(text: string, spans: readonly Span[]): string {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (const word of wordHashes(text, spans)) {
    low = mixed(low ^ word);
    high = mixed(high + word);
  }
  return `${low >>> 0}.${high >>> 0}`;
}

function wordHashes(text: string, spans: readonly Span[]): number[] {
  const words: number[] = [];
  for (const [start, end] of spans) {
    let hash = 0;
    for (let i = start; i <= end; i += 1) {
      let code = i < end ? text.charCodeAt(i) : 32;
      if (code >= 65 && code <= 90) code += 32;
      if (isWord(code)) hash = Math.imul((hash === 0 ? 0x811c9dc5 : hash) ^ code, 0x01000193);
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

function distinct(sorted: Uint32Array): Uint32Array {
  let length = 0;
  for (let i = 0; i < sorted.length; i += 1) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[length++] = sorted[i] ?? 0;
  }
  return sorted.slice(0, length);
}

/** How many hashes two sorted lists share. */
export function shared(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] ?? 0;
    const right = b[j] ?? 0;
    if (left === right) count += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return count;
}
