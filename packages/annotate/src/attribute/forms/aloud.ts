import type { Document } from "../../words/document.ts";
import { listed } from "../../words/english.ts";
import { AS } from "../../words/ruleWords.ts";
import type { Run } from "../../words/run.ts";
import { isFiniteVerb, Tag } from "../../words/tags.ts";
import { TokenKind } from "../../words/tokens.ts";
import { type Candidate, candidate, made } from "../candidate.ts";
import { canSpeak } from "../canSpeak.ts";
import type { Clause } from "../clause.ts";
import { type Cue, saysPlainly } from "../cues.ts";
import { nounPhraseAfter } from "../phrases.ts";
import { trimRun } from "../quoted.ts";
import { RANK } from "../ranks.ts";
import { sourceBefore } from "../sources.ts";

// Words that somebody gives as he speaks, with no marks of their own: "I told them, get out".

const NOT = listed("not", "never");
const GOING = listed("goingSo");
const LIKE = listed("likeSo");
const BE = listed("be", "beShort");

/** Whether nothing but a conjunction stands before a subject in its clause: "The plan, he said, is dead" is another form. */
function opens({ doc, first }: Clause, [at]: Run): boolean {
  // "As we noted, the bridge is old".
  if (doc.tokens.hash[at - 1] === AS) return false;
  return at === first || doc.tags[at - 1] === Tag.CC || doc.tokens.kind[at - 1] === TokenKind.dash;
}

function isComma(doc: Document, i: number): boolean {
  return doc.tokens.kind[i] === TokenKind.comma;
}

/** "I told them, get out", "my wife says move". */
export function aloud(clause: Clause, cue: Cue): Candidate | null {
  const { doc, last } = clause;
  if (cue.shape !== "finite" || cue.entry.presents !== "speech" || !saysPlainly(cue.entry)) return null;
  if (!cue.subject || !opens(clause, cue.subject)) return null;
  const [begin, end] = cue.group;
  // "They didn't tell me, I was there".
  if (NOT.hasAny(doc.tokens.hash, begin, end)) return null;
  const comma = isComma(doc, end) ? end : nounPhraseAfter(doc, end, last);
  const bare = doc.tags[end] === Tag.VB && cue.entry.lemma === "say";
  if (!bare && !(isComma(doc, comma) && comma + 1 < last)) return null;
  const content = trimRun(doc, bare ? end : comma + 1, last);
  // "Was saying, ‘No’": marks show it, and other forms find it.
  if (/^[‘’“”'"]/.test(doc.text.slice(doc.tokens.start[content[0]], doc.tokens.end[content[0]]))) return null;
  return candidate(cue, { rule: "quote", content: [content], source: cue.subject, rank: RANK.bare });
}

/** "And she goes, ‘No way’", "people were like, what?". */
export function goesSo({ doc, roles, first, last }: Clause): Candidate[] {
  const { hash } = doc.tokens;
  const found: Candidate[] = [];
  for (let i = first + 2; i + 1 < last; i++) {
    if (!isComma(doc, i)) continue;
    const like = LIKE.has(hash[i - 1] as number) && BE.has(hash[i - 2] as number);
    const goes =
      GOING.has(hash[i - 1] as number) && isFiniteVerb(doc.tags[i - 1] as number) && doc.quotationOf[i + 1] !== 0;
    if (!like && !goes) continue;
    const cue: Run = [like ? i - 2 : i - 1, i];
    const source = sourceBefore(doc, cue[0], first);
    if (!source || !canSpeak(doc, roles, source)) continue;
    const content = trimRun(doc, i + 1, last);
    found.push(
      made({
        rule: "quote",
        content: [content],
        cue: [cue],
        source: [source],
        presentation: "speech",
        rank: RANK.bare,
      }),
    );
  }
  return found;
}
