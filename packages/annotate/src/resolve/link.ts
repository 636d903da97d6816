import type { Annotation, Mention } from "../annotation.ts";

/** One actor of a corpus, after its names were linked across articles. */
export interface LinkedActor {
  readonly actor: string;
  readonly name: string;
}

/**
 * Links actors across articles: a person known in one article by the surname alone is the one person of the corpus
 * with that surname, if there is only one. All else keeps its id.
 *
 * @returns the id and name that an actor id of an article stands for in the corpus
 */
export function linkActors(annotations: Iterable<Annotation>): (actor: string, name: string) => LinkedActor {
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
  return (actor, name) => {
    const candidates = bySurname.get(name.toLowerCase());
    const [only] = candidates ?? [];
    return candidates?.size === 1 && only ? { actor: only[0], name: only[1] } : { actor, name };
  };
}

function personWords(mention: Mention): readonly string[] {
  return mention.kind === "person" ? mention.name.split(" ") : [];
}
