import { type Article, type Table, table } from "@readout/corpus";
import type { EvidenceId, Facts } from "@readout/facts";
import { compare } from "../articles/compare.ts";
import { benjaminiHochberg } from "../statistics/benjaminiHochberg.ts";
import { type ChangePoint, changePoint } from "../statistics/changePoint.ts";

/** What is watched: the share of articles that have something, or how an article is cut into paragraphs. */
export type TemplateMeasure =
  | "title"
  | "byline"
  | "dateline"
  | "agency"
  | "removed parts"
  | "paragraphs"
  | "words a paragraph";

/** A sudden change in how an outlet's articles come. */
export interface TemplateChangeRow {
  readonly outlet: string;
  readonly measure: TemplateMeasure;
  /** The date from which it is so. */
  readonly since: string;
  /** The mean before and from then on: a share from 0 to 1, or a number of paragraphs or words. */
  readonly before: number;
  readonly after: number;
  readonly articlesBefore: number;
  readonly articlesAfter: number;
  /** The false discovery rate among all outlets and measures (Benjamini and Hochberg). */
  readonly q: number;
  /** How many outlets' measures were tested. */
  readonly tests: number;
  /** The last articles before and the first behind it. */
  readonly evidence: readonly EvidenceId[];
}

/** How changes are looked for. */
export interface TemplateOptions {
  /** The most random orders of an outlet's articles; if not given, as many as so many outlets need, up to 20,000. */
  readonly replicates?: number;
  /** What they are drawn from; 1 if not given. */
  readonly seed?: number;
}

const has = (value: unknown): number => Number(value !== null && value !== undefined && value !== "");

/** What is measured of an article. */
const MEASURES: readonly (readonly [TemplateMeasure, (article: Article, words: number) => number])[] = [
  ["title", ({ title }) => has(title)],
  ["byline", ({ byline }) => Number(byline.length > 0)],
  ["dateline", ({ dateline }) => has(dateline)],
  ["agency", ({ agency }) => has(agency)],
  ["removed parts", ({ removed }) => Number(removed.length > 0)],
  ["paragraphs", ({ paragraphs }) => paragraphs.length],
  ["words a paragraph", ({ paragraphs }, words) => words / Math.max(1, paragraphs.length)],
];

/** What is told: a share that changes by so much, or a number that becomes so many times as large or small. */
const SHARE = 0.25;
const TIMES = 1.5;
const LEVEL = 0.05;

/** Random orders at most. */
const MOST = 20_000;

/** Articles on each side of a change. */
const LEAST = 4;

/** Articles shown of each side. */
const SHOWN = 3;

const COLUMNS: readonly (keyof TemplateChangeRow)[] = [
  ...([
    "outlet",
    "measure",
    "since",
    "before",
    "after",
    "articlesBefore",
    "articlesAfter",
    "q",
    "tests",
    "evidence",
  ] as const),
];

/**
 * Returns where an outlet's articles suddenly come in another form: bylines are no longer found, paragraphs are run
 * together. For each outlet and measure the point in time is tested at which the mean changes most, against random orders
 * of the outlet's articles (`changePoint`); told is what has q ≤ .05 and is large: a quarter of the articles, or one and a
 * half times as many. Articles of one day are never parted, those without a date are left out. The smallest q comes first.
 *
 * @example templateChanges(facts).objects()
 */
export function templateChanges(
  { articles, texts }: Facts,
  { replicates, seed = 1 }: TemplateOptions = {},
): Table<TemplateChangeRow> {
  const dated = articles.objects().filter(({ outlet, published }) => outlet !== null && published !== null);
  const tested: (Omit<TemplateChangeRow, "q" | "tests"> & { readonly p: number })[] = [];
  const p: number[] = [];
  const outlets = [...new Set(dated.map((row) => row.outlet ?? ""))].sort(compare);
  // The least p must be able to pass among so many tests.
  const orders = replicates ?? Math.min(MOST, Math.max(999, 2 * Math.ceil((outlets.length * MEASURES.length) / LEVEL)));
  for (const outlet of outlets) {
    const own = dated
      .filter((row) => row.outlet === outlet)
      .map(({ article, published, words }) => ({ article, day: published?.slice(0, 10) ?? "", words }))
      .sort((a, b) => compare(a.day, b.day) || a.article - b.article);
    for (const [measure, of] of MEASURES) {
      const values = own.map(({ article, words }) => of(texts[article]?.article as Article, words));
      const apart = (at: number): boolean => own[at - 1]?.day !== own[at]?.day;
      const found = changePoint(values, apart, { least: LEAST, replicates: orders, seed });
      if (found === null) continue;
      p.push(found.p);
      if (!isLarge(found, measure)) continue;
      const around = [...own.slice(0, found.at).slice(-SHOWN), ...own.slice(found.at).slice(0, SHOWN)];
      tested.push({
        ...{ outlet, measure, since: own[found.at]?.day ?? "", before: found.before, after: found.after, p: found.p },
        ...{ articlesBefore: found.at, articlesAfter: own.length - found.at },
        evidence: around.map(({ article }): EvidenceId => `d${article}`),
      });
    }
  }
  const q = benjaminiHochberg(p);
  const rows = tested
    .map(({ p: own, ...row }) => ({ ...row, q: q[p.indexOf(own)] ?? 1, tests: p.length }))
    .filter((row) => row.q <= LEVEL)
    .sort((a, b) => a.q - b.q || compare(a.outlet, b.outlet) || compare(a.measure, b.measure));
  return table<TemplateChangeRow>(rows, COLUMNS);
}

function isLarge({ before, after }: ChangePoint, measure: TemplateMeasure): boolean {
  const isNumber = measure === "paragraphs" || measure === "words a paragraph";
  if (!isNumber) return Math.abs(after - before) >= SHARE;
  return Math.max(before, after) >= TIMES * Math.min(before, after);
}
