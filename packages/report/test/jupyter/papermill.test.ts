import { execFile } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { stripNotebook } from "@readout/report";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { clearDesk, type Desk, jupyter, layDesk, noJupyter } from "./jupyter.ts";

const limit = { timeout: 240_000 };
const papermill = jupyter === null ? "" : join(dirname(jupyter), "papermill");
const missing = existsSync(papermill) ? null : "papermill is not installed: .venv/bin/pip install papermill";

let desk: Desk;
beforeAll(async () => {
  desk = await layDesk([]);
});
afterAll(() => clearDesk(desk));
beforeEach(({ skip }) => {
  skip(jupyter === null, noJupyter);
  skip(missing !== null, missing ?? "");
});

interface Executed {
  readonly cells: readonly {
    readonly source: string | readonly string[];
    readonly execution_count: number | null;
    readonly metadata: { readonly tags: readonly string[] };
    readonly outputs?: readonly { readonly ename?: string; readonly data?: Readonly<Record<string, unknown>> }[];
  }[];
}

/** Runs cells, the first of them with parameters, as papermill does; how it ended, and the notebook that it wrote. */
async function run(cells: readonly string[], ...args: readonly string[]) {
  const list = cells.map((source, i) => {
    return { cell_type: "code", source, metadata: { tags: i === 0 ? ["parameters"] : [] } };
  });
  const [from, to] = [join(desk.notebooks, "in.ipynb"), join(desk.notebooks, "out.ipynb")];
  writeFileSync(from, stripNotebook(JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: list })));
  const named = ["--kernel", "tslab", "--language", "python", "--no-progress-bar"];
  const { code, stderr } = await promisify(execFile)(papermill, [from, to, ...named, ...args], {
    cwd: desk.notebooks,
    env: desk.env,
  }).then(
    ({ stderr }) => ({ code: 0, stderr }),
    (error: { code: number; stderr: string }) => error,
  );
  return { code, stderr, executed: JSON.parse(readFileSync(to, "utf8")) as Executed };
}

const cells = [
  'let top = 3;\nlet window: "sentence" | "article" = "sentence";\nlet single = false;',
  'const shown = [top, window, single].join(" ");\nshown',
];

test(
  "papermill gives parameters to the kernel, which takes them as values of what the notebook declares",
  limit,
  async () => {
    const { code, stderr, executed } = await run(
      cells,
      "-p",
      "top",
      "10",
      "-p",
      "window",
      "article",
      "-p",
      "single",
      "True",
    );
    expect(code, stderr).toBe(0);
    expect(executed.cells.map(({ metadata, execution_count }) => [metadata.tags, execution_count])).toEqual([
      [["parameters"], 1],
      [["injected-parameters"], 2],
      [[], 3],
    ]);
    expect(executed.cells[2]?.outputs?.[0]?.data).toEqual({ "text/plain": ["10 article true"] });
  },
);

test("a parameter of another type fails papermill, and the notebook that it writes says why", limit, async () => {
  const { code, stderr, executed } = await run(cells, "-p", "window", "day");
  expect(code).not.toBe(0);
  expect(stderr).toContain(`Type '"day"' is not assignable to type '"sentence" | "article"'`);
  const failed = executed.cells.find(({ outputs = [] }) => outputs.some(({ ename }) => ename === "TypeScript error"));
  expect(failed?.metadata.tags).toEqual(["injected-parameters"]);
});
