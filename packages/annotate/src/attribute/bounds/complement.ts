import { english } from "@readout/lexicon";
import { Frame } from "../../knowledge/cueLexicon.ts";
import { Mark } from "../../knowledge/marks.ts";
import type { Document } from "../../words/document.ts";
import { listed, listedVerbs } from "../../words/english.ts";
import { ABOUT, AGAINST, AS, BY, FOR, NO, OF, TO, WITH } from "../../words/ruleWords.ts";
import type { Run } from "../../words/run.ts";
import { TagSet } from "../../words/tagSet.ts";
import { isFiniteVerb, isVerb, Tag } from "../../words/tags.ts";
import { TokenKind } from "../../words/tokens.ts";
import type { Clause } from "../clause.ts";
import { startsClause } from "../clauseSubject.ts";
import { opensWithGerund } from "../cueGroup.ts";
import type { Cue } from "../cues.ts";
import { isProForm, opensClaim } from "../objectsOfSaying.ts";
import { isNominal, nounPhraseAfter, nounPhraseBefore } from "../phrases.ts";
import { quotationAt, trimRun } from "../quoted.ts";
import { pastAsSaying } from "../quotedAs.ts";
import { isTemporal, timeEnd } from "../times.ts";
import { WINDOW } from "../windows.ts";
import { type Content, clauseFrom, skipAdverbials } from "./clauseContent.ts";
import { clauseEnd } from "./clauseEnd.ts";
import type { Matrix } from "./matrix.ts";
import { objectRun } from "./objectEnd.ts";
import { opener } from "./opener.ts";

const NOT = listed("not", "never");

/** What follows a cue: its content, and the person addressed. */
export interface Complement extends Content {
  readonly addressee: Run | null;
}

/** The clause that the cue is the verb of. */
function matrixOf(doc: Document, cue: Cue): Matrix {
  const first = doc.tokens.sentences[doc.sentenceOf[cue.verb] as number] as number;
  const head = doc.tags[first] === Tag.CC ? first + 1 : first;
  let v = cue.group[0];
  while (v < cue.verb && !isFiniteVerb(doc.tags[v] as number)) v++;
  const fronted = cue.group[0] === head || opensWithGerund(doc, cue, first) || isSubordinate(doc, cue.group[0], head);
  return { tag: doc.tags[v] as number, fronted };
}

/** Whether the clause of the verb group at `i` is opened by a word that makes it an adverbial one: "just when we thought". */
function isSubordinate(doc: Document, i: number, first: number): boolean {
  for (let j = i - 1; j >= Math.max(first, i - WINDOW.subordinator); j--) {
    if ((doc.marks[j] as number) & Mark.fronting)
      return doc.tags[j] === Tag.SC || doc.tags[j] === Tag.WRB || doc.tags[j] === Tag.IN;
    if (doc.tokens.kind[j] === TokenKind.comma || isFiniteVerb(doc.tags[j] as number)) return false;
  }
  return false;
}

/** Where "of" and what is told stand in a noun phrase behind whom it is told: "her office | of its satisfaction"; -1 where they do not. */
function ofIn({ tags, tokens }: Document, from: number, to: number): number {
  for (let i = from + 1; i + 1 < to; i++)
    if (tokens.hash[i] === OF && isNominal(tags[i - 1] as number)) {
      const next = tokens.hash[i + 1] as number;
      if (tags[i + 1] === Tag["PRP$"] || INDEFINITE.has(next)) return i;
    }
  return -1;
}

/** What may be said begins so: "the court", "Tolm", "they". */
const BEGINS = new TagSet([Tag.DT, Tag.NNP, Tag.NN, Tag.NNS, Tag.PRP, Tag["PRP$"], Tag.JJ, Tag.CD]);
const SAYABLE = listed("sayable");
/** Among so many words stands the noun of a short object. */
const OBJECT = 3;
/** So many words behind "said" are more than "a few words", "the rosary". */
const CLAUSE = 5;

/**
 * Behind "she said" what goes on for long enough is a clause, whatever the tagger made of its verb: "said they “opened fire” at the crowd",
 * "said Tolm “caused death.”"
 */
