import type { ActorKind, SourceType } from "@readout/facts";
import type { Pattern as FillPattern, Layout, LayoutAxis } from "plotly.js-dist-min";

// Okabe and Ito (2008), Color Universal Design: eight colours told apart under every common colour blindness.
export const palette = {
  blue: "#0072B2",
  orange: "#E69F00",
  green: "#009E73",
  purple: "#CC79A7",
  vermilion: "#D55E00",
  sky: "#56B4E9",
  yellow: "#F0E442",
  grey: "#8C8C8C",
} as const;

/** The colours in the order in which series without a meaning of their own take them. */
export const sequence: readonly string[] = [
  palette.blue,
  palette.vermilion,
  palette.green,
  palette.orange,
  palette.purple,
  palette.sky,
  palette.grey,
  palette.yellow,
];

/** A grey that reads on white and on black (4.5 : 1 and 4.2 : 1): a figure cannot know which is behind it. */
export const ink = "#767676";

/** Colours of a scale from its low end to its high one, on a light ground and on a dark one. */
export interface ColourScale {
  readonly light: readonly (readonly [number, string])[];
  readonly dark: readonly (readonly [number, string])[];
}

/** From blue over the ground to vermilion. */
export const diverging: ColourScale = {
  light: [
    [0, palette.blue],
    [0.5, "#DADADA"],
    [1, palette.vermilion],
  ],
  dark: [
    [0, "#3F9BD6"],
    [0.5, "#34393F"],
    [1, "#E8772E"],
  ],
};

/** From near the ground to far from it, even in lightness. */
export const sequential: ColourScale = {
  light: [
    [0, "#CFE3F1"],
    [0.5, "#5AA0CF"],
    [1, "#00466E"],
  ],
  dark: [
    [0, "#1E3A50"],
    [0.5, "#3A86B9"],
    [1, "#BBDDF3"],
  ],
};

export type Pattern = "" | "/" | "-" | "|" | "." | "x";
type NodeSymbol = "circle" | "square" | "diamond" | "triangle-up" | "hexagon";

/** A kind of actor as it is drawn: a node by colour and symbol, a bar by colour and pattern. */
interface KindLook {
  readonly label: string;
  readonly colour: string;
  readonly symbol: NodeSymbol;
  readonly pattern: Pattern;
}

/** Colour, symbol and pattern of a kind of actor: colour is never the only sign. */
export const kinds: Readonly<Record<ActorKind, KindLook>> = {
  person: { label: "person", colour: palette.blue, symbol: "circle", pattern: "" },
  organisation: { label: "organisation", colour: palette.orange, symbol: "square", pattern: "/" },
  state: { label: "state", colour: palette.green, symbol: "diamond", pattern: "." },
  place: { label: "place", colour: palette.purple, symbol: "triangle-up", pattern: "|" },
  group: { label: "group", colour: palette.vermilion, symbol: "hexagon", pattern: "x" },
};

/** Colour and pattern of a type of source, in the order of a stacked bar: named sources first. */
export const sourceTypes: Readonly<
  Record<SourceType, { readonly label: string; readonly colour: string; readonly pattern: Pattern }>
> = {
  person: { label: "person", colour: palette.blue, pattern: "" },
  organisation: { label: "organisation", colour: palette.orange, pattern: "" },
  state: { label: "state", colour: palette.green, pattern: "" },
  group: { label: "group", colour: palette.purple, pattern: "" },
  document: { label: "document", colour: palette.sky, pattern: "-" },
  outlet: { label: "other outlet", colour: palette.yellow, pattern: "|" },
  anonymous: { label: "anonymous", colour: palette.vermilion, pattern: "/" },
  unnamed: { label: "no source named", colour: palette.grey, pattern: "." },
  unresolved: { label: "unresolved", colour: "#C4C4C4", pattern: "x" },
};

const face = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/** What every figure's layout starts from: nothing behind it, room for its labels, a height in pixels. */
export function baseLayout(height: number): Partial<Layout> {
  return {
    height: Math.round(height),
    autosize: true,
    paper_bgcolor: "rgba(0,0,0,0)",
    plot_bgcolor: "rgba(0,0,0,0)",
    font: { family: face, size: 13, color: ink },
    margin: { l: 12, r: 16, t: 16, b: 44, pad: 4 },
    hovermode: "closest",
    hoverlabel: {
      bgcolor: "#22272E",
      bordercolor: "#8C8C8C",
      font: { color: "#FFFFFF", size: 13, family: face },
      align: "left",
    },
    modebar: {
      bgcolor: "rgba(0,0,0,0)",
      color: "rgba(128,128,128,0.6)",
      activecolor: palette.blue,
      remove: ["select2d", "lasso2d", "autoScale2d"],
    },
    legend: {
      orientation: "h",
      x: 0,
      xanchor: "left",
      y: 1,
      yanchor: "bottom",
      bgcolor: "rgba(0,0,0,0)",
      itemclick: false,
      itemdoubleclick: false,
    },
  };
}

/** Lines and grid of an axis, in a grey for light and dark. */
export const axis = {
  gridcolor: "rgba(128,128,128,0.22)",
  linecolor: "rgba(128,128,128,0.5)",
  automargin: true,
} as const;

/** Returns the title of an axis or of a colour bar. */
export function axisTitle(text: string): { text: string; font: { size: number } } {
  return { text, font: { size: 13 } };
}

/** What an axis of shares has beside `axis`; its values are in per cent. */
export const percent = { ticksuffix: " %", zeroline: false } as const;

/** What an axis of counts has beside `axis`. */
export const fromZero = { rangemode: "tozero", zerolinecolor: "rgba(128,128,128,0.5)" } as const;

/** Returns the axis of rows of names, the first on top. */
export function nameAxis(names: readonly string[]): Partial<LayoutAxis> {
  return {
    automargin: true,
    showgrid: false,
    zeroline: false,
    range: [names.length - 0.4, -0.6],
    tickvals: names.map((_, place) => place),
    ticktext: [...names],
  };
}

/** An axis that only carries positions. */
export const noAxis = { visible: false } as const;

/** Returns the layout of a figure without data: one sentence in the middle. */
export function emptyLayout(text: string): Partial<Layout> {
  const { legend: _, ...layout } = baseLayout(120);
  return {
    ...layout,
    xaxis: { ...noAxis },
    yaxis: { ...noAxis },
    annotations: [
      { text, showarrow: false, xref: "paper", yref: "paper", x: 0.5, y: 0.5, xanchor: "center", yanchor: "middle" },
    ],
  };
}

/** Returns the fill of a bar: plain, or with a pattern over its colour, light enough for text on it. */
export function patternOf(shape: Pattern): Partial<FillPattern> {
  return shape === "" ? {} : { shape, fillmode: "overlay", fgopacity: 0.55, size: 6, solidity: 0.22 };
}
