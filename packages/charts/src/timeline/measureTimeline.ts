import { everyPeriod, type Measure, type MeasureRow, type PartialPeriod } from "@readout/analysis";
import type { Table } from "@readout/corpus";
import type { Data } from "plotly.js-dist-min";
import { emptyFigure } from "../empty.ts";
import { errorBars } from "../errorBars.ts";
import { type Collector, collector } from "../evidence.ts";
import type { DataTable, Figure } from "../figure.ts";
import { formatCount } from "../format.ts";
import { hover } from "../label.ts";
import {
  isShare,
  type Measured,
  measureCells,
  measureColumns,
  measured,
  measureWords,
  panelHeading,
  scaled,
} from "../measures/measured.ts";
import { formatUnit } from "../measures/unit.ts";
import { round } from "../number.ts";
import { capital, listed } from "../phrase.ts";
import { axis, baseLayout, palette, percent } from "../theme.ts";
import { marksOf, type Parts, partialOf } from "./partial.ts";
import { isPeriod, periodLabel, periodPhrase, periodTick, stepOf } from "./periodLabel.ts";

/** How measures over time are drawn. */
export interface MeasureTimelineOptions {
  readonly id?: string;
  /** Which, in the order of their panels. */
  readonly measures?: readonly Measure[];
  /** The periods that the corpus has in part (`partialPeriods`): their marks are hollow, and what they lack is told. */
  readonly partial?: readonly PartialPeriod[];
}

interface Panel {
  readonly measure: Measure;
  readonly share: boolean;
  readonly points: readonly Measured[];
}

const usual: readonly Measure[] = ["direct share", "anonymous share", "sources an article"];
const height = 130;
const gap = 46;

/**
 * Returns how sourcing runs over weeks, months, quarters or years: a panel for each measure, with the 95 % interval of each
 * period as a line where it has one. Expects measures by a step of time; periods without a value are gaps.
 */
export function measureTimeline(measures: Table<MeasureRow>, options: MeasureTimelineOptions = {}): Figure {
  const { id = "measures-over-time", measures: wanted = usual, partial = [] } = options;
  const rows = measures.objects().filter(({ group }) => isPeriod(group));
  const found = rows.map(({ group }) => group);
  const periods = everyPeriod(found, stepOf(found[0] ?? ""));
  const marks = collector();
  const panels = wanted
    .map((measure) => panelOf(measure, rows, periods, marks))
    .filter(({ points }) => points.length > 0);
  if (panels.length === 0) return emptyFigure(id, "No article with a date has an attribution.", columns);
  const parts = partialOf(partial, periods);
  const caption = [finding(panels, periods), parts.sentence].filter((sentence) => sentence !== "").join(" ");
  const evidence = marks.groups();
  return {
    id,
    data: panels.map((panel, i) => trace(panel, i, parts)),
    layout: layoutOf(panels, periods),
    caption,
    table: { ...tableOf(id, caption, panels), evidence },
    evidence,
  };
}

function panelOf(measure: Measure, rows: readonly MeasureRow[], periods: readonly string[], marks: Collector): Panel {
  const title = ({ group }: MeasureRow): string => `${measure}, ${periodPhrase(group)}`;
  const points = measured(rows, { measure, groups: periods, marks, prefix: "period", title });
  return { measure, share: isShare(measure), points: points.sort((x, y) => x.place - y.place) };
}

function trace({ share, points }: Panel, i: number, parts: Parts): Data {
  const at = (value: number): number => scaled(value, share);
  // A period without a value breaks the line.
  const all = points.flatMap((point, index) => {
    const before = points[index - 1];
    return before !== undefined && point.place > before.place + 1 ? [null, point] : [point];
  });
  const isPartial = all.map((point) => parts.has(point?.row.group ?? null));
  const hollow = isPartial.includes(true) ? marksOf(isPartial, { symbol: "circle", color: palette.blue }) : {};
  return {
    type: "scatter",
    mode: "lines+markers",
    x: all.map((point) => point?.place ?? null),
    y: all.map((point) => (point === null ? null : at(point.value))),
    yaxis: i === 0 ? "y" : `y${i + 1}`,
    customdata: all.map((point) => point?.key ?? ""),
    hovertext: all.map((point) => (point === null ? "" : describe(point, share, parts))),
    hoverinfo: "text",
    connectgaps: false,
    line: { color: palette.blue, width: 1.5 },
    marker: { color: palette.blue, size: 8, ...hollow },
    error_y: errorBars(
      all.map((point) => {
        if (point === null) return null;
        const { low, high } = point.row;
        return { value: at(point.value), low: low && at(low), high: high && at(high) };
      }),
    ),
    cliponaxis: false,
    showlegend: false,
  } as Data;
}

function describe(point: Measured, share: boolean, parts: Parts): string {
  const { row } = point;
  const of = `of ${formatUnit(row)}, ${formatCount(row.articles, "article")}`;
  return hover(parts.phrase(row.group), measureWords(point, share), of);
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
  const heads = panels.map(({ measure }, i) => panelHeading(measure, tops[i] ?? 1));
  return {
    ...layout,
    margin: { l: 12, r: 24, t: 34, b: 44, pad: 4 },
    xaxis: {
      ...axis,
      anchor: panels.length > 1 ? `y${panels.length}` : "y",
      zeroline: false,
      range: [-0.3, periods.length - 0.7],
      tickvals: ticks.map(({ i }) => i),
      ticktext: ticks.map(({ period }) => periodTick(period)),
    },
    ...Object.fromEntries(axes),
    annotations: heads,
  } as Figure["layout"];
}

const columns = measureColumns({ name: "period", label: "Period", type: "date" });

function tableOf(id: string, caption: string, panels: readonly Panel[]): DataTable {
  const points = panels.flatMap((panel) => panel.points);
  return {
    id: `${id}-table`,
    caption,
    columns,
    rows: points.map(({ row }) => measureCells(row)),
    keys: points.map(({ key }) => key || null),
    evidence: {},
  };
}

function finding(panels: readonly Panel[], periods: readonly string[]): string {
  const [first, last] = [periodLabel(periods[0] ?? ""), periodLabel(periods.at(-1) ?? "")];
  const names = panels.map(({ measure }) => measure);
  const when = periods.length === 1 ? `of ${first}, the only period` : `from ${first} to ${last}`;
  const hasLines = panels.some(({ points }) => points.some(({ row }) => row.low !== null));
  const lines = hasLines
    ? "Lines are 95 % intervals over the articles of each period"
    : "No period has articles enough for an interval";
  const apart = periods.length === 1 ? "" : "; that one is higher than another is no finding without a test";
  return `${capital(listed(names))} ${when}. ${lines}${apart}.`;
}
