import { LOGIT } from "../knowledge/joiner.ts";
import { JoinTemplate } from "../knowledge/joinTemplates.ts";
import type { Lexicon } from "../knowledge/lexicon.ts";
import { KINDS_OF_NAME, PLACE_BITS } from "../knowledge/nameBits.ts";
import { mix } from "../tagger/features.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { FOR } from "../words/ruleWords.ts";
import { TokenKind } from "../words/tokens.ts";
import type { Name } from "./name.ts";
import { isGiven } from "./nameTitles.ts";

/** The templates as a constant of this module: its numbers become part of the machine code, those of an import do not. */
const Template = JoinTemplate;

const ALONE = listed("bodiesAlone");
const SAINT = listed("saints");
const BETWEEN = listed("bridging", "particles", "particlesArticles");
/** How many small words may stand between: "Office | for the | Relief". */
const SMALL = 3;
/** The longest rest, in tokens, where no name was found in it. */
const REST = 8;
/** More than a join has features. */
const MOST = 40;
/** Joined where that is likelier than .7. */
const LEAST = Math.round(0.85 * LOGIT);

/** A name, the small words behind it, and the capitals behind those. */
export interface Join {
  readonly name: Name;
  /** Where the rest begins and ends. */
  readonly first: number;
  readonly last: number;
  /** The name that the rest is; null where none was found. */
  readonly rest: Name | null;
}

/** Rows of the weights for one join, and by which template each was made. */
export interface JoinFeatures {
  readonly rows: Int32Array;
  readonly templates: Uint8Array;
  readonly mask: number;
  count: number;
}

/** Makes room for the features of one join, which is used for one after the other. */
export function joinFeatures(mask: number): JoinFeatures {
  return { rows: new Int32Array(MOST), templates: new Uint8Array(MOST), mask, count: 0 };
}

const isSmall = ({ tokens }: Document, i: number): boolean =>
  tokens.kind[i] === TokenKind.word && tokens.caps[i] === 0 && BETWEEN.has(tokens.hash[i] as number);

const isCapital = ({ tokens }: Document, i: number): boolean =>
  tokens.kind[i] === TokenKind.word && tokens.caps[i] !== 0;

/** The capitals that may belong to the `k`th name, behind small words or, where they are the next name, at once; null where there are none. */
export function joinAt(doc: Document, lexicon: Lexicon, names: readonly Name[], k: number): Join | null {
  const name = names[k] as Name;
  if (name.known && name.known.rule !== "demonym") return null;
  const several = name.kind === "person" && name.last - name.first > 1;
  if (several && isGiven(doc, lexicon.names, name.first)) return null;
  const to = doc.tokens.sentences[(doc.sentenceOf[name.first] as number) + 1] as number;
  // "The Member of Parliament | for Tooting".
  const { hash } = doc.tokens;
  // "St. Theodorus | of Tabennese".
  if (SAINT.has(hash[name.first] as number)) return null;
  if (hash[name.last] === FOR && ALONE.has(hash[name.last - 1] as number)) return null;
  let first = name.last;
  while (first < to && first - name.last < SMALL && isSmall(doc, first)) first++;
  if (first >= to || !isCapital(doc, first)) return null;
  const next = names[k + 1];
  const rest = next && next.first === first ? next : null;
  // "Edda Tolm of Tarn".
  const town = rest && lexicon.names.get(doc.tokens.hash[rest.last - 1] as number) & PLACE_BITS;
  if (several && rest && (rest.known || town)) return null;
  if (rest?.known?.actor.kind === "person" || (next && next.titleFirst <= first && next.first > first)) return null;
  // "Norvian Crown | Prince Bram Tolm": the words of somebody's office are no body's.
  const behind = rest ? names[k + 2] : undefined;
  if (rest && behind && behind.titleFirst < behind.first && behind.titleFirst <= rest.last) return null;
  // "The Norvian Red Cross", but "Norvian Dovrans", "Norvian Dovra".
  if (
    first === name.last &&
    (!rest || rest.kind === "place" || (rest.known && rest.known.actor.kind !== "organisation"))
  )
    return null;
  let last = rest ? rest.last : first + 1;
  const limit = Math.min(to, first + REST, next && !rest ? next.first : to);
  if (!rest) while (last < limit && isCapital(doc, last)) last++;
  return { name, first, last, rest };
}

const KIND_NUMBERS = { person: 1, organisation: 2, place: 3, state: 4, group: 5 } as const;

