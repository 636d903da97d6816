import { type DifferenceRow, LEAST_ARTICLES, type ShareRow } from "@readout/analysis";
import type { Table } from "@readout/corpus";
import type { SourceType } from "@readout/facts";
import type { Data } from "plotly.js-dist-min";
import { emptyFigure } from "../empty.ts";
import { type Collector, collector } from "../evidence.ts";
import type { Column, DataTable, Figure } from "../figure.ts";
import { formatCount, formatEstimate, formatInteger, formatPercent } from "../format.ts";
import { hover, label } from "../label.ts";
import { difference } from "../measures/difference.ts";
import { inPercent, round, rounded } from "../number.ts";
import { compare } from "../order.ts";
import { axis, axisTitle, baseLayout, nameAxis, patternOf, percent, sourceTypes } from "../theme.ts";
import { withoutInterval } from "../withoutInterval.ts";
import { nameless } from "./nameless.ts";

/** How source types are drawn. */
export interface SourceTypesOptions {
  readonly id?: string;
  /** What `measureDifferences` of outlets says: without it, no sentence says that one has more than another. */
  readonly differences?: Table<DifferenceRow>;
}

/** One outlet and its shares. */
interface Outlet {
  readonly name: string;
  readonly attributions: number;
  readonly shares: ReadonlyMap<string, ShareRow & { readonly mark: string }>;
}

const order = Object.keys(sourceTypes) as SourceType[];

/**
 * Returns what kinds of sources the outlets rest on: a bar of 100 % for each outlet, most attributions first. Expects
 * shares by source type within outlet; throws an `Error` for others.
 */
export function sourceTypesByOutlet(shares: Table<ShareRow>, options: SourceTypesOptions = {}): Figure {
  const { id = "source-types" } = options;
  const marks = collector();
  const outlets = outletsOf(shares.objects(), marks);
  if (outlets.length === 0) return emptyFigure(id, "No statement is attributed to a source.", columns);
  const caption = finding(outlets, options.differences?.objects() ?? []);
  const evidence = marks.groups();
  return {
    id,
    data: order.flatMap((type) => typeTrace(type, outlets)),
    layout: layoutOf(outlets),
    caption,
    table: { ...tableOf(id, caption, outlets), evidence },
    evidence,
  };
}

function outletsOf(rows: readonly ShareRow[], marks: Collector): Outlet[] {
  const byOutlet = new Map<string, ShareRow[]>();
  for (const row of rows) {
    if (row.within === null) throw new Error("Expected shares within outlets, got shares of all articles");
    if (!order.includes(row.key as SourceType)) throw new Error(`unknown source type: ${row.key}`);
    if (row.attributions === 0) continue;
    byOutlet.set(row.within, [...(byOutlet.get(row.within) ?? []), row]);
  }
  return [...byOutlet]
    .map(([name, mine]) => ({ name, mine, attributions: mine.reduce((sum, row) => sum + row.attributions, 0) }))
    .sort((x, y) => y.attributions - x.attributions || compare(x.name, y.name))
    .map(({ name, mine, attributions }) => ({
      name,
      attributions,
      shares: new Map(mine.map((row) => [row.key, { ...row, mark: marks.add("type", groupOf(name, row)) }])),
    }));
}

function groupOf(outlet: string, row: ShareRow): Parameters<Collector["add"]>[1] {
  const title = `${outlet}, ${nameOf(row.key)}: ${formatCount(row.attributions, "attribution")}`;
  return { title, total: row.attributions, ids: row.evidence, focus: [] };
}

function nameOf(type: string): string {
  return sourceTypes[type as SourceType].label;
}

