import { column } from "@readout/corpus";
import type { Facts } from "@readout/facts";

/** Names of actors by their ids; of a source that no sentence names beside its statements, the name that these give. */
export function actorNames({ actors, attributions }: Facts): Map<string, string> {
  const named = column(actors, "name");
  const names = new Map(column(actors, "actor").map((actor, i) => [actor, named[i] ?? actor]));
  const speaker = column(attributions, "speaker");
  for (const [row, actor] of column(attributions, "actor").entries()) {
    const name = speaker[row] ?? null;
    if (actor !== null && name !== null && !names.has(actor)) names.set(actor, name);
  }
  return names;
}