function kindOf(name: Name | null): number {
  if (name === null) return 7;
  if (name.known) return name.known.rule === "demonym" ? 6 : 10 + KIND_NUMBERS[name.known.actor.kind];
  return name.kind === null ? 0 : KIND_NUMBERS[name.kind];
}

/** What the words between and beside tell of a join, into `out`. */
export function featuresOf(doc: Document, { roles, names }: Lexicon, join: Join, out: JoinFeatures): void {
  const { tokens, tags, sentenceOf } = doc;
  const { hash, caps, kind } = tokens;
  const { name, first, last } = join;
  let between = 1;
  for (let i = name.last; i < first; i++) between = mix(between, hash[i] as number);
  out.count = 0;
  const add = (template: number, value: number): void => {
    out.templates[out.count] = template;
    out.rows[out.count++] = mix(mix(template, between), value) & out.mask;
  };
  let small = name.first;
  while (small < name.last && caps[small] !== 0) small++;
  const head = hash[Math.max(name.first, small - 1)] as number;
  let part = name.last - 1;
  while (part > name.first && isCapital(doc, part - 1)) part--;
  let smallInside = 0;
  for (let i = name.first; i < name.last; i++)
    if (caps[i] === 0 && kind[i] === TokenKind.word) smallInside = hash[i] as number;
  const own = hash[name.last - 1] as number;
  const next = hash[first] as number;
  const end = hash[last - 1] as number;
  const known = (word: number): number => names.get(word) & KINDS_OF_NAME;
  const group = (word: number): number => (roles.faction.has(word) ? 1 : 0) | (roles.group.has(word) ? 2 : 0);
  const [headRoles, nextRoles, endRoles] = [roles.bits.get(head), roles.bits.get(next), roles.bits.get(end)];
  const [headForms, ownForms, nextForms] = [roles.forms.get(head), roles.forms.get(own), roles.forms.get(next)];
  const ownKind = kindOf(name);
  add(Template.between, 0);
  add(Template.headRoles, headRoles);
  add(Template.headForms, headForms);
  add(Template.lastRoles, roles.bits.get(own));
  add(Template.lastForms, ownForms);
  add(Template.nextRoles, nextRoles);
  add(Template.nextForms, nextForms);
  add(Template.nextKnown, known(next));
  add(Template.endRoles, endRoles);
  add(Template.endForms, roles.forms.get(end));
  add(Template.kinds, ownKind * 32 + kindOf(join.rest));
  add(Template.lengths, Math.min(4, name.last - name.first) * 8 + Math.min(4, last - first));
  add(Template.smallInside, smallInside);
  add(Template.ownKnown, known(hash[name.first] as number) * 64 + known(own));
  add(Template.tagBefore, tags[name.first - 1] ?? 63);
  add(Template.tagAfter, tags[last] ?? 63);
  add(Template.tagsInside, (tags[name.last - 1] as number) * 64 + (tags[first] as number));
  add(Template.wordAfter, hash[last] ?? 0);
  add(Template.head, head);
  add(Template.next, next);
  add(Template.last, own);
  add(Template.end, end);
  add(Template.formsBeside, mix(ownForms, nextForms));
  add(Template.headEndRoles, mix(headRoles, endRoles));
  add(Template.capitals, (caps[name.last - 1] as number) * 4 + (caps[first] as number));
  add(Template.groups, group(head) * 64 + group(own) * 16 + group(next) * 4 + group(end));
  add(Template.headNextRoles, mix(headRoles, nextRoles));
  add(Template.headNext, mix(mix(headRoles, headForms), known(next)));
  add(Template.opens, tokens.sentences[sentenceOf[name.first] as number] === name.first ? 1 : 0);
  add(Template.titled, name.titleFirst < name.first ? 1 : 0);
  add(Template.kindPart, ownKind * 4 + Math.min(3, name.last - part));
  add(Template.beside, mix(own, next));
  between = 0;
  add(Template.wordBefore, hash[name.first - 1] ?? 0);
}

/** Whether a name goes on over the small words, as labelled names do. */
export function isJoined(doc: Document, lexicon: Lexicon, join: Join, room: JoinFeatures): boolean {
  const { weights, mask } = lexicon.joiner;
  if (mask === 0) return false;
  featuresOf(doc, lexicon, join, room);
  let sum = 0;
  for (let f = 0; f < room.count; f++) sum += weights[room.rows[f] as number] as number;
  return sum >= LEAST;
}
