import { columnTable, computedColumn, type Table } from "@readout/corpus";
import type { EvidenceId } from "@readout/facts";
import type { Wire } from "../articles/choose.ts";
import { checkLevel, type Interval } from "../statistics/interval.ts";
import { logOdds, type Uses } from "../statistics/logOddsDirichlet.ts";
import { sparseMantelHaenszel } from "../statistics/mantelHaenszel.ts";
import { ratiosOver } from "../statistics/ratioInterval.ts";
import { studentQuantile } from "../statistics/studentT.ts";
import { welchDf } from "../statistics/welchDf.ts";
import { checkReplicates, dealtTest } from "./dealtTest.ts";
import { detectableLogOdds } from "./detectableLogOdds.ts";
import { logOddsVariances } from "./logOddsVariance.ts";
import { passageColumns } from "./passageColumns.ts";
import { ringTest } from "./ringTest.ts";
import {
  against,
  passagesOf,
  type Side,
  type Sides,
  shownGroups,
  sidesCounter,
  sidesFor,
  sparseOf,
  type Tally,
} from "./tally.ts";

/** How much more a group uses something than those it is set beside. */
export interface LogOddsRow {
  readonly group: string;
  /** Whom the group is set beside: the other of two, or all others. */
  readonly against: string;
  readonly key: string;
  readonly label: string;
  /** How often each side has it, of how many, and in how many articles. */
  readonly count: number;
  readonly n: number;
  readonly articles: number;
  readonly otherCount: number;
  readonly otherN: number;
  readonly otherArticles: number;
  /** Difference of the log-odds with a Dirichlet prior (natural logarithm): above 0 where the group has more. */
  readonly logOdds: number | null;
  /**
   * The interval of one row looked at alone; of a row that is told apart (q no larger than 1 − level) one that allows for
   * its having been picked. Null where a side has it in fewer than five articles.
   */
  readonly low: number | null;
  readonly high: number | null;
  /**
   * The smallest true log-odds above 0 that would have been found in four corpora of five like this one, by `detectableLogOdds`,
   * which is an approximation; null where none would.
   */
  readonly detectable: number | null;
  /** The log-odds over its standard deviation, with articles as observations. */
  readonly z: number | null;
  /** By articles dealt out to the groups by chance, or by formula within articles, and corrected for all rows. */
  readonly p: number;
  readonly q: number;
  /** How often articles were dealt out; 0 where it was by formula. */
  readonly replicates: number;
  readonly seed: number;
  /** Where the group has it, and where the others do. */
  readonly evidence: readonly EvidenceId[];
  readonly otherEvidence: readonly EvidenceId[];
}

const COLUMNS: readonly (keyof LogOddsRow)[] = [
  ...(["group", "against", "key", "label", "count", "n", "articles", "otherCount", "otherN", "otherArticles"] as const),
  ...([
    "logOdds",
    "low",
    "high",
    "detectable",
    "z",
    "p",
    "q",
    "replicates",
    "seed",
    "evidence",
    "otherEvidence",
  ] as const),
];

/** How what groups use is compared, whatever it is. */
export interface LogOddsOptions {
  /** Groups of articles that are set beside each other; all if not given. */
  readonly groups?: readonly string[];
  /** Only what is there so often, in all groups together. */
  readonly minimum?: number;
  /** Only what is in so many articles. */
  readonly minimumArticles?: number;
  /** The size of the prior, in what is counted: a larger one draws estimates nearer to 0. */
  readonly prior?: number;
  /** 0.95 if not given. */
  readonly level?: number;
  /** How often articles are dealt out anew, at most: fewer where they tell enough (`dealtTest`). */
  readonly replicates?: number;
  /** 1 if not given. */
  readonly seed?: number;
  readonly wire?: Wire;
}

/** How log-odds are estimated and tested. */
export interface LogOddsSettings {
  readonly prior: number;
  readonly level: number;
  /** How often articles are dealt out. */
  readonly replicates: number;
  readonly seed: number;
}

/** Fewer articles of a side with the item tell too little of how it varies. */
const LEAST_FOR_INTERVAL = 5;

/** A row without its passages, which of the tally it is of, and how to find its interval. */
interface Numbers extends Omit<LogOddsRow, "low" | "high" | "evidence" | "otherEvidence"> {
  readonly item: number;
  /** The group's place. */
  readonly place: number;
  readonly interval: () => Interval | null;
}

