import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { TablesFile } from "@readout/report/indexPage";
import {
  foundIn,
  type HistoryStep,
  isTablesZip,
  resultsOf,
  seal,
  sealOf,
  stepsOf,
  summaryOf,
  tablesZip,
  withRun,
  withSiblings,
} from "@readout/report/run";
import { writePage } from "./drafts.ts";
import { historyAt } from "./history.ts";
import { textAt } from "./textAt.ts";

const indexName = "index.html";
const tablesName = "tables.zip";

/**
 * Writes `index.html` over all reports in a folder and links them with each other, where there are two or more. It is made
 * of the pages that are there and whole, so it also holds those that were kept. A page whose links are right is not
 * touched, and neither is a file of that name that no run has made.
 *
 * @returns the index's path; null where none is written
 * @throws an UnwrittenError where a page cannot be written
 */
export async function writeIndex(folder: string): Promise<string | null> {
  const path = join(folder, indexName);
  const old = textAt(path) ?? "";
  if (old !== "" && (sealOf(old) === null || summaryOf(old) !== null)) return null;
  const pages = namesIn(folder).flatMap((file) => {
    const page = textAt(join(folder, file)) ?? "";
    const [own, summary] = [sealOf(page), summaryOf(page)];
    const name = file.replace(/\.html$/u, "");
    return own === null || summary === null ? [] : [{ file, name, page, own, summary, title: summary.title }];
  });
  if (pages.length < 2 && old === "") return null;
  const earlier = historyAt(folder);
  const stepsTo = (name: string, page: string): readonly HistoryStep[] => {
    const found = foundIn(resultsOf(page) ?? "");
    return stepsOf((found === null ? earlier : withRun(earlier, name, found))[name] ?? []);
  };
  const entries = pages.map(({ file, name, page, own, summary, title }) => {
    const linked = withSiblings(page, file, pages);
    // The seal's checksum is of the page without it.
    const sealed = linked === page ? page : seal(linked.slice(0, linked.lastIndexOf("<!-- readout ")), own);
    if (sealed !== page) writePage(join(folder, file), sealed);
    return { file, title, summary, bytes: Buffer.byteLength(sealed), history: stepsTo(name, page) };
  });
  const tables = await writeTables(folder, pages);
  const { renderIndex } = await import("@readout/report/indexPage");
  const made = seal(renderIndex(entries, tables), { fingerprint: null, because: "index" });
  if (made !== old) writePage(path, made);
  return path;
}

/** Writes all tables of the pages beside the index, where they are not there yet; null where there are none, or a file of that name is not ours. */
async function writeTables(
  folder: string,
  pages: readonly { readonly name: string; readonly page: string }[],
): Promise<TablesFile | null> {
  const path = join(folder, tablesName);
  const made = await tablesZip(pages);
  const old = existsSync(path) ? readFileSync(path) : null;
  if (old !== null && !isTablesZip(old)) return null;
  if (made === null) {
    if (old !== null) rmSync(path);
    return null;
  }
  if (old === null || !old.equals(made)) writePage(path, made);
  return { name: tablesName, bytes: made.length };
}

/** The pages in a folder by name; none in one that may be written and not be read. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(".html") && !/^\.|\.partial\.html$/.test(name) && name !== indexName)
      .sort();
  } catch {
    return [];
  }
}
