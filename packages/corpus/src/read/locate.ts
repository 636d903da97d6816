import type { Dirent, Stats } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import type { Problem } from "../article.ts";
import { problem } from "../problem.ts";
import { failure } from "./bytes.ts";
import { ManifestError, manifest } from "./manifest.ts";

/** A file to read, by its path as given. */
export interface Located {
  readonly path: string;
}

/** Files that stand beside articles and are none. */
const besides = /^(?:readme|licen[cs]e|notice|copying|authors|contributing|changelog)(?:\.[a-z]+)?$/i;

/**
 * Finds the files that a path names: a file, the files of a folder and its folders in the order of their names, those
 * that a corpus.yaml in the folder lists, or those that a glob matches. What cannot be found is a problem.
 */
export async function* locate(path: string): AsyncGenerator<Located | Problem, void, undefined> {
  try {
    const status = await stat(path);
    if (status.isDirectory()) yield* folder(path.replace(/(?<=.)\/+$/, ""));
    else if (/(?:^|\/)corpus\.yaml$/.test(path)) yield* corpus(path);
    else yield { path };
  } catch (error) {
    if (isDynamicPattern(path) && failure(error).rule === "missing-path") yield* matches(path);
    else yield problem(failure(error).rule, failure(error).reason, path);
  }
}

async function* folder(path: string): AsyncGenerator<Located | Problem, void, undefined> {
  let listed = false;
  for await (const found of corpus(path)) {
    listed = true;
    yield found;
  }
  if (listed) return;
  let empty = true;
  for await (const found of walk(path, new Set())) {
    empty = false;
    yield found;
  }
  if (empty) yield problem("empty-folder", "Expected articles in the folder, got none", path);
}

/** The files that a folder's corpus.yaml lists; nothing if there is no corpus.yaml. */
async function* corpus(path: string): AsyncGenerator<Located | Problem, void, undefined> {
  try {
    const found = await manifest(path);
    if (found === null) return;
    for (const article of found.articles) yield* locate(article);
    if (found.articles.length === 0) yield problem("empty-folder", "Expected articles in the corpus, got none", path);
  } catch (error) {
    if (!(error instanceof ManifestError)) throw error;
    yield problem("invalid-manifest", error.reason, error.where);
  }
}

async function* walk(path: string, above: ReadonlySet<string>): AsyncGenerator<Located | Problem, void, undefined> {
  try {
    const real = await realpath(path);
    if (above.has(real)) return;
    const entries = await readdir(path, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith(".") || besides.test(entry.name)) continue;
      const inside = path === "/" ? `/${entry.name}` : `${path}/${entry.name}`;
      if (await isFolder(entry, inside)) yield* walk(inside, new Set(above).add(real));
      else yield { path: inside };
    }
  } catch (error) {
    yield problem(failure(error).rule, failure(error).reason, path);
  }
}

async function isFolder(entry: Dirent, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  return stat(path).then(
    (status) => status.isDirectory(),
    () => false,
  );
}

async function* matches(pattern: string): AsyncGenerator<Located | Problem, void, undefined> {
  const { folder, rest } = await rooted(pattern);
  const paths = await glob(rest, { cwd: folder, onlyFiles: true, expandDirectories: false, dot: false });
  if (paths.length === 0) yield problem("missing-path", "Expected files that match the pattern, got none", pattern);
  for (const path of paths.sort()) yield { path: join(folder, path) };
}

/** Parts a pattern after the folders that are there to the letter, whatever signs of a pattern their names have. */
async function rooted(pattern: string): Promise<{ readonly folder: string; readonly rest: string }> {
  const parts = pattern.split("/");
  let there = 0;
  for (const at of parts.keys()) {
    const folder = parts.slice(0, at).join("/") || (pattern.startsWith("/") ? "/" : ".");
    if (!(await stat(folder).then(isDirectory, () => false))) break;
    there = at;
  }
  const folder = parts.slice(0, there).join("/") || (pattern.startsWith("/") ? "/" : ".");
  return { folder, rest: parts.slice(there).join("/") };
}

function isDirectory(status: Stats): boolean {
  return status.isDirectory();
}