/**
 * Returns `logOddsRows` as a table. Intervals and passages of a row are made when it is read: of words there are tens of
 * thousands, and of their passages millions.
 */
export function logOddsTable(tally: Tally, settings: LogOddsSettings): Table<LogOddsRow> {
  const rows = logOddsRows(tally, settings);
  const passages = passageColumns(rows.length, (at, isOwn) => {
    const { item, place } = rows[at] as Numbers;
    return passagesOf(tally, item, { group: place, isOwn });
  });
  return columnTable<LogOddsRow>(
    COLUMNS.map((name) => {
      if (name === "low" || name === "high")
        return [name, computedColumn(rows.length, (at) => rows[at]?.interval()?.[name] ?? null)] as const;
      if (name === "evidence" || name === "otherEvidence") return [name, passages[name]] as const;
      return [name, rows.map((row) => row[name])] as const;
    }),
  );
}

/**
 * Returns a row for each item and each group shown: log-odds by Monroe, Colaresi and Quinn (`logOddsDirichlet`), their
 * variance with units as observations (the larger of `logOddsVariances` and the analytic one, which is right for units that
 * vary no more than independent uses do), the interval with Welch's degrees of freedom of both sides; p and q of `dealtTest`.
 * Strongest first. Within articles the log-odds are `mantelHaenszel`'s, each article beside itself, and p is `ringTest`'s.
 *
 * A row among the R of m that have q ≤ a = 1 − level was picked for being far out, and its interval at that level would hold
 * the truth too seldom. It has the interval at 1 − a R / m, so that of all intervals of picked rows a part of a at most is
 * expected to miss: Benjamini, Y. & Yekutieli, D. (2005). False discovery rate–adjusted multiple confidence intervals for
 * selected parameters. JASA 100(469), 71–81.
 *
 * @throws RangeError for a level, replicates, a seed or a prior that are none.
 */
export function logOddsRows(tally: Tally, { prior, level, replicates, seed }: LogOddsSettings): Numbers[] {
  checkLevel(level);
  checkReplicates(replicates);
  if (!(prior > 0 && Number.isFinite(prior))) throw new RangeError(`not the size of a prior: ${prior}`);
  const shown = shownGroups(tally);
  const {
    tested: [tested = []],
    replicates: drawn,
  } = tally.withinArticles ? { tested: [ringTest(tally)], replicates: 0 } : dealtTest([tally], { replicates, seed });
  const picked = tested.filter(({ q }) => q <= 1 - level).length;
  const ofPicked = 1 - ((1 - level) * picked) / Math.max(1, tested.length);
  const sides = shown.map((group) => sidesFor(tally, group));
  const counter = sidesCounter(tally);
  const estimates = tally.withinArticles ? matchedLogOdds(tally, prior) : dividedLogOdds(tally, sides, prior);
  const beside = against(tally);
  const smallest = detectableLogOdds({ level, tests: Math.max(1, tested.length) });
  const rows = tally.items.flatMap(({ key, label }, item) =>
    shown.map((group, k): Numbers => {
      const at = item * shown.length + k;
      const { own, other } = counter(item, sides[k] ?? sidesFor(tally, group));
      const { estimate, deviation, df, information, uses } = estimates(item, k, { own, other });
      const enough = Math.min(own.articles, other.articles) >= LEAST_FOR_INTERVAL;
      const { p = 1, q = 1, deviation: byChance = 0 } = tested[at] ?? {};
      return {
        group: tally.groups[group] ?? "",
        against: beside,
        key,
        label,
        ...{ count: own.count, n: own.n, articles: own.articles },
        ...{ otherCount: other.count, otherN: other.n, otherArticles: other.articles },
        logOdds: estimate,
        detectable: smallest(uses, { deviation: byChance, information }),
        z: estimate === null || deviation === null ? null : estimate / deviation,
        ...{ p, q, replicates: drawn, seed, item, place: group },
        interval: () => {
          if (!enough || estimate === null || deviation === null) return null;
          const reach = deviation * studentQuantile((1 + (q <= 1 - level ? ofPicked : level)) / 2, df());
          return { low: estimate - reach, high: estimate + reach };
        },
      };
    }),
  );
  // A stable sort: rows of equal strength keep the order of keys and groups.
  return rows.sort((a, b) => a.q - b.q || a.p - b.p || Math.abs(b.z ?? 0) - Math.abs(a.z ?? 0));
}

