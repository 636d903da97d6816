import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { getSystemErrorMap } from "node:util";

/** The time after which a draft is nobody's any more, whatever process bears its number now, in milliseconds. */
const longestMs = 24 * 60 * 60 * 1000;

/** A page that could not be written; what stood at its path before stands there still. */
export class UnwrittenError extends Error {}

/**
 * Writes a page whole or not at all: beside its path, down to the disk, and only then under its name. Nothing else of this
 * process runs meanwhile, so only its sudden death can leave a draft, which `removeStaleDrafts` takes away.
 *
 * @throws an UnwrittenError that says why it cannot be written
 */
export function writePage(path: string, page: string | Uint8Array): void {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    rmSync(draft, { force: true });
    const file = openSync(draft, "wx");
    try {
      writeFileSync(file, page);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
  } catch (error) {
    discard(draft);
    throw new UnwrittenError(`${path}: Expected a file that can be written, got ${reason(error)}`);
  }
  syncFolder(dirname(path));
}

/** Removes the drafts that runs have left in a folder which were killed while they wrote, as far as it can be done. */
export function removeStaleDrafts(folder: string): void {
  for (const name of namesIn(folder)) {
    const pid = /^\..+\.(?:html|json|zip)\.(\d+)\.tmp$/.exec(name)?.[1];
    const path = join(folder, name);
    if (pid !== undefined && (!isOther(Number(pid)) || isOld(path))) discard(path);
  }
}

/** The names in a folder; none in one that may be written and not be read. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Whether there is another process of that number than this one, which has made nothing yet. */
export function isOther(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

function isOld(path: string): boolean {
  const status = statSync(path, { throwIfNoEntry: false });
  return status !== undefined && Date.now() - status.mtimeMs > longestMs;
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // What cannot be removed is left to a later run.
  }
}

/** Makes a new name last; a file system that cannot keeps it all the same, but for a loss of power. */
function syncFolder(path: string): void {
  try {
    const folder = openSync(path, "r");
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch {
    // The page is whole under its name.
  }
}

/** The code of a system's error, and what it means: `ENOSPC` (no space left on device). */
function reason(error: unknown): string {
  const { code, errno, message } = error as NodeJS.ErrnoException;
  const meaning = errno === undefined ? undefined : getSystemErrorMap().get(errno)?.[1];
  return `\`${code ?? message}\`${meaning === undefined ? "" : ` (${meaning})`}`;
}
