import { type PairRow, pairGraph, type StabilityRow } from "@readout/analysis";
import type { Table } from "@readout/corpus";
import type { ActorKind } from "@readout/facts";
import type { Data } from "plotly.js-dist-min";
import { type CompactBar, compactBars } from "../compact.ts";
import { emptyFigure } from "../empty.ts";
import { type Collector, collector } from "../evidence.ts";
import type { Figure } from "../figure.ts";
import { formatCount, formatInteger, formatPercent } from "../format.ts";
import { hover, label, plotlyText } from "../label.ts";
import { round } from "../number.ts";
import { onePart } from "../onePart.ts";
import { compare } from "../order.ts";
import { pairTable } from "../pairs/pairTable.ts";
import { commonest, countWindows, describePair, pairTitle, sharing, testedPairs } from "../pairs/wording.ts";
import { baseLayout, ink, kinds, noAxis, sequence } from "../theme.ts";
import { backbone, beyondChance, mostCommon } from "./backbone.ts";
import { type Edge, edgeTraces } from "./edges.ts";
import { graphFiles } from "./graphFiles.ts";
import { layout } from "./layout.ts";
import { nodeLabel } from "./nodeLabel.ts";
import { type Node, nodes as nodesOf } from "./nodes.ts";
import type { Canvas, Place } from "./place.ts";
import { retentions, stabilitySentence } from "./stability.ts";

/** How a network is drawn. */
export interface NetworkOptions {
  readonly id?: string;
  /** The outlet or month, where pairs are counted by one. */
  readonly group?: string;
  /** The number of actors. */
  readonly top?: number;
  /** The largest false discovery rate of a pair. */
  readonly q?: number;
  /** What the colours tell; the symbols tell the kind of actor in either case. */
  readonly colour?: "kind" | "community";
  /** Decides the order in which communities are sought. */
  readonly seed?: number;
  /** The table of `edgeStability` for the same pairs: lines that few resampled corpora keep are drawn thin and dashed. */
  readonly stability?: Table<StabilityRow>;
}

/** Pairs that are drawn as counts where none is more than chance gives. */
const UNTESTED = 15;

type Placed = Node & { readonly place: Place; readonly key: string };

/**
 * Returns who appears with whom as a network: a node for each actor (area: how often it is named), a line for each
 * pair that meets in more articles than chance gives (width: in how many). Where no pair does, it draws the commonest
 * pairs, dotted, and says that they are counts without a test.
 */
export function cooccurrenceNetwork(pairs: Table<PairRow>, options: NetworkOptions = {}): Figure {
  const { id = "network", group, top = 30, q = 0.05, colour = "kind", seed = 1, stability } = options;
  const all = onePart(pairs.objects(), "group", group).filter(({ articles }) => articles > 1);
  const [first] = all;
  if (first === undefined)
    return emptyFigure(id, "No two actors meet in more than one article.", pairTable(id, "", [], []).columns);
  const found = beyondChance(all, q);
  const tested = found.length > 0;
  const drawn = backbone(tested ? found : mostCommon(all, UNTESTED), top);
  const actors = nodesOf(drawn, seed);
  // The width of a report's chart beside its answer; 25 actors fit on a screen of 800 pixels below the title.
  const canvas: Canvas = { width: 800, height: 165 + 13 * actors.length };
  const places = layout(actors, drawn, canvas, nodeLabel);
  const marks = collector();
  // Pairs that were counted on disk have some of their passages.
  const isSample = drawn.some((pair) => pair.nullModel === "sdsm" && pair.evidence.length < pair.together);
  const resampled = stability?.objects() ?? [];
  const edges = connect(drawn, { nodes: actors, places, marks, retention: retentions(resampled) });
  const placed = actors.map(
    (node, i): Placed => ({
      ...node,
      place: places[i] as Place,
      key: marks.add("actor", actorGroup(node, isSample ? null : (drawn[0]?.window ?? "sentence"))),
    }),
  );
  const caption = tested
    ? [
        shown(actors.length, drawn.length, found, q),
        commonest(found),
        stabilitySentence(edges, resampled),
        testedPairs(all),
      ]
        .filter((sentence) => sentence !== "")
        .join(" ")
    : `${nothing(first, drawn.length, q)} ${testedPairs(all)}`;
  const evidence = marks.groups();
  return {
    id,
    data: [...edgeTraces(edges, tested), ...nodeTraces(placed, colour)],
    layout: {
      ...baseLayout(canvas.height + 70),
      xaxis: { ...noAxis, range: [-8, canvas.width + 8] },
      yaxis: { ...noAxis, range: [-8, canvas.height + 8] },
      margin: { l: 0, r: 0, t: 36, b: 0 },
      dragmode: "pan",
      hoverdistance: 14,
    },
    compact: compactBars(pairBars(drawn, edges)),
    caption,
    table: {
      ...pairTable(
        id,
        caption,
        drawn,
        edges.map(({ key }) => key),
      ),
      evidence,
    },
    evidence,
    files: graphFiles(all.toSorted(mostArticlesFirst), pairGraph),
  };
}

