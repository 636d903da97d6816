import { Mark } from "../../knowledge/marks.ts";
import { clauseEnd } from "../bounds/clauseEnd.ts";
import { type Candidate, made } from "../candidate.ts";
import type { Clause } from "../clause.ts";
import { trimRun } from "../quoted.ts";
import { RANK } from "../ranks.ts";

/** "Reportedly" and its like attribute the clause around them to nobody in particular. */
export function adverbs(clause: Clause): Candidate[] {
  const { doc, first, last } = clause;
  const found: Candidate[] = [];
  for (let i = first; i < last; i++) {
    if (!((doc.marks[i] as number) & Mark.adverb) || doc.quotationOf[i] !== 0) continue;
    const left = trimRun(doc, first, i);
    const right = trimRun(doc, i + 1, clauseEnd(clause, i + 1));
    const content = [left, right].filter((run) => run[1] > run[0]);
    if (content.length > 0)
      found.push(
        made({
          rule: "adverb",
          content,
          cue: [[i, i + 1]],
          source: [],
          stance: "hedge",
          rank: RANK.adverb,
        }),
      );
  }
  return found;
}
