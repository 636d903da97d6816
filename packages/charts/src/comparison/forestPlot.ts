import type { EvidenceId } from "@readout/facts";
import type { Data, LayoutAxis, Shape } from "plotly.js-dist-min";
import { emptyFigure } from "../empty.ts";
import { errorBars } from "../errorBars.ts";
import { type Collector, collector } from "../evidence.ts";
import type { Column, CompactFigure, DataTable, Figure } from "../figure.ts";
import { formatCount, formatInteger, formatNumber, formatProbability } from "../format.ts";
import { hasTwoLines, hover, label, plotlyText, twoLineLabel } from "../label.ts";
import { inPercent, round, rounded } from "../number.ts";
import { axis, axisTitle, baseLayout, ink, nameAxis, palette } from "../theme.ts";

/** One estimate of a comparison. */
export interface ForestRow {
  readonly label: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** The false discovery rate among the rows, or a corrected p; null where it was not tested. */
  readonly q: number | null;
  /** What was counted, such as attributions or articles. */
  readonly n: number;
  /** Whether it is of sources that Readout could not resolve: where others were told apart the caption names one of these. */
  readonly isUnread?: boolean;
  readonly evidence: readonly EvidenceId[];
  /** Keys of the marks to highlight in the evidence. */
  readonly focus?: readonly string[];
}

/** How a forest plot is drawn. */
export interface ForestOptions {
  readonly id?: string;
  /** What stands under the axis: "log-odds ratio of the Gazette". */
  readonly measure: string;
  /** What the numbers are: differences of shares (0.1 is ten points), ratios (drawn by their logarithm), or plain numbers. */
  readonly scale?: "points" | "ratio" | "number";
  /** What the two sides of the line of no difference mean: "more in A", "more in B". */
  readonly sides?: readonly [below: string, above: string];
  /** The largest q of a row that is said to differ; 0.05 if not given. */
  readonly q?: number;
  /** How many rows; 25 if not given. */
  readonly top?: number;
}

/** The height of a row, and of one where a name takes two lines. */
const rowHeights = [26, 36] as const;
/** How many characters a line of a name has. */
const nameLength = 44;
/** Rows of a small screen, and their heights. */
const onPhone = 9;
const smallRows = [36, 50] as const;

/**
 * Returns estimates with their intervals, one below the other in the order of the rows, and the line of no difference. Rows
 * that were told from it by their test are filled, the others hollow: an interval alone claims nothing among many rows.
 */
export function forestPlot(rows: readonly ForestRow[], options: ForestOptions): Figure {
  const { id = "comparison", q = 0.05, top = 25 } = options;
  const drawn = rows.slice(0, top);
  if (drawn.length === 0) return emptyFigure(id, "There is no comparison to draw.", columnsOf(options));
  const marks = collector();
  const keys = drawn.map((row) => groupOf(row, marks));
  const caption = finding(rows, drawn, options, q);
  const evidence = marks.groups();
  return {
    id,
    data: series(drawn, keys, options),
    layout: layoutOf(drawn, options),
    compact: small(drawn, keys, options),
    caption,
    table: { ...tableOf(id, caption, drawn, { keys, options }), evidence },
    evidence,
  };
}

/** The rows that were told apart, and those that were not. */
function series(rows: readonly ForestRow[], keys: readonly string[], options: ForestOptions): Figure["data"] {
  const { scale = "number", q = 0.05 } = options;
  return [true, false].flatMap((differs) => {
    const places = rows.flatMap((row, i) => ((row.q !== null && row.q <= q) === differs ? [i] : []));
    return places.length === 0 ? [] : [dots(rows, { places, keys, differs, scale, q })];
  });
}

function small(drawn: readonly ForestRow[], keys: readonly string[], options: ForestOptions): CompactFigure {
  const rows = drawn.slice(0, onPhone);
  const layout = smallLayout(rows, options);
  const row = heightOf(namesOf(rows), smallRows);
  const whole = layout.height ?? 0;
  return {
    data: series(rows, keys, options),
    layout,
    shows: rows.length,
    of: drawn.length,
    cuts: rows.map((_, i) => [whole - row * (rows.length - i - 1), i + 0.5]),
  };
}

