import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, relative, sep } from "node:path";
import { contentHash } from "./contentHash.ts";

/** What of a package its behaviour depends on. */
const parts = ["actors", "dist", "english", "model", "package.json", "sql"];

const names = ["analysis", "annotate", "charts", "corpus", "facts", "lexicon", "report", "store"];

/**
 * Returns a hash of the contents of Readout's packages, as code in these folders finds them, and of the lockfiles that say
 * which versions of all others are installed: that of the project which each folder is in, and that of the command's.
 *
 * @param command a file or folder of the package that asks, which counts as well
 */
export async function packagesHash(folders: readonly string[], command: string): Promise<string> {
  const own = rootOf(command);
  const roots = packagesFrom([...folders, own]).add(own);
  const hash = createHash("sha256");
  for (const root of [...roots].sort()) hash.update(`${basename(root)} ${await folderHash(root)}\n`);
  const found = new Set([...folders, own].flatMap((folder) => lockfileOf(folder) ?? []));
  const contents = await Promise.all([...found].map(async (path) => `${basename(path)} ${await contentHash(path)}\n`));
  for (const line of contents.sort()) hash.update(line);
  return hash.digest("hex");
}

/** The names of lockfiles; behind them, what npm and pnpm say of what they installed where no lockfile is kept. */
const lockfiles = [
  ...["pnpm-lock.yaml", "package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "bun.lock", "bun.lockb"],
  ...["node_modules/.pnpm/lock.yaml", "node_modules/.package-lock.json"],
];

/** The lockfile of the project that a folder is in: the nearest above it, but none of what is installed in node_modules. */
function lockfileOf(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    const found = lockfiles.map((name) => join(at, name)).find((path) => existsSync(path));
    if (found !== undefined && !at.split(sep).includes("node_modules")) return found;
    if (at === dirname(at)) return null;
  }
}

/** The roots of the packages that code in these folders finds, and of those that these find in turn. */
export function packagesFrom(folders: readonly string[]): Set<string> {
  const roots = new Set<string>();
  const visit = (folder: string): void => {
    const require = createRequire(join(folder, "notebook.js"));
    for (const name of names) {
      const root = tryRoot(() => require.resolve(`@readout/${name}`));
      if (root === null || roots.has(root)) continue;
      roots.add(root);
      visit(root);
    }
  };
  folders.forEach(visit);
  return roots;
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
