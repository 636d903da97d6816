import type { Document } from "../document.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { Tag } from "../model/tags.ts";
import { hashWord, TokenKind } from "../model/tokens.ts";
import { Form } from "../model/wordForms.ts";
import type { Name } from "../recognise/names.ts";
import type { Person } from "./people.ts";

/** Token numbers, the last one past the end. */
type Run = readonly [first: number, last: number];

/** What the words beside a name say of the person. */
export interface Titled {
  /** The words of the title: "foreign minister"; null where only a body is told ("Edda Tolm of the Road Council"). */
  readonly title: Run | null;
  /** Index of the name that the title is held in, or -1. */
  readonly held: number;
}

const hashes = (words: string): Set<number> => new Set(words.split(" ").map(hashWord));

/** Forms of address, which are no titles by themselves. */
const ADDRESS = hashes("mr mr. mrs mrs. ms ms. miss sir lady dame madam st st.");
/** Words for somebody that tell no office, role or calling. */
const NO_TITLE = hashes(
  "mother father son daughter sister brother uncle aunt cousin grandmother grandfather wife husband widow widower friend relative classmate roommate man woman person someone somebody anyone anybody rival opponent ally superior predecessor successor victim guest", // biome-ignore format: one list
);
/** Prepositions between a title and whom it is held in. "To" and "on" are none: an ambassador to Norvia is not Norvia's. */
const HELD = hashes("of at for in with from");
const FROM = hashes("of from");
const OF = hashWord("of");
const THE = hashWord("the");
const WHO = hashWord("who");
const AS = hashWord("as");
const BEING = hashes("is was became remains are were been");
const SERVING = hashes("serves served works worked acts acted serving working acting");

/** Tags of the words of a description before its name: "the council's special envoy for the river, Edda Tolm,". */
const DESCRIBING = new Set<number>([
  ...[Tag.NN, Tag.NNS, Tag.NNP, Tag.JJ, Tag.HYPH, Tag.CD, Tag.CC],
  ...[Tag.DT, Tag.PRP$, Tag.POS, Tag.IN, Tag.TO],
]);
/** Tags of words that stand before a title and are none of it. */
const OPENING = new Set<number>([Tag.DT, Tag.PRP$, Tag.CD, Tag.POS]);
const NOUN = new Set<number>([Tag.NN, Tag.NNS, Tag.NNP, Tag.JJ]);

/** How many tokens a title before the name, a description before it, and one behind it may have. */
const BEFORE = 8;
const DESCRIPTION = 18;
const BEHIND = 18;

/** What one reads in around a name: the document with its names and what words are. */
interface Around {
  readonly doc: Document;
  readonly roles: Lexicon["roles"];
  readonly names: readonly Name[];
}

/**
 * The title that stands before the `k`th name ("Norvia's Foreign Minister Edda Tolm"; "its envoy, Edda Tolm,"), behind it in
 * apposition or after "is" or "who served as", or that it shares with others ("Foreign Ministers Edda Tolm and Bram Hoel");
 * else the body that "of" tells; else null.
 */
export function titledAt(doc: Document, { roles }: Lexicon, names: readonly Name[], k: number): Titled | null {
  const around = { doc, roles, names };
  return before(around, k) ?? behind(around, k) ?? described(around, k) ?? shared(around, k) ?? member(around, k);
}

/** Takes up what the words beside a name tell of the person: those of the title, and the gender. */
export function noteTitles(doc: Document, { roles }: Lexicon, name: Name, person: Person, titled: Titled | null): void {
  const note = (first: number, last: number, isTitle: boolean): void => {
    for (let i = first; i < last; i++) {
      const hash = doc.tokens.hash[i] as number;
      if (roles.female.has(hash)) person.gender = "female";
      else if (roles.male.has(hash)) person.gender = "male";
      const word = doc.text.slice(doc.tokens.start[i], doc.tokens.end[i]).toLowerCase();
      if (isTitle) person.titles.add(isPlural(doc, i) ? word.slice(0, -1) : word);
    }
  };
  let from = name.titleFirst;
  while (from > 0 && name.titleFirst - from < 4 && roles.title.has(doc.tokens.hash[from - 1] as number)) from--;
  note(from, name.first, true);
  if (titled?.title) note(...titled.title, true);
  // "Edda Tolm, a mother of two,".
  if (doc.tokens.kind[name.last] === TokenKind.comma) note(name.last + 1, phraseEnd(doc, name.last + 1), false);
}

