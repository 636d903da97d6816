import type { PartialPeriod, TimelineRow } from "@readout/analysis";
import type { Table } from "@readout/corpus";
import type { Data } from "plotly.js-dist-min";
import { emptyFigure } from "../empty.ts";
import { type Collector, collector } from "../evidence.ts";
import type { Column, DataTable, Figure } from "../figure.ts";
import { formatCount, formatInteger } from "../format.ts";
import { hover, label } from "../label.ts";
import { capital } from "../phrase.ts";
import { axis, axisTitle, baseLayout, fromZero, ink, sequence } from "../theme.ts";
import { hasLegend, legendRoom, type Panel, type Point, panelsOf, plotHeight, type Series } from "./panels.ts";
import { marksOf, type Parts, partialOf } from "./partial.ts";
import { isWeek, periodPhrase, periodTick } from "./periodLabel.ts";

/** How a timeline is drawn. */
export interface TimelineChartOptions {
  readonly id?: string;
  /** The periods that the corpus has in part (`partialPeriods`): their marks are hollow, and what they lack is told. */
  readonly partial?: readonly PartialPeriod[];
}

const symbols = ["circle", "square", "diamond", "triangle-up", "cross", "x", "star", "hexagon"] as const;
const dashes = ["solid", "dash", "dot", "dashdot", "longdash", "longdashdot"] as const;

/** Returns how the news runs over time: articles, attributions and the most frequent sources, one below the other. */
export function timelineChart(timeline: Table<TimelineRow>, options: TimelineChartOptions = {}): Figure {
  const { id = "timeline", partial = [] } = options;
  const rows = timeline.objects();
  const periods = [...new Set(rows.map(({ period }) => period))].filter((period) => period !== null).sort();
  if (periods.length === 0) return emptyFigure(id, "No article has a date.", columns);
  const marks = collector();
  const parts = partialOf(partial, periods);
  const series = seriesOf(rows, periods, marks);
  const caption = [finding(series), parts.sentence].filter((sentence) => sentence !== "").join(" ");
  const evidence = marks.groups();
  const narrow = drawn(series, periods, { isNarrow: true, parts });
  return {
    id,
    ...drawn(series, periods, { isNarrow: false, parts }),
    compact: { ...narrow, shows: series.length, of: series.length },
    caption,
    table: { ...tableOf(id, caption, series, periods), evidence },
    evidence,
  };
}

/** The chart for a wide screen, or for one of a hand's width, where the names of its lines stand one below the other. */
function drawn(
  series: readonly Series[],
  periods: readonly string[],
  { isNarrow, parts }: { readonly isNarrow: boolean; readonly parts: Parts },
): Pick<Figure, "data" | "layout"> {
  const room = legendRoom(series, isNarrow);
  const panels = panelsOf(series, room);
  const panelOf = (one: Series): number => panels.findIndex((panel) => panel.series.includes(one));
  return {
    data: series.map((one, i) => line(one, { i, panel: panelOf(one), parts })),
    layout: layoutOf(periods, panels, { height: plotHeight(panels, room), ticks: isNarrow ? 5 : 8 }),
  };
}

function seriesOf(rows: readonly TimelineRow[], periods: readonly string[], marks: Collector): Series[] {
  const place = new Map(periods.map((period, i) => [period, i]));
  const found = new Map<string, { label: string; kind: TimelineRow["series"]; points: Point[] }>();
  for (const { series: kind, key: source, label: name, period, n, evidence } of rows) {
    const identity = `${kind} ${source}`;
    const series = found.get(identity) ?? { label: name, kind, points: [] };
    found.set(identity, series);
    const when = period === null ? "without a date" : periodPhrase(period);
    const title = kind === "source" ? `${name}, ${when}: ${counted(kind, n)}` : `${capital(when)}: ${counted(kind, n)}`;
    const key = marks.add("period", {
      title,
      total: n,
      ids: evidence,
      focus: kind === "source" && !source.startsWith("name:") ? [source] : [],
    });
    series.points.push({ place: period === null ? null : (place.get(period) ?? null), period, n, key });
  }
  return [...found.values()];
}

function counted(kind: TimelineRow["series"], n: number): string {
  return formatCount(n, kind === "articles" ? "article" : "attribution");
}

