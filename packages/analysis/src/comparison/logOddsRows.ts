import { columnTable, computedColumn, type Table } from "@readout/corpus";
import type { EvidenceId } from "@readout/facts";
import type { Wire } from "../articles/choose.ts";
import { checkLevel } from "../statistics/interval.ts";
import { logOdds, logOddsGiven } from "../statistics/logOddsDirichlet.ts";
import { mantelHaenszel } from "../statistics/mantelHaenszel.ts";
import { random } from "../statistics/random.ts";
import { ratiosOver } from "../statistics/ratioInterval.ts";
import { studentQuantile } from "../statistics/studentT.ts";
import { welchDf } from "../statistics/welchDf.ts";
import { checkReplicates, dealtTest } from "./dealtTest.ts";
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
  /** Null where a side has it in fewer than five articles. */
  readonly low: number | null;
  readonly high: number | null;
  /** The log-odds over its standard deviation, from articles drawn anew. */
  readonly z: number | null;
  /** By articles dealt out to the groups by chance, and corrected for all rows. */
  readonly p: number;
  readonly q: number;
  readonly replicates: number;
  readonly seed: number;
  /** Where the group has it, and where the others do. */
  readonly evidence: readonly EvidenceId[];
  readonly otherEvidence: readonly EvidenceId[];
}

const COLUMNS: readonly (keyof LogOddsRow & keyof Numbers)[] = [
  ...(["group", "against", "key", "label", "count", "n", "articles", "otherCount", "otherN", "otherArticles"] as const),
  ...(["logOdds", "low", "high", "z", "p", "q", "replicates", "seed"] as const),
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
  /** How often articles are dealt out anew, and drawn anew. */
  readonly replicates?: number;
  /** 1 if not given. */
  readonly seed?: number;
  readonly wire?: Wire;
}

/** How log-odds are estimated and tested. */
export interface LogOddsSettings {
  readonly prior: number;
  readonly level: number;
  /** How often articles are dealt out, and how often they are drawn. */
  readonly replicates: number;
  readonly seed: number;
}

/** Fewer articles of a side with the item tell too little of how it varies. */
const LEAST_FOR_INTERVAL = 5;

/** A row without its passages, and what of the tally it is of. */
interface Numbers extends Omit<LogOddsRow, "evidence" | "otherEvidence"> {
  readonly item: number;
  /** The group's place. */
  readonly place: number;
}

/** Returns `logOddsRows` as a table. The passages of a row are listed when it is read: of words there are millions. */
export function logOddsTable(tally: Tally, settings: LogOddsSettings): Table<LogOddsRow> {
  const rows = logOddsRows(tally, settings);
  const passages = (isOwn: boolean) =>
    computedColumn(rows.length, (row) => {
      const { item = -1, place = -1 } = rows[row] ?? {};
      return passagesOf(tally, item, { group: place, isOwn });
    });
  return columnTable<LogOddsRow>([
    ...COLUMNS.map((name) => [name, rows.map((row) => row[name])] as const),
    ["evidence", passages(true)],
    ["otherEvidence", passages(false)],
  ]);
}

/**
 * Returns a row for each item and each group shown: log-odds by Monroe, Colaresi and Quinn (`logOddsDirichlet`), their
 * variance over units drawn anew with replacement within the groups (the larger of it and the analytic one, which is right
 * for units that vary no more than independent uses do), the interval with Welch's degrees of freedom of both sides; p and q
 * of `dealtTest`. Strongest first. Of a tally with several strata the log-odds are `mantelHaenszel`'s, each stratum beside itself.
 *
 * @throws RangeError for a level, replicates, a seed or a prior that are none.
 */
export function logOddsRows(tally: Tally, { prior, level, replicates, seed }: LogOddsSettings): Numbers[] {
  checkLevel(level);
  checkReplicates(replicates);
  if (!(prior > 0 && Number.isFinite(prior))) throw new RangeError(`not the size of a prior: ${prior}`);
  const shown = shownGroups(tally);
  const tested = dealtTest([tally], { replicates, seed })[0] ?? [];
  const sides = shown.map((group) => sidesFor(tally, group));
  const counter = sidesCounter(tally);
  const estimates = tally.withinArticles
    ? matchedLogOdds(tally, { prior, level })
    : drawnLogOdds(tally, sides, { prior, level, replicates, seed });
  const beside = against(tally);
  const rows = tally.items.flatMap(({ key, label }, item) =>
    shown.map((group, k): Numbers => {
      const at = item * shown.length + k;
      const { own, other } = counter(item, sides[k] ?? sidesFor(tally, group));
      const { estimate, deviation, low, high } = estimates(item, k, { own, other });
      const enough = Math.min(own.articles, other.articles) >= LEAST_FOR_INTERVAL;
      return {
        group: tally.groups[group] ?? "",
        against: beside,
        key,
        label,
        ...{ count: own.count, n: own.n, articles: own.articles },
        ...{ otherCount: other.count, otherN: other.n, otherArticles: other.articles },
        logOdds: estimate,
        low: enough ? low : null,
        high: enough ? high : null,
        z: estimate === null || deviation === null ? null : estimate / deviation,
        p: tested[at]?.p ?? 1,
        q: tested[at]?.q ?? 1,
        ...{ replicates, seed, item, place: group },
      };
    }),
  );
  // A stable sort: rows of equal strength keep the order of keys and groups.
  return rows.sort((a, b) => a.q - b.q || a.p - b.p || Math.abs(b.z ?? 0) - Math.abs(a.z ?? 0));
}

