import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive } from "./isAlive.ts";

/** Where the process that writes into a folder says so. */
const LOCK = "facts.lock";

/**
 * Says that this process writes into a folder, until what is returned is called or the process ends.
 *
 * @throws where another process that is alive does
 */
export function lock(folder: string): () => void {
  const file = join(folder, LOCK);
  try {
    writeFileSync(file, `${process.pid}`, { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    const pid = Number(readFileSync(file, "utf8"));
    if (pid !== process.pid && isAlive(pid))
      throw new Error(`${folder}: Expected a folder that nobody else writes into, got one of process ${pid}`);
    // Whoever said so is dead.
    writeFileSync(file, `${process.pid}`);
  }
  const release = (): void => {
    process.off("exit", release);
    rmSync(file, { force: true });
  };
  process.once("exit", release);
  return release;
}