function typeTrace(type: SourceType, outlets: readonly Outlet[]): Partial<Data>[] {
  const drawn = [...outlets.entries()].flatMap(([place, outlet]) => {
    const row = outlet.shares.get(type);
    return row === undefined ? [] : [{ place, outlet, row, share: row.attributions / outlet.attributions }];
  });
  if (drawn.length === 0) return [];
  const { label: name, colour, pattern } = sourceTypes[type];
  return [
    {
      type: "bar",
      orientation: "h",
      name,
      y: drawn.map(({ place }) => place),
      x: drawn.map(({ share }) => inPercent(share)),
      customdata: drawn.map(({ row }) => row.mark),
      text: drawn.map(({ share }) => (share >= 0.06 ? formatPercent(share) : "")),
      textposition: "inside",
      insidetextanchor: "middle",
      textangle: 0,
      hovertext: drawn.map(({ outlet, row }) => describe(outlet, row)),
      hoverinfo: "text",
      width: 0.7,
      marker: {
        color: colour,
        line: { width: 1, color: "rgba(128,128,128,0.6)" },
        pattern: patternOf(pattern),
      },
    },
  ];
}

function describe(outlet: Outlet, row: ShareRow): string {
  return hover(
    `${outlet.name}: ${nameOf(row.key)}`,
    formatEstimate(row.share, row.low, row.high, 1),
    `${formatInteger(row.attributions)} of ${formatCount(outlet.attributions, "attribution")}`,
  );
}

function layoutOf(outlets: readonly Outlet[]): Figure["layout"] {
  const { legend, ...layout } = baseLayout(138 + 36 * outlets.length);
  return {
    ...layout,
    legend: { ...legend, traceorder: "normal" },
    barmode: "stack",
    // A share that its bar has no room for is left to the hover text and to the table.
    uniformtext: { minsize: 10, mode: "hide" },
    margin: { l: 12, r: 32, t: 52, b: 52, pad: 6 },
    xaxis: { ...axis, ...percent, range: [0, 100], title: axisTitle("share of attributions") },
    yaxis: nameAxis(outlets.map(({ name, attributions }) => `${label(name)} (n = ${formatInteger(attributions)})`)),
  };
}

const columns: readonly Column[] = [
  { name: "outlet", label: "Outlet", type: "text", states: "outlet" },
  { name: "type", label: "Source type", type: "text" },
  { name: "attributions", label: "Attributions", type: "integer", counts: true },
  { name: "share", label: "Share", type: "percent", share: { of: "attributions", within: "outlet" } },
  { name: "low", label: "Low (95 %)", type: "percent" },
  { name: "high", label: "High (95 %)", type: "percent" },
];

function tableOf(id: string, caption: string, outlets: readonly Outlet[]): DataTable {
  const cells = outlets.flatMap(({ name, shares }) =>
    order.flatMap((type) => {
      const row = shares.get(type);
      if (row === undefined) return [];
      return [
        {
          key: row.mark || null,
          row: [name, nameOf(type), row.attributions, round(row.share), rounded(row.low), rounded(row.high)],
        },
      ];
    }),
  );
  return {
    id: `${id}-table`,
    caption,
    columns,
    rows: cells.map(({ row }) => row),
    keys: cells.map(({ key }) => key),
    evidence: {},
  };
}

function finding(outlets: readonly Outlet[], differences: readonly DifferenceRow[]): string {
  const total = outlets.reduce((sum, { attributions }) => sum + attributions, 0);
  const count = (type: SourceType): number =>
    outlets.reduce((sum, { shares }) => sum + (shares.get(type)?.attributions ?? 0), 0);
  const parts = nameless(
    { anonymous: count("anonymous"), unnamed: count("unnamed"), unresolved: count("unresolved") },
    { total, isOne: total === 1 },
  );
  const of = formatCount(total, "attribution");
  const all =
    total === 1
      ? `The only attribution ${parts[0] ?? "is not anonymous, without a source or unresolved"}.`
      : parts.length === 0
        ? `None of ${of} is anonymous, without a source or unresolved.`
        : `Of ${of}, ${parts.join(", ")}.`;
  const tested = differences.find(({ measure }) => measure === "anonymous share");
  const few = outlets.filter(({ shares }) =>
    [...shares.values()].some(({ allArticles }) => allArticles < LEAST_ARTICLES),
  );
  const without = withoutInterval(
    few.map(({ name }) => name),
    "outlet",
  );
  return [all, tested === undefined ? "" : difference(tested), without].filter((sentence) => sentence !== "").join(" ");
}