interface Estimated {
  readonly estimate: number | null;
  readonly deviation: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

type Estimates = (item: number, shown: number, sides: { readonly own: Side; readonly other: Side }) => Estimated;

const NOTHING: Estimated = { estimate: null, deviation: null, low: null, high: null };

function drawnLogOdds(tally: Tally, sides: readonly Sides[], settings: LogOddsSettings): Estimates {
  const { prior, level } = settings;
  const drawn = drawnVariances(tally, settings);
  const df = sides.map((one) => dfOver(tally, one));
  return (item, k, { own, other }) => {
    const { estimate, variance } = logOdds({ a: own.count, n: own.n, b: other.count, m: other.n }, prior);
    if (estimate === null || variance === null) return NOTHING;
    const deviation = Math.sqrt(Math.max(variance, drawn[item * sides.length + k] ?? 0));
    const reach = deviation * studentQuantile((1 + level) / 2, df[k]?.(item) ?? 1);
    return { estimate, deviation, low: estimate - reach, high: estimate + reach };
  };
}

/** Each stratum set beside itself; there is one group, and those that are not in it. */
function matchedLogOdds(tally: Tally, { prior, level }: Pick<LogOddsSettings, "prior" | "level">): Estimates {
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
  return (item) => {
    const have = whole.map(({ n, m }) => ({ a: 0, n, b: 0, m }));
    for (let entry = start[item] ?? 0; entry < (start[item + 1] ?? 0); entry++) {
      const at = unit[entry] ?? 0;
      const own = have[stratumOf[at] ?? 0];
      if (own === undefined) continue;
      if (group[at] === 0) own.a += count[entry] ?? 0;
      else own.b += count[entry] ?? 0;
    }
    return mantelHaenszel(have, { prior, level }) ?? NOTHING;
  };
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

/** The variance of each item's log-odds in each shown group, over units drawn anew within each group. */
function drawnVariances(
  tally: Tally,
  { prior, replicates, seed }: Pick<LogOddsSettings, "prior" | "replicates" | "seed">,
): Float64Array {
  const { items, groups, group, size, start, unit, count } = tally;
  const shown = shownGroups(tally);
  const members = [...groups.keys(), -1].map((one) => [...group.keys()].filter((at) => group[at] === one));
  const all = size.reduce((sum, one) => sum + one, 0);
  const alpha = Float64Array.from(items, (_, item) => {
    let sum = 0;
    for (let entry = start[item] ?? 0; entry < (start[item + 1] ?? 0); entry++) sum += count[entry] ?? 0;
    return all === 0 ? 0 : (prior * sum) / all;
  });
  const means = new Float64Array(items.length * shown.length);
  const squares = new Float64Array(means.length);
  const weight = new Int32Array(size.length);
  const have = new Float64Array(members.length);
  const draw = random(seed);
  for (let r = 1; r <= replicates; r++) {
    weight.fill(0);
    const sizes = new Float64Array(members.length);
    for (const [which, own] of members.entries())
      for (let i = 0; i < own.length; i++) {
        const at = own[draw(own.length)] ?? 0;
        weight[at] = (weight[at] ?? 0) + 1;
        sizes[which] = (sizes[which] ?? 0) + (size[at] ?? 0);
      }
    const whole = sizes.reduce((sum, one) => sum + one, 0);
    for (let item = 0; item < items.length; item++) {
      have.fill(0);
      let total = 0;
      for (let entry = start[item] ?? 0; entry < (start[item + 1] ?? 0); entry++) {
        const at = unit[entry] ?? 0;
        const own = group[at] ?? -1;
        const more = (weight[at] ?? 0) * (count[entry] ?? 0);
        const which = own < 0 ? groups.length : own;
        have[which] = (have[which] ?? 0) + more;
        total += more;
      }
      for (let k = 0; k < shown.length; k++) {
        const own = shown[k] ?? 0;
        const [a, n] = [have[own] ?? 0, sizes[own] ?? 0];
        const drawn = logOddsGiven({ a, n, b: total - a, m: whole - n }, alpha[item] ?? 0, prior);
        // Welford's running mean and sum of squares.
        const at = item * shown.length + k;
        const change = (Number.isFinite(drawn) ? drawn : 0) - (means[at] ?? 0);
        means[at] = (means[at] ?? 0) + change / r;
        squares[at] = (squares[at] ?? 0) + (change * change * (r - 1)) / r;
      }
    }
  }
  return squares.map((sum) => (replicates < 2 ? 0 : sum / (replicates - 1)));
}
