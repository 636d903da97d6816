import { figureBundle, media, show, showTable, tell } from "@readout/charts";
import { JupyterHandlerImpl } from "tslab/dist/jupyter.js";
import { afterEach, expect, it, vi } from "vitest";
import { passages } from "../fixtures.ts";
import { figureOf } from "../gallery.ts";

interface DisplayData {
  readonly data: Readonly<Record<string, unknown>>;
}

const figure = figureOf("sources");

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

afterEach(() => vi.restoreAllMocks());

it("prints the plain text where no notebook runs", () => {
  const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
  tell("3 of 4");
  expect(show(figure, passages)).toBeUndefined();
  expect(log.mock.calls).toEqual([["3 of 4"], [figureBundle(figure, passages)[media.plain]]]);
});

it("emits one bundle a call in tslab, with every media type", async () => {
  const { displayed, updates } = await cell(() => {
    show(figure, passages);
    showTable(figure.table, passages);
    tell("3 of 4");
  });
  expect(displayed.map(({ data }) => Object.keys(data))).toEqual([
    [media.plotly, media.figure, media.html, media.plain],
    [media.table, media.html, media.plain],
    [media.markdown, media.plain],
  ]);
  expect(displayed[0]?.data).toEqual(figureBundle(figure, passages));
  expect(updates).toEqual([false, false, false]);
});
