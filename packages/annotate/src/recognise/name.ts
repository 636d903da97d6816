import type { ActorKind } from "../annotation.ts";
import type { KnownName } from "../knowledge/actors/actorIndex.ts";

/** A run of tokens that names something: from an actor file (`known`), or by its capitals. */
export interface Name {
  readonly first: number;
  readonly last: number;
  readonly known: KnownName | null;
  kind: ActorKind | null;
  /** First token of the titles before it ("Foreign Minister"), or `first`. */
  readonly titleFirst: number;
}
