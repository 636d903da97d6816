import { english } from "@readout/lexicon";

/** Whether a name ends as names of lands do: "Ravenia", "Turkestan". */
export function isLand(word: string): boolean {
  return english.landEndings.some((ending) => word.endsWith(ending));
}

const { outletDomains, outletEndings } = english;
const OUTLET = new RegExp(`\\.(?:${outletDomains.join("|")})$|[a-z](?:${outletEndings.join("|")})$`, "i");

/** The last letters of those words, by which nearly all others are told without a search. */
const LAST = [...outletDomains, ...outletEndings].map((ending) => ending.at(-1)).join("");

/** Whether a word names an outlet by its form: an address, or a compound as "Handelskurier". */
export function isOutletName(word: string): boolean {
  return LAST.includes(word.charAt(word.length - 1).toLowerCase()) && OUTLET.test(word);
}

/** "SportNow"; "ProTarvo", "RealClearRoads". */
const COMPOUND = /^(?:(?!Mac|Fitz)\p{Lu}\p{Ll}{3,}\p{Lu}\p{Ll}+|Pro\p{Lu}\p{Ll}+|(?:\p{Lu}\p{Ll}+){3,})$/u;

/** Whether a word is two or more with their capitals, as firms and products have it: "SportNow"; not "MacTolm", "LaToya", "DeShawn". */
export function isCompound(word: string): boolean {
  return hasCapitalInside(word) && COMPOUND.test(word);
}

/** Whether a capital stands behind the first letters, or what cannot be told at a glance; of nearly all words none does. */
function hasCapitalInside(word: string): boolean {
  for (let i = 3; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code > 0x7a || code < 0x61) return true;
  }
  return false;
}
