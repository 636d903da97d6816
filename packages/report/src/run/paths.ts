import { isAbsolute, relative } from "node:path";
import { most } from "./limits.ts";

/**
 * Lets the code of a cell tell which paths it reads, and how they are to be told in the page: it calls the functions
 * that stand, in a headless run, in the global object under `Symbol.for("readout.paths")`. An absolute path is told
 * from the folder `from`, so that a page names no machine's folders; any other path as it stands. `given` throws a
 * RangeError for more paths, or longer ones, than a run may read.
 */
export function announcePaths(from: string | null, report: (path: string) => void): void {
  const told = new Set<string>();
  const given = (path: string): void => {
    if (told.has(path)) return;
    if (told.size >= most.paths) throw new RangeError(`expected at most ${most.paths} different paths to read`);
    if (typeof path !== "string" || path.length > most.path)
      throw new RangeError(`expected a path of at most ${most.path} characters`);
    told.add(path);
    report(path);
  };
  Object.assign(globalThis, {
    [Symbol.for("readout.paths")]: {
      given,
      shown: (path: string): string => (from !== null && isAbsolute(path) ? relative(from, path) || "." : path),
    },
  });
}
