import type { Choices } from "@readout/annotate/actors";

/** Returns what tells whether a name is a state's, by the actors that files know. */
export function isStateOf({ known }: Pick<Choices, "known">): (name: string) => boolean {
  const states = new Set([...known.values()].flatMap(({ kind, name }) => (kind === "state" ? name : [])));
  return (name) => states.has(name);
}

/** Returns what each state that files know may be called, and its name. */
export function statesCalled({ known }: Pick<Choices, "known">): ReadonlyMap<string, string> {
  const called = new Map<string, string>();
  for (const { kind, name, aliases = [] } of known.values())
    if (kind === "state") for (const one of [name, ...aliases]) called.set(one, name);
  return called;
}
