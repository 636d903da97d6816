import { type AboutRow, aboutGraph } from "@readout/analysis";
import type { Table } from "@readout/corpus";
import { compactBars } from "../compact.ts";
import { emptyFigure } from "../empty.ts";
import { collector } from "../evidence.ts";
import type { Column, DataTable, Figure } from "../figure.ts";
import { formatCount, formatInteger } from "../format.ts";
import { countScale } from "../heatmap/scale.ts";
import { hover, twoLineLabel } from "../label.ts";
import { graphFiles } from "../network/graphFiles.ts";
import { onePart } from "../onePart.ts";
import { compare } from "../order.ts";
import { axisTitle, baseLayout } from "../theme.ts";

/** What a matrix of who speaks about whom needs of a row. */
export type AboutCounts = Pick<
  AboutRow,
  "within" | "source" | "about" | "sourceName" | "aboutName" | "attributions" | "articles" | "evidence"
>;

/** How the matrix is drawn. */
export interface AboutOptions {
  readonly id?: string;
  /** The outlet or month, where it is counted by one. */
  readonly within?: string;
  /** How many actors: those that speak and are spoken about most; 15 if not given. */
  readonly top?: number;
}

const columns: readonly Column[] = [
  { name: "source", label: "Speaks", type: "text" },
  { name: "about", label: "About", type: "text" },
  { name: "attributions", label: "Attributions", type: "integer", counts: true },
  { name: "articles", label: "Articles", type: "integer", counts: "articles" },
];

/**
 * Returns who speaks about whom as a matrix: a row for each that speaks, a column for each spoken about, the darker the more
 * often. It has a direction: the cell across the diagonal is the answer.
 */
export function aboutMatrix(table: Table<AboutCounts>, options: AboutOptions = {}): Figure {
  const { id = "about", within, top = 15 } = options;
  const all = onePart(table.objects(), "within", within);
  const actors = mostActive(all, top);
  const place = new Map(actors.map(({ actor }, i) => [actor, i]));
  const drawn = all.filter(({ source, about }) => place.has(source) && place.has(about));
  if (drawn.length === 0) return emptyFigure(id, "No source speaks about another actor.", columns);
  const marks = collector();
  const keys = drawn.map((row) =>
    marks.add("about", {
      title: `${row.sourceName} about ${row.aboutName}: ${formatCount(row.attributions, "attribution")}`,
      total: row.attributions,
      ids: row.evidence,
      focus: [row.about],
    }),
  );
  const speakers = actors.filter(({ actor }) => drawn.some(({ source }) => source === actor));
  const subjects = actors.filter(({ actor }) => drawn.some(({ about }) => about === actor));
  const caption = finding(all, drawn, actors.length);
  const evidence = marks.groups();
  return {
    id,
    data: [cells(drawn, keys, speakers, subjects)],
    layout: layoutOf(
      speakers.map(({ name }) => name),
      subjects.map(({ name }) => name),
    ),
    compact: compactBars(
      drawn.map((row, i) => ({
        name: `${row.sourceName} about ${row.aboutName}`,
        written: formatInteger(row.attributions),
        value: row.attributions,
        low: null,
        high: null,
        key: keys[i] ?? "",
        hover: describe(row),
      })),
    ),
    caption,
    table: { ...tableOf(id, caption, drawn, keys), evidence },
    evidence,
    ...(all.every(isWhole) && { files: graphFiles(all, aboutGraph) }),
  };
}

/** Whether a row has all that a network's files tell of it. */
function isWhole(row: AboutCounts): row is AboutRow {
  return "allAttributions" in row && "share" in row;
}

