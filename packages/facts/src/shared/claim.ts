import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";

/** How old a claim may be that is believed, in milliseconds: a batch takes a second or two. */
const longestMs = 60_000;

/** Says that this process makes the file; false where another makes it, or the folder cannot be written. */
export function claim(file: string): boolean {
  if (tryClaim(file)) return true;
  if (isClaimed(file)) return false;
  // Whoever claimed it is dead, or took it back just now.
  release(file);
  return tryClaim(file);
}

function tryClaim(file: string): boolean {
  try {
    writeFileSync(claimOf(file), `${process.pid}`, { flag: "wx" });
    return true;
  } catch {
    return false;
  }
}

/** Takes this process's claim back. */
export function release(file: string): void {
  try {
    rmSync(claimOf(file), { force: true });
  } catch {
    // It grows too old to be believed.
  }
}

/** Whether another process that is alive said of late that it makes the file. */
export function isClaimed(file: string): boolean {
  try {
    const { mtimeMs } = statSync(claimOf(file));
    const pid = Number(readFileSync(claimOf(file), "utf8"));
    if (Date.now() - mtimeMs > longestMs) return false;
    // Between its making and its writing a claim is empty.
    return pid === 0 || (Number.isSafeInteger(pid) && isAlive(pid));
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

function claimOf(file: string): string {
  return `${file}.claim`;
}
