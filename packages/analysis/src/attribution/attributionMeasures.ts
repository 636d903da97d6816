import { type Table, table } from "@readout/corpus";
import type { EvidenceId, Facts } from "@readout/facts";
import { chooseArticles, type Wire } from "../articles/choose.ts";
import { type Division, divide } from "../articles/divide.ts";
import { checkLevel } from "../statistics/interval.ts";
import { MEASURES, type Measure, type MeasureDefinition, type MeasureUnit, SIZES } from "./measures.ts";
import { estimator } from "./proportion.ts";
import { type Statement, statementsOf } from "./statements.ts";

/** One measure of the sourcing of all articles, an outlet or a month. */
export interface MeasureRow {
  /** The outlet or month, that it is not stated, or "all articles". */
  readonly group: string;
  readonly measure: Measure;
  /** A share from 0 to 1, or a number an article; null where there is nothing to take it of. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** How many of `unit` the value is taken of. */
  readonly n: number;
  readonly unit: MeasureUnit;
  /** Articles of the group: with fewer than three there is no interval. */
  readonly articles: number;
  /** The attributions counted in the value. */
  readonly evidence: readonly EvidenceId[];
}

/** How measures are taken. */
export interface MeasureOptions {
  /** Measure each outlet or month for itself. */
  readonly by?: Division;
  /** How sure intervals are; 0.95 if not given. */
  readonly level?: number;
  /** Count copies of an agency's story `once`, `all` of them, or what is `new` in each; once if not given. */
  readonly wire?: Wire;
}

const COLUMNS: readonly (keyof MeasureRow)[] = [
  "group",
  "measure",
  "value",
  "low",
  "high",
  "n",
  "unit",
  "articles",
  "evidence",
];

/**
 * Returns how an outlet, a month or the whole corpus sources its news: ten measures a group, groups in alphabetical
 * order. Direct: direct quotations among the attributions; mixed ones are not. Anonymous: sources described and by
 * intent not named. Unnamed: the text gives no source. Unresolved: the text means somebody and Readout cannot tell whom,
 * which is no anonymity. Quoted words: words in quotation marks among the attributed words. Sources an article: different
 * actors or names; anonymous ones cannot be told apart and are not counted. Articles without attributions count in the measures "an article".
 * Official: attributions to who speaks by an office of a state, as far as the text tells (`role told share`), so it is a lower
 * bound. Single-source: of the articles that give a source at all, those in which it is one, named or described; an unresolved
 * one may be it, and is none of its own. A joint statement is one attribution, of the kind of the speaker named first; as sources
 * all of its speakers count.
 *
 * Intervals have the group's articles as observations (`shareInterval`, `numberInterval`): null with fewer than three
 * articles, and for a share that fewer than three have any of, or anything else than. Where articles do not differ, a share has Wilson's interval over articles and a number has none.
 *
 * @throws RangeError for an unknown `by` or `wire`, or a level that is not between 0 and 1.
 * @example attributionMeasures(facts, { by: "outlet" }).objects()
 */
export function attributionMeasures(
  facts: Facts,
  { by, wire = "once", level = 0.95 }: MeasureOptions = {},
): Table<MeasureRow> {
  checkLevel(level);
  const chosen = chooseArticles(facts, wire);
  const statements = statementsOf(facts, chosen);
  const rows = divide(chosen, by).flatMap(({ label, positions }) => {
    if (positions.length === 0) return [];
    const articles = positions.map((position) => statements[position] ?? []);
    return MEASURES.map((definition) => measureRow(definition, label, articles, level));
  });
  return table<MeasureRow>(rows, COLUMNS);
}

function measureRow(
  { measure, unit, counts, amount }: MeasureDefinition,
  group: string,
  articles: readonly (readonly Statement[])[],
  level: number,
): MeasureRow {
  const counted = articles.map((statements) => statements.filter(counts));
  const whole = estimator(Float64Array.from(articles, SIZES[unit]), level);
  const numerator = { cluster: articles.map((_, cluster) => cluster), value: counted.map(amount) };
  return {
    group,
    measure,
    ...(unit === "articles" ? whole.number(numerator) : whole.share(numerator)),
    n: whole.total,
    unit,
    articles: articles.length,
    evidence: [...new Set(counted.flatMap((statements) => statements.map(({ evidence }) => evidence)))],
  };
}
