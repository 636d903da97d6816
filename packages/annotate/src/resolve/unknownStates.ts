import type { Lexicon } from "../knowledge/lexicon.ts";
import type { Name } from "../recognise/name.ts";
import { isAged } from "../recognise/signs/personBeside.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { hashWord } from "../words/letters.ts";
import { TO } from "../words/ruleWords.ts";
import { Tag } from "../words/tags.ts";
import { Form } from "../words/wordForms.ts";

const OF_STATES = listed("ofStates");

/** What follows a state's adjective and no other: "the Norvian army". */
const OF_NATIONS = listed("ofNations");

/**
 * The places that no file knows and the article tells to be states: by what they own ("Norvia's ambassador"), whom they are sent
 * ("the ambassador to Norvia"), or by their adjective ("the Norvian army").
 */
export function unknownStates(doc: Document, { actors, roles }: Lexicon, names: readonly Name[]): ReadonlySet<string> {
  const { text, tokens, tags } = doc;
  const found = new Set<string>();
  const adjectives = new Map<number, string>();
  for (const name of names) {
    const { known, kind, first, last } = name;
    if (known || kind === "person" || kind === "organisation" || last - first > 2 || isAged(doc, name)) continue;
    const forms = roles.forms.get(tokens.hash[last - 1] as number);
    // "The Kingdom's ambassador".
    if (forms !== 0 && !(forms & Form.own)) continue;
    const words = text.slice(tokens.start[first], tokens.end[last - 1]);
    const owned = tags[last + 1] === Tag.JJ || tags[last + 1] === Tag.NNP ? last + 2 : last + 1;
    const owns =
      tags[last] === Tag.POS &&
      (OF_STATES.has(tokens.hash[last + 1] as number) || OF_STATES.has(tokens.hash[owned] as number));
    if (owns || (tokens.hash[first - 1] === TO && OF_STATES.has(tokens.hash[first - 2] as number))) found.add(words);
    if (last - first === 1 && words.endsWith("a")) adjectives.set(hashWord(`${words.toLowerCase()}n`), words);
  }
  if (adjectives.size > 0)
    for (let i = 0; i + 1 < tokens.count; i++) {
      const words = tokens.caps[i] === 1 ? adjectives.get(tokens.hash[i] as number) : undefined;
      if (
        words !== undefined &&
        OF_NATIONS.has(tokens.hash[i + 1] as number) &&
        !actors.names.has(tokens.hash[i] as number)
      )
        found.add(words);
    }
  return found;
}
