import type { Part, Pool } from "@readout/facts/workers";

/** Deals items out to the threads of a pool; what comes of them is handed on in the order of the items. */
export interface Dealer<Item> {
  /** Adds an item of so many bytes; waits where the threads, or who takes what comes of them, are slower. */
  readonly add: (item: Item, bytes: number) => Promise<void>;
  /** Waits until all that was added was handed on. */
  readonly end: () => Promise<void>;
}

export interface DealerOptions<Item, Answer> {
  readonly pool: Pool<Item, Answer>;
  readonly workers: number;
  /** Takes what came of a batch. */
  readonly use: (items: readonly Item[], parts: readonly Part<Answer>[]) => Promise<void>;
  /** Bytes that a thread is given at a time, or one item of more. */
  readonly batch: number;
}

/** Bytes that are held, at the most, beside one item. */
const HELD = 8 * 1024 * 1024;

/** Starts dealing. A batch is sent as soon as a thread is free, so that no item waits for an input that pauses. */
export function dealer<Item, Answer>({ pool, workers, use, batch: most }: DealerOptions<Item, Answer>): Dealer<Item> {
  const sent: { readonly bytes: number; readonly used: Promise<void> }[] = [];
  let held = 0;
  let batch: Item[] = [];
  let size = 0;
  let last = Promise.resolve();
  let isDue = false;

  const send = (): void => {
    if (batch.length === 0) return;
    const [items, bytes, before] = [batch, size, last];
    batch = [];
    size = 0;
    const answered = pool.run(items);
    const go = (): void => {
      if (pool.isFree()) send();
    };
    answered.then(go, () => {});
    last = (async () => {
      const [parts] = await Promise.all([answered, before]);
      await use(items, parts);
    })();
    // Whoever waits for it is told; until then it is nobody's.
    last.catch(() => {});
    held += bytes;
    sent.push({ bytes, used: last });
  };
  return {
    async add(item, bytes) {
      batch.push(item);
      size += bytes;
      if (size >= most) send();
      else if (!isDue) {
        isDue = true;
        setImmediate(() => {
          isDue = false;
          if (pool.isFree()) send();
        });
      }
      while (held > HELD || sent.length > 4 * workers) {
        const { bytes: done, used } = sent.shift() as (typeof sent)[number];
        await used;
        held -= done;
      }
    },
    async end() {
      send();
      await last;
    },
  };
}
