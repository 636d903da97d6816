import type { ActorKind } from "../annotation.ts";
import type { Lexicon } from "../knowledge/lexicon.ts";
import { Mark } from "../knowledge/marks.ts";
import { NameBit } from "../knowledge/nameBits.ts";
import { KINDS, scoresOf } from "../knowledge/recogniser.ts";
import { RoleBit } from "../knowledge/roles.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { TEAM, THE } from "../words/ruleWords.ts";
import { TagSet } from "../words/tagSet.ts";
import { isFiniteVerb, Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { Form } from "../words/wordForms.ts";
import { abbreviates } from "./abbreviations.ts";
import { opensAsBody } from "./bodyBeside.ts";
import { isCalling } from "./calling.ts";
import { withEvidence } from "./evidence.ts";
import { isOperation, shipsIn, stormsIn, thingsIn } from "./explained.ts";
import { isHolder } from "./holder.ts";
import { type JoinFeatures, joinFeatures } from "./joins.ts";
import { spaced } from "./kindByRule.ts";
import type { Name } from "./name.ts";
import { isGiven } from "./nameTitles.ts";
import { isNobody } from "./nobodies.ts";
import { isNoPerson } from "./noPersons.ts";
import { isPartyOf } from "./openings.ts";
import { hasSyllables } from "./signs/personShape.ts";
import { signOf } from "./signs.ts";
import { type Features, features, spanFeatures } from "./spanFeatures.ts";

const PERSON = KINDS.indexOf("person");
const TOLD = listed("heard");

/** How many words of a person's name are looked at for one that stands alone elsewhere. */
const WORDS = 3;

/** Decides what the names of one article are; the room that it needs is used again and again. */
export interface Classifier {
  readonly lexicon: Lexicon;
  readonly room: Features;
  readonly scores: Int32Array;
  readonly joins: JoinFeatures;
}

export function classifier(lexicon: Lexicon): Classifier {
  return {
    lexicon,
    room: features(lexicon.recogniser.mask),
    scores: new Int32Array(KINDS.length),
    joins: joinFeatures(lexicon.joiner.mask),
  };
}

/** The number of the kind with the highest score in the row. */
function best(scores: Int32Array, row: number): number {
  let kind = 0;
  for (let k = 1; k < KINDS.length; k++) if ((scores[row + k] as number) > (scores[row + kind] as number)) kind = k;
  return kind;
}

/** What one name says by itself: a score for each of `KINDS`, in the classifier's room. */
function judge(doc: Document, name: Name, { lexicon, room, scores }: Classifier): Int32Array {
  spanFeatures(doc, lexicon, name, room);
  scoresOf(lexicon.recogniser, room.rows, room.count, scores);

  const sign = signOf(doc, lexicon, name);
  if (sign) scores[sign.kind] = (scores[sign.kind] as number) + sign.weight;
  return scores;
}

/** The kind that a name has by itself; null where it names no actor. */
export function looksLike(doc: Document, name: Name, own: Classifier): ActorKind | null {
  return KINDS[best(judge(doc, name, own), 0)] as ActorKind | null;
}

function textOf({ text, tokens }: Document, first: number, last: number): string {
  return text.slice(tokens.start[first], tokens.end[last - 1]);
}

/** Sums of scores, a row of `KINDS` for each text; texts that are decided together have one row. */
class Sums {
  readonly rows = new Map<string, number>();
  readonly scores: Int32Array;
  private used = 0;

  constructor(rows: number) {
    this.scores = new Int32Array(rows * KINDS.length);
  }

  /** A new row, of nothing yet. */
  row(): number {
    const row = this.used;
    this.used += KINDS.length;
    return row;
  }

  add(row: number, scores: Int32Array, from: number): void {
    for (let k = 0; k < KINDS.length; k++)
      this.scores[row + k] = (this.scores[row + k] as number) + (scores[from + k] as number);
  }

  /** Adds a row to what was said of one of the name's words alone, where both together are a person's. */
  lend(row: number, word: string): void {
    const own = this.rows.get(word);
    if (own === undefined || own === row || !arePerson(this.scores, own, row)) return;
    // Virginia Tolm is nobody who comes from Virginia.
    if (best(this.scores, own) > PERSON) return;
    const sum = this.row();
    this.add(sum, this.scores, own);
    this.add(sum, this.scores, row);
    this.rows.set(word, sum);
  }

  /** Gives two texts a row for what was said of either. */
  share(text: string, row: number, other: string, otherRow: number): number {
    const sum = this.row();
    this.add(sum, this.scores, row);
    this.add(sum, this.scores, otherRow);
    this.rows.set(text, sum);
    this.rows.set(other, sum);
    return sum;
  }
}

/** What each text of a name that no file knows says by itself, in all its places. */
function sumsOf(doc: Document, names: readonly Name[], texts: readonly string[], own: Classifier): Sums {
  // A text has a row of its own, and may get three shared ones and some for single words.
  const sums = new Sums(names.length * (4 + WORDS));
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as Name;
    if (name.known) continue;
    const text = texts[i] as string;
    let row = sums.rows.get(text);
    if (row === undefined) {
      row = sums.row();
      sums.rows.set(text, row);
    }
    sums.add(row, judge(doc, name, own), 0);
  }
  return sums;
}

