import type { Lexicon } from "../../knowledge/lexicon.ts";
import type { Document } from "../../words/document.ts";
import type { Name } from "../name.ts";
import { isGivenFirst } from "./listing.ts";

/** "Tarvang Ilbo", "Gazeta Tarvo": a word for a paper that is none of the language closes it, or opens it. */
export function isNewspaper(doc: Document, lexicon: Lexicon, { first, last }: Name): boolean {
  const { tokens } = doc;
  const { roles } = lexicon;
  const { hash, caps } = tokens;
  const isOne = (i: number): boolean => caps[i] === 1 && roles.newspaper.has(hash[i] as number);
  return (
    last - first > 1 &&
    (isOne(last - 1) ||
      (isOne(first) && roles.forms.get(hash[first] as number) === 0 && !isGivenFirst(doc, lexicon, first)))
  );
}
