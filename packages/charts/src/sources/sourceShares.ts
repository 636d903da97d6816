import type { MeasureRow, ShareRow } from "@readout/analysis";
import type { Table } from "@readout/corpus";
import type { Data, Shape } from "plotly.js-dist-min";
import { type CompactBar, compactBars } from "../compact.ts";
import { emptyFigure } from "../empty.ts";
import { errorBars, percentEnds } from "../errorBars.ts";
import { type Collector, collector } from "../evidence.ts";
import type { Column, DataTable, Figure } from "../figure.ts";
import { formatCount, formatEstimate, formatInteger, formatPercent } from "../format.ts";
import { hover, label, plotlyText } from "../label.ts";
import { inPercent, round, rounded } from "../number.ts";
import { onePart } from "../onePart.ts";
import { compare } from "../order.ts";
import { capital } from "../phrase.ts";
import { axis, axisTitle, baseLayout, ink, nameAxis, palette, patternOf, percent, sourceTypes } from "../theme.ts";
import { sharesFinding } from "./sharesFinding.ts";
import { type Bar, kindOf } from "./sourceBar.ts";

/** How shares are drawn. */
export interface SharesOptions {
  readonly id?: string;
  /** The outlet or month, where shares are taken within one. */
  readonly within?: string;
  /** The number of sources. */
  readonly top?: number;
  /** Shares of attributions, or of the words attributed. */
  readonly measure?: "attributions" | "words";
  /**
   * `attributionMeasures(facts)`: above the sources stands a bar for all that are anonymous, and one for all that are unresolved.
   * Without it these are drawn one by one, by the words that describe them. Only where shares of attributions are drawn.
   */
  readonly together?: Table<MeasureRow>;
}

/** How the kinds of sources are drawn, and what they are called. */
const kinds = [
  { name: "named source", colour: palette.blue, pattern: "" },
  { name: "anonymous source", colour: sourceTypes.anonymous.colour, pattern: sourceTypes.anonymous.pattern },
  { name: "source not identified", colour: palette.sky, pattern: "-" },
  { name: "no source named", colour: sourceTypes.unnamed.colour, pattern: sourceTypes.unnamed.pattern },
  { name: "unresolved source", colour: sourceTypes.unresolved.colour, pattern: sourceTypes.unresolved.pattern },
  { name: "hidden by your actor file", colour: palette.grey, pattern: "|" },
] as const;

/** Returns on whose word the news rests: a bar for each source, longest first, with its 95 % interval. */
export function sourceShares(shares: Table<ShareRow>, options: SharesOptions = {}): Figure {
  const { id = "sources", within, top = 15, measure = "attributions", together } = options;
  const rows = ranked(onePart(shares.objects(), "within", within), measure);
  const marks = collector();
  const all = measure === "words" ? [] : allTogether(together?.objects() ?? [], marks);
  const told = all.length === 0 ? rows : rows.map(apartFromAll);
  const alone = told.slice(0, top).map((row) => bar(row, measure, marks));
  if (alone.length === 0) return emptyFigure(id, "No statement is attributed to a source.", columns);
  const bars = [...all, ...alone];
  // Where all are small a whole number would call most of them alike.
  const digits = Math.max(...bars.map(({ share }) => share)) < 0.1 ? 1 : 0;
  const caption = sharesFinding(rows, { all, alone }, measure);
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
      ends(bars, digits),
    ],
    layout: layoutOf(bars, all.length, measure),
    compact: compactBars(bars.map((one) => small(one, digits))),
    caption,
    table: { ...tableOf(id, caption, { all, alone }, measure), evidence },
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
  return { row, share: share ?? 0, low, high, key };
}

/** Of sources without a name those without describing words, where a bar for all of their kind stands beside them. */
function apartFromAll(row: ShareRow): ShareRow {
  return gathering.some(({ key }) => key === row.key) ? { ...row, label: `${row.label}, not described` } : row;
}

/** The measures of which all are drawn together. */
const gathering = [
  { measure: "anonymous share", key: "type:anonymous", label: "all anonymous sources" },
  { measure: "unresolved share", key: "type:unresolved", label: "all unresolved sources" },
] as const;

