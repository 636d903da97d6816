import { listed } from "../words/english.ts";
import { isFunctionWord } from "../words/functionWords.ts";
import type { HashTable } from "../words/hashTable.ts";
import { hashWord } from "../words/letters.ts";
import { endsInMen, oneOfMen } from "../words/men.ts";
import { BY, CANNOT, HER, ITS, NO, POLICE, STATE, THE, TO, TOLD, WHO } from "../words/ruleWords.ts";
import { isFiniteVerb, TAGS, Tag } from "../words/tags.ts";
import { isAmpersand, TokenKind, type Tokens } from "../words/tokens.ts";
import { Form } from "../words/wordForms.ts";
import { isClosed } from "./features.ts";
import { repairFiniteVerbs } from "./finiteVerbs.ts";
import { syllablesAround } from "./syllables.ts";

const PARTICLES = listed("particles");
const HAVE = listed("have");
const BOUNDING = listed("bounding");
const BOUND = listed("bounds");
const THOSE = listed("those");
const NUMERALS = listed("numerals");
const SUBJECTS = listed("singularPersons", "pluralSubjects");
const SAYING = listed("tagVerbs");
/** "The data helps explain why": a verb with a bare infinitive. */
const GOVERNING = listed("governing");
const ASKED = listed("askingNouns");
const AUXILIARY = listed("be", "have", "do", "isOrHas", "neverPlurals");

/** Words that stand capitalised and tagged as names inside some sentence of the text. */
function namesInside(tokens: Tokens, tags: Uint8Array): Set<number> {
  const names = new Set<number>();
  for (let s = 0; s + 1 < tokens.sentences.length; s++) {
    for (let i = (tokens.sentences[s] as number) + 1; i < (tokens.sentences[s + 1] as number); i++) {
      if (tags[i] === Tag.NNP && tokens.caps[i] === 1) names.add(tokens.hash[i] as number);
    }
  }
  return names;
}

/** Whether the word at `i`, taken for a verb, is the plural noun that the verb behind it wants: "engineers had". */
function isSubject(tokens: Tokens, tags: Uint8Array, i: number): boolean {
  if (tags[i] !== Tag.VBZ || AUXILIARY.has(tokens.hash[i] as number)) return false;
  const before = i > 0 ? (tags[i - 1] as number) : Tag["."];
  const has = before === Tag.NN || before === Tag.NNS || before === Tag.NNP || before === Tag.PRP || before === Tag.WP;
  const next = tags[i + 1] as number;
  if (HAVE.has(tokens.hash[i + 1] as number)) return !has && before !== Tag.RB;
  // "Told widows that": two finite verbs do not meet.
  if (before === Tag.VBD && next === Tag.SC) return true;
  // "Memos in which engineers warned that".
  const relative = before === Tag.WDT && tags[i - 2] !== Tag.IN;
  return !has && !relative && before !== Tag.RB && (isFiniteVerb(next) || next === Tag.VBN);
}

/** Whether a single mark at `i` makes a plural somebody's: "the rebels' spokesman". */
function isPossessive(tokens: Tokens, tags: Uint8Array, i: number): boolean {
  if (tokens.kind[i] !== TokenKind.single || i === 0 || tokens.start[i] !== tokens.end[i - 1]) return false;
  const before = tags[i - 1];
  const next = tags[i + 1];
  const owner =
    before === Tag.NNS || (before === Tag.NNP && /s$/i.test(tokens.text.charAt((tokens.end[i - 1] as number) - 1)));
  return owner && (next === Tag.NN || next === Tag.NNS || next === Tag.JJ || next === Tag.NNP);
}

/** Whether "her" at `i` stands for a person and not before what is hers: "told her they felt forgotten". */
function isHerself(tokens: Tokens, tags: Uint8Array, i: number): boolean {
  const next = tags[i + 1];
  return (
    tags[i] === Tag.PRP$ &&
    tokens.hash[i] === HER &&
    (next === Tag.PRP ||
      next === Tag.IN ||
      next === Tag.DT ||
      next === Tag.SC ||
      next === Tag.WDT ||
      next === Tag.EX ||
      next === Tag.WRB)
  );
}

/** Whether a quotation mark at `i` opens on a verb: to “vote your conscience”. */
function opensVerb(tokens: Tokens, tags: Uint8Array, i: number): boolean {
  const kind = tokens.kind[i];
  const mark = kind === TokenKind.quote || kind === TokenKind.quoteOpen || kind === TokenKind.single;
  return mark && (tags[i + 1] === Tag.VB || tags[i + 1] === Tag.VBP);
}

