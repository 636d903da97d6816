import type { Speaker } from "../annotation.ts";
import { RoleBit } from "../knowledge/roles.ts";
import type { Person } from "../resolve/person.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { THE } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { TagSet } from "../words/tagSet.ts";
import { Tag } from "../words/tags.ts";
import { tokenBehind } from "../words/tokenBehind.ts";
import { TokenKind } from "../words/tokens.ts";
import { isToldOf, ofEpithet } from "./antecedents.ts";
import { isSubject } from "./asSubject.ts";
import { paragraphAt } from "./paragraphs.ts";
import { isEpithet, isMember, isOfAnotherCalling, isOtherGender } from "./standsFor.ts";
import { asPerson, placedIn, type SourceContext } from "./who.ts";

// Whom papers call by something else so as not to name him twice: the subject of the sentence before. "Tolm goes on doubting it. “It
// cannot be,” the Sarn senator said."

const ASKING = listed("asking", "asked");
const MOUTHPIECE = listed("mouthpieces");
const EPITHETS = listed("epithets");
/** What may stand between "the" and the noun. */
const WITHIN = new TagSet([Tag.NN, Tag.NNP, Tag.JJ, Tag.HYPH, Tag.CD, Tag.VBN]);

/** Whether a run is "the", whose or of where somebody is, and a noun for an office or such as "candidate" at `head`, and nothing behind. */
function isDescription({ doc, lexicon }: SourceContext, [first, last]: Run, head: number): boolean {
  const { tags, tokens } = doc;
  if (tokens.hash[first] !== THE || head + 1 !== last) return false;
  const placed = tokens.caps[first + 1] !== 0 && (tags[first + 1] === Tag.NNP || tags[first + 1] === Tag.JJ);
  if (!placed || head === first + 1) return isMember(doc, lexicon.roles, head);
  for (let i = first + 1; i < head; i++) if (!WITHIN.has(tags[i] as number)) return false;
  const noun = tokens.hash[head] as number;
  if (isMember(doc, lexicon.roles, head)) return true;
  if (tags[head] !== Tag.NN || tokens.caps[head] !== 0 || MOUTHPIECE.has(noun)) return false;
  return EPITHETS.has(noun) || (lexicon.roles.bits.get(noun) & RoleBit.title) !== 0;
}

/** Who acts in a sentence as its first person does, outside quotations; null where the first has another part, or asks somebody. */
function actorOf({ doc, resolved }: SourceContext, sentence: number): Person | null {
  const { tokens } = doc;
  const run: Run = [tokens.sentences[sentence] as number, tokens.sentences[sentence + 1] as number];
  for (const { mention, at } of placedIn(resolved, run)) {
    if (mention.kind !== "person" || doc.quotationOf[at] !== 0) continue;
    const asks = ASKING.has(tokens.hash[tokenBehind(tokens, at, mention.end)] as number);
    return !asks && isSubject(doc, at, mention) ? (resolved.people.byId.get(mention.actor) ?? null) : null;
  }
  return null;
}

/** Whether somebody is named in a sentence before a token, quotations left out. */
function namesSomebody({ doc, resolved }: SourceContext, at: number): boolean {
  const start = doc.tokens.sentences[doc.sentenceOf[at] as number] as number;
  return placedIn(resolved, [start, at]).some((one) => one.mention.kind === "person" && doc.quotationOf[one.at] === 0);
}

/** The sentence before that of a token, quotations passed over, in its paragraph or the one before; -1 where there is none. */
function sentenceBefore(doc: Document, at: number): number {
  const paragraph = paragraphAt(doc, at);
  for (let s = (doc.sentenceOf[at] as number) - 1; s >= 0 && paragraph - (doc.paragraphOf[s] as number) <= 1; s--) {
    const from = doc.tokens.sentences[s] as number;
    const to = doc.tokens.sentences[s + 1] as number;
    for (let i = from; i < to; i++) if (doc.quotationOf[i] === 0 && doc.tokens.kind[i] === TokenKind.word) return s;
  }
  return -1;
}

/**
 * The subject of the sentence before, for whom a noun may stand by its gender; null where the sentence itself names somebody before, and
 * where somebody was introduced by the noun.
 */
function subjectBefore(context: SourceContext, [first]: Run, head: number): Person | null {
  const { doc, lexicon } = context;
  const noun = doc.tokens.hash[head] as number;
  if (doc.quotationOf[first] !== 0 || context.introduced().has(noun) || namesSomebody(context, first)) return null;
  const before = sentenceBefore(doc, Math.min(first, context.opens()));
  const person = before < 0 ? null : actorOf(context, before);
  return person && isOtherGender(lexicon.roles, noun, person.told ? person.gender : person.likely) ? null : person;
}

/** Whether a noun is one for an office and the article gives the person others. */
function isOfAnotherOffice({ doc, lexicon }: SourceContext, { titles }: Person, head: number): boolean {
  const noun = doc.tokens.hash[head] as number;
  return (lexicon.roles.bits.get(noun) & RoleBit.title) !== 0 && !EPITHETS.has(noun) && titles.size > 0;
}

/**
 * "The Sarn senator", "the Norvian investor", "the Texan": the subject of the sentence before. Where somebody is from the article need not
 * tell: readers know it.
 */
export function bySubject(context: SourceContext, run: Run, head: number): Speaker | null {
  const person = isDescription(context, run, head) ? subjectBefore(context, run, head) : null;
  if (!person || isOfAnotherCalling(context.doc, head, person)) return null;
  return isOfAnotherOffice(context, person, head) ? null : asPerson(person);
}

/** "The candidate", "the Norvian billionaire": the subject of the sentence before, else the person named last, if the words can be told of him. */
export function byEpithet(context: SourceContext, run: Run, head: number): Speaker | null {
  if (!isEpithet(context.doc, run, head)) return null;
  const person = subjectBefore(context, run, head);
  return person && isToldOf(context, person, run) ? asPerson(person) : ofEpithet(context, run);
}
