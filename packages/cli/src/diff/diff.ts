import { wrongArgument } from "../sentence.ts";
import { type Difference, difference } from "./difference.ts";
import { linesOf } from "./linesOf.ts";
import { reportsAt } from "./reportsAt.ts";

/**
 * `readout diff OLD NEW`: tells what differs in two reports, or in those of two folders that have one name.
 *
 * @returns 0 where nothing differs; 1 where something does; 2 for wrong arguments
 */
export function diffCommand(old: string, now: string, { format }: { readonly format: "text" | "json" }): number {
  let found: Difference;
  try {
    found = difference(reportsAt(old), reportsAt(now));
  } catch (error) {
    return wrongArgument(error);
  }
  process.stdout.write(format === "json" ? `${JSON.stringify(found, null, 2)}\n` : linesOf(found));
  return found.reports.length + found.onlyOld.length + found.onlyNew.length === 0 ? 0 : 1;
}