function cells(
  rows: readonly AboutCounts[],
  keys: readonly string[],
  speakers: readonly Actor[],
  subjects: readonly Actor[],
): Figure["data"][number] {
  const grid = <Value>(value: (row: AboutCounts, i: number) => Value, none: Value): Value[][] => {
    const found = new Map(rows.map((row, i) => [`${row.source}\n${row.about}`, value(row, i)]));
    return speakers.map((one) => subjects.map((other) => found.get(`${one.actor}\n${other.actor}`) ?? none));
  };
  const { at, colours } = countScale(
    "attributions",
    rows.map(({ attributions }) => attributions),
  );
  return {
    type: "heatmap",
    z: grid<number | null>(({ attributions }) => at(attributions), null),
    customdata: grid((_, i) => keys[i] ?? "", ""),
    hovertext: grid(describe, ""),
    hoverinfo: "text",
    hoverongaps: false,
    xgap: 1,
    ygap: 1,
    text: grid(({ attributions }) => formatInteger(attributions), ""),
    texttemplate: "%{text}",
    ...colours,
    // Each cell has its number; beside a few rows the numbers of a colour bar stand over one another.
    showscale: false,
  } as Figure["data"][number];
}

interface Actor {
  readonly actor: string;
  readonly name: string;
  readonly count: number;
}

/**
 * The actors of the pairs with most attributions, as many as there is room for, those that speak or are spoken about most first. Who
 * speaks most may do so about many: then the commonest pair, of which the answer tells, would be missing.
 */
function mostActive(rows: readonly AboutCounts[], top: number): Actor[] {
  const chosen = new Set<string>();
  for (const { source, about } of rows.toSorted((x, y) => y.attributions - x.attributions)) {
    const both = new Set([...chosen, source, about]);
    if (both.size <= top) for (const actor of both) chosen.add(actor);
    if (chosen.size === top) break;
  }
  const found = new Map<string, Actor>();
  const add = (actor: string, name: string, count: number): void => {
    found.set(actor, { actor, name, count: (found.get(actor)?.count ?? 0) + count });
  };
  for (const { source, sourceName, about, aboutName, attributions } of rows) {
    add(source, sourceName, attributions);
    add(about, aboutName, attributions);
  }
  return [...found.values()]
    .filter(({ actor }) => chosen.has(actor))
    .sort((x, y) => y.count - x.count || compare(x.actor, y.actor));
}

function describe({ sourceName, aboutName, attributions, articles }: AboutCounts): string {
  return hover(
    `${sourceName} about ${aboutName}`,
    `${formatCount(attributions, "attribution")} in ${formatCount(articles, "article")}`,
  );
}

function layoutOf(speakers: readonly string[], subjects: readonly string[]): Figure["layout"] {
  const side = (names: readonly string[]): object => ({
    tickvals: names.map((_, i) => i),
    ticktext: names.map((name) => twoLineLabel(name, 24)),
    automargin: true,
    showgrid: false,
    showline: false,
    zeroline: false,
    ticks: "",
  });
  const { legend: _, ...layout } = baseLayout(190 + 26 * speakers.length);
  return {
    ...layout,
    xaxis: { ...side(subjects), tickangle: -45, title: { ...axisTitle("spoken about"), standoff: 4 } },
    yaxis: { ...side(speakers), autorange: "reversed", title: { ...axisTitle("speaks"), standoff: 10 } },
  };
}

function tableOf(id: string, caption: string, rows: readonly AboutCounts[], keys: readonly string[]): DataTable {
  return {
    id: `${id}-table`,
    caption,
    columns,
    rows: rows.map(({ sourceName, aboutName, attributions, articles }) => [
      sourceName,
      aboutName,
      attributions,
      articles,
    ]),
    keys: keys.map((key) => key || null),
    evidence: {},
  };
}

function finding(all: readonly AboutCounts[], drawn: readonly AboutCounts[], actors: number): string {
  const [first, second] = drawn.toSorted((x, y) => y.attributions - x.attributions);
  const shown =
    drawn.length < all.length
      ? `Drawn are ${formatInteger(drawn.length)} of ${formatInteger(all.length)} pairs: those among the ${formatCount(actors, "actor")} of the most frequent pairs.`
      : all.length === 1
        ? "It is the only pair."
        : `All ${formatInteger(all.length)} pairs are drawn.`;
  if (first === undefined || first.attributions === second?.attributions) return shown;
  return `Most often ${first.sourceName} speaks about ${first.aboutName}: ${formatCount(first.attributions, "attribution")} in ${formatCount(first.articles, "article")}. ${shown}`;
}
