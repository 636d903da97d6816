import { Frame } from "../../knowledge/cueLexicon.ts";
import { Mark } from "../../knowledge/marks.ts";
import type { Document } from "../../words/document.ts";
import { listed, listedVerbs } from "../../words/english.ts";
import { AS, BE, THAT, TO } from "../../words/ruleWords.ts";
import { isFiniteVerb, isVerb, Tag } from "../../words/tags.ts";
import { TokenKind } from "../../words/tokens.ts";
import { startsClause } from "../clauseSubject.ts";
import { isNominal, nounPhraseAfter, startsPredicate } from "../phrases.ts";
import { quotationAt } from "../quoted.ts";
import { isTemporal } from "../times.ts";
import { isAuxiliary, isLoneParticiple } from "../verbs.ts";
import { goesOnInPassive, isSecondVerb, isTaken } from "./distantThat.ts";
import { startsFar, startsParted } from "./partedClause.ts";

// Whether a clause that no mark, "that" or question word opens is what a verb says: "he said the road was shut".

const PERSONAL = listed("singularPersons", "pluralSubjects");
const CALLING = listed("approaching");
const INDEFINITE = listed("indefinite");
const NONFINITE = listed("beNonfinite");
const SOME = listed("someAlone");
const TIMING = listed("fronting");
const ESTIMATES = listed("estimates");
const PLAIN = listedVerbs("plainSaying");

/** Whether a word for some of many is a subject, whatever the tagger made of it and its verb: "said | all | were children". */
export function isSubject(doc: Document, i: number): boolean {
  return (
    SOME.has(doc.tokens.hash[i] as number) &&
    isAuxiliary(doc, i + 1) &&
    !NONFINITE.has(doc.tokens.hash[i + 1] as number)
  );
}

/** Whether a relative clause or a question begins at `j` with its word: "things like | how they breed". */
function opensRelative({ tags }: Document, j: number): boolean {
  return tags[j] === Tag.WDT || tags[j] === Tag.WP || tags[j] === Tag.WRB;
}

/** Whether a relative clause without a pronoun begins at `j`: "posted the letter | he wrote", "pages | Tolm turned over". */
function opensContact(doc: Document, j: number): boolean {
  const { tags, tokens } = doc;
  const before = tags[j - 1];
  if (tags[j] === Tag.PRP) return before === Tag.NN || before === Tag.NNS || before === Tag.NNP;
  // "His tweets Monday".
  return tags[j] === Tag.NNP && before === Tag.NNS && tokens.caps[j - 1] === 0 && !isTemporal(doc, j);
}

/** Whether a clause of its own begins at `j`, so that its verb is not that of a noun before: "posted a loss | after it closed a mill". */
function opensTime(doc: Document, j: number, limit: number): boolean {
  const { tags, tokens } = doc;
  return TIMING.has(tokens.hash[j] as number) && !isVerb(tags[j - 1] as number) && startsClause(doc, j + 1, limit);
}

/** Whether a dash begins another clause to the end: "declared victory | — but all was over". */
function goesOnElsewhere({ tags, tokens }: Document, j: number, limit: number): boolean {
  if (tokens.kind[j] !== TokenKind.dash || tags[j + 1] !== Tag.CC) return false;
  for (let i = j + 1; i < limit; i++) if (tokens.kind[i] === TokenKind.dash) return false;
  return true;
}