function allTogether(measures: readonly MeasureRow[], marks: Collector): Bar[] {
  return gathering.flatMap(({ measure, key: kind, label: name }) => {
    const row = measures.find((one) => one.measure === measure);
    if (row === undefined || row.value === null || row.evidence.length === 0) return [];
    const attributions = row.evidence.length;
    const title = `${capital(name)}: ${formatCount(attributions, "attribution")}`;
    const key = marks.add("kind", { title, total: attributions, ids: row.evidence, focus: [] });
    const articles = new Set(row.evidence.map((id) => id.split(".")[0])).size;
    const told = { key: kind, label: name, attributions, articles, words: null, directShare: null };
    return [{ row: told, share: row.value, low: row.low, high: row.high, key }];
  });
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
      error_x: errorBars(mine.map(percentEnds)),
    },
  ];
}

/** A bar as a small screen shows it. */
function small(one: Bar, digits: number): CompactBar {
  const { colour, pattern } = kinds[kindOf(one.row.key)];
  const [value, low, high] = [one.share, one.low, one.high].map((part) => part && inPercent(part));
  return {
    name: one.row.label,
    written: formatPercent(one.share, digits),
    value: value ?? 0,
    low: low ?? null,
    high: high ?? null,
    key: one.key,
    hover: describe(one),
    colour,
    pattern,
  };
}

/** The share in words, right of each interval. */
function ends(bars: readonly Bar[], digits: number): Partial<Data> {
  return {
    type: "scatter",
    mode: "text",
    x: bars.map(({ share, high }) => inPercent(Math.max(share, high ?? 0))),
    y: bars.map((_, place) => place),
    text: bars.map(({ share }) => `  ${plotlyText(formatPercent(share, digits))}`),
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
    `${formatCount(row.attributions, "attribution")} in ${formatCount(row.articles, "article")}${row.directShare === null ? "" : `, ${formatPercent(row.directShare)} of them direct`}`,
    ...(row.words === null ? [] : [`${formatCount(row.words, "word")} attributed`]),
  );
}

/** @param above how many bars stand above those of single sources */
function layoutOf(bars: readonly Bar[], above: number, measure: "attributions" | "words"): Figure["layout"] {
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
    yaxis: nameAxis(bars.map(({ row }) => `${label(row.label, 40)} (n = ${formatInteger(row[measure])})`)),
    ...(above === 0 ? {} : { shapes: [parting(above - 0.5)] }),
  };
}

/** The line between all of a kind and single sources. */
function parting(y: number): Partial<Shape> {
  return { type: "line", xref: "paper", x0: 0, x1: 1, y0: y, y1: y, line: { color: ink, width: 1, dash: "dot" } };
}

const columns: readonly Column[] = [
  { name: "source", label: "Source", type: "text" },
  { name: "attributions", label: "Attributions", type: "integer", counts: true },
  { name: "articles", label: "Articles", type: "integer", counts: "articles" },
  { name: "share", label: "Share", type: "percent", share: { of: "attributions", within: "unit" } },
  { name: "low", label: "Low (95 %)", type: "percent" },
  { name: "high", label: "High (95 %)", type: "percent" },
  { name: "words", label: "Words", type: "integer" },
  { name: "unit", label: "Shares of", type: "text", exported: true },
];

/** The columns of shares of words, of which the same is said. */
const columnsOfWords = columns.map((column) =>
  column.name === "share" ? { ...column, share: { of: "words", within: "unit" } } : column,
);

function tableOf(
  id: string,
  caption: string,
  { all, alone }: { readonly all: readonly Bar[]; readonly alone: readonly Bar[] },
  measure: "attributions" | "words",
): DataTable {
  // Single sources first: the rows of a table are those that were asked for, and what is of all of a kind stands below them.
  const bars = [...alone, ...all];
  const rows = bars.map(({ row, share, low, high }, i) => [
    row.label,
    row.attributions,
    row.articles,
    round(share),
    rounded(low),
    rounded(high),
    row.words,
    measure === "words" ? "words" : i < alone.length ? "attributions" : "attributions, joint ones once",
  ]);
  const own = measure === "words" ? columnsOfWords : columns;
  return { id: `${id}-table`, caption, columns: own, rows, keys: bars.map(({ key }) => key || null), evidence: {} };
}
