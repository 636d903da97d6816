import { Worker } from "node:worker_threads";

/** What a kernel says on its standard error when it ends itself. */
const words = "readout: too much resident memory";

/** How much of a kernel's memory the values of JavaScript may take; the rest is for code, Buffers and typed arrays. */
const heapShare = 0.75;

/** The arguments by which Node keeps its heap below the memory of a kernel. */
export function heapArguments(memoryMb: number): readonly string[] {
  return [`--max-old-space-size=${Math.floor(memoryMb * heapShare)}`];
}

/**
 * Ends this process where more of its memory is resident than that: Buffers are not in the heap that V8 limits. A thread
 * looks ten times a second, so a cell can take more for a moment. Memory of processes that a cell starts is not seen.
 */
export function limitMemory(memoryMb: number): void {
  const watch = new Worker(new URL("./memoryWatch.js", import.meta.url), {
    workerData: { mostBytes: memoryMb * 1024 * 1024, words },
    execArgv: [],
  });
  watch.unref();
}

/** Whether the last words of a process say that it was ended for its memory, by V8 or by `limitMemory`. */
export function tellsOfMemory(lastWords: string): boolean {
  return lastWords.includes(words) || /heap out of memory|Allocation failed/.test(lastWords);
}
