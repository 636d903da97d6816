import { Frame } from "../../knowledge/cueLexicon.ts";
import { Mark } from "../../knowledge/marks.ts";
import type { Document } from "../../words/document.ts";
import { AS, BY, IT } from "../../words/ruleWords.ts";
import type { Run } from "../../words/run.ts";
import { Tag } from "../../words/tags.ts";
import { TokenKind } from "../../words/tokens.ts";
import { clauseEnd } from "../bounds/clauseEnd.ts";
import { type Candidate, candidate } from "../candidate.ts";
import type { Clause } from "../clause.ts";
import type { Cue } from "../cues.ts";
import { appositionAfter, nounPhraseAfter } from "../phrases.ts";
import { lastInside, quotationAround, quotationAt, trimRun } from "../quoted.ts";
import { RANK } from "../ranks.ts";
import { isTemporal } from "../times.ts";
import { WINDOW } from "../windows.ts";
import { isDenied, isLeftToDo } from "./untold.ts";

/** Where "as S said" ends: at its comma, dash or stop, times and adverbs passed over; -1 where more follows. */
function asideEnd(doc: Document, from: number, last: number): number {
  let i = from;
  while (
    i < last &&
    i < from + WINDOW.aside &&
    (isTemporal(doc, i) || doc.tags[i] === Tag.RB || doc.tags[i] === Tag.IN)
  )
    // "As the paper noted in an op-ed Thursday".
    i = doc.tags[i] === Tag.IN ? Math.max(i + 1, nounPhraseAfter(doc, i + 1, last)) : i + 1;
  const kind = doc.tokens.kind[i];
  return i >= last || kind === TokenKind.comma || kind === TokenKind.stop || kind === TokenKind.dash ? i : -1;
}

/** Whether a comma or a dash stands before the token at `i`, if only inside a closing mark. */
function isParted(doc: Document, i: number): boolean {
  const kind = doc.tokens.kind[i - 1];
  const quotation = quotationAround(doc, i - 1);
  const inner = quotation?.last === i ? lastInside(doc, quotation) : kind;
  return inner === TokenKind.comma || kind === TokenKind.dash;
}

/** Whether what begins at `i` is an office behind its article: "the President of the Republic". */
function isOffice({ tags, marks }: Document, i: number): boolean {
  return tags[i] === Tag.DT && ((marks[i + 1] as number) & Mark.office) !== 0;
}

/** Whoever "by" names in an aside: "As reported by the Post, C". */
function agentOf({ doc, last }: Clause, cue: Cue): Run | null {
  const from = cue.group[1];
  if (doc.tokens.hash[from] !== BY || doc.tokens.hash[cue.group[0] - 1] !== AS) return null;
  const end = nounPhraseAfter(doc, from + 1, last);
  if (end === from + 1) return null;
  // "As announced by the president, Edda Tolm, C", but "as reported by the Post, Edda Tolm, 42, left".
  const office = ((doc.marks[end - 1] as number) & Mark.office) !== 0 || isOffice(doc, from + 1);
  const name = office && doc.tags[end] === Tag[","] && doc.tags[end + 1] === Tag.NNP;
  const past = name ? appositionAfter(doc, end, last) : end;
  return [from + 1, past > end && doc.tokens.kind[past - 1] === TokenKind.comma ? past - 1 : past];
}

/** Whether the last word of a subject is one for a paper, a poll or figures. */
function isPaper({ doc, roles }: Clause, subject: Run | null): boolean {
  return subject !== null && roles.document.has(doc.tokens.hash[subject[1] - 1] as number);
}

/** "As S said, C", "As reported by S, C", "C, as S put it, C", "C, it is claimed, C": an aside that attributes the clause around it. */
export function asides(clause: Clause, cue: Cue): Candidate | null {
  const { doc, first, last } = clause;
  if (!(cue.entry.frames & (Frame.clause | Frame.quote))) return null;
  // "As I think", but "as the results show".
  if (cue.entry.presents === "thought" && !(cue.entry.stance === "confirm" && isPaper(clause, cue.subject)))
    return null;
  const impersonal = cue.shape === "passive" && doc.tokens.hash[cue.group[0] - 1] === IT;
  // "They are worn again, but it is not advised", "the mill, it should be said, is old".
  if (impersonal && (isDenied(doc, cue) || isLeftToDo(doc, cue.group))) return null;
  const agent = cue.shape === "passive" ? agentOf(clause, cue) : null;
  const source = impersonal ? null : (agent ?? cue.subject);
  const as = (impersonal || agent ? cue.group[0] : (source?.[0] ?? first)) - 1;
  if (as < first || doc.tokens.hash[as] !== (impersonal ? IT : AS)) return null;
  const opens = (as === first || (as === first + 1 && doc.tags[first] === Tag.CC)) && !impersonal;
  if (!opens && !isParted(doc, as)) return null;
  const end = asideEnd(doc, agent ? agent[1] : cue.group[1], last);
  if (end < 0) return null;
  const left = opens ? ([as, as] as const) : trimRun(doc, first, Math.max(first, as));
  const right = end + 1 < last ? trimRun(doc, end + 1, clauseEnd(clause, end + 1)) : ([end, end] as const);
  // "Is seen, as the Courier put it, “as a joke.”": the words alone are put so.
  const worded = !opens && cue.entry.rest.length > 0 && quotationAt(doc, right[0])?.last === right[1];
  const content = (worded ? [right] : [left, right]).filter((run: Run) => run[1] > run[0]);
  if (content.length === 0) return null;
  return candidate(cue, { rule: impersonal ? "impersonal" : "as", content, source, rank: RANK.aside });
}
