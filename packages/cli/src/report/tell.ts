import { relative } from "node:path";
import { sentence } from "../sentence.ts";
import { UnwrittenError } from "./drafts.ts";
import type { Ended } from "./makeReport.ts";

/** How a report ended that could not be made, or not be written. */
export function unmade(path: string, error: unknown): Ended {
  const words = error instanceof UnwrittenError ? "not written" : "not made";
  return { path, words, notes: [], code: 1, error: sentence(error), record: null };
}

/** Tells how all reports ended; returns the exit code. */
export function tell(ended: readonly Ended[]): number {
  for (const note of new Set(ended.flatMap(({ notes }) => notes))) process.stderr.write(`${note}\n`);
  list(ended);
  const [error, ...others] = ended.flatMap((one) => one.error ?? []);
  if (error !== undefined) {
    const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
    process.stderr.write(`${error}${more}; ${ended.length - others.length - 1} of ${counted(ended.length)} made\n`);
  }
  return Math.max(...ended.map(({ code }) => code));
}

/** Tells which reports had ended when a signal came; in place of the others there may be holes. */
export function tellInterrupted(ended: readonly Ended[], signal: string): void {
  const done = Object.values(ended);
  list(done);
  process.stderr.write(`${signal}: ended after ${counted(done.length)}; the other pages are as they were\n`);
}

function list(ended: readonly Ended[]): void {
  for (const { path, words } of ended) process.stdout.write(`${relative(process.cwd(), path)} (${words})\n`);
}

function counted(reports: number): string {
  return `${reports} ${reports === 1 ? "report" : "reports"}`;
}
