import { type Article, type Reuse, reuse, type Span } from "@readout/corpus";

/**
 * Tells of each sentence of each article where its words stand before (`reuse`). Articles are in the order of time; of a
 * group, the one whose id is the group's stands for it and comes first.
 */
export function reusedSentences(
  articles: readonly Article[],
  sentencesOf: (index: number) => readonly Span[],
): readonly (readonly (Reuse | null)[])[] {
  const groups = new Map<string, number[]>();
  const told: (readonly (Reuse | null)[])[] = [];
  const said = (index: number) => ({ text: articles[index]?.text ?? "", sentences: sentencesOf(index) });
  for (const [index, { group }] of articles.entries()) {
    const before = group === null ? undefined : groups.get(group);
    if (group === null) told[index] = reuse([said(index)])[0] ?? [];
    else if (before === undefined) groups.set(group, [index]);
    else before.push(index);
  }
  for (const [group, indices] of groups) {
    const standing = indices.filter((index) => articles[index]?.id === group);
    const order = [...standing, ...indices.filter((index) => articles[index]?.id !== group)];
    for (const [at, reused] of reuse(order.map(said)).entries()) told[order[at] ?? 0] = reused;
  }
  return told;
}
