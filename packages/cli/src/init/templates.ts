import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of this package, from its source or built. */
export const packageRoot: string = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A text file of a project: its path with slashes, and its text. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** The files that every project starts with. npm leaves out files named .gitignore, so here it has another name. */
export async function projectFiles(): Promise<readonly TextFile[]> {
  const folder = join(packageRoot, "template", "project");
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return await Promise.all(
    paths.sort().map(async (path) => ({
      path: relative(folder, path)
        .split(sep)
        .join("/")
        .replace(/^gitignore$/u, ".gitignore"),
      text: await readFile(path, "utf8"),
    })),
  );
}

/** The notebooks that come with Readout, as the build copied them, with a project's own corpus. */
export async function ownNotebooks(): Promise<readonly TextFile[]> {
  const folder = join(packageRoot, "dist", "notebooks");
  const all = await Promise.all(
    ["", "kept/"].map(async (part) => (await readdir(join(folder, part))).map((name) => part + name)),
  );
  const names = all
    .flat()
    .filter((name) => name.endsWith(".ipynb"))
    .sort();
  return await Promise.all(
    names.map(async (name) => ({
      path: `notebooks/${name}`,
      text: ofProject(await readFile(join(folder, name), "utf8")),
    })),
  );
}

interface Notebook {
  readonly cells: readonly { readonly source: string | readonly string[] }[];
}

/** A notebook for a project: its corpus is the project's, and it has no dataframe, as danfojs is optional there. */
function ofProject(notebook: string): string {
  const { cells, ...rest } = JSON.parse(notebook.replaceAll("../corpora/sample", "../corpus")) as Notebook;
  const texts = cells.map(({ source }) => (typeof source === "string" ? source : source.join("")));
  const usesFrame = (i: number): boolean => /\bdataframe\(/u.test(texts[i] ?? "");
  const kept = cells.filter((_, i) => !usesFrame(i) && !(usesFrame(i + 1) && /^## /u.test(texts[i] ?? "")));
  return `${JSON.stringify({ cells: kept, ...rest }, null, 1)}\n`;
}