function isTitle({ doc, roles }: Around, i: number): boolean {
  const hash = doc.tokens.hash[i] as number;
  if (doc.tokens.kind[i] !== TokenKind.word || ADDRESS.has(hash) || NO_TITLE.has(hash)) return false;
  if (roles.title.has(hash) || roles.person.has(hash) || roles.anonymous.has(hash)) return true;
  return (roles.forms.get(hash) & (Form.person | Form.own | Form.adjective)) === Form.person;
}

/** Whether the word at `i` is a plural, which with a capital is tagged as a name. */
function isPlural({ text, tokens, tags }: Document, i: number): boolean {
  if (tags[i] === Tag.NNS) return true;
  return tokens.caps[i] === 1 && /(?:[^s]s|[a-z]men)$/.test(text.slice(tokens.start[i], tokens.end[i]));
}

/** Index of the first name that ends behind token `i`. */
function nameFrom({ names }: Around, k: number, i: number): number {
  let m = k;
  while (m > 0 && (names[m - 1] as Name).last > i) m--;
  while (m < names.length && (names[m] as Name).last <= i) m++;
  return m;
}

/** The end of the words from `from` that one phrase may have: up to a comma, a verb or the sentence's end. */
function phraseEnd({ tokens, tags, sentenceOf }: Document, from: number): number {
  const limit = Math.min(tokens.sentences[(sentenceOf[from] as number) + 1] ?? tokens.count, from + BEHIND);
  let end = from;
  while (end < limit) {
    const tag = tags[end] as number;
    const kind = tokens.kind[end];
    const marks = kind !== TokenKind.word && kind !== TokenKind.hyphen && kind !== TokenKind.number;
    if (marks && tag !== Tag.POS) break;
    if (tag === Tag.MD || tag === Tag.WP || tag === Tag.WDT || tag === Tag.SC) break;
    if (tag === Tag.VBD || tag === Tag.VBZ || tag === Tag.VBP) break;
    end++;
  }
  return end;
}

/**
 * The title in the words of a description, [from, end): its head is the last word before "of", "for" or the like; before it
 * stands who owns it, behind it in whom it is held. `k` is the number of a name near by.
 */
function titleIn(around: Around, k: number, from: number, end: number): Titled | null {
  const { doc, names } = around;
  const { tags, tokens } = doc;
  let m = nameFrom(around, k, from);
  let first = from;
  let held = -1;
  let head = from;
  // Up to the first preposition that is in no name; what stands behind a name and an article is the title's own.
  while (head < end && tags[head] !== Tag.IN && tags[head] !== Tag.TO) {
    const name = names[m];
    if (name?.first === head) {
      head = name.last;
      if (tags[head] === Tag.POS) head++;
      if (head >= end) return null;
      if (name.kind !== "person") held = m;
      first = head;
      m++;
    } else if (OPENING.has(tags[head] as number)) {
      head++;
      first = head;
    } else head++;
  }
  while (first < head && !NOUN.has(tags[first] as number)) first++;
  // "54-year-old".
  const aged = tokens.kind[first] === TokenKind.hyphen ? first + 4 : first;
  first = Math.min(aged, head);
  if (first >= head || !isTitle(around, head - 1)) return null;
  const last = ownEnd(around, m, head, end);
  for (; held < 0 && m < names.length && (names[m] as Name).first < end; m++) {
    const name = names[m] as Name;
    const by = tokens.hash[name.first - 1] === THE ? name.first - 2 : name.first - 1;
    if (name.kind === "person" || name.first < last || !HELD.has(tokens.hash[by] as number)) break;
    held = m;
  }
  return { title: [first, last], held };
}

