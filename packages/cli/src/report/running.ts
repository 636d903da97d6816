/** The runs of a command, which the user may stop. */
export interface Running {
  /** Aborted once the user has stopped the runs. */
  readonly signal: AbortSignal;
  /** From now on there are runs to stop. */
  readonly begin: () => void;
  /** Stops the runs at the first SIGINT; false where the process must be ended: at another signal, or a second one. */
  readonly stop: (signal: string) => boolean;
}

export function createRunning(): Running {
  const controller = new AbortController();
  let begun = false;
  return {
    signal: controller.signal,
    begin() {
      begun = true;
    },
    stop(signal) {
      if (signal !== "SIGINT" || !begun || controller.signal.aborted) return false;
      process.stderr.write("SIGINT: stopping; partial pages are written, once more ends at once\n");
      controller.abort("stopped by the user");
      return true;
    },
  };
}
