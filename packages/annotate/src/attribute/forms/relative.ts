import type { Document } from "../../document.ts";
import { Tag } from "../../model/tags.ts";
import { hashWord, TokenKind } from "../../model/tokens.ts";
import { type Candidate, candidate } from "../candidate.ts";
import { clauseEnd } from "../clauseEnd.ts";
import { type CueLexicon, Frame } from "../cueLexicon.ts";
import { type Cue, subjectOf } from "../cues.ts";
import { isList, objectEnd } from "../objectEnd.ts";
import { isFiniteVerb, nounPhraseAfter, type Run } from "../phrases.ts";
import { quotationAt, trimRun } from "../quoted.ts";

const THAT = hashWord("that");
const AS = hashWord("as");

function isRelative(doc: Document, i: number): boolean {
  const tag = doc.tags[i];
  return tag === Tag.WDT || tag === Tag.WP || doc.tokens.hash[i] === THAT;
}

// What S called X: the name is what S says of it.
const NAMING = new Set("call label dub brand deem consider".split(" "));

/** The predicate of a relative clause that starts at `from` ends with the clause: at a comma that parts no list. */
function predicate(doc: Document, lexicon: CueLexicon, from: number, last: number): Run {
  const end = clauseEnd(doc, lexicon, from, last);
  for (let i = from + 1; i < end; i++) {
    if (doc.quotationOf[i] === 0 && doc.tokens.kind[i] === TokenKind.comma && !isList(doc, i, end)) return [from, i];
  }
  return trimRun(doc, from, end);
}

/** "Which S said VP", "what S described as NP": the relative pronoun and what follows the cue are the content. */
export function relative(doc: Document, lexicon: CueLexicon, cue: Cue, first: number, last: number): Candidate | null {
  const { frames } = cue.entry;
  if (!(frames & (Frame.clause | Frame.object))) return null;
  const source = subjectOf(doc, cue, first);
  const pronoun = (source?.[0] ?? first) - 1;
  if (!source || pronoun < first || !isRelative(doc, pronoun)) return null;
  const after = cue.group[1];
  if (after >= last || doc.quotationOf[pronoun] !== 0) return null;
  const verb = doc.tags[after] === Tag.RB ? after + 1 : after;
  const named = NAMING.has(cue.entry.lemma) && (nounPhraseAfter(doc, after, last) > after || quotationAt(doc, after));
  const opens =
    named ||
    (frames & Frame.clause && isFiniteVerb(doc.tags[verb] as number)) ||
    (frames & Frame.object && doc.tokens.hash[after] === AS);
  if (!opens || verb >= last) return null;
  const more = named
    ? trimRun(doc, after, objectEnd(doc, after - 1, clauseEnd(doc, lexicon, after, last)))
    : predicate(doc, lexicon, after, last);
  return candidate("relative", cue, [[pronoun, pronoun + 1], more], source, named ? 0.55 : 0.8);
}
