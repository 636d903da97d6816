import type { Lexicon } from "../knowledge/lexicon.ts";
import { Mark } from "../knowledge/marks.ts";
import type { Document } from "../words/document.ts";
import { Tag } from "../words/tags.ts";
import { isGiven } from "./nameTitles.ts";

/** Words for titles behind a given name, with a middle name or an initial between. */
export function borneTitles(doc: Document, { roles, names }: Lexicon): ReadonlySet<number> {
  const { tokens, tags, marks } = doc;
  const found = new Set<number>();
  const opens = (i: number): boolean =>
    isGiven(doc, names, i) &&
    tags[i] === Tag.NNP &&
    // "The Tarn West Director".
    !roles.titleWord.has(tokens.hash[i] as number) &&
    !roles.place.has(tokens.hash[i] as number);
  for (let i = 1; i < tokens.count; i++) {
    const hash = tokens.hash[i] as number;
    const title = ((marks[i] as number) & Mark.office) !== 0;
    if (!title || tokens.caps[i] !== 1 || tags[i] !== Tag.NNP || found.has(hash)) continue;
    if (opens(i - 1) || (tags[i - 1] === Tag.NNP && opens(i - 2))) found.add(hash);
  }
  return found;
}
