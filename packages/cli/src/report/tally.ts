import type { Tally } from "@readout/corpus";

/** Whether a value that came from a kernel is a tally: code in a cell may tell anything. */
export function isTally(value: unknown): value is Tally {
  if (typeof value !== "object" || value === null) return false;
  const { articles, doubts, refused } = value as Partial<Record<keyof Tally, unknown>>;
  return isCount(articles) && isCount(doubts) && isCounts(refused);
}

function isCounts(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.values(value).every(isCount);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
