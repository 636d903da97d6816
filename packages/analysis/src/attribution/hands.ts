import { column, type Table, table } from "@readout/corpus";
import type { EvidenceId, Facts } from "@readout/facts";
import { type Chosen, chooseArticles, type Wire } from "../articles/choose.ts";
import { compare } from "../articles/compare.ts";
import { type Division, divide, type Part } from "../articles/divide.ts";
import { checkLevel } from "../statistics/interval.ts";
import { estimator } from "./proportion.ts";
import { type Counted, isIdentified } from "./source.ts";
import { evidenceOf, type StatementColumns, statementColumns } from "./statementColumns.ts";

/** How many claims came through so many hands, in one group. */
export interface HandsRow {
  /** The outlet, the month …, that it is not stated, or "all articles". */
  readonly group: string;
  /** Sources between the outlet and the claim: 1 where the source told it, 2 where "A said that B said"; 3 is three and more. */
  readonly hands: 1 | 2 | 3;
  readonly attributions: number;
  readonly articles: number;
  readonly allArticles: number;
  /** All attributions of the group. */
  readonly n: number;
  /** Its part of them with its interval over articles; null without attributions. */
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly evidence: readonly EvidenceId[];
}

/** A chain of sources through which claims came: "A said that B told". */
export interface ChainRow {
  readonly group: string;
  readonly hands: number;
  /** Who told the outlet, then who told that one: keys of sources, and as readers read them ("Anna: Boris"). */
  readonly sources: readonly string[];
  readonly chain: string;
  /** Attributions at the end of the chain, and articles with any. */
  readonly attributions: number;
  readonly articles: number;
  /** Those attributions, each with the ones that carry it before it. */
  readonly evidence: readonly EvidenceId[];
}

/** How chains are counted. */
export interface HandsOptions {
  readonly by?: Division;
  /** How sure intervals are; 0.95 if not given. */
  readonly level?: number;
  readonly wire?: Wire;
}

const HANDS_COLUMNS: readonly (keyof HandsRow)[] = [
  ...(["group", "hands", "attributions", "articles", "allArticles", "n", "share", "low", "high", "evidence"] as const),
];
const CHAIN_COLUMNS: readonly (keyof ChainRow)[] = [
  ...(["group", "hands", "sources", "chain", "attributions", "articles", "evidence"] as const),
];

/**
 * Returns through how many hands claims came to the outlet, group by group: every attribution is one claim, and its hands
 * are its source and those of the attributions that carry it (`within`). Joint speakers are one hand, that of the one named
 * first, and so is who reports what he said himself, where it is known who that is. Intervals have articles as observations
 * (`shareInterval`), none with fewer than three articles or three that have such claims.
 *
 * @throws RangeError for an unknown `by` or `wire`, or a level that is not between 0 and 1.
 * @example hands(facts, { by: "outlet" }).objects()
 */
export function hands(facts: Facts, { by, level = 0.95, wire = "once" }: HandsOptions = {}): Table<HandsRow> {
  checkLevel(level);
  const { chosen, rows, carriers } = carried(facts, wire);
  const found = divide(chosen, by).flatMap((part): HandsRow[] => {
    const members = membersOf(part, rows);
    const whole = new Float64Array(part.positions.length);
    for (const { cluster } of members) whole[cluster] = (whole[cluster] ?? 0) + 1;
    const { total, share } = estimator(whole, level);
    return ([1, 2, 3] as const).map((number) => {
      const own = members.filter(({ row }) => Math.min(3, 1 + (carriers[row]?.length ?? 0)) === number);
      const counts = countsOf(own.map(({ cluster }) => cluster));
      const { value, low, high } = share(counts);
      return {
        ...{ group: part.label, hands: number, attributions: own.length, articles: counts.cluster.length },
        ...{ allArticles: part.positions.length, n: total, share: value, low, high },
        evidence: own.map(({ row }) => evidenceOf(rows, row)),
      };
    });
  });
  return table<HandsRow>(found, HANDS_COLUMNS);
}

