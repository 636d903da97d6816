import { stat } from "node:fs/promises";
import picomatch from "picomatch";
import { problem } from "../problem.ts";
import { type Wanted, walk } from "./walk.ts";
import { type Found, type Links, type Way, within } from "./way.ts";

/** Whether a path has signs of a pattern, such as `*`. */
export function isPattern(path: string): boolean {
  return picomatch.scan(path).isGlob;
}

/**
 * The files that a pattern matches, in the order in which a folder is read. Of what it may match, a link that leads out of the folder
 * where the pattern begins and what is no regular file are problems.
 */
export async function* matches(pattern: string, links: Links | Way): Found {
  const { folder, rest } = await rooted(pattern);
  const way = typeof links === "string" ? await within(folder, links) : links;
  const isMatch = picomatch(rest);
  const start = folder === "." ? 0 : folder === "/" ? 1 : folder.length + 1;
  let none = true;
  for await (const found of walk(folder, way, wantedBy(rest))) {
    if (!("problem" in found) && !isMatch(found.path.slice(start))) continue;
    none = false;
    yield found;
  }
  if (none) yield problem("missing-path", "Expected files that match the pattern, got none", pattern);
}

/** Looks at no folder in which nothing can match, and at nothing hidden that the pattern does not name with its dot. */
function wantedBy(rest: string): Wanted {
  const parts = rest.split("/");
  // A pattern with any number of folders, or with folders in a choice, cannot be told apart by its slashes.
  const isOpen = rest.includes("**") || /[{(][^})]*\//.test(rest);
  if (isOpen) return (name) => !name.startsWith(".") || /(?:^|[/{,(|])\./.test(rest);
  const tests = parts.map((part) => picomatch(part));
  return (name, level) => tests[level]?.(name) ?? false;
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
