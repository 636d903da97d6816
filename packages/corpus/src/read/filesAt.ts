import { realpath } from "node:fs/promises";
import { resolve } from "node:path";
import type { Problem } from "../article.ts";
import type { PathListener } from "./listener.ts";
import { locate } from "./locate.ts";
import type { Links, Located } from "./way.ts";

/** How files are looked for. */
export interface FileOptions {
  readonly links: Links;
  readonly listener: PathListener;
  /** The real paths of those that were given: each is given once. */
  readonly seen: Set<string>;
}

/** The files that a path names, but for those that another has named. */
export async function* filesAt(
  path: string,
  { links, listener, seen }: FileOptions,
): AsyncGenerator<Located | Problem, void, undefined> {
  for await (const found of locate(path, { links })) {
    if ("problem" in found) {
      yield found;
      continue;
    }
    const real = await realpath(found.path).catch(() => resolve(found.path));
    if (seen.has(real)) continue;
    seen.add(real);
    // What a link leads to may lie anywhere, and may change without a change at the paths that were given.
    if (links === "any" && real !== resolve(found.path)) listener.given(real);
    yield found;
  }
}
