import { inS, type PlaceFile, writtenForms } from "@readout/lexicon";
import { hashWord } from "../words/letters.ts";

/** The words of `english/places.yaml`, as hashes. */
export type PlaceWords = Readonly<Record<keyof PlaceFile, ReadonlySet<number>>>;

/** Indexes the file `english/places.yaml`. */
export function placeWords(file: PlaceFile): PlaceWords {
  const plain = (name: keyof PlaceFile): Set<number> => new Set(file[name].map(hashWord));
  const nouns = (name: keyof PlaceFile): Set<number> =>
    new Set(file[name].flatMap((word) => [word, inS(word)]).map(hashWord));
  const verbs = (name: keyof PlaceFile): Set<number> => new Set(file[name].flatMap(writtenForms).map(hashWord));
  return {
    relational: plain("relational"),
    motion: verbs("motion"),
    befalling: verbs("befalling"),
    lying: verbs("lying"),
    parts: nouns("parts"),
    inhabitants: nouns("inhabitants"),
    governing: nouns("governing"),
  };
}
