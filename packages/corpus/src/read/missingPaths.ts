import { locate } from "./locate.ts";

/**
 * Returns those of the given paths at which there is nothing: no file and no folder, and no file that a glob matches.
 * Standard input (`-`) is always there. What is missing below a path that is there, such as a file that its corpus.yaml
 * lists, is a problem of that input and no wrong path.
 */
export async function missingPaths(paths: readonly string[]): Promise<readonly string[]> {
  const missing = await Promise.all(paths.map(isMissing));
  return paths.filter((_, i) => missing[i]);
}

async function isMissing(path: string): Promise<boolean> {
  if (path === "-") return false;
  for await (const found of locate(path)) {
    return "problem" in found && found.problem.rule === "missing-path" && found.problem.where === path;
  }
  return false;
}
