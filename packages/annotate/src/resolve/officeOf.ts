import type { Name } from "../recognise/name.ts";
import { OF, THE } from "../words/ruleWords.ts";
import { Tag } from "../words/tags.ts";
import { Form } from "../words/wordForms.ts";
import { type Around, isPlural, isRank, isTitle, type Titled, titleStart } from "./titleWords.ts";

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
  const region = before?.kind === "place" && before.last === end - 1 && hash[end - 2] !== OF;
  if (!region && (isTitle(around, end - 1) || around.roles.titleWord.has(hash[end - 1] as number))) return null;
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
  if (of === end - 1 || hash[field] !== OF || !isTitle(around, field - 1)) return null;
  // "President of the Tarn Institute Edda Tolm" in small letters too; "the life of the governor of Sarn Edda Tolm" may be another's.
  const small = caps[field - 1] === 0;
  if (small && (held < 0 || names[held]?.last !== end)) return null;
  const first = titleStart(around, field, field, Math.max(least, names[m]?.last ?? 0));
  if (first >= field || isPlural(doc, field - 1)) return null;
  // "The book about the King of Spain Edda Tolm wrote".
  if (doc.tags[first - 1] === Tag.DT && (!small || names[held]?.kind !== "organisation")) return null;
  if (held >= 0) return { title: [first, field], held };
  const owner = names[m];
  const owns = owner && (doc.tags[owner.last] === Tag.POS ? owner.last + 1 : owner.last) === first;
  return { title: [first, end], held: owns && owner.kind !== "person" ? m : -1 };
}

function everyCommon(around: Around, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (!isCommon(around, i)) return false;
  return true;
}
