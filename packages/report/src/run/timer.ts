/** A time that may be started anew before it is over. */
export interface Timer {
  readonly start: () => void;
  readonly stop: () => void;
}

/** Calls `expire` once so many milliseconds have passed since the last start; never where no time is given. */
export function timer(ms: number | undefined, expire: () => void): Timer {
  let running: NodeJS.Timeout | undefined;
  const stop = (): void => clearTimeout(running);
  const start = (): void => {
    stop();
    if (ms !== undefined) running = setTimeout(expire, ms);
  };
  return { start, stop };
}

/** Waits for something, but no longer than so many milliseconds. */
export async function within(ms: number, promise: Promise<void>): Promise<void> {
  await new Promise<void>((resolve) => {
    const limit = timer(ms, resolve);
    limit.start();
    void promise.then(() => {
      limit.stop();
      resolve();
    });
  });
}
