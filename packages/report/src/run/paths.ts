import { isAbsolute, relative } from "node:path";

/**
 * Lets the code of a cell tell which paths it reads, and how they are to be told in the page: it calls the functions
 * that stand, in a headless run, in the global object under `Symbol.for("readout.paths")`. An absolute path is told
 * from the folder `from`, so that a page names no machine's folders; any other path as it stands.
 */
export function announcePaths(from: string | null, report: (path: string) => void): void {
  Object.assign(globalThis, {
    [Symbol.for("readout.paths")]: {
      given: report,
      shown: (path: string): string => (from !== null && isAbsolute(path) ? relative(from, path) || "." : path),
    },
  });
}
