import type { ActorCountRow } from "@readout/analysis";
import type { Table } from "@readout/corpus";
import type { ActorKind } from "@readout/facts";
import type { Data } from "plotly.js-dist-min";
import { type CompactBar, compactBars } from "../compact.ts";
import { emptyFigure } from "../empty.ts";
import { collector } from "../evidence.ts";
import type { Column, Figure } from "../figure.ts";
import { formatCount, formatInteger, formatPercent } from "../format.ts";
import { hover, label, truncate } from "../label.ts";
import { round, rounded } from "../number.ts";
import { compare } from "../order.ts";
import { axis, axisTitle, baseLayout, kinds, nameAxis, patternOf } from "../theme.ts";

/** How actors are drawn. */
export interface ActorBarsOptions {
  readonly id?: string;
  /** The number of actors. */
  readonly top?: number;
  /** How many articles were counted: those of which the bars are a part. */
  readonly counted?: number;
}

/** One actor as it is drawn. */
interface Bar {
  readonly row: ActorCountRow;
  /** The part of the articles counted; null where their number is not given. */
  readonly share: number | null;
  readonly key: string;
}

/** Returns whom a corpus is about: a bar for each actor, as long as the number of articles that name it, by kind. */
export function actorBars(actors: Table<ActorCountRow>, options: ActorBarsOptions = {}): Figure {
  const { id = "actors", top = 15, counted } = options;
  const rows = ranked(actors.objects());
  if (rows.length === 0) return emptyFigure(id, "No actor is named.", columns);
  const marks = collector();
  const bars = rows.slice(0, top).map((row): Bar => {
    const { name, units, evidence, actor } = row;
    const title = `${name}: ${formatCount(units, row.window)}`;
    const key = marks.add("actor", { title, total: units, ids: evidence, focus: [actor] });
    return { row, share: counted ? row.articles / counted : null, key };
  });
  const caption = finding(rows, bars.length, counted);
  const evidence = marks.groups();
  return {
    id,
    data: [...tracesOf(bars), numbers(bars)],
    layout: layoutOf(bars),
    compact: compactBars(bars.map(small)),
    caption,
    table: {
      id: `${id}-table`,
      caption,
      columns,
      rows: bars.map(({ row, share }) => [row.name, kinds[row.kind].label, row.articles, rounded(share), row.units]),
      keys: bars.map(({ key }) => key || null),
      evidence,
    },
    evidence,
  };
}

function ranked(rows: readonly ActorCountRow[]): ActorCountRow[] {
  return [...rows].sort(
    (x, y) => y.articles - x.articles || y.units - x.units || compare(x.name, y.name) || compare(x.actor, y.actor),
  );
}

/** A trace for each kind that is drawn, in the order of the kinds. */
function tracesOf(bars: readonly Bar[]): Partial<Data>[] {
  const placed = bars.map((bar, place) => ({ bar, place }));
  return (Object.keys(kinds) as ActorKind[]).flatMap((kind): Partial<Data>[] => {
    const own = placed.filter(({ bar }) => bar.row.kind === kind);
    if (own.length === 0) return [];
    const { label: name, colour, pattern } = kinds[kind];
    return [
      {
        type: "bar",
        orientation: "h",
        name,
        y: own.map(({ place }) => place),
        x: own.map(({ bar }) => bar.row.articles),
        customdata: own.map(({ bar }) => bar.key),
        hovertext: own.map(({ bar }) => describe(bar)),
        hoverinfo: "text",
        width: 0.66,
        marker: { color: colour, pattern: patternOf(pattern), line: { width: 0 } },
      },
    ];
  });
}

/** The number of articles, right of each bar. */
function numbers(bars: readonly Bar[]): Partial<Data> {
  return {
    type: "scatter",
    mode: "text",
    x: bars.map(({ row }) => row.articles),
    y: bars.map((_, place) => place),
    text: bars.map(({ row }) => `  ${formatInteger(row.articles)}`),
    textposition: "middle right",
    hoverinfo: "skip",
    cliponaxis: false,
    showlegend: false,
  };
}

/** A bar as a small screen shows it: its kind in words, as there is no legend. */
function small(bar: Bar): CompactBar {
  const { row, key } = bar;
  const { label: kind, colour, pattern } = kinds[row.kind];
  return {
    name: `${truncate(row.name, 28)} (${kind})`,
    written: formatInteger(row.articles),
    value: row.articles,
    low: null,
    high: null,
    key,
    hover: describe(bar),
    colour,
    pattern,
  };
}

function describe({ row, share }: Bar): string {
  const part = share === null ? "" : `, ${formatPercent(share)} of all`;
  return hover(
    `${row.name} (${kinds[row.kind].label})`,
    `${formatCount(row.articles, "article")}${part}`,
    formatCount(row.units, row.window),
  );
}

function layoutOf(bars: readonly Bar[]): Figure["layout"] {
  const most = Math.max(...bars.map(({ row }) => row.articles));
  return {
    ...baseLayout(110 + 28 * bars.length),
    // Of one kind, too: what its pattern means is told by the legend alone.
    showlegend: true,
    barmode: "overlay",
    margin: { l: 12, r: 24, t: 36, b: 44, pad: 6 },
    xaxis: {
      ...axis,
      zeroline: false,
      range: [0, round(most * 1.12)],
      tickformat: ",d",
      ...(most < 6 ? { dtick: 1 } : { nticks: 6 }),
      title: axisTitle("articles that name the actor"),
    },
    yaxis: nameAxis(bars.map(({ row }) => label(row.name, 40))),
  };
}

const columns: readonly Column[] = [
  { name: "name", label: "Actor", type: "text" },
  { name: "kind", label: "Kind", type: "text" },
  { name: "articles", label: "Articles", type: "integer", counts: "articles" },
  {
    ...{ name: "share", label: "Of all articles", type: "percent", share: { of: "articles" } },
    meaning: "The part of the articles counted.",
  },
  { name: "units", label: "Sentences", type: "integer", counts: true },
];

/** Who is named in most articles, as a count; and how many of all actors are drawn. */
function finding(rows: readonly ActorCountRow[], drawn: number, counted: number | undefined): string {
  const most = rows[0]?.articles ?? 0;
  const first = rows.filter(({ articles }) => articles === most);
  const many =
    counted === undefined
      ? formatCount(most, "article")
      : `${formatInteger(most)} of ${formatCount(counted, "article")}`;
  const lead =
    first.length === 1
      ? `${rows.length === 1 ? "Named" : "Named in more articles than any other actor"}: ${first[0]?.name}, in ${many}.`
      : `${formatInteger(first.length)} actors are named in ${many}${counted === 1 ? "" : " each, and none in more"}.`;
  const part =
    drawn < rows.length
      ? `Drawn are the ${formatInteger(drawn)} in most articles, of ${formatCount(rows.length, "actor")}.`
      : rows.length === 1
        ? "No other actor is named."
        : "All actors are drawn.";
  return `${lead} ${part}`;
}
