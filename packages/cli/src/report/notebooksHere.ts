import { existsSync, readdirSync } from "node:fs";

/** The notebooks that are meant where none is named: those of the folder `notebooks`, or the folder itself, in order. */
export function notebooksHere(): readonly string[] {
  const folder = "notebooks";
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const found = names.filter((name) => name.endsWith(".ipynb") && !name.startsWith(".")).sort();
  return found.length > 0 ? found.map((name) => `${folder}/${name}`) : [`${folder}/*.ipynb`];
}
