import { english } from "@readout/lexicon";

const names: ReadonlySet<string> = new Set(english.newsAgencies.flatMap((name) => [name, name.toUpperCase()]));

/** Whether words are the name of a news agency, as listed or in capitals. */
export function isNewsAgency(words: string): boolean {
  return names.has(words);
}

const lastWords: ReadonlySet<string> = new Set([...names].map((name) => name.slice(name.lastIndexOf(" ") + 1)));

/** Whether words may hold the name of a news agency: false is sure, and cheap to tell. */
export function mayNameAgency(words: string): boolean {
  return words.split(/[^\p{L}-]+/u).some((word) => lastWords.has(word.replace(/-+$/, "")));
}

const plainName = (name: string): string => name.toLowerCase().replace(/[-\s]+/g, " ");
const plain: ReadonlySet<string> = new Set([...names].map(plainName));

/** Whether a field that names an outlet names a news agency, in letters of any size and with hyphens or without. */
export function isAgencyField(words: string): boolean {
  return plain.has(plainName(words));
}
