import { existsSync, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

/** A corpus to keep facts of, and why it is skipped; "" where it is not. */
export interface TestCorpus {
  readonly path: string;
  readonly skipped: string;
}

/** The corpora whose kept facts are compared with those in memory: the sample, and labelled sets beside the repository. */
export const CORPORA: readonly TestCorpus[] = [
  "../../../../corpora/sample",
  "../../../../../shared/eval/attribution/polnear_dev.jsonl",
  "../../../../../shared/eval/actors/worldwide_dev.jsonl",
].map((relative) => {
  const path = fileURLToPath(new URL(relative, import.meta.url));
  return { path, skipped: existsSync(path) ? "" : " (skipped: it is not beside the repository)" };
});

export const SAMPLE: string = fileURLToPath(new URL("../../../../corpora/sample", import.meta.url));

/** Makes a folder that is removed after the tests of the file. */
export function scratchFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `readout-${name}-`));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
