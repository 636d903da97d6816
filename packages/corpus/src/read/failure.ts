import type { Problem } from "../article.ts";
import { problem } from "../problem.ts";

/** What a machine runs out of: nothing is wrong with the input then, and it would be a lie to refuse it. */
const EXHAUSTED: ReadonlySet<unknown> = new Set(["EMFILE", "ENFILE", "ENOMEM"]);

/** Whether an error says that the machine ran out of descriptors or memory, so that a run cannot go on. */
export function isExhausted(error: unknown): boolean {
  return error instanceof Error && EXHAUSTED.has((error as NodeJS.ErrnoException).code);
}

/** An input that broke off or says nothing that can be read, with the rule of its problem. */
export class Unreadable extends Error {
  readonly rule: string;

  constructor(rule: string, reason: string) {
    super(reason);
    this.name = "Unreadable";
    this.rule = rule;
  }
}

/**
 * The problem of an input that could not be read.
 *
 * @throws the error itself where the machine ran out of descriptors or memory: no property of the input
 */
export function failure(error: unknown, where: string): Problem {
  if (error instanceof Unreadable) return problem(error.rule, error.message, where);
  if (isExhausted(error)) throw error;
  const { code = "", message } = error instanceof Error ? (error as NodeJS.ErrnoException) : { message: String(error) };
  return code === "ENOENT"
    ? problem("missing-path", "Expected a file or folder, got nothing at this path", where)
    : problem("unreadable", `Expected a file that can be read, got \`${code || message}\``, where);
}
