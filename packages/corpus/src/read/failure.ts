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
 * Why an input could not be read, as a problem's rule and reason.
 *
 * @throws the error itself where the machine ran out of descriptors or memory, which is no property of the input
 */
export function failure(error: unknown): { readonly rule: string; readonly reason: string } {
  if (error instanceof Unreadable) return { rule: error.rule, reason: error.message };
  if (isExhausted(error)) throw error;
  const { code = "", message } = error instanceof Error ? (error as NodeJS.ErrnoException) : { message: String(error) };
  if (code === "ENOENT") return { rule: "missing-path", reason: "Expected a file or folder, got nothing at this path" };
  return { rule: "unreadable", reason: `Expected a file that can be read, got \`${code || message}\`` };
}
