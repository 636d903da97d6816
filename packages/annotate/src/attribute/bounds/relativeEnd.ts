import { Mark } from "../../knowledge/marks.ts";
import type { Document } from "../../words/document.ts";
import type { Run } from "../../words/run.ts";
import { TagSet } from "../../words/tagSet.ts";
import { hasFiniteVerb, isFiniteVerb, Tag } from "../../words/tags.ts";
import { TokenKind } from "../../words/tokens.ts";
import { startsClause } from "../clauseSubject.ts";
import { isNominal, nounPhraseBefore } from "../phrases.ts";
import type { Complement } from "./complement.ts";
import { isVerbless } from "./ownVerb.ts";

// Where what a relative clause reports ends, before the verb of the main clause.

/** Whether a comma or a dash parts the relative pronoun at `i` from the noun before it. */
function isParted(doc: Document, i: number, first: number): boolean {
  return i > first && (doc.tokens.kind[i - 1] === TokenKind.comma || doc.tokens.kind[i - 1] === TokenKind.dash);
}

/** What a relative clause reports ends with it: at the comma before the verb of the main clause, or at that verb. */
export function withinRelative(
  doc: Document,
  own: Run,
  { rule, content }: Pick<Complement, "rule" | "content">,
  first: number,
): Run {
  const [from, to] = content;
  const who = own[1] - own[0] === 1 && (doc.tags[own[0]] === Tag.WP || doc.tags[own[0]] === Tag.WDT);
  if (!who) return content;
  if (!isParted(doc, own[0], first)) {
    if (rule === "object" || rule === "to") return upToMainVerb(doc, content);
    return hasFiniteVerb(doc.tags, first, own[0]) ? content : upToSecondVerb(doc, content);
  }
  const fronted =
    doc.tags[first] === Tag.IN ||
    doc.tags[first] === Tag.VBG ||
    ((doc.marks[first] as number) & Mark.preposition) !== 0;
  for (let i = from + 1; i + 1 < to; i++) {
    const kind = doc.tokens.kind[i];
    if ((kind !== TokenKind.comma && kind !== TokenKind.dash) || doc.quotationOf[i] !== 0) continue;
    const next = doc.tags[i + 1] as number;
    // "According to a guard, who said he was there, the son shouted": the main clause is still to come.
    if (kind === TokenKind.comma && fronted && startsClause(doc, i + 1, to)) return [from, i];
    if (isFiniteVerb(next) || next === Tag.RB || (kind === TokenKind.dash && next === Tag.VBN))
      if (!isVerbless(doc, from, i)) return [from, i];
  }
  return [from, to];
}

/** "Those who want to give more | could": an object or infinitive ends before a finite verb that has no subject in it. */
export function upToMainVerb(doc: Document, [from, to]: Run): Run {
  for (let i = from; i < to; i++) {
    const tag = doc.tags[i] as number;
    if (tag === Tag.WP || tag === Tag.WDT || tag === Tag.SC || tag === Tag.WRB || doc.quotationOf[i] !== 0) break;
    if (isFiniteVerb(tag)) return [from, i];
  }
  return [from, to];
}

/** What opens a clause, or goes on with one, so that a verb behind it is no main clause's. */
const OPENERS = new TagSet([Tag.WP, Tag.WDT, Tag.SC, Tag.WRB, Tag.CC, Tag[","], Tag[":"]]);

/** "Those who say it is on the wrong track | blame him": a clause ends before a second finite verb that has no subject in it. */
function upToSecondVerb(doc: Document, [from, to]: Run): Run {
  const { tags, marks } = doc;
  let verbs = 0;
  for (let i = from; i < to; i++) {
    const tag = tags[i] as number;
    if (doc.quotationOf[i] !== 0 || (i > from && OPENERS.has(tag))) break;
    if (!isFiniteVerb(tag)) continue;
    const subject = Math.min(nounPhraseBefore(doc, i - 1, from), i);
    // "The plan | they saw | is bad": a clause without "that" tells which plan.
    const which = verbs === 0 && subject > from && subject < i && isNominal(tags[subject - 1] as number);
    // "Who say they think | it is bad": of a verb that may have a clause.
    const inner = verbs > 0 && subject < i && ((marks[subject - 1] as number) & Mark.verb) !== 0;
    if (which || inner) continue;
    verbs++;
    if (verbs === 2) return [from, i];
  }
  return [from, to];
}
