import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { dirname, join, posix } from "node:path";

/** A Parquet file of a folder. */
export interface Part {
  readonly table: string;
  /** The month by which the table is divided: null where that is not known, not there where the table is not divided. */
  readonly month?: string | null;
  /** Its path in the folder; its name is of the hash. */
  readonly path: string;
  readonly rows: number;
  readonly bytes: number;
  /** The hash of its bytes. */
  readonly sha256: string;
  /** The hash of what it was made of, where that is known before it is made. */
  readonly key?: string;
}

/** What a folder holds: its parts, and what else its list says. */
export interface Parts {
  readonly parts: readonly Part[];
}

/** The file that lists the parts. What it does not list does not count. */
export const LIST = "facts.json";

/** What spills out of memory while parts are made. */
export const SPILL = ".spill";

/** A part that is written, and has its name only once the list has it. */
const DRAFT = ".new";

/** How a folder says that its month is not known: as Hive does, so that DuckDB, Arrow and Spark read null. */
const UNKNOWN = "__HIVE_DEFAULT_PARTITION__";

/** What stands in a month is the user's; a path takes no more of it than letters, digits and dashes. */
function plain(month: string): string {
  return month.replace(/[^\w-]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);
}

function folderOf({ table, month }: Pick<Part, "table" | "month">): string {
  return month === undefined ? table : posix.join(table, `month=${month === null ? UNKNOWN : plain(month)}`);
}

/** Where a listed part is read: a run that was killed may have listed it and not yet named it. */
export function pathOf(folder: string, { path }: Pick<Part, "path">): string {
  const whole = join(folder, path);
  return existsSync(whole) ? whole : whole + DRAFT;
}

/**
 * Makes a part. It is a draft until a list has it (`replace`); where the folder has a part with the same bytes, it is that.
 *
 * @param write writes the file and says how many rows it has
 */
export async function makePart(
  folder: string,
  about: Pick<Part, "table" | "month" | "key">,
  write: (path: string) => Promise<number>,
): Promise<Part> {
  const draft = join(folder, folderOf(about), `draft.parquet${DRAFT}`);
  await mkdir(dirname(draft), { recursive: true });
  const rows = await write(draft);
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(draft)) hash.update(chunk as Uint8Array);
  const sha256 = hash.digest("hex");
  const { size: bytes } = await stat(draft);
  const path = posix.join(folderOf(about), `${sha256.slice(0, 16)}.parquet`);
  if (existsSync(join(folder, path))) await rm(draft);
  else await rename(draft, join(folder, path) + DRAFT);
  return { ...about, path, rows, bytes, sha256 };
}

/** Whether a folder has a list of parts. */
export function isListed(folder: string): boolean {
  return existsSync(join(folder, LIST));
}

/** The list of a folder as it is there; null where there is none. What it holds is the caller's to check. */
export async function listed(folder: string): Promise<unknown> {
  if (!isListed(folder)) return null;
  return JSON.parse(await readFile(join(folder, LIST), "utf8"));
}

/**
 * Puts a new state in the place of the old one. The parts that are new are drafts until the new list has its name, which
 * it gets at once and whole: before that the folder holds the old state, from then on the new one. Then drafts get their
 * names, and what is not listed is removed; a run that dies here is finished by the next (`finish`).
 */
export async function replace(folder: string, list: Parts): Promise<void> {
  const draft = join(folder, LIST + DRAFT);
  await writeFile(draft, `${JSON.stringify(list, null, 2)}\n`, { flush: true });
  await rename(draft, join(folder, LIST));
  await finish(folder, list);
}

/** Names the drafts of listed parts, and removes all other parts and drafts of a folder. Nothing else in it is touched. */
export async function finish(folder: string, { parts }: Parts): Promise<void> {
  const wanted = new Set(parts.map(({ path }) => path));
  for (const path of wanted) {
    const whole = join(folder, path);
    if (!existsSync(whole)) await rename(whole + DRAFT, whole);
  }
  const clear = async (path: string): Promise<void> => {
    for (const name of await names(join(folder, path)))
      if (isPart(name) && !wanted.has(posix.join(path, name))) await rm(join(folder, path, name), { force: true });
  };
  for (const table of await names(folder)) {
    await clear(table);
    for (const name of await names(join(folder, table))) {
      if (!name.startsWith("month=")) continue;
      await clear(posix.join(table, name));
      // Refused where something is left in it.
      await rmdir(join(folder, table, name)).catch(() => {});
    }
  }
  await rm(join(folder, LIST + DRAFT), { force: true });
  await rm(join(folder, SPILL), { recursive: true, force: true });
}

function isPart(name: string): boolean {
  return /^(?:[0-9a-f]{16}|draft)\.parquet(?:\.new)?$/.test(name);
}

async function names(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}
