import { readFileSync, rmSync } from "node:fs";
import { isResults, resultsOf } from "@readout/report/run";
import { writePage } from "./drafts.ts";

/**
 * Writes what the page at a path found beside it, as `NAME.json` for programs, where that is not there yet. A file of that name that no
 * run has made is left alone.
 *
 * @throws an UnwrittenError where it cannot be written
 */
export function writeResults(path: string): void {
  // What stands there now: another run may have written the page since.
  const results = resultsOf(read(path) ?? "");
  const file = resultsPath(path);
  const old = read(file);
  if (results === null || results === old || (old !== null && !isResults(old))) return;
  writePage(file, results);
}

/** Removes the results beside a page that is removed. */
export function removeResults(path: string): void {
  const file = resultsPath(path);
  if (isResults(read(file) ?? "")) rmSync(file);
}

function resultsPath(page: string): string {
  return page.replace(/\.html$/u, ".json");
}

function read(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
