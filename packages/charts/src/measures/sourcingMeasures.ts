import { type DifferenceRow, LEAST_ARTICLES, type Measure, type MeasureRow } from "@readout/analysis";
import type { Table } from "@readout/corpus";
import type { Annotation, Data } from "plotly.js-dist-min";
import { emptyFigure } from "../empty.ts";
import { errorBars } from "../errorBars.ts";
import { type Collector, collector } from "../evidence.ts";
import type { DataTable, Figure } from "../figure.ts";
import { countInWords } from "../format.ts";
import { hover, label } from "../label.ts";
import { round } from "../number.ts";
import { capital } from "../phrase.ts";
import { axis, baseLayout, nameAxis, palette, percent } from "../theme.ts";
import { withoutInterval } from "../withoutInterval.ts";
import { difference } from "./difference.ts";
import {
  isShare,
  type Measured,
  measureCells,
  measureColumns,
  measured,
  measureWords,
  panelHeading,
  scaled,
  writtenMeasure,
} from "./measured.ts";
import { formatUnit } from "./unit.ts";

/** How measures are drawn. */
export interface MeasuresOptions {
  readonly id?: string;
  /** Which, in the order of their panels. */
  readonly measures?: readonly Measure[];
  /** What `measureDifferences` says of these groups: without it, no sentence says that one has more than another. */
  readonly differences?: Table<DifferenceRow>;
}

/** One panel: a measure of every group. */
interface Panel {
  readonly measure: Measure;
  readonly share: boolean;
  readonly dots: readonly Measured[];
  /** Groups without anything to measure. */
  readonly without: readonly MeasureRow[];
}

const usual: readonly Measure[] = ["direct share", "anonymous share", "unresolved share", "sources an article"];
const rowHeight = 26;
const gap = 64;

/** Returns how the outlets (or months) source their news: a panel for each measure, a dot with its 95 % interval each. */
export function sourcingMeasures(measures: Table<MeasureRow>, options: MeasuresOptions = {}): Figure {
  const { id = "measures", measures: wanted = usual } = options;
  const rows = measures.objects();
  const groups = [...new Set(rows.map(({ group }) => group))];
  const marks = collector();
  const panels = wanted.map((measure) => panelOf(measure, rows, groups, marks)).filter(({ dots }) => dots.length > 0);
  if (panels.length === 0) return emptyFigure(id, "There is no attribution to measure.", columns);
  const differences = options.differences?.objects() ?? null;
  const told = panels.map((panel) => finding(panel, differences)).filter((sentence) => sentence !== "");
  if (told.length === 0)
    told.push("Each measure in each group, with 95 % intervals over articles: that groups differ was not tested.");
  const caption = [...told, withoutInterval(fewArticles(panels), "group")]
    .filter((sentence) => sentence !== "")
    .join(" ");
  const evidence = marks.groups();
  return {
    id,
    data: panels.map(dotTrace),
    layout: layoutOf(panels, groups),
    caption,
    table: { ...tableOf(id, caption, panels), evidence },
    evidence,
  };
}

function panelOf(measure: Measure, rows: readonly MeasureRow[], groups: readonly string[], marks: Collector): Panel {
  const title = ({ group }: MeasureRow): string => `${group}, ${measure}`;
  const dots = measured(rows, { measure, groups, marks, prefix: "measure", title });
  const without = rows.filter((row) => row.measure === measure && row.value === null);
  return { measure, share: isShare(measure), dots, without };
}

function dotTrace({ share, dots }: Panel, i: number): Partial<Data> {
  const at = (value: number): number => scaled(value, share);
  const number = i === 0 ? "" : String(i + 1);
  return {
    type: "scatter",
    mode: "markers",
    x: dots.map(({ value }) => at(value)),
    y: dots.map(({ place }) => place),
    xaxis: `x${number}`,
    yaxis: `y${number}`,
    customdata: dots.map(({ key }) => key),
    hovertext: dots.map((dot) => describe(dot, share)),
    hoverinfo: "text",
    marker: { size: 11, color: palette.blue, line: { width: 1, color: palette.grey } },
    error_x: errorBars(
      dots.map(({ row: { low, high }, value }) => ({ value: at(value), low: low && at(low), high: high && at(high) })),
      { thickness: 2, width: 5 },
    ),
    cliponaxis: false,
    showlegend: false,
  } as Partial<Data>;
}

function describe(dot: Measured, share: boolean): string {
  return hover(dot.row.group, measureWords(dot, share), `of ${formatUnit(dot.row)}`);
}

function layoutOf(panels: readonly Panel[], groups: readonly string[]): Figure["layout"] {
  const inner = groups.length * rowHeight;
  const plot = panels.length * inner + (panels.length - 1) * gap;
  const { legend: _, ...layout } = baseLayout(plot + 36 + 40);
  const axes = panels.flatMap(({ share }, i) => {
    const number = i === 0 ? "" : String(i + 1);
    const top = 1 - (i * (inner + gap)) / plot;
    const domain = [Math.max(0, round(top - inner / plot)), round(top)];
    const x = { ...axis, ...(share ? percent : { zeroline: false }), rangemode: "tozero", anchor: `y${number}` };
    // A mark at 0 stands half before the axis: names keep away from it.
    const away = { ticks: "outside", ticklen: 6, tickcolor: "rgba(0,0,0,0)" };
    const y = { ...nameAxis(groups.map((group) => label(group))), ...away, anchor: `x${number}`, domain };
    return [[`xaxis${number}`, x] as const, [`yaxis${number}`, y] as const];
  });
  const annotations = panels.flatMap(({ measure, without }, i) => [
    // Clear of the numbers above it where a chart on paper is lower: a row's own room is below.
    panelHeading(measure, 1 - (i * (inner + gap)) / plot, -2),
    ...without.map(({ group }) => noData(groups.indexOf(group), i === 0 ? "" : String(i + 1))),
  ]);
  return { ...layout, margin: { l: 12, r: 24, t: 36, b: 40, pad: 6 }, ...Object.fromEntries(axes), annotations };
}

function noData(place: number, number: string): Partial<Annotation> {
  const at = { xref: `x${number}`, yref: `y${number}`, x: 0, y: place, xanchor: "left", yanchor: "middle" };
  return { ...at, text: "<i>nothing to measure</i>", xshift: 6, showarrow: false } as Partial<Annotation>;
}

const columns = measureColumns({ name: "group", label: "Group", type: "text" });

function tableOf(id: string, caption: string, panels: readonly Panel[]): DataTable {
  const entries = panels.flatMap(({ dots, without }) => [...dots, ...without.map((row) => ({ row, key: "" }))]);
  const rows = entries.map(({ row }) => measureCells(row));
  return { id: `${id}-table`, caption, columns, rows, keys: entries.map(({ key }) => key || null), evidence: {} };
}

function finding({ measure, share, dots }: Panel, differences: readonly DifferenceRow[] | null): string {
  const tested = differences?.find((row) => row.measure === measure);
  if (tested !== undefined) return difference(tested);
  const [only, other] = dots;
  if (only === undefined) return "";
  const name = capital(measure);
  if (other === undefined) return `${name}: ${writtenMeasure(only.value, share)} (${only.row.group}).`;
  return differences === null
    ? ""
    : `${name}: not compared, as fewer than two have ${countInWords(LEAST_ARTICLES, "article")}.`;
}

function fewArticles(panels: readonly Panel[]): readonly string[] {
  const rows = panels.flatMap(({ dots }) => dots.map(({ row }) => row));
  return [...new Set(rows.filter(({ articles }) => articles < LEAST_ARTICLES).map(({ group }) => group))];
}
