import { type TwoModeRow, twoModeGraph } from "@readout/analysis";
import type { Table } from "@readout/corpus";
import type { Data } from "plotly.js-dist-min";
import { compactBars } from "../compact.ts";
import { emptyFigure } from "../empty.ts";
import { type Collector, collector } from "../evidence.ts";
import type { Column, DataTable, Figure } from "../figure.ts";
import { formatCount, formatInteger, plural } from "../format.ts";
import { hover, label } from "../label.ts";
import { round } from "../number.ts";
import { baseLayout, ink, noAxis, palette } from "../theme.ts";
import { along, type End } from "./edges.ts";
import { graphFiles } from "./graphFiles.ts";
import { cellFinding, commonestFirst, describeCell, titleOf } from "./twoModeWording.ts";
import { type SideNode, twoSides } from "./twoSides.ts";

/** How a two-mode network is drawn. */
export interface TwoModeNetworkOptions {
  readonly id?: string;
  /** The number of actors (or sources) at the left, and of outlets (or words) at the right; 30 if not given. */
  readonly top?: number;
  /** The largest false discovery rate of a line; 0.05 if not given. */
  readonly q?: number;
}

const columns: readonly Column[] = [
  { name: "row", label: "Actor", type: "text" },
  { name: "column", label: "In", type: "text" },
  { name: "articles", label: "Articles", type: "integer" },
  { name: "expected", label: "Expected", type: "number" },
  { name: "share", label: "Share", type: "percent" },
  { name: "low", label: "Low (95 %)", type: "percent" },
  { name: "high", label: "High (95 %)", type: "percent" },
  { name: "q", label: "q", type: "probability" },
  { name: "tests", label: "Cells tested", type: "integer", exported: true },
  { name: "nullModel", label: "Null model", type: "text", exported: true },
];

/** Cells that are drawn as counts where none is more than chance gives. */
const UNTESTED = 15;

/** Between the two sides, and between nodes of the longer one, in pixels. */
const WIDTH = 420;
const GAP = 22;

/**
 * Returns which actor is in which outlet (or period), or which source uses which word, beyond chance: actors at the left,
 * outlets at the right (areas: their articles), a line for each cell whose q is small (width: articles with both). Labels
 * stand outside of the lines. Where no cell is beyond chance it draws the commonest, dotted, and says that they are counts.
 */
export function twoModeNetwork(table: Table<TwoModeRow>, options: TwoModeNetworkOptions = {}): Figure {
  const { id = "two-mode", top = 30, q = 0.05 } = options;
  const all = table.objects();
  const [first] = all;
  if (first === undefined) return emptyFigure(id, "No actor is in two articles of one group.", columns);
  const found = all.filter((cell) => cell.q <= q);
  const tested = found.length > 0;
  const drawn = tested ? within(found, top) : [...all].sort(commonestFirst).slice(0, UNTESTED);
  const sides = twoSides(drawn);
  const marks = collector();
  const height = GAP * Math.max(sides.left.length, sides.right.length, 5);
  const [left, right] = [placed(sides.left, 0, height), placed(sides.right, WIDTH, height)];
  const lines = connect(drawn, { left, right, marks });
  const caption = cellFinding(all, found, { drawn, sides, q });
  const data = [
    ...lineTraces(lines, tested),
    nodeTrace(left, { marks, name: first.columns === "word" ? "sources" : "actors", axis: "y" }),
    nodeTrace(right, { marks, name: plural(first.columns, 2), axis: "y2" }),
  ];
  const evidence = marks.groups();
  return {
    id,
    data,
    layout: layoutOf(left, right, height),
    compact: compactBars(
      lines
        .toSorted((x, y) => commonestFirst(x.cell, y.cell))
        .map(({ cell, key }) => ({
          name: titleOf(cell),
          written: formatCount(cell.articles, "article"),
          value: cell.articles,
          low: null,
          high: null,
          key,
          hover: describeCell(cell),
        })),
    ),
    caption,
    table: { ...tableOf(id, caption, lines), evidence },
    evidence,
    files: graphFiles(all, twoModeGraph),
  };
}

interface Line {
  readonly cell: TwoModeRow;
  readonly from: End;
  readonly to: End;
  readonly key: string;
}

type Placed = SideNode & End;

/** The cells of most articles, as long as they bring no more than so many nodes on each side, and all between these. */
function within(cells: readonly TwoModeRow[], top: number): TwoModeRow[] {
  const [rows, others] = [new Set<string>(), new Set<string>()];
  for (const { row, column } of [...cells].sort(commonestFirst)) {
    const fits = (known: ReadonlySet<string>, one: string): boolean => known.has(one) || known.size < top;
    if (!fits(rows, row) || !fits(others, column)) continue;
    rows.add(row);
    others.add(column);
  }
  return cells.filter(({ row, column }) => rows.has(row) && others.has(column));
}