function isPlain(tokens: Tokens, i: number): boolean {
  return tokens.kind[i] === TokenKind.word && tokens.caps[i] === 0;
}

/** Whether the word at `i`, taken for a verb or an adverb, has a capital that its neighbours have not: a name after all. */
function standsOut(tokens: Tokens, tags: Uint8Array, i: number): boolean {
  const tag = tags[i] as number;
  if (tokens.caps[i] !== 1 || (tag !== Tag.RB && tag !== Tag.UH && (tag < Tag.VB || tag > Tag.VBG))) return false;
  return isPlain(tokens, i - 1) && isPlain(tokens, i + 1) && !isFunctionWord(tokens.hash[i] as number);
}

/** Whether a word that opens a sentence, and is in no dictionary but as a name, begins one: "Rashid al-Tolm", "Joost van der Roeck". */
function opensName(tokens: Tokens, tags: Uint8Array, i: number, forms: HashTable): boolean {
  const form = forms.get(tokens.hash[i] as number);
  if (tokens.caps[i] !== 1 || (form !== 0 && !(form & Form.own))) return false;
  return tags[i + 1] === Tag.NNP || (tokens.caps[i + 1] === 0 && PARTICLES.has(tokens.hash[i + 1] as number));
}

/** Takes the words of a bound before the number at `i` for a part of it: "more than 90", "at least 12", "up to 40". */
function repairBound({ hash }: Tokens, tags: Uint8Array, i: number): void {
  if (i < 2 || !BOUND.has(hash[i - 1] as number) || !BOUNDING.has(hash[i - 2] as number)) return;
  tags[i - 1] = Tag.CD;
  tags[i - 2] = Tag.CD;
}

