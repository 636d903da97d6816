import { constants } from "node:os";

/** The signals that end a run: those of a terminal's Ctrl-C and its closing, and that of `kill`. */
const ending = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Ends the process at such a signal with its conventional code (130, 143, 129), after `say` has told what is done. Nothing
 * has to be undone: a kernel is killed by its warden when this process is gone, and a page is whole or not there.
 *
 * @returns a function that stops listening
 */
export function endOnSignals(say: (signal: string) => void): () => void {
  const end = (signal: (typeof ending)[number]): void => {
    say(signal);
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of ending) process.once(signal, end);
  return () => {
    for (const signal of ending) process.off(signal, end);
  };
}
