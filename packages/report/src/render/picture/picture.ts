import { type Html, html } from "@readout/charts/page";
import type { Plot } from "../bundle.ts";
import { type Axis, axisLayout, axisOf } from "./axis.ts";
import { colour, each, finite, list, type Part, part, px } from "./json.ts";
import { marksOf, type Scale } from "./marks.ts";
import { linesOf, type Setting, widthOf, words } from "./words.ts";

/** The width that charts are made for, in pixels. */
const WIDTH = 800;

/** A chart of more marks is not drawn: as a picture it would weigh more than its table. */
const MOST_MARKS = 4000;

/** Where marks are drawn: inside the margins. */
interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Returns a chart as a picture that needs no script: bars, points, lines, heatmaps, their intervals, axes, legend, notes and
 * lines across. It stands for the chart where no script runs, and is no copy of what Plotly draws; null for what it cannot draw.
 */
export function pictureOf({ data, layout }: Plot, label: string): Html | null {
  const count = data.reduce((sum, trace) => sum + Math.max(list(trace["x"]).length, list(trace["z"]).flat().length), 0);
  if (count === 0 || count > MOST_MARKS) return null;
  const names = axisNames(data);
  const axes = new Map([...names.x, ...names.y].map((name) => [name, axisFor(name, data, layout)]));
  const legend = legendOf(data, layout);
  const { frame, height } = frameOf(layout, axes, legend.lines.length);
  const scaleOf = (x: string, y: string): Scale => ({
    x: along(axes.get(x), "x", frame),
    y: along(axes.get(y), "y", frame),
    start: startOf(axes.get(x), axes.get(y), frame),
  });
  const stacked = new Map<string, number>(layout["barmode"] === "stack" ? [["stack", 1]] : []);
  const marks = data.map((trace) => marksOf(trace, scaleOf(axisName(trace, "x"), axisName(trace, "y")), stacked));
  if (marks.includes(null)) return null;
  const below = [...axes].map(([name, axis]) => axisMarkup(name, axis, axes, frame));
  const shapes = list(layout["shapes"]).map((shape) => acrossMarkup(part(shape), scaleOf, frame));
  const notes = list(layout["annotations"]).map((one) => noteMarkup(part(one), scaleOf, frame));
  return html`<svg class="picture" viewBox="0 0 ${WIDTH} ${px(height)}" role="img" aria-label="${label}">${below}${shapes}${marks}${notes}${legendMarkup(legend, frame)}</svg>`;
}

function axisName(trace: Part, letter: "x" | "y"): string {
  const given = trace[`${letter}axis`];
  return typeof given === "string" && /^[xy]\d*$/u.test(given) ? given : letter;
}

function axisNames(data: Plot["data"]): { readonly x: ReadonlySet<string>; readonly y: ReadonlySet<string> } {
  return {
    x: new Set(data.map((trace) => axisName(trace, "x"))),
    y: new Set(data.map((trace) => axisName(trace, "y"))),
  };
}

function axisFor(name: string, data: Plot["data"], layout: Part): Axis {
  const letter = name.startsWith("x") ? "x" : "y";
  const own = data.filter((trace) => axisName(trace, letter) === name);
  const values = own.flatMap((trace) => list(trace[letter]));
  const also = own.flatMap((trace) => {
    if (trace["type"] === "heatmap") {
      const rows = list(trace["z"]);
      return [-0.5, (letter === "y" ? rows.length : Math.max(0, ...rows.map((row) => list(row).length))) - 0.5];
    }
    const lengthwise = trace["type"] === "bar" && (trace["orientation"] === "h") === (letter === "x");
    return [...(lengthwise ? [0] : []), ...intervalEnds(trace, letter)];
  });
  const padded = own.some((trace) => trace["type"] !== "heatmap");
  return axisOf(axisLayout(layout, name), { values, also, padded });
}

function intervalEnds(trace: Part, letter: "x" | "y"): readonly number[] {
  const given = part(trace[`error_${letter}`]);
  return list(trace[letter]).flatMap((value, i) => {
    const [own, up, down] = [finite(value), finite(list(given["array"])[i]), finite(list(given["arrayminus"])[i])];
    return own === null || up === null || down === null ? [] : [own - down, own + up];
  });
}

function along(axis: Axis | undefined, letter: "x" | "y", frame: Frame): (value: unknown) => number | null {
  if (axis === undefined) return () => null;
  const [first, last] = axis.range;
  const [from, to] = axis.domain;
  return (given) => {
    const value = axis.value(given);
    if (value === null) return null;
    const share = from + ((value - first) / (last - first)) * (to - from);
    const place = letter === "x" ? frame.left + share * frame.width : frame.top + (1 - share) * frame.height;
    return Number.isFinite(place) ? place : null;
  };
}

