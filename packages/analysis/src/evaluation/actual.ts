import type { Facts, JudgedAttribution, LabelledArticle, MissingAttribution } from "@readout/facts";
import type { Chosen } from "../articles/choose.ts";
import type { Statement } from "../attribution/statements.ts";

/** What is counted of a statement by kind and by type of source, whether it was found or marked by a person. */
export type Counted = Pick<Statement, "kind" | "sourceType" | "joint" | "attribution">;

/** An article that a person labelled, among those that count. */
export interface ReadArticle<One = Counted> {
  /** Its place among the chosen articles. */
  readonly position: number;
  readonly found: readonly One[];
  /** What stands in it according to the person. */
  readonly actual: readonly One[];
}

/** What of a statement is counted, and what labels make of it. */
export interface Reading<One> {
  /** What was found in each chosen article. */
  readonly statements: readonly (readonly One[])[];
  /** A statement that is right, with what the person says otherwise of it. A joint one has a row for each speaker: the person judged the first. */
  readonly kept: (statement: One, label: JudgedAttribution, article: number) => One;
  /** A statement that was not found; its number is its own and below 0. */
  readonly added: (missing: MissingAttribution, attribution: number, article: number) => One;
}

/** How statements are counted by kind and by type of source. */
export function countedReading(statements: readonly (readonly Counted[])[]): Reading<Counted> {
  return {
    statements,
    kept: (one, { sourceType }) => (one.joint === 0 && sourceType !== undefined ? { ...one, sourceType } : one),
    added: ({ kind, sourceType }, attribution) => ({ kind, sourceType, joint: 0, attribution }),
  };
}

/**
 * Returns, of the chosen articles that a person labelled, what was found in each and what stands in it: what was found
 * and is right, with what the person says otherwise of it, and what is missing.
 */
export function readArticles<One extends Pick<Statement, "attribution">>(
  labels: readonly LabelledArticle[],
  { facts, chosen, reading }: { readonly facts: Facts; readonly chosen: Chosen; readonly reading: Reading<One> },
): readonly ReadArticle<One>[] {
  return labels.flatMap(({ article, judged, missing }): readonly ReadArticle<One>[] => {
    const position = chosen.position[article] ?? -1;
    if (position < 0) return [];
    const found = reading.statements[position] ?? [];
    const byAttribution = new Map(judged.map((one) => [one.attribution, one]));
    const kept = found.flatMap((one): readonly One[] => {
      const label = byAttribution.get(one.attribution);
      return label?.verdict === "right" ? [reading.kept(one, label, article)] : [];
    });
    const sentences = facts.texts[article]?.annotation.sentences ?? [];
    const added = missing
      .filter(({ content: [span] }) =>
        chosen.counts(
          article,
          sentences.findLastIndex(([start]) => start <= (span?.[0] ?? 0)),
        ),
      )
      .map((one, i) => reading.added(one, -1 - i, article));
    return [{ position, found, actual: [...kept, ...added] }];
  });
}
