import { type Html, html } from "@readout/charts/page";
import { px } from "./json.ts";

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: "\u00a0" };

/** The lines of a text in Plotly's markup, which knows breaks, a few tags and entities. */
export function linesOf(text: unknown): readonly string[] {
  if (typeof text !== "string" && typeof text !== "number") return [];
  return String(text)
    .split(/<br ?\/?>/iu)
    .map((line) =>
      line
        // SVG drops spaces at the start, by which charts set words off from marks.
        .replace(/^ +/u, (spaces) => "\u00a0".repeat(spaces.length))
        .replace(/<\/?(?:b|i|em|strong|sub|sup|span|a)(?:\s[^<>]*)?>/giu, "")
        .replace(/&(?:#(\d{1,6})|(\w+));/gu, (whole, code: string | undefined, name: string | undefined) =>
          code === undefined ? (entities[name ?? ""] ?? whole) : String.fromCodePoint(Math.min(Number(code), 0x10ffff)),
        ),
    );
}

/** About how wide a line is; nobody can measure it here. */
export function widthOf(line: string, size = 12): number {
  return [...line].length * size * 0.56;
}

/** How words are set. */
export interface Setting {
  readonly size?: number;
  readonly anchor?: "start" | "middle" | "end";
  /** What of the words stands at y: their bottom, their middle or their top. */
  readonly side?: "above" | "middle" | "below";
  readonly bold?: boolean;
  /** Where the colour behind the words is known; else they have that of the page's text. */
  readonly fill?: string;
  readonly turned?: number;
}

/** Returns lines of words at a place. */
export function words(lines: readonly string[], x: number, y: number, how: Setting = {}): Html {
  const { size = 12, anchor = "start", side = "middle", bold = false, fill, turned = 0 } = how;
  const height = size * 1.2;
  const first =
    side === "above"
      ? y - height * (lines.length - 1) - size * 0.25
      : side === "below"
        ? y + size
        : y + size * 0.35 - (height * (lines.length - 1)) / 2;
  const turn = turned === 0 ? null : html` transform="rotate(${px(turned)} ${px(x)} ${px(y)})"`;
  const rows = lines.map((line, i) => html`<tspan x="${px(x)}" y="${px(first + i * height)}">${line}</tspan>`);
  return html`<text font-size="${size}" text-anchor="${anchor}"${bold ? html` font-weight="600"` : null}${fill === undefined ? null : html` fill="${fill}"`}${turn}>${rows}</text>`;
}
