import { columnTable, type Table } from "@readout/corpus";
import type { EvidenceId, Facts } from "@readout/facts";
import { chooseArticles, type Wire } from "../articles/choose.ts";
import { type Division, divisionName } from "../articles/divide.ts";
import { MEASURES, type Measure, SIZES } from "../attribution/measures.ts";
import { type Estimator, estimator, LEAST_FOR_SOURCES } from "../attribution/proportion.ts";
import { type Statement, statementsOf } from "../attribution/statements.ts";
import { isUnread } from "../attribution/unread.ts";
import { checkLevel } from "../statistics/interval.ts";
import { dealings } from "./dealings.ts";
import { dealtTest } from "./dealtTest.ts";
import { detectableShare, spreadsOf } from "./detectableShare.ts";
import { differenceInterval, oddsInterval } from "./differenceInterval.ts";
import { comparedGroups, type Group } from "./groups.ts";
import { LEAST_COMPARED } from "./leastCompared.ts";
import { passageColumns } from "./passageColumns.ts";
import { articleUnits, checkSortedBy, SORTED_BY, type SortedBy } from "./statementUnits.ts";
import {
  against,
  type Found,
  passagesOf,
  type Sides,
  shownGroups,
  sidesCounter,
  sidesFor,
  sparseOf,
  type Tally,
  tallyOf,
  type Unit,
} from "./tally.ts";

/** Shares of dealings are products of numbers that binary fractions only come near to. */
const ROUNDING = 1e-9;

/** A share in a group of articles beside the share in those that it is compared with. */
export interface ShareDifferenceRow {
  readonly group: string;
  /** Whom the group is set beside: the other of two, or all others. */
  readonly against: string;
  readonly key: string;
  readonly label: string;
  readonly by: string;
  /** A share from 0 to 1, or a number an article; null where there is nothing to take it of. */
  readonly share: number | null;
  readonly otherShare: number | null;
  /** The one less the other: a share of .3 beside .2 differs by .1, ten percentage points. */
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Odds of the one over odds of the other; null for numbers an article, and where a share is 0 or 1. */
  readonly oddsRatio: number | null;
  readonly oddsLow: number | null;
  readonly oddsHigh: number | null;
  /** By articles dealt out to the groups by chance, and corrected for all rows. */
  readonly p: number;
  readonly q: number;
  /**
   * The standard deviation of the difference when articles are dealt out by chance: 0 where all have the same share, null where
   * a side has nothing to take one of.
   */
  readonly deviation: number | null;
  /**
   * The smallest true difference that would have been found in four corpora of five like this one, by `detectableShare`; null
   * where nothing varies (`deviation` is 0), and where there are too few articles to find one, however large.
   */
  readonly detectable: number | null;
  /** How much each side has, of how much, in how many articles of how many. */
  readonly count: number;
  readonly n: number;
  readonly articles: number;
  readonly allArticles: number;
  readonly otherCount: number;
  readonly otherN: number;
  readonly otherArticles: number;
  readonly otherAllArticles: number;
  readonly replicates: number;
  readonly seed: number;
  readonly evidence: readonly EvidenceId[];
  readonly otherEvidence: readonly EvidenceId[];
}

const COLUMNS: readonly (keyof ShareDifferenceRow)[] = [
  ...(["group", "against", "key", "label", "by", "share", "otherShare", "difference", "low", "high"] as const),
  ...([
    "oddsRatio",
    "oddsLow",
    "oddsHigh",
    "p",
    "q",
    "deviation",
    "detectable",
    "count",
    "n",
    "articles",
    "allArticles",
  ] as const),
  ...(["otherCount", "otherN", "otherArticles", "otherAllArticles", "replicates", "seed"] as const),
  ...(["evidence", "otherEvidence"] as const),
];

/** How shares are compared. */
export interface ShareDifferenceOptions {
  /** Shares of types of source, sources, cues or stances in the attributions; or measures of sourcing. */
  readonly of: SortedBy | Measure | readonly Measure[];
  /** Outlets if not given. */
  readonly by?: Division;
  /** Two or more groups; all if not given. */
  readonly groups?: readonly string[];
  /** Only what is there so often, in all groups together; 10 if not given. Measures are always told. */
  readonly minimum?: number;
  /** Only what is in so many articles; 5 if not given, and 10 for sources. */
  readonly minimumArticles?: number;
  /** 0.95 if not given. */
  readonly level?: number;
  /** How often articles are dealt out anew, at most: fewer where a thousand rows and more are told by fewer (`dealtTest`); 999 if not given. */
  readonly replicates?: number;
  /** 1 if not given. */
  readonly seed?: number;
  readonly wire?: Wire;
}

