import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Found, Limits } from "../read/reader.ts";
import type { Located } from "../read/way.ts";
import { contentHash } from "./contentHash.ts";
import { draftOf } from "./draftOf.ts";
import { keeping, kept } from "./keptReadings.ts";
import { packagesHash } from "./packagesHash.ts";

/** What became of the files of a corpus since it was last read with the same cache; at first all are new. */
export interface Changes {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly vanished: readonly string[];
  /** How many are as they were, and were not read again. */
  readonly kept: number;
}

/** What was read of files, by their contents. */
export interface ReadingCache {
  /** What is read of a file: what is kept of it, or else what `read` gives, which is kept. */
  readonly reading: (file: Located, read: () => Found) => Found;
  /** Writes down which files there are, once all are read, and forgets what is kept of others. */
  readonly finish: () => Promise<Changes>;
}

/** A file as it was when it was read. */
interface Known {
  /** Its size, times and number on the disk: where they are the same, so is its content. */
  readonly stamp: string;
  readonly content: string;
  /** The name under which its readings are kept. */
  readonly key: string;
}

type Files = ReadonlyMap<string, Known>;

/**
 * Opens a cache of what was read of files. A reading counts where the file's path, content and columns, the limits and the code that
 * reads are the same; a file that has not been written to since is not opened.
 *
 * @param folder where it is kept; made where it is not there
 * @param paths what is read, whose files are listed together
 * @throws where the folder cannot be written
 */
export async function readingCache(folder: string, paths: readonly string[], limits: Limits): Promise<ReadingCache> {
  const corpora = join(folder, "corpora");
  const readings = join(folder, "readings");
  for (const each of [corpora, readings]) await mkdir(each, { recursive: true });
  const list = join(corpora, `${hashOf(paths.map((path) => resolve(path)))}.json`);
  const before = await filesIn(list);
  const now = new Map<string, Known>();
  const code = await packagesHash([], import.meta.dirname);
  return {
    async *reading({ path, columns = null }, read) {
      const stamp = await stampOf(path);
      const known = before.get(path);
      const content = known?.stamp === stamp ? known.content : await contentHash(path);
      const key = hashOf([
        code,
        path,
        columns === null ? null : [...columns],
        content,
        limits.longest,
        limits.unpacked,
      ]);
      const file = join(readings, `${key}.jsonl`);
      now.set(path, { stamp, content, key });
      if (!(yield* kept(file))) yield* keeping(read(), file, async () => (await stampOf(path)) === stamp);
    },
    async finish() {
      const draft = draftOf(list);
      await writeFile(draft, JSON.stringify(Object.fromEntries(now)));
      await rename(draft, list);
      const keys = new Set([...now.values()].map(({ key }) => key));
      for (const { key } of before.values())
        if (!keys.has(key)) await rm(join(readings, `${key}.jsonl`), { force: true });
      return changesOf(before, now);
    },
  };
}

function changesOf(before: Files, now: Files): Changes {
  const paths = [...now.keys()];
  const isSame = (path: string): boolean => before.get(path)?.content === now.get(path)?.content;
  const old = paths.filter((path) => before.has(path));
  return {
    added: paths.filter((path) => !before.has(path)),
    changed: old.filter((path) => !isSame(path)),
    vanished: [...before.keys()].filter((path) => !now.has(path)),
    kept: old.filter(isSame).length,
  };
}

function hashOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 32);
}

/** The files of the last reading; none where there was none, or where its list is damaged. */
async function filesIn(list: string): Promise<Files> {
  try {
    return new Map(Object.entries(JSON.parse(await readFile(list, "utf8")) as Record<string, Known>));
  } catch {
    return new Map();
  }
}

/** A file's size, number and times of change in nanoseconds; whatever writes to it changes the last of them. */
async function stampOf(path: string): Promise<string> {
  const status = await stat(path, { bigint: true }).catch(() => null);
  return status === null ? "" : [status.size, status.ino, status.mtimeNs, status.ctimeNs].join(" ");
}
