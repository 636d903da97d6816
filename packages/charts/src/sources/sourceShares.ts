import type { ShareRow } from "@readout/analysis";
import type { Table } from "@readout/corpus";
import type { Data } from "plotly.js-dist-min";
import { emptyFigure } from "../empty.ts";
import { type Collector, collector } from "../evidence.ts";
import type { Column, DataTable, Figure } from "../figure.ts";
import { formatCount, formatEstimate, formatInteger, formatPercent } from "../format.ts";
import { hover, label, plotlyText } from "../label.ts";
import { inPercent, round, rounded } from "../number.ts";
import { onePart } from "../onePart.ts";
import { compare } from "../order.ts";
import { axis, axisTitle, baseLayout, nameAxis, palette, patternOf, percent, sourceTypes } from "../theme.ts";

/** How shares are drawn. */
export interface SharesOptions {
  readonly id?: string;
  /** The outlet or month, where shares are taken within one. */
  readonly within?: string;
  /** The number of sources. */
  readonly top?: number;
  /** Shares of attributions, or of the words attributed. */
  readonly measure?: "attributions" | "words";
}

/** One source as it is drawn. */
interface Bar {
  readonly row: ShareRow;
  readonly share: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly key: string;
}

const kinds = [
  { name: "named source", colour: palette.blue, pattern: "" },
  { name: "anonymous source", colour: palette.vermilion, pattern: "/" },
  { name: "source not identified", colour: palette.grey, pattern: "." },
  { name: "hidden by your actor file", colour: palette.grey, pattern: "x" },
  { name: "not resolved by Readout", colour: sourceTypes.unresolved.colour, pattern: sourceTypes.unresolved.pattern },
] as const;

/**
 * Whether a source has a name (0), is somebody without one (1), is not told or not identified (2), has one that the user hides
 * (3), or is somebody whom the text means and Readout cannot tell (4).
 */
function kindOf(key: string): 0 | 1 | 2 | 3 | 4 {
  if (key === "type:hidden") return 3;
  if (key === "type:unresolved") return 4;
  if (key === "type:anonymous" || key === "anonymous") return 1;
  return key.startsWith("type:") || key === "unnamed" ? 2 : 0;
}

/** Returns on whose word the news rests: a bar for each source, longest first, with its 95 % interval. */
export function sourceShares(shares: Table<ShareRow>, options: SharesOptions = {}): Figure {
  const { id = "sources", within, top = 15, measure = "attributions" } = options;
  const rows = ranked(onePart(shares.objects(), "within", within), measure);
  const marks = collector();
  const bars = rows.slice(0, top).map((row) => bar(row, measure, marks));
  if (bars.length === 0) return emptyFigure(id, "No statement is attributed to a source.", columns);
  const caption = finding(rows, bars, measure);
  const evidence = marks.groups();
  return {
    id,
    data: [
      ...kinds.flatMap((kind, i) =>
        barTrace(
          kind,
          bars.map((bar, place) => ({ bar, place })).filter(({ bar }) => kindOf(bar.row.key) === i),
        ),
      ),
      ends(bars),
    ],
    layout: layoutOf(bars, measure),
    caption,
    table: { ...tableOf(id, caption, bars), evidence },
    evidence,
  };
}

function ranked(rows: readonly ShareRow[], measure: "attributions" | "words"): ShareRow[] {
  const size = (row: ShareRow): number => row[measure];
  return rows.filter((row) => size(row) > 0).sort((x, y) => size(y) - size(x) || compare(x.key, y.key));
}

function bar(row: ShareRow, measure: "attributions" | "words", marks: Collector): Bar {
  const [share, low, high] =
    measure === "words" ? [row.wordShare, row.wordLow, row.wordHigh] : [row.share, row.low, row.high];
  const { label: name, attributions, evidence, key: actor } = row;
  const title = `${name}: ${formatCount(attributions, "attribution")}`;
  const key = marks.add("source", {
    title,
    total: attributions,
    ids: evidence,
    focus: /^(?:name|type):/u.test(actor) ? [] : [actor],
  });
  return { row, share: round(share ?? 0), low: rounded(low), high: rounded(high), key };
}