/**
 * Returns by how much shares or measures differ between two outlets or periods, or of each of several from all others: the
 * surest first, of those found what Readout could not resolve last (`isUnread`). Groups of fewer than three articles are left out; a table without rows where fewer than two are left.
 *
 * The interval joins the intervals over articles of both sides (`differenceInterval`); the odds ratio has that of `oddsInterval`.
 * Null where `attributionShares` would give none for a side: a side of fewer than three articles with any, by source ten.
 * p comes from articles dealt out to the groups by chance, q corrects it for all rows (Benjamini & Hochberg 1995).
 * `detectable` stands beside a difference that was not found.
 *
 * @throws RangeError for an `of`, `by`, `wire` or name of a group that is not there, more than a hundred groups, or numbers
 *   that make no test.
 * @example shareDifferences(facts, { of: "sourceType", groups: ["The Lindmar Gazette", "Tessar Courier"] }).objects()
 */
export function shareDifferences(facts: Facts, options: ShareDifferenceOptions): Table<ShareDifferenceRow> {
  const { of, by = "outlet", groups: asked, level = 0.95, replicates = 999, seed = 1, wire = "once" } = options;
  checkLevel(level);
  const names: readonly string[] = typeof of === "string" ? [of] : of;
  const known: readonly string[] = [...SORTED_BY, ...MEASURES.map(({ measure }) => measure)];
  for (const name of names) checkSortedBy(name, typeof of === "string" ? known : known.slice(SORTED_BY.length));
  const chosen = chooseArticles(facts, wire);
  const groups = comparedGroups(chosen, by, asked);
  const statements = statementsOf(facts, chosen);
  const tallies = talliesOf(statements, groups, options);
  const { tested, replicates: drawn } = dealtTest(tallies, { replicates, seed });
  const tests = tested.reduce((sum, { length }) => sum + length, 0);
  const canBeTold = dealings(groups.map(({ positions }) => positions.length)) * (1 - level) >= 1 - ROUNDING;
  const rows = tallies.flatMap((tally, t) => {
    const shown = shownGroups(tally);
    const counter = sidesCounter(tally);
    const spreads = spreadsOf(tally);
    const prepared = shown.map((group) => sidesOf(tally, group, { level, isSource: of === "source" }));
    return tally.items.flatMap(({ key }, item) => {
      const varies = spreads(item);
      return shown.map((group, k): Numbers => {
        const { p = 1, q = 1, deviation = 0 } = tested[t]?.[item * shown.length + k] ?? {};
        const row = compared(tally, item, prepared[k] ?? sidesOf(tally, group, { level, isSource: false }), counter);
        const { n, otherN } = row;
        // The difference is S · (1 / n + 1 / m), with the S of the test.
        const spread = n > 0 && otherN > 0 ? deviation * (1 / n + 1 / otherN) : null;
        return {
          ...row,
          by: divisionName(by),
          p,
          q,
          deviation: spread,
          detectable: canBeTold
            ? detectableShare(varies, {
                ...{ n: row.allArticles, m: row.otherAllArticles, level, tests, isNumber: isNumber(key) },
              })
            : null,
          replicates: drawn,
          seed,
        };
      });
    });
  });
  const behind = ({ key, q }: Numbers): number => (q > 1 - level ? 2 : isUnread(key) ? 1 : 0);
  rows.sort((a, b) => behind(a) - behind(b) || a.q - b.q || a.p - b.p);
  const passages = passageColumns(rows.length, (at, isOwn) => rows[at]?.passages(isOwn) ?? []);
  return columnTable<ShareDifferenceRow>(
    COLUMNS.map((name) => [
      name,
      name === "evidence" || name === "otherEvidence" ? passages[name] : rows.map((row) => row[name]),
    ]),
  );
}

/** A row without its passages, and how to find those of either side. */
interface Numbers extends Omit<ShareDifferenceRow, "evidence" | "otherEvidence"> {
  readonly passages: (isOwn: boolean) => readonly EvidenceId[];
}

