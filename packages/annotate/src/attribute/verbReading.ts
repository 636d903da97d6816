import { type CueEntry, Frame } from "../knowledge/cueLexicon.ts";
import { Mark } from "../knowledge/marks.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { AS, DATA, IN, LIKE, NO, SUCH, THAT, TO } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { TagSet } from "../words/tagSet.ts";
import { hasFiniteVerb, isFiniteVerb, isNoun, isVerb, Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { startsClause } from "./clauseSubject.ts";
import { NO_PARTICIPLE } from "./cueGroup.ts";
import { isNominal, nounPhraseAfter, nounPhraseBefore } from "./phrases.ts";
import { quotationAt } from "./quoted.ts";
import { WINDOW } from "./windows.ts";

// Whether a word that may be a verb of attribution is one where it stands: what the tagger made of it, mended where a cue's
// reading is all but certain.

const ARTICLE = listed("articles");
const HAVE = listed("have");
const DEFINITE = listed("definite");
const SURE = listed("sureVerbs");

/** Letters by which a form of a verb may be longer or shorter than its base form: "quip", "quipping". */
const ENDING = 4;

/** Whether a token can be a form of the entry by its length: cues are found by hashes, which two words may share. */
export function fits(doc: Document, i: number, entry: CueEntry): boolean {
  const length = (doc.tokens.end[i] as number) - (doc.tokens.start[i] as number);
  return Math.abs(length - entry.lemma.length) <= ENDING;
}

function isDefinite({ tokens }: Document, i: number): boolean {
  return ARTICLE.has(tokens.hash[i] as number) || DEFINITE.has(tokens.hash[i] as number);
}

/** "Three suspected smugglers were held": whoever are suspected have a verb of their own behind them. */
function isOfMany({ tags }: Document, i: number): boolean {
  if (tags[i - 1] !== Tag.CD || tags[i + 1] !== Tag.NNS) return false;
  let end = i + 2;
  while (end < i + WINDOW.label && (isNominal(tags[end] as number) || tags[end] === Tag.IN || tags[end] === Tag.DT))
    end++;
  return isVerb(tags[end] as number) || tags[end] === Tag.MD;
}

/** Whether the token stands before a noun as in "the disputed enclave", "its proposed route". */
function isAdjective(doc: Document, i: number): boolean {
  const before = i > 0 ? doc.tags[i - 1] : Tag["."];
  const next = doc.tags[i + 1];
  // "One of the more trusted minds", "its previously announced plan".
  const compared = before === Tag.RB && (doc.tags[i - 2] === Tag.DT || doc.tags[i - 2] === Tag["PRP$"]);
  // "Work-related e-mails".
  const opens =
    compared ||
    before === Tag.DT ||
    before === Tag["PRP$"] ||
    before === Tag.POS ||
    before === Tag.JJ ||
    before === Tag.HYPH ||
    isOfMany(doc, i);
  // "A so-called “pause”", but "some chanted “Out!”".
  const quoted =
    doc.quotationOf[i + 1] !== 0 && doc.quotationOf[i] === 0 && (before !== Tag.DT || isDefinite(doc, i - 1));
  return opens && (next === Tag.NN || next === Tag.NNS || next === Tag.JJ || (quoted && before !== Tag.JJ));
}

/** Whether a name stands before the token and a stop behind it: "…, the Daily Caller reports." */
function isLast(doc: Document, i: number): boolean {
  if (i === 0 || doc.tokens.kind[i + 1] !== TokenKind.stop) return false;
  if (doc.tags[i - 1] === Tag.NNP) return true;
  // "…, the Courier's correspondent reports.": a noun phrase behind a comma.
  const noun = doc.tags[i - 1] === Tag.NN || ((doc.marks[i - 1] as number) & Mark.office) !== 0;
  const first = noun ? nounPhraseBefore(doc, i - 1, Math.max(0, i - WINDOW.label)) : 0;
  return first > 0 && doc.tokens.kind[first - 1] === TokenKind.comma;
}

/** Whether a base form ends its sentence behind a plural, whatever the tagger made of the two: "…, commission records show." */
function isLastOfMany({ tags, text, tokens }: Document, i: number): boolean {
  if (tokens.hash[i - 1] === DATA && tokens.kind[i + 1] === TokenKind.stop) return true;
  const plural = tags[i - 1] === Tag.NNS || tags[i - 1] === Tag.VBZ;
  return plural && tokens.kind[i + 1] === TokenKind.stop && text.charAt((tokens.end[i - 1] as number) - 1) === "s";
}

/** "The final say on whether": a base form behind an article and adjectives, with no subject of a clause behind it, is a noun. */
function isNounOfArticle(doc: Document, i: number, last: number): boolean {
  const { tags } = doc;
  let at = i - 1;
  while (at >= 0 && tags[at] === Tag.JJ) at--;
  if (at === i - 1 || at < 0 || (tags[at] !== Tag.DT && tags[at] !== Tag.PRP$)) return false;
  return !startsClause(doc, i + 1, last);
}

/** "A move that the kingdom hopes will help": a plural between a relative pronoun's subject and a second verb is the first. */
function isOfRelative(doc: Document, i: number): boolean {
  const { tags } = doc;
  if (!isFiniteVerb(tags[i + 1] as number) && tags[i + 1] !== Tag.MD) return false;
  const first = nounPhraseBefore(doc, i - 1, Math.max(0, i - WINDOW.bearer));
  const before = first <= i - 1 && first > 0 ? tags[first - 1] : undefined;
  return before === Tag.WDT || before === Tag.WP;
}

const BIDDEN = listed("biddenParticiples");

/** "Residents ordered | to leave came back", "told | to stay": whoever is bidden, where another verb is the sentence's own. */
function isBiddenNoun(doc: Document, i: number): boolean {
  const { tags, tokens } = doc;
  const last = tags[i + 1] === Tag.RB ? i + 2 : i + 1;
  if (tokens.hash[last] !== TO || !BIDDEN.has(tokens.hash[i] as number) || !isNominal(tags[i - 1] as number))
    return false;
  const sentence = doc.sentenceOf[i] as number;
  const end = tokens.sentences[sentence + 1] as number;
  return hasVerb(doc, tokens.sentences[sentence] as number, i) || hasVerb(doc, i + 1, end);
}

const CALLED = listed("calledParticiples");

/** "A firm called Tolm Jets gave", "it opened with a song called “All Right Now”": a participle that brings a name. */
function bringsName(doc: Document, i: number): boolean {
  const { tags, tokens } = doc;
  if ((tags[i - 1] !== Tag.NN && tags[i - 1] !== Tag.NNS) || !CALLED.has(tokens.hash[i] as number)) return false;
  const title = quotationAt(doc, i + 1);
  if (!title && tags[i + 1] !== Tag.NNP) return false;
  // "A nation called “Ambazonia”".
  if (title && title.last - title.first <= WINDOW.nickname && ARTICLE.has(tokens.hash[i - 2] as number)) return true;
  const end = title ? title.last : nounPhraseAfter(doc, i + 1, Math.min(tokens.count, i + WINDOW.label));
  if (isFiniteVerb(tags[end] as number)) return true;
  for (let j = i - 2; j >= 0 && i - j < WINDOW.parted && doc.sentenceOf[j] === doc.sentenceOf[i]; j--) {
    const tag = tags[j] as number;
    if (tag === Tag[","] || tag === Tag.CC || tag === Tag.SC || tag === Tag.WDT || tag === Tag.WP) return false;
    if (isFiniteVerb(tag)) return ((doc.marks[j] as number) & Mark.verb) === 0;
  }
  return false;
}

/** "White House press secretary": a manner of speaking between a name and a noun is a noun. */
function isInCompound({ tags }: Document, i: number, entry: CueEntry): boolean {
  return (
    entry.form === "base" && (entry.frames & Frame.weak) !== 0 && tags[i - 1] === Tag.NNP && tags[i + 1] === Tag.NN
  );
}

/** "Rust Belt states that have suffered": a plural, with a relative clause whose verb follows its "that" at once. */
function isPluralBefore({ tags, tokens }: Document, i: number, entry: CueEntry): boolean {
  if (entry.form !== "present" || tokens.hash[i + 1] !== THAT) return false;
  // "Tolm says that is so": of one person or thing, which "states that have" cannot be.
  return tags[i + 2] === Tag.VBP || (tags[i] === Tag.NNS && isFiniteVerb(tags[i + 2] as number));
}

/** "Swing states like Ohio", "border states such as Tarn": kinds of things, and no verb, of which some are named. */
function namesExamples({ tags, tokens }: Document, i: number, entry: CueEntry): boolean {
  if (entry.form !== "present" || tags[i - 1] !== Tag.NN || tokens.caps[i - 1] !== 0) return false;
  const next = tokens.hash[i + 1];
  return (next === LIKE && tags[i + 2] === Tag.NNP) || (next === SUCH && tokens.hash[i + 2] === AS);
}

/** "Which state news media claimed", "state election offices": before nouns that no article opens, a state's. */
function isOfState({ tags }: Document, i: number, entry: CueEntry): boolean {
  return entry.form === "base" && entry.lemma === "state" && tags[i + 1] === Tag.NN && isNoun(tags[i + 2]);
}

/** What stands before a noun. */
const BEFORE_NOUN = new TagSet([Tag.NN, Tag.JJ, Tag.DT, Tag.NNP, Tag.POS, Tag["PRP$"]]);

/** Whether the token can be this form of a verb: the tagger's word, mended where a cue's reading is all but certain. */
export function isVerbal(doc: Document, i: number, entry: CueEntry): boolean {
  const tag = doc.tags[i] as number;
  // "Had no say in it", "they have claims of four million".
  if (entry.form === "base" && doc.tokens.hash[i - 1] === NO) return false;
  if (entry.form === "present" && HAVE.has(doc.tokens.hash[i - 1] as number)) return false;
  if (
    entry.form === "base" &&
    (ARTICLE.has(doc.tokens.hash[i - 1] as number) || isNounOfArticle(doc, i, i + WINDOW.that))
  )
    return false;
  // "Had assured them in writing that": how, and no verb.
  if (entry.form === "gerund" && entry.lemma === "write" && doc.tokens.hash[i - 1] === IN) return false;
  // "Told a press briefing that", "at a daily briefing": a noun.
  if (entry.form === "gerund" && entry.lemma === "brief" && BEFORE_NOUN.has(doc.tags[i - 1] as number)) return false;
  // "Kiss-and-tell accounts", "two groups added to a list".
  const noun = isNoun(doc.tags[i + 1]);
  const hyphened = noun && doc.tags[i - 1] === Tag.HYPH && doc.tokens.end[i - 1] === doc.tokens.start[i];
  const common = doc.tags[i - 1] === Tag.NN || doc.tags[i - 1] === Tag.NNS;
  if (hyphened || (common && entry.lemma === "add" && doc.tokens.hash[i + 1] === TO)) return false;
  if (
    isBiddenNoun(doc, i) ||
    isPluralBefore(doc, i, entry) ||
    isInCompound(doc, i, entry) ||
    bringsName(doc, i) ||
    namesExamples(doc, i, entry) ||
    isOfState(doc, i, entry)
  )
    return false;
  if (entry.form !== "base" && !NO_PARTICIPLE.has(entry.hash) && isAdjective(doc, i)) return false;
  if (isVerb(tag)) return true;
  // "A board statement read: “C”": whatever the tagger made of it.
  if (entry.lemma === "read" && doc.tokens.kind[i + 1] === TokenKind.colon && quotationAt(doc, i + 2)) return true;
  // Verbs that are hardly ever nouns or adjectives are believed against the tagger.
  if (
    entry.form === "past" &&
    (tag === Tag.NN || tag === Tag.NNP || tag === Tag.JJ || tag === Tag.FW) &&
    doc.tokens.caps[i] === 0
  )
    return true;
  const opens =
    doc.tokens.hash[i + 1 + entry.rest.length] === THAT &&
    (tag === Tag.NNS || tag === Tag.NN) &&
    i > 0 &&
    isSubjectEnd(doc, doc.tags[i - 1] === Tag.RB ? i - 2 : i - 1);
  if (entry.form === "present" && (opens || (tag === Tag.NNS && isOfRelative(doc, i)))) return true;
  if (entry.form === "base" && opens && (doc.tags[i - 1] === Tag.NNS || doc.tokens.hash[i - 1] === DATA)) return true;
  const finds = ((doc.marks[i - 1] as number) & Mark.poll) !== 0 && (entry.frames & Frame.clause) !== 0;
  if (tag === Tag.NNS && entry.form === "present" && (finds || entry.frames & Frame.quote) && isLast(doc, i))
    return true;
  const clausal = entry.frames & (Frame.clause | Frame.quote);
  if (entry.form === "base" && clausal && (tag === Tag.NN || tag === Tag.VB) && isLastOfMany(doc, i)) return true;
  // "…, chanting “Out!”": whatever the tagger made of it.
  if (entry.form === "gerund" && entry.frames & Frame.quote && quotationAt(doc, i + 1)) return true;
  // "As her supporters point out": with its particle it is hardly a noun.
  if (entry.rest.length > 0 && !entry.prepositional && (tag === Tag.NN || tag === Tag.NNS)) return true;
  return (
    (entry.form === "present" || entry.form === "base") &&
    (tag === Tag.NNS || tag === Tag.NN || tag === Tag.NNP) &&
    doc.tokens.caps[i] === 0 &&
    SURE.has(entry.hash)
  );
}

/** Whether a subject may end at the token: not at the number of "the 20 states that", nor at "diverse states that". */
function isSubjectEnd({ tags }: Document, i: number): boolean {
  const tag = tags[i] as number;
  if (tag === Tag.JJ) return tags[i - 1] === Tag.DT;
  return isNominal(tag) && tag !== Tag.CD;
}

/** Whether a run holds a finite verb, in quotations too. */
export function holdsVerb({ tags }: Document, [first, last]: Run): boolean {
  return hasFiniteVerb(tags, first, last);
}

/** Whether a verb stands between, whose "that" it is: "noted scholars | to defend the view | that". */
export function hasOtherVerb({ tags }: Document, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isFiniteVerb(tags[i] as number) || tags[i] === Tag.VB) return true;
  return false;
}

/** Whether [first, last) has a finite verb outside quotations, as far as the tagger saw. */
export function hasVerb(doc: Document, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (doc.quotationOf[i] === 0 && isFiniteVerb(doc.tags[i] as number)) return true;
  return false;
}

/** Whether the plural noun at `i` can be the verb that its sentence lacks: "A new poll shows Price ahead". */
export function isMissing(doc: Document, i: number, entry: CueEntry): boolean {
  const next = doc.tags[i + 1];
  return (
    entry.form === "present" &&
    doc.tags[i] === Tag.NNS &&
    i > 0 &&
    (doc.tags[i - 1] === Tag.NN || doc.tags[i - 1] === Tag.NNP) &&
    (next === Tag.NNP || next === Tag.DT || next === Tag["PRP$"] || next === Tag.PRP)
  );
}
