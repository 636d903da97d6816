import { Tag } from "../words/tags.ts";
import type { Name } from "./name.ts";
import { isGiven } from "./nameTitles.ts";
import type { Finding } from "./runNames.ts";

/** The last words of names that a given name opens. */
export function surnamesIn({ doc, lexicon, found }: Finding): ReadonlySet<number> {
  return new Set(
    found.flatMap(({ first, last, known, kind }) => {
      const whole = known === null && kind !== "organisation" && last - first > 1;
      return whole && isGiven(doc, lexicon.names, first) ? [doc.tokens.hash[last - 1] as number] : [];
    }),
  );
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
