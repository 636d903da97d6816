import type { Annotation, Mention } from "../annotation.ts";
import { type GivenNames, isShortFor } from "./givenNames.ts";

/** One actor of a corpus, after its names were linked across articles. */
export interface LinkedActor {
  readonly actor: string;
  readonly name: string;
}

/**
 * Links actors across articles: a person known in one article by the surname alone is the one person of the corpus
 * with that surname, if there is only one; "Joe Hoel" is "Joseph Hoel" where the corpus has these two of that surname
 * and no third. All else keeps its id.
 *
 * @returns the id and name that an actor id of an article stands for in the corpus
 */
export function linkActors(
  annotations: readonly Annotation[],
  givenNames: GivenNames = new Map(),
): (actor: string, name: string) => LinkedActor {
  const bySurname = new Map<string, Map<string, string>>();
  for (const { mentions } of annotations) {
    for (const mention of mentions) {
      const words = personWords(mention);
      if (words.length < 2) continue;
      const surname = (words.at(-1) as string).toLowerCase();
      const known = bySurname.get(surname) ?? new Map<string, string>();
      known.set(mention.actor, mention.name);
      bySurname.set(surname, known);
    }
  }
  const short = new Map([...bySurname.values()].flatMap((known) => shortForms(known, givenNames)));
  return (actor, name) => {
    const candidates = [...(bySurname.get(name.toLowerCase()) ?? [])].filter(([one]) => !short.has(one));
    const [only] = candidates;
    if (only && candidates.length === 1) return { actor: only[0], name: only[1] };
    return short.get(actor) ?? { actor, name };
  };
}

/** Of two persons of one surname, the only ones, whose given names are forms of one: the shorter with whom it stands for. */
function shortForms(known: ReadonlyMap<string, string>, givenNames: GivenNames): [string, LinkedActor][] {
  const [one, other] = [...known].sort(([, a], [, b]) => given(b).length - given(a).length);
  if (known.size !== 2 || !one || !other || !isShortFor(given(one[1]), given(other[1]), givenNames)) return [];
  return [[other[0], { actor: one[0], name: one[1] }]];
}

function given(name: string): string {
  return (name.split(" ")[0] as string).toLowerCase();
}

function personWords(mention: Mention): readonly string[] {
  return mention.kind === "person" ? mention.name.split(" ") : [];
}