/** Nodes at like distances from top to bottom, their areas by their articles. */
function placed(nodes: readonly SideNode[], x: number, height: number): Placed[] {
  const most = Math.max(...nodes.map(({ articles }) => articles));
  return nodes.map((node, i) => ({
    ...node,
    x,
    y: round(height - ((i + 0.5) * height) / nodes.length),
    size: round(Math.max(6, 18 * Math.sqrt(node.articles / most))),
  }));
}

function connect(
  cells: readonly TwoModeRow[],
  at: { readonly left: readonly Placed[]; readonly right: readonly Placed[]; readonly marks: Collector },
): Line[] {
  const place = (nodes: readonly Placed[]): ReadonlyMap<string, Placed> =>
    new Map(nodes.map((node) => [node.id, node]));
  const [left, right] = [place(at.left), place(at.right)];
  return cells.flatMap((cell) => {
    const [from, to] = [left.get(cell.row), right.get(cell.column)];
    if (from === undefined || to === undefined) return [];
    const title = `${titleOf(cell)}: ${formatCount(cell.articles, "article")}`;
    const { length } = cell.evidence;
    return [
      { cell, from, to, key: at.marks.add("edge", { title, total: length, ids: cell.evidence, focus: [cell.row] }) },
    ];
  });
}

/** A trace for each line, fewest articles first, so that the commonest is on top. */
function lineTraces(lines: readonly Line[], tested: boolean): Partial<Data>[] {
  const most = Math.max(...lines.map(({ cell }) => cell.articles));
  return lines
    .toSorted((x, y) => x.cell.articles - y.cell.articles)
    .map((line) => {
      const points = along(line, 24);
      return {
        type: "scatter",
        mode: "lines",
        x: points.map(({ x }) => x),
        y: points.map(({ y }) => y),
        customdata: points.map(() => line.key),
        line: {
          width: round(1 + 7 * (line.cell.articles / most)),
          color: "rgba(128,128,128,0.55)",
          dash: tested ? "solid" : "dot",
        },
        hovertext: describeCell(line.cell),
        hoverinfo: "text",
        showlegend: false,
      };
    });
}

function nodeTrace(
  nodes: readonly Placed[],
  { marks, name, axis }: { readonly marks: Collector; readonly name: string; readonly axis: "y" | "y2" },
): Partial<Data> {
  const isLeft = axis === "y";
  return {
    type: "scatter",
    mode: "markers",
    name,
    yaxis: axis,
    x: nodes.map(({ x }) => x),
    y: nodes.map(({ y }) => y),
    customdata: nodes.map((node) => {
      const title = `${node.name}: ${formatCount(node.cells.length, "line")} of the network`;
      const focus = isLeft ? [node.id] : [...new Set(node.cells.map(({ row }) => row))];
      return marks.add("node", { title, total: node.evidence.length, ids: node.evidence, focus });
    }),
    hovertext: nodes.map((node) => {
      const shown = [...node.cells].sort(commonestFirst).slice(0, 5);
      const more = node.cells.length > 5 ? [`and ${formatInteger(node.cells.length - 5)} more`] : [];
      const other = (cell: TwoModeRow): string => (isLeft ? cell.column : cell.rowName);
      const company = shown.map((cell) => `${other(cell)}: ${formatCount(cell.articles, "article")}`);
      return hover(node.name, `in ${formatCount(node.articles, "article")}`, ...company, ...more);
    }),
    hoverinfo: "text",
    cliponaxis: false,
    marker: {
      size: nodes.map(({ size }) => size),
      symbol: isLeft ? "circle" : "square",
      color: isLeft ? palette.blue : palette.orange,
      opacity: 1,
      line: { width: 1.5, color: "#8C8C8C" },
    },
  };
}

function layoutOf(left: readonly Placed[], right: readonly Placed[], height: number): Figure["layout"] {
  // Names are ticks of an axis at each side: Plotly makes room for them, and no line runs through one.
  const side = (nodes: readonly Placed[]): object => ({
    range: [0, height],
    tickvals: nodes.map(({ y }) => y),
    ticktext: nodes.map(({ name }) => label(name, 30)),
    tickfont: { size: 12, color: ink },
    ticks: "",
    automargin: true,
    showgrid: false,
    showline: false,
    zeroline: false,
    fixedrange: true,
  });
  return {
    ...baseLayout(height + 60),
    margin: { l: 8, r: 8, t: 40, b: 12, pad: 4 },
    xaxis: { ...noAxis, range: [-14, WIDTH + 14], fixedrange: true },
    yaxis: side(left),
    yaxis2: { ...side(right), side: "right", overlaying: "y" },
    hoverdistance: 14,
  };
}

function tableOf(id: string, caption: string, lines: readonly Line[]): DataTable {
  return {
    id: `${id}-table`,
    caption,
    columns,
    rows: lines.map(({ cell }) => [
      cell.rowName,
      cell.column,
      cell.articles,
      round(cell.expected),
      round(cell.share),
      round(cell.low),
      round(cell.high),
      cell.q >= 0.0005 ? round(cell.q) : Number(cell.q.toPrecision(1)),
      cell.tests,
      cell.nullModel,
    ]),
    keys: lines.map(({ key }) => key || null),
    evidence: {},
  };
}
