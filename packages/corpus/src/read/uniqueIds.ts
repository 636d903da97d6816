import { hash } from "node:crypto";
import type { Doubt } from "../doubt.ts";
import type { Reading } from "../normalise/record.ts";

/**
 * The ids that were given so far. Of each it keeps a hash of 64 bits: two in ten million share one with a probability of
 * three in a million.
 */
export interface Ids {
  /** Whether an id was not given before; it is from now on. */
  readonly isNew: (key: IdKey) => boolean;
  /** An id that was given before, with a suffix (`#2`) by which it was not. */
  readonly next: (id: string) => string;
}

/** Starts with no ids. */
export function givenIds(): Ids {
  const seen = suffixTable();
  return {
    isNew(key) {
      if (seen.get(key) !== 0) return false;
      seen.set(key, 1);
      return true;
    },
    next(id) {
      const own = idKey(id);
      let count = seen.get(own) + 1;
      while (seen.get(idKey(`${id}#${count}`)) !== 0) count += 1;
      seen.set(own, count);
      seen.set(idKey(`${id}#${count}`), 1);
      return `${id}#${count}`;
    },
  };
}

/** An article under an id of its own: where its id was given before, with a suffix and a doubt. */
export function distinct(found: Reading, ids: Ids): Reading {
  const { article, doubts } = found;
  if (ids.isNew(idKey(article.id))) return found;
  return { ...found, article: { ...article, id: ids.next(article.id) }, doubts: [...doubts, duplicateId(article.id)] };
}

/** The doubt about an article whose id was given before. */
export function duplicateId(id: string): Doubt {
  return { rule: "duplicate-id", reason: `Expected an id not seen before, got \`${id}\`` };
}

/** The number of the last suffix of each id: 1 for an id seen once, 0 for one not seen. */
interface SuffixTable {
  readonly get: (key: IdKey) => number;
  readonly set: (key: IdKey, suffix: number) => void;
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
export type IdKey = readonly [high: number, low: number];

/** The hash of an id. */
export function idKey(id: string): IdKey {
  // As words it is given three times as fast as in bytes.
  const digest = hash("sha256", id, "hex");
  return [Number.parseInt(digest.slice(0, 8), 16), Number.parseInt(digest.slice(8, 16), 16)];
}
