import type { Output } from "../notebook.ts";
import { most } from "./limits.ts";
import type { Hidden } from "./message.ts";

/** Gathers what was left out of the outputs of cells. */
export interface LeftOut {
  /** `count` is how much by now; null where it is not counted. */
  add(outputs: Output[], what: Hidden, count: number | null): void;
  /** Puts a note behind the outputs for each that was added. */
  note(): void;
}

export function createLeftOut(): LeftOut {
  const found = new Map<Output[], Map<Hidden, number | null>>();
  return {
    add(outputs, what, count) {
      found.set(outputs, (found.get(outputs) ?? new Map<Hidden, number | null>()).set(what, count));
    },
    note() {
      for (const [outputs, counts] of found) {
        for (const [what, count] of counts) outputs.push({ kind: "note", text: sentence(what, count) });
      }
    },
  };
}

const allowed: Readonly<Record<Hidden, string>> = {
  lines: `a cell may print ${mebibytes(most.printed)}`,
  displays: `a cell may display ${most.outputs} outputs, ${mebibytes(most.markup)} of text and ${mebibytes(most.shown)} of data, a notebook ${mebibytes(most.shownInAll)}`,
  errors: `a cell may tell ${most.errors}`,
};

function sentence(what: Hidden, count: number | null): string {
  const words =
    count === 1
      ? `One more ${what.slice(0, -1)} was`
      : `${count ?? "More"}${count === null ? "" : " more"} ${what} were`;
  return `${words} left out: ${allowed[what]}.`;
}

function mebibytes(bytes: number): string {
  return `${bytes / 1024 / 1024} MiB`;
}
