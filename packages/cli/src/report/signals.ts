import { constants } from "node:os";

/** The signals that end a run: those of a terminal's Ctrl-C and its closing, and that of `kill`. */
const ending = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Ends the process at such a signal with its conventional code (130, 143, 129), after `say` has told what is done. Nothing
 * has to be undone: a kernel is killed by its warden when this process is gone, and a page is whole or not there.
 *
 * @param stop is asked at each signal first; true where the work comes to its end by itself
 * @returns a function that stops listening
 */
export function endOnSignals(say: (signal: string) => void, stop: (signal: string) => boolean): () => void {
  const end = (signal: (typeof ending)[number]): void => {
    if (stop(signal)) return;
    say(signal);
    process.exit(codeOf(signal));
  };
  for (const signal of ending) process.on(signal, end);
  return () => {
    for (const signal of ending) process.off(signal, end);
  };
}

/** The exit code of a process that a signal ends. */
export function codeOf(signal: (typeof ending)[number]): number {
  return 128 + constants.signals[signal];
}