/** The names of an article, with the text of each. */
interface Named {
  readonly names: readonly Name[];
  readonly texts: readonly string[];
}

/** Lets a name in capitals share what is said of it as it is written elsewhere: "DURGA" and "Durga". */
function shareCapitals({ tokens }: Document, { names, texts }: Named, sums: Sums): void {
  for (let i = 0; i < names.length; i++) {
    const { known, first, last } = names[i] as Name;
    const text = texts[i] as string;
    if (known || tokens.caps[first] !== 2 || tokens.caps[last - 1] !== 2 || text.length < CAPITALS) continue;
    const small = text.replace(/(?<=\p{L})\p{L}+/gu, (letters) => letters.toLowerCase());
    const [row, other] = [sums.rows.get(text), sums.rows.get(small)];
    if (row !== undefined && other !== undefined && row !== other) sums.share(text, row, small, other);
  }
}

/** Whether two letters stand behind somebody who by chance has these initials: "the chairman Dan Arvo (DA)". */
function isTheirParty({ text, tokens }: Document, { names }: Lexicon, { first, last }: Name, short: Name): boolean {
  const letters = text.slice(tokens.start[short.first], tokens.end[short.last - 1]).replaceAll(".", "").length;
  return letters === 2 && last - first === 2 && (names.get(tokens.hash[first] as number) & NameBit.given) !== 0;
}

/** Shorter words in capitals are abbreviations. */
const CAPITALS = 5;

/** Lets a name share what is said of its abbreviation in brackets and, where it is a person's, of one of its words alone. */
function shareSums(doc: Document, { lexicon }: Classifier, named: Named, sums: Sums): void {
  const { names, texts } = named;
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as Name;
    if (name.known || name.last - name.first < 2) continue;
    const text = texts[i] as string;
    let row = sums.rows.get(text) as number;
    const next = names[i + 1];
    if (next && !next.known && abbreviates(doc, name, next) && !isTheirParty(doc, lexicon, name, next)) {
      const short = sums.rows.get(texts[i + 1] as string) as number;
      if (short !== row) row = sums.share(text, row, texts[i + 1] as string, short);
    }
    const own = hasSyllables(doc, name) ? name.first : name.last - 1;
    const last = textOf(doc, own, own + 1);
    // "Metro-Goldwyn-Mayer" is not Mr Mayer, nor is "Team Tolm" Mr Tolm.
    if (doc.tokens.hash[name.first] === TEAM) continue;
    const surname = spaced(doc, name.first, name.last) > 1 ? sums.rows.get(last) : undefined;
    if (surname !== undefined && surname !== row && arePerson(sums.scores, surname, row))
      row = sums.share(text, row, last, surname);
    // "Maria" of "Anna Maria Tolm", "Tarnel" of "Ulises Tarnel Tovar".
    if (!isGiven(doc, lexicon.names, name.first)) continue;
    for (let j = name.first; j < name.last - 1 && j < name.first + WORDS; j++)
      if (doc.tokens.caps[j] === 1) sums.lend(row, textOf(doc, j, j + 1));
  }
}

