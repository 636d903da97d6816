import { Frame } from "../../knowledge/cueLexicon.ts";
import type { Document } from "../../words/document.ts";
import { listed } from "../../words/english.ts";
import { AS, THAT, WHAT } from "../../words/ruleWords.ts";
import type { Run } from "../../words/run.ts";
import { isFiniteVerb, Tag } from "../../words/tags.ts";
import { TokenKind } from "../../words/tokens.ts";
import { clauseEnd } from "../bounds/clauseEnd.ts";
import { isList, objectEnd } from "../bounds/objectEnd.ts";
import { type Candidate, candidate } from "../candidate.ts";
import type { Clause } from "../clause.ts";
import type { Cue } from "../cues.ts";
import { isNominal, nounPhraseAfter, nounPhraseBefore } from "../phrases.ts";
import { quotationAt, trimRun } from "../quoted.ts";
import { RANK } from "../ranks.ts";

function isRelative(doc: Document, i: number): boolean {
  const tag = doc.tags[i];
  return tag === Tag.WDT || tag === Tag.WP || doc.tokens.hash[i] === THAT;
}

const NAMING = listed("naming");

/** The predicate of a relative clause that starts at `from` ends with the clause: at a comma that parts no list. */
function predicate(clause: Clause, from: number): Run {
  const { doc } = clause;
  const end = clauseEnd(clause, from);
  for (let i = from + 1; i < end; i++) {
    if (doc.quotationOf[i] === 0 && doc.tokens.kind[i] === TokenKind.comma && !isList(doc, i, end)) return [from, i];
  }
  return trimRun(doc, from, end);
}

/** "The drive she argues is needed": without a pronoun, the noun phrase before the subject and the predicate are the content. */
function bare(clause: Clause, cue: Cue, source: Run): Candidate | null {
  const { doc, first, last } = clause;
  const after = cue.group[1];
  if (!(cue.entry.frames & Frame.clause) || after >= last || !isFiniteVerb(doc.tags[after] as number)) return null;
  const from = doc.tags[source[0]] === Tag.PRP ? source[0] : nounSplit(doc, source);
  const end = from - 1;
  if (end < first || !isNominal(doc.tags[end] as number) || doc.quotationOf[end] !== 0) return null;
  const start = nounPhraseBefore(doc, end, first);
  if (start > end) return null;
  return candidate(cue, {
    rule: "relative",
    content: [[start, end + 1], predicate(clause, after)],
    source: [from, source[1]],
    rank: RANK.bareRelative,
  });
}

/** Where the subject begins in a run that holds the noun before it as well: "a dynamic | Greenberg said could". */
function nounSplit(doc: Document, [first, last]: Run): number {
  for (let i = last - 1; i > first; i--) {
    const tag = doc.tags[i];
    const before = doc.tags[i - 1];
    if (tag === Tag.DT || tag === Tag["PRP$"]) return i;
    if (tag === Tag.NNP && (before === Tag.NN || before === Tag.NNS || before === Tag.JJ)) return i;
  }
  return first;
}

/** "Which S said VP", "what S described as NP": the relative pronoun and what follows the cue are the content. */
export function relative(clause: Clause, cue: Cue): Candidate | null {
  const { doc, first, last } = clause;
  const { frames } = cue.entry;
  if (!(frames & (Frame.clause | Frame.object))) return null;
  const { subject: source } = cue;
  const after = cue.group[1];
  const before = (source?.[0] ?? first) - 1;
  const pronoun = before > first && doc.tags[before] === Tag.RB ? before - 1 : before;
  if (!source || pronoun < first) return null;
  if (!isRelative(doc, pronoun)) return bare(clause, cue, source);
  if (after >= last || doc.quotationOf[pronoun] !== 0) return null;
  const verb = doc.tags[after] === Tag.RB ? after + 1 : after;
  const named = NAMING.has(cue.entry.hash) && (nounPhraseAfter(doc, after, last) > after || quotationAt(doc, after));
  const opens =
    named ||
    // "Which she said represented": whatever the tagger made of its second verb.
    (frames & Frame.clause && (isFiniteVerb(doc.tags[verb] as number) || doc.tags[verb] === Tag.VBN)) ||
    (frames & Frame.object && doc.tokens.hash[after] === AS);
  if (!opens || verb >= last) return null;
  const more = named
    ? trimRun(doc, after, objectEnd(doc, [after - 1, clauseEnd(clause, after)]))
    : predicate(clause, after);
  return candidate(cue, {
    rule: "relative",
    // "What they call “moles”": the words that are used; "which they call so", "which she said was lost": that something is so.
    content: named && doc.tokens.hash[pronoun] === WHAT ? [more] : [[pronoun, pronoun + 1], more],
    source,
    rank: named ? RANK.naming : RANK.relative,
  });
}
