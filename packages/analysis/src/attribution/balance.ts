import { column, type Table, table } from "@readout/corpus";
import type { EvidenceId, Facts } from "@readout/facts";
import { type Chosen, chooseArticles, type Wire } from "../articles/choose.ts";
import { compare } from "../articles/compare.ts";
import { type Division, divide } from "../articles/divide.ts";
import { checkLevel } from "../statistics/interval.ts";
import { estimator, type Least } from "./proportion.ts";
import { evidenceOf, statementColumns } from "./statementColumns.ts";

/** What is weighed: how often a side speaks, in how many words, and how often it is named. */
export type BalanceUnit = "attributions" | "words" | "mentions";

/** How much of what two sides have together is the first one's. */
export interface BalanceRow {
  readonly group: string;
  readonly unit: BalanceUnit;
  /** The two sides; null where there are no two to weigh, and `missing` says why. */
  readonly side: string | null;
  readonly other: string | null;
  /** How many of `unit` each has. */
  readonly ofSide: number;
  readonly ofOther: number;
  /** ofSide / (ofSide + ofOther), with its interval over articles; null where neither has any. */
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Articles in which either has any. */
  readonly articles: number;
  readonly allArticles: number;
  /** The attributions counted; of mentions the sentences that they stand in, each once. */
  readonly evidence: readonly EvidenceId[];
  readonly missing: string | null;
}

/** How it is weighed. */
export interface BalanceOptions {
  readonly by?: Division;
  /** Which two of the sides that actor files name; those two if not given. */
  readonly sides?: readonly [side: string, other: string];
  /** How sure intervals are; 0.95 if not given. */
  readonly level?: number;
  readonly wire?: Wire;
}

const COLUMNS: readonly (keyof BalanceRow)[] = [
  ...(["group", "unit", "side", "other", "ofSide", "ofOther", "share", "low", "high"] as const),
  ...(["articles", "allArticles", "evidence", "missing"] as const),
];

/**
 * Weighs two sides, which actor files name (`sides`, see packages/annotate/actors/README.md), against each other in each
 * group: attributions to their actors, the words of these, and mentions of their actors. Joint speakers of one side count
 * once. Intervals have articles as observations (`shareInterval`), none with fewer than 30 articles. Where no two sides
 * are named, rows without sides say so.
 *
 * @throws RangeError for an unknown `by` or `wire`, a side that no actor file names, or a level that is not between 0 and 1.
 * @example balance(facts, { by: "outlet" }).objects()[0]?.share
 */
export function balance(
  facts: Facts,
  { by, sides, level = 0.95, wire = "once" }: BalanceOptions = {},
): Table<BalanceRow> {
  checkLevel(level);
  const chosen = chooseArticles(facts, wire);
  const sideOf = sidesOf(facts);
  const named = [...new Set(sideOf.values())].sort(compare);
  for (const side of sides ?? [])
    if (!named.includes(side))
      throw new RangeError(`unknown side: ${side}; actor files name ${named.join(", ") || "none"}`);
  const two = sides ?? named;
  const [side = null, other = null] = two.length === 2 ? two : [];
  const missing =
    two.length === 2 ? null
    : named.length < 2 ? "Actor files name no two sides."
    : `Actor files name ${named.length} sides: say which two.`; // biome-ignore format: a decision list
  const weighed = missing === null ? weights(facts, chosen, (actor) => two.indexOf(sideOf.get(actor) ?? "")) : null;
  const rows = divide(chosen, by).flatMap(({ label, positions }) =>
    UNITS.map((unit): BalanceRow => {
      const names = { group: label, unit, side, other, allArticles: positions.length, missing };
      const own = weighed?.[unit];
      if (own === undefined) return { ...names, ...NOTHING };
      const [first, second] = own.counts.map((counts) => Float64Array.from(positions, (at) => counts[at] ?? 0));
      const both = Float64Array.from(positions, (_, i) => (first?.[i] ?? 0) + (second?.[i] ?? 0));
      const { total, share } = estimator(both, level, LEAST_FOR_BALANCE);
      const { value, low, high } = share({ cluster: Array.from(positions.keys()), value: first ?? [] });
      const ofSide = (first ?? new Float64Array()).reduce((sum, n) => sum + n, 0);
      return {
        ...{ ...names, ofSide, ofOther: total - ofSide, share: value, low, high },
        articles: both.filter((n) => n > 0).length,
        evidence: positions.flatMap((at) => own.evidence[at] ?? []),
      };
    }),
  );
  return table<BalanceRow>(rows, COLUMNS);
}

