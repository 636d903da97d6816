import { rmSync } from "node:fs";
import { basename, dirname } from "node:path";
import { isResults, resultsOf } from "@readout/report/run";
import { writePage } from "./drafts.ts";
import { keepFound } from "./history.ts";
import { textAt } from "./textAt.ts";

/**
 * Writes what the page at a path found beside it, as `NAME.json` for programs, where that is not there yet. A file of that name that no
 * run has made is left alone. What the page before it found goes into the history of the folder first.
 *
 * @throws an UnwrittenError where it cannot be written
 */
export function writeResults(path: string): void {
  // What stands there now: another run may have written the page since.
  const results = resultsOf(textAt(path) ?? "");
  const file = resultsPath(path);
  const old = textAt(file);
  if (results === null || results === old || (old !== null && !isResults(old))) return;
  keepOld(path, old);
  writePage(file, results);
}

/** Removes the results beside a page that is removed, or that found nothing any more; the history keeps what they say. */
export function removeResults(path: string): void {
  const file = resultsPath(path);
  const old = textAt(file) ?? "";
  if (!isResults(old)) return;
  keepOld(path, old);
  rmSync(file);
}

function keepOld(page: string, results: string | null): void {
  if (results !== null) keepFound(dirname(page), basename(page, ".html"), results);
}

function resultsPath(page: string): string {
  return page.replace(/\.html$/u, ".json");
}
