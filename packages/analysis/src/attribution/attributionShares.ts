import { type Table, table } from "@readout/corpus";
import type { Facts } from "@readout/facts";
import { type Chosen, chooseArticles, type Wire } from "../articles/choose.ts";
import { compare, unknownLast } from "../articles/compare.ts";
import { type Division, divide, keysOf, type Part, unknownLabel } from "../articles/divide.ts";
import { checkLevel } from "../statistics/interval.ts";
import { isStep } from "../timeline/period.ts";
import { type Estimator, estimator, LEAST_FOR_SOURCES, type Least } from "./proportion.ts";
import type { ShareRow } from "./shareRow.ts";
import { type Counted, ROLE_LABELS, SOURCE_TYPE_LABELS } from "./source.ts";
import { evidenceOf, type StatementColumns, statementColumns } from "./statementColumns.ts";

/** What attributions can be shared out by. */
export type ShareBy = "source" | "sourceType" | "role" | Division;

/** How shares are taken. */
export interface ShareOptions {
  readonly by: ShareBy;
  /** Take the shares in each outlet or month for itself. */
  readonly within?: Division;
  /** How sure intervals are; 0.95 if not given. */
  readonly level?: number;
  /** Count copies of an agency's story `once`, `all` of them, or what is `new` in each; once if not given. */
  readonly wire?: Wire;
}

/** The columns of shares, in their order. */
export const SHARE_COLUMNS: readonly (keyof ShareRow)[] = [
  ...(["key", "label", "within", "attributions", "articles", "allArticles", "share", "low", "high"] as const),
  ...(["words", "wordShare", "wordLow", "wordHigh", "directShare", "evidence"] as const),
];

/**
 * Returns who has how much of the attributions and of the attributed words, the largest share first (months in their
 * order), part by part where `within` is given. The shares of a part add up to 1. Attributions at second hand ("B said
 * that A said") count for both, joint ones for each of their speakers, and so do their words. A row of a source without a
 * name ("senior aide (anonymous)") gathers whoever is described in these words, and may be of many people.
 *
 * Intervals have the articles of the part as observations (`shareInterval`; Wilson's where articles do not differ, such as
 * a share of all): null with fewer than three articles and where fewer than three have any of the share, or anything else; by
 * source with fewer than 30, and fewer than ten.
 *
 * Joint speakers of one kind count once where kinds are counted, so that kinds, roles and sources have different sums.
 *
 * @throws RangeError for an unknown `by`, `within` or `wire`, or a level that is not between 0 and 1.
 * @example attributionShares(facts, { by: "sourceType", within: "outlet" }).objects()
 */
export function attributionShares(
  facts: Facts,
  { by, within, wire = "once", level = 0.95 }: ShareOptions,
): Table<ShareRow> {
  checkLevel(level);
  const chosen = chooseArticles(facts, wire);
  const rows = statementColumns(facts, chosen);
  const keyed = keysOfRows(by, rows, chosen);
  const tally = tallied(rows, keyed, chosen.article.length);
  const least = by === "source" ? LEAST_FOR_SOURCES : undefined;
  const shares = divide(chosen, within).flatMap((part) => {
    const whole = wholeOf(part, tally, { level, least });
    const name = within === undefined ? null : part.label;
    return collect(part, tally, keyed.keys.length)
      .map((share) => shareRow(share, { ...whole, keyed, rows, within: name }))
      .sort(isTime(by) ? (a, b) => unknownLast(a.key || null, b.key || null) : largestFirst);
  });
  return table<ShareRow>(shares, SHARE_COLUMNS);
}

/** What rows are counted for: the place of each one's key in `keys`. */
interface Keyed {
  readonly of: Int32Array;
  readonly keys: readonly Counted[];
  readonly direct: readonly boolean[];
}

function keysOfRows(by: ShareBy, rows: StatementColumns, chosen: Chosen): Keyed {
  const direct = rows.column("kind").map((kind) => kind === "direct");
  if (by === "source") return { of: rows.source, keys: rows.sources, direct };
  const keys: Counted[] = [];
  const numbers = new Map<string, number>();
  const number = (key: string, label: string): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, keys.length);
    return keys.push({ key, label }) - 1;
  };
  switch (by) {
    case "sourceType":
      return { of: Int32Array.from(rows.column(by), (type) => number(type, SOURCE_TYPE_LABELS[type])), keys, direct };
    case "role":
      return { of: Int32Array.from(rows.column(by), (role) => number(role, ROLE_LABELS[role])), keys, direct };
    default: {
      const unknown = unknownLabel(by);
      const articles = keysOf(chosen, by).map((key) => number(key ?? "", key ?? unknown));
      return { of: Int32Array.from(rows.position, (position) => articles[position] ?? 0), keys, direct };
    }
  }
}

