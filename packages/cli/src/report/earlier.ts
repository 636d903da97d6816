import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { type PageRecord, recordIn } from "@readout/report/run";

/** The report that a page is compared with. */
export interface Earlier {
  /** Null where there is none of this notebook. */
  readonly record: PageRecord | null;
  /** What the page's fingerprint says of it. */
  readonly fingerprint: string;
}

/**
 * Checks `--since`: a folder of reports, or a page of the notebook that is run. The folder that reports go to need not be
 * there yet.
 *
 * @throws where there is nothing, or where the page says nothing of itself
 */
export function checkSince(since: string, out: string, pages: readonly string[]): void {
  if (!existsSync(since)) {
    if (resolve(since) === resolve(out)) return;
    throw new Error(`--since: Expected a report or a folder of reports, got nothing at \`${since}\``);
  }
  if (statSync(since).isDirectory()) return;
  if (recordIn(readFileSync(since, "utf8")) === null)
    throw new Error(`--since: Expected a report, got \`${since}\`, which does not tell its numbers`);
  if (pages.length > 1) throw new Error(`--since: Expected a folder for several reports, got \`${since}\``);
}

/**
 * Returns the earlier report of a page. Where that is the page which is to be written, its fingerprint says no more than that:
 * a page that would be made of the same input is kept, with what it says of the one before it.
 */
export function earlierOf(since: string, page: string, out: string): Earlier {
  const isFolder = !existsSync(since) || statSync(since).isDirectory();
  const path = isFolder ? join(since, `${page}.html`) : since;
  const record = existsSync(path) ? recordIn(readFileSync(path, "utf8")) : null;
  if (resolve(path) === resolve(join(out, `${page}.html`))) return { record, fingerprint: "itself" };
  return { record, fingerprint: createHash("sha256").update(JSON.stringify(record)).digest("hex") };
}
