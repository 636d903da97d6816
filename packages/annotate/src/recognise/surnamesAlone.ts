import { Mark } from "../knowledge/marks.ts";
import { listed } from "../words/english.ts";
import { Tag } from "../words/tags.ts";
import { Form } from "../words/wordForms.ts";
import type { Name } from "./name.ts";
import { isGiven } from "./nameTitles.ts";
import type { Finding } from "./runNames.ts";

/** The last words of names that a given name opens. */
export function surnamesIn({ doc, lexicon, found }: Finding): ReadonlySet<number> {
  const surnames = new Set<number>();
  for (const { first, last, known, kind } of found) {
    const whole = known === null && kind !== "organisation" && last - first > 1;
    if (whole && isGiven(doc, lexicon.names, first)) surnames.add(doc.tokens.hash[last - 1] as number);
  }
  return surnames;
}

/**
 * Whether a people's adjective or a word of papers' names is the surname of somebody whom the article names in full: "Mark Cuban …
 * | Cuban | said", "Don Guardian … | Guardian |".
 */
export function isSurname(
  { doc, lexicon }: Finding,
  { first, last, known }: Name,
  surnames: ReadonlySet<number>,
): boolean {
  const { tags, tokens } = doc;
  const hash = tokens.hash[first] as number;
  if (last - first !== 1 || !surnames.has(hash)) return false;
  const other = known ? known.rule === "demonym" : lexicon.roles.outlet.has(hash);
  const next = tags[last] as number;
  // "Cuban officials", "the Guardian".
  const described = next === Tag.NN || next === Tag.NNS || next === Tag.NNP || next === Tag.JJ;
  return other && !described && tags[first - 1] !== Tag.DT;
}

const STORMS = listed("storms");
const PARTICLES = listed("particles", "particlesArticles");

/** Whether a word that is no given name stands before somebody's whole name, which the article has elsewhere: "Telling | Edda Tolm". */
function isBeforeWhole(
  { doc, lexicon: { roles, names }, found }: Pick<Finding, "doc" | "lexicon" | "found">,
  first: number,
  last: number,
): boolean {
  const { tokens, marks } = doc;
  const { hash } = tokens;
  const length = last - first - 1;
  if (length < 2 || length > 3 || !isGiven(doc, names, first + 1) || isGiven(doc, names, first)) return false;
  // "Marine Le Tolm", "Typhoon Edda Tolm".
  if (PARTICLES.has(hash[first + 1] as number) || STORMS.has(hash[first] as number)) return false;
  const forms = roles.forms.get(hash[first] as number);
  const word = forms !== 0 && (forms & Form.own) === 0 && names.get(hash[first] as number) === 0;
  if (!word && ((marks[first] as number) & Mark.name) === 0) return false;
  return found.some((other) => {
    if (other.first === first || other.last - other.first !== length) return false;
    for (let i = 0; i < length; i++) if (hash[other.first + i] !== hash[first + 1 + i]) return false;
    return true;
  });
}

const INFLECTED = Form.plural | Form.third | Form.verb | Form.past | Form.gerund | Form.adjective | Form.adverb;

/**
 * Where a surname begins behind a word that opens its sentence and belongs to no name: "Derelict | Tolm", "Submissions | Tolm made",
 * where the article has "Tolm" elsewhere by itself or behind a given name; the name's own first token for all others.
 */
export function behindOpening(
  { doc, lexicon, found }: Finding,
  { first, last, known, kind, titleFirst }: Name,
): number {
  const { tokens, sentenceOf } = doc;
  const { roles, names } = lexicon;
  if (!known && kind === "person" && isBeforeWhole({ doc, lexicon, found }, first, last)) return first + 1;
  if (known || kind !== "person" || last - first !== 2 || titleFirst !== first) return first;
  const opening = tokens.hash[first] as number;
  const forms = roles.forms.get(opening);
  // "Mitt Tolm" is somebody's whole name.
  if (tokens.caps[first] !== 1 || !(forms & INFLECTED) || forms & Form.own || names.get(opening) !== 0) return first;
  if (tokens.sentences[sentenceOf[first] as number] !== first) return first;
  const surname = tokens.hash[first + 1] as number;
  const plain = roles.forms.get(surname);
  if ((plain !== 0 && !(plain & Form.own)) || roles.bits.get(surname) !== 0) return first;
  const elsewhere = found.some(
    (name) =>
      name.first !== first &&
      tokens.hash[name.last - 1] === surname &&
      (name.known?.actor.kind === "person" ||
        (!name.known && (name.last - name.first === 1 || isGiven(doc, names, name.first)))),
  );
  const again = found.some(
    (name) => name.first !== first && name.last - name.first === 2 && tokens.hash[name.first] === opening,
  );
  return elsewhere && !again ? first + 1 : first;
}
