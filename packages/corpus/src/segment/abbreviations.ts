import { english } from "@readout/lexicon";

/**
 * What a full stop after an abbreviation means. `never`: it ends no sentence (Mr. Smith). `number`: it ends none
 * before a number (No. 10, Jan. 5). `starter`: it ends one only where the next word is a usual first word of a
 * sentence (Apple Inc. The …, but Apple Inc. Chief …).
 */
export type Stop = "never" | "number" | "starter";

const capitalised = (words: readonly string[]): readonly string[] =>
  words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`);

const months = capitalised(english.monthAbbreviations);

const isTitle = (word: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(word);

// A word of two lists is as the later has it.
const table: Readonly<Record<Stop, readonly string[]>> = {
  // Titles in capitals, "MS. PSAKI:" in a transcript; but a sentence may end in "MS." as well.
  starter: [...english.endsBeforeStarters, ...english.neverEnds.filter(isTitle).map((word) => word.toUpperCase())],
  number: [...english.endsNotBeforeNumbers, ...months],
  never: english.neverEnds,
};

/** Abbreviation, without its last stop and with its case, to what that stop means. */
export const abbreviations: ReadonlyMap<string, Stop> = new Map(
  (Object.keys(table) as Stop[]).flatMap((stop) => table[stop].map((word) => [word, stop] as const)),
);

/** Words that usually begin a sentence and seldom a name. */
export const starters: ReadonlySet<string> = new Set(english.starters);

/** Words that follow a time of day and do not begin a sentence: zones, days, months. */
export const afterTime: ReadonlySet<string> = new Set([
  ...english.afterTime,
  ...capitalised([...english.days, ...english.months]),
  ...months,
]);

/** Names that end in a mark of exclamation or question. */
export const markedNames: ReadonlySet<string> = new Set(english.markedNames);

/** Verbs that join a question or an exclamation to its speaker: "Are you sure?" Smith asked. */
export const tagVerbs: ReadonlySet<string> = new Set(english.tagVerbs);
