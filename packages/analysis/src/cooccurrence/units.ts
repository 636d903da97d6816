import { column } from "@readout/corpus";
import type { EvidenceId, Facts } from "@readout/facts";
import type { Chosen } from "../articles/choose.ts";

/** What two actors must share to count as appearing together. */
export type Window = "sentence" | "paragraph" | "article";

/**
 * A window of so many sentences that slides over each article sentence by sentence: an article of n sentences has
 * n − k + 1 of them (one, where it has fewer than k). Two actors share one exactly where two mentions of theirs are at most
 * k − 1 sentences apart. One sentence is the window "sentence".
 */
export interface Sliding {
  readonly sentences: number;
}

/** How a window is called in tables. */
export type WindowName = Window | `${number} sentences`;

const EVIDENCE: Readonly<Record<Window, string>> = { sentence: "s", paragraph: "p", article: "d" };

/** The units of text of a window. A unit is a number; those of one article follow each other, in the article's order. */
export interface Units {
  readonly window: Window;
  /** Sentences of a unit that slides; else 1. */
  readonly span: number;
  /** First unit of each chosen article, by position, and the end of the last. */
  readonly start: Int32Array;
  /** 1 where the unit has text that counts: a paragraph's number may be skipped. */
  readonly exists: Uint8Array;
  /** Position of each unit's article. */
  readonly position: Int32Array;
}

/** Returns how a window is called. */
export function windowName({ window, span }: Pick<Units, "window" | "span">): WindowName {
  return span === 1 ? window : `${span} sentences`;
}

/**
 * Returns the sentences, paragraphs or articles of the chosen articles, those that name nobody included, but for
 * sentences that do not count and paragraphs of no others; or windows of some sentences, but for those of no sentence that
 * counts. A sentence that does not count keeps its place: what stands around it is no nearer.
 *
 * @throws RangeError for an unknown window, or sentences that are no positive integer.
 */
export function unitsOf(facts: Facts, chosen: Chosen, wanted: Window | Sliding): Units {
  const { window, span } = checked(wanted);
  const articles = chosen.article.length;
  if (window === "article") {
    const all = Int32Array.from({ length: articles + 1 }, (_, position) => position);
    return { window, span, start: all, exists: new Uint8Array(articles).fill(1), position: all.subarray(0, articles) };
  }
  const article = column(facts.sentences, "article");
  const sentence = column(facts.sentences, "sentence");
  const inside = window === "sentence" ? sentence : column(facts.sentences, window);
  const start = new Int32Array(articles + 1);
  for (let row = 0; row < article.length; row++) {
    const at = chosen.position[article[row] ?? -1] ?? -1;
    if (at >= 0) start[at + 1] = Math.max(start[at + 1] ?? 0, (inside[row] ?? -1) + 1);
  }
  for (let at = 0; at < articles; at++) {
    const length = start[at + 1] ?? 0;
    start[at + 1] = (start[at] ?? 0) + (length === 0 ? 0 : Math.max(1, length - span + 1));
  }
  const units = { window, span, start, ...blank(start) };
  for (let row = 0; row < article.length; row++) {
    const number = article[row] ?? -1;
    const [position, place] = [chosen.position[number] ?? -1, inside[row] ?? -1];
    const from = firstUnitAt(units, position, place);
    if (from >= 0 && chosen.counts(number, sentence[row] ?? -1))
      units.exists.fill(1, from, endUnitAt(units, position, place));
  }
  return units;
}

function checked(wanted: Window | Sliding): Pick<Units, "window" | "span"> {
  if (typeof wanted !== "object" || wanted === null) {
    if (!Object.hasOwn(EVIDENCE, wanted)) throw new RangeError(`unknown window: ${wanted}`);
    return { window: wanted, span: 1 };
  }
  const { sentences } = wanted;
  if (!Number.isInteger(sentences) || sentences < 1) throw new RangeError(`not a window of sentences: ${sentences}`);
  return { window: "sentence", span: sentences };
}

function blank(start: Int32Array): { exists: Uint8Array; position: Int32Array } {
  const total = start.at(-1) ?? 0;
  const position = new Int32Array(total);
  for (let at = 0; at + 1 < start.length; at++) position.fill(at, start[at], start[at + 1]);
  return { exists: new Uint8Array(total), position };
}

/**
 * Returns the first of the units that hold a sentence (or the paragraph) with a number inside the article at a position; −1
 * where there is no such article, or the number is past its end.
 */
export function firstUnitAt({ start, span }: Units, position: number, inside: number): number {
  const first = start[position];
  const last = start[position + 1];
  if (first === undefined || last === undefined || inside < 0) return -1;
  const from = inside < span ? first : first + inside - span + 1;
  return from < last ? from : -1;
}

/** Returns the end of these units. */
export function endUnitAt({ start }: Units, position: number, inside: number): number {
  return Math.min(start[position + 1] ?? 0, (start[position] ?? 0) + inside + 1);
}

/** Returns the units of the articles at some positions. */
export function unitsIn(units: Units, positions: readonly number[]): Int32Array {
  const length = positions.reduce((sum, at) => sum + (units.start[at + 1] ?? 0) - (units.start[at] ?? 0), 0);
  const all = new Int32Array(length);
  let count = 0;
  for (const position of positions) {
    const end = units.start[position + 1] ?? 0;
    for (let unit = units.start[position] ?? 0; unit < end; unit++) if (units.exists[unit]) all[count++] = unit;
  }
  return all.subarray(0, count);
}

/** Returns in how many articles some units (ascending) are. */
export function countArticles(units: Iterable<number>, { position }: Units): number {
  let articles = 0;
  let last = -1;
  for (const unit of units) {
    const article = position[unit] ?? 0;
    if (article !== last) articles++;
    last = article;
  }
  return articles;
}

/** Returns the evidence id of a unit: `s12.5`, `p12.3`, `d12`; of one that slides, of its first sentence. */
export function evidenceOf(units: Units, chosen: Chosen, unit: number): EvidenceId {
  const position = units.position[unit] ?? 0;
  const id = `${EVIDENCE[units.window]}${chosen.article[position]}`;
  return units.window === "article" ? id : `${id}.${unit - (units.start[position] ?? 0)}`;
}
