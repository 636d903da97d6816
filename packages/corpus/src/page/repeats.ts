import type { Block } from "../read/composed.ts";
import type { Run } from "./outline.ts";

/** A run and what it is. */
export interface Part {
  readonly run: Run;
  readonly is: Block["is"];
}

/** The most characters and runs of a body in which repeats are looked for: each is sought in all the rest. */
const [LONGEST, MOST] = [400_000, 3000];

/** The longest pull quote, and the shortest, in characters. */
const [LONGEST_QUOTE, SHORTEST_QUOTE] = [320, 25];

const plain = (words: string): string =>
  ` ${words
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase()} `;

/** Marks what stands in the body twice: a short paragraph whose words another one holds, a paragraph repeated. */
export function repeated(parts: readonly Part[]): readonly Part[] {
  const kept = parts.filter(({ is }) => typeof is === "string");
  const size = kept.reduce((sum, { run }) => sum + run.words.length, 0);
  if (size > LONGEST || kept.length > MOST) return parts;
  const texts = new Map(kept.map((part) => [part, plain(part.run.words)]));
  const whole = [...texts.values()].join("|");
  const seen = new Set<string>();
  return parts.map((part) => {
    const own = texts.get(part);
    if (own === undefined || own.length < SHORTEST_QUOTE) return part;
    const again = own.length > 40 && !part.run.words.endsWith("?") && seen.has(own);
    seen.add(own);
    if (again) return { run: part.run, is: { removed: "repeated" } };
    if (own.length > LONGEST_QUOTE || part.is === "item" || part.is === "heading" || !isHeld(own, whole)) return part;
    return { run: part.run, is: { removed: "pull-quote" } };
  });
}

/** Whether words stand inside a longer run, and not only as a run of their own. */
function isHeld(own: string, whole: string): boolean {
  for (let at = whole.indexOf(own); at >= 0; at = whole.indexOf(own, at + 1)) {
    const [before, after] = [whole[at - 1] ?? "|", whole[at + own.length] ?? "|"];
    if (before !== "|" || after !== "|") return true;
  }
  return false;
}
