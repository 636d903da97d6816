/** A request that waits for its turn. */
interface Waiting {
  /** Carries it out; returns true where those that wait behind it are to be dropped. */
  run(): Promise<boolean>;
  /** Tells who asked that it was not carried out, as one before it failed. */
  drop(): void;
}

/** Adds a request. */
export type Queue = (request: Waiting) => void;

/** How long requests may be on their way that were sent before their sender could know of a failure, in milliseconds. */
const underwayMs = 50;

/**
 * Returns a queue that carries out one request after the other. What stands in it when one fails is dropped, as a reader
 * who runs all cells expects: later cells build on those before.
 */
export function createQueue(wait: (ms: number) => Promise<unknown>): Queue {
  const waiting: Waiting[] = [];
  let busy = false;
  const work = async (): Promise<void> => {
    busy = true;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if (!(await next.run())) continue;
      await wait(underwayMs);
      for (const { drop } of waiting.splice(0)) drop();
    }
    busy = false;
  };
  return (request) => {
    waiting.push(request);
    if (!busy) void work();
  };
}
