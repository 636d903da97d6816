import { most } from "./limits.ts";
import type { Shared } from "./message.ts";

/**
 * Lets code in a cell keep what other notebooks of the same run would make again: in the folder that stands, in a headless
 * run, in the global object under `Symbol.for("readout.shared")`, with the version of the packages and a function that
 * tells the user, beside the page, what in the folder cannot be used.
 */
export function announceShared(shared: Shared | null, report: (text: string) => void): void {
  if (shared === null) return;
  const told = new Set<string>();
  const note = (words: string): void => {
    const text = String(words).slice(0, most.name);
    if (told.has(text) || told.size >= most.notes) return;
    told.add(text);
    report(text);
  };
  Object.assign(globalThis, { [Symbol.for("readout.shared")]: { ...shared, note } });
}
