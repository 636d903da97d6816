import type { Problem } from "./article.ts";

/** The rules of problems that are told of an article which is used all the same. */
const DOUBTS: ReadonlySet<string> = new Set(["encoding", "duplicate-id"]);

/** Whether a problem is a doubt about an article that is used, and not input that was refused. */
export function isDoubt({ problem: { rule } }: Problem): boolean {
  return DOUBTS.has(rule);
}
