import type { AttributionRow, EvidenceId, Facts } from "@readout/facts";
import type { Chosen } from "../articles/choose.ts";
import { type Counted, sourceOf } from "./source.ts";

/** An attribution of a chosen article, with its source as counted. */
export interface Statement extends AttributionRow {
  /** Position of its article among the chosen. */
  readonly position: number;
  readonly source: Counted;
  readonly evidence: EvidenceId;
}

/**
 * Returns the attributions of the chosen articles in the order of the corpus, one list an article, by position, without
 * those in sentences that do not count.
 */
export function statementsOf(facts: Facts, chosen: Chosen): Statement[][] {
  const names = new Map(facts.actors.objects().map(({ actor, name }) => [actor, name]));
  const byArticle = Array.from(chosen.article, (): Statement[] => []);
  for (const row of facts.attributions.objects()) {
    const position = chosen.position[row.article] ?? -1;
    if (!chosen.counts(row.article, row.sentence)) continue;
    const evidence = `a${row.article}.${row.attribution}`;
    byArticle[position]?.push({ ...row, position, source: sourceOf(row, names), evidence });
  }
  for (const statements of byArticle) statements.sort((a, b) => a.attribution - b.attribution);
  return byArticle;
}

/** Returns the statements of an article, a joint one once for each key that its speakers have. */
export function onceEach(list: readonly Statement[], count: (statement: Statement) => Counted): readonly Statement[] {
  const seen = new Set<string>();
  return list.filter((one) => {
    const key = `${one.attribution} ${count(one).key}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
