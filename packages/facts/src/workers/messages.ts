import type { Fault } from "./fault.ts";

/** What came of the items from one place to another (excluded): what the worker made of them, or why nothing. */
export type Part<Answer> = {
  readonly from: number;
  readonly to: number;
} & ({ readonly answer: Answer } | { readonly fault: Fault });

/** What a worker is started with. */
export interface Start<Data> {
  readonly data: Data;
  /** Shared: at 0 the item of the batch that the worker is at, `IDLE` before the first. */
  readonly place: Int32Array;
}

/** Where a worker stands that has not begun. */
export const IDLE = -1;