function startOf(x: Axis | undefined, y: Axis | undefined, { left, top, width, height }: Frame): Scale["start"] {
  return { x: left + (x?.domain[0] ?? 0) * width, y: top + (1 - (y?.domain[0] ?? 0)) * height };
}

function frameOf(
  layout: Part,
  axes: ReadonlyMap<string, Axis>,
  legendLines: number,
): { readonly frame: Frame; readonly height: number } {
  const margin = part(layout["margin"]);
  const longest = (letter: string, inside: (axis: Axis) => boolean): number =>
    [...axes].reduce(
      (most, [name, axis]) =>
        name.startsWith(letter) && showsTicks(axis) && inside(axis)
          ? Math.max(most, ...axis.ticks.flatMap(({ lines }) => lines.map((line) => widthOf(line))))
          : most,
      0,
    );
  const side = (axis: Axis): boolean => axis.layout["side"] === "right";
  const titled = (letter: string): boolean =>
    [...axes].some(([name, { layout: own }]) => name.startsWith(letter) && titleOf(own).length > 0);
  const left = Math.max(
    finite(margin["l"]) ?? 40,
    Math.min(300, longest("y", (axis) => !side(axis)) + 12 + (titled("y") ? 20 : 0)),
  );
  const right = Math.max(finite(margin["r"]) ?? 20, longest("y", side) + 14);
  const top = Math.max(finite(margin["t"]) ?? 20, legendLines * 20 + 12);
  const turned = isTurned(axes, WIDTH - left - right);
  const bottom = Math.max(
    finite(margin["b"]) ?? 40,
    (turned ? longest("x", () => true) * 0.7 + 16 : 24) + (titled("x") ? 40 : 0),
  );
  const own = Math.min(2000, Math.max(120, finite(layout["height"]) ?? 420));
  const inner = Math.max(60, own - (finite(margin["t"]) ?? 20) - (finite(margin["b"]) ?? 40));
  return { frame: { left, top, width: WIDTH - left - right, height: inner }, height: top + inner + bottom };
}

/** Whether the words below an axis would run into each other. */
function isTurned(axes: ReadonlyMap<string, Axis>, width: number): boolean {
  return [...axes].some(([name, { ticks, domain }]) => {
    const room = (width * (domain[1] - domain[0])) / Math.max(1, ticks.length);
    return name.startsWith("x") && ticks.some(({ lines }) => lines.some((line) => widthOf(line) > room + 6));
  });
}

function showsTicks({ visible, layout }: Axis): boolean {
  return visible && layout["showticklabels"] !== false;
}

function titleOf(layout: Part): readonly string[] {
  const title = layout["title"];
  return linesOf(typeof title === "string" ? title : part(title)["text"]);
}

function axisMarkup(name: string, axis: Axis, axes: ReadonlyMap<string, Axis>, frame: Frame): Html | null {
  if (!axis.visible) return null;
  const across = name.startsWith("x");
  const at = along(axis, across ? "x" : "y", frame);
  const other = axes.get(String(axis.layout["anchor"] ?? (across ? "y" : "x")));
  const [from, to] = other?.domain ?? [0, 1];
  const [low, high] = across
    ? [frame.top + (1 - from) * frame.height, frame.top + (1 - to) * frame.height]
    : [frame.left + from * frame.width, frame.left + to * frame.width];
  const right = axis.layout["side"] === "right";
  const turned = across && isTurned(axes, frame.width);
  const grid = axis.layout["showgrid"] !== false && axis.layout["overlaying"] === undefined;
  // A tick is a value of the axis already; a logarithm has to become a number again.
  const place = (value: number): number | null => at(axis.layout["type"] === "log" ? 10 ** value : value);
  const ticks = axis.ticks.map(({ at: value, lines }) => {
    const where = place(value);
    if (where === null) return null;
    const rule = across
      ? html`<path d="M${px(where)} ${px(low)}V${px(high)}"/>`
      : html`<path d="M${px(low)} ${px(where)}H${px(high)}"/>`;
    const how: Setting = across
      ? turned
        ? { anchor: "end", side: "middle", turned: -40 }
        : { anchor: "middle", side: "below" }
      : { anchor: right ? "start" : "end" };
    const label = !showsTicks(axis)
      ? null
      : across
        ? words(lines, where, low + (turned ? 10 : 5), how)
        : words(lines, right ? high + 6 : low - 6, where, how);
    return html`${grid ? html`<g class="grid">${rule}</g>` : null}${label}`;
  });
  const title = titleOf(axis.layout);
  const middle = across
    ? frame.left + ((axis.domain[0] + axis.domain[1]) / 2) * frame.width
    : frame.top + (1 - (axis.domain[0] + axis.domain[1]) / 2) * frame.height;
  const named =
    title.length === 0
      ? null
      : across
        ? words(title, middle, low + titleDrop(axis, turned), { anchor: "middle", side: "below", size: 13 })
        : words(title, 12, middle, { anchor: "middle", size: 13, turned: -90 });
  return html`${ticks}${named}`;
}

