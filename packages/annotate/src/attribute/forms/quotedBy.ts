import { Mark } from "../../knowledge/marks.ts";
import type { Document } from "../../words/document.ts";
import { listed } from "../../words/english.ts";
import { BY } from "../../words/ruleWords.ts";
import { isFiniteVerb, Tag } from "../../words/tags.ts";
import { TokenKind } from "../../words/tokens.ts";
import { clauseEnd } from "../bounds/clauseEnd.ts";
import { type Candidate, candidate } from "../candidate.ts";
import { canSpeak } from "../canSpeak.ts";
import type { Clause } from "../clause.ts";
import { startsClause } from "../clauseSubject.ts";
import type { Cue } from "../cues.ts";
import { isNominal, nounPhraseAfter, nounPhraseBefore } from "../phrases.ts";
import { trimRun } from "../quoted.ts";
import { RANK } from "../ranks.ts";

const QUOTING = listed("citingVerbs");

/** Whether a verb of attribution, or its auxiliary, stands at `i`. */
function saysAt({ tags, marks }: Document, i: number): boolean {
  if (!isFiniteVerb(tags[i] as number)) return false;
  return (((marks[i] as number) | (tags[i + 1] === Tag.VBN ? (marks[i + 1] as number) : 0)) & Mark.verb) !== 0;
}

/**
 * "S, quoted by the Tide, said C" and "Quoted by the Tide, S said C": the paper tells that S said so, which is a link of its own
 * (see chains.ts).
 */
export function quotedBy(clause: Clause, cue: Cue): Candidate | null {
  const { doc, roles, first, last } = clause;
  const { kind, hash } = doc.tokens;
  const at = cue.verb;
  if (!QUOTING.has(cue.entry.hash) || cue.group[0] !== at || hash[at + 1] !== BY) return null;
  const end = nounPhraseAfter(doc, at + 2, last);
  if (end === at + 2 || !canSpeak(doc, roles, [at + 2, end])) return null;
  const parts = kind[end] === TokenKind.comma;
  const found = { rule: "before", source: [at + 2, end], rank: RANK.opened } as const;
  if (at === first && parts && startsClause(doc, end + 1, last))
    return candidate(cue, { ...found, content: [trimRun(doc, end + 1, clauseEnd(clause, end + 1))] });
  const comma = kind[at - 1] === TokenKind.comma;
  const head = comma ? at - 2 : at - 1;
  const verb = parts ? end + 1 : end;
  if (head < first || comma !== parts || !isNominal(doc.tags[head] as number) || !saysAt(doc, verb)) return null;
  const from = nounPhraseBefore(doc, head, first);
  // "An article cited by her aides quoted a few experts".
  if (from > head || roles.document.has(hash[head] as number)) return null;
  return candidate(cue, { ...found, content: [[from, head + 1], trimRun(doc, verb, clauseEnd(clause, verb))] });
}
