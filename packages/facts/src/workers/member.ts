import { IDLE, type Part, type Start } from "./messages.ts";

/** A batch that is to be answered. */
export interface Task<Item, Answer> {
  readonly items: readonly Item[];
  readonly resolve: (parts: readonly Part<Answer>[]) => void;
  readonly reject: (error: unknown) => void;
}

/** A worker of a pool. */
export interface Member<Item, Answer> {
  /** The batch it has; null where it is idle. */
  readonly task: () => Task<Item, Answer> | null;
  /** The item that it is at, `IDLE` before the first. */
  readonly place: () => number;
  readonly give: (task: Task<Item, Answer>) => void;
  readonly end: () => Promise<unknown>;
}

export interface MemberOptions<Data> {
  readonly script: URL;
  readonly data: Data;
  readonly memoryMb: number;
  readonly youngMb?: number | undefined;
}

/**
 * Starts a worker.
 *
 * @param on `answered`: a batch was, and it is idle; `died`: over which batch, if it had one, and of what
 */
export function startMember<Data, Item, Answer>(
  { script, data, memoryMb, youngMb }: MemberOptions<Data>,
  on: {
    readonly answered: () => void;
    readonly died: (task: Task<Item, Answer> | null, error: unknown) => void;
  },
): Member<Item, Answer> {
  const place = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)).fill(IDLE);
  const workerData: Start<Data> = { data, place };
  // Loaded when it is needed: a command without workers starts sooner.
  const { Worker } = process.getBuiltinModule("node:worker_threads");
  const worker = new Worker(script, {
    workerData,
    // What the program was started with is its own: a kernel's loaders have no business here.
    execArgv: [],
    resourceLimits: {
      maxOldGenerationSizeMb: memoryMb,
      ...(youngMb !== undefined && { maxYoungGenerationSizeMb: youngMb }),
    },
  });
  let task: Task<Item, Answer> | null = null;
  let error: unknown = null;
  worker.on("message", (parts: readonly Part<Answer>[]) => {
    task?.resolve(parts);
    task = null;
    on.answered();
  });
  worker.on("error", (thrown) => {
    error = thrown;
  });
  worker.on("exit", (code) => on.died(task, error ?? new Error(`worker ended with ${code}`)));
  return {
    task: () => task,
    place: () => Atomics.load(place, 0),
    give(next) {
      task = next;
      Atomics.store(place, 0, IDLE);
      worker.postMessage(next.items);
    },
    end: () => worker.terminate(),
  };
}