/** How far below its axis a title stands: under its words, and under notes where the layout leaves room for these. */
function titleDrop({ ticks, layout }: Axis, turned: boolean): number {
  const longest = Math.max(0, ...ticks.flatMap(({ lines }) => lines.map((line) => widthOf(line))));
  const standoff = finite(part(layout["title"])["standoff"]) ?? 0;
  return turned ? longest * 0.65 + 16 : Math.max(26, standoff + 22);
}

function acrossMarkup(shape: Part, scaleOf: (x: string, y: string) => Scale, frame: Frame): Html | null {
  if (shape["type"] !== "line") return null;
  const at = placeIn(shape, scaleOf, frame);
  const [x0, y0, x1, y1] = [at.x(shape["x0"]), at.y(shape["y0"]), at.x(shape["x1"]), at.y(shape["y1"])];
  if (x0 === null || y0 === null || x1 === null || y1 === null) return null;
  const look = part(shape["line"]);
  const dash = look["dash"] === "dot" ? html` stroke-dasharray="2 4"` : null;
  return html`<path d="M${px(x0)} ${px(y0)}L${px(x1)} ${px(y1)}" fill="none" stroke="${colour(look["color"])}" stroke-width="${px(finite(look["width"]) ?? 1)}"${dash}/>`;
}

function noteMarkup(note: Part, scaleOf: (x: string, y: string) => Scale, frame: Frame): Html | null {
  const at = placeIn(note, scaleOf, frame);
  const [x, y] = [at.x(note["x"]), at.y(note["y"])];
  if (x === null || y === null) return null;
  const anchor = note["xanchor"] === "left" ? "start" : note["xanchor"] === "right" ? "end" : "middle";
  const side = note["yanchor"] === "bottom" ? "above" : note["yanchor"] === "top" ? "below" : "middle";
  const bold = typeof note["text"] === "string" && /^<b>/u.test(note["text"]);
  return words(linesOf(note["text"]), x + (finite(note["xshift"]) ?? 0), y - (finite(note["yshift"]) ?? 0), {
    ...{ anchor, side, bold },
    size: finite(part(note["font"])["size"]) ?? 12,
  });
}

/** Where a note or a line stands: by values of axes, or by parts of the frame. */
function placeIn(thing: Part, scaleOf: (x: string, y: string) => Scale, frame: Frame): Scale {
  const [x, y] = [String(thing["xref"] ?? "x"), String(thing["yref"] ?? "y")];
  const own = scaleOf(x === "paper" ? "x" : x, y === "paper" ? "y" : y);
  const share = (value: unknown, from: number, length: number): number | null => {
    const number = finite(value);
    return number === null ? null : from + number * length;
  };
  return {
    start: own.start,
    x: x === "paper" ? (value) => share(value, frame.left, frame.width) : own.x,
    y: y === "paper" ? (value) => share(value, frame.top + frame.height, -frame.height) : own.y,
  };
}

/** What a legend names, by its lines. */
interface Legend {
  readonly lines: readonly (readonly { readonly name: string; readonly trace: Part; readonly left: number }[])[];
}

function legendOf(data: Plot["data"], layout: Part): Legend {
  const named = data.filter(
    (trace) => trace["showlegend"] !== false && typeof trace["name"] === "string" && trace["type"] !== "heatmap",
  );
  if (named.length < 2 || layout["showlegend"] === false) return { lines: [] };
  const lines: { name: string; trace: Part; left: number }[][] = [[]];
  let left = 0;
  for (const trace of named) {
    const name = linesOf(trace["name"]).join(" ");
    const width = widthOf(name) + 34;
    if (left > 0 && left + width > WIDTH - 40) {
      lines.push([]);
      left = 0;
    }
    lines.at(-1)?.push({ name, trace, left });
    left += width;
  }
  return { lines };
}

function legendMarkup({ lines }: Legend, { top, left }: Frame): readonly Html[] {
  const start = Math.min(left, 40);
  return lines.flatMap((line, row) =>
    line.map(({ name, trace, left: own }) => {
      const [x, y] = [start + own, top - 14 - (lines.length - 1 - row) * 20];
      const marker = part(trace["marker"]);
      const swatch = { ...trace, type: "scatter", mode: "markers", x: [0], y: [0], error_x: {}, error_y: {} };
      const symbol = trace["type"] === "bar" ? "square" : each(marker["symbol"], 0);
      const mark = marksOf(
        {
          ...swatch,
          marker: { ...marker, color: each(marker["color"], 0) ?? part(trace["line"])["color"], size: 11, symbol },
        },
        { x: () => x + 8, y: () => y, start: { x: 0, y: 0 } },
        new Map(),
      );
      return html`${mark}${words([name], x + 20, y)}`;
    }),
  );
}
