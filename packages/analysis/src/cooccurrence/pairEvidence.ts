import type { EvidenceId } from "@readout/facts";
import type { PairGround } from "./countedPairs.ts";
import type { Incidence } from "./incidence.ts";
import { evidenceOf } from "./units.ts";

/**
 * Returns a function that names the units that two actors share. Windows that slide have no name of their own: of these the
 * sentences are named in which one of the two stands.
 */
export function evidenceLister({
  units,
  chosen,
  sentences,
}: Pick<PairGround, "units" | "chosen" | "sentences">): (shared: Int32Array, a: number, b: number) => EvidenceId[] {
  if (units.span === 1) return (shared) => Array.from(shared, (unit) => evidenceOf(units, chosen, unit));
  return (shared, a, b) => {
    const each = sentences();
    const found: EvidenceId[] = [];
    let next = 0;
    for (const window of shared) {
      const position = units.position[window] ?? 0;
      const first = (each.units.start[position] ?? 0) + window - (units.start[position] ?? 0);
      const end = Math.min(first + units.span, each.units.start[position + 1] ?? 0);
      // Windows overlap, and come in order: what the one before has told is not told again.
      for (let sentence = Math.max(first, next); sentence < end; sentence++)
        if (names(each.actors, sentence, a) || names(each.actors, sentence, b))
          found.push(evidenceOf(each.units, chosen, sentence));
      next = Math.max(next, end);
    }
    return found;
  };
}

function names({ start, actor }: Incidence, unit: number, who: number): boolean {
  for (let place = start[unit] ?? 0; place < (start[unit + 1] ?? 0); place++) if (actor[place] === who) return true;
  return false;
}
