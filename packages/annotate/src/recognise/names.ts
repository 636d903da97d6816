import type { ActorKind } from "../annotation.ts";
import type { KnownName } from "../knowledge/actors/actorIndex.ts";
import type { Lexicon } from "../knowledge/lexicon.ts";
import { Mark } from "../knowledge/marks.ts";
import { NameBit } from "../knowledge/nameBits.ts";
import { RoleBit } from "../knowledge/roles.ts";
import { isHeadline } from "../tagger/headline.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { hashWord } from "../words/letters.ts";
import { MISS, OF } from "../words/ruleWords.ts";
import { Tag } from "../words/tags.ts";
import { isAmpersand, TokenKind } from "../words/tokens.ts";
import { Form } from "../words/wordForms.ts";
import { opensAsBody, standsByBody, tickerEnd } from "./bodyBeside.ts";
import { isCalling } from "./calling.ts";
import { opensNoName, particleAt, runEnd, SUFFIXES, seenInside, surnameAt } from "./capitals.ts";
import { type Classifier, classifier, classify, looksLike } from "./classify.ts";
import { holderStart } from "./holder.ts";
import { isJoined, joinAt } from "./joins.ts";
import { knownNameAt } from "./knownName.ts";
import type { Name } from "./name.ts";
import { isPostNominalWord, isSum, nameLike } from "./nameLike.ts";
import { afterTitles, isGiven, isTitleOnly, officeStart } from "./nameTitles.ts";
import { isPartisan } from "./partisan.ts";

/** A run of tokens, and whether a title stands before it. */
interface Titleable {
  readonly first: number;
  readonly last: number;
  readonly titled: boolean;
}

/** The kind that the words of a run give it by rule; null where they tell none. */
function kindByRule(doc: Document, lexicon: Lexicon, { first, last, titled }: Titleable): ActorKind | null {
  const { roles } = lexicon;
  const { tokens } = doc;
  // "The Tarn Treaty" is no actor's, "Maria Law" is somebody's.
  const given = last - first > 1 && isGiven(doc, lexicon.names, first);
  if (roles.thing.has(tokens.hash[last - 1] as number) && !given) return null;
  const of = bodyHead(doc, first, last) + 1;
  const head = tokens.hash[of - 1] as number;
  const heads = roles.bits.get(head);
  if (last - first > 1 && roles.faction.has(head)) return "organisation";
  // "Mayor Don Guardian" is no paper.
  const paper = of === last && heads & RoleBit.outlet && !(titled && given);
  if (heads & RoleBit.organisation || paper) return "organisation";
  if (last - first > 2)
    for (let k = first; k < of; k++) {
      // "Cleotha Banks-Merritt".
      const compound = tokens.kind[k + 1] === TokenKind.hyphen || tokens.kind[k - 1] === TokenKind.hyphen;
      const bits = compound ? 0 : roles.bits.get(tokens.hash[k] as number);
      if ((bits & (RoleBit.organisation | RoleBit.title)) === RoleBit.organisation) return "organisation";
    }
  const opening = roles.bits.get(tokens.hash[first] as number);
  if (opening & RoleBit.outlet && last - first <= 3 && !titled) return "organisation";
  // "Senator Kari Lake", "Nerida Pascoe-Lane".
  const double = tokens.kind[last - 2] === TokenKind.hyphen && last - first > 3;
  if (heads & RoleBit.place && last - first > 1 && !(titled && given) && !double) return "place";
  if (last - first > 1 && SAINT.has(tokens.hash[first] as number) && !titled) return "place";
  // "Brent Bozell III".
  if (titled || (given && last - first > 2 && SUFFIXES.has(tokens.hash[last - 1] as number))) return "person";
  if (last - first > 1 && opening & (RoleBit.placeFirst | RoleBit.place)) return "place";
  if (
    tokens.caps[first] === 2 &&
    last - first === 1 &&
    (tokens.end[first] as number) - (tokens.start[first] as number) <= 6
  )
    return "organisation";
  const words = spaced(doc, first, last);
  return words >= 2 && words <= 4 ? "person" : null;
}

/** The number of words parted by spaces. */
function spaced(doc: Document, first: number, last: number): number {
  let words = 1;
  for (let i = first + 1; i < last; i++) if (doc.tokens.start[i] !== doc.tokens.end[i - 1]) words++;
  return words;
}

/** Finds all names, left to right, none overlapping, and what each is: null where it names no actor. */
export function findNames(doc: Document, lexicon: Lexicon): Name[] {
  const own = classifier(lexicon);
  const names = joinNames(doc, findRuns(doc, own), own);
  const kinds = classify(doc, names, own);
  names.forEach((name, i) => {
    name.kind = kinds[i] ?? null;
  });
  return names;
}

