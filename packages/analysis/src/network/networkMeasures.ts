import { type Table, table } from "@readout/corpus";
import type { ActorKind, EvidenceId } from "@readout/facts";
import { compare } from "../articles/compare.ts";
import type { PairRow } from "../cooccurrence/pairRow.ts";
import { betweenness } from "./betweenness.ts";

/** Where an actor stands in a network of pairs. */
export interface NetworkRow {
  readonly group: string | null;
  readonly actor: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** Actors it is paired with. */
  readonly degree: number;
  /** The articles of its pairs, added up. */
  readonly strength: number;
  /**
   * Which part of the shortest ways between two others leads over it, 0 to 1; a pair is the shorter the more articles it
   * shares (1 / articles).
   */
  readonly betweenness: number;
  /** Articles that name it. */
  readonly articles: number;
  /** Actors and pairs of the network. */
  readonly actors: number;
  readonly pairs: number;
  /** The largest q of a pair that counts; null where all do. */
  readonly q: number | null;
  /** Its pairs' passages. */
  readonly evidence: readonly EvidenceId[];
}

/** Which pairs make the network. */
export interface NetworkMeasureOptions {
  /** Pairs with a q of at most this; 0.05 if not given. Null takes all pairs of the table, tested or not. */
  readonly q?: number | null;
}

const COLUMNS: readonly (keyof NetworkRow)[] = [
  ...(["group", "actor", "name", "kind", "degree", "strength", "betweenness", "articles"] as const),
  ...(["actors", "pairs", "q", "evidence"] as const),
];

/**
 * Returns degree, strength and betweenness of each actor in the network of pairs that meet beyond chance, the strongest
 * first, group by group. They describe this network of these articles: an actor whom more articles name has more of each.
 * How they would differ in other articles `edgeStability` tells.
 *
 * Freeman, L. C. (1978). Centrality in social networks: conceptual clarification. Social Networks 1(3), 215–239. Weights:
 * Newman, M. E. J. (2001). Scientific collaboration networks II. Physical Review E 64, 016132.
 *
 * @throws RangeError for a q that is not between 0 and 1.
 * @example networkMeasures(cooccurrence(facts)).objects()[0]
 */
export function networkMeasures(pairs: Table<PairRow>, { q = 0.05 }: NetworkMeasureOptions = {}): Table<NetworkRow> {
  if (q !== null && !(q > 0 && q <= 1)) throw new RangeError(`not a false discovery rate: ${q}`);
  const groups = new Map<string | null, PairRow[]>();
  for (const row of pairs.objects()) {
    if (q !== null && !(row.q !== null && row.q <= q)) continue;
    const list = groups.get(row.group);
    if (list) list.push(row);
    else groups.set(row.group, [row]);
  }
  return table<NetworkRow>(
    [...groups].flatMap(([group, rows]) => measured(group, rows, q)),
    COLUMNS,
  );
}

function measured(group: string | null, pairs: readonly PairRow[], q: number | null): NetworkRow[] {
  const actors = new Map<string, Pick<NetworkRow, "name" | "kind" | "articles"> & { pairs: PairRow[] }>();
  for (const pair of pairs) {
    const { a, aName, aKind, articlesA, b, bName, bKind, articlesB } = pair;
    if (!actors.has(a)) actors.set(a, { name: aName, kind: aKind, articles: articlesA, pairs: [] });
    if (!actors.has(b)) actors.set(b, { name: bName, kind: bKind, articles: articlesB, pairs: [] });
    actors.get(a)?.pairs.push(pair);
    actors.get(b)?.pairs.push(pair);
  }
  const number = new Map([...actors.keys()].map((actor, i) => [actor, i]));
  const between = betweenness(
    actors.size,
    pairs.map(({ a, b, articles }) => ({ from: number.get(a) ?? 0, to: number.get(b) ?? 0, length: 1 / articles })),
  );
  const rows = [...actors].map(
    ([actor, { name, kind, articles, pairs: own }], i): NetworkRow => ({
      ...{ group, actor, name, kind, degree: own.length, articles },
      strength: own.reduce((sum, pair) => sum + pair.articles, 0),
      betweenness: between[i] ?? 0,
      ...{ actors: actors.size, pairs: pairs.length, q },
      evidence: [...new Set(own.flatMap(({ evidence }) => evidence))],
    }),
  );
  return rows.sort((x, y) => y.strength - x.strength || y.degree - x.degree || compare(x.actor, y.actor));
}
