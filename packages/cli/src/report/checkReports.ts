import { checkTypes, type ExecutedNotebook } from "@readout/report/run";
import { onOneLine } from "../sentence.ts";
import { failureOf } from "./failureOf.ts";
import type { Plan } from "./plan.ts";

/**
 * `readout report --check NOTEBOOK…`: checks the types of every cell, with the parameters that are given, and runs none.
 * Errors go to standard error, one a line, with notebook, cell and line. What a cell declares is unknown to those
 * after it where it is wrong itself.
 *
 * @returns 0; 1 where a cell is wrong; 4 where a compiler died or took too long
 */
export async function checkReports(
  all: readonly Plan[],
  limits: { readonly timeoutMs: number; readonly memoryMb: number },
): Promise<number> {
  let code = 0;
  for (const { path, given } of all) {
    const checked = await checkTypes(path, given, limits);
    for (const line of linesOf(checked)) process.stderr.write(`${path}: ${line}\n`);
    if (!checked.ok) code = Math.max(code, failureOf(checked).code);
    else process.stdout.write(`${path} (checked)\n`);
  }
  return code;
}

function linesOf({ cells }: ExecutedNotebook): readonly string[] {
  return cells
    .filter((cell) => cell.kind === "code")
    .flatMap((cell, i) =>
      cell.outputs.flatMap((output) => {
        if (output.kind !== "error" || cell.status !== "failed") return [];
        const { name, message, trace } = output;
        return trace.length > 0 ? trace : [`cell ${i + 1}: ${name}: ${message}`];
      }),
    )
    .map((line) => onOneLine(line));
}
