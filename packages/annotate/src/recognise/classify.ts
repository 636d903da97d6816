import type { ActorKind } from "../annotation.ts";
import type { Document } from "../document.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { Mark } from "../lexicon/marks.ts";
import { isFunctionWord } from "../model/functionWords.ts";
import { Tag } from "../model/tags.ts";
import { hashWord, TokenKind } from "../model/tokens.ts";
import { NameBit } from "./nameBits.ts";
import { isLand, isOutletName } from "./nameForms.ts";
import type { Name } from "./names.ts";
import { KINDS, scoresOf } from "./recogniser.ts";
import { type Features, features, spanFeatures } from "./spanFeatures.ts";

const PERSON = KINDS.indexOf("person");
const PLACE = KINDS.indexOf("place");
const ORGANISATION = KINDS.indexOf("organisation");
/** Words that only people have between their names. */
const PARTICLES = new Set(["van", "von", "der", "den", "ter", "zu", "bin", "ibn", "bint"].map(hashWord));
const NEUTER = new Set(["it", "its"].map(hashWord));

/** What speaking weighs beside the features: as much as the plainest of them. */
const SPEAKING = 150;
/** More than all features together. */
const CERTAIN = 4000;

/** Decides what the names of one article are; the room that it needs is used again and again. */
export interface Classifier {
  readonly room: Features;
  readonly scores: Int32Array;
}

export function classifier({ recogniser }: Lexicon): Classifier {
  return { room: features(recogniser.mask), scores: new Int32Array(KINDS.length) };
}

/** The number of the kind with the highest score. */
function best(scores: Int32Array): number {
  let kind = 0;
  for (let k = 1; k < KINDS.length; k++) if ((scores[k] as number) > (scores[kind] as number)) kind = k;
  return kind;
}

/** What one name says by itself: a score for each of `KINDS`, in the classifier's room. */
function judge(doc: Document, lexicon: Lexicon, name: Name, { room, scores }: Classifier): Int32Array {
  spanFeatures(doc, lexicon, name, room);
  scores.fill(0);
  scoresOf(lexicon.recogniser, room.rows, room.count, scores);

  const { first, last } = name;
  const word = last - first === 1 && doc.tokens.caps[first] === 1 ? textOf(doc, first, last) : "";
  if (word !== "" && isOutletName(word)) scores[ORGANISATION] = CERTAIN;
  else if (followsBody(doc, lexicon, name)) scores[ORGANISATION] = (scores[ORGANISATION] as number) + 6 * SPEAKING;
  else if (isUnknown(doc, lexicon, first) && isLand(word))
    scores[PLACE] = (scores[PLACE] as number) + landed(doc, name);
  else if (hasParticle(doc, name)) scores[PERSON] = (scores[PERSON] as number) + 3 * SPEAKING;
  else if (speaks(doc, name) && isUnknownPerson(doc, lexicon, name))
    scores[PERSON] = (scores[PERSON] as number) + SPEAKING;
  return scores;
}

/** Whether a name stands at a verb of speaking or behind "according to". */
function speaks({ marks }: Document, { first, last }: Name): boolean {
  const accords = first > 1 && ((marks[first - 2] as number) & Mark.preposition) !== 0;
  return accords || ((marks[last] as number) & Mark.verb) !== 0;
}

/** Whether a noun for a body introduces a name: "the news agency Parsan". */
function followsBody({ tokens, tags }: Document, { roles }: Lexicon, { first }: Name): boolean {
  if (first === 0 || tags[first - 1] !== Tag.NN || tokens.caps[first - 1] !== 0) return false;
  const hash = tokens.hash[first - 1] as number;
  return !roles.person.has(hash) && (roles.organisation.has(hash) || roles.outlet.has(hash));
}

function hasParticle({ tokens }: Document, { first, last }: Name): boolean {
  for (let i = first + 1; i < last - 1; i++)
    if (tokens.caps[i] === 0 && PARTICLES.has(tokens.hash[i] as number)) return true;
  return false;
}

/** Whether a word is in no dictionary and no list of names. */
function isUnknown({ tokens }: Document, { names, roles }: Lexicon, i: number): boolean {
  const hash = tokens.hash[i] as number;
  return names.get(hash) === 0 && roles.forms.get(hash) === 0;
}

/** Whether "it" stands soon behind a name. */
function isNeuter({ tokens }: Document, last: number): boolean {
  for (let i = last; i < Math.min(tokens.count, last + 6); i++) if (NEUTER.has(tokens.hash[i] as number)) return true;
  return false;
}

/** What the ending of a land weighs: nothing beside a verb of speaking, as there are surnames in "-ia", unless "it" follows. */
function landed(doc: Document, name: Name): number {
  if (isNeuter(doc, name.last)) return CERTAIN;
  return speaks(doc, name) ? 0 : 3 * SPEAKING;
}

/**
 * Whether a name that speaks is more likely somebody's than a body's: one plain word, or two of which the last is in no
 * dictionary, unless "it" follows and no list has it.
 */
