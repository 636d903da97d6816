import { each, finite, list, type Part, part } from "./json.ts";
import { linesOf } from "./words.ts";

/** A mark of an axis: where it stands among the axis' values, and its words. */
interface Tick {
  readonly at: number;
  readonly lines: readonly string[];
}

/** An axis with the values between which it runs; from the first to the last, which may be the lower one. */
export interface Axis {
  readonly layout: Part;
  readonly range: readonly [number, number];
  readonly domain: readonly [number, number];
  readonly visible: boolean;
  readonly ticks: readonly Tick[];
  /** A value of the data as the axis has it: by its logarithm, its time, or its place among names. */
  readonly value: (value: unknown) => number | null;
}

/** What traces ask of an axis. */
export interface Asked {
  readonly values: readonly unknown[];
  /** Values that it must show beside those: 0 below bars, half a cell around a heatmap. */
  readonly also: readonly number[];
  /** Whether marks need room at its ends. */
  readonly padded: boolean;
}

/** Returns an axis as Plotly would lay it out for these values, or nearly. */
export function axisOf(layout: Part, { values, also, padded }: Asked): Axis {
  const log = layout["type"] === "log";
  const names = log || !values.some(isName) ? [] : [...new Set(values.filter((one) => typeof one === "string"))];
  const dates = names.length > 0 && names.every(isDate);
  const value = (one: unknown): number | null => {
    const number = finite(one);
    if (log) return number !== null && number > 0 ? Math.log10(number) : null;
    if (number !== null || typeof one !== "string") return number;
    if (dates) return Date.parse(one);
    const place = names.indexOf(one);
    return place === -1 ? null : place;
  };
  const found = values.map(value).filter((one) => one !== null);
  const range = rangeOf(layout, [...found, ...also.map(value).filter((one) => one !== null)], value, padded || log);
  return {
    layout,
    range,
    domain: domainOf(layout),
    visible: layout["visible"] !== false,
    ticks: ticksOf(layout, range, { log, names: dates ? null : names, dates, value }),
    value,
  };
}

function isName(value: unknown): boolean {
  return typeof value === "string";
}

function isDate(value: unknown): boolean {
  return (
    typeof value === "string" && /^\d{4}-\d\d(?:-\d\d)?(?:[T ]|$)/u.test(value) && !Number.isNaN(Date.parse(value))
  );
}

function domainOf(layout: Part): readonly [number, number] {
  const [from, to] = list(layout["domain"]).map(finite);
  return [from ?? 0, to ?? 1];
}

function rangeOf(
  layout: Part,
  found: readonly number[],
  value: (one: unknown) => number | null,
  padded: boolean,
): readonly [number, number] {
  const [from, to] = list(layout["range"]).map((end) => finite(end) ?? value(end));
  if (typeof from === "number" && typeof to === "number" && from !== to) return [from, to];
  const all = layout["rangemode"] === "tozero" ? [...found, 0] : found;
  const low = all.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
  const high = all.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY);
  if (low > high) return [0, 1];
  const room = (high - low) * 0.06;
  const ends = [low === 0 || !padded ? low : low - room, high === 0 || !padded ? high : high + room] as const;
  const [first, last] = low === high ? [low - 0.5, high + 0.5] : ends;
  return layout["autorange"] === "reversed" ? [last, first] : [first, last];
}

interface Kind {
  readonly log: boolean;
  readonly names: readonly unknown[] | null;
  readonly dates: boolean;
  readonly value: (one: unknown) => number | null;
}

function ticksOf(layout: Part, range: readonly [number, number], { log, names, dates, value }: Kind): readonly Tick[] {
  const inside = ({ at }: Tick): boolean => at >= Math.min(...range) - 1e-9 && at <= Math.max(...range) + 1e-9;
  const suffix = typeof layout["ticksuffix"] === "string" ? layout["ticksuffix"] : "";
  if (Array.isArray(layout["tickvals"])) {
    const texts = layout["ticktext"];
    return layout["tickvals"]
      .flatMap((one: unknown, i): Tick[] => {
        const at = value(one);
        return at === null ? [] : [{ at, lines: linesOf(Array.isArray(texts) ? each(texts, i) : one) }];
      })
      .filter(inside);
  }
  if (names !== null && names.length > 0) return names.map((name, at) => ({ at, lines: linesOf(name) })).filter(inside);
  if (log) return powers(range).map((at) => ({ at, lines: [`${Number((10 ** at).toPrecision(3))}`] }));
  if (dates) return steps(range, 5).map((at) => ({ at, lines: [new Date(at).toISOString().slice(0, 10)] }));
  return steps(range, finite(layout["nticks"]) ?? 6).map((at) => ({ at, lines: [`${number(at)}${suffix}`] }));
}

function number(value: number): string {
  return Number(value.toPrecision(6)).toLocaleString("en-GB").replace("-", "−");
}

/** Even numbers from end to end, so many at most. */
function steps(range: readonly [number, number], most: number): readonly number[] {
  const [low, high] = [Math.min(...range), Math.max(...range)];
  const rough = (high - low) / Math.max(1, most - 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? rough;
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.min(50, Math.floor(high / step + 1e-9) - first + 1);
  return Array.from({ length: Math.max(0, count) }, (_, i) => (first + i) * step);
}

function powers(range: readonly [number, number]): readonly number[] {
  const [low, high] = [Math.min(...range), Math.max(...range)];
  const count = Math.min(50, Math.floor(high + 1e-9) - Math.ceil(low - 1e-9) + 1);
  return Array.from({ length: Math.max(0, count) }, (_, i) => Math.ceil(low - 1e-9) + i);
}

/** The layout of an axis by its name in traces: `x2` is `xaxis2`. */
export function axisLayout(layout: Part, name: string): Part {
  return part(layout[name.replace(/^([xy])/u, "$1axis")]);
}
