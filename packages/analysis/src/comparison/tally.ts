import type { EvidenceId } from "@readout/facts";
import type { Counted } from "../attribution/source.ts";

/** How often a unit has an item, and where. */
export interface Found {
  readonly label: string;
  count: number;
  readonly evidence: EvidenceId[];
}

/**
 * What is drawn anew and dealt out as a whole: an article, or all that one source says in one. Units are compared group
 * by group.
 */
export interface Unit {
  /** Place of its group among those compared; −1 where it counts among the others alone. */
  readonly group: number;
  /** Its article, by position among the chosen. */
  readonly position: number;
  /** What items are shares of, such as the attributions of the article. */
  readonly size: number;
  /** Its items, by key. */
  readonly found: ReadonlyMap<string, Found>;
}

/** Counts of items in units, item after item: `start[i]` is where those of item i begin, and its last element the end. */
export interface Tally {
  readonly items: readonly Counted[];
  readonly groups: readonly string[];
  /** Of each unit; its article by position. */
  readonly group: Int32Array;
  readonly position: Int32Array;
  readonly size: Float64Array;
  /**
   * Where the units of each stratum begin, and the end of the last: units are set beside those of their own stratum alone. One
   * stratum where articles are compared, one for each article where its own sentences are.
   */
  readonly strata: Int32Array;
  /** Whether strata are articles, and units parts of them. */
  readonly withinArticles: boolean;
  readonly start: Int32Array;
  readonly unit: Int32Array;
  readonly count: Float64Array;
  /** Where the unit of an entry has its item. */
  readonly passages: (entry: number) => readonly EvidenceId[];
}

/** Which items are compared: a rule on all groups together, so that it prefers none. */
export interface Minimum {
  /** How often an item is there. */
  readonly count: number;
  /** In how many articles. */
  readonly articles: number;
}

/** Checks that something can be frequent enough. */
export function checkMinimum({ count, articles }: Minimum): void {
  for (const least of [count, articles])
    if (!Number.isInteger(least) || least < 0) throw new RangeError(`not a minimum: ${least}`);
}

/** What a unit has of an item. */
interface Entry extends Pick<Found, "count" | "evidence"> {
  readonly unit: number;
}

