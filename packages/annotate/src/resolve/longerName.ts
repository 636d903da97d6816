import { PLACE_BITS } from "../knowledge/nameBits.ts";
import type { Name } from "../recognise/name.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { isFunctionWord } from "../words/functionWords.ts";
import { THE } from "../words/ruleWords.ts";
import { Form } from "../words/wordForms.ts";
import type { Resolving } from "./resolving.ts";
import { type Reading, words } from "./shortNames.ts";

// The body or party named before for which one word of its name stands.

const LOCATIVE = listed("locative", "origins", "crossing");

/** The body named before that one word stands for: "the Ministry" for its head, "Harvard" and "Labour" for its first word. */
export function longerName(
  { doc, lexicon: { roles, names }, others }: Resolving,
  { first }: Name,
): Reading | undefined {
  const hash = doc.tokens.hash[first] as number;
  const word = doc.text.slice(doc.tokens.start[first], doc.tokens.end[first]);
  const previous = wordBefore(doc, first);
  const body = roles.organisation.has(hash) || roles.outlet.has(hash);
  if (isFunctionWord(hash)) return undefined;
  if (body ? previous !== THE : LOCATIVE.has(previous) || roles.peoples.has(hash)) return undefined;
  const bits = names.get(hash);
  const forms = roles.forms.get(hash);
  const plain = forms !== 0 && !(forms & Form.own);
  let found: Reading | undefined;
  for (const [form, reading] of others) {
    if (reading.kind === "place" || !form.includes(word)) continue;
    const parts = form.split(" ");
    const own = reading.kind === "group" ? (forms & Form.adjective) === 0 : !plain && (bits & PLACE_BITS) === 0;
    if (body ? headWord(parts) === word : own && (parts[0] === word || parts.at(-1) === word))
      found = { ...reading, rule: "short" };
  }
  return found;
}

/** The party named before whose name a word of the dictionary opens that is nobody's surname in the article: "Labour" behind "the Labour Party". */
export function partyOf(resolving: Resolving, name: Name): Reading | null {
  const { doc, people, lexicon } = resolving;
  const hash = doc.tokens.hash[name.first] as number;
  const forms = lexicon.roles.forms.get(hash);
  if (forms === 0 || forms & Form.own || people.bySurname(words(doc, name)[0] as string)) return null;
  const found = longerName(resolving, name);
  return found?.kind === "group" ? found : null;
}

/** The body named before whose name begins with a word that no list has, and that is nobody's in the article: "Gracefield" behind "Gracefield Hall". */
export function bodyOf(resolving: Resolving, name: Name): Reading | null {
  const { doc, people, lexicon } = resolving;
  const hash = doc.tokens.hash[name.first] as number;
  const word = words(doc, name)[0] as string;
  if (name.titleFirst < name.first || lexicon.names.get(hash) !== 0 || lexicon.roles.forms.get(hash) !== 0) return null;
  if (people.bySurname(word)) return null;
  const found = longerName(resolving, name);
  return found?.kind === "organisation" ? found : null;
}

/** The word before token `i` in its sentence; -1 where there is none. */
export function wordBefore({ tokens, sentenceOf }: Document, i: number): number {
  return i > 0 && sentenceOf[i - 1] === sentenceOf[i] ? (tokens.hash[i - 1] as number) : -1;
}

/** The head of a body's name: the word before "of" or "for", else the last. */
function headWord(parts: readonly string[]): string | undefined {
  const small = parts.findIndex((part, i) => i > 0 && /^\p{Ll}/u.test(part));
  return parts.at(small - (small < 0 ? 0 : 1));
}
