import { listed } from "../words/english.ts";
import { BY, POLICE, SAID, TO, WHO } from "../words/ruleWords.ts";
import { TagSet } from "../words/tagSet.ts";
import { hasFiniteVerb, isFiniteVerb, isNoun, Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { Form } from "../words/wordForms.ts";
import { goesOn, hasLaterVerb, headBefore, isGoverned, opensClause, type Sentence } from "./clauses.ts";

const PLURAL = listed("pluralSubjects");
const SINGULAR = listed("singularPersons");
const PASTS = listed("pastsTaken");
/** What a subject between a comma and its verb may have beside nouns. */
const PHRASE = new TagSet([Tag.DT, Tag.JJ, Tag.HYPH, Tag.IN, Tag.VBN, Tag.POS, Tag["PRP$"], Tag.CD]);
const SOME = listed("someAlone");
const AUXILIARY = listed("be", "beNonfinite", "have");

/**
 * Whether the word at `i` ends a noun phrase though it is taken for no noun: "the missing accused", "its chief executive
 * conceded".
 */
function isHead({ tokens, tags, forms }: Sentence, i: number): boolean {
  const tag = tags[i];
  if (tag !== Tag.JJ && tag !== Tag.VBG) return false;
  const before = tags[i - 1];
  if (before === Tag.DT) return true;
  return before === Tag.JJ && (forms.get(tokens.hash[i] as number) & Form.noun) !== 0;
}

/** Whether what begins at `i` may be a verb's object or what it claims: "fear a second year", "indicate that". */
function isComplement(tags: Uint8Array, i: number): boolean {
  const tag = tags[i];
  return tag === Tag.DT || tag === Tag.PRP || tag === Tag.SC || tag === Tag.PRP$;
}

/** Whether the word at `i`, behind the noun phrase that ends at `subject`, is the verb that its clause lacks. */
function isLacking(sentence: Sentence, i: number, subject: number): boolean {
  return !hasLaterVerb(sentence.tags, i, sentence.last) && opensClause(sentence, subject + 1);
}

/** Whether the participle at `i` is a past: "the campaign balked at it", "who denied it". */
function isPast(sentence: Sentence, i: number, subject: number): boolean {
  const { tokens, tags, first } = sentence;
  const { hash, caps } = tokens;
  const before = tags[subject] as number;
  const word = hash[subject] as number;
  if (PLURAL.has(word) || SINGULAR.has(word) || before === Tag.WP) return !isGoverned(tokens, tags, subject, first);
  if ((isComplement(tags, i + 1) || tags[i + 1] === Tag.NNP) && goesOn(tags, i, first)) return true;
  const noun = isNoun(before) || (subject === i - 1 && isHead(sentence, subject));
  return noun && hash[i + 1] !== BY && caps[i] === 0 && isLacking(sentence, i, subject);
}

/** Whether the infinitive at `i` is a present: "people say". */
function isPresent({ tokens, tags, first }: Sentence, subject: number): boolean {
  const plural = PLURAL.has(tokens.hash[subject] as number) || tags[subject] === Tag.NNS;
  return plural && !isGoverned(tokens, tags, subject, first);
}

/** Whether the noun at `i` is what many say between commas: "may, scientists now fear, be". */
function isAside({ tokens: { kind, caps }, tags, wantsClause }: Sentence, i: number): boolean {
  if (kind[i + 1] !== TokenKind.comma || tags[i - 1] !== Tag.RB || tags[i - 2] !== Tag.NNS) return false;
  let at = i - 2;
  while (isNoun(tags[at]) || tags[at] === Tag.JJ || tags[at] === Tag.DT) at--;
  return kind[at] === TokenKind.comma && caps[i] === 0 && wantsClause(i);
}

/** Whether what begins at `i` is a clause with a subject and the last verb of its sentence. */
function isLastClause({ tokens, tags, last }: Sentence, i: number): boolean {
  if (isFiniteVerb(tags[i] as number)) return false;
  let groups = 0;
  for (let j = i; j < last && tags[j] !== Tag[","]; j++) {
    const finite = isFiniteVerb(tags[j] as number);
    if (finite || (tags[j] === Tag.VBN && !AUXILIARY.has(tokens.hash[j - 1] as number))) groups++;
  }
  return groups === 1;
}

/** Whether the noun at `i` is a present: two nouns and another phrase have a verb between them, "The winemakers fear a frost". */
function isNounless(sentence: Sentence, i: number): boolean {
  const { tokens, tags, first, forms } = sentence;
  if (tokens.caps[i] !== 0) return false;
  // "Minutes of the meeting show that two objected".
  const that = tags[i + 1] === Tag.WDT && isLastClause(sentence, i + 2) && sentence.wantsClause(i);
  const plain = isComplement(tags, i + 1) || tags[i + 1] === Tag.NNP || that;
  const goes = plain || tags[i + 1] === Tag.VBG || tags[i + 1] === Tag.TO;
  const who = tokens.hash[i - 1] === WHO;
  // The dictionary is large, and so asked when the tags allow it.
  if (!(goes || who) || (forms.get(tokens.hash[i] as number) & Form.verb) === 0) return false;
  if (who) return isOfWho(tags, i);
  // "Many fear he will": no noun in the singular stands there.
  if (SOME.has(tokens.hash[i - 1] as number) && plain && opensClause(sentence, i)) return true;
  const subject = tags[i - 1] as number;
  if (!isNoun(subject) && subject !== Tag.CD) return false;
  const police = tokens.hash[i - 1] === POLICE;
  const plural = police || headBefore(tags, i, first) === Tag.NNS || isPeople(sentence, i - 1);
  return plural && isLacking(sentence, i, i - 1);
}

/** Whether the noun at `i`, behind "who", is its verb: "those who favor a tax", and not "a man who police say". */
function isOfWho(tags: Uint8Array, i: number): boolean {
  const next = tags[i + 1] as number;
  return isComplement(tags, i + 1) || next === Tag.NNP || next === Tag.VBN || next === Tag.VBG || next === Tag.JJ;
}

/** Whether the name at `i` is that of many: "Republicans want it", but not "Texas". */
function isPeople({ tokens, tags, forms }: Sentence, i: number): boolean {
  if (tags[i] !== Tag.NNP || tags[i - 1] === Tag.NNP) return false;
  if ((forms.get(tokens.hash[i] as number) & Form.plural) !== 0) return true;
  return SOME.has(tokens.hash[i - 1] as number) && tokens.text.charAt((tokens.end[i] as number) - 1) === "s";
}

/** Whether the plural at `i` is a third person: "he favors", "the lady calls it", "the candidate plans to go". */
function isThird(sentence: Sentence, i: number): boolean {
  const { tokens, tags, forms } = sentence;
  if ((forms.get(tokens.hash[i] as number) & Form.third) === 0) return false;
  if (SINGULAR.has(tokens.hash[i - 1] as number)) return true;
  const before = tags[i - 1];
  if ((before !== Tag.NN && before !== Tag.NNP) || tokens.caps[i] !== 0) return false;
  const next = tags[i + 1];
  // No plural noun stands there.
  if (next === Tag.PRP || next === Tag.DT) return true;
  const goes = next === Tag.TO || next === Tag.SC || next === Tag[":"] || isBareObject(tags, i + 1);
  return goes && isLacking(sentence, i, i - 1);
}

/**
 * Whether the word at `i` is what somebody says behind his words, at the sentence's end, though it is taken for a plural, a participle or a
 * noun: "Prices will fall, the union predicts.", "… in poor condition, a survey commissioned by the council shows.", "…, the union warned."
 */
function isTrailing(sentence: Sentence, i: number, form: number): boolean {
  const { tokens, tags, first, forms, wantsClause } = sentence;
  const { kind, caps, hash } = tokens;
  if (kind[i + 1] !== TokenKind.stop || caps[i] !== 0 || !wantsClause(i)) return false;
  if ((forms.get(hash[i] as number) & form) === 0 && !(form === Form.past && PASTS.has(hash[i] as number)))
    return false;
  const subject = tags[i - 1];
  const can = forms.get(hash[i - 1] as number);
  const noun = (can & (Form.noun | Form.adjective)) === Form.noun || (can & (Form.person | Form.group)) !== 0;
  if (subject !== Tag.NN && subject !== Tag.NNP && !(subject === Tag.JJ && noun)) return false;
  let at = i - 1;
  while (at > first && (isNoun(tags[at] as number) || PHRASE.has(tags[at] as number))) at--;
  return kind[at] === TokenKind.comma && hasFiniteVerb(tags, first, at);
}

/**
 * Whether what begins at `i` may be a verb's object without an article: "hands power to", "gives too much power"; and no word
 * that what is called so makes or does: "the parts maker Tarvo".
 */
function isBareObject(tags: Uint8Array, i: number): boolean {
  let end = tags[i] === Tag.RB ? i + 1 : i;
  const from = end;
  while (tags[end] === Tag.JJ || tags[end] === Tag.CD || tags[end] === Tag.PRP$) end++;
  if (tags[i] === Tag.RB && end === from) return false;
  const noun = end;
  while (tags[end] === Tag.NN || tags[end] === Tag.NNS) end++;
  return end > noun && tags[end] !== Tag.NNP && tags[end] !== Tag.POS;
}

/** Whether the adjective or adverb at `i` is a past, as its clause has no other verb: "The pilot lost sight of the runway", "said sales fell." */
function isPastTaken(sentence: Sentence, i: number): boolean {
  const { tokens, tags, forms } = sentence;
  const hash = tokens.hash[i] as number;
  if (tokens.caps[i] !== 0 || ((forms.get(hash) & Form.past) === 0 && !PASTS.has(hash))) return false;
  const ends = PASTS.has(hash) && tokens.kind[i + 1] === TokenKind.stop;
  // "Officers potentially broke policy".
  const subject = tags[i - 1] === Tag.RB ? i - 2 : i - 1;
  return isNoun(tags[subject]) && (ends || isBareObject(tags, i + 1)) && isLacking(sentence, i, subject);
}

/**
 * Whether the noun or infinitive at `i` is the past that its clause lacks: "The storm cost Norvia two million.", "The ruling put the plan off.",
 * "Tarvo cut 200 jobs."
 */
function isNounPast(sentence: Sentence, i: number): boolean {
  const { tokens, tags } = sentence;
  const next = tags[i + 1];
  if (tokens.caps[i] !== 0 || !PASTS.has(tokens.hash[i] as number)) return false;
  const opens = next === Tag.DT || next === Tag.NNP || next === Tag["PRP$"];
  if (!opens && !isBareObject(tags, i + 1)) return false;
  return (
    (tags[i - 1] === Tag.NN || tags[i - 1] === Tag.NNP) &&
    !isGoverned(tokens, tags, i - 1, sentence.first) &&
    isLacking(sentence, i, i - 1)
  );
}

/**
 * Mends, in place, verbs whose form does not tell them from a participle, an infinitive or a noun: behind a subject that has no
 * other verb they are finite.
 */
export function repairFiniteVerbs(sentence: Sentence): void {
  const { tags, first, last } = sentence;
  for (let i = first + 1; i < last; i++) {
    const tag = tags[i];
    const subject = tags[i - 1] === Tag.RB && i - 1 > first ? i - 2 : i - 1;
    if (tag === Tag.NN) {
      if (isNounless(sentence, i) || isAside(sentence, i)) tags[i] = Tag.VBP;
      else if (isNounPast(sentence, i) || isTrailing(sentence, i, Form.past)) tags[i] = Tag.VBD;
    } else if (tag === Tag.NNS) {
      if (isThird(sentence, i) || isTrailing(sentence, i, Form.third)) tags[i] = Tag.VBZ;
    } else if (tag === Tag.VBN) {
      // "Said both believed it was real".
      const some =
        subject === i - 2 &&
        SOME.has(sentence.tokens.hash[i - 1] as number) &&
        isComplement(tags, i + 1) &&
        opensClause(sentence, i - 1);
      // "The minister said police said": no participle, unless of what is said to be.
      const said = sentence.tokens.hash[i] === SAID && isNoun(tags[i - 1]) && sentence.tokens.hash[i + 1] !== TO;
      if (said || some || isPast(sentence, i, subject) || isTrailing(sentence, i, Form.past)) tags[i] = Tag.VBD;
    } else if (tag === Tag.JJ || tag === Tag.RB) {
      if (isPastTaken(sentence, i) || isTrailing(sentence, i, Form.past)) tags[i] = Tag.VBD;
    } else if (tag === Tag.VB) {
      if (isPresent(sentence, subject)) tags[i] = Tag.VBP;
      else if (isNounPast(sentence, i)) tags[i] = Tag.VBD;
    }
  }
}
