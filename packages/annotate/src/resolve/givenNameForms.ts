import { type GivenNames, isShortFor } from "../knowledge/givenNames.ts";
import type { Person } from "./person.ts";
import type { PersonName } from "./personName.ts";

/** Who bears a short form of the given name, or its long form, where it is one person: "Tony" and "Antony". */
export function familiarly({ given }: PersonName, namesakes: readonly Person[], names: GivenNames): Person | null {
  if (given === null) return null;
  const found = namesakes.filter(({ parts }) => parts.given !== null && isShortFor(given, parts.given, names));
  return found.length === 1 ? (found[0] as Person) : null;
}

/** Whether a name of as many words tells more of the given name: "Philippa" for "P.", "William" for "Bill". */
export function isFuller({ given, length }: PersonName, other: PersonName): boolean {
  return length === other.length && (given?.length ?? 0) > (other.given?.length ?? 0);
}

const VOWELS = "aeiouy";

/** Shorter names that differ in a vowel are two: "Jan" and "Jon". */
const SPELLED = 6;

/** Whether two given names differ in one vowel inside them: "Kristen" and "Kristin", but not "Julia" and "Julie". */
export function isSpelledLike(one: string, other: string): boolean {
  if (one.length !== other.length || one.length < SPELLED) return false;
  let differing = 0;
  for (let i = 0; i < one.length; i++) {
    if (one.charAt(i) === other.charAt(i)) continue;
    const inside = i > 0 && i + 1 < one.length;
    if (!inside || !VOWELS.includes(one.charAt(i)) || !VOWELS.includes(other.charAt(i))) return false;
    differing++;
  }
  return differing === 1;
}
