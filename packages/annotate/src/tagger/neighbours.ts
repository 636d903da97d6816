import { listed } from "../words/english.ts";
import { hashWord } from "../words/letters.ts";
import { BY, ITS, POLICE, STATE, THE, TOLD, WHO } from "../words/ruleWords.ts";
import { isFiniteVerb, Tag } from "../words/tags.ts";
import { isAmpersand, TokenKind, type Tokens } from "../words/tokens.ts";
import { syllablesAround } from "./syllables.ts";

// Tags that the words and marks just beside a token show to be others.

const HAVE = listed("have");
const BOUNDING = listed("bounding");
const BOUND = listed("bounds");
const THOSE = listed("those");
const NUMERALS = listed("numerals");
const SUBJECTS = listed("singularPersons", "pluralSubjects");
/** "The data helps explain why": a verb with a bare infinitive. */
const GOVERNING = listed("governing");
const ASKED = listed("askingNouns");
const AUXILIARY = listed("be", "have", "do", "isOrHas", "neverPlurals");
const PASTS = listed("pastsTaken");
const READ = hashWord("read");
/** How many tokens behind a quotation "read" closes its sentence. */
const TO_READ = 6;

/** Takes the words of a bound before the number at `i` for a part of it: "more than 90", "at least 12", "up to 40". */
function repairBound({ hash }: Tokens, tags: Uint8Array, i: number): void {
  if (i < 2 || !BOUND.has(hash[i - 1] as number) || !BOUNDING.has(hash[i - 2] as number)) return;
  tags[i - 1] = Tag.CD;
  tags[i - 2] = Tag.CD;
}

/** Whether the mark at `i` parts a pronoun from its verb: "she “fell out of” teaching". */
function isQuotedPredicate(tokens: Tokens, tags: Uint8Array, i: number): boolean {
  const verb = tags[i + 1];
  const mark = tokens.kind[i] === TokenKind.quote || tokens.kind[i] === TokenKind.quoteOpen;
  return mark && SUBJECTS.has(tokens.hash[i - 1] as number) && (verb === Tag.VB || verb === Tag.VBN);
}

/** Whether "&" at `i` joins two words with capitals: "Johnson & Mercer". */
function joinsNames(tokens: Tokens, i: number): boolean {
  return tokens.caps[i - 1] !== 0 && tokens.caps[i + 1] !== 0 && isAmpersand(tokens, i);
}

/** Whether the word at `i`, taken for a verb behind a comma, opens a subject of several: "…, | court | records say". */
function opensPlural(tags: Uint8Array, i: number): boolean {
  return tags[i - 1] === Tag[","] && tags[i + 1] === Tag.NNS && isFiniteVerb(tags[i + 2] as number);
}

/** Whether the word at `i`, taken for a verb, is the thing in which somebody says what follows: "suggested on his radio | show | that". */
function isSettingOfSaying(tags: Uint8Array, i: number): boolean {
  if (tags[i + 1] !== Tag.SC || tags[i - 1] !== Tag.NN) return false;
  const before = tags[i - 2];
  return (before === Tag["PRP$"] || before === Tag.DT || before === Tag.POS) && i > 3 && tags[i - 3] === Tag.IN;
}

/** Whether the word at `i`, taken for a past, describes the noun of a phrase that opens its sentence: "In a statement | posted | on Friday". */
function followsSetting({ caps }: Tokens, tags: Uint8Array, i: number): boolean {
  const next = tags[i + 1];
  if (tags[i - 1] !== Tag.NN || (next !== Tag.IN && next !== Tag.TO)) return false;
  let first = i - 1;
  while (tags[first] === Tag.NN || tags[first] === Tag.JJ) first--;
  return tags[first] === Tag.DT && tags[first - 1] === Tag.IN && caps[first - 1] === 1;
}

/** Whether an object may begin with a tag: "to police | the | streets". */
function opensObject(tag: number): boolean {
  return (
    tag === Tag.DT || tag === Tag.PRP || tag === Tag["PRP$"] || tag === Tag.NN || tag === Tag.NNS || tag === Tag.NNP
  );
}

