import type { Document } from "../document.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { Mark } from "../lexicon/marks.ts";
import { hashWord, lower, TokenKind } from "../model/tokens.ts";
import { mix } from "../model/features.ts";
import { Tag } from "../model/tags.ts";
import type { Name } from "./names.ts";

/** The most features that a name has. */
export const MOST = 96;

const OUTSIDE = 0x2f0b1e5;
const THE = hashWord("the");
const WHO = new Set(["who", "whose", "he", "she", "his", "her"].map(hashWord));
const WHICH = new Set(["which", "where", "its", "it"].map(hashWord));
const LOCATIVE = new Set("in at near from to outside around inside across into toward towards".split(" ").map(hashWord));

/** Numbers of features, as they are written. */
class Buckets {
  readonly rows: Int32Array = new Int32Array(MOST);
  /** The template of each feature. */
  readonly templates: Uint8Array = new Uint8Array(MOST);
  count = 0;
  private readonly mask: number;
  constructor(mask: number) {
    this.mask = mask;
  }
  add(template: number, value: number): void {
    if (this.count === MOST) return;
    this.templates[this.count] = template;
    this.rows[this.count++] = mix(template, value) & this.mask;
  }
}

export { Buckets };

function suffix(text: string, end: number, length: number, start: number): number {
  let hash = length;
  for (let i = Math.max(start, end - length); i < end; i++) hash = Math.imul(hash ^ lower(text.charCodeAt(i)), 0x01000193);
  return hash;
}

/** What in the roles' lists a word is, as bits. */
function rolesOf(roles: Lexicon["roles"], hash: number): number {
  return (
    (roles.organisation.has(hash) ? 1 : 0) |
    (roles.place.has(hash) ? 2 : 0) |
    (roles.title.has(hash) ? 4 : 0) |
    (roles.outlet.has(hash) ? 8 : 0) |
    (roles.thing.has(hash) ? 16 : 0) |
    (roles.document.has(hash) ? 32 : 0) |
    (roles.placeFirst.has(hash) ? 64 : 0) |
    (roles.person.has(hash) || roles.anonymous.has(hash) ? 128 : 0) |
    (roles.peoples.has(hash) ? 256 : 0)
  );
}

/** How the article uses the words of names elsewhere. */
export interface Usage {
  /** Words that stand in lower case somewhere. */
  readonly lower: ReadonlySet<number>;
  /** Words that stand capitalised inside a sentence. */
  readonly inside: ReadonlySet<number>;
}

