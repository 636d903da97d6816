import type { Name } from "../recognise/name.ts";
import { listed } from "../words/english.ts";
import { OF, THE, TO } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { TagSet } from "../words/tagSet.ts";
import { Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import {
  type Around,
  beforeOwner,
  beforePostposed,
  hasTitle,
  isRankTo,
  isTitle,
  NOUN,
  RANK,
  type Titled,
} from "./titleWords.ts";

// The title in the words of a description.

const HELD = listed("held");
const WORKING = listed("working");
/** Tags of words that stand before a title and are none of it. */
const OPENING = new TagSet([Tag.DT, Tag.PRP$, Tag.CD, Tag.POS]);

/** Index of the first name that ends behind token `i`. */
function nameFrom({ names }: Around, k: number, i: number): number {
  let m = k;
  while (m > 0 && (names[m - 1] as Name).last > i) m--;
  while (m < names.length && (names[m] as Name).last <= i) m++;
  return m;
}

/** Whether what looks like a name is an office that nothing is called by: "Water Minister". */
function isOffice(around: Around, { known, kind, first, last }: Name): boolean {
  // "A Member of Parliament": one word that is no name.
  if (known !== null || (last - first < 2 && kind !== null)) return false;
  const { doc, roles } = around;
  const word = doc.tokens.hash[last - 1] as number;
  // "The Human Rights Ombudsman": a body and whoever is at its head.
  const headed = kind === "place" || (kind === "organisation" && roles.organisation.has(word));
  return kind === null ? isTitle(around, last - 1) : headed && roles.title.has(word);
}

/** Whether a body's name stands behind an office in capitals, and closes the description or owns what does: "Director | Tarn Park's programme". */
function isOfBodyBehind(around: Around, { kind, first, last }: Name, end: number): boolean {
  if (kind !== "organisation" || around.doc.tokens.caps[first - 1] === 0 || !isTitle(around, first - 1)) return false;
  return last >= end || around.doc.tags[last] === Tag.POS;
}

/** Where an office ends that what looks like a name begins with: "Acting Director | for Knowledge Management"; where the name begins if it does not. */
function officeEnd(around: Around, { known, first, last }: Name): number {
  const { tags } = around.doc;
  let end = first;
  while (end < last && tags[end] !== Tag.IN) end++;
  return known === null && end > first && end < last && isTitle(around, end - 1) ? end : first;
}

/** Whether a participle behind a title tells what its bearer does or what befell him: "a lawyer | representing Tolm", "the envoy | known as". */
function isDeed(around: Around, i: number): boolean {
  const { tags, tokens } = around.doc;
  if ((tags[i] !== Tag.VBG && tags[i] !== Tag.VBN) || !isTitle(around, i - 1)) return false;
  // "Tolm, the judge ruled, was ill".
  if (tags[i] === Tag.VBN && tokens.kind[i + 1] === TokenKind.comma) return false;
  // "Chief operating officer", "worker turned activist".
  return !isTitle(around, i + 1) && !(tags[i + 1] === Tag.NN && isTitle(around, i + 2));
}

/**
 * The title in the words of a description, [from, end): its head is the last word before "of", "for" or the like; before it
 * stands who owns it, behind it in whom it is held. `k` is the number of a name near by. Where `whole`, nothing but the person is described, so
 * that the first of two joined parts tells an office if the second does not.
 */
export function titleIn(around: Around, k: number, [from, end]: Run, whole = false): Titled | null {
  const { doc, names } = around;
  const { tags, tokens } = doc;
  let m = nameFrom(around, k, from);
  let first = from;
  let held = -1;
  let owner = -1;
  let head = from;
  /** How far it was read before "and", for what stands behind may be no title: "an entrepreneur and one of the founders". */
  let joined: readonly [head: number, first: number, held: number, owner: number, m: number] | null = null;
  /** How far somebody's body is looked for. */
  let till = end;
  // Up to the first preposition that is in no name; what stands behind a name and an article is the title's own.
  while (head < end && tags[head] !== Tag.IN && tags[head] !== Tag.TO) {
    const name = names[m];
    if (name?.first === head && isOffice(around, name)) {
      // "The Water Minister, Edda Tolm,": capitals that name an office.
      head = name.last;
      m++;
    } else if (name?.first === head && officeEnd(around, name) > head) {
      head = officeEnd(around, name);
      m++;
    } else if (name?.first === head && head > first && isOfBodyBehind(around, name, end)) {
      // "Executive Director Tarn Roads Authority": the "of" is left out.
      till = head;
      held = m;
      break;
    } else if (name?.first === head) {
      head = name.last;
      // "A Tarn-based analyst": no one's.
      const based = tokens.kind[head] === TokenKind.hyphen && tokens.caps[head + 1] === 0;
      if (based) head += 2;
      else if (tags[head] === Tag.POS) head++;
      if (head >= end) return null;
      held = based || name.kind === "person" ? -1 : m;
      owner = based ? -1 : m;
      first = head;
      m++;
    } else if (OPENING.has(tags[head] as number)) {
      // "The council's engineer and a banker": whose engineer, not whose banker.
      if (tags[head] === Tag.DT) held = -1;
      owner = -1;
      head++;
      first = head;
    } else if (tags[head] === Tag.CC && isTitle(around, head - 1)) {
      if (!hasTitle(around, head + 1, end)) break;
      joined = [head++, first, held, owner, m];
    } else if (head > first && isDeed(around, head)) {
      // Where somebody was arrested holds no office of his.
      if (!WORKING.has(tokens.hash[head] as number)) till = head;
      break;
    } else head++;
  }
  if (whole && joined && (head <= first || !isTitle(around, head - 1))) [head, first, held, owner, m] = joined;
  // "Formerly", but "fixed-income strategist".
  while (
    first < head &&
    tokens.kind[first + 1] !== TokenKind.hyphen &&
    ((tags[first] === Tag.RB && !isRankTo(doc, first)) ||
      tags[first] === Tag.CC ||
      (tags[first] === Tag.VBN && !RANK.has(tokens.hash[first] as number)))
  )
    first++;
  // "54-year-old", "14-year".
  if (tokens.kind[first] === TokenKind.hyphen)
    first = Math.min(tokens.kind[first + 2] === TokenKind.hyphen ? first + 4 : first + 2, head);
  // "Ex-convener and general secretary".
  while (tags[first] === Tag.CC) first++;
  // "Professor emeritus".
  const noun = beforePostposed(doc, head - 1);
  if (first > noun || !isTitle(around, noun)) return null;
  if (owner >= 0) first = beforeOwner(around, owner, first);
  const last = ownEnd(around, m, head, end);
  for (; held < 0 && m < names.length && (names[m] as Name).first < till; m++) {
    const name = names[m] as Name;
    const by = tokens.hash[name.first - 1] === THE ? name.first - 2 : name.first - 1;
    if (name.kind === "person" || name.first < last || !HELD.has(tokens.hash[by] as number)) break;
    // "Of Norvia's Safety Board".
    const owns = tags[name.last] === Tag.POS && names[m + 1]?.first === name.last + 1;
    // "Director for Europe at Polar Shipping".
    if (name.kind === "place" && !owns) continue;
    held = owns ? m + 1 : m;
  }
  return { title: [first, last], held };
}

/**
 * Where a title ends that goes on behind its head: "minister | of foreign affairs", "governor | of Sarn province",
 * "ambassador | to Norvia". The `m`th name is the next one; a body or a state behind "of" is whom it is held in.
 */
function ownEnd({ doc, names, roles }: Around, m: number, head: number, end: number): number {
  const to = doc.tokens.hash[head] === TO;
  if (!to && doc.tokens.hash[head] !== OF) return head;
  let last = head + 1;
  if (doc.tags[last] === Tag.DT) last++;
  const from = last;
  for (let k = m; last < end; ) {
    const name = names[k];
    if (name?.first === last) {
      // "Commissioner of Police".
      const word =
        name.known === null && name.last - last === 1 && roles.organisation.has(doc.tokens.hash[last] as number);
      const place = word || name.kind === "place" || roles.place.has(doc.tokens.hash[name.last] as number);
      if (!to && !place) return head;
      last = name.last;
      k++;
    } else if (NOUN.has(doc.tags[last] as number) || doc.tags[last] === Tag.CC || doc.tags[last] === Tag.POS) last++;
    else break;
  }
  while (last > from && (doc.tags[last - 1] === Tag.CC || doc.tags[last - 1] === Tag.POS)) last--;
  const stops = last === end || doc.tags[last] === Tag.IN || doc.tags[last] === Tag.TO;
  return last > from && stops ? last : head;
}
