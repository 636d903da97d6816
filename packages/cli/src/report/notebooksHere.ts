import { existsSync, readdirSync } from "node:fs";

/** The notebooks that are meant where none is named: those of the folder `notebooks`, in order. */
export function notebooksHere(): readonly string[] {
  const folder = "notebooks";
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names
    .filter((name) => name.endsWith(".ipynb") && !name.startsWith("."))
    .sort()
    .map((name) => `${folder}/${name}`);
}
