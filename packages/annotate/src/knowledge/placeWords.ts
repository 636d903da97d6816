import { inS, type PlaceFile, writtenForms } from "@readout/lexicon";
import { hashWord } from "../words/letters.ts";
import { WordSet } from "../words/wordSet.ts";

/** The words of `english/places.yaml`, as hashes. */
export type PlaceWords = Readonly<Record<keyof PlaceFile, WordSet>>;

/** Indexes the file `english/places.yaml`. */
export function placeWords(file: PlaceFile): PlaceWords {
  const plain = (name: keyof PlaceFile): WordSet => new WordSet(file[name].map(hashWord));
  const nouns = (name: keyof PlaceFile): WordSet =>
    new WordSet(file[name].flatMap((word) => [word, inS(word)]).map(hashWord));
  const verbs = (name: keyof PlaceFile): WordSet => new WordSet(file[name].flatMap(writtenForms).map(hashWord));
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
