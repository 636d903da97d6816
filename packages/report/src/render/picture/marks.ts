import { type Html, html } from "@readout/charts/page";
import { colour, each, finite, list, type Part, part, px } from "./json.ts";
import { linesOf, words } from "./words.ts";

/** Where a trace's values are on the picture; null for what is no value. */
export interface Scale {
  readonly x: (value: unknown) => number | null;
  readonly y: (value: unknown) => number | null;
  /** Where the axes begin: from there a bar grows that cannot from 0, which a logarithmic axis has not. */
  readonly start: { readonly x: number; readonly y: number };
}

type Point = readonly [x: number, y: number];

/** Returns a trace's marks; null for a kind of trace that is not drawn here. */
export function marksOf(trace: Part, scale: Scale, stacked: Map<string, number>): Html | null {
  switch (trace["type"] ?? "scatter") {
    case "bar":
      return bars(trace, scale, stacked);
    case "scatter":
      return points(trace, scale);
    case "heatmap":
      return cells(trace, scale);
    default:
      return null;
  }
}

function bars(trace: Part, scale: Scale, stacked: Map<string, number>): Html {
  const across = trace["orientation"] === "h";
  const [lengths, places] = across ? [list(trace["x"]), list(trace["y"])] : [list(trace["y"]), list(trace["x"])];
  const [along, side] = across ? [scale.x, scale.y] : [scale.y, scale.x];
  const marker = part(trace["marker"]);
  const drawn = lengths.map((length, i) => {
    const key = `${trace["xaxis"] ?? "x"} ${trace["yaxis"] ?? "y"} ${String(places[i])}`;
    const from = stacked.get(key) ?? 0;
    const to = from + (finite(length) ?? 0);
    if (stacked.has("stack")) stacked.set(key, to);
    const start = along(from) ?? (across ? scale.start.x : scale.start.y);
    const [end, middle] = [along(to), side(places[i])];
    if (finite(length) === null || end === null || middle === null) return null;
    const half = thickness(trace, i, places[i], side) / 2;
    const box = across
      ? ([Math.min(start, end), middle - half, Math.abs(end - start), 2 * half] as const)
      : ([middle - half, Math.min(start, end), 2 * half, Math.abs(end - start)] as const);
    const own = colour(each(marker["color"], i));
    const pattern = each(part(marker["pattern"])["shape"], i);
    const hatched = typeof pattern === "string" && pattern !== "";
    const inside = trace["textposition"] === "inside" ? linesOf(each(trace["text"], i)) : [];
    const fits = inside.length > 0 && box[2] > (inside[0]?.length ?? 0) * 7 + 4;
    return html`<rect x="${px(box[0])}" y="${px(box[1])}" width="${px(box[2])}" height="${px(box[3])}" fill="${own}"/>${hatched ? hatching(box) : null}${fits ? words(inside, box[0] + box[2] / 2, box[1] + box[3] / 2, { anchor: "middle", size: 11, fill: inkOn(own) }) : null}`;
  });
  return html`${drawn}${intervals(trace, scale)}`;
}

/** Slanted lines over a bar: what its pattern says must not hang on its colour. */
function hatching([left, top, width, height]: readonly [number, number, number, number]): Html {
  const count = Math.min(100, Math.floor(width / 7));
  const path = Array.from({ length: count }, (_, i) => {
    const [x, length] = [left + 7 * i + 2, Math.min(height, width - 7 * i - 2)];
    return `M${px(x)} ${px(top + height)}l${px(length)} ${px(-length)}`;
  });
  return html`<path d="${path.join("")}" stroke="#ffffff" stroke-opacity="0.45" fill="none"/>`;
}

function thickness(trace: Part, i: number, place: unknown, side: (value: unknown) => number | null): number {
  const width = finite(each(trace["width"], i)) ?? 0.8;
  const number = finite(place) ?? 0;
  const [from, to] = [side(number), side(number + width)];
  return from === null || to === null ? 12 : Math.min(60, Math.abs(to - from));
}

