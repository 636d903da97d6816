import type { Facts, LabelledArticle } from "@readout/facts";
import type { Chosen } from "../articles/choose.ts";
import type { Statement } from "../attribution/statements.ts";

/** What is counted of a statement by kind and by type of source, whether it was found or marked by a person. */
export type Counted = Pick<Statement, "kind" | "sourceType" | "joint" | "attribution">;

/** An article that a person labelled, among those that count. */
export interface ReadArticle {
  /** Its place among the chosen articles. */
  readonly position: number;
  readonly found: readonly Counted[];
  /** What stands in it according to the person. */
  readonly actual: readonly Counted[];
}

/**
 * Returns, of the chosen articles that a person labelled, what was found in each and what stands in it: what was found
 * and is right, with another type where the person gave one, and what is missing. A joint statement has a row for each
 * speaker, and the person judged the first.
 */
export function readArticles(
  labels: readonly LabelledArticle[],
  {
    facts,
    chosen,
    statements,
  }: { readonly facts: Facts; readonly chosen: Chosen; readonly statements: readonly (readonly Statement[])[] },
): readonly ReadArticle[] {
  return labels.flatMap(({ article, judged, missing }): readonly ReadArticle[] => {
    const position = chosen.position[article] ?? -1;
    if (position < 0) return [];
    const found = statements[position] ?? [];
    const byAttribution = new Map(judged.map((one) => [one.attribution, one]));
    const kept = found.flatMap((one): readonly Counted[] => {
      const label = byAttribution.get(one.attribution);
      if (label?.verdict !== "right") return [];
      return [one.joint === 0 && label.sourceType !== undefined ? { ...one, sourceType: label.sourceType } : one];
    });
    const sentences = facts.texts[article]?.annotation.sentences ?? [];
    const added = missing
      .filter(({ content: [span] }) =>
        chosen.counts(
          article,
          sentences.findLastIndex(([start]) => start <= (span?.[0] ?? 0)),
        ),
      )
      .map(({ kind, sourceType }, i): Counted => ({ kind, sourceType, joint: 0, attribution: -1 - i }));
    return [{ position, found, actual: [...kept, ...added] }];
  });
}