/** Whether the word at `i`, taken for a verb, is the last noun of the subject of the base form behind it: "court records show". */
function isPluralBeforeVerb({ hash }: Tokens, tags: Uint8Array, i: number): boolean {
  const [before, next] = [tags[i - 1], tags[i + 1]];
  if ((before !== Tag.NN && before !== Tag.NNP) || (next !== Tag.VB && next !== Tag.VBP)) return false;
  const behind = tags[i + 2];
  // "Tolm sharpens focus on Norvia".
  if (behind === Tag.IN || behind === Tag.TO || behind === Tag.RB) return false;
  return !AUXILIARY.has(hash[i] as number) && !GOVERNING.has(hash[i] as number);
}

/** Whether what follows a gerund at `i` makes it a noun: "polling shows", "polling of voters". */
function opensFinding(tags: Uint8Array, i: number): boolean {
  const next = tags[i + 1] as number;
  return next === Tag.VBZ || next === Tag.VBD || next === Tag.VBN || (next === Tag.IN && tags[i - 1] !== Tag.RB);
}

/** Whether the gerund at `i` is a noun behind an article and a participle: "a crowded hearing that", "a packed meeting on". */
function isEvent(tags: Uint8Array, i: number): boolean {
  const next = tags[i + 1];
  if (tags[i - 1] !== Tag.VBN || (next !== Tag.SC && next !== Tag.IN)) return false;
  return tags[i - 2] === Tag.DT || tags[i - 2] === Tag["PRP$"];
}

/** Whether the past at `i` is a participle, as its clause has its verb before: "says in a report tabled on Monday". */
function isOfPaper(tags: Uint8Array, i: number): boolean {
  const phrase = tags[i - 1] === Tag.NN && tags[i - 2] === Tag.DT && tags[i - 3] === Tag.IN;
  return phrase && i > 3 && isFiniteVerb(tags[i - 4] as number) && tags[i + 1] === Tag.IN;
}

/** Whether "state" tells behind a comma whose a body is, and nobody states anything: "…, state news agency Tarnpress said". */
function isOfState({ hash }: Tokens, tags: Uint8Array, i: number): boolean {
  return hash[i] === STATE && tags[i - 1] === Tag[","] && tags[i + 1] === Tag.NN;
}

/** Whether a word without a capital, behind an article and before a verb, is a noun and neither a name nor a number: "the union said". */
function isSubjectNoun({ caps, hash, kind }: Tokens, tags: Uint8Array, i: number): boolean {
  if (caps[i] !== 0 || kind[i] !== TokenKind.word || tags[i - 1] !== Tag.DT) return false;
  const next = tags[i + 1];
  return (next === Tag.VBD || next === Tag.VBZ || next === Tag.VBN) && !NUMERALS.has(hash[i] as number);
}

/** The last word of "“…,” the statement | read |."; -1 where none stands behind the mark at `i`. */
function readingBehind({ hash, kind, count }: Tokens, tags: Uint8Array, i: number): number {
  if (tags[i + 1] !== Tag.DT) return -1;
  for (let k = i + 3; k < Math.min(count, i + TO_READ); k++)
    if (kind[k + 1] === TokenKind.stop || k + 1 === count) return hash[k] === READ ? k : -1;
  return -1;
}

/** The tag of "WHO", the organization, where not all is in capitals, or of "who"; mends the past behind it that was taken for a noun. */
function whoBeside({ caps, hash }: Tokens, tags: Uint8Array, i: number): number {
  if (hash[i] !== WHO) return Tag.WP;
  if (caps[i] === 2 && caps[i + 1] !== 2 && (i === 0 || caps[i - 1] !== 2)) return Tag.NNP;
  // "Officials who spoke with her said".
  if (tags[i + 1] === Tag.NN && PASTS.has(hash[i + 1] as number)) tags[i + 1] = Tag.VBD;
  return Tag.WP;
}