/** Below these the interval held .87 to .92 in simulations (docs/experiments.md). */
const LEAST_FOR_BALANCE: Least = { whole: 30, own: 3 };

const UNITS: readonly BalanceUnit[] = ["attributions", "words", "mentions"];
const NOTHING = { ofSide: 0, ofOther: 0, share: null, low: null, high: null, articles: 0, evidence: [] };

/** The side of each actor that has one. Tables that somebody made by hand may have no sides. */
function sidesOf({ actors }: Facts): ReadonlyMap<string, string> {
  const sides = new Map<string, string>();
  if (!actors.columnNames().includes("side")) return sides;
  const side = column(actors, "side");
  for (const [row, actor] of column(actors, "actor").entries()) {
    const own = side[row] ?? null;
    if (own !== null) sides.set(actor, own);
  }
  return sides;
}

interface Weight {
  /** How many of a unit each side has, by the positions of articles. */
  readonly counts: readonly [Float64Array, Float64Array];
  readonly evidence: EvidenceId[][];
}

function weights(facts: Facts, chosen: Chosen, sideOf: (actor: string) => number): Record<BalanceUnit, Weight> {
  const empty = (): Weight => {
    const articles = chosen.article.length;
    return { counts: [new Float64Array(articles), new Float64Array(articles)], evidence: [] };
  };
  const found = { attributions: empty(), words: empty(), mentions: empty() };
  const add = ({ counts }: Weight, side: number, position: number, amount: number): void => {
    const own = counts[side === 0 ? 0 : 1];
    own[position] = (own[position] ?? 0) + amount;
  };
  const rows = statementColumns(facts, chosen);
  const actors = rows.column("actor");
  const hidden = rows.column("hidden");
  let [attribution, seen]: [string, Set<number>] = ["", new Set()];
  for (const [row, actor] of actors.entries()) {
    const side = actor === null || hidden[row] === true ? -1 : sideOf(actor);
    const id = evidenceOf(rows, row);
    if (id !== attribution) [attribution, seen] = [id, new Set()];
    if (side < 0 || seen.has(side)) continue;
    const position = rows.position[row] ?? 0;
    add(found.attributions, side, position, 1);
    add(found.words, side, position, rows.words[row] ?? 0);
    const list = seen.size === 0 ? [...(found.attributions.evidence[position] ?? []), id] : null;
    if (list !== null) found.attributions.evidence[position] = list;
    if (list !== null) found.words.evidence[position] = list;
    seen.add(side);
  }
  const article = column(facts.mentions, "article");
  const sentence = column(facts.mentions, "sentence");
  const listed = new Set<EvidenceId>();
  for (const [row, actor] of column(facts.mentions, "actor").entries()) {
    const side = sideOf(actor);
    const position = chosen.position[article[row] ?? -1] ?? -1;
    if (side < 0 || position < 0 || !chosen.counts(article[row] ?? -1, sentence[row] ?? -1)) continue;
    add(found.mentions, side, position, 1);
    const id: EvidenceId = `s${article[row]}.${sentence[row]}`;
    if (listed.has(id)) continue;
    listed.add(id);
    const list = found.mentions.evidence[position] ?? [];
    found.mentions.evidence[position] = list;
    list.push(id);
  }
  return found;
}
