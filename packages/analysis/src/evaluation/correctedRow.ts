import type { Chosen } from "../articles/choose.ts";
import { type Division, divide } from "../articles/divide.ts";
import { estimator } from "../attribution/proportion.ts";
import type { ReadArticle } from "./actual.ts";
import { type CorrectedEstimate, correctedEstimate } from "./correctedEstimate.ts";
import type { Quantity } from "./quantities.ts";

/** A share or a number as it was counted, and as it is where the errors found by hand are taken off. */
export interface CorrectedRow extends CorrectedEstimate {
  /** The type of source, kind of attribution or measure. */
  readonly key: string;
  /** For readers. */
  readonly label: string;
  /** The outlet or month, or that it is not stated; null where all articles are taken together. */
  readonly within: string | null;
  /** As counted, with the interval that knows nothing of errors. */
  readonly raw: number | null;
  readonly rawLow: number | null;
  readonly rawHigh: number | null;
  /** All articles that the value is taken over. */
  readonly articles: number;
  /** Those of them that were labelled by hand. */
  readonly labelled: number;
}

/** The articles of a part, and those of them that were labelled, by their place in it. */
export interface LabelledPart<One> {
  readonly label: string | null;
  readonly articles: readonly (readonly One[])[];
  readonly read: readonly ReadArticle<One>[];
}

/** Divides the chosen articles and those that were labelled; without `within` all are one part. */
export function labelledParts<One>(
  chosen: Chosen,
  within: Division | undefined,
  {
    statements,
    read,
  }: { readonly statements: readonly (readonly One[])[]; readonly read: readonly ReadArticle<One>[] },
): readonly LabelledPart<One>[] {
  return divide(chosen, within).map(({ label, positions }) => {
    const places = new Map(positions.map((position, place) => [position, place]));
    return {
      label: within === undefined ? null : label,
      articles: positions.map((position) => statements[position] ?? []),
      read: read.flatMap((one) => {
        const place = places.get(one.position);
        return place === undefined ? [] : [{ ...one, position: place }];
      }),
    };
  });
}

/** Whether any was found, or is there according to the labels. */
export function stands<One>({ above }: Quantity<One>, { articles, read }: LabelledPart<One>): boolean {
  return articles.some((found) => above(found) > 0) || read.some(({ actual }) => above(actual) > 0);
}

/** A value as counted and corrected, in the articles of a part. */
export function correctedRow<One>(
  { key, label, above, below, unit, least }: Quantity<One>,
  { label: within, articles, read }: LabelledPart<One>,
  level: number,
): CorrectedRow {
  const found = { numerators: articles.map(above), denominators: articles.map(below) };
  const whole = estimator(found.denominators, level);
  const raw = whole[unit]({ cluster: articles.map((_, i) => i), value: found.numerators });
  const known = {
    ...{ key, label, within, raw: raw.value, rawLow: raw.low, rawHigh: raw.high },
    ...{ articles: articles.length, labelled: read.length },
  };
  const actual = {
    numerators: read.map((one) => above(one.actual)),
    denominators: read.map((one) => below(one.actual)),
  };
  const counts = { found, read: read.map(({ position }) => position), actual };
  return { ...known, ...correctedEstimate(counts, { unit, level, least }) };
}
