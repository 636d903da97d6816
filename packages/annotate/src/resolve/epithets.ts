import type { Mention } from "../annotation.ts";
import type { Lexicon } from "../knowledge/lexicon.ts";
import { RoleBit } from "../knowledge/roles.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { AS, AT, FOR, FROM, IN, OF, OR, THE, TO } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { smallWord } from "../words/smallWord.ts";
import { TagSet } from "../words/tagSet.ts";
import { Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import type { Mentioned } from "./acting.ts";
import type { Focus } from "./focus.ts";
import type { People } from "./people.ts";
import type { Person } from "./person.ts";

// Descriptions by which papers call again whom they have named, and which are all that an article tells of the person's office: "the Sarn
// senator".

/** Somebody of the article who is described and not named: "the Sarn senator", "the Republican candidate". */
export interface Epithet {
  readonly person: Person;
  /** The words, "the" included. */
  readonly run: Run;
  /** Who else was near whom they could be of. */
  readonly rivals: readonly Person[];
}

const EPITHETS = listed("epithets");
/** Who governs or makes laws. */
const STATESMEN = listed("statesmen");
const NO_TITLE = listed("noTitles");
const FORMERLY = listed("beforeOwners");
const BEING = listed("be", "beNonfinite", "becoming", "turnedInto");
/** Before the noun of one who is told apart from others, and not called by it: "the only candidate". */
const APART = listed("singling");
/** "The part of the front-runner", which whoever acts has. */
const PARTS = listed("partsPlayed");
const MOUTHPIECE = listed("mouthpieces");
const WITHIN = new TagSet([Tag.NN, Tag.NNP, Tag.JJ, Tag.HYPH, Tag.VBN, Tag.VBG, Tag.RB]);
const LONGER = new TagSet([Tag.NN, Tag.NNS, Tag.NNP, Tag.HYPH, Tag.WP]);

/** How often somebody is named whom an article calls by something else as well. */
const OFTEN = 3;
/** How many words may stand between "the" and the noun. */
const WORDS = 6;
/** How many sentences back somebody may have been spoken of, and how many mentions back he is looked for. */
const FAR = 3;
const BACK = 16;

/**
 * The run of a description that ends with the noun at `i`, if it is one of somebody whom a paper has named: an office with a name
 * ("the Sarn senator") or that somebody has left, a word such as "candidate" with another before it.
 */
export function epithetAt(doc: Document, { bits, titleWord }: Lexicon["roles"], i: number): Run | null {
  const { tokens, tags, quotationOf, sentenceOf } = doc;
  if (tags[i] !== Tag.NN || tokens.caps[i] !== 0 || quotationOf[i] !== 0) return null;
  const { hash } = tokens;
  const noun = hash[i] as number;
  const epithet = EPITHETS.has(noun);
  if (!epithet && (bits.get(noun) & RoleBit.title) === 0) return null;
  if (NO_TITLE.has(noun) || MOUTHPIECE.has(noun)) return null;
  // "The former secretary of state".
  const whole =
    hash[i + 1] === OF && tags[i + 2] === Tag.NN && tokens.caps[i + 2] === 0 && titleWord.has(hash[i + 2] as number);
  const next = whole ? i + 3 : i + 1;
  // "The Sarn senator who", "the former president of Norvia".
  const longer = LONGER.has(tags[next] as number) || hash[next] === OF || hash[next] === TO;
  if (longer && sentenceOf[next] === sentenceOf[i]) return null;
  if (!stands(doc, next)) return null;
  let first = i;
  let telling = false;
  let named = false;
  while (first > 0 && i - first <= WORDS && WITHIN.has(tags[first - 1] as number)) {
    first--;
    const word = hash[first] as number;
    if (APART.has(word)) return null;
    named ||= tokens.caps[first] !== 0;
    telling ||= epithet || tokens.caps[first] !== 0 || FORMERLY.has(word);
  }
  // "Shoot-from-the-lip candidate".
  if (tags[first] === Tag.HYPH || tokens.kind[first - 1] === TokenKind.hyphen) return null;
  // "The candidate said", "the senator from Tarn", but "the candidate best known".
  const from = first === i && hash[next] === FROM && tokens.caps[next + 1] !== 0;
  const plain = first === i && (epithet || STATESMEN.has(noun)) && tags[next] !== Tag.JJ && tags[next] !== Tag.NNP;
  if (!(telling || from || plain) || hash[first - 1] !== THE || sentenceOf[first - 1] !== sentenceOf[i]) return null;
  // "The leading candidate for mayor", but "the Sarn senator for years".
  if (!named && (hash[next] === FOR || hash[next] === IN || hash[next] === AT)) return null;
  if (!from) return [first - 1, next];
  let last = next + 1;
  while (tokens.caps[last] !== 0 && sentenceOf[last] === sentenceOf[i]) last++;
  return [first - 1, last];
}

/** What is read so far, where a description stands. */
export interface Reading extends Mentioned {
  /** Whom the sentences before are about. */
  readonly about: Focus;
  /** Who acts before the description in its sentence. */
  readonly acting: Person | null;
}

/** Who is meant by a description: somebody named before it in its sentence who does not act there, else whom the sentences before are about. */
export function bearerOf(reading: Reading, run: Run): Epithet | null {
  const [first] = run;
  const { doc, people, mentions, at, about, acting } = reading;
  const { hash } = doc.tokens;
  const sentence = doc.sentenceOf[first] as number;
  const before = hash[first - 1] as number;
  // "Once he became the nominee" tells what he is in another way.
  if (BEING.has(before)) return null;
  // "Edda Tolm, daughter of the Sarn senator".
  if (before === OF && NO_TITLE.has(hash[first - 2] as number)) return null;
  if (before === OF && acting && PARTS.has(hash[first - 2] as number)) return { person: acting, run, rivals: [] };
  const others: Person[] = acting && before !== AS ? [acting] : [];
  for (let m = mentions.length - 1; m >= Math.max(0, mentions.length - BACK); m--) {
    const token = at[m] as number;
    if (doc.sentenceOf[token] !== sentence) break;
    const { kind, actor, pronoun, end } = mentions[m] as Mention;
    const person = kind === "person" ? people.byId.get(actor) : undefined;
    // "Edda Tolm, the Sarn senator,".
    if (person && doc.tokens.kind[first - 1] === TokenKind.comma && end === doc.tokens.end[first - 2]) return null;
    if (!person || others.includes(person)) continue;
    // "Declaring Edda Tolm the nominee".
    if (!pronoun && end === doc.tokens.end[first - 1]) return { person, run, rivals: [] };
    // "Tolm and the Sarn senator", "his rival, the Sarn senator": another, and none that a pronoun stands for.
    if (pronoun || isBeside(doc, end, first)) others.push(person);
    else return { person, run, rivals: [] };
  }
  const { person } = about;
  // "Tolm said the Sarn senator would": not of himself.
  if (!person || sentence - about.sentence > FAR || others.includes(person)) return null;
  return { person, run, rivals: rivalsOf(reading, person, others) };
}

/** Whom the sentences before, from the one before the last that names somebody on, name beside a person and those who are not meant. */
function rivalsOf({ doc, people, mentions, at, about }: Reading, focus: Person, others: readonly Person[]): Person[] {
  const rivals = new Set<Person>();
  for (let m = mentions.length - 1; m >= 0; m--) {
    if ((doc.sentenceOf[at[m] as number] as number) < about.sentence - 1) break;
    const { kind, actor } = mentions[m] as Mention;
    const person = kind === "person" ? people.byId.get(actor) : undefined;
    if (person && person !== focus && !others.includes(person)) rivals.add(person);
  }
  return [...rivals];
}

/** Whether nothing but "and", "or", a comma or one word as "over" stands between a mention's end and a description. */
function isBeside({ tokens, tags }: Document, end: number, first: number): boolean {
  let i = first - 1;
  while (
    i > 0 &&
    (tokens.kind[i] === TokenKind.comma || tags[i] === Tag.CC || tags[i] === Tag.IN || tokens.hash[i] === OR)
  )
    i--;
  return (tokens.end[i] as number) <= end;
}

/** Whether no name stands behind a description that ends before `i`: "the candidate, Edda Tolm,". */
function stands({ tokens, tags }: Document, i: number): boolean {
  return tokens.kind[i] !== TokenKind.comma || tags[i + 1] !== Tag.NNP;
}

/** Whether a word of a description is one for women and the person a man, or the other way round. */
function isOfOther(
  doc: Document,
  { female, male }: Lexicon["roles"],
  { gender, likely }: Person,
  [first, last]: Run,
): boolean {
  const own = gender ?? likely;
  if (own === null) return false;
  return (own === "female" ? male : female).hasAny(doc.tokens.hash, first + 1, last);
}

/** What descriptions are weighed with, when all is read. */
export interface Weighing extends Mentioned {
  readonly roles: Lexicon["roles"];
  /** Who has a title beside a name. */
  readonly titled: ReadonlySet<Person>;
}

/**
 * Of descriptions of one noun the persons that most of them are of, for each the first one: of those who have no title beside their
 * names, and not where the article gives the office to somebody else.
 */
export function surest(weighing: Weighing, found: readonly Epithet[]): Epithet[] {
  const { doc, roles, people, titled } = weighing;
  const counts = new Map<string, Map<Person, number>>();
  for (const { person, run } of found) {
    const noun = nounOf(doc, run);
    const of = counts.get(noun) ?? new Map<Person, number>();
    counts.set(noun, of.set(person, (of.get(person) ?? 0) + 1));
  }
  const given = new Set<Person>();
  return found.filter(({ person, run, rivals }) => {
    // Whose office the article tells is called by that.
    const word = smallWord(doc, headOf(doc, run));
    const sure = rivals.every((one) => titled.has(one) && !one.titles.has(word));
    if (!sure && !isForemost(people, person) && !isTakenUp(weighing, person, run)) return false;
    if (titled.has(person) || given.has(person) || person.count < OFTEN) return false;
    if (isOfOther(doc, roles, person, run) || isHeld(weighing, person, run)) return false;
    const of = counts.get(nounOf(doc, run)) as Map<Person, number>;
    const own = of.get(person) as number;
    for (const [other, count] of of) if (other !== person && count >= own) return false;
    given.add(person);
    return true;
  });
}

/** How many times as often as anybody else somebody is named whom an article is about. */
const MORE = 2;

function isForemost({ all }: People, person: Person): boolean {
  return all.every((other) => other === person || person.count >= MORE * other.count);
}

/** Whether a sentence opens with a description and goes on with the same person: "While | the Sarn senator | won there, Tolm lost here". */
function isTakenUp({ doc, mentions, at }: Weighing, { actor }: Person, [first, last]: Run): boolean {
  const { tokens, tags, sentenceOf } = doc;
  if (first - 1 !== tokens.sentences[sentenceOf[first] as number]) return false;
  if (tags[first - 1] !== Tag.SC && tags[first - 1] !== Tag.IN) return false;
  const m = mentions.findIndex(
    ({ kind, pronoun }, i) =>
      kind === "person" &&
      !pronoun &&
      (at[i] as number) >= last &&
      tokens.kind[(at[i] as number) - 1] === TokenKind.comma,
  );
  return mentions[m]?.actor === actor && sentenceOf[at[m] as number] === sentenceOf[first];
}

/** Whether somebody else has the office beside his name, in a sentence with all names in the description: "Sarn Senator Bram Hoel". */
function isHeld({ doc, people, mentions, at }: Weighing, person: Person, [first, last]: Run): boolean {
  const { tokens, sentenceOf } = doc;
  const noun = smallWord(doc, headOf(doc, [first, last]));
  const held = new Set<string>();
  for (const one of people.all) if (one !== person && one.titles.has(noun)) held.add(one.actor);
  if (held.size === 0) return false;
  const asked: number[] = [];
  for (let i = first + 1; i < last; i++) if (tokens.caps[i] !== 0) asked.push(tokens.hash[i] as number);
  if (asked.length === 0) return true;
  return mentions.some(({ actor, pronoun }, m) => {
    if (pronoun || !held.has(actor)) return false;
    const sentence = sentenceOf[at[m] as number] as number;
    const from = tokens.sentences[sentence] as number;
    const to = tokens.sentences[sentence + 1] as number;
    const words = tokens.hash.subarray(from, to);
    return asked.every((hash) => words.includes(hash));
  });
}

/** The noun of a description: before "of state" and "from Tarn". */
function headOf({ tokens }: Document, [first, last]: Run): number {
  for (let i = first + 1; i < last; i++) if (tokens.hash[i] === OF || tokens.hash[i] === FROM) return i - 1;
  return last - 1;
}

/** The words of a description that tell it from others: "vermont senator". */
function nounOf(doc: Document, [first, last]: Run): string {
  const words: string[] = [];
  for (let i = first + 1; i < last; i++) if (doc.tokens.caps[i] !== 0 || i === last - 1) words.push(smallWord(doc, i));
  return words.join(" ");
}
