import type { Measure, MeasureRow } from "@readout/analysis";
import type { Table } from "@readout/corpus";
import type { Annotation, Data } from "plotly.js-dist-min";
import { emptyFigure } from "../empty.ts";
import { type Collector, collector } from "../evidence.ts";
import type { Column, DataTable, Figure } from "../figure.ts";
import { formatCount, formatInterval, formatNumber, formatPercent } from "../format.ts";
import { hover, plotlyText } from "../label.ts";
import { formatUnit } from "../measures/unit.ts";
import { inPercent, round, rounded } from "../number.ts";
import { axis, baseLayout, palette, percent } from "../theme.ts";
import { isPeriod, periodLabel, periodPhrase } from "./periodLabel.ts";

/** How measures over time are drawn. */
export interface MeasureTimelineOptions {
  readonly id?: string;
  /** Which, in the order of their panels. */
  readonly measures?: readonly Measure[];
}

interface Point {
  readonly row: MeasureRow;
  readonly value: number;
  readonly place: number;
  readonly key: string;
}

interface Panel {
  readonly measure: Measure;
  readonly share: boolean;
  readonly points: readonly Point[];
}

const usual: readonly Measure[] = ["direct share", "anonymous share", "sources an article"];
const height = 130;
const gap = 46;

/**
 * Returns how sourcing runs over weeks, months, quarters or years: a panel for each measure, with the 95 % interval of each
 * period as a line where it has one. Expects measures by a step of time; periods without a value are gaps.
 */
export function measureTimeline(measures: Table<MeasureRow>, options: MeasureTimelineOptions = {}): Figure {
  const { id = "measures-over-time", measures: wanted = usual } = options;
  const rows = measures.objects().filter(({ group }) => isPeriod(group));
  const periods = [...new Set(rows.map(({ group }) => group))].sort();
  const marks = collector();
  const panels = wanted
    .map((measure) => panelOf(measure, rows, periods, marks))
    .filter(({ points }) => points.length > 0);
  if (panels.length === 0) return emptyFigure(id, "No article with a date has an attribution.", columns);
  const caption = finding(panels, periods);
  const evidence = marks.groups();
  return {
    id,
    data: panels.map(trace),
    layout: layoutOf(panels, periods),
    caption,
    table: { ...tableOf(id, caption, panels), evidence },
    evidence,
  };
}

function panelOf(measure: Measure, rows: readonly MeasureRow[], periods: readonly string[], marks: Collector): Panel {
  const points = rows.flatMap((row): Point[] => {
    if (row.measure !== measure || row.value === null) return [];
    const { length } = row.evidence;
    const title = `${measure}, ${periodPhrase(row.group)}: ${formatCount(length, "attribution")}`;
    const key = marks.add("period", { title, total: length, ids: row.evidence, focus: [] });
    return [{ row, value: row.value, place: periods.indexOf(row.group), key }];
  });
  return { measure, share: measure.endsWith("share"), points: points.sort((x, y) => x.place - y.place) };
}

function trace({ share, points }: Panel, i: number): Partial<Data> {
  const scaled = (value: number): number => (share ? inPercent(value) : round(value));
  // A period without a value breaks the line.
  const all = points.flatMap((point, at) => {
    const before = points[at - 1];
    return before !== undefined && point.place > before.place + 1 ? [null, point] : [point];
  });
  return {
    type: "scatter",
    mode: "lines+markers",
    x: all.map((point) => point?.place ?? null),
    y: all.map((point) => (point === null ? null : scaled(point.value))),
    yaxis: i === 0 ? "y" : `y${i + 1}`,
    customdata: all.map((point) => point?.key ?? ""),
    hovertext: all.map((point) => (point === null ? "" : describe(point, share))),
    hoverinfo: "text",
    connectgaps: false,
    line: { color: palette.blue, width: 1.5 },
    marker: { color: palette.blue, size: 8 },
    error_y: {
      type: "data",
      symmetric: false,
      array: all.map((point) =>
        point === null ? 0 : round(scaled(point.row.high ?? point.value) - scaled(point.value)),
      ),
      arrayminus: all.map((point) =>
        point === null ? 0 : round(scaled(point.value) - scaled(point.row.low ?? point.value)),
      ),
      color: palette.grey,
      thickness: 1.5,
      width: 4,
    },
    cliponaxis: false,
    showlegend: false,
  } as Partial<Data>;
}

