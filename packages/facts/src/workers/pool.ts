import { availableParallelism } from "node:os";
import { deadly, type Fault, tooSlow } from "./fault.ts";
import { type Member, startMember, type Task } from "./member.ts";
import { IDLE, type Part } from "./messages.ts";
import { TIMEOUT_MS, watch } from "./watch.ts";

/** How many threads work. */
export type Workers = number | "auto";

/** How many workers a number, or `auto`, stands for: `auto` is one a core. */
export function workerCount(workers: Workers): number {
  return workers === "auto" ? availableParallelism() : workers;
}

export interface PoolOptions<Data> {
  /** The module that a worker runs; it calls `serve`. */
  readonly script: URL;
  /** What each worker is started with. */
  readonly data: Data;
  readonly workers: number;
  /** The most processor time for one item, in milliseconds; ten times as much by the clock. A minute if not given. */
  readonly timeoutMs?: number | undefined;
  /** The largest heap of a worker, in MiB; 2048 if not given. */
  readonly memoryMb?: number | undefined;
  /** The largest part of it for what was made last, in MiB; V8's own if not given. Less saves memory and takes time. */
  readonly youngMb?: number | undefined;
}

/** Threads that take batches of items. */
export interface Pool<Item, Answer> {
  /**
   * Has a worker answer the items. A worker that dies or stays at one item too long costs that item alone: another takes over,
   * and the item has a fault for an answer. Parts are in the order of the items and hold each once.
   *
   * @throws where workers die before they begin: the machine, and no item, is to blame
   */
  readonly run: (items: readonly Item[]) => Promise<readonly Part<Answer>[]>;
  /** Whether a batch would be begun at once. */
  readonly isFree: () => boolean;
  /** Ends all workers. */
  readonly close: () => Promise<void>;
}

/** How often in a row a worker may die before it begins its batch. */
const STARTS = 3;

/** Starts a pool. Workers are started when there is work for them. */
export function workerPool<Data, Item, Answer>({
  script,
  data,
  workers,
  timeoutMs = TIMEOUT_MS,
  memoryMb = 2048,
  youngMb,
}: PoolOptions<Data>): Pool<Item, Answer> {
  const members = new Set<Member<Item, Answer>>();
  const stuck = new WeakSet<object>();
  const waiting: Task<Item, Answer>[] = [];
  let failedStarts = 0;
  let isClosed = false;

  const start = (): Member<Item, Answer> => {
    const member = startMember<Data, Item, Answer>(
      { script, data, memoryMb, youngMb },
      {
        answered() {
          failedStarts = 0;
          dispatch();
        },
        died(task, error) {
          members.delete(member);
          if (task !== null && !isClosed) bury(member, task, error);
          dispatch();
        },
      },
    );
    members.add(member);
    return member;
  };
  const dispatch = (): void => {
    while (waiting.length > 0 && !isClosed) {
      const idle = [...members].find((member) => member.task() === null);
      if (idle === undefined && members.size >= workers) return;
      (idle ?? start()).give(waiting.shift() as Task<Item, Answer>);
    }
  };
  const bury = (member: Member<Item, Answer>, task: Task<Item, Answer>, error: unknown): void => {
    const place = member.place();
    if (place !== IDLE) {
      const alone = task.items.length === 1;
      const fault = stuck.has(member) ? tooSlow(timeoutMs) : alone ? deadly(error, memoryMb) : null;
      waiting.unshift(...divided(task, place, fault));
    } else if (++failedStarts < STARTS) waiting.unshift(task);
    else task.reject(error);
  };
  const unwatch = watch(members, stuck, timeoutMs);
  return {
    run: (items) =>
      new Promise((resolve, reject) => {
        waiting.push({ items, resolve, reject });
        dispatch();
      }),
    isFree: () => waiting.length === 0 && [...members].filter((member) => member.task() !== null).length < workers,
    async close() {
      isClosed = true;
      unwatch();
      await Promise.all([...members].map((member) => member.end()));
    },
  };
}

/**
 * Divides a batch at the item over which a worker died: those before it, the item itself, where it is not known to be at fault,
 * and those behind it. Alone it may get through: what was missing may have been the memory of those before it.
 */
function divided<Item, Answer>(
  { items, resolve, reject }: Task<Item, Answer>,
  at: number,
  fault: Fault | null,
): readonly Task<Item, Answer>[] {
  const tasks: Task<Item, Answer>[] = [];
  const answerOf = (from: number, to: number): Promise<readonly Part<Answer>[]> =>
    new Promise((resolvePart, rejectPart) => {
      const placed = (parts: readonly Part<Answer>[]): void =>
        resolvePart(parts.map((part) => ({ ...part, from: part.from + from, to: part.to + from })));
      if (from === to) resolvePart([]);
      else if (from === at && fault !== null) resolvePart([{ from, to, fault }]);
      else tasks.push({ items: items.slice(from, to), resolve: placed, reject: rejectPart });
    });
  const answers = [answerOf(0, at), answerOf(at, at + 1), answerOf(at + 1, items.length)];
  Promise.all(answers).then((parts) => resolve(parts.flat()), reject);
  return tasks;
}
