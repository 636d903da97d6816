import type { Lexicon } from "../knowledge/lexicon.ts";
import { HUMAN_BITS } from "../knowledge/roles.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { TagSet } from "../words/tagSet.ts";
import { isFiniteVerb, Tag } from "../words/tags.ts";
import { Form } from "../words/wordForms.ts";
import type { Gender } from "./person.ts";

const INDEFINITE = listed("indefinite");
/** What stands between the article and the noun of whom a sentence is about. */
const BEFORE_NOUN = new TagSet([Tag.JJ, Tag.NN, Tag.CD, Tag.HYPH, Tag.VBN, Tag.VBG]);
const MOUTHPIECE = listed("mouthpieces");

/**
 * Whether the sentence that begins at `first` is about somebody whom it does not name and who may be of a gender: "A 78-year-old man was held
 * after | he | hit a guard". He may be nobody of the article.
 */
export function isAboutSomeone(
  { tags, tokens }: Document,
  { roles }: Pick<Lexicon, "roles">,
  first: number,
  gender: Gender,
): boolean {
  if (!INDEFINITE.has(tokens.hash[first] as number)) return false;
  let next = first + 1;
  while (BEFORE_NOUN.has(tags[next])) next++;
  const head = next - 1;
  if (tags[head] !== Tag.NN || !isFiniteVerb(tags[next] as number)) return false;
  const noun = tokens.hash[head] as number;
  // "A spokesman said he would go": of whom he speaks for.
  if (MOUTHPIECE.has(noun)) return false;
  if ((gender === "male" ? roles.female : roles.male).has(noun)) return false;
  return (roles.bits.get(noun) & HUMAN_BITS) !== 0 || (roles.forms.get(noun) & Form.person) !== 0;
}
