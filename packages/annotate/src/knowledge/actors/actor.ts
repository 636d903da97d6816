import type { ActorKind } from "../../annotation.ts";

/**
 * An entry of an actor file; actors/README.md explains the fields. With a `kind` it describes an actor to look for.
 * Without one it is about an actor that is known already or that is found in the text, by its `id` or its `name`.
 */
export interface ActorEntry {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly kind?: ActorKind | undefined;
  readonly aliases?: readonly string[] | undefined;
  readonly demonyms?: readonly string[] | undefined;
  readonly capital?: string | undefined;
  readonly seats?: readonly string[] | undefined;
  readonly title?: string | undefined;
  readonly affiliation?: string | undefined;
  /** First and last day of the office, as ISO dates. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** Ids or names of actors that are this one. */
  readonly merge?: readonly string[] | undefined;
  /** Whether the actor is left out of all that is counted and shown. */
  readonly hide?: boolean | undefined;
  /** Id or name of the actor that this one's mentions count for. */
  readonly group?: string | undefined;
  /** The side of a dispute that it is on, from the file's `sides`. */
  readonly side?: string | undefined;
}

/** A known actor, after the entries of all actor files that are about it were put together. */
export interface Actor extends Omit<ActorEntry, "merge" | "hide" | "group" | "side"> {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
}
