import { access, constants, mkdir, readFile, rm } from "node:fs/promises";
import { type PageRecord, recordIn, type Seal, sealOf } from "@readout/report/run";
import { removeBeside } from "./besideFiles.ts";
import { removeResults } from "./results.ts";

/** A page that need not be made again. */
export interface KeptPage {
  readonly own: Seal;
  readonly record: PageRecord | null;
}

/** The page at a path, if it has that fingerprint and is whole. */
export async function keptPage(path: string, fingerprint: string): Promise<KeptPage | null> {
  const page = await readFile(path, "utf8").catch(() => "");
  const own = sealOf(page);
  return own?.fingerprint === fingerprint ? { own, record: recordIn(page) } : null;
}

/** Makes a folder that files can be written into; throws an error that says why it cannot be. */
export async function writableFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
    await access(path, constants.W_OK);
  } catch (error) {
    throw new Error(`${path}: Expected a folder that can be written, got \`${reason(error)}\``);
  }
}

/** Removes a page that a run has made and nobody changed since; tells whether it did. */
export async function removePage(path: string): Promise<boolean> {
  if (sealOf(await readFile(path, "utf8").catch(() => "")) === null) return false;
  await rm(path);
  removeResults(path);
  removeBeside(path);
  return true;
}

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}
