import { listed } from "../../words/english.ts";
import { Tag } from "../../words/tags.ts";
import { clauseEnd } from "../bounds/clauseEnd.ts";
import { opener } from "../bounds/opener.ts";
import { type Candidate, candidate } from "../candidate.ts";
import type { Clause } from "../clause.ts";
import type { Cue } from "../cues.ts";
import { nounPhraseAfter } from "../phrases.ts";
import { trimRun } from "../quoted.ts";
import { RANK } from "../ranks.ts";

const HEARING = listed("hearing");

/** "She had heard from S that C": S says so, and not who heard it. */
export function heard(clause: Clause, cue: Cue): Candidate | null {
  const { doc, last } = clause;
  if (cue.entry.rest.length === 0 || !HEARING.has(cue.entry.hash) || cue.shape === "passive") return null;
  const from = cue.group[1];
  let end = nounPhraseAfter(doc, from, last);
  // "Heard from families crossing the river that".
  if (doc.tags[end] === Tag.VBG || doc.tags[end] === Tag.VBN) end = nounPhraseAfter(doc, end + 1, last);
  if (end === from || opener(doc, end, last) !== "that") return null;
  const content = trimRun(doc, end, clauseEnd(clause, end));
  return candidate(cue, { rule: "that", content: [content], source: [from, end], rank: RANK.opened });
}
