import { column } from "@readout/corpus";
import type { EvidenceId, Facts } from "@readout/facts";
import type { Chosen } from "../articles/choose.ts";

/** What two actors must share to count as appearing together. */
export type Window = "sentence" | "paragraph" | "article";

const EVIDENCE: Readonly<Record<Window, string>> = { sentence: "s", paragraph: "p", article: "d" };

/** The units of text of a window. A unit is a number; those of one article follow each other, in the article's order. */
export interface Units {
  readonly window: Window;
  /** First unit of each chosen article, by position, and the end of the last. */
  readonly start: Int32Array;
  /** 1 where the unit has text: a paragraph's number may be skipped. */
  readonly exists: Uint8Array;
  /** Position of each unit's article. */
  readonly position: Int32Array;
}

/**
 * Returns the sentences, paragraphs or articles of the chosen articles, those that name nobody included, but for
 * sentences that do not count and paragraphs of no others.
 *
 * @throws RangeError for an unknown window.
 */
export function unitsOf(facts: Facts, chosen: Chosen, window: Window): Units {
  if (!Object.hasOwn(EVIDENCE, window)) throw new RangeError(`unknown window: ${window}`);
  const articles = chosen.article.length;
  if (window === "article") {
    const all = Int32Array.from({ length: articles + 1 }, (_, position) => position);
    return { window, start: all, exists: new Uint8Array(articles).fill(1), position: all.subarray(0, articles) };
  }
  const article = column(facts.sentences, "article");
  const sentence = column(facts.sentences, "sentence");
  const inside = window === "sentence" ? sentence : column(facts.sentences, window);
  const start = new Int32Array(articles + 1);
  for (let row = 0; row < article.length; row++) {
    const at = chosen.position[article[row] ?? -1] ?? -1;
    if (at >= 0) start[at + 1] = Math.max(start[at + 1] ?? 0, (inside[row] ?? -1) + 1);
  }
  for (let at = 0; at < articles; at++) start[at + 1] = (start[at + 1] ?? 0) + (start[at] ?? 0);
  const units = { window, start, ...blank(start) };
  for (let row = 0; row < article.length; row++) {
    const unit = unitAt(units, chosen.position[article[row] ?? -1] ?? -1, inside[row] ?? -1);
    if (unit >= 0 && chosen.counts(article[row] ?? -1, sentence[row] ?? -1)) units.exists[unit] = 1;
  }
  return units;
}

function blank(start: Int32Array): { exists: Uint8Array; position: Int32Array } {
  const total = start.at(-1) ?? 0;
  const position = new Int32Array(total);
  for (let at = 0; at + 1 < start.length; at++) position.fill(at, start[at], start[at + 1]);
  return { exists: new Uint8Array(total), position };
}

/** Returns the unit with a number inside the article at a position, or −1. */
export function unitAt(units: Units, position: number, inside: number): number {
  const from = units.start[position];
  const end = units.start[position + 1];
  if (from === undefined || end === undefined || inside < 0 || from + inside >= end) return -1;
  return from + inside;
}

/** Returns the units of the articles at some positions. */
export function unitsIn(units: Units, positions: readonly number[]): Int32Array {
  const all: number[] = [];
  for (const position of positions) {
    const end = units.start[position + 1] ?? 0;
    for (let unit = units.start[position] ?? 0; unit < end; unit++) if (units.exists[unit]) all.push(unit);
  }
  return Int32Array.from(all);
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

/** Returns the evidence id of a unit: `s12.5`, `p12.3`, `d12`. */
export function evidenceOf(units: Units, chosen: Chosen, unit: number): EvidenceId {
  const position = units.position[unit] ?? 0;
  const id = `${EVIDENCE[units.window]}${chosen.article[position]}`;
  return units.window === "article" ? id : `${id}.${unit - (units.start[position] ?? 0)}`;
}
