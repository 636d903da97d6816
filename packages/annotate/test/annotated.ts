import { type Annotation, type Attribution, annotate, type Lexicon, lexicon } from "@readout/annotate";
import type { Span } from "@readout/corpus";
import { expect } from "vitest";

/** What a test says of one attribution: the words of its parts, and whom they name. Parts left out are not looked at. */
export interface Said {
  readonly kind?: Attribution["kind"];
  readonly content: readonly string[];
  readonly cue?: readonly string[];
  readonly source?: readonly string[];
  readonly speaker?: string | null;
  readonly actor?: string | null;
  readonly sourceType?: Attribution["sourceType"];
  readonly stance?: Attribution["stance"];
  readonly presentation?: Attribution["presentation"];
  readonly within?: number | null;
  readonly affiliation?: string | null;
  readonly addressee?: readonly string[];
  readonly channel?: readonly string[];
}

const PARTS = ["content", "cue", "source", "addressee", "channel"] as const;

export const plain: Lexicon = lexicon();

/** Spans of the lines that are not empty: a test’s paragraphs. */
export function paragraphsOf(text: string): Span[] {
  return [...text.matchAll(/[^\n]+/g)].map(({ 0: words, index }) => [index, index + words.length] as const);
}

/** Annotates a text; each line is a paragraph. */
export function annotated(text: string, known: Lexicon = plain, published: string | null = null): Annotation {
  return annotate({ id: "a", text, published, paragraphs: paragraphsOf(text) }, known);
}

export function wordsOf(text: string, spans: readonly Span[]): string[] {
  return spans.map(([start, end]) => text.slice(start, end));
}

/** Who says what in a text, in the words of both: of all attributions, or of those that one rule found. */
export function whoSaysWhat(text: string, by: string | null = null): (readonly [source: string, content: string])[] {
  return annotated(text)
    .attributions.filter(({ rule }) => by === null || rule === by)
    .map(({ source, content }) => [wordsOf(text, source).join(" "), wordsOf(text, content).join(" … ")]);
}

/** The types and speakers of the attributions of a text. */
export function whoSpeaks(text: string): string[] {
  return annotated(text).attributions.map(({ sourceType, speaker }) => `${sourceType}: ${speaker}`);
}

/**
 * Where words stand in the text: the only place, or the first after the last of the part's own words. Words that stand
 * more than once are told apart by `|`, which stands where the looked-for part begins: `he said. |he said`.
 */
function spanOf(text: string, words: string, from: number): Span {
  const [before, after] = words.includes("|") ? (words.split("|") as [string, string]) : ["", words];
  const start = text.indexOf(before + after, from);
  expect(start, `the test's own words are not in its text: ${words}`).toBeGreaterThanOrEqual(0);
  return [start + before.length, start + before.length + after.length];
}

function spansOf(text: string, list: readonly string[]): Span[] {
  const spans: Span[] = [];
  for (const words of list) spans.push(spanOf(text, words, spans.at(-1)?.[1] ?? 0));
  return spans;
}

function shown(text: string, attribution: Attribution, wanted: Said): unknown {
  const parts = PARTS.filter((part) => wanted[part]).map((part) => [part, wordsOf(text, attribution[part])]);
  const rest = (
    ["kind", "speaker", "actor", "sourceType", "stance", "presentation", "within", "affiliation"] as const
  ).filter((name) => wanted[name] !== undefined);
  return Object.fromEntries([...parts, ...rest.map((name) => [name, attribution[name]])]);
}

/** Asserts that these and only these attributions are found, by their words and by their spans. */
export function expectSaid(text: string, wanted: readonly Said[], known: Lexicon = plain): void {
  const { attributions } = annotated(text, known);
  const strip = (list: readonly string[]) => list.map((words) => words.replace(/^.*\|/s, ""));
  const words = wanted.map((said) => ({
    ...said,
    ...Object.fromEntries(PARTS.flatMap((part) => (said[part] ? [[part, strip(said[part])]] : []))),
  }));
  expect(
    attributions.map((attribution, i) =>
      shown(text, attribution, wanted[i] ?? { content: [], cue: [], source: [], speaker: null }),
    ),
  ).toEqual(words);
  wanted.forEach((said, i) => {
    for (const part of PARTS) {
      if (said[part]) expect(attributions[i]?.[part], `span of ${part} ${i}`).toEqual(spansOf(text, said[part]));
    }
  });
}

/** An attribution with one cue and one source, or none. */
export function say(content: readonly string[], cue: string, source: string | null, rest: Partial<Said> = {}): Said {
  return { content, cue: [cue], source: source === null ? [] : [source], ...rest };
}
