import type { Changes } from "@readout/corpus/files";

/** Paths of one kind that are named. */
const NAMED = 20;

/** What became of files since they were last read: how many are of each kind, then those that changed or vanished. */
export function changed({ added, changed: other, vanished, kept }: Changes): string {
  const counts = `${added.length} new, ${other.length} changed, ${vanished.length} vanished, ${kept} as before and not read again`;
  return [`files: ${counts}`, ...named("changed", other), ...named("vanished", vanished)]
    .map((line) => `${line}\n`)
    .join("");
}

function named(what: string, paths: readonly string[]): readonly string[] {
  const more = paths.length - NAMED;
  return [...paths.slice(0, NAMED).map((path) => `${what}: ${path}`), ...(more > 0 ? [`${what}: ${more} more`] : [])];
}