interface Estimated {
  readonly estimate: number | null;
  readonly deviation: number | null;
  /** Of the deviation: asked for only where a row's interval is. */
  readonly df: () => number;
  /** Σ nm θ(1 − θ) / (n + m) over what is set side by side: how much S grows with the log-odds. */
  readonly information: number;
  /** What both sides have where they are set side by side. */
  readonly uses: Uses;
}

type Estimates = (item: number, shown: number, sides: { readonly own: Side; readonly other: Side }) => Estimated;

const NOTHING: Estimated = {
  estimate: null,
  deviation: null,
  df: () => 1,
  information: 0,
  uses: { a: 0, n: 0, b: 0, m: 0 },
};

function dividedLogOdds(tally: Tally, sides: readonly Sides[], prior: number): Estimates {
  const variances = logOddsVariances(tally, prior);
  const df = sides.map((one) => dfOver(tally, one));
  return (item, k, { own, other }) => {
    const { estimate, variance } = logOdds({ a: own.count, n: own.n, b: other.count, m: other.n }, prior);
    if (estimate === null || variance === null) return NOTHING;
    const deviation = Math.sqrt(Math.max(variance, variances[item * sides.length + k] ?? 0));
    const uses = { a: own.count, n: own.n, b: other.count, m: other.n };
    return { estimate, deviation, df: () => df[k]?.(item) ?? 1, information: informationOf(uses), uses };
  };
}

/** Each stratum set beside itself; there is one group, and those that are not in it. */
function matchedLogOdds(tally: Tally, prior: number): Estimates {
  const { start, unit, count, size, group, strata } = tally;
  const stratumOf = new Int32Array(size.length);
  const whole = Array.from(strata.subarray(0, -1), (from, stratum) => {
    let [n, m] = [0, 0];
    for (let at = from; at < (strata[stratum + 1] ?? 0); at++) {
      stratumOf[at] = stratum;
      if (group[at] === 0) n += size[at] ?? 0;
      else m += size[at] ?? 0;
    }
    return { n, m };
  });
  const words = size.reduce((sum, one) => sum + one, 0);
  return (item) => {
    const having: { a: number; n: number; b: number; m: number }[] = [];
    let last = -1;
    for (let entry = start[item] ?? 0; entry < (start[item + 1] ?? 0); entry++) {
      const at = unit[entry] ?? 0;
      const stratum = stratumOf[at] ?? 0;
      if (stratum !== last) having.push({ a: 0, b: 0, ...(whole[stratum] ?? { n: 0, m: 0 }) });
      last = stratum;
      const own = having.at(-1);
      if (own === undefined) continue;
      if (group[at] === 0) own.a += count[entry] ?? 0;
      else own.b += count[entry] ?? 0;
    }
    const found = sparseMantelHaenszel(having, { prior, words, strata: whole.length });
    if (found === null) return NOTHING;
    const information = having.reduce((sum, one) => sum + informationOf(one), 0);
    const total = (side: keyof Uses): number => having.reduce((sum, one) => sum + one[side], 0);
    const uses = { a: total("a"), n: total("n"), b: total("b"), m: total("m") };
    return { ...found, df: () => found.df ?? 1, information, uses };
  };
}

function informationOf({ a, n, b, m }: Uses): number {
  const all = n + m;
  return all === 0 ? 0 : (((n * m) / all) * (a + b) * (all - a - b)) / all ** 2;
}

/** Prepares Welch's degrees of freedom of the two sides' shares of an item, on the scale of log-odds. */
function dfOver(tally: Tally, sides: Sides): (item: number) => number {
  const [own, other] = [ratiosOver(sides.ownSize), ratiosOver(sides.otherSize)];
  return (item) => {
    const ratios = [own(sparseOf(tally, item, sides.own)), other(sparseOf(tally, item, sides.other))];
    return welchDf(
      ratios.map((ratio) => ({
        variance: (ratio?.variance ?? 0) / ((ratio?.value ?? 1) || 1) ** 2,
        df: ratio?.df ?? 1,
      })),
    );
  };
}