function isUnknownPerson(doc: Document, lexicon: Lexicon, { first, last }: Name): boolean {
  const { tokens } = doc;
  if (tokens.caps[first] !== 1 || last - first > 2) return false;
  if (last - first === 2) return lexicon.roles.forms.get(tokens.hash[last - 1] as number) === 0;
  const listed = lexicon.names.get(tokens.hash[first] as number) & (NameBit.given | NameBit.surname);
  return listed !== 0 || !isNeuter(doc, last);
}

/** The kind that a name has by itself; null where it names no actor. */
export function looksLike(doc: Document, lexicon: Lexicon, name: Name, own: Classifier): ActorKind | null {
  return KINDS[best(judge(doc, lexicon, name, own))] as ActorKind | null;
}

function textOf({ text, tokens }: Document, first: number, last: number): string {
  return text.slice(tokens.start[first], tokens.end[last - 1]);
}

/** Whether a name in brackets behind a longer one is made of its initials: "Indigenous Institute (INDI)". */
function abbreviates(doc: Document, long: Name, short: Name): boolean {
  const { tokens, text } = doc;
  if (short.first !== long.last + 1 || short.last !== short.first + 1 || long.last - long.first < 2) return false;
  if (tokens.kind[long.last] !== TokenKind.open) return false;
  const letters = textOf(doc, short.first, short.last).replaceAll(".", "");
  if (letters.length < 2 || letters !== letters.toUpperCase()) return false;
  let at = 0;
  for (let i = long.first; i < long.last && at < letters.length; i++)
    if (text.charAt(tokens.start[i] as number).toUpperCase() === letters.charAt(at)) at++;
  return at >= letters.length - 1;
}

/** Adds what a name says to the sum of a text, and lets another text share it. */
function share(sums: Map<string, Int32Array>, text: string, other: string, sum: Int32Array): void {
  sums.set(text, sum);
  sums.set(other, sum);
}

function together(a: Int32Array, b: Int32Array): Int32Array {
  return a.map((score, k) => score + (b[k] as number));
}

/**
 * Decides the kinds of the names that no file knows. All mentions of one name in an article are decided together, by the
 * sum of what each says; with a name go its abbreviation in brackets and, where it is a person's, its last word alone.
 */
export function classify(
  doc: Document,
  lexicon: Lexicon,
  names: readonly Name[],
  own: Classifier,
): (ActorKind | null)[] {
  const sums = new Map<string, Int32Array>();
  const texts = names.map(({ known, first, last }) => (known ? "" : textOf(doc, first, last)));
  names.forEach((name, i) => {
    if (name.known) return;
    const text = texts[i] as string;
    const sum = sums.get(text);
    const scores = judge(doc, lexicon, name, own);
    if (!sum) sums.set(text, scores.slice());
    else for (let k = 0; k < KINDS.length; k++) sum[k] = (sum[k] as number) + (scores[k] as number);
  });
  names.forEach((name, i) => {
    const text = texts[i] as string;
    const sum = sums.get(text);
    if (name.known || !sum) return;
    const next = names[i + 1];
    const short = next && !next.known && abbreviates(doc, name, next) ? sums.get(texts[i + 1] as string) : undefined;
    if (short && short !== sum) share(sums, text, texts[i + 1] as string, together(sum, short));
    if (name.last - name.first < 2) return;
    const last = textOf(doc, name.last - 1, name.last);
    const surname = sums.get(last);
    const whole = sums.get(text) as Int32Array;
    if (!surname || surname === whole) return;
    const both = together(surname, whole);
    if (KINDS[best(both)] === "person") share(sums, text, last, both);
  });
  return names.map((name, i) => {
    if (name.known) return name.kind;
    const people = name.last - name.first === 1 && lexicon.roles.peoples.has(doc.tokens.hash[name.first] as number);
    const kind = people || isPlainWord(doc, name) ? 0 : best(sums.get(texts[i] as string) as Int32Array);
    return (KINDS[kind] as ActorKind | null) ?? (people ? null : byRule(doc, lexicon, name));
  });
}

/** Whether a name is one word of grammar with a capital: "Nobody" at a sentence's head. */
function isPlainWord({ tokens }: Document, { first, last }: Name): boolean {
  return last - first === 1 && tokens.caps[first] === 1 && isFunctionWord(tokens.hash[first] as number);
}

/** Whether no word of a name is in a dictionary, given names left aside, as with most people. */
function isForeign({ tokens }: Document, { roles, names }: Lexicon, { first, last }: Name): boolean {
  for (let i = first; i < last; i++) {
    const hash = tokens.hash[i] as number;
    const given = i === first && (names.get(hash) & NameBit.given) !== 0;
    if (tokens.kind[i] !== TokenKind.word || (!given && roles.forms.get(hash) !== 0)) return false;
  }
  return true;
}

/** What the words of a name or its title say so plainly that it is believed against the weights. */
function byRule(doc: Document, lexicon: Lexicon, name: Name): ActorKind | null {
  const { kind, first, last, titleFirst } = name;
  if (kind === "organisation") return kind;
  const plain = titleFirst < first || (last - first > 1 && isForeign(doc, lexicon, name));
  return kind === "person" && plain ? kind : null;
}
