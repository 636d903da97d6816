import type { Lexicon } from "../knowledge/lexicon.ts";
import { Mark } from "../knowledge/marks.ts";
import { NameBit } from "../knowledge/nameBits.ts";
import { RoleBit } from "../knowledge/roles.ts";
import { listed } from "../words/english.ts";
import { THE } from "../words/ruleWords.ts";
import { isFiniteVerb, isVerb, Tag } from "../words/tags.ts";
import { TokenKind, type Tokens } from "../words/tokens.ts";
import { Form } from "../words/wordForms.ts";

// "Jan" is a given name as well; without a stop and a number the others are none.
const MONTH = listed("months", "monthsNeverNames");
const ADDRESS = listed("address", "degrees");
/** Before a day or a month that is none of a name: "last Friday", "late May". */
const TIMED = listed("dating");

/** The article so far, before names are looked for. */
interface Tagged {
  readonly tokens: Tokens;
  readonly tags: Uint8Array;
  readonly marks: Int32Array;
  readonly lexicon: Pick<Lexicon, "names" | "roles">;
}

const isName = ({ tokens, tags, marks }: Tagged, i: number): boolean =>
  tokens.caps[i] !== 0 && tags[i] === Tag.NNP && ((marks[i] as number) & Mark.calendar) === 0;

/** Whether numbers, prepositions or words such as "last" beside it make the word at `i` a date. */
function isDated({ tokens, tags }: Tagged, i: number): boolean {
  if (tokens.kind[i - 1] === TokenKind.number || tokens.kind[i + 1] === TokenKind.number) return true;
  const before = tags[i - 1];
  return before === Tag.IN || before === Tag.TO || TIMED.has(tokens.hash[i - 1] as number);
}

/** Whether the month at `i` is somebody's surname by what stands before it: "Petra May", "Mrs May". */
function isSurname(tagged: Tagged, i: number): boolean {
  const { tokens, lexicon } = tagged;
  if (ADDRESS.has(tokens.hash[i - 1] as number)) return true;
  const given = isName(tagged, i - 1) && (lexicon.names.get(tokens.hash[i - 1] as number) & NameBit.given) !== 0;
  // "In Jordan May" is a month, and so is it behind a whole name, but not behind a title: "Minister Petra May".
  const alone = !isName(tagged, i - 2) || lexicon.roles.title.has(tokens.hash[i - 2] as number);
  return given && alone && tagged.tags[i - 2] !== Tag.IN;
}

/** Whether the day at `i` is somebody's surname by what stands around it: "Conor Monday, 34,", "his brother, Declan Monday, said". */
function isDaySurname(tagged: Tagged, i: number): boolean {
  const { tokens, tags } = tagged;
  if (tokens.kind[i + 1] !== TokenKind.comma || !isSurname(tagged, i)) return false;
  const aged = tokens.kind[i + 2] === TokenKind.number && tokens.kind[i + 3] === TokenKind.comma;
  return aged || tags[i - 2] === Tag[","];
}

/** Whether the day or month at `i` is a given name before a surname: "June Carver", "Friday Osei". */
function isGivenName(tagged: Tagged, i: number, whole: ReadonlySet<number>): boolean {
  const { tokens, tags, lexicon } = tagged;
  if (!isName(tagged, i + 1) || tokens.caps[i + 1] !== 1 || tokens.start[i + 1] !== (tokens.end[i] as number) + 1)
    return false;
  const next = tokens.hash[i + 1] as number;
  const bits = lexicon.roles.bits.get(next);
  if (bits & (RoleBit.title | RoleBit.organisation | RoleBit.outlet | RoleBit.place)) return false;
  // "Clinton said Friday Trump would": somebody whom the article names otherwise as well.
  if (whole.has(next) && !isInverted(tagged, i)) return false;
  if (isVerb(tags[i - 1] as number)) return isInverted(tagged, i);
  const month = MONTH.has(tokens.hash[i] as number);
  const given = (lexicon.names.get(tokens.hash[i] as number) & NameBit.given) !== 0;
  const forms = lexicon.roles.forms.get(next);
  const plain = forms !== 0 && !(forms & Form.own);
  // "Chief Justice Wednesday Amadi".
  const titled = tokens.caps[i - 1] !== 0 && lexicon.roles.title.has(tokens.hash[i - 1] as number);
  return month ? given : !plain && (titled || opensClause(tagged, i));
}