/** The tag of a present, or of a noun that was taken for one: "…, court records say", "on his radio show that". */
function presentBeside(tokens: Tokens, tags: Uint8Array, i: number): number {
  // "He drove a silver Kia, police said".
  if (tokens.hash[i] === POLICE && tags[i + 1] === Tag.VBN) {
    tags[i + 1] = Tag.VBD;
    return Tag.NN;
  }
  return opensPlural(tags, i) || isOfState(tokens, tags, i) || isSettingOfSaying(tags, i) ? Tag.NN : Tag.VBP;
}

/** The tag of a base form, or of what was taken for one. */
function baseBeside(tokens: Tokens, tags: Uint8Array, i: number): number {
  const { hash } = tokens;
  // "Informed her by email the claim had failed": no infinitive stands behind "by".
  if (hash[i - 1] === BY) {
    tags[i - 1] = Tag.IN;
    return Tag.NN;
  }
  // "Those involved say".
  if (tags[i - 1] === Tag.VBN) return THOSE.has(hash[i - 2] as number) ? Tag.VBP : Tag.VB;
  // "Admitted to police that".
  if (tags[i - 1] === Tag.TO) return hash[i] === POLICE && !opensObject(tags[i + 1] as number) ? Tag.NN : Tag.VB;
  return opensPlural(tags, i) || isOfState(tokens, tags, i) ? Tag.NN : Tag.VB;
}

/**
 * The tag of token `i` as the words and marks just beside it show it; mends those of its neighbours in place. Its own is returned, as
 * V8 takes each place that writes for a reason to throw its code away when it first comes there, and most of these are rare.
 */
export function tagBeside(tokens: Tokens, tags: Uint8Array, i: number): number {
  const tag = tags[i] as number;
  switch (tag) {
    case Tag.CD:
      repairBound(tokens, tags, i);
      return isSubjectNoun(tokens, tags, i) ? Tag.NN : tag;
    case Tag.NNP:
      return isSubjectNoun(tokens, tags, i) ? Tag.NN : tag;
    case Tag.WP:
      return whoBeside(tokens, tags, i);
    case Tag.JJ:
      // "Has long said": how long, and not who.
      return tags[i + 1] === Tag.VBN && HAVE.has(tokens.hash[i - 1] as number) ? Tag.RB : tag;
    case Tag.VB:
      return baseBeside(tokens, tags, i);
    case Tag.VBP:
      return presentBeside(tokens, tags, i);
    case Tag.VBN:
      // "Told gardaí he might": a word that the tagger does not know.
      return tokens.hash[i - 1] === TOLD && tags[i + 1] === Tag.PRP ? Tag.NNS : tag;
    case Tag.MD:
      // "Her will says that".
      return tags[i - 1] === Tag["PRP$"] && isFiniteVerb(tags[i + 1] as number) ? Tag.NN : tag;
    case Tag.RB:
      // "The well was poisoned".
      return tokens.hash[i - 1] === THE && AUXILIARY.has(tokens.hash[i + 1] as number) ? Tag.NN : tag;
    case Tag.VBD:
      return followsSetting(tokens, tags, i) || isOfPaper(tags, i) ? Tag.VBN : tag;
    case Tag.VBZ:
      if (!isPluralBeforeVerb(tokens, tags, i)) return tokens.hash[i] === ITS ? Tag["PRP$"] : tag;
      tags[i + 1] = Tag.VBP;
      return Tag.NNS;
    case Tag.VBG:
      return isEvent(tags, i) || (ASKED.has(tokens.hash[i] as number) && opensFinding(tags, i)) ? Tag.NN : tag;
    case Tag.HYPH:
      for (const k of syllablesAround(tokens, i)) tags[k] = Tag.NNP;
      return tag;
    case Tag.SYM:
      if (joinsNames(tokens, i)) for (const k of [i - 1, i + 1]) tags[k] = Tag.NNP;
      return tag;
    case Tag["``"]:
    case Tag["''"]: {
      const verb = isQuotedPredicate(tokens, tags, i) ? i + 1 : readingBehind(tokens, tags, i);
      if (verb > 0) tags[verb] = Tag.VBD;
      return tag;
    }
  }
  return tag;
}
