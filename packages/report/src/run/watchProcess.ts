/**
 * Listens for errors that reach no `catch`, for warnings, which Node would print with the number of the process, and for an
 * event loop that is empty. Returns a function that listens anew: a cell may have removed all listeners.
 */
export function watchProcess(report: (value: unknown, label: string) => void, finish: () => void): () => void {
  Error.stackTraceLimit = 30;
  const listeners = {
    unhandledRejection: (reason: unknown) => report(reason, "Unhandled rejection"),
    uncaughtException: (error: unknown) => report(error, "Uncaught exception"),
    warning({ name, message }: Error) {
      if (name !== "ExperimentalWarning") {
        process.stderr.write(`${name}: ${message}\n`);
      }
    },
    beforeExit: finish,
  };
  const [on, off] = [process.on.bind(process), process.off.bind(process)];
  const listen = (): void => {
    for (const [event, listener] of Object.entries(listeners)) {
      off(event, listener);
      on(event, listener);
    }
  };
  listen();
  return listen;
}
