import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { isOther } from "./drafts.ts";
import { writableFolder } from "./files.ts";

/** Where the notebooks of a command share annotations. */
export interface SharedPlace {
  readonly folder: string;
  /** Removes what is not to be kept. */
  readonly close: () => void;
}

/** The most that a folder keeps from one command to the next, in bytes. */
const mostBytes = 512 * 1024 * 1024;

/** How the folder of one command begins, in the system's folder for temporary files; the process's number follows. */
const prefix = "readout-shared-";

/**
 * The folder in which the notebooks of a command share annotations: a temporary one, which `close` removes, or the one that
 * the user names, in which `close` keeps 512 MiB of what was used last and removes what killed kernels left.
 *
 * @throws where a folder that the user names cannot be written
 */
export async function sharedPlace(named: string | undefined): Promise<SharedPlace> {
  if (named === undefined) {
    removeLeft();
    const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
    return { folder, close: () => discard(folder) };
  }
  const folder = resolve(named);
  await writableFolder(folder);
  return { folder, close: () => prune(folder) };
}

/** Removes the folders of commands that were killed, as far as they are this user's. */
function removeLeft(): void {
  for (const name of names(tmpdir())) {
    const pid = name.startsWith(prefix) ? /^(\d+)-/.exec(name.slice(prefix.length))?.[1] : undefined;
    if (pid !== undefined && !isOther(Number(pid))) discard(join(tmpdir(), name));
  }
}

/** Only what annotations are kept in is touched: a user may name a folder that holds other things as well. */
function prune(folder: string): void {
  for (const name of names(folder)) {
    const pid = /\.annotations\.(\d+)\.tmp$/.exec(name)?.[1];
    if (pid !== undefined && !isOther(Number(pid))) discard(join(folder, name));
  }
  const files = names(folder)
    .filter((name) => name.endsWith(".annotations"))
    .flatMap((name) => {
      const path = join(folder, name);
      const status = statSync(path, { throwIfNoEntry: false });
      return status === undefined ? [] : [{ path, size: status.size, used: status.mtimeMs }];
    })
    .sort((a, b) => b.used - a.used);
  let bytes = 0;
  for (const { path, size } of files) {
    bytes += size;
    if (bytes > mostBytes) discard(path);
  }
}

function names(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function discard(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // What cannot be removed is left to a later run.
  }
}