/** Counts the items that are frequent enough, in order of their keys. Within articles units must come article after article. */
export function tallyOf(
  units: readonly Unit[],
  groups: readonly string[],
  minimum: Minimum,
  { withinArticles = false }: { readonly withinArticles?: boolean } = {},
): Tally {
  checkMinimum(minimum);
  const byItem = new Map<string, { label: string; total: number; entries: Entry[] }>();
  for (const [at, { found }] of units.entries()) {
    for (const [key, { label, count, evidence }] of found) {
      const item = byItem.get(key) ?? { label, total: 0, entries: [] };
      byItem.set(key, item);
      // Of "Norvian aide" and "norvian aide" the one with the capital, whichever comes first.
      if (label < item.label) item.label = label;
      item.total += count;
      item.entries.push({ unit: at, count, evidence });
    }
  }
  const kept = [...byItem]
    .filter(([, { total, entries }]) => {
      if (total < minimum.count || entries.length < minimum.articles) return false;
      return new Set(entries.map(({ unit }) => units[unit]?.position)).size >= minimum.articles;
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const entries = kept.flatMap(([, item]) => item.entries);
  const start = new Int32Array(kept.length + 1);
  for (const [i, [, item]] of kept.entries()) start[i + 1] = (start[i] ?? 0) + item.entries.length;
  const position = Int32Array.from(units, (one) => one.position);
  return {
    items: kept.map(([key, { label }]) => ({ key, label })),
    groups,
    group: Int32Array.from(units, ({ group }) => group),
    position,
    size: Float64Array.from(units, ({ size }) => size),
    strata: strataOf(position, withinArticles),
    withinArticles,
    start,
    unit: Int32Array.from(entries, ({ unit }) => unit),
    count: Float64Array.from(entries, ({ count }) => count),
    passages: (entry) => entries[entry]?.evidence ?? [],
  };
}

/** Where strata begin, by the articles of units, and the end of the last: one for all units, or one for each article. */
export function strataOf(position: Int32Array, withinArticles: boolean): Int32Array {
  const starts = [...position.keys()].filter((at) => at === 0 || (withinArticles && position[at] !== position[at - 1]));
  return Int32Array.from([...starts, position.length]);
}

/**
 * Returns the groups of which there are rows. Of two that have all units between them one: what is told of the other is the
 * same with the sign turned. None where there is nothing to set a group beside.
 */
export function shownGroups({ groups, group }: Pick<Tally, "groups" | "group">): readonly number[] {
  const others = group.includes(-1) ? 1 : 0;
  if (groups.length + others < 2) return [];
  return groups.length + others === 2 ? [0] : [...groups.keys()];
}

/** Whom a group is set beside, for readers. */
export function against({ groups, group }: Pick<Tally, "groups" | "group">): string {
  return shownGroups({ groups, group }).length === 1 ? (groups[1] ?? "all others") : "all others";
}

/** One side of a comparison: what a group has of an item, or all others have. */
export interface Side {
  readonly count: number;
  /** The sum of sizes that it is a part of. */
  readonly n: number;
  /** Articles that have any of it. */
  readonly articles: number;
}

/** A group beside all others: which units are whose, prepared for all items. */
export interface Sides {
  /** Sums of sizes. */
  readonly n: number;
  readonly m: number;
  /** The number of each unit among those of its side; −1 where it is on the other. */
  readonly own: Int32Array;
  readonly other: Int32Array;
  readonly ownSize: Float64Array;
  readonly otherSize: Float64Array;
}

/** Tells the units of a group from all others. */
export function sidesFor({ group, size }: Tally, which: number): Sides {
  const side = (isOwn: boolean): { number: Int32Array; size: Float64Array } => {
    let next = 0;
    const number = Int32Array.from(group, (one) => ((one === which) === isOwn ? next++ : -1));
    return { number, size: size.filter((_, at) => (number[at] ?? -1) >= 0) };
  };
  const [own, other] = [side(true), side(false)];
  const sum = (sizes: Float64Array): number => sizes.reduce((total, one) => total + one, 0);
  return {
    ...{ n: sum(own.size), m: sum(other.size), own: own.number, other: other.number },
    ...{ ownSize: own.size, otherSize: other.size },
  };
}

/** Prepares what a group has of an item, and what all others have of it. */
export function sidesCounter(tally: Tally): (item: number, sides: Sides) => { own: Side; other: Side } {
  const { start, unit, count, position } = tally;
  // The last row of which an article was counted, for either side.
  const length = position.reduce((most, at) => Math.max(most, at + 1), 0);
  const seen = [new Int32Array(length), new Int32Array(length)] as const;
  let row = 0;
  return (item, { own, n, m }) => {
    row++;
    const [counts, articles] = [
      [0, 0],
      [0, 0],
    ];
    for (let entry = start[item] ?? 0; entry < (start[item + 1] ?? 0); entry++) {
      const at = unit[entry] ?? 0;
      const side = (own[at] ?? -1) >= 0 ? 0 : 1;
      counts[side] = (counts[side] ?? 0) + (count[entry] ?? 0);
      const article = position[at] ?? 0;
      if (seen[side][article] === row) continue;
      seen[side][article] = row;
      articles[side] = (articles[side] ?? 0) + 1;
    }
    return {
      own: { count: counts[0] ?? 0, n, articles: articles[0] ?? 0 },
      other: { count: counts[1] ?? 0, n: m, articles: articles[1] ?? 0 },
    };
  };
}

/** Where the units of a group have an item, or where all others do: each passage once. */
export function passagesOf(
  tally: Tally,
  item: number,
  { group, isOwn }: { group: number; isOwn: boolean },
): EvidenceId[] {
  const evidence = new Set<EvidenceId>();
  for (let entry = tally.start[item] ?? 0; entry < (tally.start[item + 1] ?? 0); entry++) {
    if ((tally.group[tally.unit[entry] ?? 0] === group) !== isOwn) continue;
    for (const id of tally.passages(entry)) evidence.add(id);
  }
  return [...evidence];
}

/** The counts of an item by units, for the units of one side, numbered among themselves. */
export function sparseOf(
  tally: Tally,
  item: number,
  number: Int32Array,
): { readonly cluster: number[]; readonly value: number[] } {
  const cluster: number[] = [];
  const value: number[] = [];
  for (let entry = tally.start[item] ?? 0; entry < (tally.start[item + 1] ?? 0); entry++) {
    const at = number[tally.unit[entry] ?? 0] ?? -1;
    if (at < 0) continue;
    cluster.push(at);
    value.push(tally.count[entry] ?? 0);
  }
  return { cluster, value };
}
