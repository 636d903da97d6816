import { Mark } from "../../knowledge/marks.ts";
import { listed, listedVerbs } from "../../words/english.ts";
import { FOR } from "../../words/ruleWords.ts";
import type { Run } from "../../words/run.ts";
import { isVerb, Tag } from "../../words/tags.ts";
import { clauseEnd } from "../bounds/clauseEnd.ts";
import { type Candidate, made } from "../candidate.ts";
import type { Clause } from "../clause.ts";
import { clauseSubject } from "../clauseSubject.ts";
import { trimRun } from "../quoted.ts";
import { RANK } from "../ranks.ts";

const ACCUSING = listedVerbs("accusing");
const BEING = listed("be", "beNonfinite", "beShort");
/** From "for allegedly" back to the verb of accusing. */
const ACCUSED = 16;

/** "S has indicted him for allegedly doing it": S, who accuses, in an active clause; null where nobody is said to. */
function accuserOf({ doc, first }: Clause, i: number): Run | null {
  const { tags, tokens } = doc;
  if (tokens.hash[i - 1] !== FOR || tags[i + 1] !== Tag.VBG) return null;
  for (let v = i - 2; v > Math.max(first, i - ACCUSED); v--) {
    if (!isVerb(tags[v] as number)) continue;
    const passive = BEING.has(tokens.hash[v - 1] as number);
    return ACCUSING.has(tokens.hash[v] as number) && !passive ? clauseSubject(doc, i, first) : null;
  }
  return null;
}

/** "Reportedly" and its like attribute the clause around them to nobody in particular. */
export function adverbs(clause: Clause): Candidate[] {
  const { doc, first, last } = clause;
  const found: Candidate[] = [];
  for (let i = first; i < last; i++) {
    if (!((doc.marks[i] as number) & Mark.adverb) || doc.quotationOf[i] !== 0) continue;
    const left = trimRun(doc, first, i);
    const right = trimRun(doc, i + 1, clauseEnd(clause, i + 1));
    const accuser = accuserOf(clause, i);
    const content = (accuser ? [right] : [left, right]).filter((run) => run[1] > run[0]);
    if (content.length > 0)
      found.push(
        made({
          rule: "adverb",
          content,
          cue: [[i, i + 1]],
          source: accuser ? [accuser] : [],
          stance: "hedge",
          rank: RANK.adverb,
        }),
      );
  }
  return found;
}