/** The names, with those made one that go on over small words: "Belmar Academy | of | Sciences". */
export function joinNames(doc: Document, names: readonly Name[], { lexicon, joins }: Classifier): Name[] {
  const whole: Name[] = [];
  for (let k = 0; k < names.length; k++) {
    const name = names[k] as Name;
    let { last } = name;
    for (
      let join = joinAt(doc, lexicon, names, k);
      join && isJoined(doc, lexicon, join, joins);
      join = joinAt(doc, lexicon, names, ++k)
    ) {
      last = join.last;
      if (!join.rest) break;
    }
    if (last === name.last) whole.push(name);
    else {
      const { first, titleFirst } = name;
      const kind = kindByRule(doc, lexicon, { first, last, titled: titleFirst < first });
      whole.push({ first, last, known: null, kind, titleFirst });
    }
  }
  return whole;
}

/** The names found so far in a document. */
interface Finding {
  readonly doc: Document;
  readonly lexicon: Lexicon;
  readonly found: Name[];
  /** Words for titles that are somebody's surname in the text: "Peter King". */
  readonly borne: ReadonlySet<number>;
}

/** Words for titles behind a given name, with a middle name or an initial between. */
function borneTitles(doc: Document, { roles, names }: Lexicon): ReadonlySet<number> {
  const { tokens, tags } = doc;
  const found = new Set<number>();
  const opens = (i: number): boolean =>
    isGiven(doc, names, i) && tags[i] === Tag.NNP && !roles.titleWord.has(tokens.hash[i] as number);
  for (let i = 1; i < tokens.count; i++) {
    const hash = tokens.hash[i] as number;
    if (tokens.caps[i] !== 1 || tags[i] !== Tag.NNP || !roles.title.has(hash) || found.has(hash)) continue;
    if (opens(i - 1) || (tags[i - 1] === Tag.NNP && opens(i - 2))) found.add(hash);
  }
  return found;
}

/** Finds the names: those of the actor files first, then runs of capitals, with the kind that rules give them. */
export function findRuns(doc: Document, own: Classifier): Name[] {
  const { lexicon } = own;
  const finding: Finding = { doc, lexicon, found: [], borne: borneTitles(doc, lexicon) };
  const { found } = finding;
  const seen = seenInside(doc);
  const capitals = { doc, roles: lexicon.roles, seen, borne: finding.borne };
  // "China Molybdenum" is a body, whatever "China" is.
  const wholeIsAnother = (first: number, last: number, { rule, words }: KnownName): boolean => {
    if (rule === "demonym") return false;
    const kind = kindByRule(doc, lexicon, { first, last, titled: false });
    const whole = looksLike(doc, { first, last, known: null, kind, titleFirst: first }, own);
    // "The envoy for Yemen Hilde Tolm": two names.
    const next = lexicon.names.get(doc.tokens.hash[first + words.length] as number) & NameBit.given;
    if (kind === "person" && next && last - first - words.length > 1) return false;
    // "Chad Tolm" is no state's.
    const given = lexicon.names.get(doc.tokens.hash[first] as number) & NameBit.given;
    return whole === "organisation" || (whole === "person" && given !== 0 && spaced(doc, first, last) <= 3);
  };
  for (let s = 0; s + 1 < doc.tokens.sentences.length; s++) {
    const first = doc.tokens.sentences[s] as number;
    const limit = doc.tokens.sentences[s + 1] as number;
    const headline = isHeadline(doc.tokens, first, limit);
    for (let i = first; i < limit; i++) {
      // What a share is traded by is nobody.
      i = tickerEnd(doc, i);
      if (!((doc.marks[i] as number) & Mark.name) && i > first && opensNoName(doc, i)) continue;
      const named = knownNameAt(doc, lexicon, i, limit);
      if (named && i === first && isPlainOne(doc, i, named)) continue;
      const known = named && isSum(doc, i) ? null : named;
      const knownEnd = known ? i + known.words.length : i;
      const starts =
        (nameLike(doc, i, first, seen) ||
          opensFirm(doc, i) ||
          opensAsBody(doc, i) ||
          (i === first && (opensPerson(doc, lexicon, i) || opensFaction(doc, lexicon, i))) ||
          particleAt(doc, i, limit) ||
          surnameAt(doc, i, limit)) &&
        !(headline && doc.tags[i] !== Tag.NNP);
      const end = starts ? runEnd(capitals, i, limit) : i;
      // "Turkey's Transport Ministry" is Turkey's.
      const owns = known !== null && known.rule !== "demonym" && doc.tags[knownEnd] === Tag.POS;
      if (
        known &&
        (owns || knownEnd >= end || !(absorbs(doc, lexicon, [i, end], known) || wholeIsAnother(i, end, known)))
      ) {
        found.push({ first: i, last: knownEnd, known, kind: known.actor.kind, titleFirst: i });
        i = knownEnd - 1;
      } else if (end > i) {
        i = pushRun(finding, i, end) - 1;
      }
    }
  }
  const surnames = surnamesIn(finding);
  return found.map((name) => (isSurname(finding, name, surnames) ? { ...name, known: null, kind: "person" } : name));
}