/**
 * Returns the chains of two hands and more, the most frequent first in each group, with the attributions behind them.
 *
 * @throws RangeError for an unknown `by` or `wire`.
 * @example chains(facts).objects()[0]?.chain // "Edda Tolm: Bram Hoel", who was told by the second
 */
export function chains(facts: Facts, { by, wire = "once" }: Pick<HandsOptions, "by" | "wire"> = {}): Table<ChainRow> {
  const { chosen, rows, carriers } = carried(facts, wire);
  const sourceOf = (row: number): Counted => rows.sources[rows.source[row] ?? 0] as Counted;
  const found = divide(chosen, by).flatMap((part): ChainRow[] => {
    const groups = new Map<string, { readonly path: readonly Counted[]; readonly members: Member[] }>();
    for (const member of membersOf(part, rows)) {
      const above = carriers[member.row] ?? [];
      if (above.length === 0) continue;
      const path = [...above, member.row].map(sourceOf);
      const key = path.map((source) => source.key).join("\n");
      const group = groups.get(key) ?? { path, members: [] };
      groups.set(key, group);
      group.members.push(member);
    }
    return [...groups.values()]
      .map(({ path, members }) => ({
        group: part.label,
        hands: path.length,
        sources: path.map(({ key }) => key),
        chain: path.map(({ label }) => label).join(": "),
        attributions: members.length,
        articles: new Set(members.map(({ cluster }) => cluster)).size,
        evidence: [
          ...new Set(members.flatMap(({ row }) => [...(carriers[row] ?? []), row].map((one) => evidenceOf(rows, one)))),
        ],
      }))
      .sort(
        (x, y) =>
          y.attributions - x.attributions ||
          compare(x.chain, y.chain) ||
          compare(x.sources.join("\n"), y.sources.join("\n")),
      );
  });
  return table<ChainRow>(found, CHAIN_COLUMNS);
}

interface Member {
  readonly row: number;
  /** Place of its article in the part. */
  readonly cluster: number;
}

/** The first rows of the attributions of a part. */
function membersOf({ positions }: Part, rows: StatementColumns): Member[] {
  return positions.flatMap((position, cluster) => {
    const own: Member[] = [];
    for (let row = rows.from[position] ?? 0; row < (rows.from[position + 1] ?? 0); row++)
      if (rows.joint[row] === 0) own.push({ row, cluster });
    return own;
  });
}

function countsOf(clusters: readonly number[]): { cluster: number[]; value: number[] } {
  const counts = new Map<number, number>();
  for (const cluster of clusters) counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
  return { cluster: [...counts.keys()], value: [...counts.values()] };
}

/** Whether two rows are one known source's: whoever says that he said something is no second hand. */
function isSame({ source, sources }: StatementColumns, a: number, b: number): boolean {
  return source[a] === source[b] && isIdentified(sources[source[a] ?? 0] as Counted);
}

/** The rows of the attributions that carry each row, the outermost first. One that does not count carries nothing. */
function carried(
  facts: Facts,
  wire: Wire,
): { readonly chosen: Chosen; readonly rows: StatementColumns; readonly carriers: readonly (readonly number[])[] } {
  const chosen = chooseArticles(facts, wire);
  const rows = statementColumns(facts, chosen);
  const within = column(facts.attributions, "within").length === 0 ? [] : rows.column("within");
  const carriers: (readonly number[])[] = [];
  for (let position = 0; position < chosen.article.length; position++) {
    const [from, to] = [rows.from[position] ?? 0, rows.from[position + 1] ?? 0];
    const first = new Map<number, number>();
    for (let row = from; row < to; row++) if (rows.joint[row] === 0) first.set(rows.attribution[row] ?? -1, row);
    for (let row = from; row < to; row++) {
      const above: number[] = [];
      const seen = new Set([row]);
      for (let at = first.get(within[row] ?? -1); at !== undefined && !seen.has(at); at = first.get(within[at] ?? -1)) {
        seen.add(at);
        if (!isSame(rows, at, above[0] ?? row)) above.unshift(at);
      }
      carriers.push(above);
    }
  }
  return { chosen, rows, carriers };
}