/** Whether it is a number an article, and not a share. */
const isNumber = (key: string): boolean => MEASURES.some(({ measure, unit }) => measure === key && unit === "articles");

const isMeasure = (name: string): name is Measure => MEASURES.some(({ measure }) => measure === name);

const isSorted = (name: string): name is SortedBy => SORTED_BY.some((known) => known === name);

function talliesOf(
  statements: readonly (readonly Statement[])[],
  groups: readonly Group[],
  { of, minimum, minimumArticles }: ShareDifferenceOptions,
): readonly Tally[] {
  const labels = groups.map(({ label }) => label);
  if (typeof of === "string" && isSorted(of)) {
    const { count, articles } = LEAST_COMPARED[of];
    const least = { count: minimum ?? count, articles: minimumArticles ?? articles };
    return [tallyOf(articleUnits(statements, groups, of), labels, least)];
  }
  const measures = (typeof of === "string" ? [of] : of).filter(isMeasure);
  return measures.map((measure) =>
    tallyOf(measureUnits(statements, groups, measure), labels, { count: 0, articles: 0 }),
  );
}

/** The articles of the groups as units, with what they add to a measure. */
function measureUnits(
  statements: readonly (readonly Statement[])[],
  groups: readonly Group[],
  measure: Measure,
): readonly Unit[] {
  const definition = MEASURES.find((one) => one.measure === measure);
  if (definition === undefined) throw new RangeError(`unknown comparison: ${measure}`);
  return groups.flatMap(({ positions }, group) =>
    positions.map((position): Unit => {
      const list = statements[position] ?? [];
      const counted = list.filter(definition.counts);
      const evidence = counted.map((one) => one.evidence);
      const found: Found = { label: measure, count: definition.amount(counted), evidence };
      return { group, position, size: SIZES[definition.unit](list), found: new Map([[measure, found]]) };
    }),
  );
}

type Compared = Omit<Numbers, "by" | "p" | "q" | "deviation" | "detectable" | "replicates" | "seed">;

/** A group beside all others, with what estimates their shares: made once for all items. */
interface Prepared {
  readonly group: number;
  readonly sides: Sides;
  readonly own: Estimator;
  readonly other: Estimator;
}

function sidesOf(
  tally: Tally,
  group: number,
  { level, isSource }: { readonly level: number; readonly isSource: boolean },
): Prepared {
  const sides = sidesFor(tally, group);
  const least = isSource ? LEAST_FOR_SOURCES : undefined;
  const of = (size: Float64Array): Estimator => estimator(size, level, least);
  return { group, sides, own: of(sides.ownSize), other: of(sides.otherSize) };
}

/** The estimates of both sides, and of their difference. */
function compared(
  tally: Tally,
  item: number,
  { group, sides, ...estimators }: Prepared,
  counter: ReturnType<typeof sidesCounter>,
): Compared {
  const { key, label } = tally.items[item] ?? { key: "", label: "" };
  const estimate = (number: Int32Array, size: Float64Array, estimates: Estimator) => {
    const counts = sparseOf(tally, item, number);
    const found = isNumber(key) ? estimates.number(counts) : estimates.share(counts);
    return { ...found, all: size.length, some: counts.value.filter((count) => count > 0).length };
  };
  const mine = estimate(sides.own, sides.ownSize, estimators.own);
  const others = estimate(sides.other, sides.otherSize, estimators.other);
  const { own, other } = counter(item, sides);
  const odds = isNumber(key) ? null : oddsInterval(mine, others);
  const difference = differenceInterval(mine, others);
  return {
    group: tally.groups[group] ?? "",
    against: against(tally),
    key,
    label,
    share: mine.value,
    otherShare: others.value,
    difference: difference.value,
    low: difference.low,
    high: difference.high,
    oddsRatio: odds?.value ?? null,
    oddsLow: odds?.low ?? null,
    oddsHigh: odds?.high ?? null,
    ...{ count: own.count, n: own.n, articles: mine.some, allArticles: mine.all },
    ...{ otherCount: other.count, otherN: other.n, otherArticles: others.some, otherAllArticles: others.all },
    passages: (isOwn) => passagesOf(tally, item, { group, isOwn }),
  };
}
