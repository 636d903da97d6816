/** Returns the connected parts of a network of `count` nodes as lists of nodes, the largest first. */
export function components(count: number, edges: readonly (readonly [number, number])[]): number[][] {
  const beside = Array.from({ length: count }, (): number[] => []);
  for (const [from, to] of edges) {
    beside[from]?.push(to);
    beside[to]?.push(from);
  }
  const seen = new Set<number>();
  const parts: number[][] = [];
  for (let node = 0; node < count; node++) {
    if (seen.has(node)) continue;
    const part = [node];
    seen.add(node);
    for (const one of part) {
      for (const other of beside[one] ?? []) {
        if (seen.has(other)) continue;
        seen.add(other);
        part.push(other);
      }
    }
    parts.push(part.sort((i, j) => i - j));
  }
  return parts.sort((x, y) => y.length - x.length || (x[0] ?? 0) - (y[0] ?? 0));
}