/** Which rows count, and how much each article has of them. */
interface Tally {
  readonly rows: StatementColumns;
  readonly of: Int32Array;
  /** 0 where another row of the same joint statement has the key: it counts once for each key that its speakers have. */
  readonly counts: Uint8Array;
  readonly attributions: Float64Array;
  readonly words: Float64Array;
}

function tallied(rows: StatementColumns, { of }: Keyed, articles: number): Tally {
  const { length, position, attribution, words, joint } = rows;
  const tally = {
    ...{ rows, of, counts: new Uint8Array(length) },
    ...{ attributions: new Float64Array(articles), words: new Float64Array(articles) },
  };
  for (let row = 0; row < length; row++) {
    if (joint[row] !== 0 && isRepeated(row, { position, attribution, of })) continue;
    const at = position[row] ?? 0;
    tally.counts[row] = 1;
    tally.attributions[at] = (tally.attributions[at] ?? 0) + 1;
    tally.words[at] = (tally.words[at] ?? 0) + (words[row] ?? 0);
  }
  return tally;
}

function isRepeated(
  row: number,
  { position, attribution, of }: Pick<StatementColumns, "position" | "attribution"> & Pick<Keyed, "of">,
): boolean {
  for (let other = row - 1; other >= 0 && attribution[other] === attribution[row]; other--) {
    if (position[other] !== position[row]) return false;
    if (of[other] === of[row]) return true;
  }
  return false;
}

/** What the shares of a part are taken of. */
interface Whole {
  readonly articles: number;
  readonly attributions: Estimator;
  readonly words: Estimator;
}

function wholeOf(
  { positions }: Part,
  tally: Tally,
  { level, least }: { readonly level: number; readonly least: Least | undefined },
): Whole {
  const of = (values: Float64Array): Estimator =>
    estimator(
      Float64Array.from(positions, (position) => values[position] ?? 0),
      level,
      least,
    );
  return { articles: positions.length, attributions: of(tally.attributions), words: of(tally.words) };
}

interface Share {
  readonly number: number;
  /** One entry an article, with what it adds. */
  readonly cluster: number[];
  readonly attributions: number[];
  readonly words: number[];
  readonly members: number[];
}

/** The shares of the keys that a part has, an entry for each of its articles that has any. */
function collect({ positions }: Part, { rows, of, counts }: Tally, keys: number): Share[] {
  const found: Share[] = [];
  const places = new Int32Array(keys).fill(-1);
  for (const [cluster, position] of positions.entries())
    for (let row = rows.from[position] ?? 0; row < (rows.from[position + 1] ?? 0); row++) {
      if (counts[row] === 0) continue;
      const number = of[row] ?? 0;
      let place = places[number] ?? -1;
      if (place < 0) {
        place = found.push({ number, cluster: [], attributions: [], words: [], members: [] }) - 1;
        places[number] = place;
      }
      add(found[place] as Share, cluster, row, rows.words[row] ?? 0);
    }
  return found;
}

function add(
  { cluster: clusters, attributions, words, members }: Share,
  cluster: number,
  row: number,
  n: number,
): void {
  if (clusters.at(-1) !== cluster) {
    clusters.push(cluster);
    attributions.push(0);
    words.push(0);
  }
  const last = clusters.length - 1;
  attributions[last] = (attributions[last] ?? 0) + 1;
  words[last] = (words[last] ?? 0) + n;
  members.push(row);
}

function shareRow(
  { number, cluster, attributions, words, members }: Share,
  whole: Whole & { readonly keyed: Keyed; readonly rows: StatementColumns; readonly within: string | null },
): ShareRow {
  const { key, label } = whole.keyed.keys[number] as Counted;
  const ofAttributions = whole.attributions.share({ cluster, value: attributions });
  const ofWords = whole.words.share({ cluster, value: words });
  const direct = members.reduce((sum, row) => sum + (whole.keyed.direct[row] === true ? 1 : 0), 0);
  return {
    key,
    label,
    within: whole.within,
    attributions: members.length,
    articles: cluster.length,
    allArticles: whole.articles,
    share: ofAttributions.value ?? 0,
    low: ofAttributions.low,
    high: ofAttributions.high,
    words: words.reduce((sum, n) => sum + n, 0),
    wordShare: ofWords.value,
    wordLow: ofWords.low,
    wordHigh: ofWords.high,
    directShare: direct / members.length,
    evidence: members.map((row) => evidenceOf(whole.rows, row)),
  };
}

function largestFirst(a: ShareRow, b: ShareRow): number {
  return b.attributions - a.attributions || compare(a.label, b.label) || compare(a.key, b.key);
}

function isTime(by: ShareBy): boolean {
  return typeof by !== "string" || isStep(by);
}
