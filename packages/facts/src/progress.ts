import type { Tally } from "@readout/corpus";

/** Is told how far reading has come, by stages. */
export type Report = (progress: {
  readonly stage: string;
  readonly count: number;
  readonly total?: number;
  /** How much could be used, once all is read. */
  readonly tally?: Tally;
}) => void;

/** What the runner of the notebook listens with, if one does. */
export function listener(): Report {
  const hook = (globalThis as Record<symbol, unknown>)[Symbol.for("readout.progress")];
  return typeof hook === "function" ? (hook as Report) : () => {};
}