/** Where a title ends that goes on behind its head, "minister | of foreign affairs"; the `m`th name is the next one. */
function ownEnd({ doc, names }: Around, m: number, head: number, end: number): number {
  if (doc.tokens.hash[head] !== OF) return head;
  const limit = Math.min(end, names[m]?.first ?? end);
  let last = head + 1;
  while (last < limit && (NOUN.has(doc.tags[last] as number) || doc.tags[last] === Tag.CC)) last++;
  while (last > head + 1 && !NOUN.has(doc.tags[last - 1] as number)) last--;
  const stops = last === limit ? limit === end : doc.tags[last] === Tag.IN || doc.tags[last] === Tag.TO;
  return last > head + 1 && stops ? last : head;
}

/** "Norvia's Foreign Minister Edda Tolm", "army chief Edda Tolm". */
function before(around: Around, k: number): Titled | null {
  const { doc, names, roles } = around;
  const name = names[k] as Name;
  const opening = doc.tokens.sentences[doc.sentenceOf[name.first] as number] as number;
  const previous = names[k - 1];
  const least = Math.max(opening, name.first - BEFORE, previous?.last ?? 0);
  if (least >= name.first || isPlural(doc, name.first - 1)) return null;
  let from = Math.max(least, Math.min(name.titleFirst, name.first));
  const isPart = (i: number): boolean => {
    const tag = doc.tags[i];
    // "In the hall | Governor Tolm".
    if (doc.tokens.caps[i] === 0 && doc.tokens.caps[i + 1] !== 0) return false;
    return tag === Tag.NN || tag === Tag.JJ || tag === Tag.HYPH || roles.titleWord.has(doc.tokens.hash[i] as number);
  };
  if (from === name.first && isTitle(around, from - 1)) from--;
  while (from < name.first && from > least && (isTitle(around, from - 1) || isPart(from - 1))) from--;
  while (from < name.first && (ADDRESS.has(doc.tokens.hash[from] as number) || doc.tags[from] === Tag.HYPH)) from++;
  if (from >= name.first || !hasTitle(around, from, name.first)) return null;
  const end = previous ? (doc.tags[previous.last] === Tag.POS ? previous.last + 1 : previous.last) : -1;
  return { title: [from, name.first], held: end === from && previous?.kind !== "person" ? k - 1 : -1 };
}

function hasTitle(around: Around, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (isTitle(around, i)) return true;
  return false;
}

/** "Edda Tolm, the minister of Norvia,", "Edda Tolm, 61, a farmer,", "Edda Tolm, who served as minister", "Edda Tolm is a farmer". */
function behind(around: Around, k: number): Titled | null {
  const { doc, names } = around;
  const { tokens, tags } = doc;
  const { last } = names[k] as Name;
  let from = last;
  const comma = tokens.kind[from] === TokenKind.comma;
  if (comma) from++;
  if (comma && tags[from] === Tag.CD && tokens.kind[from + 1] === TokenKind.comma) from += 2;
  const who = tokens.hash[from] === WHO;
  if (who) from++;
  while (tags[from] === Tag.RB) from++;
  const hash = tokens.hash[from] as number;
  const is = (who || !comma) && BEING.has(hash);
  if (is) from++;
  else if ((who || !comma) && SERVING.has(hash) && tokens.hash[from + 1] === AS) from += 2;
  else if (who || !comma) return null;
  if (from >= tokens.count || doc.sentenceOf[from] !== doc.sentenceOf[last - 1]) return null;
  const end = phraseEnd(doc, from);
  // An apposition is closed: ", the minister,".
  if (comma && !who && tokens.kind[end] !== TokenKind.comma && !isClosed(doc, end)) return null;
  return titleIn(around, k + 1, from, end);
}

/** Whether a phrase ends with its sentence or a mark. */
function isClosed({ tokens, sentenceOf }: Document, end: number): boolean {
  if (end >= tokens.count || sentenceOf[end] !== sentenceOf[end - 1]) return true;
  const kind = tokens.kind[end];
  return kind !== TokenKind.word && kind !== TokenKind.hyphen && kind !== TokenKind.number;
}

