import { first } from "./articles.ts";

/** Makes what becomes of an article on its way from one paper to another. */
export interface Variant {
  readonly name: string;
  readonly make: (text: string, local: string, random: () => number) => string;
}

/** Numbers from 0 to 1, the same for one seed. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const WORDS = [
  "however",
  "several",
  "officials",
  "later",
  "week",
  "new",
  "city",
  "also",
  "reported",
  "people",
  "called",
];

/** Leaves out, replaces or adds to a part of the words. */
function edited(text: string, part: number, next: () => number): string {
  const word = (): string => WORDS[Math.floor(next() * WORDS.length)] ?? "";
  return text.replace(/\w\S*/g, (own) => {
    if (next() >= part) return own;
    const kind = next();
    return kind < 1 / 3 ? "" : kind < 2 / 3 ? word() : `${own} ${word()}`;
  });
}

const FURNITURE = `Follow our newsroom on all channels so that you never miss what happens in your part of the country.

This story was first published by one of our partners and must not be passed on without leave of the editors.`;

export const VARIANTS: readonly Variant[] = [
  { name: "5 % of words edited", make: (text, _, next) => edited(text, 0.05, next) },
  { name: "10 % of words edited", make: (text, _, next) => edited(text, 0.1, next) },
  { name: "the first 70 %", make: (text) => first(text, 0.7) },
  { name: "the first 50 %", make: (text) => first(text, 0.5) },
  { name: "the first 30 %", make: (text) => first(text, 0.3) },
  {
    name: "half local",
    make: (text, local) => `${first(text, 0.5)}\n\n${first(local, (0.5 * text.length) / local.length)}`,
  },
  { name: "boilerplate added", make: (text) => `${text}\n\n${FURNITURE}` },
  {
    name: "dateline swapped",
    make: (text) => `PORT ALDER, Aug. 3 (Compass Wire) — ${text.replace(/^[A-Z ,.0-9a-z()]+ — /, "")}`,
  },
];
