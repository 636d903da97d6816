import type { Lexicon } from "../knowledge/lexicon.ts";
import { Mark } from "../knowledge/marks.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import type { Run } from "../words/run.ts";
import { isFiniteVerb } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { type Candidate, changed } from "./candidate.ts";
import { canSpeak, isMute } from "./canSpeak.ts";
import { nounPhraseAfter } from "./phrases.ts";
import { quotationAt } from "./quoted.ts";
import { QUOTED, quotedAsSaying } from "./quotedAs.ts";

const CITING = listed("citing");

/** Where the words that name a cited source end: "two people briefed on the talks" goes to the comma. */
function citedEnd(doc: Document, from: number, last: number): number {
  for (let i = from; i < last; i++) {
    const kind = doc.tokens.kind[i];
    const ends = kind === TokenKind.comma || kind === TokenKind.stop || kind === TokenKind.dash;
    if (ends || isFiniteVerb(doc.tags[i] as number)) return i;
  }
  return last;
}

/** Whether only adverbials stand between a cue and the comma at `i`: "reported late on Sunday, citing". */
function isNear(doc: Document, cueEnd: number, i: number): boolean {
  for (let j = cueEnd; j < i; j++) {
    if (isFiniteVerb(doc.tags[j] as number) || doc.tokens.kind[j] === TokenKind.comma || doc.quotationOf[j] !== 0)
      return false;
  }
  return true;
}

function holds(runs: readonly Run[], i: number): boolean {
  return runs.some(([from, to]) => from <= i && i < to);
}

/** Whether what is cited from `from` on is somebody, a body or a paper, and no reason: "citing two people", not "citing low growth". */
export function citesSomebody(doc: Document, roles: Lexicon["roles"], from: number, last: number): boolean {
  const cited: Run = [from, nounPhraseAfter(doc, from, last)];
  return !quotationAt(doc, from) && canSpeak(doc, roles, cited) && !isMute(doc, roles, cited);
}

/** "S, citing X, said C": on the word of X, C too. */
export function citations(doc: Document, roles: Lexicon["roles"], carrier: Candidate): Candidate[] {
  const cue = carrier.cue[0];
  if (
    !cue ||
    carrier.source.length === 0 ||
    carrier.presentation === "thought" ||
    CITING.has(doc.tokens.hash[cue[0]] as number)
  )
    return [];
  const sentence = doc.sentenceOf[cue[0]] as number;
  const last = doc.tokens.sentences[sentence + 1] as number;
  const found: Candidate[] = [];
  const quoted = QUOTED.has(doc.tokens.hash[cue[1] - 1] as number) ? quotedAsSaying(doc, cue[1], last) : null;
  // Behind "quoted her as saying C" the words are found as a link of their own.
  if (quoted && carrier.rule !== "object") {
    const { source, cue: saying } = quoted;
    found.push(changed(carrier, { rule: "citing", cue: [saying], source: [source], within: carrier }));
  }
  for (let i = (doc.tokens.sentences[sentence] as number) + 1; i + 1 < last; i++) {
    const verb = (doc.marks[i] as number) & Mark.verb && doc.tokens.kind[i - 1] === TokenKind.comma;
    const aside = verb && CITING.has(doc.tokens.hash[i] as number);
    const near = aside && (i < cue[0] || isNear(doc, cue[1], i - 1) || i - 1 === carrier.content.at(-1)?.[1]);
    if (!near || holds(carrier.content, i)) continue;
    const end = citedEnd(doc, i + 1, last);
    if (nounPhraseAfter(doc, i + 1, end) === i + 1 || !citesSomebody(doc, roles, i + 1, last)) continue;
    found.push(
      changed(carrier, {
        rule: "citing",
        cue: [[i, i + 1]],
        source: [[i + 1, end]],
        addressee: [],
        channel: [],
        within: carrier,
      }),
    );
  }
  return found;
}
