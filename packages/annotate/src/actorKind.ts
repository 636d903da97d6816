import type { ActorKind, SourceType } from "./annotation.ts";

/** Whether an office may be held in an actor of the kind: "Norvia's minister", "a Front spokesman". */
export function holdsOffices(kind: ActorKind): boolean {
  return kind === "organisation" || kind === "state" || kind === "group";
}

/** The type that an actor of a kind has as a source. A place that speaks is its government; a party or an armed group, a body. */
export function sourceTypeOf(kind: ActorKind): SourceType {
  if (kind === "place") return "state";
  return kind === "group" ? "organisation" : kind;
}
