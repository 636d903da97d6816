import type { Chosen } from "./choose.ts";

/** What articles can be divided by. */
export type Division = "outlet" | "month";

/** Some of the chosen articles, by position, under one name. */
export interface Part {
  /** The outlet or month; null where the articles state none. */
  readonly key: string | null;
  /** For readers: the key, or what its absence means. */
  readonly label: string;
  readonly positions: readonly number[];
}

/** What readers are told where an article states no outlet or no date. */
export const UNKNOWN: Readonly<Record<Division, string>> = { outlet: "no outlet stated", month: "undated" };

/**
 * Divides the chosen articles by outlet or month, in alphabetical order, the unknown last; without `by`, one part with
 * all of them.
 *
 * @throws RangeError for an unknown division.
 */
export function divide(chosen: Chosen, by: Division | undefined): Part[] {
  if (by === undefined) {
    return [{ key: null, label: "all articles", positions: Array.from(chosen.article, (_, position) => position) }];
  }
  if (by !== "outlet" && by !== "month") throw new RangeError(`unknown division: ${by}`);
  const parts = new Map<string | null, number[]>();
  for (const [position, key] of chosen[by].entries()) {
    const positions = parts.get(key);
    if (positions) positions.push(position);
    else parts.set(key, [position]);
  }
  return [...parts]
    .map(([key, positions]) => ({ key, label: key ?? UNKNOWN[by], positions }))
    .sort((a, b) => unknownLast(a.key, b.key));
}

function unknownLast(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
