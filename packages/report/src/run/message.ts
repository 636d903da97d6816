import type { Output } from "../notebook.ts";

/** What went wrong in a cell. */
export type Failure = Extract<Output, { kind: "error" }>;

/** A code cell for the child to run. */
export interface TaskCell {
  /** Its place in the notebook, counted from 0; it names the cell in every message. */
  readonly cell: number;
  /** Its number among the code cells, counted from 1; it names the cell to the reader. */
  readonly number: number;
  readonly source: string;
  /** True where an error is expected and the notebook goes on. */
  readonly mayFail: boolean;
}

/** All that the child is told. */
export interface Task {
  readonly cells: readonly TaskCell[];
  /** Folder whose path is cut from messages and frames. */
  readonly root: string;
  /** Folder from which the absolute paths that a cell reads are told; null where they stand as they are. */
  readonly from: string | null;
  /** True to check types only. */
  readonly check: boolean;
}

/** What the child tells while it runs. Each message names the cell that caused it, even if that cell has ended. */
export type Message =
  | { readonly kind: "start"; readonly cell: number }
  | { readonly kind: "stream"; readonly cell: number; readonly name: "stdout" | "stderr"; readonly text: string }
  | {
      readonly kind: "display";
      readonly cell: number;
      readonly data: Readonly<Record<string, unknown>>;
      readonly id: string | null;
      readonly update: boolean;
    }
  | { readonly kind: "failure"; readonly cell: number; readonly failure: Failure }
  /** So many lines over the limit were dropped. */
  | { readonly kind: "hidden"; readonly cell: number; readonly lines: number }
  | { readonly kind: "progress"; readonly cell: number; readonly stage: Stage }
  /** The cell is about to read what is at a path. */
  | { readonly kind: "path"; readonly cell: number; readonly path: string }
  | { readonly kind: "done" };

/** How far a long step inside a cell has come. */
export interface Stage {
  readonly stage: string;
  readonly count?: number;
  readonly total?: number;
  /** What the stage counted, for whoever knows the code that tells it. */
  readonly tally?: unknown;
}