/** Writes the features of a name into `out`. */
export function spanFeatures(doc: Document, lexicon: Lexicon, name: Name, usage: Usage, out: Buckets): void {
  const { tokens, tags, text } = doc;
  const { hash, caps, kind, start, end } = tokens;
  const { first, last } = name;
  const { roles, names } = lexicon;
  const forms = lexicon.tagger.forms;
  const sentence = doc.sentenceOf[first] as number;
  const from = tokens.sentences[sentence] as number;
  const to = tokens.sentences[sentence + 1] as number;
  const at = (i: number): number => (i >= from && i < to ? (hash[i] as number) : OUTSIDE);
  const tagAt = (i: number): number => (i >= from && i < to ? (tags[i] as number) : 63);
  const length = Math.min(5, last - first);
  const head = at(last - 1);
  out.count = 0;
  out.add(0, 0);
  out.add(1, length);
  out.add(2, head);
  out.add(3, at(first));
  if (length === 2) out.add(4, at(first) ^ Math.imul(head, 31));
  out.add(5, suffix(text, end[last - 1] as number, 3, start[last - 1] as number));
  out.add(6, suffix(text, end[last - 1] as number, 4, start[last - 1] as number));
  out.add(7, suffix(text, end[first] as number, 3, start[first] as number));
  out.add(8, suffix(text, end[last - 1] as number, 2, start[last - 1] as number) ^ length);
  let bits = 0;
  let all = 255;
  let capitals = 3;
  let shapes = 0;
  let words = 0;
  for (let i = first; i < last; i++) {
    const word = hash[i] as number;
    if (i > first && i < last - 1) out.add(9, word);
    out.add(10, word);
    const own = names.get(word);
    const role = rolesOf(roles, word);
    const form = forms.get(word);
    if (i === first) {
      out.add(11, own);
      out.add(12, role);
      out.add(13, form);
      out.add(14, own * 1024 + length);
    }
    if (i === last - 1) {
      out.add(15, own);
      out.add(16, role);
      out.add(17, form);
      out.add(18, (own * 512 + role) * 8 + length);
    }
    if (kind[i] === TokenKind.word) {
      bits |= role;
      all &= own;
      capitals &= caps[i] as number;
      words++;
      if (caps[i] === 0) shapes |= 1;
      if ((end[i] as number) - (start[i] as number) <= 2) shapes |= 2;
      if (caps[i] === 2) shapes |= 4;
      if (!usage.lower.has(word)) shapes |= 32;
    } else if (kind[i] === TokenKind.hyphen) shapes |= 8;
    else shapes |= 16;
  }
  out.add(19, bits);
  out.add(20, all * 8 + length);
  out.add(21, (capitals * 8 + length) * 64 + (shapes & 31));
  out.add(22, shapes);
  out.add(23, names.get(hashWord(text.slice(start[first], end[last - 1]))) * 8 + length);
  if (words > 1) out.add(24, (names.get(at(first)) * 16 + names.get(head)) * 8 + length);
  // Around it.
  const before = at(first - 1);
  const after = at(last);
  const article = before === THE ? 1 : 0;
  out.add(51, (article * 4 + capitals) * 8 + length);
  out.add(52, tagAt(first - 1) * 1024 + capitals * 256 + length * 32 + (shapes & 31));
  out.add(53, tagAt(last) * 1024 + capitals * 256 + length * 32 + (shapes & 31));
  out.add(54, (usage.lower.has(at(first)) ? 1 : 0) * 8 + length);
  out.add(55, forms.get(head) * 4 + article);
  out.add(25, before);
  out.add(26, after);
  out.add(27, before ^ Math.imul(after, 31));
  out.add(28, at(first - 2) ^ Math.imul(before, 31));
  out.add(29, after ^ Math.imul(at(last + 1), 31));
  out.add(30, tagAt(first - 1) * 64 + tagAt(last));
  out.add(31, tagAt(first - 1) * 64 + tagAt(first - 2));
  out.add(32, tagAt(last) * 64 + tagAt(last + 1));
  out.add(33, at(first - 2));
  out.add(34, at(last + 1));
  out.add(35, rolesOf(roles, before) * 8 + length);
  out.add(36, rolesOf(roles, after) * 8 + length);
  const titled = name.titleFirst < first || roles.title.has(before);
  out.add(37, (titled ? 1 : 0) * 8 + length);
  const speaks = last < to && ((doc.marks[last] as number) & Mark.verb) !== 0;
  out.add(38, (speaks ? 1 : 0) * 8 + length);
  out.add(39, (LOCATIVE.has(before) ? 1 : before === THE ? 2 : 0) * 8 + length);
  out.add(40, (first === from ? 1 : 0) * 64 + tagAt(first));
  out.add(41, tagAt(last - 1) * 64 + tagAt(first));
  const rule = name.kind === null ? 0 : name.kind === "person" ? 1 : name.kind === "organisation" ? 2 : name.kind === "place" ? 3 : 4;
  out.add(42, rule);
  out.add(43, rule * 8 + length);
  out.add(44, name.known ? 1 + rule : 0);
  // The pronoun that follows, and the noun of an apposition.
  let pronoun = 0;
  for (let i = last; i < Math.min(tokens.count, last + 12) && pronoun === 0; i++)
    pronoun = WHO.has(hash[i] as number) ? 1 : WHICH.has(hash[i] as number) ? 2 : 0;
  out.add(45, pronoun);
  out.add(46, at(last) === at(last) && kind[last] === TokenKind.comma ? rolesOf(roles, apposed(doc, last + 1, to)) + 1 : 0);
  if (kind[last] === TokenKind.comma) out.add(47, apposed(doc, last + 1, to));
  if (tags[first - 1] === Tag.NN || tags[first - 1] === Tag.NNS) out.add(48, forms.get(before) >> 8);
  out.add(49, (first - 1 >= from && kind[first - 1] === TokenKind.comma ? 1 : 0) * 4 + (kind[last] === TokenKind.comma ? 1 : 0) * 2 + (kind[last] === TokenKind.open ? 1 : 0));
  out.add(50, usage.inside.has(head) ? 1 : usage.lower.has(head) ? 2 : 0);
}

/** The head noun of the phrase that starts at `i`. */
function apposed({ tokens, tags }: Document, i: number, to: number): number {
  let head = OUTSIDE;
  for (let j = i; j < Math.min(to, i + 7); j++) {
    const tag = tags[j] as number;
    if (tag === Tag.NN || tag === Tag.NNS) head = tokens.hash[j] as number;
    else if (head !== OUTSIDE || (tag !== Tag.DT && tag !== Tag.JJ && tag !== Tag.HYPH && tag !== Tag.NNP && tag !== Tag.CD)) break;
  }
  return head;
}