/** Whether the word at `i`, taken for a plural, parts a subject from its verb with its own: "the line, Tolm Rail promises, will". */
function isInserted({ kind }: Tokens, tags: Uint8Array, i: number): boolean {
  if (tags[i] !== Tag.NNS || kind[i + 1] !== TokenKind.comma || !isFiniteVerb(tags[i + 2] as number)) return false;
  let first = i - 1;
  while (tags[first] === Tag.NNP || tags[first] === Tag.DT || tags[first] === Tag.NN) first--;
  return tags[i - 1] === Tag.NNP && kind[first] === TokenKind.comma;
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

/** The tags that no rule below mends, nor its neighbours by them: half of all words are passed over. A new rule takes its tag off. */
const SETTLED = new Uint8Array(TAGS.length);
for (const name of ["NN", "DT", "PRP", "TO", "CC", "SC", "WDT", "WRB", ",", ".", ":"] as const) SETTLED[Tag[name]] = 1;

const PASTS = listed("pastsTaken");
const READ = hashWord("read");

/** How many tokens behind a quotation "read" closes its sentence. */
const TO_READ = 6;

/** The last word of "“…,” the statement | read |."; -1 where none stands behind the mark at `i`. */
function readingBehind({ hash, kind, count }: Tokens, tags: Uint8Array, i: number): number {
  if (tags[i + 1] !== Tag.DT) return -1;
  for (let k = i + 3; k < Math.min(count, i + TO_READ); k++)
    if (kind[k + 1] === TokenKind.stop || k + 1 === count) return hash[k] === READ ? k : -1;
  return -1;
}

/** Mends "who" before a past that was taken for a noun, and "WHO", the organization, where not all is in capitals. */
function repairWho({ caps, hash }: Tokens, tags: Uint8Array, i: number): void {
  if (hash[i] !== WHO) return;
  if (caps[i] === 2 && caps[i + 1] !== 2 && (i === 0 || caps[i - 1] !== 2)) tags[i] = Tag.NNP;
  // "Officials who spoke with her said".
  else if (tags[i + 1] === Tag.NN && PASTS.has(hash[i + 1] as number)) tags[i + 1] = Tag.VBD;
}

/** Mends a noun that was taken for a present: "…, court records say", "on his radio show that". */
function repairPresent(tokens: Tokens, tags: Uint8Array, i: number): void {
  if (opensPlural(tags, i) || isOfState(tokens, tags, i) || isSettingOfSaying(tags, i)) tags[i] = Tag.NN;
  // "He drove a silver Kia, police said".
  if (tokens.hash[i] !== POLICE || tags[i + 1] !== Tag.VBN) return;
  tags[i] = Tag.NN;
  tags[i + 1] = Tag.VBD;
}

/** Mends tags that the words and marks just beside token `i` show to be others. */
function repairNeighbours(tokens: Tokens, tags: Uint8Array, i: number): void {
  switch (tags[i]) {
    case Tag.CD:
      repairBound(tokens, tags, i);
      if (isSubjectNoun(tokens, tags, i)) tags[i] = Tag.NN;
      break;
    case Tag.NNP:
      if (isSubjectNoun(tokens, tags, i)) tags[i] = Tag.NN;
      break;
    case Tag.WP:
      repairWho(tokens, tags, i);
      break;
    case Tag.JJ:
      // "Has long said": how long, and not who.
      if (tags[i + 1] === Tag.VBN && HAVE.has(tokens.hash[i - 1] as number)) tags[i] = Tag.RB;
      break;
    case Tag.VB:
      // "Informed her by email the claim had failed": no infinitive stands behind "by".
      if (tokens.hash[i - 1] === BY) {
        tags[i] = Tag.NN;
        tags[i - 1] = Tag.IN;
      }
      // "Those involved say".
      if (tags[i - 1] === Tag.VBN && THOSE.has(tokens.hash[i - 2] as number)) tags[i] = Tag.VBP;
      // "Admitted to police that".
      if (tokens.hash[i] === POLICE && tags[i - 1] === Tag.TO && !opensObject(tags[i + 1] as number)) tags[i] = Tag.NN;
      if (opensPlural(tags, i) || isOfState(tokens, tags, i)) tags[i] = Tag.NN;
      break;
    case Tag.VBP:
      repairPresent(tokens, tags, i);
      break;
    case Tag.VBN:
      // "Told gardaí he might": a word that the tagger does not know.
      if (tokens.hash[i - 1] === TOLD && tags[i + 1] === Tag.PRP) tags[i] = Tag.NNS;
      break;
    case Tag.MD:
      // "Her will says that".
      if (tags[i - 1] === Tag["PRP$"] && isFiniteVerb(tags[i + 1] as number)) tags[i] = Tag.NN;
      break;
    case Tag.RB:
      // "The well was poisoned".
      if (tokens.hash[i - 1] === THE && AUXILIARY.has(tokens.hash[i + 1] as number)) tags[i] = Tag.NN;
      break;
    case Tag.VBD:
      if (followsSetting(tokens, tags, i) || isOfPaper(tags, i)) tags[i] = Tag.VBN;
      break;
    case Tag.VBZ:
      if (tokens.hash[i] === ITS) tags[i] = Tag.PRP$;
      if (isPluralBeforeVerb(tokens, tags, i)) {
        tags[i] = Tag.NNS;
        tags[i + 1] = Tag.VBP;
      }
      break;
    case Tag.VBG:
      if (ASKED.has(tokens.hash[i] as number) && opensFinding(tags, i)) tags[i] = Tag.NN;
      break;
    case Tag.HYPH:
      for (const k of syllablesAround(tokens, i)) tags[k] = Tag.NNP;
      break;
    case Tag.SYM:
      if (joinsNames(tokens, i)) for (const k of [i - 1, i + 1]) tags[k] = Tag.NNP;
      break;
    case Tag["``"]:
    case Tag["''"]:
      if (isQuotedPredicate(tokens, tags, i)) tags[i + 1] = Tag.VBD;
      else {
        const read = readingBehind(tokens, tags, i);
        if (read > 0) tags[read] = Tag.VBD;
      }
      break;
  }
}

/** Whether a verb of saying opens a sentence before its subject and what was said: "Said Tolm, “It rained.”" */
function opensInverted({ hash, kind, caps }: Tokens, tags: Uint8Array, i: number, last: number): boolean {
  if (!SAYING.has(hash[i] as number) || tags[i + 1] !== Tag.NNP) return false;
  let end = i + 1;
  // "Asked Carol Dent": a surname that is a word.
  while (end < last && (tags[end] === Tag.NNP || caps[end] === 1)) end++;
  const parts = kind[end] === TokenKind.comma || kind[end] === TokenKind.colon;
  return parts && (kind[end + 1] === TokenKind.quote || kind[end + 1] === TokenKind.quoteOpen);
}

/** Whether a word that opens a sentence is a plural that dictionaries have as one: "Fishermen in Tarn say", but "Carmen Tolm". */
function isManyMen(tokens: Tokens, tags: Uint8Array, i: number, forms: HashTable): boolean {
  if (i + 1 >= tokens.count || !endsInMen(tokens, i) || tags[i + 1] === Tag.NNP) return false;
  return (forms.get(oneOfMen(tokens, i)) & Form.person) !== 0;
}

/** Whether the word at `i`, taken for a verb, is the last noun of the subject of the participle before "that": "the appeals | court | ruled that". */
function endsSubject({ hash }: Tokens, tags: Uint8Array, i: number, forms: HashTable): boolean {
  if ((tags[i] !== Tag.VBP && tags[i] !== Tag.VBD) || AUXILIARY.has(hash[i] as number) || tags[i + 2] !== Tag.SC)
    return false;
  if (tags[i - 1] !== Tag.NN && tags[i - 1] !== Tag.NNS) return false;
  // "Owners left convinced that".
  const form = forms.get(hash[i] as number);
  return form === 0 || (tags[i] === Tag.VBP && (form & Form.noun) !== 0);
}

/** What the tagger does not know of the token at an index. */
interface KnownOfTokens {
  /** Whether a name of the actor files begins there. */
  readonly isName: (i: number) => boolean;
  /** Whether it is a verb that a clause may follow. */
  readonly wantsClause: (i: number) => boolean;
  readonly isQuoted: (i: number) => boolean;
}

/**
 * Mends, in place, what the tagger cannot know at a sentence's head: a capitalised word that is a name elsewhere in the
 * text or known to the lexicon, or a bare singular before a finite verb ("Lynch said"), is a name; a capital among words without
 * one is a name's; "no" before a noun is no interjection.
 */
export function repairTags(
  tokens: Tokens,
  tags: Uint8Array,
  forms: HashTable,
  { isName, wantsClause, isQuoted }: KnownOfTokens,
): void {
  const names = namesInside(tokens, tags);
  for (let i = 0; i + 1 < tokens.count; i++) {
    if (SETTLED[tags[i] as number] === 1 && tokens.hash[i] !== CANNOT) continue;
    const next = tags[i + 1];
    if (isSubject(tokens, tags, i)) {
      tags[i] = Tag.NNS;
      if (next === Tag.VBN) tags[i + 1] = Tag.VBD;
    }
    if (isPossessive(tokens, tags, i) && !isQuoted(i)) tags[i] = Tag.POS;
    if (isHerself(tokens, tags, i)) tags[i] = Tag.PRP;
    if (tags[i] === Tag.IN && tokens.hash[i] === TO && opensVerb(tokens, tags, i + 1)) tags[i] = Tag.TO;
    if (tokens.hash[i] === CANNOT) tags[i] = Tag.MD;
    repairNeighbours(tokens, tags, i);
    // "The accused later admitted that": whoever is accused, and what he did.
    if (tags[i] === Tag.VBN && tokens.hash[i - 1] === THE) {
      const verb = next === Tag.RB ? i + 2 : i + 1;
      if (tags[verb] === Tag.VBN && wantsClause(verb)) {
        tags[i] = Tag.NN;
        tags[verb] = Tag.VBD;
      }
    }
    if (next === Tag.VBN && endsSubject(tokens, tags, i, forms) && wantsClause(i + 1)) {
      tags[i] = Tag.NN;
      tags[i + 1] = Tag.VBD;
    }
    if (tags[i] === Tag.NNS && isInserted(tokens, tags, i) && wantsClause(i)) tags[i] = Tag.VBZ;
    if (tags[i] === Tag.UH && tokens.hash[i] === NO && (next === Tag.JJ || next === Tag.NN || next === Tag.NNS))
      tags[i] = Tag.DT;
  }
  for (let s = 0; s + 1 < tokens.sentences.length; s++) {
    const first = tokens.sentences[s] as number;
    const last = tokens.sentences[s + 1] as number;
    for (let i = first + 1; i + 1 < last; i++) if (standsOut(tokens, tags, i)) tags[i] = Tag.NNP;
    repairFiniteVerbs({ tokens, tags, first, last, wantsClause, forms });
    let i = first;
    while (i < last && tokens.kind[i] !== TokenKind.word) i++;
    if (opensInverted(tokens, tags, i, last)) {
      tags[i] = Tag.VBD;
      continue;
    }
    if (isManyMen(tokens, tags, i, forms)) {
      tags[i] = Tag.NNS;
      continue;
    }
    if (i + 1 >= last || tokens.caps[i] === 0 || tags[i] === Tag.NNP || isClosed(tags[i] as number)) continue;
    const hash = tokens.hash[i] as number;
    if (isFunctionWord(hash)) continue;
    const next = tags[i + 1] as number;
    // "Poll finds", "Study says".
    if (tags[i] === Tag.VB && isFiniteVerb(next) && next !== Tag.MD) {
      tags[i] = Tag.NN;
      continue;
    }
    const bare = tags[i] === Tag.NN && (isFiniteVerb(next) || (next === Tag.VBN && tokens.caps[i + 1] === 0));
    if (bare || isName(i) || names.has(hash) || opensName(tokens, tags, i, forms)) {
      tags[i] = Tag.NNP;
      if (next === Tag.VBN) tags[i + 1] = Tag.VBD;
    }
  }
}
