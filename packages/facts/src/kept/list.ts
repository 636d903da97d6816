import { LIST, listed, type Part, type Parts } from "@readout/store";
import type { Made } from "./made.ts";
import { SCHEMA } from "./schema.ts";

/** What `facts.json` says: what the folder holds, and how it was made. */
export interface KeptList extends Parts {
  readonly form: typeof FORM;
  readonly title: string | null;
  readonly notice: string | null;
  readonly made: Made;
  /** How many rows each table has. */
  readonly rows: Readonly<Record<string, number>>;
}

export const FORM = "readout facts";

/** The list of a folder of kept facts; null where there is none. */
export async function keptList(folder: string): Promise<KeptList | null> {
  const where = `${folder}/${LIST}`;
  let found: unknown;
  try {
    found = await listed(folder);
  } catch {
    throw new Error(`${where}: Expected the list of kept facts, got something else`);
  }
  if (found === null) return null;
  if (!isList(found)) throw new Error(`${where}: Expected the list of kept facts, got something else`);
  return found;
}

function isList(found: unknown): found is KeptList {
  if (typeof found !== "object" || found === null) return false;
  const { form, made, parts } = found as Partial<KeptList>;
  if (form !== FORM || typeof made !== "object" || !Array.isArray(parts)) return false;
  // A list of another version is told as such; only this version's is looked at further.
  return made.schema !== SCHEMA || parts.every(isPart);
}

function isPart({ table, path, rows }: Part): boolean {
  const words = [table, path].every((word) => typeof word === "string");
  // A list that somebody else wrote leads nowhere else.
  return words && typeof rows === "number" && !path.split(/[\\/]/).includes("..") && !/^[\\/]|^\w:/.test(path);
}

/** The parts of a table, in the order of their months. */
export function partsOf({ parts }: Parts, table: string): readonly Part[] {
  return parts.filter((part) => part.table === table);
}