function points(trace: Part, scale: Scale): Html {
  const [xs, ys] = [list(trace["x"]), list(trace["y"])];
  const at = xs.map((x, i): Point | null => {
    const [left, top] = [scale.x(x), scale.y(ys[i])];
    return left === null || top === null ? null : [left, top];
  });
  const mode = String(trace["mode"] ?? "lines+markers");
  return html`${mode.includes("lines") ? line(trace, at) : null}${intervals(trace, scale)}${
    mode.includes("markers") ? at.map((one, i) => one && symbolAt(trace, i, one)) : null
  }${mode.includes("text") ? at.map((one, i) => one && textAt(trace, i, one, mode.includes("markers"))) : null}`;
}

function line(trace: Part, at: readonly (Point | null)[]): Html {
  const look = part(trace["line"]);
  const path = at.map((one, i) => (one === null ? "" : `${at[i - 1] ? "L" : "M"}${px(one[0])} ${px(one[1])}`)).join("");
  const dash = look["dash"] === "dot" ? "2 4" : look["dash"] === "dash" ? "8 5" : null;
  return html`<path d="${path}" fill="none" stroke="${colour(look["color"])}" stroke-width="${px(finite(look["width"]) ?? 2)}"${dash === null ? null : html` stroke-dasharray="${dash}"`}/>`;
}

function symbolAt(trace: Part, i: number, [x, y]: Point): Html | null {
  const marker = part(trace["marker"]);
  if (each(marker["opacity"], i) === 0) return null;
  const r = Math.min(60, Math.max(1, (finite(each(marker["size"], i)) ?? 8) / 2));
  const symbol = String(each(marker["symbol"], i) ?? "circle");
  const own = colour(each(marker["color"], i));
  const rim = part(marker["line"]);
  const open = symbol.endsWith("-open");
  const look = open
    ? html` fill="none" stroke="${own}" stroke-width="2"`
    : html` fill="${own}" stroke="${colour(each(rim["color"], i), "none")}" stroke-width="${px(finite(rim["width"]) ?? 0)}"`;
  const corners = cornersOf(symbol.replace(/-open$/u, ""));
  if (corners === null) return html`<circle cx="${px(x)}" cy="${px(y)}" r="${px(r)}"${look}/>`;
  const shape = corners.map(([dx, dy]) => `${px(x + dx * r)},${px(y + dy * r)}`).join(" ");
  return html`<polygon points="${shape}"${look}/>`;
}

function cornersOf(symbol: string): readonly Point[] | null {
  const around = (count: number, turn: number): Point[] =>
    Array.from({ length: count }, (_, i) => [
      Math.cos(turn + (2 * Math.PI * i) / count),
      Math.sin(turn + (2 * Math.PI * i) / count),
    ]);
  switch (symbol) {
    case "square":
      return [
        [-1, -1],
        [1, -1],
        [1, 1],
        [-1, 1],
      ];
    case "diamond":
      return around(4, -Math.PI / 2).map(([dx, dy]) => [dx * 1.3, dy * 1.3]);
    case "triangle-up":
      return [
        [-1.15, 0.5],
        [1.15, 0.5],
        [0, -1],
      ];
    case "hexagon":
      return around(6, -Math.PI / 2);
    default:
      return null;
  }
}

function textAt(trace: Part, i: number, [x, y]: Point, beside: boolean): Html {
  const [vertical = "middle", level = "center"] = String(each(trace["textposition"], i) ?? "middle center").split(" ");
  const room = beside ? (finite(each(part(trace["marker"])["size"], i)) ?? 8) / 2 + 3 : 2;
  const dx = level === "right" ? room : level === "left" ? -room : 0;
  const dy = vertical === "top" ? -room : vertical === "bottom" ? room : 0;
  return words(linesOf(each(trace["text"], i)), x + (vertical === "middle" ? dx : 0), y + dy, {
    anchor: level === "right" ? "start" : level === "left" ? "end" : "middle",
    side: vertical === "top" ? "above" : vertical === "bottom" ? "below" : "middle",
    size: finite(part(trace["textfont"])["size"]) ?? 12,
  });
}

