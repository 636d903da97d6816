import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
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

/** Where a workspace keeps annotations, below its node_modules: tools keep there what they can make again, and no git looks into it. */
const below = join("node_modules", ".cache", "readout", "annotations");

/**
 * The folder in which the notebooks of a command share annotations, and keep them for the next: the one that the user names,
 * or the workspace's own, so that what did not change is annotated once. Annotations are found by their content, so there is nothing to
 * invalidate; `close` keeps 512 MiB of what was used last, and removes what killed kernels left. Where the user wants no such
 * folder, or there is no workspace that can be written, it is a temporary one, which `close` removes.
 *
 * @param wanted the user's folder, or false for none
 * @throws where a folder that the user names cannot be written
 */
export async function sharedPlace(wanted: string | false | undefined): Promise<SharedPlace> {
  const named = typeof wanted === "string" ? resolve(wanted) : wanted === false ? null : workspaceFolder(process.cwd());
  if (named === null) return temporaryPlace();
  try {
    await writableFolder(named);
  } catch (error) {
    if (typeof wanted === "string") throw error;
    return temporaryPlace();
  }
  return { folder: named, close: () => prune(named) };
}

function workspaceFolder(from: string): string | null {
  for (let at = from; ; at = dirname(at)) {
    if (existsSync(join(at, "node_modules"))) return join(at, below);
    if (at === dirname(at)) return null;
  }
}

function temporaryPlace(): SharedPlace {
  removeLeft();
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  return { folder, close: () => discard(folder) };
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
