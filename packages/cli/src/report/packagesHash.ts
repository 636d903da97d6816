import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, relative, sep } from "node:path";
import { contentHash } from "./files.ts";

/** What of a package its behaviour depends on. */
const parts = ["actors", "dist", "lexicon", "model", "package.json", "schema"];

const resolved = ["analysis", "annotate", "charts", "corpus", "report"];

/**
 * Returns a hash of the contents of Readout's packages, as a notebook in this folder and this command find them, and of
 * the lockfile that says which versions of all others are installed.
 */
export async function packagesHash(folder: string): Promise<string> {
  const command = rootOf(import.meta.dirname);
  const roots = new Set([command]);
  for (const from of [folder, command]) {
    const require = createRequire(join(from, "notebook.js"));
    for (const name of resolved) {
      const root = tryRoot(() => require.resolve(`@readout/${name}`));
      if (root !== null) roots.add(root);
    }
  }
  const hash = createHash("sha256");
  for (const root of [...roots].sort()) hash.update(`${basename(root)} ${await folderHash(root)}\n`);
  const lockfile = join(command, "..", "..", "pnpm-lock.yaml");
  hash.update(`lockfile ${existsSync(lockfile) ? await contentHash(lockfile) : "none"}\n`);
  return hash.digest("hex");
}

/** A hash of the files of one package that its behaviour depends on: their paths in it and their contents. */
export async function folderHash(root: string): Promise<string> {
  const hash = createHash("sha256");
  for (const part of parts) {
    for (const path of await files(join(root, part))) {
      const name = relative(root, path).split(sep).join("/");
      hash.update(`${JSON.stringify(name)} ${await contentHash(path)}\n`);
    }
  }
  return hash.digest("hex");
}

async function files(path: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(path, { withFileTypes: true, recursive: true });
    return entries
      .filter((entry) => entry.isFile() && !/\.(?:map|tsbuildinfo)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch {
    return existsSync(path) ? [path] : [];
  }
}

function tryRoot(resolve: () => string): string | null {
  try {
    return rootOf(dirname(resolve()));
  } catch {
    return null;
  }
}

function rootOf(path: string): string {
  for (let at = path; at !== dirname(at); at = dirname(at)) if (existsSync(join(at, "package.json"))) return at;
  return path;
}