function line(
  series: Series,
  { i, panel, parts }: { readonly i: number; readonly panel: number; readonly parts: Parts },
): Data {
  const points = series.points.filter(({ place }) => place !== null);
  const colour = sequence[i % sequence.length] ?? ink;
  const symbol = symbols[i % symbols.length] ?? "circle";
  return {
    type: "scatter",
    mode: "lines+markers",
    name: label(series.label),
    showlegend: series.kind === "source",
    x: points.map(({ place }) => place),
    y: points.map(({ n }) => n),
    yaxis: panel === 0 ? "y" : `y${panel + 1}`,
    customdata: points.map(({ key }) => key),
    hovertext: points.map(({ period, n }) =>
      hover(
        ...(series.kind === "source" ? [series.label] : []),
        `${capital(parts.phrase(period ?? ""))}: ${counted(series.kind, n)}`,
      ),
    ),
    hoverinfo: "text",
    line: { color: colour, width: 2, dash: dashes[i % dashes.length] ?? "solid" },
    marker: {
      color: colour,
      size: 8,
      ...marksOf(
        points.map(({ period }) => parts.has(period)),
        { symbol, color: colour },
      ),
    },
    cliponaxis: false,
  } as Data;
}

function layoutOf(
  periods: readonly string[],
  panels: readonly Panel[],
  { height, ticks }: { readonly height: number; readonly ticks: number },
): Figure["layout"] {
  const step = Math.ceil(periods.length / ticks);
  const shown = periods.map((period, i) => ({ period, i })).filter(({ i }) => i % step === 0);
  const margin = { l: 12, r: 24, t: 20, b: 44, pad: 4 };
  const { legend, ...layout } = baseLayout(height + margin.t + margin.b);
  const below = panels.length > 1 ? `y${panels.length}` : "y";
  const legendTop = panels.find(hasLegend)?.domain[1];
  const axes = panels.map(({ title, domain }, i) => [
    i === 0 ? "yaxis" : `yaxis${i + 1}`,
    { ...axis, ...fromZero, domain: [...domain], nticks: 5, title: axisTitle(title) },
  ]);
  return {
    ...layout,
    margin,
    ...(legendTop === undefined ? {} : { legend: { ...legend, y: legendTop } }),
    xaxis: {
      ...axis,
      anchor: below,
      zeroline: false,
      range: [-0.3, periods.length - 0.7],
      tickvals: shown.map(({ i }) => i),
      ticktext: shown.map(({ period }) => periodTick(period)),
    } as Figure["layout"]["xaxis"],
    ...Object.fromEntries(axes),
  };
}

const columns: readonly Column[] = [
  { name: "period", label: "Month", type: "date", states: "period" },
  { name: "series", label: "Of", type: "text" },
  { name: "n", label: "Number", type: "integer", counts: true },
];

function tableOf(id: string, caption: string, series: readonly Series[], periods: readonly string[]): DataTable {
  const cells = series.flatMap((one) =>
    one.points.map(({ period, n, key }) => ({ row: [period ?? "without a date", one.label, n], key: key || null })),
  );
  const weeks = periods.some(isWeek);
  return {
    id: `${id}-table`,
    caption,
    columns: columns.map((column) => (weeks && column.name === "period" ? { ...column, label: "Week of" } : column)),
    rows: cells.map(({ row }) => row),
    keys: cells.map(({ key }) => key),
    evidence: {},
  };
}

function finding(series: readonly Series[]): string {
  const articles = series.find(({ kind }) => kind === "articles")?.points ?? [];
  const dated = articles.filter(({ period }) => period !== null);
  const undated = articles.find(({ period }) => period === null)?.n ?? 0;
  return [
    busiest(dated),
    undated > 0 ? `${formatCount(undated, "article")} without a date ${undated === 1 ? "is" : "are"} not drawn.` : "",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function busiest(points: readonly Point[]): string {
  const peak = [...points].sort((x, y) => y.n - x.n)[0];
  if (peak === undefined) return "";
  const phrase = periodPhrase(peak.period ?? "");
  if (points.length === 1) return `All dated articles are of ${phrase}: ${formatInteger(peak.n)}.`;
  const all = formatCount(
    points.reduce((total, { n }) => total + n, 0),
    "dated article",
  );
  const ties = points.filter(({ n }) => n === peak.n).length;
  if (ties > 1)
    return `No period has more than ${formatInteger(peak.n)} of ${all}; ${formatInteger(ties)} have as many.`;
  return `${capital(phrase)} has the most articles: ${formatInteger(peak.n)} of ${all}.`;
}