/** After a plain verb of saying, a noun phrase with a finite verb somewhere behind it is a clause. */
export function loosely(doc: Document, i: number, limit: number, frames: number): boolean {
  const tag = doc.tags[i];
  if (isSubject(doc, i)) return true;
  if (
    tag !== Tag.DT &&
    tag !== Tag.PRP$ &&
    tag !== Tag.NNP &&
    tag !== Tag.NN &&
    tag !== Tag.NNS &&
    tag !== Tag.JJ &&
    tag !== Tag.CD &&
    tag !== Tag.PRP &&
    (frames & Frame.object || (tag !== Tag.VBG && tag !== Tag.SC && tag !== Tag.RB && tag !== Tag.IN))
  )
    return false;
  if (tag === Tag.RB && doc.tokens.kind[i + 1] === TokenKind.comma) return false;
  // "Had written to clients | telling them the fee would fall".
  if (tag === Tag.VBG && (doc.marks[i] as number) & Mark.verb && isNominal(doc.tags[i - 1] as number)) return false;
  const plain = PLAIN.has(doc.tokens.hash[i - 1] as number);
  // "Posted on Telegram, claimed": the phrase says where, and the verb is another's.
  if (tag === Tag.IN) {
    const comma = nounPhraseAfter(doc, i + 1, limit);
    // "Admits in this case, there were delays": a clause with a subject of its own behind the comma is what is said.
    if (doc.tokens.kind[comma] === TokenKind.comma)
      return doc.tags[comma + 1] !== Tag.CC && startsClause(doc, comma + 1, limit);
    // "Answered with a phrase that could be his": how, and not what.
    if (!plain) return startsClause(doc, comma, limit);
  }
  // "Answered it and had nothing to add", "wrote to her saying that": not what a clause begins with.
  const alone = tag === Tag.PRP && doc.tags[i + 1] === Tag.CC && nounPhraseAfter(doc, i, limit) === i + 1;
  if (alone || doc.tokens.hash[i] === TO) return false;
  // "Posted threats | that he had made" is an object, which "said" has not.
  const objects = tag !== Tag.IN && tag !== Tag.SC && !plain;
  const noun = objects && tag !== Tag.PRP;
  // "Shouted as they came".
  if (!plain && doc.tokens.hash[i] === AS) return false;
  // How many clauses have begun that have had no verb yet.
  let opened = 0;
  let parted = false;
  for (let j = i + 1; j < limit; j++) {
    if (doc.tokens.kind[j] === TokenKind.colon) return false;
    // "Maintained her innocence and said": the noun was all.
    if (doc.tags[j] === Tag.CC && (startsPredicate(doc, j, limit) || goesOnInPassive(doc, j + 1))) return false;
    // "Shouted a warning that C": the noun's.
    const told = doc.tokens.hash[j] === THAT && INDEFINITE.has(doc.tokens.hash[i] as number);
    if (told && (doc.marks[j - 1] as number) & (Mark.noun | Mark.unowned) && nounPhraseAfter(doc, i, limit) === j)
      return false;
    // "Radioed the shore to say that": the clause is the second verb's.
    if (doc.tokens.hash[j] === THAT && (isSecondVerb(doc, j - 1) || (frames & Frame.object && isTaken(doc, i, j))))
      return false;
    // "Radioed base to say it was late": what follows is said.
    const to =
      doc.tags[j] === Tag.TO && isSecondVerb(doc, j + 1) && (doc.tags[j + 2] === Tag.DT || doc.tags[j + 2] === Tag.PRP);
    if (to && CALLING.has(doc.tokens.hash[i - 1] as number) && nounPhraseAfter(doc, i, limit) === j) return false;
    // "confirmed the meeting, which took place": the noun alone may be what is confirmed.
    if (frames & Frame.object && doc.tokens.kind[j] === TokenKind.comma) {
      if (!opensRelative(doc, j + 1)) return false;
      for (j += 2; j < limit && doc.tokens.kind[j] !== TokenKind.comma; j++);
      parted = true;
    }
    if (noun && goesOnElsewhere(doc, j, limit)) return false;
    if (noun && doc.tokens.kind[j] === TokenKind.comma) {
      // "Has kept a lead over the rest, was targeted": the verb of whoever has.
      if (!parted && isFiniteVerb(doc.tags[j + 1] as number)) return false;
      parted = true;
    }
    if ((noun && (opensTime(doc, j, limit) || opensContact(doc, j))) || (objects && opensRelative(doc, j))) opened++;
    if (isFiniteVerb(doc.tags[j] as number) || isLoneParticiple(doc, j, limit)) {
      if (opened === 0) return true;
      // "Have said": one verb.
      if (!isAuxiliary(doc, j - 1)) opened--;
    }
    // "Said the cuts used by others “do nothing”": the mark hides the subject from the tagger.
    if (doc.tags[j] === Tag.VB && quotationAt(doc, j - 1)) return true;
  }
  return false;
}

/** Whether a clause follows a weak verb without "that": "concluded the missile was", not "saw the draft said". */
function isFinding(doc: Document, k: number, limit: number): boolean {
  if (doc.tags[k] !== Tag.DT || !startsClause(doc, k, limit)) return false;
  const verb = nounPhraseAfter(doc, k, limit);
  // "Showed a lack of the care needed and set": a participle of the noun.
  const participle = doc.tags[verb] === Tag.VBD && (doc.tags[verb + 1] === Tag.CC || verb + 1 >= limit);
  return !participle && ((doc.marks[verb] as number) & Mark.verb) === 0;
}

/** Whether a subject and its "be" stand at `i`: "insisted | the notice be unkind |". */
function isSubjunctive(doc: Document, i: number, limit: number): boolean {
  const end = nounPhraseAfter(doc, i, limit);
  return end > i && end + 1 < limit && doc.tokens.hash[end] === BE;
}

/** Whether a clause follows a weak verb without "that" at `k`: of a subject that cannot be the verb's object ("learned he had lost"), or found. */
export function followsWeakly(doc: Document, k: number, limit: number, frames: number): boolean {
  const clausal = frames & Frame.clause && PERSONAL.has(doc.tokens.hash[k] as number) && startsClause(doc, k, limit);
  return clausal || isFinding(doc, k, limit);
}

/** Whether a clause starts at `i` whose subject is a number that is about right: "around | 200 people came |". */
function startsAbout(doc: Document, i: number, limit: number): boolean {
  if (doc.tags[i] !== Tag.IN || doc.tags[i + 1] !== Tag.CD) return false;
  return ESTIMATES.has(doc.tokens.hash[i] as number) && startsClause(doc, i + 1, limit);
}

/** Whether a clause begins at `i` as the verb with these frames asks for it. */
export function beginsClause(doc: Document, i: number, limit: number, frames: number): boolean {
  const loose = (frames & Frame.quote) !== 0 && !(frames & Frame.addressee);
  return (
    startsClause(doc, i, limit) ||
    startsAbout(doc, i, limit) ||
    (loose && loosely(doc, i, limit, frames)) ||
    (!(frames & (Frame.object | Frame.addressee | Frame.weak)) && startsFar(doc, i, limit)) ||
    ((frames & Frame.clause) !== 0 && startsParted(doc, i, limit)) ||
    isSubjunctive(doc, i, limit)
  );
}
