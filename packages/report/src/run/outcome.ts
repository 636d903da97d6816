import type { MimeBundle, Output } from "../notebook.ts";
import { createAllowance } from "./allowance.ts";
import { withoutPath } from "./failure.ts";
import { createLeftOut } from "./leftOut.ts";
import type { Failure, Message, Task } from "./message.ts";

/** What came of one cell. */
export interface Outcome {
  status: "skipped" | "ok" | "failed";
  readonly outputs: Output[];
}

/** The outcomes of all code cells by their place in the notebook, built up from what the child tells. */
export interface Ledger {
  readonly outcomes: ReadonlyMap<number, Outcome>;
  /** Takes in a message of so many bytes; returns in a sentence why it cannot be, null where it was. */
  apply(message: Message, bytes: number): string | null;
  /** Ends the run from outside: the failure goes to the cell that was running, or to the first. */
  breakOff(failure: Failure): void;
  /** Notes what was left out; nothing comes after. */
  close(): void;
}

const tooMuch = "the kernel told more than a cell may";

/** A ledger where every cell of the task is still to be run. */
export function createLedger(task: Task): Ledger {
  const { cells } = task;
  const outcomes = new Map(cells.map(({ cell }): [number, Outcome] => [cell, { status: "skipped", outputs: [] }]));
  const mayFail = new Set(cells.filter((cell) => cell.mayFail).map(({ cell }) => cell));
  const allowance = createAllowance();
  const leftOut = createLeftOut();
  const show = createDisplays();
  let latest = cells[0]?.cell;
  const fail = (outcome: Outcome, failure: Failure, expected: boolean): void => {
    outcome.status = expected ? "ok" : "failed";
    outcome.outputs.push(failure);
  };
  return {
    outcomes,
    apply(message, bytes) {
      const outcome = "cell" in message ? outcomes.get(message.cell) : undefined;
      if (outcome === undefined || message.kind === "done") {
        return null;
      }
      switch (message.kind) {
        case "start":
          latest = message.cell;
          outcome.status = outcome.status === "skipped" ? "ok" : outcome.status;
          break;
        case "stream":
          if (!allowance.print(message.cell, message.name, message.text)) return tooMuch;
          print(outcome.outputs, message.name, withoutPath(message.text, task));
          break;
        case "display":
          if (!allowance.show(message, bytes)) return tooMuch;
          show(outcome.outputs, message.data, message.id, message.update);
          break;
        case "failure":
          if (!allowance.fail(message.cell)) return tooMuch;
          fail(outcome, message.failure, mayFail.has(message.cell));
          break;
        case "hidden":
          leftOut.add(outcome.outputs, message.what, message.count);
          break;
      }
      return null;
    },
    breakOff(failure) {
      const outcome = latest === undefined ? undefined : outcomes.get(latest);
      if (outcome !== undefined) fail(outcome, failure, false);
    },
    close: leftOut.note,
  };
}

/** Shows bundles in the outputs given; an update replaces every bundle shown under its id, in whatever cell. */
function createDisplays(): (outputs: Output[], data: MimeBundle, id: string | null, update: boolean) => void {
  const places = new Map<string, { readonly outputs: Output[]; readonly at: number }[]>();
  return (outputs, data, id, update) => {
    const shown = id === null ? [] : (places.get(id) ?? []);
    if (update) {
      for (const place of shown) {
        place.outputs[place.at] = { kind: "display", data };
      }
      return;
    }
    const at = outputs.push({ kind: "display", data }) - 1;
    if (id !== null) {
      places.set(id, [...shown, { outputs, at }]);
    }
  };
}

/** Adds to the last stream if it is the same one, so that a run of lines is one output. */
function print(outputs: Output[], name: "stdout" | "stderr", text: string): void {
  const last = outputs.at(-1);
  if (last?.kind === "stream" && last.name === name) {
    outputs[outputs.length - 1] = { kind: "stream", name, text: last.text + text };
  } else {
    outputs.push({ kind: "stream", name, text });
  }
}