/** The intervals of a trace; what is no number is none. */
function intervals(trace: Part, scale: Scale): readonly (Html | null)[] {
  return (["x", "y"] as const).flatMap((axis) => {
    const given = part(trace[`error_${axis}`]);
    const [more, less] = [list(given["array"]), list(given["arrayminus"])];
    const look = html` fill="none" stroke="${colour(given["color"])}" stroke-width="${px(finite(given["thickness"]) ?? 1.5)}"`;
    const cap = finite(given["width"]) ?? 4;
    return list(trace[axis]).map((value, i) => {
      const [own, up, down] = [finite(value), finite(more[i]), finite(less[i])];
      if (own === null || up === null || down === null) return null;
      const [from, to] = [scale[axis](own - down), scale[axis](own + up)];
      const across = axis === "x" ? scale.y(list(trace["y"])[i]) : scale.x(list(trace["x"])[i]);
      if (from === null || to === null || across === null) return null;
      const path =
        axis === "x"
          ? `M${px(from)} ${px(across)}H${px(to)}M${px(from)} ${px(across - cap)}v${px(2 * cap)}M${px(to)} ${px(across - cap)}v${px(2 * cap)}`
          : `M${px(across)} ${px(from)}V${px(to)}M${px(across - cap)} ${px(from)}h${px(2 * cap)}M${px(across - cap)} ${px(to)}h${px(2 * cap)}`;
      return html`<path d="${path}"${look}/>`;
    });
  });
}

function cells(trace: Part, { x, y }: Scale): Html {
  const rows = list(trace["z"]).map(list);
  const all = rows
    .flat()
    .map(finite)
    .filter((one) => one !== null);
  const low = finite(trace["zmin"]) ?? all.reduce((a, b) => Math.min(a, b), 0);
  const high = finite(trace["zmax"]) ?? all.reduce((a, b) => Math.max(a, b), 1);
  const given = list(trace["colorscale"]).map((stop) => [finite(list(stop)[0]) ?? 0, colour(list(stop)[1])] as const);
  const stops = given.length > 1 ? given : plainScale;
  const texts = list(trace["text"]);
  const [width, height] = [sizeOf(x), sizeOf(y)];
  return html`${rows.map((row, j) =>
    row.map((z, i) => {
      const value = finite(z);
      const [left, top] = [x(i), y(j)];
      if (value === null || left === null || top === null) return null;
      const fill = between(stops, high === low ? 0 : (value - low) / (high - low));
      const written = linesOf(each(texts[j], i));
      return html`<rect x="${px(left - width / 2 + 0.5)}" y="${px(top - height / 2 + 0.5)}" width="${px(width - 1)}" height="${px(height - 1)}" fill="${fill}"/>${written.length === 0 || written[0] === "" ? null : words(written, left, top, { anchor: "middle", size: 11, fill: inkOn(fill) })}`;
    }),
  )}`;
}

/** From light to dark, where a heatmap has no colours of its own or names a scale. */
const plainScale = [
  [0, "#CFE3F1"],
  [1, "#00466E"],
] as const;

function sizeOf(scale: (value: unknown) => number | null): number {
  return Math.abs((scale(1) ?? 1) - (scale(0) ?? 0));
}

/** A colour of a scale, between two of its stops. */
function between(stops: readonly (readonly [number, string])[], share: number): string {
  const after = stops.findIndex(([at]) => at >= share);
  const [high, low] = [stops[after === -1 ? stops.length - 1 : after], stops[Math.max(0, after - 1)]];
  if (high === undefined || low === undefined) return "#8C8C8C";
  const part = high[0] === low[0] ? 0 : (share - low[0]) / (high[0] - low[0]);
  const [from, to] = [channels(low[1]), channels(high[1])];
  const mixed = from.map((one, i) => Math.round(one + Math.min(1, Math.max(0, part)) * ((to[i] ?? 0) - one)));
  return `#${mixed.map((one) => one.toString(16).padStart(2, "0")).join("")}`;
}

function channels(written: string): readonly number[] {
  const hex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})/iu.exec(written);
  return hex === null ? [140, 140, 140] : hex.slice(1).map((two) => Number.parseInt(two, 16));
}

/** Black or white, whichever can be read on a colour. */
function inkOn(written: string): string {
  const [red = 0, green = 0, blue = 0] = channels(written);
  return red * 0.3 + green * 0.59 + blue * 0.11 > 140 ? "#1c1c1c" : "#ffffff";
}
