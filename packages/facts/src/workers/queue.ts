/** Work that goes on at the same time, up to so many pieces. */
export interface Queue {
  /** Takes a piece, and waits until fewer than so many are underway. */
  readonly add: (work: Promise<void>) => Promise<void>;
  /** Waits for all that is underway. */
  readonly end: () => Promise<void>;
}

/** @param most how many pieces may be underway */
export function queue(most: number): Queue {
  const underway = new Set<Promise<void>>();
  return {
    async add(work) {
      const done = work.finally(() => underway.delete(done));
      // Whoever waits next is told that it failed; until then it is nobody's.
      done.catch(() => {});
      underway.add(done);
      if (underway.size >= most) await Promise.race(underway);
    },
    async end() {
      await Promise.all(underway);
    },
  };
}