/**
 * Whether one plural that opens a sentence is no party, though a party is called so: the article has it or its adjective with a
 * small letter elsewhere, and nowhere with a capital inside a sentence: "Conservatives thought … the conservative court".
 */
function isPlainOne({ text, tokens, sentenceOf }: Document, i: number, { actor, words }: KnownName): boolean {
  if (actor.kind !== "group" || words.length !== 1 || !text.endsWith("s", tokens.end[i])) return false;
  const plural = tokens.hash[i] as number;
  const one = hashWord(text.slice(tokens.start[i], (tokens.end[i] as number) - 1).toLowerCase());
  let small = false;
  for (let k = 0; k < tokens.count; k++) {
    const hash = tokens.hash[k] as number;
    if (hash !== plural && hash !== one) continue;
    if (tokens.caps[k] === 0) small = true;
    else if (tokens.sentences[sentenceOf[k] as number] !== k) return false;
  }
  return small;
}

/** The last words of names that a given name opens. */
function surnamesIn({ doc, lexicon, found }: Finding): ReadonlySet<number> {
  return new Set(
    found.flatMap(({ first, last, known, kind }) => {
      const whole = known === null && kind !== "organisation" && last - first > 1;
      return whole && isGiven(doc, lexicon.names, first) ? [doc.tokens.hash[last - 1] as number] : [];
    }),
  );
}

/**
 * Whether a people's adjective or a word of papers' names is the surname of somebody whom the article names in full: "Mark Cuban …
 * | Cuban | said", "Don Guardian … | Guardian |".
 */
function isSurname({ doc, lexicon }: Finding, { first, last, known }: Name, surnames: ReadonlySet<number>): boolean {
  const { tags, tokens } = doc;
  const hash = tokens.hash[first] as number;
  if (last - first !== 1 || !surnames.has(hash)) return false;
  const other = known ? known.rule === "demonym" : lexicon.roles.outlet.has(hash);
  const next = tags[last] as number;
  // "Cuban officials", "the Guardian".
  const described = next === Tag.NN || next === Tag.NNS || next === Tag.NNP || next === Tag.JJ;
  return other && !described && tags[first - 1] !== Tag.DT;
}

/** Whether a given name opens a sentence that is a word as well, with a name behind it: "Pilar Tolm", "Grace Hoel". */
function opensPerson(doc: Document, { names }: Lexicon, i: number): boolean {
  const { tags } = doc;
  return (
    isGiven(doc, names, i) &&
    tags[i + 1] === Tag.NNP &&
    tags[i] !== Tag.VBD &&
    tags[i] !== Tag.MD &&
    tags[i] !== Tag.IN &&
    tags[i] !== Tag.DT
  );
}

/** Whether a word with a capital and "&" begin a name: "Johnson & Mercer". */
function opensFirm({ tokens }: Document, i: number): boolean {
  return tokens.caps[i] !== 0 && tokens.caps[i + 2] !== 0 && isAmpersand(tokens, i + 1);
}

/** Whether an adjective opens a sentence before a party's word: "Social Democrats won". */
function opensFaction({ tokens, tags }: Document, { roles }: Lexicon, i: number): boolean {
  const faction = roles.faction.has(tokens.hash[i + 1] as number) && tokens.caps[i + 1] === 1;
  return faction && tokens.caps[i] === 1 && tags[i] === Tag.JJ;
}

/** Whether the longer capitalised run is a name of its own ("Russian Foreign Ministry") and not a known one with company. */
function absorbs(doc: Document, lexicon: Lexicon, [first, last]: readonly [number, number], known: KnownName): boolean {
  if (known.rule === "demonym" && last - first >= 2) return true;
  const head = doc.tokens.hash[last - 1] as number;
  return lexicon.roles.organisation.has(head) || lexicon.roles.outlet.has(head) || lexicon.roles.place.has(head);
}

const SAINT = listed("saints");
const BEHIND_PARTY = listed("behindParty");

/** The head of a body's name: the word before "of", else the last. */
function bodyHead({ tokens }: Document, first: number, end: number): number {
  let of = first;
  while (of < end && (tokens.hash[of] !== OF || tokens.caps[of] !== 0)) of++;
  return of - 1;
}

/** Where a body's name begins behind those who belong to it: "Lawmakers of the | Norvian Party", at a sentence's head. */
function behindMembers(doc: Document, { roles }: Lexicon, first: number, end: number): number {
  const { hash, caps } = doc.tokens;
  const human = doc.tags[first] === Tag.NNS || doc.tags[first] === Tag.NNP;
  const opens = doc.tokens.sentences[doc.sentenceOf[first] as number] === first;
  if (!opens || !human || hash[first + 1] !== OF || !roles.group.has(hash[first] as number)) return first;
  const from = caps[first + 2] === 0 ? first + 3 : first + 2;
  return from < end ? from : first;
}