function barTrace(
  kind: (typeof kinds)[number],
  drawn: readonly { readonly bar: Bar; readonly place: number }[],
): Partial<Data>[] {
  if (drawn.length === 0) return [];
  const mine = drawn.map(({ bar }) => bar);
  return [
    {
      type: "bar",
      orientation: "h",
      name: kind.name,
      y: drawn.map(({ place }) => place),
      x: mine.map(({ share }) => inPercent(share)),
      customdata: mine.map(({ key }) => key),
      hovertext: mine.map(describe),
      hoverinfo: "text",
      width: 0.66,
      marker: {
        color: kind.colour,
        pattern: patternOf(kind.pattern),
        line: { width: 0 },
      },
      error_x: {
        type: "data",
        symmetric: false,
        array: mine.map(({ share, high }) => inPercent((high ?? share) - share)),
        arrayminus: mine.map(({ share, low }) => inPercent(share - (low ?? share))),
        color: palette.grey,
        thickness: 1.5,
        width: 4,
      },
    },
  ];
}

/** The share in words, right of each interval. */
function ends(bars: readonly Bar[]): Partial<Data> {
  return {
    type: "scatter",
    mode: "text",
    x: bars.map(({ share, high }) => inPercent(Math.max(share, high ?? 0))),
    y: bars.map((_, place) => place),
    text: bars.map(({ share }) => `  ${plotlyText(formatPercent(share))}`),
    textposition: "middle right",
    hoverinfo: "skip",
    cliponaxis: false,
    showlegend: false,
  };
}

function describe({ row, share, low, high }: Bar): string {
  return hover(
    row.label,
    formatEstimate(share, low, high, 1),
    `${formatCount(row.attributions, "attribution")} in ${formatCount(row.articles, "article")}, ${formatPercent(row.directShare)} of them direct`,
    `${formatCount(row.words, "word")} attributed`,
  );
}

function layoutOf(bars: readonly Bar[], measure: "attributions" | "words"): Figure["layout"] {
  const most = Math.max(...bars.map(({ share, high }) => Math.max(share, high ?? 0)));
  return {
    ...baseLayout(110 + 28 * bars.length),
    barmode: "overlay",
    margin: { l: 12, r: 24, t: 36, b: 44, pad: 6 },
    xaxis: {
      ...axis,
      ...percent,
      range: [0, round(most * 112)],
      title: axisTitle(measure === "words" ? "share of attributed words" : "share of attributions"),
    },
    yaxis: nameAxis(bars.map(({ row }) => `${label(row.label)} (n = ${formatInteger(row[measure])})`)),
  };
}

const columns: readonly Column[] = [
  { name: "source", label: "Source", type: "text" },
  { name: "attributions", label: "Attributions", type: "integer" },
  { name: "articles", label: "Articles", type: "integer" },
  { name: "share", label: "Share", type: "percent" },
  { name: "low", label: "Low (95 %)", type: "percent" },
  { name: "high", label: "High (95 %)", type: "percent" },
  { name: "words", label: "Words", type: "integer" },
];

function tableOf(id: string, caption: string, bars: readonly Bar[]): DataTable {
  const rows = bars.map(({ row, share, low, high }) => [
    row.label,
    row.attributions,
    row.articles,
    share,
    low,
    high,
    row.words,
  ]);
  return { id: `${id}-table`, caption, columns, rows, keys: bars.map(({ key }) => key || null), evidence: {} };
}

function finding(rows: readonly ShareRow[], bars: readonly Bar[], measure: "attributions" | "words"): string {
  const sum = (kind: 0 | 1 | 2 | 3 | 4): number =>
    rows.reduce((size, row) => size + (kindOf(row.key) === kind ? row[measure] : 0), 0);
  const total = rows.reduce((size, row) => size + row[measure], 0);
  const all = formatCount(total, measure === "words" ? "attributed word" : "attribution");
  const part = (size: number, what: string): string[] => (size === 0 ? [] : [`${formatPercent(size / total)} ${what}`]);
  const nameless = [
    ...part(sum(1), "rest on anonymous sources"),
    ...part(sum(2), "name none or one that is not identified"),
    ...part(sum(4), "are somebody’s whom Readout could not tell"),
  ];
  const open = nameless.length === 0 ? "All rest on sources with a name" : `Of ${all}, ${listed(nameless)}`;
  const few = (rows[0]?.allArticles ?? 3) < 3 ? " Fewer than three articles give no interval." : "";
  return `${leading(bars, measure, total, all)}${open}.${few}`;
}

/** The sentence on the source with the most: a count, since the share of one picked for being first is too high by the choice. */
function leading(bars: readonly Bar[], measure: "attributions" | "words", total: number, all: string): string {
  const [first, second] = bars.filter(({ row }) => kindOf(row.key) === 0);
  if (first === undefined) return "";
  const size = first.row[measure];
  const rank =
    second === undefined
      ? ""
      : size > second.row[measure]
        ? ", more than any other source"
        : ", as many as any other source";
  return `${first.row.label} is the source of ${formatInteger(size)} of ${all} (${formatPercent(size / total)})${rank}. `;
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
