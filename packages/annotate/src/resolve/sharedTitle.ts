import type { Name } from "../recognise/name.ts";
import type { Document } from "../words/document.ts";
import { OF } from "../words/ruleWords.ts";
import { Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { type Around, isPlural, isTitle, ownerEnd, type Titled, titleStart } from "./titleWords.ts";

/** How many tokens a title may have, and how many persons may share it. */
const BEFORE = 8;
const MOST = 12;

/** How many tokens a party and a place in brackets behind a name may have: "(R-Fla.)". */
const BRACKETED = 6;

/** The token behind what stands in brackets from `from` on; `from` where nothing does. */
function pastBrackets({ tokens }: Document, from: number): number {
  if (tokens.kind[from] !== TokenKind.open) return from;
  for (let i = from + 1; i < from + BRACKETED; i++) if (tokens.kind[i] === TokenKind.close) return i + 1;
  return from;
}

/** Whether nothing but commas and "and" stands between, behind what stands in brackets. */
function joins(doc: Document, from: number, to: number): boolean {
  const first = pastBrackets(doc, from);
  for (let i = first; i < to; i++) if (doc.tags[i] !== Tag.CC && doc.tokens.kind[i] !== TokenKind.comma) return false;
  return first < to;
}

/** Whose office the `m`th name's is, by what stands behind it: "Presidents Edda Tolm of Norvia and Bram Hoel of Dovra"; -1 if nobody's. */
function holder({ doc, names }: Around, m: number): number {
  const name = names[m + 1];
  if (!name || name.kind === "person" || name.first !== (names[m] as Name).last + 1) return -1;
  return doc.tokens.hash[name.first - 1] === OF ? m + 1 : -1;
}

/** The person joined to the `m`th name by what stands between; -1 where there is none. */
function follows(around: Around, m: number): number {
  const { doc, names } = around;
  let before = holder(around, m) < 0 ? m : m + 1;
  const past = pastBrackets(doc, (names[m] as Name).last);
  // "(R-Fla.)".
  while ((names[before + 1]?.last ?? past) < past) before++;
  const next = names[before + 1];
  const from = past > (names[m] as Name).last ? (names[m] as Name).last : (names[before] as Name).last;
  return next?.kind === "person" && joins(doc, from, next.first) ? before + 1 : -1;
}

/** The person whom the `m`th name is joined to; -1 where there is none. */
function precedes(around: Around, m: number): number {
  for (let one = m - 1; one >= Math.max(0, m - 3); one--)
    if ((around.names[one] as Name).kind === "person" && follows(around, one) === m) return one;
  return -1;
}

/** "Norvian and Tarvian Foreign Ministers Edda Tolm and Bram Hoel": as many states as persons are theirs in turn. */
export function sharedTitle(around: Around, k: number): Titled | null {
  const { doc, names } = around;
  const { tokens, tags } = doc;
  let first = k;
  let earlier = 0;
  for (let m = precedes(around, k); m >= 0 && earlier < MOST; m = precedes(around, m)) {
    earlier++;
    first = m;
  }
  let count = earlier + 1;
  for (let m = follows(around, k); m >= 0 && count < MOST; m = follows(around, m)) count++;
  // "Sens. Edda Tolm (R), who voted for it, and Bram Hoel".
  const alone = count < 2;
  if (alone && tokens.kind[(names[k] as Name).last] !== TokenKind.open) return null;
  const lead = names[first] as Name;
  let end = Math.min(lead.titleFirst, lead.first);
  if (lead.titleFirst === lead.first && tokens.kind[end - 1] === TokenKind.comma) end--;
  const last = lead.titleFirst < lead.first ? lead.first : end;
  if (last < 1 || (alone && tokens.caps[last - 1] === 0) || !isPlural(doc, last - 1) || !isTitle(around, last - 1))
    return null;
  const opening = tokens.sentences[doc.sentenceOf[last - 1] as number] as number;
  const least = Math.max(opening, last - BEFORE, names[first - 1]?.last ?? 0);
  const from = titleStart(around, last - 1, last, least);
  const owners: number[] = [];
  for (let m = first - 1, at = from; m >= 0; m--) {
    const owner = names[m] as Name;
    const ends = ownerEnd(doc, owner);
    if (owner.kind === "person" || (ends !== at && !(owners.length > 0 && joins(doc, ends, at)))) break;
    owners.unshift(m);
    at = owner.first;
  }
  // "The mayor's and Norvian ministers": whose they are, in part, is no name.
  if (owners.length > 0 && tags[(names[owners[0] as number] as Name).first - 1] === Tag.CC) owners.length = 0;
  const held = owners.length === 1 ? owners[0] : owners.length === count ? owners[earlier] : holder(around, k);
  return { title: [from, last], held: held ?? -1 };
}