/** "“…,” said Friday Osei": what a verb behind a quotation is followed by is its subject. */
function isInverted({ tokens, tags }: Tagged, i: number): boolean {
  return isVerb(tags[i - 1] as number) && tags[i - 2] === Tag["''"] && tokens.kind[i - 3] === TokenKind.comma;
}

/** Whether the word at `i` stands where a subject may: at a sentence's head, or behind a mark. */
function opensClause({ tokens, tags }: Tagged, i: number): boolean {
  const before = tags[i - 1];
  return (
    i === 0 ||
    before === Tag["."] ||
    before === Tag["''"] ||
    before === Tag[","] ||
    tokens.kind[i - 1] === TokenKind.colon
  );
}

/** Whether the day or month at `i` opens a paper's or a house's name: "Sunday Mail", "the publisher August House". */
function opensBody({ tokens, tags, marks, lexicon }: Tagged, i: number): boolean {
  if (tokens.caps[i + 1] !== 1 || tags[i + 1] !== Tag.NNP) return false;
  const next = tokens.hash[i + 1] as number;
  const bits = lexicon.roles.bits.get(next);
  if (bits & RoleBit.outlet || lexicon.roles.newspaper.has(next)) return true;
  // "The Sunday Lantern reported".
  const reports = isFiniteVerb(tags[i + 2] as number) && ((marks[i + 2] as number) & Mark.verb) !== 0;
  if (tokens.hash[i - 1] === THE && reports) return true;
  // "The publisher August House".
  const introduced = tags[i - 1] === Tag.NN && tokens.caps[i - 1] === 0;
  const noun = introduced ? lexicon.roles.bits.get(tokens.hash[i - 1] as number) : 0;
  return (noun & (RoleBit.organisation | RoleBit.outlet)) !== 0 || (introduced && (bits & RoleBit.organisation) !== 0);
}

/**
 * Where words stand that are days or months, and part of a name by what stands around them; a month
 * that is somebody's surname is so in the whole article, but behind a preposition, and a day behind given names.
 */
export function calendarNames(tagged: Tagged): ReadonlySet<number> {
  const { tokens, marks } = tagged;
  const found = new Set<number>();
  const add = (i: number): void => void found.add(tokens.start[i] as number);
  const dates: number[] = [];
  for (let i = 0; i < tokens.count; i++)
    if (tokens.caps[i] !== 0 && (marks[i] as number) & Mark.calendar) dates.push(i);
  if (dates.length === 0) return found;
  const surnames = new Set<number>();
  const bearers = new Set<number>();
  let whole: ReadonlySet<number> | null = null;
  for (const i of dates) {
    const hash = tokens.hash[i] as number;
    if (isDated(tagged, i)) continue;
    if (MONTH.has(hash) ? isSurname(tagged, i) : isDaySurname(tagged, i)) {
      if (MONTH.has(hash)) surnames.add(hash);
      else bearers.add(hash);
      add(i);
    } else {
      whole ??= surnamesIn(tagged);
      if (isGivenName(tagged, i, whole) || opensBody(tagged, i)) add(i);
    }
  }
  for (const i of dates) {
    const hash = tokens.hash[i] as number;
    // "Monday" alone is a day even where somebody is called so.
    const borne = surnames.has(hash) || (bearers.has(hash) && isSurname(tagged, i));
    if (borne && !isDated(tagged, i)) add(i);
  }
  return found;
}

/** The last words of names of two words or more: "Mr. Osei" has one. */
function surnamesIn(tagged: Tagged): ReadonlySet<number> {
  const found = new Set<number>();
  for (let i = 1; i < tagged.tokens.count; i++)
    if (isName(tagged, i) && isName(tagged, i - 1) && !ADDRESS.has(tagged.tokens.hash[i - 1] as number))
      found.add(tagged.tokens.hash[i] as number);
  return found;
}