/** Where somebody's name begins behind the pageant that she won: "Miss Universe | Edda Tolm". */
function behindPageant(doc: Document, { roles, actors }: Lexicon, first: number, end: number): number {
  const { hash } = doc.tokens;
  if (hash[first - 1] !== MISS || end - first < 3) return first;
  const forms = roles.forms.get(hash[first] as number);
  const pageant = (forms !== 0 && !(forms & Form.own)) || actors.names.has(hash[first] as number);
  return pageant ? first + 1 : first;
}

/** Where a name ends before letters that are no part of it: "Judith Amory | KC". */
function withoutLetters(doc: Document, first: number, end: number): number {
  let last = end;
  while (last - first > 2 && isPostNominalWord(doc, last - 1)) last--;
  return last;
}

/** Whether a run is a place and a word for one of a party: "a South Carolina | Democrat". */
function isMemberFrom(doc: Document, { actors, names }: Lexicon, first: number, end: number): boolean {
  const { tags, tokens } = doc;
  if (end - first < 2 || (tags[first - 1] !== Tag.DT && tags[first - 1] !== Tag.CD)) return false;
  return (names.get(tokens.hash[end - 2] as number) & NameBit.region) !== 0 && isPartisan(doc, actors, end - 1);
}

/** Takes up the name in a run of capitals, with whose office stands before it; returns where it goes on. */
function pushRun(finding: Finding, runStarts: number, runEnds: number): number {
  const { doc, lexicon, found } = finding;
  const first = behindMembers(doc, lexicon, runStarts, runEnds);
  const end = withoutLetters(doc, first, runEnds);
  if (isTitleOnly(doc, lexicon, first, end)) return end;
  const { roles } = lexicon;
  const { hash } = doc.tokens;
  // "The Labour MP for Tarn".
  if (end - first > 1 && BEHIND_PARTY.has(hash[end - 1] as number)) {
    pushRun(finding, first, end - 1);
    return end;
  }
  if (isMemberFrom(doc, lexicon, first, end)) {
    pushRun(finding, first, end - 1);
    return end;
  }
  // "ANC President Cyril Ramaphosa": whose office it is has a name of its own.
  const behind = afterTitles(doc, lexicon, first, end);
  const party = behind - 1 > first && BEHIND_PARTY.has(hash[behind - 1] as number);
  const office =
    behind > first && behind < end ? (party ? behind - 1 : officeStart(doc, lexicon, first, behind)) : first;
  if (office > first) pushRun(finding, first, office);
  const start = office > first ? office : pushDemonym(finding, first, end);
  const name = behindPageant(doc, lexicon, Math.max(start, behind), end);
  if (name >= end) return end;
  const holder = holderStart(doc, lexicon, name, end);
  if (holder > name) {
    pushRun(finding, name, holder);
    found.push({ first: holder, last: end, known: null, kind: "person", titleFirst: holder });
    return end;
  }
  const titled =
    name > start ||
    (start > 0 &&
      doc.sentenceOf[start - 1] === doc.sentenceOf[start] &&
      (roles.title.has(hash[start - 1] as number) || (end - name > 1 && isCalling(doc, lexicon, start - 1))));
  const borne = finding.borne.has(hash[name] as number) && doc.tags[name - 1] !== Tag.DT;
  if (name === end - 1 && roles.title.has(hash[name] as number) && !borne) return end;
  const known = knownNameAt(doc, lexicon, name, end);
  if (known && known.words.length === end - name)
    found.push({ first: name, last: end, known, kind: known.actor.kind, titleFirst: start });
  else {
    const body = !titled && standsByBody(doc, roles, name, end);
    const kind = body ? "organisation" : kindByRule(doc, lexicon, { first: name, last: end, titled });
    found.push({ first: name, last: end, known: null, kind, titleFirst: start });
  }
  return end;
}

/** Takes a demonym off the head of a run, unless it belongs to a body's name there ("Russian Foreign Ministry"); where the rest begins. */
function pushDemonym({ doc, lexicon, found }: Finding, first: number, end: number): number {
  const known = knownNameAt(doc, lexicon, first, end);
  if (known?.rule !== "demonym" || known.words.length >= end - first) return first;
  const head = doc.tokens.hash[bodyHead(doc, first, end)] as number;
  if (lexicon.roles.organisation.has(head) || lexicon.roles.place.has(head)) return first;
  const last = first + known.words.length;
  found.push({ first, last, known, kind: known.actor.kind, titleFirst: first });
  return doc.tokens.kind[last] === TokenKind.hyphen ? last + 1 : last;
}
