import { readdirSync, readFileSync } from "node:fs";

/** Why processes cannot be looked at here; null where they can. */
export const hiddenProcesses: string | null = process.platform === "linux" ? null : "the system shows no /proc";

/** The numbers of the processes that bear a mark in their arguments or their environment. */
export function marked(mark: string): readonly number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => ["cmdline", "environ"].some((file) => read(`/proc/${pid}/${file}`).includes(mark)))
    .map(Number);
}

/** Waits until none is left of them, but not for ever; returns those that are. */
export async function left(mark: string, patienceMs = 5000): Promise<readonly number[]> {
  const end = performance.now() + patienceMs;
  for (let found = marked(mark); ; found = marked(mark)) {
    if (found.length === 0 || performance.now() > end) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, "latin1");
  } catch {
    // It has ended meanwhile, or is another user's.
    return "";
  }
}