function mostArticlesFirst(x: PairRow, y: PairRow): number {
  return y.articles - x.articles || compare(x.a, y.a) || compare(x.b, y.b);
}

/** The commonest pairs as bars: a network that is squeezed cannot be read. */
function pairBars(drawn: readonly PairRow[], edges: readonly Edge[]): CompactBar[] {
  const key = new Map(edges.map((edge) => [edge.pair, edge.key]));
  return drawn.toSorted(mostArticlesFirst).map((pair) => ({
    name: `${pair.aName} – ${pair.bName}`,
    written: formatCount(pair.articles, "article"),
    value: pair.articles,
    low: null,
    high: null,
    key: key.get(pair) ?? "",
    hover: describePair(pair),
  }));
}

function connect(
  drawn: readonly PairRow[],
  how: {
    readonly nodes: readonly Node[];
    readonly places: readonly Place[];
    readonly marks: Collector;
    readonly retention: (pair: PairRow) => number | null;
  },
): Edge[] {
  const { nodes, places, marks, retention } = how;
  const place = new Map(nodes.map(({ id, kind }, i) => [id, touched(places[i] as Place, kind)]));
  return drawn.map((pair) => ({
    pair,
    from: place.get(pair.a) as Place,
    to: place.get(pair.b) as Place,
    retention: retention(pair),
    key: marks.add("edge", {
      title: pairTitle(pair),
      total: pair.together,
      ids: pair.evidence,
      focus: [pair.a, pair.b],
    }),
  }));
}

/** Where lines end at a marker: a triangle fills half of the circle around it. */
function touched(place: Place, kind: ActorKind): Place {
  return kinds[kind].symbol === "triangle-up" ? { ...place, size: round(place.size * 0.55) } : place;
}

/** @param window null of a sample: of units that several pairs share nobody knows how many there are */
function actorGroup(node: Node, window: PairRow["window"] | null): Parameters<Collector["add"]>[1] {
  const { length } = node.evidence;
  const count = window === null ? "some passages" : countWindows(length, window);
  const title = `${node.name}, with others of the network: ${count}`;
  return { title, total: length, ids: node.evidence, focus: [node.id] };
}

function nodeTraces(nodes: readonly Placed[], colour: "kind" | "community"): Partial<Data>[] {
  const series = new Map<string, { name: string; colour: string; nodes: Placed[] }>();
  for (const kind of Object.keys(kinds) as ActorKind[]) {
    if (colour === "kind") series.set(kind, { name: kinds[kind].label, colour: kinds[kind].colour, nodes: [] });
  }
  for (const node of nodes) {
    const key = colour === "kind" ? node.kind : String(node.community);
    const hue = sequence[node.community % sequence.length] ?? ink;
    const one = series.get(key) ?? { name: `around ${label(node.name)}`, colour: hue, nodes: [] };
    one.nodes.push(node);
    series.set(key, one);
  }
  return [...series.values()]
    .filter((one) => one.nodes.length > 0)
    .map((one) => nodeTrace(one.name, one.colour, one.nodes));
}

