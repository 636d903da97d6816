import type { Stats } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import type { Problem } from "../article.ts";
import { problem } from "../problem.ts";
import { failure } from "./failure.ts";
import { type Manifest, ManifestError, manifest } from "./manifest.ts";

/** A file to read, by its path as given. */
export interface Located {
  readonly path: string;
}

export interface LocateOptions {
  /**
   * `inside`, if not given, refuses the links in a folder that lead out of it, with a problem; `any` follows them. A path
   * that is itself a link is followed.
   */
  readonly links?: "inside" | "any";
}

type Found = AsyncGenerator<Located | Problem, void, undefined>;

/** Folders inside one another, and corpora that list one another, that are followed. */
const DEEPEST = 64;

/** Files that stand beside articles and are none. */
const besides = /^(?:corpus\.yaml|(?:readme|licen[cs]e|notice|copying|authors|contributing|changelog)(?:\.[a-z]+)?)$/i;

/**
 * Finds the files that a path names: a file, the files of a folder and its folders in the order of their names, those
 * that a corpus.yaml in the folder lists, or those that a glob matches. What cannot be found, leads out of the folder or is
 * no regular file is a problem; a pattern matches no such thing, and a pipe is read where it is itself the path. Each
 * folder is read once, by whatever links.
 *
 * @throws where the machine runs out of descriptors
 */
export async function* locate(path: string, { links = "inside" }: LocateOptions = {}): Found {
  try {
    yield* named(path, links);
  } catch (error) {
    yield problem(failure(error).rule, failure(error).reason, path);
  }
}

/** A path as the user gives it. */
async function* named(path: string, links: "inside" | "any"): Found {
  const status = await there(path);
  const bare = path.replace(/(?<=.)\/+$/, "");
  if (status === null) {
    const { folder, rest } = await rooted(path);
    yield* matches(folder, rest, path, await within(folder, links));
  } else if (status.isDirectory()) yield* folder(bare, await within(bare, links));
  else if (isManifest(path)) yield* corpus(path, await within(dirname(path), links));
  else if (status.isFile() || status.isFIFO() || status.isCharacterDevice()) yield { path };
  else yield notRegular(path, status);
}

/** What is at a path, or null where it is a pattern; there being nothing else is thrown. */
async function there(path: string): Promise<Stats | null> {
  return stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" && isDynamicPattern(path)) return null;
    throw error;
  });
}

/** What is known on the way down from a path that was given. */
interface Way {
  /** The real path of the folder that nothing may lead out of; null where anything may. */
  readonly root: string | null;
  /** The real paths of the corpora that were followed: true while one is, false once all of it was. */
  readonly corpora: Map<string, boolean>;
  readonly depth: number;
}

async function within(folder: string, links: "inside" | "any"): Promise<Way> {
  return { root: links === "any" ? null : await realpath(folder), corpora: new Map(), depth: 0 };
}

function isManifest(path: string): boolean {
  return basename(path) === "corpus.yaml";
}

async function* folder(path: string, way: Way): Found {
  const found = await manifestOf(path);
  if (found !== null) yield* listed(path, found, way);
  else yield* notEmpty(walk(path, way, new Set()), "Expected articles in the folder, got none", path);
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
  const real = await realFolder(path);
  const before = way.corpora.get(real);
  if (before === true) yield problem("circular-corpus", "Expected another corpus, got the one that lists it", path);
  if (before !== undefined) return;
  way.corpora.set(real, true);
  const files = found.articles.map((article) => inside(article, { ...way, depth: way.depth + 1 }));
  yield* notEmpty(each(files), "Expected articles in the corpus, got none", path);
  way.corpora.set(real, false);
}

