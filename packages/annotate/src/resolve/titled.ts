import { english } from "@readout/lexicon";
import { holdsOffices } from "../actorKind.ts";
import type { Name } from "../recognise/name.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { oneOf } from "../words/men.ts";
import { BY, FROM, OF, REPRESENTED, THE } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { smallWord } from "../words/smallWord.ts";
import { TagSet } from "../words/tagSet.ts";
import { isFiniteVerb, Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { servedAs } from "./appointed.ts";
import { asHolder } from "./asHolder.ts";
import { fieldedOffice, isWritten, officeOf } from "./officeOf.ts";
import type { Person } from "./person.ts";
import { sharedTitle } from "./sharedTitle.ts";
import { titleIn } from "./titleIn.ts";
import {
  ADDRESS,
  type Around,
  beforeOwner,
  hasTitle,
  isDegree,
  isPlural,
  isRank,
  isTitle,
  isUntold,
  ownerEnd,
  phraseEnd,
  SENDING,
  type Titled,
  titleHead,
  titleStart,
} from "./titleWords.ts";
import { isClosed, toldBehind, toldOfBoth } from "./toldBehind.ts";

/** Who seeks an office. */
const SOUGHT = listed("seekers");
const BE = listed("be", "beNonfinite");
const NAMED = listed("named");
/** Tags of the words of a description before its name: "the council's special envoy for the river, Edda Tolm,". */
const DESCRIBING = new TagSet([
  ...[Tag.NN, Tag.NNS, Tag.NNP, Tag.JJ, Tag.HYPH, Tag.CD, Tag.CC],
  ...[Tag.DT, Tag.PRP$, Tag.POS, Tag.IN, Tag.TO, Tag.VBG],
]);

/** How many tokens a title before the name, and a description before it, may have. */
const BEFORE = 8;
const DESCRIPTION = 18;

/** How many words for titles are looked at before those that the recogniser took for the name's: "Deputy Prime Minister". */
const TITLES = 4;

/**
 * The title that stands before the `k`th name ("Norvia's Foreign Minister Edda Tolm"; "its envoy, Edda Tolm,"), behind it in
 * apposition or after "is" or "who served as", or that it shares with others ("Foreign Ministers Edda Tolm and Bram Hoel");
 * else the body that "of" tells; else null.
 */
export function titledAt(around: Around, k: number): Titled | null {
  const { doc } = around;
  const own = titleBefore(around, k);
  const found =
    own && !isDegree(doc, own.title)
      ? own
      : (behind(around, k) ?? described(around, k) ?? own ?? sharedTitle(around, k) ?? asHolder(around, k));
  const body = found && found.held >= 0 ? null : (member(around, k, found !== null) ?? sent(around, k, found?.title));
  return found && body ? { ...found, held: body.held } : (found ?? body);
}

/** What somebody with a title is called later, beside the title's own word: "the senator" of "Sen.". */
const CALLED_LATER = new Map<string, string[]>();
for (const pair of english.shortTitles) {
  const [short = "", later = ""] = pair.split(" ");
  CALLED_LATER.set(short, [...(CALLED_LATER.get(short) ?? []), later]);
}

function addTitle({ titles }: Person, word: string): void {
  titles.add(word);
  for (const later of CALLED_LATER.get(word.endsWith(".") ? word.slice(0, -1) : word) ?? []) titles.add(later);
}

/** Takes up the gender that words tell of a person: "Mrs", "mother". */
function noteGender({ tokens }: Document, roles: Around["roles"], [first, last]: Run, person: Person): void {
  for (let i = first; i < last; i++) {
    const hash = tokens.hash[i] as number;
    // "Bram Hoel, Mrs. Tolm's envoy": of her.
    if (i + 1 < last && tokens.caps[i + 1] !== 0 && ADDRESS.has(hash)) continue;
    const female = roles.female.has(hash);
    if (!female && !roles.male.has(hash)) continue;
    person.gender = female ? "female" : "male";
    person.told = true;
  }
}

/** Takes up the words of a person's title. */
function noteWords(doc: Document, [first, last]: Run, person: Person): void {
  for (let i = first; i < last; i++) {
    const word = smallWord(doc, i);
    // "Sens." for two of whom each is a "Sen.".
    addTitle(person, isPlural(doc, i) ? oneOf(word.replace(/\.$/u, "")) : word);
  }
}

/** Takes up what the words beside the `k`th name tell of the person: those of the title, and the gender. */
export function noteTitles({ doc, roles, names }: Around, k: number, person: Person, titled: Titled | null): void {
  const name = names[k] as Name;
  const opening = doc.tokens.sentences[doc.sentenceOf[name.first] as number] as number;
  let from = name.titleFirst;
  while (from > opening && name.titleFirst - from < TITLES && roles.title.has(doc.tokens.hash[from - 1] as number))
    from--;
  // "Her husband Siarhei".
  const kin = from > opening && doc.tokens.caps[from - 1] === 0 ? from - 1 : from;
  noteGender(doc, roles, [kin, name.first], person);
  noteWords(doc, [from, name.first], person);
  if (titled?.title) {
    noteGender(doc, roles, titled.title, person);
    noteWords(doc, titled.title, person);
  }
  // "Edda Tolm, a mother of two,", but "Bram Hoel, a strategist for Mrs. Tolm,".
  if (doc.tokens.kind[name.last] !== TokenKind.comma) return;
  const end = phraseEnd(doc, name.last + 1);
  let of = name.last + 1;
  while (of < end && doc.tags[of] !== Tag.IN && doc.tags[of] !== Tag.TO) of++;
  noteGender(doc, roles, [name.last + 1, of], person);
}

/** "Norvia's Foreign Minister Edda Tolm", "army chief Edda Tolm". */
function titleBefore(around: Around, k: number): Titled | null {
  const { doc, names } = around;
  const name = names[k] as Name;
  const opening = doc.tokens.sentences[doc.sentenceOf[name.first] as number] as number;
  const office = officeOf(around, k, opening) ?? fieldedOffice(around, k, opening);
  if (office) return office;
  const bracketed = beforeBrackets(around, k, opening);
  if (bracketed) return bracketed;
  const called = calledBy(around, k, opening);
  if (called) return called;
  const placed = placedOffice(around, k, opening);
  if (placed) return placed;
  // "Police" of "Police chief Tolm" is no name of its own.
  const owner = isWord(around, k - 1) ? k - 2 : k - 1;
  const previous = owner < 0 ? undefined : names[owner];
  const least = Math.max(opening, name.first - BEFORE, previous?.last ?? 0);
  if (least >= name.first) return null;
  const from = titleStart(around, Math.max(least, Math.min(name.titleFirst, name.first)), name.first, least);
  if (from >= name.first || !hasTitle(around, from, name.first)) return null;
  // "Foreign Ministers Edda Tolm and Bram Hoel", but "Minister of Foreign Affairs Edda Tolm".
  if (isPlural(doc, titleHead(doc, [from, name.first]))) return null;
  // "Army spokesman Col. Edda Tolm".
  let to = name.first;
  while (to - 1 > from && isRank(doc, to - 1) && hasTitle(around, from, to - 1)) to--;
  if (isDegree(doc, [from, to])) to = name.first;
  if (isUntold(doc, [from, to])) return null;
  const before = SOUGHT.has(doc.tokens.hash[to - 1] as number) ? joinedOffice(around, from, least) : null;
  if (before) return { title: before, held: -1 };
  if (!previous || ownerEnd(doc, previous) !== from) return { title: [from, to], held: -1 };
  // "White House hopeful Edda Tolm" is of no office there.
  const sought = previous.known?.rule === "seat" && SOUGHT.has(doc.tokens.hash[to - 1] as number);
  return { title: [beforeOwner(around, owner, from), to], held: sought || previous.kind === "person" ? -1 : owner };
}

/** The office before letters in brackets: "Member of Parliament (MP) Edda Tolm". */
function beforeBrackets(around: Around, k: number, opening: number): Titled | null {
  const { kind, caps } = around.doc.tokens;
  const { first } = around.names[k] as Name;
  const end = first - 3;
  if (kind[first - 1] !== TokenKind.close || kind[end] !== TokenKind.open || caps[end + 1] !== 2) return null;
  const least = Math.max(opening, end - BEFORE);
  let from = end;
  while (from > least && DESCRIBING.has(around.doc.tags[from - 1] as number)) from--;
  const found = titleIn(around, k, [from, end]);
  return found?.title ? found : null;
}

/** The office of a place whose name stands before the person's: "Vice President of the United States Edda Tolm". */
function placedOffice(around: Around, k: number, opening: number): Titled | null {
  const { doc, names } = around;
  const { tokens } = doc;
  const place = names[k - 1];
  if (!place || place.last !== (names[k] as Name).first || (place.kind !== "place" && place.kind !== "state"))
    return null;
  const by = tokens.hash[place.first - 1] === THE ? place.first - 2 : place.first - 1;
  if (tokens.hash[by] !== OF && tokens.hash[by] !== FROM) return null;
  const first = titleStart(around, by, by, Math.max(opening, names[k - 2]?.last ?? 0));
  // "In the words of an admirer of Norvia Edda Tolm": an office has a capital. "The book about the King of Spain Edda Tolm wrote".
  if (
    first >= by ||
    isWritten(doc, first, names[k] as Name) ||
    !isTitle(around, by - 1) ||
    tokens.caps[by - 1] === 0 ||
    isPlural(doc, by - 1)
  )
    return null;
  return { title: [first, by], held: place.kind === "state" ? k - 1 : -1 };
}

/** The office that "and" joins to what somebody seeks, before [from: "Former Minister of State | and | presidential candidate", "and Labour | hopeful". */
function joinedOffice(around: Around, from: number, least: number): Run | null {
  const { doc } = around;
  const party = doc.tags[from - 1] === Tag.CC || doc.tokens.caps[from - 1] === 0 ? 0 : 1;
  const end = from - 1 - party;
  if (end <= least + 2 || doc.tags[end] !== Tag.CC || doc.tokens.hash[end - 2] !== OF) return null;
  if (!isTitle(around, end - 3) || doc.tokens.caps[end - 1] === 0) return null;
  const first = titleStart(around, end - 2, end - 2, least);
  return first < end - 2 ? [first, end] : null;
}

/** "A student named Edda Tolm". */
function calledBy(around: Around, k: number, opening: number): Titled | null {
  const { doc } = around;
  const end = (around.names[k] as Name).first - 1;
  // "The governor called Edda Tolm".
  if (end <= opening || doc.tags[end] !== Tag.VBN || !NAMED.has(doc.tokens.hash[end] as number)) return null;
  if (!isTitle(around, end - 1) || isPlural(doc, end - 1)) return null;
  const first = titleStart(around, end, end, Math.max(opening, around.names[k - 1]?.last ?? 0));
  return first < end ? { title: [first, end], held: -1 } : null;
}

/** Whether the `k`th name is one word for any body. */
function isWord({ doc, names, roles }: Around, k: number): boolean {
  const name = k < 0 ? undefined : names[k];
  return (
    name?.known === null &&
    name.last - name.first === 1 &&
    roles.organisation.has(doc.tokens.hash[name.first] as number)
  );
}

/** "Edda Tolm, the minister of Norvia,", "Edda Tolm, 61, a farmer,", "Edda Tolm, who served as minister", "Edda Tolm is a farmer". */
function behind(around: Around, k: number): Titled | null {
  const { last } = around.names[k] as Name;
  return toldBehind(around, k, last) ?? servedAs(around, k, last) ?? toldOfBoth(around, k);
}

/** Where words of address before the name at `i` begin: "the commissioner, | Mrs Edda Tolm". */
function pastAddress({ doc }: Around, i: number): number {
  let first = i;
  while (first > 0 && (ADDRESS.has(doc.tokens.hash[first - 1] as number) || isRank(doc, first - 1))) first--;
  // "The bishop of Tarn, the Rt Rev Edda Tolm".
  return first < i && doc.tags[first - 1] === Tag.DT && isRank(doc, first) ? first - 1 : first;
}

/** Whether a verb stands at `i` and goes on: "The council's envoy, Edda Tolm said it was over", not "The mayor, Edda Tolm said, is ill". */
function isSubject({ tags, tokens }: Document, i: number): boolean {
  return isFiniteVerb(tags[i] as number) && tokens.kind[i + 1] !== TokenKind.comma;
}

/**
 * Whether a clause goes on behind the comma at `i` without another: "According to the mayor, Edda Tolm, | the road was closed", but "According to
 * the mayor, Edda Tolm, | 61, drowned".
 */
function goesOn({ tokens, tags, sentenceOf }: Document, i: number): boolean {
  if (tokens.kind[i] !== TokenKind.comma || tokens.hash[i + 1] === OF) return false;
  for (let at = i + 1; sentenceOf[at] === sentenceOf[i] && tokens.kind[at] !== TokenKind.comma; at++) {
    if (tags[at] === Tag.WP || tags[at] === Tag.WDT) return false;
    if (isFiniteVerb(tags[at] as number) || tags[at] === Tag.MD) return true;
  }
  return false;
}

/** Whether the name of a person, one before the `k`th, ends before token `i`. */
function isPersonBefore({ names }: Around, k: number, i: number): boolean {
  let m = k - 1;
  while (m >= 0 && (names[m] as Name).last > i) m--;
  return names[m]?.last === i && names[m]?.kind === "person";
}

/** "The council's special envoy for the river, Edda Tolm,"; where it opens its sentence, the last comma may be missing. */
function described(around: Around, k: number): Titled | null {
  const { doc, names } = around;
  const { tokens, tags } = doc;
  const name = names[k] as Name;
  const comma = pastAddress(around, Math.min(name.titleFirst, name.first)) - 1;
  if (comma < 1 || tokens.kind[comma] !== TokenKind.comma) return null;
  const following = names[k + 1];
  // "The majority leader, Edda Tolm of Norvia."
  const whole = following?.first === name.last + 1 && tokens.hash[name.last] === OF ? following.last : name.last;
  const closed = isClosed(doc, whole);
  if (tokens.kind[name.last] === TokenKind.comma && following?.first === name.last + 1 && following.kind === "person")
    return null;
  const least = Math.max(tokens.sentences[doc.sentenceOf[comma] as number] as number, comma - DESCRIPTION);
  // "The director of the Sarn Road Council (SRC), Edda Tolm,".
  const end =
    tokens.kind[comma - 1] === TokenKind.close && tokens.kind[comma - 3] === TokenKind.open ? comma - 3 : comma;
  let from = end;
  // "Richard Tolm meeting the head of the navy, Bram Hoel,": of the second alone.
  const met = (i: number): boolean => tags[i] === Tag.VBG && tags[i - 1] === Tag.NNP && isPersonBefore(around, k, i);
  while (from > least && DESCRIBING.has(tags[from - 1] as number) && !met(from - 1)) from--;
  // "According to the mayor, Edda Tolm, 61, drowned": not she.
  const managing = tokens.caps[from] !== 0 && tokens.caps[from + 1] !== 0;
  const adverbial = tags[from] === Tag.IN || tags[from] === Tag.TO || (tags[from] === Tag.VBG && !managing);
  const opens = from === tokens.sentences[doc.sentenceOf[from] as number];
  if (opens && adverbial && !(closed && goesOn(doc, name.last))) return null;
  // "Speaking at the launch, Deputy Minister of Water Edda Tolm said".
  const office = tokens.caps[from] === 1 && tokens.kind[from - 1] === TokenKind.comma && isTitle(around, from);
  if (!closed && !((opens || office) && isSubject(doc, name.last))) return null;
  // "Edda Tolm, the minister, Bram Hoel,": the minister is she.
  const joined = tags[from] === Tag.CC;
  if (!joined && tokens.kind[from - 1] === TokenKind.comma && isPersonBefore(around, k, from - 1)) return null;
  // "A week after the minister, Edda Tolm,": the first that is a title.
  for (; from < end; from++) {
    const begins = tags[from - 1] === Tag.IN || tags[from - 1] === Tag.CC || tags[from - 1] === Tag.TO;
    if (from > least && !begins && !met(from - 1) && DESCRIBING.has(tags[from - 1] as number)) continue;
    const found = titleIn(around, k, [from, end]);
    // "Sick of talk of a new mayor, Edda Tolm left".
    if (!closed && !found?.title) return null;
    if (found?.title) return isPlural(doc, titleHead(doc, found.title)) ? null : found;
  }
  return null;
}

/** "Norvia sent senior adviser Edda Tolm", "the council was represented by Edda Tolm": whose she is. */
function sent({ doc, names }: Around, k: number, title: Titled["title"] = null): Titled | null {
  const { hash } = doc.tokens;
  const { first } = names[k] as Name;
  const at = title && title[0] < first ? title[0] : first;
  const represented = hash[at - 1] === BY && hash[at - 2] === REPRESENTED && BE.has(hash[at - 3] as number);
  const verb = represented ? at - 3 : title && SENDING.has(hash[at - 1] as number) ? at - 1 : -1;
  if (verb < 0) return null;
  const body = names[k - 1];
  const own = body?.last === verb && body.kind !== null && holdsOffices(body.kind);
  return own ? { title: null, held: k - 1 } : null;
}

/** "Edda Tolm of the Road Council"; behind a title "President Edda Tolm of Norvia" too. */
function member({ doc, names }: Around, k: number, titled: boolean): Titled | null {
  const own = names[k] as Name;
  const last = titled && doc.tokens.kind[own.last] === TokenKind.comma ? own.last + 1 : own.last;
  const next = names[k + 1];
  const by = doc.tokens.hash[last];
  // "Rescued Edda Tolm from the Front": no member.
  if (!next || (by !== OF && !(titled && by === FROM))) return null;
  const at = doc.tokens.hash[last + 1] === THE ? last + 2 : last + 1;
  const body = next.kind === "organisation" || next.kind === "group" || (titled && next.kind === "state");
  return body && next.first === at ? { title: null, held: k + 1 } : null;
}
