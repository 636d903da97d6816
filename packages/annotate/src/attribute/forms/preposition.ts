import type { Document } from "../../words/document.ts";
import { FOR, OF, THAT, WITH } from "../../words/ruleWords.ts";
import type { Run } from "../../words/run.ts";
import { Tag } from "../../words/tags.ts";
import { TokenKind } from "../../words/tokens.ts";
import { WordSet } from "../../words/wordSet.ts";
import { clauseEnd } from "../bounds/clauseEnd.ts";
import type { Matrix } from "../bounds/matrix.ts";
import { quotationStart } from "../bounds/spokenBefore.ts";
import { type Candidate, made } from "../candidate.ts";
import { isHuman } from "../canSpeak.ts";
import type { Clause } from "../clause.ts";
import { startsClause } from "../clauseSubject.ts";
import { prepositionAt } from "../cues.ts";
import { nounPhraseAfter } from "../phrases.ts";
import { trimRun } from "../quoted.ts";
import { RANK } from "../ranks.ts";
import { sourceAfter } from "../sourceAfter.ts";
import { WINDOW } from "../windows.ts";

/** What a preposition's source is said to be the subject of: nothing, so that no later verb of the sentence is its. */
const SOURCE: Matrix = { tag: Tag.IN, fronted: false };

function withHead(first: number, run: Run | null): Run | null {
  return run && [first, run[1]];
}

/** Somebody's office without what looks like its apposition and is a body: "according to the minister, | a team of the council | has left". */
function withoutBody({ doc, roles }: Clause, [first, last]: Run): Run {
  const { tags, tokens } = doc;
  let comma = first;
  while (comma < last && tags[comma] !== Tag[","]) comma++;
  const office = comma < last && isHuman(doc, roles, comma - 1);
  if (!office || tags[comma - 1] === Tag.NNS || tags[comma + 1] !== Tag.DT || first + 1 === comma) return [first, last];
  let head = comma + 1;
  while (head + 1 < last && (tags[head + 1] === Tag.JJ || tags[head + 1] === Tag.NN)) head++;
  const body = roles.organisation.has(tokens.hash[head] as number) || roles.group.has(tokens.hash[head] as number);
  return body && !isHuman(doc, roles, head) ? [first, comma] : [first, last];
}

/** Steps over "seen by the ministry" to the comma behind it; what follows a preposition's noun at once is no main verb. */
function afterParticiple(doc: Document, i: number, last: number): number {
  if (doc.tags[i] !== Tag.VBN && doc.tags[i] !== Tag.VBG && doc.tags[i] !== Tag.VBD) return i;
  for (let j = i + 1; j < Math.min(last, i + WINDOW.participle); j++)
    if (doc.tokens.kind[j] === TokenKind.comma) return j;
  return i;
}

function according(content: readonly Run[], cue: Run, source: Run): Candidate {
  return made({
    rule: "preposition",
    content,
    cue: [cue],
    source: [source],
    rank: RANK.according,
  });
}

/** Whether a run that ends with the token at `i` waits for more: "It is important to note that, according to S, …". */
function isOpen(doc: Document, i: number): boolean {
  const tag = doc.tags[i];
  return tag === Tag.SC || tag === Tag.IN || tag === Tag.CC || tag === Tag.WDT || doc.tokens.hash[i] === THAT;
}

function isRelative(doc: Document, i: number): boolean {
  return doc.tags[i] === Tag.WP || doc.tags[i] === Tag.WDT;
}

/** Where the clause behind ", who said he was there," begins: at the first that follows a comma; -1 where none does. */
function pastRelative(doc: Document, next: number, last: number): number {
  for (let i = next + 2; i + 1 < last; i++)
    if (doc.tokens.kind[i] === TokenKind.comma && doc.quotationOf[i] === 0 && startsClause(doc, i + 1, last))
      return i + 1;
  return -1;
}

/** Where the clause before the token at `i` begins: behind the last semicolon. */
function afterSemicolon(doc: Document, first: number, i: number): number {
  for (let j = i - 1; j > first; j--)
    if (doc.tokens.kind[j] === TokenKind.colon && doc.text.charAt(doc.tokens.start[j] as number) === ";") return j + 1;
  return first;
}

const NAMING = new WordSet([WITH, FOR, OF]);

/** Where phrases behind a name end at the comma of an opening: "According to the Tarn Union | with Arva (TWA) |, C"; else `i`. */
function pastPhrases(doc: Document, i: number, last: number): number {
  let end = i;
  while (doc.tags[i - 1] === Tag.NNP && NAMING.has(doc.tokens.hash[end] as number)) {
    const next = nounPhraseAfter(doc, end + 1, last);
    if (next === end + 1) break;
    end = next;
  }
  return doc.tokens.kind[end] === TokenKind.comma ? end : i;
}

/** "According to S, C" and "C, according to S". */
export function prepositions(clause: Clause): Candidate[] {
  const { doc, first, last } = clause;
  const attributions: Candidate[] = [];
  for (let i = first; i < last; i++) {
    const rest = doc.quotationOf[i] === 0 ? prepositionAt(clause, i) : undefined;
    if (!rest) continue;
    const from = i + 1 + rest.length;
    // "according to show insiders": what follows "to" is a noun, whatever the tagger made of it.
    const behind = sourceAfter(doc, from, last) ?? withHead(from, sourceAfter(doc, from + 1, last));
    const found = behind && withoutBody(clause, behind);
    // "Rules according to which members vote twice": by which rules.
    if (!found || doc.tags[found[0]] === Tag.WDT) continue;
    const source: Run = i === first ? [found[0], pastPhrases(doc, found[1], last)] : found;
    const content: Run[] = [];
    if (i > first) {
      const left = trimRun(doc, quotationStart(doc, afterSemicolon(doc, first, i)), i);
      if (left[1] > left[0] && !isOpen(doc, left[1] - 1)) content.push(left);
    }
    const next = afterParticiple(doc, source[1], last);
    const comma = doc.tokens.kind[next - 1] === TokenKind.comma || doc.tokens.kind[next] === TokenKind.comma;
    const relative = comma && (isRelative(doc, next) || isRelative(doc, next + 1));
    if (relative && content.length > 0) {
      attributions.push(according(content, [i, from], source));
      continue;
    }
    // "According to a guard, who said he was there, C": C begins behind the clause that tells of the guard.
    const aside = relative ? pastRelative(doc, next, last) : -1;
    if (aside > 0) {
      content.push(trimRun(doc, aside, clauseEnd(clause, aside, SOURCE)));
      attributions.push(according(content, [i, from], source));
      continue;
    }
    if (content.length === 0 || (comma && doc.tokens.kind[next] !== TokenKind.stop && next + 2 < last)) {
      const start = doc.tokens.kind[next] === TokenKind.comma ? next + 1 : next;
      const right = trimRun(doc, start, clauseEnd(clause, start, SOURCE));
      if (right[1] > right[0]) content.push(right);
    }
    if (content.length === 0) continue;
    attributions.push(according(content, [i, from], source));
  }
  return attributions;
}
