import type { EvidenceMode } from "../evidence/mode.ts";
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

/** A folder in which the notebooks of a run share what they have made. */
export interface Shared {
  readonly folder: string;
  /** A hash of the packages: what others have made is not theirs. */
  readonly version: string;
  /** How many threads of its own the notebook may use; 0 where other notebooks use all cores. */
  readonly workers: number;
}

/** A notebook to run. */
export interface Task {
  readonly cells: readonly TaskCell[];
  /** Folder whose path is cut from messages and frames. */
  readonly root: string;
  /** Folder from which the absolute paths that a cell reads are told; null where they stand as they are. */
  readonly from: string | null;
  readonly shared: Shared | null;
  /** How much of what stands behind numbers its outputs bring. */
  readonly evidence: EvidenceMode;
  /** True to check types only. */
  readonly check: boolean;
}

/** All that the child is told. */
export interface Order {
  readonly task: Task;
  /** The word that each of its messages begins with; code in a cell does not know it. */
  readonly key: string;
  /** The most memory that may be resident, in MiB. */
  readonly memoryMb: number;
}

/** What is left out beyond a limit. */
export type Hidden = "lines" | "displays" | "errors";

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
  /** So much over a limit was left out by now; null where it is not counted yet. */
  | { readonly kind: "hidden"; readonly cell: number; readonly what: Hidden; readonly count: number | null }
  | { readonly kind: "progress"; readonly cell: number; readonly stage: Stage }
  /** The cell is about to read what is at a path. */
  | { readonly kind: "path"; readonly cell: number; readonly path: string }
  /** Something that the user is told beside the page. */
  | { readonly kind: "note"; readonly cell: number; readonly text: string }
  | { readonly kind: "done" };

/** How far a long step inside a cell has come. */
export interface Stage {
  readonly stage: string;
  readonly count?: number;
  readonly total?: number;
  /** What the stage counted, for whoever knows the code that tells it. */
  readonly tally?: unknown;
}
