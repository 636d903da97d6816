import { thrown } from "./fault.ts";
import type { Part, Start } from "./messages.ts";

/** How a worker makes answers. */
export interface Work<Item, Answer> {
  /** Takes one item, whole or, where it throws, not at all. */
  readonly add: (item: Item) => Promise<void> | void;
  /**
   * Gives what was made of the items since the last time. It is copied: to transfer its memory would detach buffers, and once one
   * was detached V8 throws away all code of the thread that reads typed arrays, and checks each of their reads from then on.
   */
  readonly take: () => Answer;
}

/** Answers the batches of a `workerPool`: called once in a worker, with what makes its work of the pool's data. */
export async function serve<Data, Item, Answer>(
  prepare: (data: Data) => Promise<Work<Item, Answer>> | Work<Item, Answer>,
): Promise<void> {
  const { parentPort, workerData } = process.getBuiltinModule("node:worker_threads");
  const { data, place } = workerData as Start<Data>;
  const work = await prepare(data);
  parentPort?.on("message", async (items: readonly Item[]) => {
    const parts: Part<Answer>[] = [];
    let from = 0;
    const end = (to: number): void => {
      if (to === from) return;
      parts.push({ from, to, answer: work.take() });
      from = to;
    };
    for (const [i, item] of items.entries()) {
      Atomics.store(place, 0, i);
      try {
        const added = work.add(item);
        if (added !== undefined) await added;
      } catch (error) {
        end(i);
        parts.push({ from: i, to: i + 1, fault: thrown(error) });
        from = i + 1;
      }
    }
    end(items.length);
    parentPort?.postMessage(parts);
  });
}
