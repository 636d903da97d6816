import { contentBefore } from "../bounds/contentBefore.ts";
import { type Candidate, candidate } from "../candidate.ts";
import type { Clause } from "../clause.ts";
import type { Cue } from "../cues.ts";
import { quotationAt } from "../quoted.ts";
import { QUOTED, quotedAsSaying } from "../quotedAs.ts";
import { RANK } from "../ranks.ts";

/** "“C,” the agency quoted S as saying": what stands before is what the agency gives, on the word of S (see citing.ts). */
export function reported({ doc, first, last }: Clause, cue: Cue): Candidate | null {
  if (cue.shape !== "finite" || !QUOTED.has(doc.tokens.hash[cue.verb] as number)) return null;
  const { subject: source } = cue;
  const content = source && contentBefore(doc, source[0], first);
  if (!content || !quotedAsSaying(doc, cue.group[1], last)) return null;
  const direct = quotationAt(doc, content[0])?.last === content[1];
  return candidate(cue, { rule: direct ? "quote before" : "before", content: [content], source, rank: RANK.quoted });
}
