import type { Tokens } from "./tokens.ts";

/** The first token from `i` on that begins at an offset in the text or behind it: what stands behind a mention that ends there. */
export function tokenBehind({ count, start }: Tokens, i: number, offset: number): number {
  let next = i;
  while (next < count && (start[next] as number) < offset) next++;
  return next;
}
