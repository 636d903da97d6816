import type { Name } from "../recognise/name.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { hashWord } from "../words/letters.ts";
import { FOR, OF, THE, TO } from "../words/ruleWords.ts";
import { TagSet } from "../words/tagSet.ts";
import { isFiniteVerb, Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { Form } from "../words/wordForms.ts";
import { type Around, isPlural, isRank, isTitle, ownerEnd, type Titled, titleStart } from "./titleWords.ts";

/** How many words may stand between an office's "of" and its bearer. */
const FIELD = 6;

/** Whether a word with a capital is a common noun or an adjective: "Public", "Prosecutions". */
function isCommon({ doc, roles }: Around, i: number): boolean {
  const hash = doc.tokens.hash[i] as number;
  const forms = roles.forms.get(hash);
  if (roles.titleWord.has(hash)) return true;
  return (forms & (Form.noun | Form.plural | Form.adjective)) !== 0 && (forms & Form.own) === 0;
}

/**
 * The office before the `k`th name that tells behind "of" what for or whose it is: "Director of Public Prosecutions Edda Tolm",
 * "Governor of Sarn State Edda Tolm", "President of Norvia Edda Tolm". A field and a place are of the title, a body and a state hold
 * it; else whoever stands before it: "Norvia's Head of Trade Edda Tolm". Null where there is none, or a title stands behind the field
 * ("Secretary of State Edda Tolm" is one word's). `least` is where the sentence begins.
 */
export function officeOf(around: Around, k: number, least: number): Titled | null {
  const { doc, names } = around;
  const { caps, hash } = doc.tokens;
  let end = (names[k] as Name).first;
  while (end > least && isRank(doc, end - 1)) end--;
  // "Secretary of State Edda Tolm" is one title; "Lagos State" is a place.
  const before = k > 0 ? names[k - 1] : undefined;
  const region =
    (before?.kind === "place" && before.last === end - 1 && hash[end - 2] !== OF) ||
    (before?.last === end && before.known !== null);
  const state = around.roles.titleWord.has(hash[end - 1] as number) && hash[end - 2] === OF;
  if (!region && (isTitle(around, end - 1) || state)) return null;
  let m = k - 1;
  let held = -1;
  let of = end - 1;
  while (of > least && end - of <= FIELD && caps[of] !== 0) {
    const name = m < 0 ? undefined : names[m];
    if (name && name.last > of) {
      if (name.kind === "person" || name.first <= least) return null;
      const plain = name.known === null && everyCommon(around, name.first, name.last);
      if (!plain && name.kind !== "place") held = m;
      of = name.first - 1;
      m--;
    } else if (isCommon(around, of)) of--;
    else return null;
  }
  const field = hash[of] === THE ? of - 1 : of;
  // "Ambassador to Norvia Edda Tolm": a state or a place and nothing more.
  const to = hash[field] === TO && before?.last === end && before.first === of + 1 && isLand(before);
  // "Minister for Rural Affairs Edda Tolm".
  // "Special Envoy for Norvia Edda Tolm".
  const abroad =
    hash[field] === FOR && held === k - 1 && before?.first === of + 1 && before?.last === end && isLand(before);
  if (abroad) held = -1;
  const fielded = hash[field] === OF || (hash[field] === FOR && held < 0 && caps[field - 1] !== 0);
  if (of === end - 1 || (!fielded && !to) || !isTitle(around, field - 1)) return null;
  // "President of the Tarn Institute Edda Tolm" in small letters too; "the life of the governor of Sarn Edda Tolm" may be another's.
  const small = caps[field - 1] === 0;
  // "High Commissioner" alone is taken for a name as well.
  if (names[m]?.last === field && names[m]?.known === null && names[m]?.kind === null) m--;
  if (small && !to && (held < 0 || names[held]?.last !== end)) return null;
  const first = titleStart(around, field, field, Math.max(least, names[m]?.last ?? 0));
  if (first >= field || isPlural(doc, field - 1)) return null;
  const others = small
    ? doc.tags[first - 1] === Tag.DT && names[held]?.kind !== "organisation"
    : isWritten(doc, first, names[k] as Name);
  if (others && !to && hash[field] === OF) return null;
  if (held >= 0 && !to) return { title: [first, field], held };
  const owner = names[m];
  const owns = owner && owner.kind !== "person" && ownerEnd(doc, owner) === first;
  return { title: [first, end], held: owns ? m : -1 };
}

/** Whether an article opens an office that a preposition wants, and a verb stands behind the name: "the book about | the King of Spain | Edda Tolm wrote". */
export function isWritten({ tags }: Document, office: number, { last }: Name): boolean {
  return tags[office - 1] === Tag.DT && tags[office - 2] === Tag.IN && isFiniteVerb(tags[last] as number);
}

function isLand({ kind }: Name): boolean {
  return kind === "state" || kind === "place";
}

/** Tags of the words of a field, and how many it may have: "the cabinet committee on trade and water". */
const FIELDED = new TagSet([Tag.NN, Tag.NNS, Tag.NNP, Tag.JJ, Tag.CC, Tag.HYPH, Tag.DT, Tag.VBG]);
const LONGEST = 14;
/** Of more words than these it is a field only where the title opens what it stands in. */
const SHORT = 3;
const ON = hashWord("on");
const LED = listed("led");

/**
 * The office before the `k`th name whose field ends with a common noun: "chief of staff Edda Tolm", "head of the council's
 * committee on trade and water Edda Tolm". `least` is where the sentence begins.
 */
export function fieldedOffice(around: Around, k: number, least: number): Titled | null {
  const { doc, names } = around;
  const { tags, tokens } = doc;
  const { hash } = tokens;
  const end = (names[k] as Name).first;
  const noun = tags[end - 1] === Tag.NN || tags[end - 1] === Tag.NNS;
  if (!noun || tokens.caps[end - 1] !== 0 || isTitle(around, end - 1) || end - 1 <= least) return null;
  let of = end - 1;
  let m = k - 1;
  while (of > least && end - of <= LONGEST) {
    const name = names[m];
    if (name && name.last > of) {
      if (name.kind === "person") return null;
      of = name.first - 1;
      m--;
    } else if ((hash[of] === OF || hash[of] === FOR) && isTitle(around, of - 1)) break;
    else if (FIELDED.has(tags[of] as number) || hash[of] === ON || hash[of] === FOR || hash[of] === OF) of--;
    else return null;
  }
  if (of <= least || hash[of] !== OF || !isTitle(around, of - 1) || isPlural(doc, of - 1)) return null;
  const short = end - of <= SHORT + 1;
  // "Guitarist of rock band Tolm": what the noun names.
  const named = around.roles.organisation.has(hash[end - 1] as number) && tags[end - 2] !== Tag.DT;
  if (short && named && !LED.has(hash[end - 1] as number)) return null;
  const first = titleStart(around, of, of, Math.max(least, names[m]?.last ?? 0));
  if (first >= of) return null;
  const before = tags[first - 1];
  const opens =
    first === least || tokens.kind[first - 1] !== TokenKind.word || before === Tag.POS || before === Tag.PRP$;
  const owner = names[m];
  const owns = owner !== undefined && ownerEnd(doc, owner) === first;
  if (short ? before === Tag.DT || before === Tag.IN : !opens && !owns) return null;
  // A short field is of the title: "director of communications".
  return { title: [first, short ? end : of], held: owns && owner.kind !== "person" ? m : -1 };
}

function everyCommon(around: Around, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (!isCommon(around, i)) return false;
  return true;
}