/** "The council's special envoy for the river, Edda Tolm,". */
function described(around: Around, k: number): Titled | null {
  const { doc, names } = around;
  const { tokens, tags } = doc;
  const name = names[k] as Name;
  const comma = Math.min(name.titleFirst, name.first) - 1;
  if (comma < 1 || tokens.kind[comma] !== TokenKind.comma || !isClosed(doc, name.last)) return null;
  const following = names[k + 1];
  if (tokens.kind[name.last] === TokenKind.comma && following?.first === name.last + 1 && following.kind === "person")
    return null;
  const least = Math.max(tokens.sentences[doc.sentenceOf[comma] as number] as number, comma - DESCRIPTION);
  let from = comma;
  while (from > least && DESCRIBING.has(tags[from - 1] as number)) from--;
  const told = names.find(({ last }) => last === from - 1);
  // "Edda Tolm, the minister, Bram Hoel,": the minister is she.
  if (told?.kind === "person" && tokens.kind[from - 1] === TokenKind.comma) return null;
  while (from < comma && (tags[from] === Tag.IN || tags[from] === Tag.CC)) from++;
  const found = titleIn(around, k, from, comma);
  return found?.title && !isPlural(doc, found.title[1] - 1) ? found : null;
}

/** "Norvian and Tarvian Foreign Ministers Edda Tolm and Bram Hoel": as many states as persons are theirs in turn. */
function shared(around: Around, k: number): Titled | null {
  const { doc, names } = around;
  const { tokens, tags } = doc;
  const joins = (from: number, to: number): boolean => {
    for (let i = from; i < to; i++) if (tags[i] !== Tag.CC && tokens.kind[i] !== TokenKind.comma) return false;
    return from < to;
  };
  let first = k;
  while (
    first > 0 &&
    (names[first - 1] as Name).kind === "person" &&
    joins((names[first - 1] as Name).last, (names[first] as Name).first)
  )
    first--;
  let count = k - first + 1;
  for (
    let m = k + 1;
    m < names.length &&
    (names[m] as Name).kind === "person" &&
    joins((names[m - 1] as Name).last, (names[m] as Name).first);
    m++
  )
    count++;
  const lead = names[first] as Name;
  let end = Math.min(lead.titleFirst, lead.first);
  if (lead.titleFirst === lead.first && tokens.kind[end - 1] === TokenKind.comma) end--;
  const last = lead.titleFirst < lead.first ? lead.first : end;
  if (count < 2 || last < 1 || !isPlural(doc, last - 1) || !isTitle(around, last - 1)) return null;
  const opening = tokens.sentences[doc.sentenceOf[last - 1] as number] as number;
  const least = Math.max(opening, last - BEFORE, names[first - 1]?.last ?? 0);
  let from = last - 1;
  while (from > least && (isTitle(around, from - 1) || around.roles.titleWord.has(tokens.hash[from - 1] as number)))
    from--;
  const owners: number[] = [];
  for (let m = first - 1, at = from; m >= 0; m--) {
    const owner = names[m] as Name;
    const ends = tags[owner.last] === Tag.POS ? owner.last + 1 : owner.last;
    if (owner.kind === "person" || (ends !== at && !(owners.length > 0 && joins(ends, at)))) break;
    owners.unshift(m);
    at = owner.first;
  }
  // "The mayor's and Norvian ministers": whose they are, in part, is no name.
  if (owners.length > 0 && tags[(names[owners[0] as number] as Name).first - 1] === Tag.CC) owners.length = 0;
  const held = owners.length === 1 ? owners[0] : owners.length === count ? owners[k - first] : undefined;
  return { title: [from, last], held: held ?? -1 };
}

/** "Edda Tolm of the Road Council". */
function member({ doc, names }: Around, k: number): Titled | null {
  const { last } = names[k] as Name;
  const next = names[k + 1];
  if (!next || !FROM.has(doc.tokens.hash[last] as number)) return null;
  const at = doc.tokens.hash[last + 1] === THE ? last + 2 : last + 1;
  const body = next.kind === "organisation" || next.kind === "group";
  return body && next.first === at ? { title: null, held: k + 1 } : null;
}
