import type { Lexicon } from "../knowledge/lexicon.ts";
import { Mark } from "../knowledge/marks.ts";
import type { Name } from "../recognise/name.ts";
import type { Document, Quotation } from "../words/document.ts";
import { Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { Form } from "../words/wordForms.ts";
import { fitsGender } from "./gender.ts";
import type { People } from "./people.ts";
import type { Person } from "./person.ts";
import { antecedent, type Pronoun, pronounAt } from "./pronouns.ts";
import { words } from "./shortNames.ts";

/** How many tokens behind a quotation whoever says it is looked for: "…,” said the village's mayor, Edda Tolm". */
const BEHIND = 12;

/** What "he" and "she" in somebody's words are read with. */
export interface Quoting {
  readonly doc: Document;
  readonly lexicon: Lexicon;
  readonly people: People;
  readonly names: readonly Name[];
  /** Who says the quotations read so far, by their number; null where that is nobody we can tell. */
  readonly speakers: Map<number, Person | null>;
  /** Whom "he" and "she" stood for in a quotation, by its number and the gender. */
  readonly spokenOf: Map<string, Person>;
  /** Who spoke last by name outside quotations: "Edda Tolm said". */
  spoke: Person | null;
  /** Who acts in the sentence of a token before it. */
  readonly actingBefore: (i: number) => Person | null;
}

/**
 * The person a pronoun in a quotation stands for: not who speaks, but whom the sentences outside are about, or who is named in the
 * same words; null where these tell of somebody without a name.
 */
export function quotedAntecedent(quoting: Quoting, pronoun: Pronoun): Person | null {
  const { doc, people, spokenOf } = quoting;
  const number = doc.quotationOf[pronoun.at] as number;
  const key = `${number} ${pronoun.gender}`;
  const before = spokenOf.get(key);
  if (before && before !== pronoun.subject) return before;
  const quotation = doc.quotations[number - 1] as Quotation;
  if (isOfOther(quoting, quotation, pronoun.at)) return null;
  const speaker = speakerOf(quoting, number, pronoun);
  if (!speaker) return null;
  const focus = namedInside(quoting, quotation, pronoun) ?? pronoun.focus;
  const { at, gender, subject } = pronoun;
  const found = antecedent(people, { at, gender, focus: focus === speaker ? null : focus, subject, speaker });
  if (!found || !fitsGender(found, gender)) return null;
  spokenOf.set(key, found);
  return found;
}

/** The person of a pronoun's gender who was named last in the same words; null where nobody was. */
function namedInside({ people }: Quoting, { first }: Quotation, { gender }: Pronoun): Person | null {
  let last: Person | null = null;
  for (const person of people.all) if (person.seen > (last?.seen ?? first) && fitsGender(person, gender)) last = person;
  return last;
}

/** How many tokens back in a quotation somebody without a name is looked for. */
const HEARD = 80;

/** Whether a quotation tells, before token `i`, of somebody without a name, whom a pronoun there may stand for: "my son", "a man". */
function isOfOther({ doc: { tokens, tags }, lexicon: { roles } }: Quoting, { first }: Quotation, i: number): boolean {
  for (let k = Math.max(first + 1, i - HEARD); k < i; k++) {
    if (tags[k] !== Tag.NN || tokens.caps[k] !== 0) continue;
    const hash = tokens.hash[k] as number;
    if ((roles.forms.get(hash) & (Form.person | Form.own)) === Form.person || roles.person.has(hash)) return true;
  }
  return false;
}

/** Who says a quotation: whom the words behind it name, or those before it; else who spoke before. */
function speakerOf(quoting: Quoting, number: number, pronoun: Pronoun): Person | null {
  const { doc, speakers } = quoting;
  let speaker = speakers.get(number);
  if (speaker !== undefined) return speaker;
  const quotation = doc.quotations[number - 1] as Quotation;
  speaker =
    (isSaidBehind(doc, quotation) ? behind(quoting, quotation, pronoun) : quoting.actingBefore(quotation.first)) ??
    speakers.get(number - 1) ??
    null;
  speakers.set(number, speaker);
  return speaker;
}

/** Whether whoever says a quotation stands behind it: its words end in a comma, or a verb of saying follows. */
function isSaidBehind({ tokens, marks }: Document, { last }: Quotation): boolean {
  if (tokens.kind[last - 2] === TokenKind.comma) return true;
  return (((marks[last] as number) | (marks[last + 1] as number)) & Mark.verb) !== 0;
}

/** The person whom the first name or pronoun behind a quotation stands for, in its sentence. */
function behind({ doc, people, names, spoke }: Quoting, { last }: Quotation, { focus }: Pronoun): Person | null {
  const { tokens, sentenceOf, quotationOf } = doc;
  for (let i = last; i < Math.min(tokens.count, last + BEHIND); i++) {
    if (quotationOf[i] !== 0 || (i > last && sentenceOf[i] !== sentenceOf[last])) return null;
    const gender = pronounAt(doc, i);
    // "…, Edda Tolm said. “…,” she said": whoever spoke goes on.
    if (gender !== null)
      return spoke && fitsGender(spoke, gender) ? spoke : antecedent(people, { at: i, gender, focus, subject: null });
    const name = tokens.caps[i] === 0 ? undefined : names.find(({ first, kind }) => first === i && kind === "person");
    if (name) return people.bySurname(words(doc, name).at(-1) as string);
  }
  return null;
}
