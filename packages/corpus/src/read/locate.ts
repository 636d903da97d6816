import type { Stats } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import type { Problem } from "../article.ts";
import { problem } from "../problem.ts";
import { failure } from "./failure.ts";
import { type Manifest, ManifestError, manifest } from "./manifest.ts";
import { isPattern, matches } from "./pattern.ts";
import { walk } from "./walk.ts";
import { entry, type Found, type Links, type LocateOptions, notRegular, type Way, within } from "./way.ts";

/**
 * Finds the files that a path names: a file, the files of a folder and its folders in the order of their names, those
 * that a corpus.yaml in the folder lists, or those that a pattern matches. What cannot be found, leads out of the folder or
 * is no regular file is a problem; a pipe is read where it is itself the path. Each folder is read once, by whatever links.
 *
 * @throws where the machine runs out of descriptors
 */
export async function* locate(path: string, { links = "inside" }: LocateOptions = {}): Found {
  try {
    yield* named(path, links);
  } catch (error) {
    yield failure(error, path);
  }
}

/** A path as the user gives it. */
async function* named(path: string, links: Links): Found {
  const status = await there(path);
  const bare = path.replace(/(?<=.)\/+$/, "");
  if (status === null) yield* matches(path, links);
  else if (status.isDirectory()) yield* folder(bare, await within(bare, links));
  else if (isManifest(path)) yield* corpus(path, await within(dirname(path), links));
  else if (status.isFile() || status.isFIFO() || status.isCharacterDevice()) yield { path };
  else yield notRegular(path, status);
}

/** What is at a path, or null where it is a pattern; there being nothing else is thrown. */
async function there(path: string): Promise<Stats | null> {
  return stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" && isPattern(path)) return null;
    throw error;
  });
}

function isManifest(path: string): boolean {
  return basename(path) === "corpus.yaml";
}

async function* folder(path: string, way: Way): Found {
  const found = await manifestOf(path);
  if (found !== null) yield* listed(path, found, way);
  else yield* notEmpty(walk(path, way), "Expected articles in the folder, got none", path);
}

/** The files that a corpus.yaml lists; nothing if there is none. */
async function* corpus(path: string, way: Way): Found {
  const found = await manifestOf(path);
  if (found !== null) yield* listed(path, found, way);
}

async function manifestOf(path: string): Promise<Manifest | Problem | null> {
  try {
    return await manifest(path);
  } catch (error) {
    if (!(error instanceof ManifestError)) throw error;
    return problem("invalid-manifest", error.reason, error.where);
  }
}

async function* listed(path: string, found: Manifest | Problem, way: Way): Found {
  if ("problem" in found) {
    yield found;
    return;
  }
  const real = await realpath(isManifest(path) ? dirname(path) : path);
  const before = way.corpora.get(real);
  if (before === true) yield problem("circular-corpus", "Expected another corpus, got the one that lists it", path);
  if (before !== undefined) return;
  way.corpora.set(real, true);
  const files = found.articles.map((article) =>
    inside(article, { ...way, depth: way.depth + 1, columns: found.columns ?? way.columns }),
  );
  yield* notEmpty(each(files), "Expected articles in the corpus, got none", path);
  way.corpora.set(real, false);
}

/** A path that a corpus.yaml lists. Its own folder stands for the files in it. */
async function* inside(path: string, way: Way): Found {
  try {
    const status = await there(path);
    if (status === null) yield* matches(path, way);
    else if (isManifest(path) && status.isFile()) yield* corpus(path, way);
    else {
      const isOwn = status.isDirectory() && way.corpora.get(await realpath(path)) === true;
      yield* entry(path, way, () => (isOwn ? walk(path, way) : folder(path, way)));
    }
  } catch (error) {
    yield failure(error, path);
  }
}

async function* each(all: readonly Found[]): Found {
  for (const found of all) yield* found;
}

async function* notEmpty(all: Found, reason: string, path: string): Found {
  let empty = true;
  for await (const found of all) {
    empty = false;
    yield found;
  }
  if (empty) yield problem("empty-folder", reason, path);
}