/** Whether two rows together are a person's. */
function arePerson(scores: Int32Array, a: number, b: number): boolean {
  const sum = (k: number): number => (scores[a + k] as number) + (scores[b + k] as number);
  return KINDS.every((_, k) => k === PERSON || (k < PERSON ? sum(k) < sum(PERSON) : sum(k) <= sum(PERSON)));
}

/**
 * Decides the kinds of the names that no file knows. All mentions of one name in an article are decided together, by the
 * sum of what each says; with a name go its abbreviation in brackets and, where it is a person's, each of its words alone.
 */
export function classify(doc: Document, names: readonly Name[], own: Classifier): (ActorKind | null)[] {
  const { lexicon } = own;
  const texts = names.map(({ known, first, last }) => (known ? "" : textOf(doc, first, last)));
  const sums = sumsOf(doc, names, texts, own);
  shareCapitals(doc, { names, texts }, sums);
  shareSums(doc, own, { names, texts }, sums);
  const inside = new Set(texts.filter((_, i) => !opensSentence(doc, names[i] as Name)));
  const things = new Set([...thingsIn(doc, lexicon, names), ...stormsIn(doc, names), ...shipsIn(doc, names)]);
  const kinds = names.map((name, i) => {
    if (name.known) return name.kind;
    if (name.kind === "group" && doc.tokens.caps[name.last - 1] === 0) return "group";
    if (name.kind === "group" && name.last - name.first === 1 && isPartyOf(doc, lexicon, name.first)) return "group";
    if (things.has(texts[i] as string)) return null;
    if (isThing(doc, lexicon, name) || isOperation(doc, name)) return null;
    if (isNobody(doc, lexicon, name)) return null;
    if (isHolder(doc, lexicon, name.first, name.last)) return "person";
    if (name.last - name.first === 1 && opensAsBody(doc, name.first)) return "organisation";
    // "Wrestler banned": a capital for being the first, unless the word is a name elsewhere.
    if (opensSentence(doc, name) && isCommon(doc, lexicon, name) && !inside.has(texts[i] as string)) return null;
    const people = isAdjective(doc, lexicon, name);
    const plain = isPlainWord(doc, name);
    if (plain && lexicon.names.get(doc.tokens.hash[name.first] as number) === 0) return null;
    const row = people || plain ? 0 : best(sums.scores, sums.rows.get(texts[i] as string) as number);
    const kind =
      (KINDS[row] as ActorKind | null) ??
      (people ? null : (byRule(doc, lexicon, name) ?? bySaying(doc, lexicon, name)));
    return kind === "person" && isNoPerson(doc, lexicon, name) ? null : kind;
  });
  return withEvidence(doc, lexicon, { names, texts, kinds });
}

function opensSentence({ tokens, sentenceOf }: Document, { first }: Name): boolean {
  return tokens.sentences[sentenceOf[first] as number] === first;
}

const NOUNS = new TagSet([Tag.NN, Tag.NNS, Tag.NNP, Tag.JJ, Tag.HYPH]);

const EASTERN = listed("compassAdjectives");

/** Whether a word is a state's adjective: "American". */
function isDemonym({ names }: Lexicon["actors"], hash: number): boolean {
  return names.get(hash)?.some(({ rule, words }) => rule === "demonym" && words.length === 1) ?? false;
}

/** Whether a name is a people's adjective or tongue: "African", "West African", "South American"; parties are not: "Social Democrats". */
function isAdjective({ tokens, tags }: Document, { roles, names, actors }: Lexicon, { first, last }: Name): boolean {
  const hash = tokens.hash[last - 1] as number;
  // "The Caribbean" is a region where no noun follows.
  if (last - first === 2) {
    const compass = roles.placeFirst.has(tokens.hash[first] as number);
    if ((compass && isDemonym(actors, hash)) || EASTERN.has(hash)) return true;
  }
  const region = tokens.hash[first - 1] === THE && (names.get(hash) & NameBit.region) !== 0;
  if (region && !NOUNS.has(tags[last] as number)) return false;
  return roles.peoples.has(hash) && (last - first === 1 || (last - first === 2 && !roles.faction.has(hash)));
}

