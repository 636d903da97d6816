import { LEAST_SHARED, type PairRow } from "@readout/analysis";
import type { Table } from "@readout/corpus";
import { compactBars } from "../compact.ts";
import { emptyFigure } from "../empty.ts";
import { collector } from "../evidence.ts";
import type { Figure } from "../figure.ts";
import { countInWords, formatCount, formatInteger, formatNumber } from "../format.ts";
import { hasTwoLines, label, twoLineLabel } from "../label.ts";
import { onePart } from "../onePart.ts";
import { compare } from "../order.ts";
import { pairTable } from "../pairs/pairTable.ts";
import { commonest, describePair, pairTitle, sharing } from "../pairs/wording.ts";
import { baseLayout } from "../theme.ts";
import { clusterOrder } from "./order.ts";
import { type HeatmapMeasure, scaleOf } from "./scale.ts";

/** How a heatmap is drawn. */
export interface HeatmapOptions {
  readonly id?: string;
  /** The outlet or month, where pairs are counted by one. */
  readonly group?: string;
  /** The number of actors. */
  readonly top?: number;
  /** What the colours tell: strength of association in units, or counts of units or articles. */
  readonly measure?: HeatmapMeasure;
}

/**
 * Returns who appears with whom as a square of coloured cells, actors of one circle side by side: a description, which no
 * test stands behind. A cell without colour is a pair that meets in one article, or in none.
 */
export function cooccurrenceHeatmap(pairs: Table<PairRow>, options: HeatmapOptions = {}): Figure {
  const { id = "heatmap", group, top = 25, measure = "npmi" } = options;
  const all = onePart(pairs.objects(), "group", group).filter(({ articles }) => articles > 1);
  const drawn = among(all, top);
  const names = ordered(drawn);
  if (drawn.length === 0)
    return emptyFigure(id, "No two actors meet in more than one article.", pairTable(id, "", [], []).columns);
  const marks = collector();
  const key = (pair: PairRow): string =>
    marks.add("pair", { title: pairTitle(pair), total: pair.together, ids: pair.evidence, focus: [pair.a, pair.b] });
  const keys = drawn.map(key);
  const place = new Map(names.map(([actor], i) => [actor, i]));
  const scale = scaleOf(measure, drawn);
  const square = <Value>(value: (pair: PairRow, i: number) => Value, none: Value): Value[][] =>
    fill(drawn, place, value, none);
  const caption = `${drawnOf(names.length, drawn)} ${commonest(drawn)} Cells without colour are pairs that do not. Colours describe and are not tested.`;
  const evidence = marks.groups();
  const data: Figure["data"] = [
    {
      type: "heatmap",
      z: square<number | null>(scale.value, null),
      customdata: square((_, i) => keys[i] ?? "", ""),
      hovertext: square(describePair, ""),
      hoverinfo: "text",
      hoverongaps: false,
      xgap: 1,
      ygap: 1,
      ...scale.trace,
      ...(names.length <= 14 ? { text: square((pair) => written(pair, measure), ""), texttemplate: "%{text}" } : {}),
    } as Figure["data"][number],
  ];
  return {
    id,
    data,
    layout: layoutOf(names.map(([, name]) => name)),
    // Columns of a phone's matrix would be narrower than a letter.
    compact: compactBars(
      drawn.map((pair, i) => ({
        ...{ name: `${pair.aName} – ${pair.bName}`, value: pair.together, low: null, high: null, key: keys[i] ?? "" },
        written:
          measure === "npmi"
            ? `${formatCount(pair.together, "time")}, NPMI ${formatNumber(pair.npmi)}`
            : written(pair, measure),
        hover: describePair(pair),
      })),
    ),
    caption,
    table: { ...pairTable(id, caption, drawn, keys), evidence },
    evidence,
  };
}

function drawnOf(actors: number, pairs: readonly PairRow[]): string {
  const share = sharing(pairs[0]?.window ?? "sentence", pairs.length);
  return `Among the ${formatCount(actors, "actor")} named most, ${formatCount(pairs.length, "pair")} ${share} in ${countInWords(LEAST_SHARED, "article")} or more.`;
}

function written(pair: PairRow, measure: HeatmapMeasure): string {
  return measure === "npmi" ? formatNumber(pair.npmi) : formatInteger(pair[measure]);
}

/** Pairs among the `top` actors that stand in most units, most frequent pair first. */
function among(rows: readonly PairRow[], top: number): PairRow[] {
  const frequency = new Map<string, number>();
  for (const { a, b, withA, withB } of rows) frequency.set(a, withA).set(b, withB);
  const ranked = [...frequency].sort(([x, m], [y, n]) => n - m || compare(x, y)).slice(0, top);
  const chosen = new Set(ranked.map(([actor]) => actor));
  return rows
    .filter(({ a, b }) => chosen.has(a) && chosen.has(b))
    .sort((x, y) => y.together - x.together || y.articles - x.articles || compare(x.a, y.a) || compare(x.b, y.b));
}

/** The actors of some pairs, with names, similar ones side by side. */
function ordered(pairs: readonly PairRow[]): (readonly [actor: string, name: string])[] {
  const names = new Map(pairs.flatMap(({ a, aName, b, bName }) => [[a, aName] as const, [b, bName] as const]));
  const actors = [...names].sort(([x], [y]) => compare(x, y));
  const place = new Map(actors.map(([actor], i) => [actor, i]));
  // A pair without data is taken for one that chance keeps apart.
  const association = fill(pairs, place, ({ npmi }) => npmi, -0.5);
  return clusterOrder(actors.length, (i, j) => association[i]?.[j] ?? 0).map((i) => actors[i] ?? ["", ""]);
}

function fill<Value>(
  pairs: readonly PairRow[],
  place: ReadonlyMap<string, number>,
  value: (pair: PairRow, i: number) => Value,
  none: Value,
): Value[][] {
  const square = Array.from({ length: place.size }, () => Array.from({ length: place.size }, () => none));
  for (const [i, pair] of pairs.entries()) {
    const [row, column] = [place.get(pair.a) ?? 0, place.get(pair.b) ?? 0];
    (square[row] as Value[])[column] = value(pair, i);
    (square[column] as Value[])[row] = value(pair, i);
  }
  return square;
}

function layoutOf(names: readonly string[]): Figure["layout"] {
  const side = (ticktext: string[]): object => ({
    ...{ tickvals: names.map((_, i) => i), ticktext, automargin: true },
    ...{ showgrid: false, showline: false, zeroline: false, ticks: "" },
  });
  const rows = names.map((name) => twoLineLabel(name, 24));
  const { legend: _, ...layout } = baseLayout(190 + (hasTwoLines(rows) ? 28 : 22) * names.length);
  return {
    ...layout,
    // Columns are narrower than two slanted lines; the rows have the names whole.
    xaxis: { ...side(names.map((name) => label(name, 30))), tickangle: -45, side: "bottom" },
    yaxis: { ...side(rows), autorange: "reversed" },
  };
}
