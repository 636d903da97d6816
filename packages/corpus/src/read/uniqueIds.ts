import { hash } from "node:crypto";
import type { Reading } from "../normalise/record.ts";

/**
 * Returns a function that passes articles on and gives an id seen before a suffix (`#2`), with a doubt. Of each id it keeps
 * a hash of 64 bits: two in ten million share one with a probability of three in a million.
 */
export function uniqueIds(): (found: Reading) => Reading {
  const seen = suffixTable();
  return (found) => {
    const { article, doubts } = found;
    const own = keyOf(article.id);
    const last = seen.get(own);
    if (last === 0) {
      seen.set(own, 1);
      return found;
    }
    let count = last + 1;
    while (seen.get(keyOf(`${article.id}#${count}`)) !== 0) count += 1;
    const id = `${article.id}#${count}`;
    seen.set(own, count);
    seen.set(keyOf(id), 1);
    const reason = `Expected an id not seen before, got \`${article.id}\``;
    return { ...found, article: { ...article, id }, doubts: [...doubts, { rule: "duplicate-id", reason }] };
  };
}

/** The number of the last suffix of each id: 1 for an id seen once, 0 for one not seen. */
interface SuffixTable {
  readonly get: (key: Key) => number;
  readonly set: (key: Key, suffix: number) => void;
}

/** A hash table of 12 bytes a slot; of them, 40 to 80 in a hundred are in use once it has grown. */
function suffixTable(): SuffixTable {
  let size = 1024;
  let slots = new Uint32Array(3 * size);
  let used = 0;
  /** The slot of a hash: its own, or the free one where it belongs. */
  const slotOf = (high: number, low: number): number => {
    let slot = (low & (size - 1)) * 3;
    while (slots[slot + 2] !== 0 && (slots[slot] !== high || slots[slot + 1] !== low)) slot = (slot + 3) % slots.length;
    return slot;
  };
  const place = (high: number, low: number, suffix: number): void => {
    const slot = slotOf(high, low);
    if (slots[slot + 2] === 0) used += 1;
    slots[slot] = high;
    slots[slot + 1] = low;
    slots[slot + 2] = suffix;
  };
  const grow = (): void => {
    const before = slots;
    size *= 2;
    slots = new Uint32Array(3 * size);
    used = 0;
    for (let at = 0; at < before.length; at += 3) {
      const suffix = before[at + 2] ?? 0;
      if (suffix !== 0) place(before[at] ?? 0, before[at + 1] ?? 0, suffix);
    }
  };
  return {
    get: ([high, low]) => slots[slotOf(high, low) + 2] ?? 0,
    set([high, low], suffix) {
      if (used >= size * 0.8) grow();
      place(high, low, suffix);
    },
  };
}

/** An id's hash, in two numbers of 32 bits. */
type Key = readonly [high: number, low: number];

function keyOf(id: string): Key {
  // As words it is given three times as fast as in bytes.
  const digest = hash("sha256", id, "hex");
  return [Number.parseInt(digest.slice(0, 8), 16), Number.parseInt(digest.slice(8, 16), 16)];
}
