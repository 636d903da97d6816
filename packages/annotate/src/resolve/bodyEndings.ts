import { slug } from "../knowledge/actors/slug.ts";
import type { Lexicon } from "../knowledge/lexicon.ts";
import { knownNameAt } from "../recognise/knownName.ts";
import type { Name } from "../recognise/name.ts";
import type { Document } from "../words/document.ts";
import { Tag } from "../words/tags.ts";
import { actorKindOf, isBody, type Reading, words } from "./shortNames.ts";

/** How many words an ending has that tells a body without its state: "Tax Policy Center". */
const TELLING = 3;

/**
 * What the ends of bodies' names stand for that the article gives in full and without their first words: "the National Road Center"
 * for "the U.S. National Road Center", "the Tax Policy Center" for "the Tarn-Hoel Tax Policy Center"; not where two have the same
 * end. Two words are enough behind a state's name: "the U.S. Road Court", "the Road Court".
 */
export function endingsIn(doc: Document, lexicon: Lexicon, names: readonly Name[]): Map<string, Reading> {
  const found = new Map<string, Reading>();
  const alone = new Set<string>();
  const several = new Set<string>();
  for (const name of names) {
    if (name.known || name.kind !== "organisation" || name.last - name.first < 2) continue;
    const form = words(doc, name).join(" ");
    alone.add(form);
    // "Norvia's Road Court", "the state Road Agency".
    const before = doc.tags[name.first - 1];
    if (before === Tag.POS || (before === Tag.NN && doc.tokens.caps[name.first - 1] === 0)) several.add(form);
  }
  for (const name of names) {
    if (alone.size === 0 || !isLong(name) || (name.known && name.known.rule !== "exact" && name.known.rule !== "alias"))
      continue;
    // "The International Tarn Times" is another paper.
    if (lexicon.roles.outlet.has(doc.tokens.hash[name.last - 1] as number)) continue;
    const parts = words(doc, name);
    const state = stateEnd(doc, lexicon, name);
    for (let skip = 1; parts.length - skip >= (skip === state ? 2 : TELLING); skip++) {
      // "The Commercial Bank of Tarn" is not the Bank of Tarn, "Team of the Tarn Club" no club.
      if (skip !== state && !parts.slice(skip - 1).every(isCapital)) continue;
      const ending = parts.slice(skip).join(" ");
      if (!alone.has(ending)) continue;
      const reading = readingOf(doc, lexicon, name, parts);
      const before = found.get(ending);
      if (before && before.actor !== reading.actor) several.add(ending);
      found.set(ending, reading);
    }
  }
  for (const ending of several) found.delete(ending);
  return found;
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

const isLong = ({ first, last, kind, known }: Name): boolean =>
  last - first > 2 && (known ? isBody(known.actor.kind) : kind === "organisation");

/** How many words of a name are a state's before the rest: 1 of "U.S. Road Court". */
function stateEnd(doc: Document, lexicon: Lexicon, { first, last }: Name): number {
  const state = knownNameAt(doc, lexicon, first, last - 1);
  return state?.actor.kind === "state" && state.rule !== "capital" && state.rule !== "seat" ? state.words.length : 0;
}

function readingOf(doc: Document, lexicon: Lexicon, name: Name, parts: readonly string[]): Reading {
  if (name.known)
    return { kind: name.known.actor.kind, actor: name.known.actor.id, name: name.known.actor.name, rule: "short" };
  const own = parts.join(" ");
  return { kind: actorKindOf(doc, lexicon, name) ?? "organisation", actor: slug(own), name: own, rule: "short" };
}
