import { createHash } from "node:crypto";
import { createReadStream, readFileSync, statSync } from "node:fs";
import { access, constants, mkdir, readFile, rm } from "node:fs/promises";
import { type Seal, sealOf } from "@readout/report/run";

/** The largest file that is read at once, in bytes: to open a stream takes longer than to hash a small file. */
const atOnce = 1024 * 1024;

/** The hash of a file's content; of one that cannot be read, the reason. */
export async function contentHash(path: string): Promise<string> {
  const hash = createHash("sha256");
  try {
    const status = statSync(path);
    if (status.isFile() && status.size <= atOnce) return hash.update(readFileSync(path)).digest("hex");
    for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
    return hash.digest("hex");
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? "unreadable";
  }
}

/** The seal of the page at a path, if the page has that fingerprint and is whole. */
export async function keptPage(path: string, fingerprint: string): Promise<Seal | null> {
  const found = sealOf(await readFile(path, "utf8").catch(() => ""));
  return found?.fingerprint === fingerprint ? found : null;
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
  return true;
}

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}
