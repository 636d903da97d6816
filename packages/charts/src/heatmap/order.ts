type Cluster = readonly number[];

/**
 * Returns the items 0 … n−1 in an order in which similar ones lie together: average-linkage clustering, each merge
 * turned so that the most similar ends meet. `similarity` is symmetric; ties fall to the lower numbers.
 */
export function clusterOrder(count: number, similarity: (i: number, j: number) => number): number[] {
  let clusters: Cluster[] = Array.from({ length: count }, (_, i) => [i]);
  while (clusters.length > 1) {
    const [first, second] = closest(clusters, similarity);
    const merged = join(clusters[first] as Cluster, clusters[second] as Cluster, similarity);
    clusters = clusters.map((cluster, i) => (i === first ? merged : cluster)).filter((_, i) => i !== second);
  }
  return [...(clusters[0] ?? [])];
}

function closest(clusters: readonly Cluster[], similarity: (i: number, j: number) => number): [number, number] {
  let best: [number, number] = [0, 1];
  let most = Number.NEGATIVE_INFINITY;
  for (const [i, one] of clusters.entries()) {
    for (let j = i + 1; j < clusters.length; j++) {
      const value = average(one, clusters[j] as Cluster, similarity);
      if (value > most) [most, best] = [value, [i, j]];
    }
  }
  return best;
}

function average(one: Cluster, other: Cluster, similarity: (i: number, j: number) => number): number {
  let sum = 0;
  for (const i of one) for (const j of other) sum += similarity(i, j);
  return sum / (one.length * other.length);
}

function join(one: Cluster, other: Cluster, similarity: (i: number, j: number) => number): Cluster {
  const turned = [one, [...one].reverse()].flatMap((left) =>
    [other, [...other].reverse()].map((right) => [left, right]),
  );
  let best: Cluster = [];
  let most = Number.NEGATIVE_INFINITY;
  for (const [left, right] of turned as [Cluster, Cluster][]) {
    const value = similarity(left.at(-1) ?? 0, right[0] ?? 0);
    if (value > most) [most, best] = [value, [...left, ...right]];
  }
  return best;
}
