import { english } from "@readout/lexicon";

/** Offices of which nobody holds one of each kind at a time: who judges, who polices, who governs or makes laws. */
const KINDS: readonly ReadonlySet<string>[] = [english.benches, english.policeRanks, english.statesmen].map(
  (words) => new Set(words),
);

/** Whether who has the title before the surname is somebody else than a person of these titles: "Judge Tolm" and "Officer Tolm". */
export function clashes(title: string, titles: ReadonlySet<string>): boolean {
  const kind = KINDS.find((words) => words.has(title));
  if (!kind || titles.has(title)) return false;
  let other = false;
  for (const one of titles) {
    if (kind.has(one)) return false;
    other ||= KINDS.some((words) => words.has(one));
  }
  return other;
}
