import { setTimeout as wait } from "node:timers/promises";
import type { ExecutedNotebook, Progress, RunOptions } from "@readout/report";
import { vi } from "vitest";
import { run } from "./notebook.ts";

/** The end of a cell that never ends; it tells when it has come there. */
export const spin = "(globalThis as any)[Symbol.for('readout.progress')]({ stage: 'spinning' }); while (true) {}";

/**
 * Runs a cell that never ends, between two others, and puts the runner's clock forward: by the first time when the cell
 * starts, by the second when it spins and has done so for `spunMs`. So a time-out is as long as on a slow machine it must
 * be, and nobody waits for it. Returns also the milliseconds from the last jump to the end.
 */
export async function endless(
  cell: object | string,
  options: RunOptions,
  [atStart, atSpin]: readonly [number, number] = [0, 100_000],
  spunMs = 0,
): Promise<readonly [ExecutedNotebook, number]> {
  // What is real time goes on: the runner waits a second for some ends.
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"], shouldAdvanceTime: true });
  let jumped = Number.POSITIVE_INFINITY;
  const onProgress = async (progress: Progress): Promise<void> => {
    if (progress.stage === undefined && progress.cell === 2) vi.advanceTimersByTime(atStart);
    if (progress.stage !== "spinning") return;
    await wait(spunMs);
    jumped = performance.now();
    vi.advanceTimersByTime(atSpin);
  };
  try {
    const notebook = await run(
      ["let first = 1;", cell, "1"],
      {},
      { ...options, onProgress: (step) => void onProgress(step) },
    );
    return [notebook, performance.now() - jumped];
  } finally {
    vi.useRealTimers();
  }
}
