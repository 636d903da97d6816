import { type Table, table } from "@readout/corpus";
import type { Facts, LabelledArticle } from "@readout/facts";
import { estimator } from "../attribution/proportion.ts";
import { SOURCE_TYPE_LABELS } from "../attribution/source.ts";
import { checkLevel } from "../statistics/interval.ts";

/** What is told of how well attributions are found. */
export type QualityMeasure = "precision" | "recall" | "speaker right" | "type right";

/** How well attributions are found in the labelled articles: all, of a kind, or of a type of source. */
export interface QualityRow {
  readonly of: "all" | "kind" | "sourceType";
  /** The kind or type; empty where all are taken together. */
  readonly key: string;
  /** For readers. */
  readonly label: string;
  readonly measure: QualityMeasure;
  /** How many of `n` are right. */
  readonly right: number;
  readonly n: number;
  /** A share from 0 to 1 with its interval; null where there is nothing to take it of, or too little for an interval. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Labelled articles with any of `n`. */
  readonly articles: number;
}

const COLUMNS: readonly (keyof QualityRow)[] = [
  ...(["of", "key", "label", "measure", "right", "n", "value", "low", "high", "articles"] as const),
];

/** One attribution of a labelled article: as it was found, as it is, or both. */
interface Pair {
  readonly found: { readonly kind: string; readonly sourceType: string } | null;
  readonly actual: { readonly kind: string; readonly sourceType: string } | null;
  readonly speakerRight: boolean;
}

/**
 * Returns how well attributions are found, by articles that a person labelled whole. Precision: of those found, how
 * many are one. Recall: of those that stand in the articles, how many were found. Speaker and type right: of those
 * found that are one, how many have the right speaker and type of source. By type of source, what is found counts as
 * right only with its type.
 *
 * Intervals have the articles as observations, as shares have (`shareInterval`; Wilson's where articles do not differ):
 * null with fewer than three articles.
 *
 * @throws RangeError for a level that is not between 0 and 1.
 * @example evaluate(facts, []).objects()
 */
export function evaluate(
  facts: Facts,
  labels: readonly LabelledArticle[],
  { level = 0.95 }: { readonly level?: number } = {},
): Table<QualityRow> {
  checkLevel(level);
  const articles = labels.map((labelled) => pairsOf(facts, labelled));
  const row = (
    name: Pick<QualityRow, "of" | "key" | "label" | "measure">,
    counts: (pair: Pair) => boolean,
    isRight: (pair: Pair) => boolean,
  ): QualityRow => {
    const whole = articles.map((pairs) => pairs.filter(counts).length);
    const right = articles.map((pairs) => pairs.filter((pair) => counts(pair) && isRight(pair)).length);
    const { value, low, high } = estimator(whole, level).share({ cluster: right.map((_, i) => i), value: right });
    const total = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0);
    return {
      ...{ ...name, right: total(right), n: total(whole), value, low, high },
      articles: whole.filter((count) => count > 0).length,
    };
  };
  const both = ({ found, actual }: Pair): boolean => found !== null && actual !== null;
  const ofAll = { of: "all", key: "", label: "all attributions" } as const;
  const rows = [
    row({ ...ofAll, measure: "precision" }, ({ found }) => found !== null, both),
    row({ ...ofAll, measure: "recall" }, ({ actual }) => actual !== null, both),
    row({ ...ofAll, measure: "speaker right" }, both, ({ speakerRight }) => speakerRight),
    row({ ...ofAll, measure: "type right" }, both, ({ found, actual }) => found?.sourceType === actual?.sourceType),
    ...["direct", "indirect", "mixed"].flatMap((key) => [
      row({ of: "kind", key, label: key, measure: "precision" }, ({ found }) => found?.kind === key, both),
      row({ of: "kind", key, label: key, measure: "recall" }, ({ actual }) => actual?.kind === key, both),
    ]),
    ...Object.entries(SOURCE_TYPE_LABELS).flatMap(([key, label]) => {
      const same = ({ found, actual }: Pair): boolean => found?.sourceType === key && actual?.sourceType === key;
      return [
        row({ of: "sourceType", key, label, measure: "precision" }, ({ found }) => found?.sourceType === key, same),
        row({ of: "sourceType", key, label, measure: "recall" }, ({ actual }) => actual?.sourceType === key, same),
      ];
    }),
  ];
  return table<QualityRow>(
    rows.filter(({ of, n }) => of === "all" || n > 0),
    COLUMNS,
  );
}

function pairsOf({ texts }: Facts, { article, judged, missing }: LabelledArticle): readonly Pair[] {
  const attributions = texts[article]?.annotation.attributions ?? [];
  const found = judged.flatMap(({ attribution, verdict, speaker, sourceType }): readonly Pair[] => {
    const own = attributions[attribution];
    if (own === undefined) return [];
    const actual = verdict === "wrong" ? null : { kind: own.kind, sourceType: sourceType ?? own.sourceType };
    return [{ found: own, actual, speakerRight: speaker === undefined || speaker === own.speaker }];
  });
  return [...found, ...missing.map((actual): Pair => ({ found: null, actual, speakerRight: false }))];
}
