import type { EvidenceId } from "@readout/facts";
import type { Data } from "plotly.js-dist-min";
import { emptyFigure } from "../empty.ts";
import { collector } from "../evidence.ts";
import type { Column, DataTable, Figure } from "../figure.ts";
import { formatCount, formatEstimate, formatInteger, formatProbability } from "../format.ts";
import { hover, label } from "../label.ts";
import { inPercent, rounded } from "../number.ts";
import { axis, axisTitle, baseLayout, nameAxis, palette, percent } from "../theme.ts";

/** A share in one of two groups. */
export interface Side {
  readonly share: number;
  readonly low: number | null;
  readonly high: number | null;
  /** What was counted. */
  readonly n: number;
  readonly evidence: readonly EvidenceId[];
}

/** The same share in two groups. */
export interface DumbbellRow {
  readonly label: string;
  readonly first: Side;
  readonly second: Side;
  /** The false discovery rate of their difference among the rows; null where it was not tested. */
  readonly q: number | null;
}

/** How two groups are drawn. */
export interface DumbbellOptions {
  readonly id?: string;
  /** What the two groups are called: two outlets, two periods. */
  readonly groups: readonly [first: string, second: string];
  /** What is shared out: "share of attributions". */
  readonly measure: string;
  /** 0.05 if not given. */
  readonly q?: number;
  /** 20 if not given. */
  readonly top?: number;
}

const rowHeight = 30;
const looks = [
  { colour: palette.blue, symbol: "circle" },
  { colour: palette.vermilion, symbol: "square" },
] as const;

/**
 * Returns the shares of two outlets or periods, a row each with a line between them: solid where the test told them apart,
 * dotted where it did not.
 */
export function dumbbell(rows: readonly DumbbellRow[], options: DumbbellOptions): Figure {
  const { id = "two-groups", groups, measure, q = 0.05, top = 20 } = options;
  const drawn = rows.slice(0, top);
  if (drawn.length === 0) return emptyFigure(id, "There is no comparison to draw.", columnsOf(groups));
  const marks = collector();
  const keys = drawn.map((row) =>
    ([row.first, row.second] as const).map(({ n, evidence }, i) => {
      const title = `${row.label}, ${groups[i]}: n = ${formatInteger(n)}`;
      const ids = [...new Set(evidence)];
      return marks.add("side", { title, total: ids.length, ids, focus: [] });
    }),
  );
  const apart = (row: DumbbellRow): boolean => row.q !== null && row.q <= q;
  const caption = finding(rows, drawn.length, groups, apart, q);
  const evidence = marks.groups();
  return {
    id,
    data: [
      ...drawn.map((row, place) => bar(row, place, apart(row))),
      ...([0, 1] as const).map((side) =>
        ends(
          drawn,
          side,
          groups[side],
          keys.map((pair) => pair[side] ?? ""),
        ),
      ),
    ],
    layout: {
      ...baseLayout(drawn.length * rowHeight + 36 + 56),
      margin: { l: 12, r: 24, t: 36, b: 52, pad: 6 },
      xaxis: { ...axis, ...percent, rangemode: "tozero", title: axisTitle(measure) },
      yaxis: nameAxis(drawn.map((row) => label(row.label))),
    },
    caption,
    table: {
      ...tableOf(id, caption, drawn, groups),
      keys: keys.map(([first, second]) => first || second || null),
      evidence,
    },
    evidence,
  };
}

function bar({ first, second }: DumbbellRow, place: number, apart: boolean): Partial<Data> {
  return {
    type: "scatter",
    mode: "lines",
    x: [inPercent(first.share), inPercent(second.share)],
    y: [place, place],
    line: { color: palette.grey, width: apart ? 3 : 2, dash: apart ? "solid" : "dot" },
    hoverinfo: "skip",
    showlegend: false,
  };
}

function ends(rows: readonly DumbbellRow[], side: 0 | 1, group: string, keys: readonly string[]): Partial<Data> {
  const of = (row: DumbbellRow): Side => (side === 0 ? row.first : row.second);
  return {
    type: "scatter",
    mode: "markers",
    name: label(group),
    x: rows.map((row) => inPercent(of(row).share)),
    y: rows.map((_, place) => place),
    customdata: [...keys],
    hovertext: rows.map((row) => {
      const { share, low, high, n } = of(row);
      const tested = row.q === null ? "difference not tested" : `difference: q ${formatProbability(row.q)}`;
      return hover(row.label, `${group}: ${formatEstimate(share, low, high, 1)}, n = ${formatInteger(n)}`, tested);
    }),
    hoverinfo: "text",
    marker: {
      size: 12,
      color: looks[side].colour,
      symbol: looks[side].symbol,
      line: { width: 1, color: palette.grey },
    },
    cliponaxis: false,
  };
}

function columnsOf([first, second]: readonly [string, string]): readonly Column[] {
  return [
    { name: "label", label: "What", type: "text" },
    { name: "first", label: first, type: "percent" },
    { name: "second", label: second, type: "percent" },
    { name: "q", label: "q of the difference", type: "probability" },
    { name: "nFirst", label: `n, ${first}`, type: "integer" },
    { name: "nSecond", label: `n, ${second}`, type: "integer" },
  ];
}

function tableOf(
  id: string,
  caption: string,
  rows: readonly DumbbellRow[],
  groups: readonly [string, string],
): DataTable {
  return {
    id: `${id}-table`,
    caption,
    columns: columnsOf(groups),
    rows: rows.map(({ label: name, first, second, q }) => {
      return [name, rounded(first.share), rounded(second.share), q, first.n, second.n];
    }),
    keys: [],
    evidence: {},
  };
}

// biome-ignore lint/complexity/useMaxParams: each is one word of the sentence
function finding(
  rows: readonly DumbbellRow[],
  drawn: number,
  [first, second]: readonly [string, string],
  apart: (row: DumbbellRow) => boolean,
  q: number,
): string {
  const found = rows.filter(apart);
  const shown = drawn < rows.length ? ` The first ${formatInteger(drawn)} are drawn.` : "";
  if (found.length === 0)
    return `No difference was found between ${first} and ${second} in ${formatCount(rows.length, "share")} (q ≤ ${q}).${shown}`;
  const names = found.slice(0, 3).map((row) => {
    const more = row.first.share > row.second.share ? first : second;
    return `${row.label} (more in ${more})`;
  });
  const rest = found.length > names.length ? ` and ${formatInteger(found.length - names.length)} more` : "";
  return `${first} and ${second} differ in ${formatInteger(found.length)} of ${formatCount(rows.length, "share")} (q ≤ ${q}): ${names.join(", ")}${rest}.${shown}`;
}
