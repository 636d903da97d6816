import { JupyterHandlerImpl } from "tslab/dist/jupyter.js";
import { expect, it } from "vitest";
import { hostDisplays } from "../../src/run/tslab.ts";

interface DisplayData {
  readonly data: Readonly<Record<string, unknown>>;
}

type Executor = ConstructorParameters<typeof JupyterHandlerImpl>[0];

/** Runs a cell in tslab's own handler of execute requests and returns what it displays. */
async function cell(code: () => void): Promise<{ displayed: DisplayData[]; updates: boolean[] }> {
  const execute = async (): Promise<boolean> => {
    code();
    return true;
  };
  const handler = new JupyterHandlerImpl({ execute, locals: {} } as unknown as Executor, false);
  const displayed: DisplayData[] = [];
  const updates: boolean[] = [];
  const { stdout, stderr } = process;
  const writes = [stdout.write, stderr.write] as const;
  try {
    await handler.handleExecute(
      { code: "", silent: false, store_history: true, user_expressions: {}, allow_stdin: false, stop_on_error: true },
      () => undefined,
      (data: DisplayData, update: boolean) => {
        displayed.push(data);
        updates.push(update);
      },
    );
  } finally {
    [stdout.write, stderr.write] = writes;
  }
  return { displayed, updates };
}

const display = Symbol.for("readout.display");

it("gives a bundle of several media types to the cell that runs, as one output", async () => {
  hostDisplays();
  const show = (globalThis as Record<symbol, unknown>)[display] as (bundle: object) => void;
  const first = { "text/html": "<b>3</b>", "text/plain": "3" };
  const { displayed, updates } = await cell(() => {
    show(first);
    show({ "text/plain": "4" });
  });
  expect(displayed.map(({ data }) => data)).toEqual([first, { "text/plain": "4" }]);
  expect(updates).toEqual([false, false]);
});
