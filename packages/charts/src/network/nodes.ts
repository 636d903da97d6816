import { communities, type PairRow } from "@readout/analysis";
import type { ActorKind, EvidenceId } from "@readout/facts";
import { compare } from "../order.ts";

/** An actor of the network. */
export interface Node {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** Windows and articles that name it, alone or with others. */
  readonly windows: number;
  readonly articles: number;
  /** Its Louvain community, 0 the largest. */
  readonly community: number;
  /** The pairs it is in, in the order given. */
  readonly pairs: readonly PairRow[];
  /** Passages that name it together with another actor of the network. */
  readonly evidence: readonly EvidenceId[];
}

/** Returns the actors of some pairs, most frequent first, with their Louvain communities (Blondel et al. 2008). */
export function nodes(pairs: readonly PairRow[], seed: number): Node[] {
  const actors = new Map<string, Omit<Node, "community" | "evidence"> & { pairs: PairRow[] }>();
  for (const pair of pairs) {
    const { a, b, aName, bName, aKind, bKind, withA, withB, articlesA, articlesB } = pair;
    if (!actors.has(a))
      actors.set(a, { id: a, name: aName, kind: aKind, windows: withA, articles: articlesA, pairs: [] });
    if (!actors.has(b))
      actors.set(b, { id: b, name: bName, kind: bKind, windows: withB, articles: articlesB, pairs: [] });
    actors.get(a)?.pairs.push(pair);
    actors.get(b)?.pairs.push(pair);
  }
  const sorted = [...actors.values()].sort((x, y) => y.windows - x.windows || compare(x.id, y.id));
  const community = communities(
    sorted.map(({ id }) => id),
    pairs,
    seed,
  );
  return sorted.map((actor) => ({
    ...actor,
    community: community.get(actor.id) ?? 0,
    evidence: [...new Set(actor.pairs.flatMap((pair) => pair.evidence))],
  }));
}
