import type { TimelineRow } from "@readout/analysis";
import type { Table } from "@readout/corpus";
import type { Data } from "plotly.js-dist-min";
import { emptyFigure } from "../empty.ts";
import { type Collector, collector } from "../evidence.ts";
import type { Column, DataTable, Figure } from "../figure.ts";
import { formatCount, formatInteger } from "../format.ts";
import { hover, label, plotlyText } from "../label.ts";
import { axis, axisTitle, baseLayout, fromZero, ink, sequence } from "../theme.ts";
import { periodLabel } from "./periodLabel.ts";

/** How a timeline is drawn. */
export interface TimelineChartOptions {
  readonly id?: string;
}

/** One line of the chart. */
interface Series {
  readonly label: string;
  readonly kind: TimelineRow["series"];
  readonly points: readonly Point[];
}

interface Point {
  /** Its place on the axis of periods; null without a date. */
  readonly place: number | null;
  readonly period: string | null;
  readonly n: number;
  readonly key: string;
}

const symbols = ["circle", "square", "diamond", "triangle-up", "cross", "x", "star", "hexagon"] as const;
const dashes = ["solid", "dash", "dot", "dashdot", "longdash", "longdashdot"] as const;

/** Returns how the news runs over time: articles and attributions above, the most frequent sources below. */
export function timelineChart(timeline: Table<TimelineRow>, options: TimelineChartOptions = {}): Figure {
  const { id = "timeline" } = options;
  const rows = timeline.objects();
  const periods = [...new Set(rows.map(({ period }) => period))].filter((period) => period !== null).sort();
  if (periods.length === 0) return emptyFigure(id, "No article has a date.", columns);
  const marks = collector();
  const series = seriesOf(rows, periods, marks);
  const totals = series.filter(({ kind }) => kind !== "source");
  const sources = series.filter(({ kind }) => kind === "source");
  const caption = finding(totals, sources);
  const evidence = marks.groups();
  return {
    id,
    data: [
      ...totals.map((one, i) => line(one, i, "y")),
      ...sources.map((one, i) => line(one, i + totals.length, "y2")),
    ],
    layout: layoutOf(periods, sources.length > 0),
    caption,
    table: { ...tableOf(id, caption, series), evidence },
    evidence,
  };
}

function seriesOf(rows: readonly TimelineRow[], periods: readonly string[], marks: Collector): Series[] {
  const place = new Map(periods.map((period, i) => [period, i]));
  const found = new Map<string, { label: string; kind: TimelineRow["series"]; points: Point[] }>();
  for (const { series: kind, key: source, label: name, period, n, evidence } of rows) {
    const identity = `${kind} ${source}`;
    const series = found.get(identity) ?? { label: name, kind, points: [] };
    found.set(identity, series);
    const title = `${name}, ${period === null ? "without a date" : periodLabel(period)}: ${counted(kind, n)}`;
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

function line(series: Series, i: number, yaxis: "y" | "y2"): Partial<Data> {
  const points = series.points.filter(({ place }) => place !== null);
  const colour = sequence[i % sequence.length] ?? ink;
  return {
    type: "scatter",
    mode: "lines+markers",
    name: label(series.label),
    legend: yaxis === "y" ? "legend" : "legend2",
    x: points.map(({ place }) => place),
    y: points.map(({ n }) => n),
    yaxis,
    customdata: points.map(({ key }) => key),
    hovertext: points.map(({ period, n }) =>
      hover(series.label, `${periodLabel(period ?? "")}: ${counted(series.kind, n)}`),
    ),
    hoverinfo: "text",
    line: { color: colour, width: 2, dash: dashes[i % dashes.length] ?? "solid" },
    marker: { color: colour, size: 8, symbol: symbols[i % symbols.length] ?? "circle" },
    cliponaxis: false,
  };
}

function layoutOf(periods: readonly string[], withSources: boolean): Figure["layout"] {
  const step = Math.ceil(periods.length / 9);
  const shown = periods.map((period, i) => ({ period, i })).filter(({ i }) => i % step === 0);
  const { legend, ...layout } = baseLayout(withSources ? 520 : 300);
  return {
    ...layout,
    margin: { l: 12, r: 24, t: 40, b: 44, pad: 4 },
    legend: { ...legend, y: 1 },
    ...(withSources ? { legend2: { ...legend, y: 0.47 } } : {}),
    xaxis: {
      ...axis,
      anchor: withSources ? "y2" : "y",
      zeroline: false,
      range: [-0.3, periods.length - 0.7],
      tickvals: shown.map(({ i }) => i),
      ticktext: shown.map(({ period }) => plotlyText(periodLabel(period))),
    },
    yaxis: { ...axis, ...fromZero, domain: [withSources ? 0.6 : 0, 1], title: axisTitle("number") },
    ...(withSources ? { yaxis2: { ...axis, ...fromZero, domain: [0, 0.47], title: axisTitle("attributions") } } : {}),
  };
}

const columns: readonly Column[] = [
  { name: "period", label: "Period", type: "date" },
  { name: "series", label: "Series", type: "text" },
  { name: "n", label: "Number", type: "integer" },
];

function tableOf(id: string, caption: string, series: readonly Series[]): DataTable {
  const cells = series.flatMap((one) =>
    one.points.map(({ period, n, key }) => ({ row: [period ?? "without a date", one.label, n], key: key || null })),
  );
  const rows = cells.map(({ row }) => row);
  return { id: `${id}-table`, caption, columns, rows, keys: cells.map(({ key }) => key), evidence: {} };
}

function finding(totals: readonly Series[], sources: readonly Series[]): string {
  const articles = totals.find(({ kind }) => kind === "articles")?.points ?? [];
  const peak = [...articles].filter(({ place }) => place !== null).sort((x, y) => y.n - x.n)[0];
  const undated = articles.find(({ place }) => place === null)?.n ?? 0;
  const sum = (one: Series): number => one.points.reduce((total, { n }) => total + n, 0);
  const first = [...sources].sort((x, y) => sum(y) - sum(x))[0];
  return [
    peak ? `${periodLabel(peak.period ?? "")} has the most articles: ${formatInteger(peak.n)}.` : "",
    first ? `The most frequent source is ${first.label} with ${formatCount(sum(first), "attribution")}.` : "",
    undated > 0 ? `${formatCount(undated, "article")} without a date ${undated === 1 ? "is" : "are"} not drawn.` : "",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}
