import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import type { Problem } from "../article.ts";
import type { Reading } from "../normalise/record.ts";
import { fileBytes } from "../read/bytes.ts";
import { byteLines } from "../read/lines.ts";
import { type Found, type Item, listed } from "../read/reader.ts";
import { draftOf } from "./draftOf.ts";

/**
 * What is kept of a file, one reading or problem at a time; false at the end where nothing is kept. It is opened and not
 * looked for: another process may remove it in between.
 */
export async function* kept(file: string): AsyncGenerator<Reading | Problem, boolean, undefined> {
  const lines = byteLines({ head: new Uint8Array(), chunks: fileBytes(file) }, Number.POSITIVE_INFINITY);
  try {
    for await (const { bytes } of lines)
      if (bytes !== null) yield ofKept(JSON.parse(Buffer.from(bytes).toString()) as Kept | Problem);
  } catch (error) {
    // Once it is open, it stays so: this is thrown before the first.
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
  return true;
}

/** A reading as it is kept: with its rules, and its text once. */
interface Kept extends Pick<Reading, "article" | "doubts"> {
  readonly readBy: ReturnType<Reading["readBy"]>;
}

function toKeep(item: Item): Kept | Problem {
  return "problem" in item ? item : { article: item.article, readBy: item.readBy(), doubts: item.doubts };
}

function ofKept(kept: Kept | Problem): Item {
  return "problem" in kept ? kept : { ...kept, readBy: () => kept.readBy };
}

/**
 * Passes on what is read of a file, and keeps it under a name that it has only once all is there.
 *
 * @param isSame tells whether the file is still what it was before it was read
 */
export async function* keeping(all: Found, file: string, isSame: () => Promise<boolean>): Found {
  const draft = draftOf(file);
  const output = createWriteStream(draft);
  // A full disk costs the cache its entry, and the reader nothing.
  let failed = false;
  output.on("error", () => {
    failed = true;
  });
  let whole = false;
  try {
    for await (const found of all) {
      const lines = listed(found).map((item) => `${JSON.stringify(toKeep(item))}\n`);
      if (!failed && !output.write(lines.join(""))) await Promise.race([once(output, "drain"), once(output, "close")]);
      yield found;
    }
    whole = true;
  } finally {
    await new Promise<void>((resolve) => {
      if (failed) resolve();
      else output.end(() => resolve());
    });
    // So does a folder that somebody empties meanwhile.
    if (whole && !failed && (await isSame())) await rename(draft, file).catch(() => undefined);
    else await rm(draft, { force: true });
  }
}
