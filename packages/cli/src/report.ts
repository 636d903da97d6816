import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { type ExecutedNotebook, renderReport, runNotebook } from "@readout/report";
import { progressDisplay } from "./progress.ts";

/** Options of `readout report`. */
export interface ReportCommandOptions {
  readonly out: string;
  readonly parameter: readonly string[];
  readonly timeout: number;
}

/** Splits `name=value`. */
function parameters(given: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    given.map((text) => {
      const at = text.indexOf("=");
      if (at < 1) throw new Error(`unknown parameter form: ${text}; expected name=value`);
      return [text.slice(0, at), text.slice(at + 1)];
    }),
  );
}

function fingerprint(executed: ExecutedNotebook): string {
  return createHash("sha256").update(JSON.stringify(executed)).digest("hex").slice(0, 16);
}

function failure(executed: ExecutedNotebook): string {
  // Code cells are numbered, as in the report and in Jupyter.
  const cells = executed.cells.filter((cell) => cell.kind === "code");
  for (const [index, cell] of cells.entries()) {
    if (cell.status !== "failed") continue;
    const error = cell.outputs.find((output) => output.kind === "error");
    if (error?.kind === "error") return `cell ${index + 1}: ${error.name}: ${error.message.split("\n")[0]}`;
  }
  return "a cell failed";
}

/**
 * `readout report NOTEBOOK…`: runs each notebook and writes its report.
 *
 * @returns 0; 1 where a notebook failed (its report is written all the same, and says so); 2 for wrong parameters
 */
export async function reportCommand(notebooks: readonly string[], options: ReportCommandOptions): Promise<number> {
  let code = 0;
  for (const notebook of notebooks) {
    const display = progressDisplay(notebook.replace(/^.*\//, "").replace(/\.ipynb$/, ""), process.stderr);
    try {
      const given = parameters(options.parameter);
      const executed = await runNotebook(notebook, given, {
        timeoutMs: options.timeout * 1000,
        onProgress: display.update,
      });
      const command = [
        "readout report",
        notebook.replace(/^.*\//, ""),
        ...options.parameter.map((text) => `-p ${text}`),
      ].join(" ");
      const html = renderReport(executed, { fingerprint: fingerprint(executed), command });
      await mkdir(options.out, { recursive: true });
      const path = join(options.out, `${executed.name}.html`);
      await writeFile(path, html);
      display.done();
      const shown = relative(process.env["INIT_CWD"] ?? process.cwd(), path) || path;
      process.stdout.write(executed.ok ? `${shown}\n` : `${shown} (failed: ${failure(executed)})\n`);
      if (!executed.ok) code = 1;
    } catch (error) {
      display.clear();
      process.stderr.write(`${notebook}: ${error instanceof Error ? error.message : String(error)}\n`);
      return 2;
    }
  }
  return code;
}
