import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runNotebook, stripNotebook } from "@readout/report";
import { expect, onTestFinished, test } from "vitest";
import { clearDesk, jupyter, layDesk, noJupyter } from "./jupyter.ts";

const cells = [
  "import { slice } from '@readout/corpus';\nimport * as tslab from 'tslab';\ninterface Row { name: string; n: number }",
  "const rows: Row[] = [{ name: 'Velmora', n: 3 }];\nrows",
  "console.log('out', 1, null); console.error('err'); slice('Velmora', [0, 3])",
  "tslab.display.html('<b>rich</b>'); await Promise.resolve(new Map([['a', { b: [1, 2] }]]))",
  "const shown = tslab.newDisplay(); shown.markdown('one');",
  "shown.markdown('two'); undefined",
  "'text'",
];

test("a stock Jupyter client gives the same outputs as the runner", { timeout: 120_000 }, async ({ skip }) => {
  skip(jupyter === null, noJupyter);
  const desk = await layDesk([]);
  onTestFinished(() => clearDesk(desk));
  const path = join(desk.notebooks, "same.ipynb");
  const list = cells.map((source) => ({ cell_type: "code", source, metadata: {} }));
  writeFileSync(path, stripNotebook(JSON.stringify({ nbformat: 4, cells: list })));
  const ours = (await runNotebook(path)).cells.map((cell) => (cell.kind === "code" ? cell.outputs : []));
  execFileSync(jupyter ?? "", ["execute", "--inplace", path], { cwd: desk.notebooks, env: desk.env, stdio: "pipe" });
  expect(ours).toEqual(outputsOf(readFileSync(path, "utf8")));
});

interface JupyterOutput {
  readonly output_type: string;
  readonly name?: string;
  readonly text?: readonly string[];
  readonly data?: Readonly<Record<string, readonly string[]>>;
}

function outputsOf(text: string): object[] {
  const notebook: { readonly cells: readonly { readonly outputs: readonly JupyterOutput[] }[] } = JSON.parse(text);
  return notebook.cells.map(({ outputs }) =>
    outputs.map(({ output_type, name, text, data }) =>
      // A last expression is a result to Jupyter; the runner prints it.
      output_type === "execute_result"
        ? { kind: "stream", name: "stdout", text: `${data?.["text/plain"]?.join("")}\n` }
        : output_type === "stream"
          ? { kind: "stream", name, text: text?.join("") }
          : {
              kind: "display",
              data: Object.fromEntries(Object.entries(data ?? {}).map(([type, lines]) => [type, lines.join("")])),
            },
    ),
  );
}