function written(value: number, share: boolean): string {
  return share ? formatPercent(value, 1) : formatNumber(value, 1);
}

function describe({ row, value }: Point, share: boolean): string {
  const interval = row.low === null ? "" : ` ${formatInterval(row.low, row.high, share ? "percent" : "number")}`;
  return hover(
    periodPhrase(row.group),
    `${row.measure}: ${written(value, share)}${interval}`,
    `of ${formatUnit(row)}, ${formatCount(row.articles, "article")}`,
  );
}

function layoutOf(panels: readonly Panel[], periods: readonly string[]): Figure["layout"] {
  const plot = panels.length * height + (panels.length - 1) * gap;
  const { legend: _, ...layout } = baseLayout(plot + 34 + 44);
  const step = Math.ceil(periods.length / 9);
  const ticks = periods.map((period, i) => ({ period, i })).filter(({ i }) => i % step === 0);
  const tops = panels.map((_panel, i) => 1 - (i * (height + gap)) / plot);
  const axes = panels.map(({ share }, i) => {
    const top = tops[i] ?? 1;
    const domain = [Math.max(0, round(top - height / plot)), round(top)];
    const y = { ...axis, ...(share ? percent : { zeroline: false }), rangemode: "tozero", domain, nticks: 5 };
    return [i === 0 ? "yaxis" : `yaxis${i + 1}`, y] as const;
  });
  const heads = panels.map(({ measure }, i): Partial<Annotation> => {
    const at = {
      xref: "paper",
      yref: "paper",
      x: 0,
      xanchor: "left",
      y: round(tops[i] ?? 1),
      yanchor: "bottom",
    } as const;
    return { ...at, text: `<b>${measure}</b>`, yshift: 4, showarrow: false };
  });
  return {
    ...layout,
    margin: { l: 12, r: 24, t: 34, b: 44, pad: 4 },
    xaxis: {
      ...axis,
      anchor: panels.length > 1 ? `y${panels.length}` : "y",
      zeroline: false,
      range: [-0.3, periods.length - 0.7],
      tickvals: ticks.map(({ i }) => i),
      ticktext: ticks.map(({ period }) => plotlyText(periodLabel(period))),
    },
    ...Object.fromEntries(axes),
    annotations: heads,
  } as Figure["layout"];
}

const columns: readonly Column[] = [
  { name: "period", label: "Period", type: "date" },
  { name: "measure", label: "Measure", type: "text" },
  { name: "value", label: "Value", type: "number" },
  { name: "low", label: "Low (95 %)", type: "number" },
  { name: "high", label: "High (95 %)", type: "number" },
  { name: "n", label: "n", type: "integer" },
  { name: "unit", label: "of", type: "text" },
];

function tableOf(id: string, caption: string, panels: readonly Panel[]): DataTable {
  const points = panels.flatMap((panel) => panel.points);
  return {
    id: `${id}-table`,
    caption,
    columns,
    rows: points.map(({ row }) => [
      ...[row.group, row.measure, rounded(row.value), rounded(row.low), rounded(row.high), row.n, row.unit],
    ]),
    keys: points.map(({ key }) => key || null),
    evidence: {},
  };
}

function finding(panels: readonly Panel[], periods: readonly string[]): string {
  const [first, last] = [periodLabel(periods[0] ?? ""), periodLabel(periods.at(-1) ?? "")];
  const names = panels.map(({ measure }) => measure);
  const list = names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  const when = periods.length === 1 ? `of ${first}, the only period` : `from ${first} to ${last}`;
  return `${list.charAt(0).toUpperCase()}${list.slice(1)} ${when}. Lines are 95 % intervals over the articles of each period; that one is higher than another is no finding without a test.`;
}
