import { type Table, table } from "@readout/corpus";
import type { EvidenceId, Facts } from "@readout/facts";
import { compare } from "../articles/compare.ts";
import { quantile } from "../statistics/quantile.ts";

/** What the articles of an outlet have and lack. */
export interface OutletQualityRow {
  /** Null for articles that state no outlet. */
  readonly outlet: string | null;
  readonly articles: number;
  readonly undated: number;
  readonly untitled: number;
  /** Without a byline. */
  readonly unsigned: number;
  /** Articles whose language is not known, or is another than English. */
  readonly otherLanguage: number;
  /** Articles that share a story with another one. */
  readonly copies: number;
  /** Articles of which a correction changed something. */
  readonly corrected: number;
  /** Articles with parts that were removed from the body. */
  readonly cut: number;
  /** Words of the bodies: in all, and of an article in the middle, the shortest and the longest. */
  readonly words: number;
  readonly medianWords: number;
  readonly leastWords: number;
  readonly mostWords: number;
  readonly evidence: readonly EvidenceId[];
}

const COLUMNS: readonly (keyof OutletQualityRow)[] = [
  ...([
    "outlet",
    "articles",
    "undated",
    "untitled",
    "unsigned",
    "otherLanguage",
    "copies",
    "corrected",
    "cut",
  ] as const),
  ...(["words", "medianWords", "leastWords", "mostWords", "evidence"] as const),
];

/**
 * Returns what the articles of each outlet have and lack, the outlet with most articles first.
 *
 * @example outletQuality(facts).objects()
 */
export function outletQuality({ articles, texts }: Facts): Table<OutletQualityRow> {
  const all = articles.objects().map((row) => ({ row, article: texts[row.article]?.article }));
  const outlets = [...new Set(all.map(({ row }) => row.outlet))];
  const rows = outlets.map((outlet): OutletQualityRow => {
    const own = all.filter(({ row }) => row.outlet === outlet);
    const count = (isOne: (one: (typeof own)[number]) => boolean): number => own.filter(isOne).length;
    const words = own.map(({ row }) => row.words).sort((a, b) => a - b);
    return {
      outlet,
      articles: own.length,
      undated: count(({ row }) => row.published === null),
      untitled: count(({ row }) => row.title === null),
      unsigned: count(({ row }) => row.byline === ""),
      otherLanguage: count(({ article }) => article?.language !== "en"),
      copies: count(({ row }) => row.group !== null),
      corrected: count(({ article }) => (article?.corrected?.length ?? 0) > 0),
      cut: count(({ article }) => (article?.removed?.length ?? 0) > 0),
      words: words.reduce((sum, each) => sum + each, 0),
      medianWords: quantile(words, 0.5),
      leastWords: words[0] ?? 0,
      mostWords: words.at(-1) ?? 0,
      evidence: own.map(({ row }): EvidenceId => `d${row.article}`),
    };
  });
  rows.sort((a, b) => b.articles - a.articles || compare(a.outlet ?? "", b.outlet ?? ""));
  return table<OutletQualityRow>(rows, COLUMNS);
}
