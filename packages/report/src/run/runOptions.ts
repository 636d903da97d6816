import type { EvidenceMode } from "../evidence/mode.ts";
import type { Shared, Stage } from "./message.ts";

/** Limits of a run and what to do on the way. */
export interface RunOptions {
  /** Longest time for one cell, in milliseconds; the first cell's includes the start. Two minutes if not given. */
  readonly timeoutMs?: number;
  /** Longest time for the notebook, in milliseconds. No limit if not given. */
  readonly totalMs?: number;
  /** The most memory that the kernel may use, in MiB; three quarters of it for its heap. 4096 if not given. */
  readonly memoryMb?: number;
  /** Ends the run; what was done by then is kept. A reason that is a text stands in the page. */
  readonly signal?: AbortSignal;
  /** Where code of the project's packages shares what it made with other notebooks; nowhere if not given. */
  readonly shared?: Shared;
  /** How much of what stands behind numbers outputs bring: for one page, for files beside it, or a sample. For one page if not given. */
  readonly evidence?: EvidenceMode;
  /** Called at the start of each code cell and when a cell tells of its own progress. Cells count from 1. */
  readonly onProgress?: (progress: Progress) => void;
  /** Called with each path that code of the project's packages is given to read, as it was given. */
  readonly onRead?: (path: string) => void;
  /** Called with each note for the user that code of the project's packages has, a few at most. */
  readonly onNote?: (text: string) => void;
}

/** Which code cell is running, of how many, and the stage it is in, if it says so. */
export interface Progress extends Partial<Stage> {
  readonly cell: number;
  readonly cells: number;
}

/** The lowest and the highest value of the limits that are numbers. A timer of Node knows no longer time. */
const ranges = {
  timeoutMs: [1, 2 ** 31 - 1],
  totalMs: [1, 2 ** 31 - 1],
  memoryMb: [256, 1024 * 1024],
} as const;

/** Throws a RangeError for a limit that is out of its range. */
export function checkRunOptions(options: RunOptions): void {
  for (const [name, [low, high]] of Object.entries(ranges)) {
    const value = options[name as keyof typeof ranges];
    if (value !== undefined && !(value >= low && value <= high))
      throw new RangeError(`expected ${name} from ${low} to ${high}, got \`${value}\``);
  }
}
