import type { ExecutedNotebook, Output } from "@readout/report/run";
import { onOneLine } from "../sentence.ts";

type Failure = Extract<Output, { kind: "error" }>;

/** The first failure in words, and its exit code. */
export function failureOf(executed: ExecutedNotebook): { readonly words: string; readonly code: 1 | 4 } {
  // Code cells are numbered, as in the report and in Jupyter.
  const cells = executed.cells.filter((cell) => cell.kind === "code");
  const failed = cells.flatMap((cell, i) => {
    const error = cell.status === "failed" ? cell.outputs.findLast((output) => output.kind === "error") : undefined;
    return error?.kind === "error" ? [{ number: i + 1, error }] : [];
  });
  const [first] = failed;
  const words =
    first === undefined
      ? "a cell failed"
      : onOneLine(`cell ${first.number}: ${first.error.name}: ${first.error.message.split("\n")[0]}`);
  return { words, code: failed.some(({ error }) => isEnd(error)) ? 4 : 1 };
}

/** Whether the run was ended from outside. */
export function wasStopped({ cells }: ExecutedNotebook): boolean {
  const errors = cells.flatMap((cell) => (cell.kind === "code" ? cell.outputs : []));
  return errors.some((error) => error.kind === "error" && error.name === "Interrupted" && isEnd(error));
}

/** Whether the kernel came to an end, which has no place in the code; an error of that name that code throws has one. */
function isEnd({ name, line, trace }: Failure): boolean {
  return (
    (name === "Timeout" || name === "Kernel died" || name === "Interrupted") && line === null && trace.length === 0
  );
}
