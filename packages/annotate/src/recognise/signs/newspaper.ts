import type { Lexicon } from "../../knowledge/lexicon.ts";
import type { Document } from "../../words/document.ts";
import { listed } from "../../words/english.ts";
import { FROM } from "../../words/ruleWords.ts";
import { TokenKind } from "../../words/tokens.ts";
import type { Name } from "../name.ts";
import { isGivenFirst } from "./listing.ts";

const REPORTING = listed("reporting");

/** "Tarvo reported last month", "the agency, Tarvo, reported": of one or two words that no list of names has; not "Tolm reported from Tarn". */
export function isReporting({ tokens }: Document, { names }: Lexicon, { first, last }: Name): boolean {
  const { hash, caps, kind } = tokens;
  const verb = kind[last] === TokenKind.comma ? last + 1 : last;
  if (!REPORTING.has(hash[verb] as number) || last - first > 2 || caps[first] !== 1) return false;
  if (hash[verb + 1] === FROM || caps[verb + 1] !== 0) return false;
  for (let i = first; i < last; i++) if (names.get(hash[i] as number) !== 0) return false;
  return true;
}

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
