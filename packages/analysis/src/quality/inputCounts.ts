import { problemCounts, type Table, table } from "@readout/corpus";
import type { EvidenceId, Facts } from "@readout/facts";

/** What became of some of the inputs: articles and what was refused. */
export interface InputCountRow {
  readonly outcome: "kept" | "refused";
  /** Why it was refused; empty for what was kept. */
  readonly rule: string;
  readonly inputs: number;
  /** Its part of all inputs. */
  readonly share: number;
  readonly evidence: readonly EvidenceId[];
}

/**
 * Returns how many inputs were kept as articles and how many were refused, by reason: together all that was read. Doubts
 * about articles that are kept are none of them.
 *
 * @example inputCounts(facts).objects()
 */
export function inputCounts({ articles, problems }: Facts): Table<InputCountRow> {
  const refused = problemCounts(problems).filter(({ doubt }) => !doubt);
  const all = articles.numRows() + refused.reduce((sum, { count }) => sum + count, 0);
  const row = (outcome: InputCountRow["outcome"], rule: string, inputs: number): Omit<InputCountRow, "evidence"> => ({
    outcome,
    rule,
    inputs,
    share: all === 0 ? 0 : inputs / all,
  });
  const kept = Array.from(articles.array("article") as ArrayLike<number>, (article): EvidenceId => `d${article}`);
  return table<InputCountRow>(
    [
      { ...row("kept", "", articles.numRows()), evidence: kept },
      ...refused.map(({ rule, count }) => ({ ...row("refused", rule, count), evidence: [] })),
    ],
    ["outcome", "rule", "inputs", "share", "evidence"],
  );
}