/** On a small screen names stand above their marks, where they need no room beside them. */
function smallLayout(rows: readonly ForestRow[], options: ForestOptions): Figure["layout"] {
  const { scale = "number", sides, ...rest } = options;
  const names = namesOf(rows);
  const below = sides === undefined ? 0 : 18;
  const plain = layoutOf(rows, {
    ...rest,
    scale,
    measure: scale === "points" ? "difference" : options.measure,
  });
  return {
    ...plain,
    height: rows.length * heightOf(names, smallRows) + 32 + 56 + below,
    margin: { l: 8, r: 12, t: 32, b: 52 + below },
    xaxis: { ...withoutGrid(plain.xaxis), title: withSides(plain.xaxis?.title, sides) } as Partial<LayoutAxis>,
    yaxis: { ...nameAxis(names), showticklabels: false, automargin: false, range: [rows.length - 0.5, -0.9] },
    // The line of no difference stands beside the marks and not behind the names.
    shapes: rows.map((_, y) => noDifference(scale, y - 0.14, y + 0.36)),
    annotations: names.map((text, y) => ({
      ...{ xref: "paper", x: 0, y, text, align: "left", xanchor: "left", yanchor: "bottom", yshift: 6 },
      ...{ showarrow: false, font: { size: 12, color: ink } },
    })) as never,
  };
}

function namesOf(rows: readonly ForestRow[]): readonly string[] {
  return rows.map(({ label: name }) => twoLineLabel(name, nameLength));
}

function heightOf(names: readonly string[], [one, two]: readonly [number, number]): number {
  return hasTwoLines(names) ? two : one;
}

/** What an axis says, and below it in small what its two sides mean: as much of it as a hand's width has room for. */
function withSides(
  title: Partial<LayoutAxis["title"]> = {},
  sides: ForestOptions["sides"],
): Partial<LayoutAxis["title"]> {
  if (sides === undefined) return title;
  const [below, above] = sides.map((side) => label(side, 20));
  return { ...title, text: `${title.text}<br>← ${below} · ${above} →`, font: { size: 11 } };
}

function groupOf({ label: name, n, evidence, focus = [] }: ForestRow, marks: Collector): string {
  const ids = [...new Set(evidence)];
  return marks.add("row", { title: `${name}: n = ${formatInteger(n)}`, total: ids.length, ids, focus });
}

function dots(
  rows: readonly ForestRow[],
  how: {
    readonly places: readonly number[];
    readonly keys: readonly string[];
    readonly differs: boolean;
    readonly scale: ForestOptions["scale"];
    readonly q: number;
  },
): Partial<Data> {
  const { places, keys, differs, scale, q } = how;
  const at = (value: number): number => (scale === "points" ? inPercent(value) : round(value));
  const mine = places.map((i) => rows[i] as ForestRow);
  return {
    type: "scatter",
    mode: "markers",
    name: differs ? `told apart (q ≤ ${q})` : "not told apart",
    x: mine.map(({ value }) => at(value)),
    y: [...places],
    customdata: places.map((i) => keys[i] ?? ""),
    hovertext: mine.map((row) => describe(row, scale)),
    hoverinfo: "text",
    marker: {
      size: 10,
      symbol: differs ? "circle" : "circle-open",
      color: differs ? palette.blue : palette.grey,
      line: { width: 2, color: differs ? palette.blue : palette.grey },
    },
    error_x: errorBars(
      mine.map(({ value, low, high }) => ({ value: at(value), low: low && at(low), high: high && at(high) })),
      { thickness: 2 },
    ),
    cliponaxis: false,
  } as Partial<Data>;
}

function written(value: number | null, scale: ForestOptions["scale"]): string {
  if (value === null) return formatNumber(null);
  const sign = scale !== "ratio" && value > 0 ? "+" : "";
  return scale === "points" ? `${sign}${formatNumber(100 * value, 1)}` : `${sign}${formatNumber(value)}`;
}

function estimate({ value, low, high }: ForestRow, scale: ForestOptions["scale"]): string {
  const points = scale === "points" ? " points" : scale === "ratio" ? " times" : "";
  const interval = low === null || high === null ? "" : ` [${written(low, scale)}, ${written(high, scale)}]`;
  return `${written(value, scale)}${points}${interval}`;
}

function describe(row: ForestRow, scale: ForestOptions["scale"]): string {
  const tested = row.q === null ? "not tested" : `q ${formatProbability(row.q)}`;
  return hover(row.label, estimate(row, scale), `${tested}, n = ${formatInteger(row.n)}`);
}