const PACT = listed("pacts");
const MAYBE_TITLES = listed("maybeTitles");
const PERSONAL = NameBit.surname | NameBit.given;

/** Whether a name's last word says that it is no actor's: "Paris Agreement", "GDP". */
function isThing({ tokens, tags }: Document, { roles, names }: Lexicon, { first, last, titleFirst }: Name): boolean {
  const capitals = tokens.caps[last - 1] === 2;
  const one = last - first === 1;
  // "The Commander-in-Chief Forum".
  const plain = one && titleFirst < first && (names.get(tokens.hash[first] as number) & PERSONAL) === 0;
  const forms = roles.forms.get(tokens.hash[first] as number);
  if (plain && tags[titleFirst - 1] === Tag.HYPH && forms & Form.noun) return true;
  // "The Queen City", "the General Presidency".
  if (plain && (roles.state.has(tokens.hash[first] as number) || roles.place.has(tokens.hash[first] as number)))
    return true;
  // "The British General Election".
  const adjective = MAYBE_TITLES.has(tokens.hash[first - 1] as number) && tokens.caps[first] === 1;
  if (plain && adjective && forms & Form.thing && (forms & (Form.own | Form.person)) === 0) return true;
  // "Arva TV" is a station, "Jude Law" and "Mr Law" are persons, as "Law" alone may be.
  if (one ? !capitals && forms !== 0 : capitals) return false;
  const pact = PACT.has(tokens.hash[last - 1] as number);
  const given = !one && (names.get(tokens.hash[first] as number) & NameBit.given) !== 0;
  if (titleFirst < first || (given && !pact)) return false;
  if (!(roles.bits.get(tokens.hash[last - 1] as number) & RoleBit.never)) return false;
  // "The Northern Trade Agreement", with "trade" in it; not "Government of National Accord".
  if (pact && tokens.caps.subarray(first, last).every((caps) => caps !== 0)) return true;
  return !roles.organisation.hasAny(tokens.hash, first, last - 1);
}

/** Whether a name is one word of the dictionary that nobody and no town bears. */
function isCommon({ tokens }: Document, { roles, names }: Lexicon, { first, last }: Name): boolean {
  const hash = tokens.hash[first] as number;
  const forms = roles.forms.get(hash);
  // "Media": a town of that name is hardly meant.
  const borne = names.get(hash) & ~NameBit.town;
  return last - first === 1 && tokens.caps[first] === 1 && forms !== 0 && !(forms & Form.own) && borne === 0;
}

/** Whether a name is one word of grammar with a capital: "Nobody" at a sentence's head, "the Houseguest Who Left". */
function isPlainWord({ tokens, marks }: Document, { first, last }: Name): boolean {
  return last - first === 1 && tokens.caps[first] === 1 && ((marks[first] as number) & Mark.opener) !== 0;
}

/** Whether no word of a name is in a dictionary, given names left aside, as with most people. */
function isUnheardOf({ tokens }: Document, { roles, names }: Lexicon, { first, last }: Name): boolean {
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
  const whole = last - first > 1;
  if (kind === "organisation" && whole) return kind;
  const plain =
    titleFirst < first || (whole && (isUnheardOf(doc, lexicon, name) || isCalling(doc, lexicon, first - 1)));
  return kind === "person" && plain ? kind : null;
}

/** Two or three words that speak or are told something, and that nothing tells to be somebody's, are a body's: "told Redmarsh Live". */
function bySaying(doc: Document, lexicon: Lexicon, name: Name): ActorKind | null {
  const { first, last } = name;
  if (last - first < 2 || last - first > 3 || opensSentence(doc, name)) return null;
  const { hash, caps } = doc.tokens;
  for (let i = first; i < last; i++) if (caps[i] !== 1) return null;
  const told = TOLD.has(hash[first - 1] as number) || (hash[first - 1] === THE && TOLD.has(hash[first - 2] as number));
  if (told) return "organisation";
  const says = ((doc.marks[last] as number) & Mark.verb) !== 0 && isFiniteVerb(doc.tags[last] as number);
  const named = isGiven(doc, lexicon.names, first) || lexicon.roles.titleWord.has(hash[last - 1] as number);
  return says && !named ? "organisation" : null;
}
