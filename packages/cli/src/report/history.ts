import { join } from "node:path";
import { foundIn, type History, historyIn, historyText, withRun } from "@readout/report/run";
import { writePage } from "./drafts.ts";
import { textAt } from "./textAt.ts";

// No page bears this name, so no page's results do.
const file = "index.history.json";

/** What the reports of a folder found in earlier runs; nothing where none is kept. */
export function historyAt(folder: string): History {
  return historyIn(textAt(join(folder, file)) ?? "") ?? {};
}

/**
 * Keeps what the results of a report tell that was found, before they are replaced. Where later ones tell the same, it is one run
 * (`withRun`). A file of that name that no run has made is left alone.
 *
 * @throws an UnwrittenError where it cannot be written
 */
export function keepFound(folder: string, report: string, results: string): void {
  const found = foundIn(results);
  const old = textAt(join(folder, file));
  const history = old === null ? {} : historyIn(old);
  if (found === null || history === null) return;
  const longer = withRun(history, report, found);
  if (longer !== history) writePage(join(folder, file), historyText(longer));
}
