import { english } from "@readout/lexicon";
import { Mark } from "../knowledge/marks.ts";
import { isPostNominal } from "../recognise/nameLike.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { hashWord } from "../words/letters.ts";
import { AND, AS, BY, IN, NO, OF } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { TagSet } from "../words/tagSet.ts";
import { isFiniteVerb, isVerb, Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { WordSet } from "../words/wordSet.ts";
import { isParty, withJoined, withListed, withName } from "./besideSubject.ts";
import { isNominal, isWho, nounPhraseBefore, opensSubject } from "./phrases.ts";
import { isWorkTitle, lastInside, quotationAround } from "./quoted.ts";
import { isTemporal, timeEnd, timeStart } from "./times.ts";
import { WINDOW } from "./windows.ts";

const SUBORDINATING = listed("subordinating");
const WHICH = listed("relatives");
const THOSE = listed("those");
const ISSUED = listed("issued");
const SORTS = listed("sorts");
const NEAR = listed("nearTo");
const ABOUT = listed("estimates");
const OUT = hashWord("out");
const HELPING = listed("helping");
const FLOATING = listed("floating");

/**
 * Finds the subject of a verb group that starts at `v`: the noun phrase before it, across an apposition, a relative
 * clause or an inserted phrase. Null where none is found.
 */
export function sourceBefore(doc: Document, v: number, floor: number): Run | null {
  const found = subjectOf(doc, v, floor);
  const subject = found && withoutPlace(doc, found, floor);
  if (!subject || isNoSubject(doc, subject, v)) return null;
  return withoutTime(doc, withListed(doc, withJoined(doc, withName(doc, subject, v, floor), floor), floor));
}

const WHERE = listed("locative", "whenFronted");

/** "In the hall | Edda Tolm | spoke", "during the debate | Tolm | said": where and when somebody does something, at the head of a sentence, is no part of the name. */
function withoutPlace({ tags, tokens }: Document, [first, last]: Run, floor: number): Run {
  const place = first - 1 === floor && tags[first] === Tag.DT && WHERE.has(tokens.hash[floor] as number);
  if (!place || tags[last - 1] !== Tag.NNP) return [first, last];
  let name = last;
  while (name > first && tags[name - 1] === Tag.NNP) name--;
  return tags[name - 1] === Tag.NN && tokens.caps[name - 1] === 0 ? [name, last] : [first, last];
}

/** "Last week Tolm said": the words for a time before a name are no part of it. */
function withoutTime(doc: Document, [first, last]: Run): Run {
  // "In 2019 Tolm said".
  const year = doc.tags[first] === Tag.CD && doc.tags[first - 1] === Tag.IN && doc.tags[first + 1] === Tag.NNP;
  if (year && doc.text.slice(doc.tokens.start[first], doc.tokens.end[first]).length === 4) return [first + 1, last];
  const end = timeEnd(doc, first, last);
  return end > first + 1 && end < last && doc.tokens.caps[end] !== 0 ? [end, last] : [first, last];
}

/**
 * Whether what stands before a verb is not its subject: a year ("in 2006 saying"), the object of what somebody has already said
 * something in ("testified in one of the suits that"), or what makes the "verb" a plural ("the 20 states that", "diverse states").
 */
export function isNoSubject({ tags, tokens }: Document, [first, last]: Run, v: number): boolean {
  if (last - first === 1 && tokens.kind[first] === TokenKind.number) return true;
  const before = tokens.hash[first - 1];
  if (
    tags[first - 1] === Tag.IN &&
    (before === IN || before === OF || before === BY) &&
    isVerb(tags[first - 2] as number)
  )
    return true;
  // "In a statement posted on Friday": a participle (see the tagger's repair).
  const opens = tags[first] === Tag.DT && tags[first - 1] === Tag.IN && tokens.caps[first - 1] === 1;
  if (opens && last === v && tags[v] === Tag.VBN) return true;
  if (tags[v] !== Tag.VBZ || last !== v || last - first < 2) return false;
  const end = tags[last - 1];
  return end === Tag.CD || (end === Tag.JJ && tags[first] !== Tag.DT && tokens.caps[last - 1] === 0);
}

function subjectOf(doc: Document, v: number, floor: number): Run | null {
  const { tags } = doc;
  let j = v - 1;
  // "Those polled said".
  if (j > floor && tags[j] === Tag.VBN && THOSE.has(doc.tokens.hash[j - 1] as number))
    if (j - 1 === floor || opensSubject(doc, j - 2)) return [j - 1, j + 1];
  while (j >= floor && tags[j] === Tag.RB && !isTemporal(doc, j)) j--;
  // "Tolm and Hoel both said".
  if (j > floor && FLOATING.has(doc.tokens.hash[j] as number) && isNominal(tags[j - 1] as number)) j--;
  // "Officials there said".
  if (j > floor && tags[j] === Tag.EX && isNominal(tags[j - 1] as number)) j--;
  // "Tolm at first denied it".
  if (j > floor && j + 1 < v && tags[j] === Tag.IN && tags[j + 1] === Tag.RB) j--;
  // "They no longer believe".
  if (j + 1 < v && doc.tokens.hash[j] === NO) j--;
  // "What help explain why".
  if (doc.tags[v] === Tag.VB && HELPING.has(doc.tokens.hash[j] as number)) j--;
  // "People sort of say".
  if (doc.tokens.hash[j] === OF && SORTS.has(doc.tokens.hash[j - 1] as number)) j -= 2;
  if (j < floor) return null;
  const share = shareBefore(doc, j, floor);
  if (share) return share;
  if (tags[j] === Tag[","] || tags[j] === Tag[":"]) return sourceAcrossCommas(doc, j, floor);
  // "Joe Price, host of “Morning Joe,” suggested": the comma stands inside the mark.
  if (endsInComma(doc, j)) {
    const titled = sourceAcrossCommas(doc, j - 1, floor);
    return titled && [titled[0], j + 1];
  }
  if (isWho(doc, j) || tags[j] === Tag.WDT) return [j, j + 1];
  // "The bank this month announced".
  const time = timeStart(doc, j, floor);
  if (time <= j && !isTemporal(doc, j)) return issued(doc, time - 1, v, floor) ?? subjectOf(doc, time, floor);
  if (isTemporal(doc, j)) {
    const before = j > floor && tags[j - 1] === Tag.IN ? j - 2 : j - 1;
    if (before >= floor && tags[before] === Tag[","]) return sourceAcrossCommas(doc, before, floor);
    if (before > floor && (isWho(doc, before) || tags[before] === Tag.WDT)) return [before, before + 1];
    if (before < floor) return null;
    return issued(doc, before, v, floor) ?? endingAt(doc, before, v, floor);
  }
  return endingAt(doc, j, v, floor);
}

/** "About eight out of ten", whose last word is at `j`. */
function shareBefore({ tags, tokens }: Document, j: number, floor: number): Run | null {
  if (tags[j] !== Tag.CD || tokens.hash[j - 1] !== OF || tokens.hash[j - 2] !== OUT || tags[j - 3] !== Tag.CD)
    return null;
  const many = j - 3;
  if (many < floor) return null;
  return [many > floor && ABOUT.has(tokens.hash[many - 1] as number) ? many - 1 : many, j + 1];
}

/** "Figures released on Friday show", "a poll out this week showed", whatever the tagger made of the participle at `i`. */
function issued(doc: Document, i: number, v: number, floor: number): Run | null {
  if (i <= floor || (doc.tags[i] !== Tag.VBN && !ISSUED.has(doc.tokens.hash[i] as number))) return null;
  const first = nounPhraseBefore(doc, i - 1, floor);
  return first < i ? [first, v] : null;
}

/** The subject whose last word, adverbials and clauses behind its noun with it, is that at `j`; its verb is at `v`. */
function endingAt(doc: Document, j: number, v: number, floor: number): Run | null {
  const near = pastAdverbials(doc, j, floor);
  // "An adviser who took part in the call said": the nearest noun is an object in the relative clause.
  const before = near && near[0] > floor ? doc.tags[near[0] - 1] : Tag["."];
  const object = isVerb(before as number) || before === Tag.IN || before === Tag.TO;
  if (near && !object) return (hasOutcome(doc, near[0]) && withRelative(doc, v, floor)) || near;
  return withRelative(doc, v, floor) ?? (near && withParticiple(doc, near[0], v, floor)) ?? near;
}

/** Whether what stands before a noun phrase tells what came of it, and of a verb: "who shot to death | a guard", "who found dead | a guard". */
function hasOutcome({ tags }: Document, first: number): boolean {
  const [verb, to] = [tags[first - 3] as number, tags[first - 2] as number];
  if (tags[first - 1] === Tag.JJ) return isVerb(to);
  return tags[first - 1] === Tag.NN && (to === Tag.TO || to === Tag.IN) && isVerb(verb);
}

/** "Democrats trying to win the Senate": a noun, a participle or infinitive with its object from `object` on, and the verb at `v`. */
function withParticiple(doc: Document, object: number, v: number, floor: number): Run | null {
  const { tags } = doc;
  for (let i = object - 1; i > floor && v - i <= WINDOW.relative; i--) {
    const tag = tags[i] as number;
    if (tag === Tag[","] || tag === Tag[":"] || tag === Tag.CC || isFiniteVerb(tag) || doc.quotationOf[i] !== 0)
      return null;
    // "People close to the family".
    if (tag !== Tag.VBG && tag !== Tag.VBN && !NEAR.has(doc.tokens.hash[i] as number)) continue;
    if (!isNominal(tags[i - 1] as number)) continue;
    const first = nounPhraseBefore(doc, i - 1, floor);
    return first < i && (first === floor || opensSubject(doc, first - 1)) ? [first, withoutAdverbs(doc, v)] : null;
  }
  return null;
}

/** Where a subject ends before its verb group at `v`: "those who run it | almost always say"; "who met him twice | said". */
function withoutAdverbs({ tags }: Document, v: number): number {
  let end = v;
  if (tags[v] !== Tag.RB) return end;
  while (tags[end - 1] === Tag.RB) end--;
  return end;
}

/** "Two ministers who attended": a noun phrase, a relative clause with one verb and no comma, and then the verb at `v`. */
function withRelative(doc: Document, v: number, floor: number): Run | null {
  const { tags } = doc;
  // "Witnesses who relayed it but declined to speak": the second verb is that of the clause.
  if (tags[v - 1] === Tag.CC) return null;
  for (let i = v - 2, verbs = 0, end = v; i > floor && end - i <= WINDOW.relative; i--) {
    if (tags[i + 1] === Tag[","] || tags[i + 1] === Tag[":"] || doc.quotationOf[i + 1] !== 0) return null;
    if (isFiniteVerb(tags[i + 1] as number) && !isFiniteVerb(tags[i + 2] as number)) verbs++;
    // "A man who prays there and who saw him said".
    if (verbs === 1 && WHICH.has(doc.tokens.hash[i] as number) && doc.tokens.hash[i - 1] === AND) {
      verbs = 0;
      end = i;
      i--;
      continue;
    }
    // "Those who named somebody said".
    const bearer = isNominal(tags[i - 1] as number) || THOSE.has(doc.tokens.hash[i - 1] as number);
    if (!WHICH.has(doc.tokens.hash[i] as number) || !bearer) continue;
    const first = nounPhraseBefore(doc, i - 1, floor);
    return verbs === 1 && first < i ? [first, withoutAdverbs(doc, v)] : null;
  }
  return null;
}

/** Whether the token at `i` closes a short quotation whose last mark is a comma, as that of a programme's title. */
function endsInComma(doc: Document, i: number): boolean {
  const quotation = quotationAround(doc, i);
  return (
    quotation?.last === i + 1 &&
    lastInside(doc, quotation) === TokenKind.comma &&
    isWorkTitle(doc, quotation.first, quotation.last)
  );
}

function isGerund(doc: Document, i: number): boolean {
  return doc.text.slice((doc.tokens.end[i] as number) - 3, doc.tokens.end[i]) === "ing";
}

/** Whether a verb in -ed stands just behind a noun: "a person briefed on the plans", whatever the tagger made of it. */
function isParticiple(doc: Document, i: number): boolean {
  const ed = doc.text.slice((doc.tokens.end[i] as number) - 2, doc.tokens.end[i]) === "ed";
  return ed && (doc.tags[i - 1] === Tag.NN || doc.tags[i - 1] === Tag.NNS);
}

/** The noun phrase that ends at `last`, or the one before it where it belongs to an adverbial: "Price in Rome said". */
function pastAdverbials(doc: Document, last: number, floor: number): Run | null {
  const { tags } = doc;
  let end = last;
  for (let steps = 0; steps < WINDOW.adverbialsBefore; steps++) {
    const first = nounPhraseBefore(doc, end, floor);
    if (first > end) return null;
    let link = first - 1;
    // "Blinken when opening the meeting said": the participle has no subject of its own.
    const participle =
      link > floor &&
      (tags[link] === Tag.VBG || tags[link] === Tag.VBN || isGerund(doc, link)) &&
      (tags[link - 1] === Tag.WRB || tags[link - 1] === Tag.SC || tags[link - 1] === Tag.IN);
    if (participle) link--;
    const adverbial =
      link > floor &&
      (tags[link] === Tag.IN || tags[link] === Tag.TO || tags[link] === Tag.WRB || tags[link] === Tag.SC) &&
      tags[end] !== Tag.PRP &&
      (participle || !SUBORDINATING.has(doc.tokens.hash[link] as number));
    // "A person briefed on the plans", "people familiar with the matter": all of it is the source.
    const verb = adverbial && isTemporal(doc, link - 1) ? link - 2 : link - 1;
    const reduced =
      adverbial &&
      verb - 1 >= floor &&
      (tags[verb] === Tag.VBN ||
        tags[verb] === Tag.JJ ||
        tags[verb] === Tag.VBG ||
        // "Sources close to the family".
        (tags[verb] === Tag.RB && tags[link] === Tag.TO) ||
        (tags[verb] === Tag.VBD && isParticiple(doc, verb)));
    const whole = reduced ? nounPhraseBefore(doc, verb - 1, floor) : link;
    if (reduced && whole <= verb - 1) return [whole, last + 1];
    // "A committee in charge of dealing with the disaster": the gerund's object.
    if (adverbial && tags[link - 1] === Tag.VBG && tags[link - 2] === Tag.IN && isNominal(tags[link - 3] as number)) {
      end = link - 3;
      continue;
    }
    const before = adverbial ? nounPhraseBefore(doc, link - 1, floor) : link;
    if (!adverbial || before > link - 1) return [first, end + 1];
    end = link - 1;
  }
  return null;
}

/**
 * "“…,” Delia Quist, told the Courier": a name alone between a quotation and a comma that should not be there; one with brackets also behind
 * what opens a sentence: "After a debate in Arva, Gov. Edda Tolm (R-Tarn), said".
 */
function nameBefore(doc: Document, close: number, floor: number): Run | null {
  const { tags, quotationOf } = doc;
  const last = close - 1;
  const bracketed = tags[last] === Tag["-RRB-"];
  if (!bracketed && (tags[last] !== Tag.NNP || isTemporal(doc, last))) return null;
  const first = nounPhraseBefore(doc, last, floor);
  if (first >= last || first <= floor || quotationOf[first] !== 0) return null;
  if (quotationOf[first - 1] !== 0) return !bracketed || isName(doc, first) ? [first, close] : null;
  const opened =
    bracketed && tags[first - 1] === Tag[","] && (OPENING.has(tags[floor] as number) || isTemporal(doc, floor));
  return opened && isName(doc, first) ? [first, close] : null;
}

/** What opens a sentence before its subject: "After a debate", "Speaking in Arva", "When it was over". */
const OPENING = new TagSet([Tag.IN, Tag.SC, Tag.VBG, Tag.RB, Tag.WRB]);

/** Whether a name stands at `first`, a title with it: "Gov. Edda Tolm (R-Tarn)", "Edda Tolm (Tarn University)". */
function isName({ tags, tokens }: Document, first: number): boolean {
  return tags[first] === Tag.NNP && tags[first + 1] === Tag.NNP && tokens.caps[first] !== 0;
}

/** The subject before `, … ,` where the last comma is at `close`. */
function sourceAcrossCommas(doc: Document, close: number, floor: number): Run | null {
  const { tags } = doc;
  const slip = nameBefore(doc, close, floor);
  if (slip) return slip;
  let open = close - 1;
  for (; open > floor; open--) {
    if (tags[open] === Tag[","] || (tags[open] === Tag[":"] && tags[close] === Tag[":"])) {
      const candidate = acrossOne(doc, open, close, floor);
      if (candidate) return candidate;
      if (close - open > WINDOW.parted) return null;
    }
  }
  return null;
}

/** Last words of the names of the United States' states, and how they are abbreviated. */
const REGIONS = new WordSet(
  [
    ...english.stateAbbreviations.flatMap((pair) => [pair.split(" ")[0] ?? "", pair.split(" ").at(-1) ?? ""]),
    ...english.unabbreviatedStates,
  ].map((word) => hashWord(word.toLowerCase())),
);

/** Whether the name that begins at `first` tells where the town before its comma is: "in Arva, | Tarnia |,". */
function isRegionOf(doc: Document, first: number): boolean {
  const { tags, tokens } = doc;
  let town = first - 2;
  if (tags[first - 1] !== Tag[","] || tags[first] !== Tag.NNP || tokens.caps[town] !== 1 || isTemporal(doc, town))
    return false;
  let last = first;
  while (tags[last + 1] === Tag.NNP) last++;
  if (!REGIONS.has(tokens.hash[last] as number) && ((doc.marks[last] as number) & Mark.name) === 0) return false;
  while (tags[town] === Tag.NNP) town--;
  return tags[town] === Tag.IN && town < first - 2;
}

function acrossOne(doc: Document, open: number, close: number, floor: number): Run | null {
  const { tags, tokens } = doc;
  const head = open - 1;
  if (
    head < floor ||
    !(
      isNominal(tags[head] as number) ||
      tags[head] === Tag.JJ ||
      tags[head] === Tag["-RRB-"] ||
      tags[head] === Tag["''"]
    )
  )
    return null;
  // "Nadia Orvel, PhD, MP, said": letters are nobody.
  if (isPostNominal(doc, head) || (tokens.kind[head] === TokenKind.number && tokens.kind[head - 1] === TokenKind.comma))
    return null;
  // "A cable sent in March, published by X, says": the month is no subject.
  if (isTemporal(doc, head)) return isVerb(tags[open + 1] as number) ? pastAdverbials(doc, head, floor) : null;
  const first = nounPhraseBefore(doc, head, floor);
  if (first > head || isParty(doc, first) || isRegionOf(doc, first)) return null;
  const inner = open + 1;
  if (
    WHICH.has(tokens.hash[inner] as number) ||
    isVerb(tags[inner] as number) ||
    tags[inner] === Tag.IN ||
    tags[inner] === Tag.RB ||
    tags[inner] === Tag.WRB ||
    tags[inner] === Tag.SC ||
    isTemporal(doc, inner)
  ) {
    // A relative clause, a participle or an inserted phrase: "Zaheed, who runs it, said".
    return first > floor && tags[first - 1] === Tag.IN ? endingAt(doc, head, open, floor) : [first, head + 1];
  }
  // "Tolm, a clerk who met him and asked that his name not be used, said": all verbs of a relative clause.
  let relative = false;
  for (let i = inner; i < close; i++) {
    relative ||= tags[i] === Tag.WP && isNominal(tags[i - 1] as number);
    if (tokens.kind[i] === TokenKind.comma) relative = false;
    if (
      isFiniteVerb(tags[i] as number) &&
      !relative &&
      !WHICH.has(tokens.hash[i - 1] as number) &&
      !isParticiple(doc, i)
    )
      return null;
  }
  // "Just over a quarter, 26 percent, say".
  const counted = tags[inner] === Tag.CD && first > floor && first - floor <= 2 && !isVerb(tags[first - 1] as number);
  if (counted) return [floor, close + 1];
  if (first > floor && tags[first - 1] === Tag.IN && tokens.hash[first - 1] !== AS) return null;
  // "A clerk who met Edda Tolm, Bram Hoel, said": the name before the comma is an object.
  const whole = first > floor && isVerb(tags[first - 1] as number) ? endingAt(doc, head, open, floor) : null;
  return [whole ? Math.min(whole[0], first) : first, close + 1];
}
