import { isListed } from "@readout/store";

/** The folder of kept facts that some paths are; null where they are a corpus. */
export function keptIn(paths: readonly string[]): string | null {
  const [kept] = paths.filter((path) => path !== "-" && isListed(path));
  if (kept === undefined) return null;
  if (paths.length > 1)
    throw new Error(`${kept}: Expected kept facts to be read alone, got ${paths.length - 1} other paths beside them`);
  return kept;
}
