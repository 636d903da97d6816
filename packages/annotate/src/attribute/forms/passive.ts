import { Frame } from "../../knowledge/cueLexicon.ts";
import type { Document } from "../../words/document.ts";
import { listed } from "../../words/english.ts";
import { BY } from "../../words/ruleWords.ts";
import type { Run } from "../../words/run.ts";
import { Tag } from "../../words/tags.ts";
import { TokenKind } from "../../words/tokens.ts";
import { objectRun } from "../bounds/objectEnd.ts";
import { opener } from "../bounds/opener.ts";
import { type Candidate, candidate } from "../candidate.ts";
import { canSpeak } from "../canSpeak.ts";
import type { Clause } from "../clause.ts";
import type { Cue } from "../cues.ts";
import { appositionAfter, isNominal, nounPhraseAfter, nounPhraseBefore } from "../phrases.ts";
import { RANK } from "../ranks.ts";
import { sourceBefore } from "../sources.ts";
import { WINDOW } from "../windows.ts";
import { isMeans } from "./toldBy.ts";

const REASON = listed("passivePrepositions");
const NOT = listed("not", "never");
const DECIDING = listed("deciding");
const JUDGING = listed("judging");

function agent(doc: Document, from: number, last: number): Run | null {
  for (let i = from; i < Math.min(last, from + WINDOW.agent); i++) {
    if (doc.tokens.kind[i] === TokenKind.comma || doc.quotationOf[i] !== 0) return null;
    if (doc.tokens.hash[i] !== BY || doc.tags[i + 1] === Tag.HYPH) continue;
    const end = nounPhraseAfter(doc, i + 1, last);
    return end > i + 1 ? [i + 1, appositionAfter(doc, end, last)] : null;
  }
  return null;
}

/** Whether a "that" follows at `i`, or behind the comma there: "allegations, denied by S, that C". */
function opensThat(doc: Document, i: number, last: number): boolean {
  return opener(doc, doc.tokens.kind[i] === TokenKind.comma ? i + 1 : i, last) === "that";
}

/** What the participle at `verb` is said of: the subject, or the noun just before it or its comma. */
function patient(doc: Document, cue: Cue, first: number): Run | null {
  if (cue.group[0] < cue.verb) return sourceBefore(doc, cue.group[0], first);
  const comma = doc.tokens.kind[cue.verb - 1] === TokenKind.comma ? 1 : 0;
  const end = cue.verb - 1 - comma;
  if (end < first || !isNominal(doc.tags[end] as number)) return null;
  const from = nounPhraseBefore(doc, end, first);
  return from <= end ? [from, end + 1] : null;
}

/** "C was confirmed by S", "a bill backed by S": what is said of somebody, and by whom. */
export function agentive(clause: Clause, cue: Cue): Candidate | null {
  const { doc, roles, first, last } = clause;
  const tag = doc.tags[cue.verb];
  if (
    cue.shape !== "passive" ||
    (cue.group[0] === cue.verb && !JUDGING.has(cue.entry.hash)) ||
    tag !== Tag.VBN ||
    !(cue.entry.frames & (Frame.object | Frame.clause)) ||
    cue.entry.rest.length > 0
  )
    return null;
  // "Was approved by the board": done by it, and nothing said.
  if (DECIDING.has(cue.entry.hash)) return null;
  if (cue.entry.frames & Frame.addressee && !(cue.entry.frames & Frame.object)) return null;
  const source = agent(doc, cue.verb + 1, last);
  const content = patient(doc, cue, first);
  // "Was promised a pension by S": the object is what was promised.
  if (doc.tags[cue.verb + 1] === Tag.DT || doc.tags[cue.verb + 1] === Tag["PRP$"]) return null;
  // "It was announced by S that C" is another form: there the clause is the content.
  if (!source || !content || !canSpeak(doc, roles, source) || opensThat(doc, source[1], last)) return null;
  // How it was told, and by nobody who is named: "were ordered by text message to stay indoors".
  if (isMeans(doc, roles, source)) return null;
  const next = source[1];
  // "Was warned by her not to speak": what she said is behind.
  if (NOT.has(doc.tokens.hash[next] as number) && doc.tags[next + 1] === Tag.TO) return null;
  const goesOn = next + 1 < last && REASON.has(doc.tokens.hash[next] as number);
  const more = goesOn ? objectRun(clause, next) : null;
  return candidate(cue, {
    rule: "agentive",
    content: more ? [content, more] : [content],
    source,
    rank: RANK.agentive,
  });
}
