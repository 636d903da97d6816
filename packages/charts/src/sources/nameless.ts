import { formatPercent } from "../format.ts";

/** How attributions whose source has no name are told: of many, and of the only one. */
const WORDS = {
  anonymous: ["rest on anonymous sources", "rests on an anonymous source"],
  unidentified: ["on sources that are not identified", "rests on a source that is not identified"],
  unnamed: ["name no source", "names no source"],
  unresolved: ["have one that Readout could not resolve", "has a source that Readout could not resolve"],
} as const;

/** Returns what part of a total has no named source, kind by kind in their order; of the only one, what it is. */
export function nameless(
  counts: Readonly<Partial<Record<keyof typeof WORDS, number>>>,
  { total, isOne }: { readonly total: number; readonly isOne: boolean },
): string[] {
  return Object.entries(WORDS).flatMap(([kind, [many, one]]) => {
    const count = counts[kind as keyof typeof WORDS] ?? 0;
    return count === 0 ? [] : [isOne ? one : `${formatPercent(count / total)} ${many}`];
  });
}
