import { hashWord } from "../words/tokens.ts";
import { inS, verbForms } from "./inflect.ts";

/** The words of `lexicon/places.yaml`, as hashes. */
export interface PlaceWords {
  readonly locative: ReadonlySet<number>;
  readonly relational: ReadonlySet<number>;
  readonly motion: ReadonlySet<number>;
  readonly befalling: ReadonlySet<number>;
  readonly lying: ReadonlySet<number>;
  readonly parts: ReadonlySet<number>;
  readonly inhabitants: ReadonlySet<number>;
  readonly governing: ReadonlySet<number>;
}

/** Indexes the file `lexicon/places.yaml`. */
export function placeWords(file: Readonly<Record<string, readonly string[]>>): PlaceWords {
  const plain = (name: string): Set<number> => new Set((file[name] ?? []).map(hashWord));
  const nouns = (name: string): Set<number> =>
    new Set((file[name] ?? []).flatMap((word) => [word, inS(word)]).map(hashWord));
  const verbs = (name: string): Set<number> =>
    new Set((file[name] ?? []).flatMap((word) => [word, ...verbForms(word)]).map(hashWord));
  return {
    locative: plain("locative"),
    relational: plain("relational"),
    motion: verbs("motion"),
    befalling: verbs("befalling"),
    lying: verbs("lying"),
    parts: nouns("parts"),
    inhabitants: nouns("inhabitants"),
    governing: nouns("governing"),
  };
}
