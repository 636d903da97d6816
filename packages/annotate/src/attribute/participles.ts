import type { Lexicon } from "../knowledge/lexicon.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { AND, HAD, THAT } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { isFiniteVerb, Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { type Candidate, changed } from "./candidate.ts";
import { canSpeak } from "./canSpeak.ts";
import { nounPhraseAfter } from "./phrases.ts";
import { isPronoun, isSomebodyElse } from "./somebodyElse.ts";
import { isLoneParticiple } from "./verbs.ts";

const HIS_OWN = listed("goingOn");
const HAVE = listed("have");
const BE = listed("be", "beNonfinite");

/**
 * Whether a clause tells what somebody else than the speaker did, and not how things are or should be: "a consultant had
 * brushed it aside". Before "and" a past goes on with a past: not "his attacks have helped and said".
 */
function tellsOfAct(doc: Document, roles: Lexicon["roles"], [from, to]: Run, speaker: Run): boolean {
  const first = doc.tokens.hash[from] === THAT ? from + 1 : from;
  const end = nounPhraseAfter(doc, first, to);
  if (end === first) return false;
  const other = isPronoun(doc, [first, end])
    ? isSomebodyElse(doc, roles, speaker, doc.tokens.hash[first] as number)
    : canSpeak(doc, roles, [first, end]);
  let verb = end;
  while (verb < to && !isFiniteVerb(doc.tags[verb] as number) && !isLoneParticiple(doc, verb, to)) verb++;
  if (!other || verb >= to) return false;
  if (doc.tags[verb] === Tag.VBN) return true;
  if (!HAVE.has(doc.tokens.hash[verb] as number))
    return doc.tags[verb] === Tag.VBD && !BE.has(doc.tokens.hash[verb] as number);
  if (doc.tokens.hash[to] === AND && doc.tokens.hash[verb] !== HAD) return false;
  const main = doc.tags[verb + 1] === Tag.RB ? verb + 2 : verb + 1;
  return main < to && doc.tags[main] === Tag.VBN && !BE.has(doc.tokens.hash[main] as number);
}

function isInside(run: Run | undefined, [from, to]: Run): boolean {
  return run !== undefined && from <= run[0] && run[1] <= to;
}

/**
 * Whether a cue may go with either of two speakers: a participle behind a comma, or a second past behind "and". Who says or
 * adds is the speaker himself, who has said something before.
 */
function isOpen(doc: Document, { cue }: Candidate): boolean {
  const [group] = cue;
  if (!group || HIS_OWN.has(doc.tokens.hash[group[0]] as number)) return false;
  const tag = doc.tags[group[0]];
  if (doc.tokens.hash[group[0] - 1] === AND) return tag === Tag.VBD || tag === Tag.VBN;
  if (group[1] - group[0] !== 1 || doc.tokens.kind[group[0] - 1] !== TokenKind.comma) return false;
  return doc.text.slice(doc.tokens.start[group[0]], doc.tokens.end[group[0]]).endsWith("ing");
}

/**
 * Gives a participle to the one whose deed is told before it: in "S said that A had rejected the plan, calling it a trap" it
 * becomes a part of what S said, where it is found again as A's; so does "and urged him to stay". The order is kept.
 */
export function giveParticiples(
  doc: Document,
  roles: Lexicon["roles"],
  candidates: readonly Candidate[],
): readonly Candidate[] {
  if (candidates.length < 2) return candidates;
  const participles = candidates.filter((one) => isOpen(doc, one));
  if (participles.length === 0) return candidates;
  const given = new Map<Candidate, number>();
  for (const one of participles) {
    const [speaker] = one.source;
    const comma = (one.cue[0] as Run)[0] - 1;
    const carrier = candidates.find(
      ({ rule, content, source }) =>
        (rule === "that" || rule === "clause") &&
        content.length === 1 &&
        content[0]?.[1] === comma &&
        (source[0]?.[0] === speaker?.[0] || isInside(speaker, content[0])),
    );
    const told = carrier?.content[0];
    if (!carrier || !told || !speaker) continue;
    if (!isInside(speaker, told) && !tellsOfAct(doc, roles, told, speaker)) continue;
    given.set(one, -1).set(carrier, one.content.at(-1)?.[1] ?? told[1]);
  }
  return candidates.flatMap((one) => {
    const end = given.get(one);
    if (end === undefined) return [one];
    return end < 0 ? [] : [changed(one, { content: [[(one.content[0] as Run)[0], end]] })];
  });
}
