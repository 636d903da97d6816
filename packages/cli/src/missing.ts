/** What is said of paths at which there is nothing, a line each; null where there are none. */
export function wrongPaths(missing: readonly string[]): string | null {
  if (missing.length === 0) return null;
  return missing
    .map((path) => `${path}: Expected a file, a folder or a glob that matches files, got nothing\n`)
    .join("");
}