/** The real path of a folder, or of that in which a corpus.yaml is. */
async function realFolder(path: string): Promise<string> {
  return realpath(isManifest(path) ? dirname(path) : path);
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

/** A path that a corpus.yaml lists. Its own folder stands for the files in it. */
async function* inside(path: string, way: Way): Found {
  try {
    const status = await there(path);
    if (status === null) {
      const { folder, rest } = await rooted(path);
      yield* matches(folder, rest, path, way);
    } else if (isManifest(path)) yield* corpus(path, way);
    else {
      const isOwn = status.isDirectory() && way.corpora.get(await realpath(path)) === true;
      yield* entry(path, status, way, () => (isOwn ? walk(path, way, new Set()) : folder(path, way)));
    }
  } catch (error) {
    yield problem(failure(error).rule, failure(error).reason, path);
  }
}

/** A file, or what `open` gives of a folder, if it may be read. */
async function* entry(path: string, status: Stats, way: Way, open: () => Found): Found {
  if (await leadsOut(path, way)) {
    const reason =
      "Expected a file or folder inside the corpus, got a link that leads out of it; `links` `any` follows it";
    yield problem("link-outside", reason, path);
  } else if (status.isDirectory()) {
    if (way.depth < DEEPEST) yield* open();
    else yield problem("too-deep", `Expected at most ${DEEPEST} folders inside one another, got more`, path);
  } else if (status.isFile()) yield { path };
  else yield notRegular(path, status);
}

async function leadsOut(path: string, { root }: Way): Promise<boolean> {
  if (root === null) return false;
  const real = await realpath(path);
  return real !== root && !real.startsWith(root === "/" ? root : `${root}/`);
}

function notRegular(path: string, status: Stats): Problem {
  const kind = status.isFIFO() ? "a pipe" : status.isSocket() ? "a socket" : "a device";
  return problem("not-a-file", `Expected a regular file, got ${kind}`, path);
}

async function* walk(path: string, way: Way, seen: Set<string>): Found {
  try {
    const real = await realpath(path);
    if (seen.has(real)) return;
    seen.add(real);
    const entries = await readdir(path, { withFileTypes: true });
    const deeper = { ...way, depth: way.depth + 1 };
    for (const found of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (found.name.startsWith(".") || besides.test(found.name)) continue;
      const inner = path === "/" ? `/${found.name}` : `${path}/${found.name}`;
      if (found.isFile()) yield { path: inner };
      else yield* at(inner, deeper, () => walk(inner, deeper, seen));
    }
  } catch (error) {
    yield problem(failure(error).rule, failure(error).reason, path);
  }
}

/** A file, or what `open` gives of a folder; that it is not there or cannot be looked at is a problem. */
async function* at(path: string, way: Way, open: () => Found): Found {
  try {
    yield* entry(path, await stat(path), way, open);
  } catch (error) {
    yield problem(failure(error).rule, failure(error).reason, path);
  }
}

async function* matches(folder: string, rest: string, pattern: string, way: Way): Found {
  const found = await glob(rest, { cwd: folder, onlyFiles: false, expandDirectories: false, dot: false });
  const paths = found.filter((path) => !path.endsWith("/")).sort();
  if (paths.length === 0) yield problem("missing-path", "Expected files that match the pattern, got none", pattern);
  for (const path of paths.map((path) => join(folder, path))) {
    yield* at(path, way, () => each([]));
  }
}

/** Parts a pattern after the folders that are there to the letter, whatever signs of a pattern their names have. */
async function rooted(pattern: string): Promise<{ readonly folder: string; readonly rest: string }> {
  const parts = pattern.split("/");
  let there = 0;
  for (const at of parts.keys()) {
    const folder = parts.slice(0, at).join("/") || (pattern.startsWith("/") ? "/" : ".");
    const isFolder = await stat(folder).then(
      (status) => status.isDirectory(),
      () => false,
    );
    if (!isFolder) break;
    there = at;
  }
  const folder = parts.slice(0, there).join("/") || (pattern.startsWith("/") ? "/" : ".");
  return { folder, rest: parts.slice(there).join("/") };
}
