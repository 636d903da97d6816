import type { ShareRow } from "@readout/analysis";
import type { Table } from "@readout/corpus";
import type { Annotation, Data } from "plotly.js-dist-min";
import { emptyFigure } from "../empty.ts";
import { errorBars, percentEnds } from "../errorBars.ts";
import { type Collector, collector } from "../evidence.ts";
import type { Column, DataTable, Figure } from "../figure.ts";
import { formatCount, formatEstimate, formatInteger } from "../format.ts";
import { hasTwoLines, hover, label, twoLineLabel } from "../label.ts";
import { inPercent, round, rounded } from "../number.ts";
import { compare } from "../order.ts";
import { axis, baseLayout, nameAxis, palette, percent } from "../theme.ts";

/** How small multiples are drawn. */
export interface MultiplesOptions {
  readonly id?: string;
  /** How many panels, those of most attributions; 12 if not given. */
  readonly panels?: number;
  /** How many bars in each: what has most in all panels together; 8 if not given. */
  readonly top?: number;
  /** Which rows have a bar, such as sources with a name; all if not given. Shares stay those of the whole. */
  readonly drawn?: (row: ShareRow) => boolean;
}

interface Bar {
  readonly row: ShareRow;
  readonly place: number;
  readonly key: string;
}

interface Panel {
  readonly name: string;
  readonly attributions: number;
  readonly bars: readonly Bar[];
}

/** The height of a row, and of one where a name takes two lines. */
const rowHeights = { one: 20, two: 30 } as const;
/** How many characters a line of a name has. */
const nameLength = 20;
const wide = 3;
/** Panels below each other on a small screen. */
const onPhone = 4;
const gap = 58;
/** A longer name would reach the next panel with its number beside it: all numbers then stand below the names. */
const headLength = 17;
const headLine = 16;

/**
 * Returns the same bars for each outlet (or month, or any other part) side by side on one scale: shares of attributions with
 * their intervals. Expects shares that were taken within parts; throws an `Error` for others.
 */
export function shareMultiples(shares: Table<ShareRow>, options: MultiplesOptions = {}): Figure {
  const { id = "multiples", panels: most = 12, top = 8, drawn = () => true } = options;
  const rows = shares.objects().filter((row) => row.attributions > 0 && drawn(row));
  if (rows.some(({ within }) => within === null)) throw new Error("Expected shares within parts, got shares of all");
  if (rows.length === 0) return emptyFigure(id, "There is no share to draw.", columns);
  const kinds = largest(rows, (row) => row.key, top).map((key) => rows.find((row) => row.key === key) as ShareRow);
  const names = largest(rows, (row) => row.within ?? "", most);
  const marks = collector();
  const panels = names.map((name) => panelOf(name, rows, kinds, marks));
  const few = panels.slice(0, onPhone);
  const count = new Set(rows.map(({ within }) => within)).size;
  const caption = finding(panels, count, kinds.length, new Set(rows.map(({ key }) => key)).size);
  const labels = kinds.map((kind) => kind.label);
  const evidence = marks.groups();
  return {
    id,
    data: panels.map(trace),
    layout: layoutOf(panels, labels, wide),
    compact: {
      data: few.map(trace),
      layout: layoutOf(few, labels, 1),
      shows: few.length,
      of: panels.length,
    },
    caption,
    table: { ...tableOf(id, caption, panels), evidence },
    evidence,
  };
}

/** The keys with most attributions, most first. */
function largest(rows: readonly ShareRow[], keyOf: (row: ShareRow) => string, count: number): string[] {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + row.attributions);
  return [...sums]
    .sort(([x, m], [y, n]) => n - m || compare(x, y))
    .slice(0, count)
    .map(([key]) => key);
}

function panelOf(name: string, rows: readonly ShareRow[], kinds: readonly ShareRow[], marks: Collector): Panel {
  const own = rows.filter(({ within }) => within === name);
  const bars = kinds.flatMap(({ key }, place): Bar[] => {
    const row = own.find((one) => one.key === key);
    if (row === undefined) return [];
    const title = `${name}, ${row.label}: ${formatCount(row.attributions, "attribution")}`;
    return [{ row, place, key: marks.add("share", { title, total: row.attributions, ids: row.evidence, focus: [] }) }];
  });
  return { name, attributions: own.reduce((sum, row) => sum + row.attributions, 0), bars };
}

function trace({ name, bars }: Panel, i: number): Partial<Data> {
  const number = i === 0 ? "" : String(i + 1);
  return {
    type: "bar",
    orientation: "h",
    x: bars.map(({ row }) => inPercent(row.share)),
    y: bars.map(({ place }) => place),
    xaxis: `x${number}`,
    yaxis: `y${number}`,
    customdata: bars.map(({ key }) => key),
    hovertext: bars.map(({ row }) => {
      const size = `${formatCount(row.attributions, "attribution")} in ${formatCount(row.articles, "article")}`;
      return hover(`${name}, ${row.label}`, formatEstimate(row.share, row.low, row.high, 1), size);
    }),
    hoverinfo: "text",
    width: 0.66,
    marker: { color: palette.blue, line: { width: 0 } },
    error_x: errorBars(
      bars.map(({ row }) => percentEnds(row)),
      { width: 3 },
    ),
    showlegend: false,
  } as Partial<Data>;
}

