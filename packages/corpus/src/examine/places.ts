import { excerpt } from "../problem.ts";

/** Where a sign stands in a text: its first place, and how many there are. */
export interface Places {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

/** Finds all places of a pattern, which must be global and must not run back over what it has read. */
export function places(text: string, pattern: RegExp): Places | null {
  pattern.lastIndex = 0;
  const first = pattern.exec(text);
  if (first === null) return null;
  let count = 1;
  while (pattern.exec(text) !== null) count += 1;
  return { start: first.index, end: first.index + first[0].length, count };
}

/** The words around a place, for a message: whole words where they are short. */
export function around(text: string, { start, end }: Pick<Places, "start" | "end">): string {
  const before = /(?:^|\s)(\S{0,12})$/.exec(text.slice(Math.max(0, start - 13), start))?.[1] ?? "";
  const after = /^\S{0,12}/.exec(text.slice(end, end + 12))?.[0] ?? "";
  return `\`${excerpt(before + text.slice(start, end) + after)}\``;
}

/** `once`, `7 times`. */
export function times(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}