function unseenClause(clause: Clause, cue: Cue, matrix: Matrix): Complement | null {
  const { doc, last } = clause;
  const [, from] = cue.group;
  if (cue.entry.lemma !== "say" || cue.entry.rest.length > 0 || cue.shape !== "finite" || !cue.subject) return null;
  if (from >= last || !BEGINS.has(doc.tags[from] as number) || isTemporal(doc, from)) return null;
  // "What she said the other day".
  const before = doc.tags[cue.subject[0] - 1];
  if (before === Tag.WP || before === Tag.WDT || doc.tokens.hash[cue.subject[0] - 1] === AS) return null;
  // "Iran and Syria, said Tolm, the spokesman", "said this while leaving", "said the same of Orr".
  if (doc.tokens.kind[cue.group[0] - 1] === TokenKind.comma) return null;
  if (SAYABLE.hasAny(doc.tokens.hash, from, from + OBJECT)) return null;
  const content = trimRun(doc, from, clauseEnd(clause, from, matrix));
  // "Said Tarn University professor Bram Hoel": a noun phrase and no more.
  const end = nounPhraseAfter(doc, from, content[1]);
  if (end >= content[1] || doc.tokens.kind[end] === TokenKind.comma) return null;
  const quotes = doc.quotationOf[content[1] - 1] !== 0;
  return content[1] - from >= (quotes ? CLAUSE - 1 : CLAUSE)
    ? { rule: "clause", content, addressee: null, strong: false }
    : null;
}

/** Behind all who are told to do something, the first of whom ends at `end`: "told Orr|, Tolm and the others | to wait"; else `end`. */
function pastJoined(doc: Document, end: number, limit: number): number {
  const { tags, tokens } = doc;
  if (tokens.kind[end] === TokenKind.comma && tags[end + 1] === Tag.WP) {
    // "Asked Tolm, who is fourth, to lay it out".
    for (let i = end + 2; i + 1 < Math.min(limit, end + WINDOW.parted); i++)
      if (tokens.kind[i] === TokenKind.comma) return tags[i + 1] === Tag.TO ? i + 1 : end;
    return end;
  }
  let past = end;
  for (let items = 0; items < WINDOW.items && past + 1 < limit; items++) {
    const comma = tokens.kind[past] === TokenKind.comma ? past + 1 : past;
    const from = tags[comma] === Tag.CC ? comma + 1 : comma;
    const next = from > past && tags[from] !== Tag.VBG ? nounPhraseAfter(doc, from, limit) : past;
    if (next <= from) return end;
    past = next;
    // "Told Orr, Tolm and Hoel to wait": "and" stands in the last of them.
    if (from === comma && !tags.subarray(from, next).includes(Tag.CC)) continue;
    if (tags[past] === Tag.TO || (NOT.has(tokens.hash[past] as number) && tags[past + 1] === Tag.TO)) return past;
  }
  return end;
}

/** Finds the content after a cue, or null. */
export function complementAfter(clause: Clause, cue: Cue): Complement | null {
  const { doc, last: limit } = clause;
  const { frames } = cue.entry;
  const start = cue.group[1];
  let addressee: Run | null = null;
  let k = start;
  if (frames & Frame.addressee && cue.shape !== "passive" && !opener(doc, k, limit)) {
    const end = nounPhraseAfter(doc, k, limit);
    if (end > k) {
      const joined = frames & Frame.to ? pastJoined(doc, end, limit) : end;
      // "Assured her office | of its support": the verb's, and no part of who is told.
      const of = TOLD_OF.has(cue.entry.hash) && clause.inside && !opener(doc, end, limit) ? ofIn(doc, k, end) : -1;
      k = of < 0 ? joined : of;
      addressee = [start, k];
    }
  }
  const matrix = matrixOf(doc, cue);
  const found = clauseFrom(clause, k, frames, matrix);
  if (found) return { rule: found.rule, content: found.content, addressee, strong: found.strong };
  const unseen = unseenClause(clause, cue, matrix);
  if (unseen) return unseen;
  if (addressee) {
    const plain = clauseFrom(clause, start, frames & ~Frame.to, matrix);
    if (plain) return { rule: plain.rule, content: plain.content, addressee: null, strong: plain.strong };
  }
  return complementOther(clause, cue, addressee, matrix);
}

