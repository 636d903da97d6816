import type { Member } from "./member.ts";
import { IDLE } from "./messages.ts";

/** One minute: the most processor time for one article where nobody says, and for a start. */
export const TIMEOUT_MS = 60_000;

type Watched = Pick<Member<unknown, unknown>, "place" | "end"> & { readonly task: () => unknown };

/** What was last seen of a worker. */
interface Seen {
  readonly task: unknown;
  readonly place: number;
  /** Its processor time since then. */
  readonly spentMs: number;
  readonly looks: number;
}

/**
 * Ends workers that stay at one item too long; they are in the set from then on. By the clock an article would be blamed for a
 * busy machine: the processor time of all threads is shared out among those that work. One that waits takes none, so looks
 * are counted too, up to ten times as many; while the machine sleeps there are none.
 *
 * @returns what ends the watch
 */
export function watch(members: Iterable<Watched>, stuck: WeakSet<object>, timeoutMs: number): () => void {
  const lookMs = Math.min(1000, timeoutMs / 4);
  const last = new WeakMap<object, Seen>();
  let before = process.cpuUsage();
  const timer = setInterval(() => {
    const { user, system } = process.cpuUsage(before);
    before = process.cpuUsage();
    const busy = [...members].filter((member) => member.task() !== null);
    for (const member of busy) {
      const [task, place, seen] = [member.task(), member.place(), last.get(member)];
      const stays = seen !== undefined && seen.task === task && seen.place === place;
      const spentMs = stays ? seen.spentMs + (user + system) / 1000 / busy.length : 0;
      const looks = stays ? seen.looks + 1 : 0;
      last.set(member, { task, place, spentMs, looks });
      // What a start takes hangs on the machine.
      const mostMs = place === IDLE ? Math.max(timeoutMs, TIMEOUT_MS) : timeoutMs;
      if (spentMs < mostMs && looks * lookMs < 10 * mostMs) continue;
      stuck.add(member);
      void member.end();
    }
  }, lookMs).unref();
  return () => clearInterval(timer);
}
