import { realpathSync } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, isAbsolute, join, relative, resolve } from "node:path";

/** A path, or a glob, that a parameter names: the same files as told to each of those who must know them. */
export interface Place {
  /** As the page shows it: from the folder where the command was typed, or as it stands in the notebook. */
  readonly shown: string;
  /** As the kernel reads it, which runs in the notebook's folder. */
  readonly inKernel: string;
  /** As this process reads it. */
  readonly here: string;
  /** The folder from which its files are told. */
  readonly base: string;
}

/** A corpus's name under a title: the last part of its path, which stands whole among the parameters; a glob as it is. */
export function nameOf(shown: string): string {
  const last = basename(shown);
  return /[*?]/.test(last) ? shown : last;
}

/** Whether a path goes up again from a folder that it names: through a link, `link/..` is not what is left of the words. */
function goesThrough(path: string): boolean {
  return /(?:^|\/)(?!\.\.?\/)[^/]+\/(?:.*\/)?\.\.(?:\/|$)/.test(path);
}

/** A path that was given with the command: relative to the folder in which it was typed. */
export function givenPlace(given: string): Place {
  const base = process.cwd();
  const path = goesThrough(given) ? whereItGoes(given) : given;
  const shown = relative(base, resolve(base, path)) || ".";
  return { shown, inKernel: resolve(base, path), here: isAbsolute(path) ? path : shown, base };
}

/** Where the system goes with a path; the path itself where there is nothing at it. */
function whereItGoes(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

/** A path that is the default of a notebook: relative to the notebook's folder. */
export function defaultPlace(path: string, folder: string): Place {
  if (isAbsolute(path)) return givenPlace(path);
  return { shown: path, inKernel: path, here: join(relative(process.cwd(), folder), path), base: folder };
}

/** The path of a file of the place, or a place in such a file, as a page may tell it. */
export function told(path: string, base: string = process.cwd()): string {
  return relative(base, resolve(path)) || ".";
}

/** Whether there is something at the path that cannot be read twice, such as a pipe. */
export async function isPassing(path: string): Promise<boolean> {
  const status = await stat(path).catch(() => null);
  return status !== null && !status.isFile() && !status.isDirectory();
}
