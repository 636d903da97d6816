import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { type CitedWords, type PageRecord, recordIn, wordsIn } from "@readout/report/run";

/** A report in a file. */
export interface ReportFile {
  /** The file's name. */
  readonly file: string;
  /** Whether the file itself was named, and not its folder. */
  readonly named: boolean;
  readonly record: PageRecord;
  /** The words of the passages that it holds, by their keys. */
  readonly words: () => ReadonlyMap<string, CitedWords>;
}

/**
 * Reads a report, or all reports of a folder by name; the index and partial pages are none.
 *
 * @throws where there is nothing, where a file is no report, and where a folder has none
 */
export function reportsAt(path: string): readonly ReportFile[] {
  if (!statOf(path).isDirectory()) {
    const found = reportIn(path, true);
    if (found === null) throw new Error(`Expected a report that tells its numbers, got \`${path}\``);
    return [found];
  }
  const names = readdirSync(path).filter((name) => name.endsWith(".html") && !/^\.|\.partial\.html$/u.test(name));
  const found = names.sort().flatMap((name) => reportIn(join(path, name), false) ?? []);
  if (found.length === 0) throw new Error(`Expected a folder of reports that tell their numbers, got \`${path}\``);
  return found;
}

function statOf(path: string): { readonly isDirectory: () => boolean } {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined) throw new Error(`Expected a report or a folder of reports, got nothing at \`${path}\``);
  return status;
}

function reportIn(path: string, named: boolean): ReportFile | null {
  const page = readFileSync(path, "utf8");
  const record = recordIn(page);
  return record === null ? null : { file: basename(path), named, record, words: () => wordsIn(page) };
}
