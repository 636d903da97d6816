import type { BesideEntry, EvidenceData } from "../client/pageData.ts";

/** So much text of passages or articles, in UTF-16 code units, fills a file beside a page: it opens at once. */
const FULL = 300_000;

/** Deals things out to files in their order: the next file begins where one is full. */
export interface Dealer {
  /** Takes the size of the next thing. */
  add(size: number): void;
  /** How many were dealt out. */
  readonly count: number;
  /** The first thing of each file, counted from 0. */
  readonly starts: readonly number[];
}

/** Returns a dealer that has dealt nothing. */
export function dealer(full: number = FULL): Dealer {
  const starts: number[] = [];
  let [count, size] = [0, 0];
  return {
    starts,
    add(own) {
      if (starts.length === 0 || size + own > full) {
        starts.push(count);
        size = 0;
      }
      size += own;
      count++;
    },
    get count() {
      return count;
    },
  };
}

/** The number of the file, from 1, that a thing is in. */
export function fileOf(starts: readonly number[], thing: number): number {
  const after = starts.findIndex((start) => start > thing);
  return after === -1 ? starts.length : after;
}

/** The folder beside a page that holds its evidence. */
export function besideFolder(name: string): string {
  return `${name}.evidence`;
}

/** The address of a number's passages in the file beside the page, from the page. */
export function groupAddress(folder: string, file: number, group: number): string {
  return `${encodeURIComponent(folder)}/passages-${file}.html#n${group}`;
}

/** What a page knows of the files beside it: which file a number's passages are in, and which an article. */
export function besideEntry(folder: string, groups: Dealer, data: EvidenceData): BesideEntry {
  const articles = dealer();
  const at = [...data.wholes.entries()].flatMap(([article, whole]) => (whole === null ? [] : [{ article, whole }]));
  for (const { whole } of at) articles.add(whole[0].length);
  return { folder, groups: groups.starts, articles: articles.starts, whole: at.map(({ article }) => article) };
}