function nodeTrace(name: string, colour: string, nodes: readonly Placed[]): Partial<Data> {
  return {
    type: "scatter",
    mode: "text+markers",
    name,
    x: nodes.map(({ place }) => place.x),
    y: nodes.map(({ place }) => place.y),
    customdata: nodes.map(({ key }) => key),
    text: nodes.map(({ place }) => written(place)),
    textposition: nodes.map(({ place }) => place.side),
    textfont: { size: 12 },
    hovertext: nodes.map(describe),
    hoverinfo: "text",
    cliponaxis: false,
    marker: {
      size: nodes.map(({ place }) => place.size),
      symbol: nodes.map(({ kind }) => kinds[kind].symbol),
      color: colour,
      opacity: 1,
      line: { width: 1.5, color: "#8C8C8C" },
    },
  };
}

/** A label; beside its marker a space keeps it from touching that. */
function written({ label: { lines }, side }: Place): string {
  const [before, after] = side === "middle right" ? ["\u00a0", ""] : side === "middle left" ? ["", "\u00a0"] : ["", ""];
  return lines.map((line) => `${before}${plotlyText(line)}${after}`).join("<br>");
}

function describe(node: Node): string {
  const company = node.pairs.slice(0, 5).map((pair) => {
    const other = pair.a === node.id ? pair.bName : pair.aName;
    return `with ${other}: ${formatCount(pair.articles, "article")}`;
  });
  const more = node.pairs.length > 5 ? [`and ${formatInteger(node.pairs.length - 5)} more`] : [];
  const window = node.pairs[0]?.window ?? "sentence";
  return hover(
    node.name,
    `${kinds[node.kind].label}, named in ${formatCount(node.articles, "article")}${window === "article" ? "" : `, ${countWindows(node.windows, window)}`}`,
    ...company,
    ...more,
  );
}

function shown(actors: number, drawn: number, found: readonly PairRow[], q: number): string {
  const window = found[0]?.window ?? "sentence";
  const beyond = `${sharing(window, found.length)} in more articles than chance gives (false discovery rate at most ${formatPercent(q)})`;
  const which =
    drawn < found.length
      ? `${formatInteger(drawn)} are drawn, those in most articles and then those of the most frequent actors, with ${formatCount(actors, "actor")}`
      : `${drawn === 1 ? "it is" : "all are"} drawn`;
  return `${formatCount(found.length, "pair")} ${beyond}; ${which}.${grounds(found)}`;
}

/** How many sets of articles the pairs rest on: those of one list of names meet in the same few. */
function grounds(found: readonly PairRow[]): string {
  const sets = new Map<string, number>();
  for (const { evidence } of found) {
    const articles = new Set(evidence.map((id) => /^[a-z](\d+)/u.exec(id)?.[1] ?? ""));
    const key = [...articles].join(" ");
    sets.set(key, (sets.get(key) ?? 0) + 1);
  }
  const [key = "", most = 0] = [...sets].sort(([, x], [, y]) => y - x)[0] ?? [];
  if (found.length < 5 || most < found.length / 4) return "";
  return ` They rest on ${formatCount(sets.size, "set")} of articles; ${formatInteger(most)} of them on the same ${formatInteger(key.split(" ").length)}.`;
}

function nothing({ tests, window }: PairRow, drawn: number, q: number): string {
  const none =
    tests === 0
      ? "No pair could be tested."
      : `No pair was found that ${sharing(window, 1)} in more articles than chance gives (q ≤ ${q}).`;
  const count = drawn === 1 ? "The commonest pair is" : `The ${formatInteger(drawn)} commonest pairs are`;
  return `${none} ${count} drawn dotted: counts, untested or not beyond chance.`;
}
