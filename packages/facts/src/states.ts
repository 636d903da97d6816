import type { Choices } from "@readout/annotate/actors";

/** Returns what tells whether a name is a state's, by the actors that files know. */
export function isStateOf({ known }: Pick<Choices, "known">): (name: string) => boolean {
  const states = new Set([...known.values()].flatMap(({ kind, name }) => (kind === "state" ? name : [])));
  return (name) => states.has(name);
}