function layoutOf(rows: readonly ForestRow[], { measure, scale = "number", sides }: ForestOptions): Figure["layout"] {
  const none = scale === "ratio" ? 1 : 0;
  const names = namesOf(rows);
  const layout = baseLayout(rows.length * heightOf(names, rowHeights) + 36 + (sides === undefined ? 56 : 80));
  const ends = rows.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]).filter((end) => end > 0);
  const side = (text: string, above: boolean): Record<string, unknown> => ({
    xref: "x",
    yref: "paper",
    x: scale === "ratio" ? 0 : none,
    y: 0,
    yshift: -28,
    yanchor: "top",
    xanchor: above ? "left" : "right",
    xshift: above ? 8 : -8,
    text: above ? `${plotlyText(text)} →` : `← ${plotlyText(text)}`,
    showarrow: false,
  });
  return {
    ...layout,
    margin: { l: 12, r: 24, t: 32, b: sides === undefined ? 52 : 76, pad: 6 },
    xaxis: {
      ...axis,
      zeroline: false,
      ...(scale === "ratio" ? {} : { nticks: 7 }),
      tickangle: 0,
      ...(scale === "ratio" ? { type: "log", ...logTicks(ends) } : {}),
      title: {
        ...axisTitle(scale === "points" ? `${measure}, percentage points` : measure),
        standoff: sides === undefined ? 8 : 32,
      },
    },
    yaxis: { ...nameAxis(names), ...(hasTwoLines(names) ? { tickfont: { size: 12 } } : {}) },
    shapes: [noDifference(scale, -0.6, rows.length - 0.4)],
    annotations: sides === undefined ? [] : ([side(sides[0], false), side(sides[1], true)] as never),
  };
}

function withoutGrid({ gridcolor: _, ...rest }: Partial<LayoutAxis> = {}): Partial<LayoutAxis> {
  return { ...rest, showgrid: false };
}

function noDifference(scale: ForestOptions["scale"], y0: number, y1: number): Partial<Shape> {
  const at = scale === "ratio" ? 1 : 0;
  return { type: "line", x0: at, x1: at, y0: round(y0), y1: round(y1), line: { ...ofNoDifference } };
}

const ofNoDifference = { color: palette.grey, width: 1.5, dash: "dot" } as const;

function logTicks(values: readonly number[]): { tickvals: number[]; ticktext: string[] } {
  const [least, most] = [Math.min(1, ...values), Math.max(1, ...values)];
  const all = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100].filter(
    (one) => one >= least / 2 && one <= most * 2,
  );
  const every = Math.ceil(all.length / 7);
  const kept = all.filter((one, i) => one === 1 || (i - all.indexOf(1)) % every === 0);
  return { tickvals: kept, ticktext: kept.map(String) };
}

function columnsOf({ scale = "number" }: ForestOptions): readonly Column[] {
  const type = scale === "points" ? "percent" : "number";
  return [
    { name: "label", label: "What", type: "text" },
    { name: "value", label: scale === "points" ? "Difference" : scale === "ratio" ? "Ratio" : "Value", type },
    { name: "low", label: "Low (95 %)", type },
    { name: "high", label: "High (95 %)", type },
    { name: "q", label: "q", type: "probability" },
    { name: "n", label: "n", type: "integer" },
  ];
}

function tableOf(
  id: string,
  caption: string,
  rows: readonly ForestRow[],
  { keys, options }: { readonly keys: readonly string[]; readonly options: ForestOptions },
): DataTable {
  return {
    id: `${id}-table`,
    caption,
    columns: columnsOf(options),
    rows: rows.map((row) => [row.label, rounded(row.value), rounded(row.low), rounded(row.high), row.q, row.n]),
    keys: keys.map((key) => key || null),
    evidence: {},
  };
}

function finding(
  rows: readonly ForestRow[],
  drawn: readonly ForestRow[],
  { scale, measure }: ForestOptions,
  q: number,
): string {
  const found = rows.filter((row) => row.q !== null && row.q <= q);
  const shown = drawn.length < rows.length ? ` The first ${formatInteger(drawn.length)} are drawn.` : "";
  if (found.length === 0)
    return `Of ${formatCount(rows.length, "row")} compared by ${measure} none was told apart (q ≤ ${q}).${shown}`;
  const size = ({ value }: ForestRow): number => Math.abs(scale === "ratio" ? Math.log(value) : value);
  const read = found.filter(({ isUnread }) => isUnread !== true);
  const first = (read.length > 0 ? read : found).toSorted((x, y) => size(y) - size(x))[0] as ForestRow;
  const but = read.length > 0 && read.length < found.length ? "but for unresolved sources " : "";
  const unread = read.length > 0 ? "" : ", which tells where Readout could not tell the source";
  return `Of ${formatInteger(rows.length)} compared by ${measure}, ${formatInteger(found.length)} ${found.length === 1 ? "is" : "are"} told apart (q ≤ ${q}), ${found.length === 1 ? "" : `farthest ${but}`}${first.label}: ${estimate(first, scale)}${unread}.${shown}`;
}