const TOLD = listed("telling");
/** Whether an infinitive starts at `i`, whatever the tagger made of its verb: "thought to date from". */
function isInfinitive(doc: Document, i: number, limit: number): boolean {
  if (doc.tags[i] === Tag.TO) return true;
  // "To “stay off the stage”": the mark hides the verb from the tagger.
  const verb = quotationAt(doc, i + 1) ? i + 2 : i + 1;
  const next = doc.tags[verb];
  const bare = next === Tag.NN || next === Tag.JJ || (verb > i + 1 && isVerb(next as number));
  return verb < limit && doc.tokens.hash[i] === TO && bare && doc.tokens.caps[verb] === 0;
}

/** Steps over the "on Monday" of "announced on Monday a plan". */
function pastDay(doc: Document, i: number, limit: number): number {
  const day = doc.tags[i] === Tag.IN ? i + 1 : i;
  return day + 1 < limit && isTemporal(doc, day) && doc.tags[day + 1] === Tag.DT ? day + 1 : i;
}

/** Whether "as" stands inside a run. */
function hasAs(doc: Document, [from, to]: Run): boolean {
  for (let i = from + 1; i + 1 < to; i++) if (doc.tokens.hash[i] === AS && doc.quotationOf[i] === 0) return true;
  return false;
}

/** Steps over whoever told it before an infinitive: "was warned | by a colleague | not to speak". */
function pastAgent(doc: Document, { shape, group: [, end], entry }: Cue, limit: number): number {
  if (shape !== "passive" || !(entry.frames & Frame.to) || doc.tokens.hash[end] !== BY) return end;
  const past = nounPhraseAfter(doc, end + 1, limit);
  const to = NOT.has(doc.tokens.hash[past] as number) ? past + 1 : past;
  return past > end + 1 && isInfinitive(doc, to, limit) ? past : end;
}

/** What something is about, from `i` on: "told them about | the noise", "warned of | the ice". */
function aboutFrom(clause: Clause, i: number, matrix: Matrix, addressee: Run | null): Complement {
  return { rule: "about", content: objectRun(clause, i, matrix), addressee, strong: false };
}

/** An infinitive, a gerund or an object after the cue. */
function complementOther(clause: Clause, cue: Cue, addressee: Run | null, matrix: Matrix): Complement | null {
  const { doc, last: limit } = clause;
  const { frames } = cue.entry;
  const near = addressee ? addressee[1] : pastAgent(doc, cue, limit);
  // "Warned them not to return": a "to" whose verb looks like a noun is no adverbial.
  const direct = NOT.has(doc.tokens.hash[near] as number) ? near + 1 : near;
  const passed = frames & Frame.to && !isInfinitive(doc, direct, limit) ? skipAdverbials(doc, near, limit) : direct;
  const to = passed < limit && isInfinitive(doc, passed, limit) ? passed : near;
  const at = to > near && NOT.has(doc.tokens.hash[to - 1] as number) ? to - 1 : to;
  // "Complained to the county about the noise".
  const heard =
    clause.inside && frames & Frame.quote && doc.tokens.hash[near] === TO ? nounPhraseAfter(doc, near + 1, limit) : 0;
  if (heard > near + 1 && heard + 1 < limit && (doc.tokens.hash[heard] === ABOUT || doc.tokens.hash[heard] === OF))
    return aboutFrom(clause, heard + 1, matrix, [near + 1, heard]);
  if (at >= limit) return addressee ? objectAfter(clause, cue, matrix) : null;
  const rest = (): Run => objectRun(clause, at, matrix);
  if (cue.shape === "passive" && frames & Frame.clause && isInfinitive(doc, cue.group[1], limit)) {
    return { rule: "to", content: objectRun(clause, cue.group[1], matrix), addressee: null, strong: true };
  }
  if (
    frames & Frame.to &&
    (isInfinitive(doc, at, limit) ||
      isInfinitive(doc, to, limit) ||
      (doc.tags[at + 1] === Tag.TO && doc.tags[at] === Tag.RB))
  ) {
    // "urged people to stay": the people are part of what is urged; "told people to stay" is said to them.
    const urged = addressee && !TOLD.has(cue.entry.hash) ? addressee[0] : at;
    return { rule: "to", content: [urged, rest()[1]], addressee: urged === at ? addressee : null, strong: true };
  }
  const held = heldToBe(clause, cue, matrix);
  if (held) return held;
  // "Expects sales of four million": nobody is told.
  const told = (addressee && frames & Frame.quote) || cue.shape === "passive";
  const word = doc.tokens.hash[at];
  const threat = word === WITH && THREATENING.has(cue.entry.hash);
  // "Begged him for water".
  const sought = clause.inside && addressee !== null && word === FOR && SEEKING.has(cue.entry.hash);
  const topic = word === ABOUT || word === OF || threat || (word === AGAINST && DISSUADING.has(cue.entry.hash));
  if ((sought || (told && topic)) && at + 1 < limit) return aboutFrom(clause, at + 1, matrix, addressee);
  // "Denied ever having met him".
  const gerund = doc.tags[at] === Tag.RB ? at + 1 : at;
  if (frames & Frame.ing && doc.tags[gerund] === Tag.VBG && gerund < limit)
    return { rule: "ing", content: rest(), addressee: null, strong: true };
  return objectAfter(clause, cue, matrix);
}