function layoutOf(panels: readonly Panel[], kinds: readonly string[], across: number): Figure["layout"] {
  const lines = Math.ceil(panels.length / across);
  const columnsUsed = Math.min(across, panels.length);
  const labels = kinds.map((kind) => twoLineLabel(kind, nameLength));
  const isBroken = hasTwoLines(labels);
  const inner = kinds.length * (isBroken ? rowHeights.two : rowHeights.one);
  const isLong = columnsUsed > 1 && panels.some(({ name }) => name.length > headLength);
  const head = isLong ? headLine : 0;
  const plot = lines * inner + (lines - 1) * (gap + head);
  const { legend: _, ...layout } = baseLayout(plot + 40 + head + 36);
  const most = Math.max(...panels.flatMap(({ bars }) => bars.map(({ row }) => inPercent(row.high ?? row.share))), 1);
  const places = panels.map((_panel, i) => {
    const [line, column] = [Math.floor(i / across), i % across];
    const width = 1 / columnsUsed;
    const top = 1 - (line * (inner + gap + head)) / plot;
    const x = [round(column * width), round((column + 0.94) * width)];
    const y = [Math.max(0, round(top - inner / plot)), round(top)];
    return { x, y, column, top };
  });
  const axes = places.flatMap(({ x, y, column }, i) => {
    const number = i === 0 ? "" : String(i + 1);
    // Names stand once, at the left; all panels have one scale.
    const names = {
      ...nameAxis(labels),
      ...(isBroken ? { tickfont: { size: 11 } } : {}),
      ...(column === 0 ? {} : { showticklabels: false }),
    };
    return [
      [`xaxis${number}`, { ...axis, ...percent, domain: x, anchor: `y${number}`, range: [0, most * 1.05], nticks: 4 }],
      [`yaxis${number}`, { ...names, domain: y, anchor: `x${number}` }],
    ];
  });
  const heads = panels.map(({ name, attributions }, i): Partial<Annotation> => {
    const at = { xref: "paper", yref: "paper", x: places[i]?.x[0] ?? 0, y: round(places[i]?.top ?? 0) } as const;
    const text = `<b>${label(name, 24)}</b>${isLong ? "<br>" : " "}(n = ${formatInteger(attributions)})`;
    return { ...at, text, xanchor: "left", yanchor: "bottom", align: "left", yshift: 2, showarrow: false };
  });
  return {
    ...layout,
    margin: { l: 12, r: 12, t: 40 + head, b: 36, pad: 4 },
    ...Object.fromEntries(axes),
    annotations: heads,
  };
}

const columns: readonly Column[] = [
  { name: "within", label: "Part", type: "text" },
  { name: "label", label: "Share of", type: "text" },
  { name: "share", label: "Share", type: "percent", share: { of: "attributions", within: "within" } },
  { name: "low", label: "Low (95 %)", type: "percent" },
  { name: "high", label: "High (95 %)", type: "percent" },
  { name: "attributions", label: "Attributions", type: "integer", counts: true },
  { name: "articles", label: "Articles", type: "integer", counts: "articles" },
];

function tableOf(id: string, caption: string, panels: readonly Panel[]): DataTable {
  const bars = panels.flatMap(({ name, bars: own }) => own.map((bar) => ({ name, ...bar })));
  return {
    id: `${id}-table`,
    caption,
    columns,
    rows: bars.map(({ name, row }) => [
      ...[name, row.label, rounded(row.share), rounded(row.low), rounded(row.high)],
      ...[row.attributions, row.articles],
    ]),
    keys: bars.map(({ key }) => key || null),
    evidence: {},
  };
}

function finding(panels: readonly Panel[], parts: number, drawn: number, kinds: number): string {
  const some =
    panels.length < parts
      ? ` in the ${formatInteger(panels.length)} largest of ${formatInteger(parts)} parts, on one scale`
      : parts === 1
        ? ` (${panels[0]?.name})`
        : ` in ${formatCount(parts, "part")}, on one scale`;
  const which = drawn < kinds ? `; the ${formatInteger(drawn)} commonest of ${formatInteger(kinds)} are drawn` : "";
  const hasLines = panels.some(({ bars }) => bars.some(({ row }) => row.low !== null));
  const lines = hasLines ? "Lines are 95 % intervals over articles" : "There are too few articles for intervals";
  return `Shares of attributions${some}${which}. ${lines}; that bars differ is no finding without a test.`;
}
