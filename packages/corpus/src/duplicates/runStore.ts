/** Keeps the runs of words of articles until they are compared: in memory, or where there is more room. */
export interface RunStore {
  /** Takes a list; the first has the place 0, the next 1. */
  readonly add: (runs: Uint32Array) => void;
  readonly at: (place: number) => Uint32Array;
}

/** Keeps lists in memory: four bytes for each run. */
export function runsInMemory(): RunStore {
  const lists: Uint32Array[] = [];
  return {
    add(runs) {
      lists.push(runs);
    },
    at: (place) => lists[place] ?? new Uint32Array(),
  };
}