const TOLD_OF = listed("toldOf");
const SEEKING = listed("seeking");
const THREATENING = listed("threatening");
const DISSUADING = listed("dissuading");

const HELD = listed("heldToBe");
const TO_BE = listed("toBe");
const INDEFINITE = listed("indefinite");
const OF_INFINITIVE = listed("infinitiveNouns");

/** "Found | the accounts to be in order |": an object and what it is held to be are a clause. */
function heldToBe(clause: Clause, cue: Cue, matrix: Matrix): Complement | null {
  const { doc, last } = clause;
  const from = cue.group[1];
  if (!HELD.has(cue.entry.hash) || cue.entry.rest.length > 0 || cue.shape === "passive") return null;
  if (cue.shape === "infinitive") return null;
  const to = nounPhraseAfter(doc, from, last);
  const { hash } = doc.tokens;
  if (to === from || to + 1 >= last || hash[to] !== TO || !TO_BE.has(hash[to + 1] as number)) return null;
  // "Found a way to be there", "showed the courage to be first".
  if (INDEFINITE.has(hash[from] as number) || OF_INFINITIVE.has(hash[to - 1] as number)) return null;
  return { rule: "clause", content: objectRun(clause, from, matrix), addressee: null, strong: true };
}

const PROMISING = listed("promising");
/** Verbs whose object alone is what somebody says, in what another says: "said Norvia had guaranteed safe passage". */
const ASSERTED = listedVerbs("assertedObjects", "deeming", "ordering");

const CAUSING = listed("causing");
const ASKED = listed("openQuestions");
const SPOKEN = new Set(english.spokenPurposes);
const OPEN = listed("leftOpen", "not", "never", "questions");

/** Whether the infinitive of a verb of speaking tells what somebody came or began to do: "used her speech to praise", not "is likely to". */
function isDone(doc: Document, { entry, group }: Cue): boolean {
  // "It led the union to fear a loss": they fear it.
  const from = nounPhraseBefore(doc, group[0] - 1, doc.tokens.sentences[doc.sentenceOf[group[0]] as number] as number);
  if (from < group[0] && CAUSING.has(doc.tokens.hash[from - 1] as number)) return true;
  if (!SPOKEN.has(entry.rest.length > 0 ? `${entry.lemma} ${entry.rest[0]}` : entry.lemma)) return false;
  let before = group[0] - 1;
  while (doc.tags[before] === Tag.RB && !OPEN.has(doc.tokens.hash[before] as number)) before--;
  return (
    before >= 0 && doc.sentenceOf[before] === doc.sentenceOf[group[0]] && !OPEN.has(doc.tokens.hash[before] as number)
  );
}

