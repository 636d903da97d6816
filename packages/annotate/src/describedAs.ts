import type { Span } from "@readout/corpus";
import { english } from "@readout/lexicon";
import { NOUN_ENDS } from "./nounEnds.ts";

const OPENERS: ReadonlySet<string> = new Set([
  ...english.estimates,
  ...english.articles,
  ...english.definite,
  ...english.possessives,
  ...english.introducing,
  ...english.general,
  ...english.counting,
  ...english.those,
  ...english.bounding,
  ...english.bounds,
  ...english.numerals,
]);
/** Words for how many, which alone describe nobody. */
const SHARES: ReadonlySet<string> = new Set(english.sharesAlone);
const NUMERALS: ReadonlySet<string> = new Set(english.numerals);
/** How many words tell a share: "an overwhelmingly large majority". */
const SHARE = 5;
const QUANTITIES: ReadonlySet<string> = new Set([...english.quantities, ...english.numerals]);
/** Words that stand for somebody and describe nobody. */
const PRONOUNS: ReadonlySet<string> = new Set([
  ...english.singularPersons,
  ...english.objects,
  ...english.objectsPlural,
  ...english.neuterSubjects,
  ...english.selves,
  ...english.firstPersons,
  ...english.relatives,
  ...english.vague,
  ...english.nobodies,
]);
const STATES: ReadonlySet<string> = new Set(english.behindNouns);
const SINGULARS: ReadonlyMap<string, string> = new Map(
  english.singulars.map((pair) => pair.split(" ") as [string, string]),
);

/** A word, or a mark at which a description ends. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}.'’&-]*|[,;:()[\]—–]/gu;
const LETTER = /^[\p{L}\p{N}]/u;
const NUMBER = /^\p{N}/u;
const PARTICIPLE = /(?:ed|ing)$/;
/** A description of so many words tells more than of which kind somebody is. */
const MOST = 6;

/** A word of a description, as it is written and in lower case. */
interface Word {
  readonly written: string;
  readonly lower: string;
  readonly start: number;
}

function wordsIn(text: string, [start, end]: Span): Word[] {
  return [...text.slice(start, end).matchAll(WORD)].map(({ 0: word, index }) => {
    // "Officials." at the end of a sentence; "U.S." keeps its stop.
    const written = (/^[^.]+\.$/.test(word) ? word.slice(0, -1) : word).replaceAll("’", "'");
    return { written, lower: written.toLowerCase(), start: start + index };
  });
}

/** Index behind the words that tell how many of them speak: "52 percent of", "nearly eight of 10", "a small fraction of the", "none of"; 0 where there are none. */
function pastShare(words: readonly Word[]): number {
  let of = 0;
  while (of < words.length && of <= SHARE && words[of]?.lower !== "of" && words[of]?.lower !== "in") of++;
  if (of === 0 || of > SHARE || of >= words.length) return 0;
  const { lower } = words[of - 1] as Word;
  const next = words[of + 1]?.lower ?? "";
  const counted = NUMBER.test(lower) || NUMERALS.has(lower);
  // "Eight of 10 voters", "one in five voters".
  if (counted && (NUMBER.test(next) || NUMERALS.has(next)) && words.length > of + 2) return of + 2;
  if (words[of]?.lower === "in" || counted) return 0;
  return QUANTITIES.has(lower.slice(lower.lastIndexOf("-") + 1)) || SHARES.has(lower) ? of + 1 : 0;
}

/** Index of the first word that tells who it is: articles, numbers and "a number of" passed over. */
function pastOpeners(words: readonly Word[]): number {
  let i = pastShare(words);
  while (i < words.length) {
    const { lower } = words[i] as Word;
    const next = words[i + 1]?.lower ?? "";
    if (QUANTITIES.has(lower) && next === "of") i += 2;
    // "About 20 aides": what stands before a number is of it.
    else if (OPENERS.has(lower) || NUMBER.test(lower) || NUMBER.test(next)) i++;
    else break;
  }
  return i;
}

/** One past the last word before a preposition, a relative clause or a mark, and before "familiar" or "briefed" there. */
function endOf(words: readonly Word[], first: number, isName: (word: Word) => boolean): number {
  let end = first;
  while (end < words.length) {
    const { lower } = words[end] as Word;
    if (!LETTER.test(lower) || (NOUN_ENDS.has(lower) && end > first)) break;
    end++;
  }
  while (end > first + 1) {
    const last = words[end - 1] as Word;
    if (isName(last) || !(STATES.has(last.lower) || (end < words.length && PARTICIPLE.test(last.lower)))) break;
    end--;
  }
  return end;
}

/** The singular of a noun as dictionaries have most of them: "aides", "authorities", "spokesmen". */
function singularOf(word: string): string {
  const known = SINGULARS.get(word);
  if (known !== undefined) return known;
  if (word.endsWith("men")) return `${word.slice(0, -3)}man`;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:s[sh]|ch|x)es$/.test(word)) return word.slice(0, -2);
  return /[^sui']s$/.test(word) ? word.slice(0, -1) : word;
}

/** Whether a word is written with a capital wherever it stands: "UN", "EB-5", "Tolm's". */
function isCapital({ written }: Word): boolean {
  return /^(?:\p{Lu}[.&]?){2,}(?:-\d+)?$/u.test(written) || /^\p{Lu}.*\p{Ll}'s$/u.test(written);
}

/**
 * The words by which a text describes a source that it does not name, without article and number and in one form, so that
 * "The insider", "two insiders" and "an insider close to the talks" are one kind: "insider". They tell of which kind somebody
 * is, and not that it is one person. Capitals stay in names and before the last word ("White House aide", "a Norvian judge"),
 * where no sentence gives them. Null for a pronoun, which describes nobody.
 *
 * @param isNamed whether a name stands at an offset of the text
 */
export function describedAs(text: string, source: Span, isNamed: (offset: number) => boolean): string | null {
  const words = wordsIn(text, source);
  const isName = (word: Word): boolean => isNamed(word.start) || isCapital(word);
  const first = pastOpeners(words);
  // "Nine in ten".
  if (first > 0 && NOUN_ENDS.has(words[first]?.lower ?? ""))
    return words
      .map(({ lower }) => lower)
      .slice(0, MOST)
      .join(" ");
  const end = Math.min(endOf(words, first, isName), first + MOST);
  if (end === first || (end === first + 1 && PRONOUNS.has((words[first] as Word).lower))) return null;
  // "Only 52 percent", "the majority", "none".
  const last = (words[end - 1] as Word).lower;
  if (SHARES.has(last) && end === first + 1) return null;
  const kept = words.slice(first, end);
  const joined = kept.some(({ lower }) => lower === "and");
  return kept
    .map((word, k) => {
      const last = k === kept.length - 1;
      if (isName(word) || (!last && word.start > source[0])) return word.written;
      return last && !joined ? singularOf(word.lower) : word.lower;
    })
    .join(" ");
}
