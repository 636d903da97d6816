import type { Message, Task } from "./message.ts";

/** Checks that messages come in an order in which a run can tell them. */
export interface Sequence {
  /** Why a message cannot come now, in a sentence; null where it can. */
  problem(message: Message): string | null;
}

/** Cells start one after the other, nothing is told of others, and the end comes after the last or a failed one. */
export function createSequence({ cells }: Task): Sequence {
  const failed = new Set<number>();
  let started = 0;
  return {
    problem(message) {
      if (message.kind === "done") {
        const last = cells[started - 1];
        const stopped = last !== undefined && failed.has(last.cell) && !last.mayFail;
        return started === cells.length || stopped ? null : "the kernel told its end before all cells had run";
      }
      if (message.kind === "start") {
        if (cells[started]?.cell !== message.cell) return `the kernel told the start of a cell out of turn`;
        started += 1;
        return null;
      }
      if (message.kind === "failure") failed.add(message.cell);
      // Before the first cell starts, what happens is its own.
      const known = cells.slice(0, Math.max(1, started)).some(({ cell }) => cell === message.cell);
      return known ? null : "the kernel told of a cell that was not running";
    },
  };
}
