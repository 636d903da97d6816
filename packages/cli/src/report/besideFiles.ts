import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { BesideFile } from "@readout/report";
import { besideFolder, seal, sealOf } from "@readout/report/run";
import { writePage } from "./drafts.ts";

/**
 * Writes the files beside a page, before the page: it never names one that is not there. Each says of which page and how many it
 * is. What an earlier run has left there is removed, and so is the folder where there are none.
 *
 * @throws an UnwrittenError where one cannot be written
 */
export function writeBeside(page: string, files: readonly BesideFile[], fingerprint: string): void {
  const folder = folderOf(page);
  if (files.length > 0) mkdirSync(folder, { recursive: true });
  const note = noteOf(fingerprint, files.length);
  for (const { name, text } of files)
    writePage(join(folder, name), seal(text, { fingerprint: null, because: "evidence", note }));
  removeOthers(folder, new Set(files.map(({ name }) => name)));
}

/** Removes the files beside a page that is removed, and their folder where nothing else is in it. */
export function removeBeside(page: string): void {
  removeOthers(folderOf(page), new Set());
}

/** Whether all files beside a page are there as they were written for it. */
export function isBesideWhole(page: string, fingerprint: string): boolean {
  const folder = folderOf(page);
  const own = namesIn(folder);
  const note = noteOf(fingerprint, own.length);
  return own.length > 0 && own.every((name) => sealOf(readFileSync(join(folder, name), "utf8"))?.note === note);
}

function folderOf(page: string): string {
  return join(dirname(page), besideFolder(basename(page, ".html")));
}

function noteOf(fingerprint: string, count: number): string {
  return `one of ${count}, beside the page ${fingerprint}`;
}

function removeOthers(folder: string, kept: ReadonlySet<string>): void {
  for (const name of namesIn(folder)) {
    const path = join(folder, name);
    if (!kept.has(name) && sealOf(readFileSync(path, "utf8"))?.because === "evidence") rmSync(path);
  }
  try {
    if (kept.size === 0) rmdirSync(folder);
  } catch {
    // It is not there, or holds something that no run has made.
  }
}

/** The files in a folder that runs write; none where there is no folder. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => /^(?:passages|articles)-\d+\.html$/u.test(name));
  } catch {
    return [];
  }
}
