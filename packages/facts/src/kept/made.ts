import { createHash } from "node:crypto";
import { basename, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { ActorEntry, View } from "@readout/annotate";
import { folderHash, packagesFrom } from "@readout/corpus/files";
import { SCHEMA } from "./schema.ts";

/** How facts were made: where all of it is the same, so is what is found in an article. */
export interface Made {
  /** The version of the tables. */
  readonly schema: number;
  /** Hashes of the packages that read, annotate and tabulate. */
  readonly packages: Readonly<Record<string, string>>;
  readonly view: View;
  readonly metonyms: string;
  readonly surnameShare: number | null;
  /** The entries of the user's actor files and of the corpus's own. */
  readonly actors: readonly ActorEntry[];
}

const LEXICON = "lexicon";

/** The packages on which facts depend. */
const PACKAGES: ReadonlySet<string> = new Set(["annotate", "corpus", "facts", LEXICON]);

/** The hashes of the packages as they are here. */
export async function packageHashes(): Promise<Readonly<Record<string, string>>> {
  const here = dirname(fileURLToPath(import.meta.url));
  const roots = [...packagesFrom([here]), dirname(dirname(here))];
  const named = roots.map((root) => [basename(root), root] as const).filter(([name]) => PACKAGES.has(name));
  const sorted = [...new Map(named)].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    await Promise.all(sorted.map(async ([name, root]) => [name, await folderHash(root)] as const)),
  );
}

/** One hash of how facts were made, which each part has in its metadata. */
export function madeHash(made: Made): string {
  return createHash("sha256").update(JSON.stringify(made)).digest("hex");
}

/** Why what is kept was made by another program than this one, in words; null where it was not. */
export function otherProgram(kept: Made, packages: Made["packages"]): string | null {
  if (kept.schema !== SCHEMA) return `tables of version ${SCHEMA}, got version ${kept.schema}`;
  if (kept.packages[LEXICON] !== packages[LEXICON]) return "facts made with this lexicon, got those of another";
  if (JSON.stringify(kept.packages) !== JSON.stringify(packages))
    return "facts made by this version of Readout, got those of another";
  return null;
}

/** Why what is kept cannot be used for facts made in this way, in words; null where it can. */
export function unlike(kept: Made, wanted: Made): string | null {
  const other = otherProgram(kept, wanted.packages);
  if (other !== null) return other;
  if (JSON.stringify(kept.actors) !== JSON.stringify(wanted.actors))
    return "facts made with these actor files, got those of others";
  for (const option of ["view", "metonyms", "surnameShare"] as const)
    if (kept[option] !== wanted[option]) return `${option} ${wanted[option]}, got ${kept[option]}`;
  return null;
}
