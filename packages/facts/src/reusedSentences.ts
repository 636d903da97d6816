import { type Article, type Reuse, reuse, type Span } from "@readout/corpus";

/**
 * Tells of each sentence of each article where its words stand before (`reuse`). Articles are in the order of time; of a
 * group, the one whose id is the group's stands for it and comes first. An article without such sentences is not in it.
 */
export function reusedSentences(
  articles: readonly Pick<Article, "id" | "text" | "group">[],
  sentencesOf: (index: number) => readonly Span[],
): ReadonlyMap<number, readonly (Reuse | null)[]> {
  const groups = new Map<string, number[]>();
  const told = new Map<number, readonly (Reuse | null)[]>();
  const tell = (index: number, reused: readonly (Reuse | null)[]): void => {
    if (reused.some((one) => one !== null)) told.set(index, reused);
  };
  const said = (index: number) => ({ text: articles[index]?.text ?? "", sentences: sentencesOf(index) });
  for (const [index, { group }] of articles.entries()) {
    const before = group === null ? undefined : groups.get(group);
    if (group === null) tell(index, reuse([said(index)])[0] ?? []);
    else if (before === undefined) groups.set(group, [index]);
    else before.push(index);
  }
  for (const [group, indices] of groups) {
    const standing = indices.filter((index) => articles[index]?.id === group);
    const order = [...standing, ...indices.filter((index) => articles[index]?.id !== group)];
    for (const [at, reused] of reuse(order.map(said)).entries()) tell(order[at] ?? 0, reused);
  }
  return told;
}
