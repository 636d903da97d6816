import type { KnownName } from "../knowledge/actors/actorIndex.ts";
import type { Lexicon } from "../knowledge/lexicon.ts";
import { NameBit } from "../knowledge/nameBits.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { hashWord } from "../words/letters.ts";
import { FOR, FROM, MISS, OF, THE } from "../words/ruleWords.ts";
import { Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { Form } from "../words/wordForms.ts";
import { standsByBody } from "./bodyBeside.ts";
import { isCalling } from "./calling.ts";
import { holderStart } from "./holder.ts";
import { bodyHead, kindByRule } from "./kindByRule.ts";
import { knownNameAt } from "./knownName.ts";
import type { Name } from "./name.ts";
import { isPostNominalWord } from "./nameLike.ts";
import { afterTitles, isGiven, isTitleOnly, officeStart } from "./nameTitles.ts";
import { behindBodyLetters, behindNgo, behindPeoples, behindQuantity } from "./partedRuns.ts";
import { isPartisan } from "./partisan.ts";
import { opensWithKind } from "./signs/bodyNoun.ts";

/** The names found so far in a document. */
export interface Finding {
  readonly doc: Document;
  readonly lexicon: Lexicon;
  readonly found: Name[];
  /** Words for titles that are somebody's surname in the text: "Peter King". */
  readonly borne: ReadonlySet<number>;
}

const PAPERS = listed("papersOnly");
const PARTICLES = listed("particles", "particlesArticles");
const H = hashWord("h");
const E = hashWord("e");
const DELEGATE = hashWord("del.");
const BEHIND_PARTY = listed("behindParty");

/** Where a body's name begins behind those who belong to it: "Lawmakers of the | Norvian Party", at a sentence's head. */
function behindMembers(doc: Document, { roles }: Lexicon, first: number, end: number): number {
  const { hash, caps } = doc.tokens;
  const human = doc.tags[first] === Tag.NNS || doc.tags[first] === Tag.NNP;
  const colon = doc.tokens.kind[first - 1] === TokenKind.colon;
  const opens = colon || doc.tokens.sentences[doc.sentenceOf[first] as number] === first;
  if (!opens || !human || hash[first + 1] !== OF || !roles.group.has(hash[first] as number)) return first;
  const from = caps[first + 2] === 0 ? first + 3 : first + 2;
  return from < end ? from : first;
}

/** Where the first name of a list begins behind the word for all of it, at a sentence's head: "Actors | Edda Tolm and Bram Hoel". */
function behindPlural({ tokens, sentenceOf }: Document, { roles, names }: Lexicon, first: number, end: number): number {
  const { hash, sentences } = tokens;
  if (end - first < 3 || sentences[sentenceOf[first] as number] !== first) return first;
  const forms = roles.forms.get(hash[first] as number);
  const many = (forms & Form.plural) !== 0 && (names.get(hash[first] as number) & NameBit.given) === 0;
  // "Ras Al Tarn".
  return many &&
    !PARTICLES.has(hash[first + 1] as number) &&
    (names.get(hash[first + 1] as number) & NameBit.given) !== 0
    ? first + 1
    : first;
}

/** Where somebody's name begins behind letters that are no title by themselves: "H E | Edda Tolm", "Del. | Edda Tolm", a delegate, not Delaware. */
function behindLetters(doc: Document, { names }: Lexicon, first: number, end: number): number {
  const { hash, caps } = doc.tokens;
  if (end - first > 3 && hash[first] === H && hash[first + 1] === E && caps[first + 1] !== 0) return first + 2;
  return end - first > 1 && hash[first] === DELEGATE && isGiven(doc, names, first + 1) ? first + 1 : first;
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

/** Whether a run behind "from" is a region and somebody's whole name: "the senator from | Vermont | Edda Tolm". */
function isSenatorFrom(doc: Document, { names }: Lexicon, first: number, end: number): boolean {
  const { hash } = doc.tokens;
  if (hash[first - 1] !== FROM || end - first < 3 || (names.get(hash[first] as number) & NameBit.region) === 0)
    return false;
  return isGiven(doc, names, first + 1) && (names.get(hash[end - 1] as number) & NameBit.region) === 0;
}

/** Whether a word that no dictionary has, with a small letter, stands before one that is a paper's: "afrol | News", "i24 | News". */
function opensPaper({ tokens }: Document, { roles }: Lexicon, first: number, end: number): boolean {
  const { hash, caps, kind, start } = tokens;
  if (end - first !== 1 || !PAPERS.has(hash[first] as number) || kind[first - 1] !== TokenKind.word) return false;
  const glued = tokens.end[first - 1] === start[first];
  return !glued && caps[first - 1] === 0 && roles.forms.get(hash[first - 1] as number) === 0;
}

/** Where somebody's name of two words at least begins behind the field of an office: "MEC for Finance | Edda Tolm". */
function behindField(doc: Document, { roles, names }: Lexicon, first: number, end: number): number {
  const { hash, caps } = doc.tokens;
  if (hash[first - 1] !== FOR || caps[first - 2] === 0 || !roles.title.has(hash[first - 2] as number)) return first;
  let i = first;
  for (; i < end; i++) {
    const forms = roles.forms.get(hash[i] as number);
    const own = forms === 0 || (forms & Form.own) !== 0 || (names.get(hash[i] as number) & NameBit.given) !== 0;
    if (caps[i] !== 0 && own) break;
  }
  return end - i > 1 && !roles.organisation.has(hash[end - 1] as number) ? i : first;
}

/** Takes up the names in a run of several, or of one and what is none, which plain words or letters tell; false where none do. */
function pushParted(finding: Finding, first: number, end: number): boolean {
  const { doc, lexicon, found } = finding;
  const several = behindQuantity(doc, lexicon, first, end);
  if (several) {
    found.push({ first: end - 1, last: end, known: several, kind: several.actor.kind, titleFirst: end - 1 });
    return true;
  }
  const lettered = isSenatorFrom(doc, lexicon, first, end) ? first + 1 : behindBodyLetters(doc, lexicon, first, end);
  if (lettered > first) {
    pushRun(finding, first, lettered);
    pushRun(finding, lettered, end);
    return true;
  }
  const own = behindPeoples(doc, lexicon, first, end);
  if (own > first) {
    pushRun(finding, own, end);
    return true;
  }
  const bearer = behindField(doc, lexicon, first, end);
  if (bearer > first) {
    found.push({ first: bearer, last: end, known: null, kind: "person", titleFirst: bearer });
    return true;
  }
  const body = behindNgo(doc, first, end);
  if (body > first) {
    if (body - 1 > first) pushRun(finding, first, body - 1);
    found.push({ first: body, last: end, known: null, kind: "organisation", titleFirst: body });
    return true;
  }
  // "The Labour MP for Tarn".
  const member = end - first > 1 && BEHIND_PARTY.has(doc.tokens.hash[end - 1] as number);
  if (!member && !isMemberFrom(doc, lexicon, first, end)) return false;
  pushRun(finding, first, end - 1);
  return true;
}

/** The land of several words that an office is of, before its holder's name: "President of the | United States | Edda Tolm"; null where there is none. */
function landBefore(doc: Document, lexicon: Lexicon, first: number, end: number): KnownName | null {
  const { hash } = doc.tokens;
  const of = hash[first - 1] === THE ? first - 2 : first - 1;
  const land = hash[of] === OF ? knownNameAt(doc, lexicon, first, end) : null;
  if (!land || land.words.length < 2 || first + land.words.length >= end || land.rule === "demonym") return null;
  return land.actor.kind === "state" || land.actor.kind === "place" ? land : null;
}

/** Takes up the name in a run of capitals, with whose office stands before it; returns where it goes on. */
export function pushRun(finding: Finding, runStarts: number, runEnds: number): number {
  const { doc, lexicon, found } = finding;
  const members = behindMembers(doc, lexicon, runStarts, runEnds);
  const first = behindPlural(doc, lexicon, behindLetters(doc, lexicon, members, runEnds), runEnds);
  const end = withoutLetters(doc, first, runEnds);
  if (isTitleOnly(doc, lexicon, first, end) || pushParted(finding, first, end)) return end;
  if (opensPaper(doc, lexicon, first, end)) {
    found.push({ first: first - 1, last: end, known: null, kind: "organisation", titleFirst: first - 1 });
    return end;
  }
  const { roles } = lexicon;
  const { hash } = doc.tokens;
  if (end - first > 1 && opensWithKind(doc, first)) return pushRun(finding, first + 1, end);
  // "ANC President Cyril Ramaphosa": whose office it is has a name of its own.
  const behind = afterTitles(doc, lexicon, first, end);
  const party = behind - 1 > first && BEHIND_PARTY.has(hash[behind - 1] as number);
  // "White House | Chief of Staff | Edda Tolm".
  const field = behind - 3 > first && hash[behind - 2] === OF && roles.title.has(hash[behind - 3] as number);
  const head = field ? behind - 2 : behind;
  const office = behind > first && behind < end ? (party ? behind - 1 : officeStart(doc, lexicon, first, head)) : first;
  if (office > first) pushRun(finding, first, office);
  const start = office > first ? office : pushDemonym(finding, first, end);
  const name = behindPageant(doc, lexicon, behindLetters(doc, lexicon, Math.max(start, behind), end), end);
  if (name >= end) return end;
  const holder = holderStart(doc, lexicon, name, end);
  if (holder > name) {
    pushRun(finding, name, holder);
    found.push({ first: holder, last: end, known: null, kind: "person", titleFirst: holder });
    return end;
  }
  const land = behind > first ? landBefore(doc, lexicon, name, end) : null;
  if (land) {
    found.push({ first: name, last: name + land.words.length, known: land, kind: land.actor.kind, titleFirst: name });
    return pushRun(finding, name + land.words.length, end);
  }
  // "Chief Executive Officer of | Tarn Blue": whom or what it is of.
  const common = roles.forms.get(hash[name] as number) & (Form.noun | Form.own);
  const held = name - 1 > start && hash[name - 1] === OF && common !== Form.noun;
  const titled =
    (name > start && !held) ||
    (!held &&
      start > 0 &&
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
    found.push({ first: name, last: end, known: null, kind, titleFirst: held ? name : start });
  }
  return end;
}

/** Takes a demonym off the head of a run, unless it belongs to a body's name there ("Russian Foreign Ministry"); where the rest begins. */
function pushDemonym({ doc, lexicon, found }: Finding, first: number, runEnds: number): number {
  const known = knownNameAt(doc, lexicon, first, runEnds);
  if (known?.rule !== "demonym") return first;
  // "The German-African Business Association | Bram Hoel".
  const holder = holderStart(doc, lexicon, first, runEnds);
  const end = holder > first ? holder : runEnds;
  if (known.words.length >= end - first || isBornName(doc, lexicon, first, end)) return first;
  const head = doc.tokens.hash[bodyHead(doc, first, end)] as number;
  const place = lexicon.roles.place.has(head);
  if (lexicon.roles.organisation.has(head) || (place && !standsAlone(doc, first + known.words.length, end)))
    return first;
  const last = first + known.words.length;
  found.push({ first, last, known, kind: known.actor.kind, titleFirst: first });
  return doc.tokens.kind[last] === TokenKind.hyphen ? last + 1 : last;
}

/** Whether the words of a run stand elsewhere in the text with no capital before them: "the Tarn Heights", beside "the Norvian Tarn Heights". */
function standsAlone({ tokens }: Document, first: number, end: number): boolean {
  const { hash, caps, count } = tokens;
  if (end - first < 2) return false;
  for (let i = 1; i + end - first <= count; i++) {
    if (hash[i] !== hash[first] || i === first || caps[i] !== 1) continue;
    if (caps[i - 1] !== 0 && hash[i - 1] !== THE) continue;
    let k = 1;
    while (k < end - first && hash[i + k] === hash[first + k]) k++;
    if (k === end - first) return true;
  }
  return false;
}

/** Whether two words are a given name and a surname, whatever people the first is called after: "German Tolm". */
function isBornName(doc: Document, { names, roles }: Lexicon, first: number, end: number): boolean {
  if (end - first !== 2 || !isGiven(doc, names, first) || doc.tokens.caps[first + 1] !== 1) return false;
  const surname = doc.tokens.hash[first + 1] as number;
  const forms = roles.forms.get(surname);
  const plain = (forms !== 0 && !(forms & Form.own)) || roles.bits.get(surname) !== 0;
  return !plain && (names.get(surname) & NameBit.surname) !== 0;
}
