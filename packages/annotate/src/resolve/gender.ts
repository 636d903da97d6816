import { english } from "@readout/lexicon";
import { NameBit } from "../knowledge/nameBits.ts";
import type { Gender, Person } from "./person.ts";

/** Whether a person may be addressed so: by what the text tells of the gender, else by the given name. */
export function mayBe({ gender, told, likely }: Person, addressed: Gender): boolean {
  return ((told ? gender : likely) ?? addressed) === addressed;
}

/** The gender of a person as far as pronouns, titles or names tell it. */
export function likelyGender({ gender, voted, likely }: Person): Gender {
  return gender ?? voted ?? likely;
}

/** Whether a pronoun of a gender may stand for a person: nothing that is known, by titles, pronouns or the given name, tells another. */
export function fitsGender(person: Person, pronoun: Gender): boolean {
  return (likelyGender(person) ?? pronoun) === pronoun;
}

const isOf = (parts: readonly string[], endings: readonly string[]) => (words: readonly string[]) =>
  words.some(
    (word) => parts.includes(word) || (word.length > LEAST && endings.some((ending) => word.endsWith(ending))),
  );
const isFemale = isOf(english.femaleParts, english.femaleEndings);
const isMale = isOf(english.maleParts, english.maleEndings);
/** Shorter words that end so may be anything: "Nova". */
const LEAST = 5;

/** The gender that the words of a name behind the first tell: "Harcharan Kaur Tolm", "Svetlana Borisovna Tolm". */
export function genderOfParts(name: string): Gender {
  if (!name.includes(" ")) return null;
  const words = name.toLowerCase().split(" ").slice(1);
  return isFemale(words) ? "female" : isMale(words) ? "male" : null;
}

const WORDS: ReadonlySet<string> = new Set([...english.femaleParts, ...english.maleParts]);

/** Whether a name has a word of its own that tells a gender, and not only an ending: "Harcharan Kaur Tolm". */
export function hasGenderedWord(name: string): boolean {
  return name
    .toLowerCase()
    .split(" ")
    .slice(1)
    .some((word) => WORDS.has(word));
}

/** The gender of those who mostly bear a given name, of which the lists have the bits; null where both do, or nobody. */
export function genderOf(bits: number): Gender {
  const [female, male] = [bits & NameBit.female, bits & NameBit.male];
  return female && !male ? "female" : male && !female ? "male" : null;
}
