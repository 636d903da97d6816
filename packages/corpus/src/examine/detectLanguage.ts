import type { Span } from "../span.ts";
import { likeness } from "./detector.ts";
import { type Counts, ENGLISH, latinCounts } from "./latinCounts.ts";

/** What the words of a text say about its language. */
export interface Detected {
  /** The language's code; null where it is not sure. */
  readonly language: string | null;
  /** Whether the text is surely not in this language, though it may be stated. */
  readonly denies: (stated: string) => boolean;
}

/** The share of such words that every English article has (measured: .12 to .35) and none in another language (.05). */
const [MANY, FEW] = [0.12, 0.08];
/** So many words are English, or so many letters another language, at least; shorter texts are nobody's. */
const [WORDS, LETTERS] = [20, 100];
/** News in each of its languages is as like to it as .70 to .89, lists of names to any as .35 to .59. */
const [LIKE, CLEAR] = [0.65, 0.15];

/**
 * Tells the language of an article's body where it is sure. Looks at its start, middle and end, and not at what is quoted
 * there. English is told by its commonest words alone, so that an English article is never taken for another; the detector
 * sees only what has few of them.
 */
export function detectLanguage(text: string, paragraphs: readonly Span[]): Detected {
  if (isPlainlyEnglish(text, paragraphs)) return sure("en");
  const all = sample(text, paragraphs);
  const latin = latinCounts(all);
  if (latin !== null && (isEnglish(latin) || isQuotedInEnglish(all, latin))) return sure("en");
  const told = all.replace(QUOTED, " ");
  const { words, english: known } = latin ?? wordCounts(told);
  // Some scripts set no spaces: three of their letters count as a word.
  const share = known / Math.max(1, words + unspaced(told) / 3);
  if (share >= MANY) return words >= WORDS ? sure("en") : UNSURE;
  const enough = letters(told) >= LETTERS ? told : letters(all) >= LETTERS ? all : null;
  if (enough === null) return UNSURE;
  const { language, scores, known: tellable } = likeness(enough);
  const best = scores[language] ?? 0;
  const clear = language === "en" || (share < FEW && best - (scores["en"] ?? 0) >= CLEAR);
  return best >= LIKE && clear ? sure(language, tellable) : UNSURE;
}

/** Of so many words as many are English as in no other language, where names make them fewer than in most articles. */
const LONG = 30;

function isEnglish({ words, english }: Counts): boolean {
  return (words >= WORDS && english >= MANY * words) || (words >= LONG && english >= FEW * words);
}

/** Whether a text that is mostly quoted is English as a whole, and what little stands outside the quotations as well. */
function isQuotedInEnglish(text: string, { words, english }: Counts): boolean {
  if (english < 3 || english < LITTLE * words) return false;
  const whole = latinCounts(text.replace(/["“”„«»]/g, " "));
  return whole !== null && whole.words >= Math.max(LEAST_WHOLE, 2 * words) && whole.english >= MANY * whole.words;
}

/** The share of English words outside the quotations, and how many words there are in all. */
const [LITTLE, LEAST_WHOLE] = [0.06, 60];

/** Letters of a look, and the share of English words that three looks have together, and each, in five of six long English articles. */
const [LOOK, TOGETHER, EACH] = [200, 0.16, 0.08];
/** A look at fewer words says nothing. */
const LEAST = 10;

/** Whether a long body is English wherever a short look falls, so that no longer one is needed. */
function isPlainlyEnglish(text: string, paragraphs: readonly Span[]): boolean {
  const [start, end] = ends(text, paragraphs);
  if (end - start <= 3 * WINDOW) return false;
  let [words, known] = [0, 0];
  for (const at of [start, Math.round((start + end - LOOK) / 2), end - LOOK]) {
    const look = text.slice(at, at + LOOK);
    const counts = look.includes("<") ? null : latinCounts(look);
    if (counts === null || counts.words < LEAST || counts.english < EACH * counts.words) return false;
    words += counts.words;
    known += counts.english;
  }
  return known >= TOGETHER * words;
}

/** What is quoted. */
const QUOTED = /[“«„"][^“”«»„"]{0,600}[”»“"]/g;

const UNSURE: Detected = { language: null, denies: () => false };

/** A language that the detector does not know (Macedonian) is not denied where it takes the text for its neighbour's. */
function sure(language: string, known?: ReadonlySet<string>): Detected {
  return { language, denies: (stated) => stated !== language && (known?.has(stated) ?? true) };
}

/** Counts words, and those of English, one by one: for texts of which `latinCounts` makes nothing. */
function wordCounts(told: string): Counts {
  const words = told.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  return { words: words.length, english: words.filter((word) => ENGLISH.has(word)).length };
}

const WINDOW = 700;

/** Where the body begins and ends. */
function ends(text: string, paragraphs: readonly Span[]): readonly [start: number, end: number] {
  return [paragraphs[0]?.[0] ?? 0, paragraphs.at(-1)?.[1] ?? text.length];
}

/** Three windows of the body, without tags. */
function sample(text: string, paragraphs: readonly Span[]): string {
  const [start, end] = ends(text, paragraphs);
  const middle = Math.round((start + end - WINDOW) / 2);
  const words =
    end - start <= 3 * WINDOW
      ? text.slice(start, end)
      : [start, middle, end - WINDOW].map((at) => text.slice(at, at + WINDOW)).join("\n");
  return words.includes("<") ? words.replace(/<[^<>]{0,400}>/g, " ") : words;
}

/** Counts letters; one of a script without capitals says as much as three. */
function letters(words: string): number {
  return (words.match(/\p{L}/gu)?.length ?? 0) + 2 * unspaced(words);
}

/** Counts the letters of scripts without capitals. */
function unspaced(words: string): number {
  // None of them stands among the letters of Latin, Greek and Cyrillic but the marks of ordinals.
  if (!/[ªº\u01bb-\u01c3\u0294\u0590-\u1fff\u2070-\uffff]/.test(words)) return 0;
  return words.match(/\p{Lo}/gu)?.length ?? 0;
}