/** Whether a gerund by which something is said stands at `i`: "recorded the pilot | saying the fuel was low". */
function saysSomething(doc: Document, i: number, limit: number): boolean {
  if (doc.tags[i] !== Tag.VBG || ((doc.marks[i] as number) & Mark.verb) === 0) return false;
  const hearer = nounPhraseAfter(doc, i + 1, limit);
  return (
    opener(doc, i + 1, limit) !== null ||
    startsClause(doc, i + 1, limit) ||
    opener(doc, hearer, limit) !== null ||
    startsClause(doc, hearer, limit)
  );
}

const PERCEIVING = listed("perceiving");

/** Whether an object that is itself what is said begins behind a cue: "guaranteed | safe passage", "found | no fraud", "believed | her claim that C". */
function opensAssertion(doc: Document, { entry, verb, shape, group: [, at] }: Cue, limit: number): boolean {
  if ((ASSERTED.has(doc.tokens.hash[verb] as number) && shape === "finite") || opensClaim(doc, at, limit)) return true;
  return (
    entry.lemma === "find" && (doc.tokens.hash[at] === NO || quotationAt(doc, nounPhraseAfter(doc, at, limit)) !== null)
  );
}

/** The noun phrase, quotation or gerund that a verb has for its object. */
function objectAfter(clause: Clause, cue: Cue, matrix: Matrix): Complement | null {
  const { doc, last: limit } = clause;
  const { frames } = cue.entry;
  const topic = cue.entry.prepositional && clause.inside && TOLD_OF.has(cue.entry.hash);
  if (cue.shape === "passive" && topic) return aboutFrom(clause, cue.group[1], matrix, null);
  if (cue.shape === "passive" && PROMISING.has(cue.entry.hash) && cue.entry.rest.length === 0) {
    const end = nounPhraseAfter(doc, cue.group[1], limit);
    if (end === cue.group[1] || isTemporal(doc, cue.group[1])) return null;
    return { rule: "impersonal", content: objectRun(clause, cue.group[1], matrix), addressee: null, strong: true };
  }
  if (clause.inside && frames & (Frame.clause | Frame.quote) && isProForm(doc, cue.group[1], limit)) {
    const run = objectRun(clause, cue.group[1], matrix);
    return { rule: "object", content: run, addressee: null, strong: true };
  }
  const claims = clause.inside && opensAssertion(doc, cue, limit);
  const object = frames & Frame.object || claims;
  const as = (frames & Frame.as) !== 0;
  if (!(object || as || PERCEIVING.has(cue.entry.hash)) || cue.shape === "passive") return null;
  // What somebody is to support is not yet supported.
  if (cue.shape === "infinitive" && !isDone(doc, cue)) return null;
  const from = pastDay(doc, cue.group[1], limit);
  // "Quoted one of the guards, Bram Hoel, as saying that C": all of it is what is quoted.
  const said = pastAsSaying(doc, cue.verb, limit);
  if (said > 0)
    return {
      rule: "object",
      content: trimRun(doc, from, clauseEnd(clause, said, matrix)),
      addressee: null,
      strong: false,
    };
  const end = nounPhraseAfter(doc, from, limit);
  if (PERCEIVING.has(cue.entry.hash) && saysSomething(doc, end, limit))
    return {
      rule: "clause",
      content: trimRun(doc, from, clauseEnd(clause, end, matrix)),
      addressee: null,
      strong: true,
    };
  const opens = end > from || quotationAt(doc, from) || doc.tags[from] === Tag.VBG || opener(doc, from, limit);
  // "Questioned whether it works", "described how they left"; "described what she saw" is an object.
  if (ASKED.has(doc.tokens.hash[from] as number) && cue.entry.rest.length === 0)
    return { rule: "question", content: objectRun(clause, from, matrix), addressee: null, strong: false };
  const content = opens ? objectRun(clause, from, matrix) : null;
  // "As the paper reported last month": when, and not what.
  if (content && timeEnd(doc, content[0], limit) >= content[1]) return null;
  // "Saw her" is no view of her; "saw her as a rival" is one.
  if (content && (object || (as && hasAs(doc, content))))
    return { rule: "object", content, addressee: null, strong: false };
  return null;
}
