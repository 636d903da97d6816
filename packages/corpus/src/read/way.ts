import type { Stats } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import type { Problem } from "../article.ts";
import { problem } from "../problem.ts";
import type { Columns } from "./columns.ts";
import { failure } from "./failure.ts";

/** A file to read, by its path as given. */
export interface Located {
  readonly path: string;
  /** What the corpus that lists it says of its columns. */
  readonly columns?: Columns | null;
}

/**
 * Which links in a folder are followed: those that stay `inside` it, while others are a problem, or `any`. A path that is
 * itself a link is followed.
 */
export type Links = "inside" | "any";

export interface LocateOptions {
  /** `inside` if not given. */
  readonly links?: Links;
}

export type Found = AsyncGenerator<Located | Problem, void, undefined>;

/** What is known on the way down from a path that was given. */
export interface Way {
  /** The real path of the folder that nothing may lead out of; null where anything may. */
  readonly root: string | null;
  /** The real paths of the corpora that were followed: true while one is, false once all of it was. */
  readonly corpora: Map<string, boolean>;
  readonly depth: number;
  /** What the corpus says of the columns of its tables. */
  readonly columns: Columns | null;
}

/** A file that was found on a way. */
export function located(path: string, { columns }: Pick<Way, "columns">): Located {
  return columns === null ? { path } : { path, columns };
}

/** Folders inside one another, and corpora that list one another, that are followed. */
const DEEPEST = 64;

export async function within(folder: string, links: Links): Promise<Way> {
  return { root: links === "any" ? null : await realpath(folder), corpora: new Map(), depth: 0, columns: null };
}

/** A file, or what `open` gives of a folder, if it may be read; that it is not there or cannot be looked at is a problem. */
export async function* entry(path: string, way: Way, open: () => Found): Found {
  try {
    const status = await stat(path);
    if (await leadsOut(path, way)) yield problem("link-outside", OUTSIDE, path);
    else if (status.isDirectory()) {
      if (way.depth < DEEPEST) yield* open();
      else yield problem("too-deep", `Expected at most ${DEEPEST} folders inside one another, got more`, path);
    } else if (status.isFile()) yield located(path, way);
    else yield notRegular(path, status);
  } catch (error) {
    yield failure(error, path);
  }
}

const OUTSIDE =
  "Expected a file or folder inside the corpus, got a link that leads out of it; `links` `any` follows it";

async function leadsOut(path: string, { root }: Way): Promise<boolean> {
  if (root === null) return false;
  const real = await realpath(path);
  return real !== root && !real.startsWith(root === "/" ? root : `${root}/`);
}

export function notRegular(path: string, status: Stats): Problem {
  const kind = status.isFIFO() ? "a pipe" : status.isSocket() ? "a socket" : "a device";
  return problem("not-a-file", `Expected a regular file, got ${kind}`, path);
}
