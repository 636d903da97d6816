import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Plot } from "./bundle.ts";

const basic = ["bar", "pie", "scatter"];
const cartesian = [
  ...basic,
  "box",
  "contour",
  "heatmap",
  "histogram",
  "histogram2d",
  "histogram2dcontour",
  "image",
  "scatterternary",
  "violin",
];

const resolve = createRequire(import.meta.url).resolve;

/** Returns the name of the smallest official Plotly bundle that draws these plots. */
export function plotlyBundle(plots: readonly Plot[]): string {
  const types = new Set(plots.flatMap(({ data }) => data.map((trace) => String(trace["type"] ?? "scatter"))));
  const within = (bundle: readonly string[]): boolean => [...types].every((type) => bundle.includes(type));
  if (within(basic)) return "plotly.js-basic-dist-min";
  return within(cartesian) ? "plotly.js-cartesian-dist-min" : "plotly.js-dist-min";
}

/** Returns a bundle's code. */
export function plotlySource(bundle: string): string {
  return readFileSync(resolve(bundle), "utf8");
}

/** Returns a bundle's version. */
export function plotlyVersion(bundle: string): string {
  const description: { readonly version: string } = JSON.parse(readFileSync(resolve(`${bundle}/package.json`), "utf8"));
  return description.version;
}
