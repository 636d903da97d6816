import type { Data, Layout } from "plotly.js-dist-min";
import { axis, baseLayout, sequence } from "../theme.ts";
import { emit } from "./emit.ts";
import { type MimeBundle, media } from "./mimeBundle.ts";
import { plainJson } from "./plainJson.ts";
import { plotlyConfig } from "./plotlyConfig.ts";
import { isObject, named } from "./wrongArgument.ts";

/** A Plotly figure of one's own, of which nothing is known but how it is drawn. */
export interface PlotlyFigure {
  readonly data: readonly Partial<Data>[];
  readonly layout?: Partial<Layout>;
}

/**
 * Shows a Plotly figure of one's own, in a report and in JupyterLab alike; there is no evidence behind it. A report takes the
 * title as its caption. Columns of tables, dataframes and typed arrays may stand where Plotly asks for lists.
 *
 * `chart([{ type: "bar", x: ["Gazette", "Courier"], y: [3, 5] }], { title: { text: "Articles by outlet" } })`
 *
 * Throws a `TypeError` that says what was expected where `data` is no list of traces or `layout` no object.
 */
export function chart(data: readonly Partial<Data>[], layout: Partial<Layout> = {}): void {
  emit(chartBundle(data, layout));
}

/** Returns what `chart` shows, as one output. */
export function chartBundle(data: readonly Partial<Data>[], layout: Partial<Layout> = {}): MimeBundle {
  const traces: unknown = data;
  if (!Array.isArray(traces) || !traces.every(isObject)) {
    const wrong = Array.isArray(traces) ? `a list with ${named(traces.find((one) => !isObject(one)))}` : named(traces);
    throw new TypeError(
      `chart: expected a list of traces, such as [{ type: "bar", x: names, y: counts }], got ${wrong}`,
    );
  }
  if (!isObject(layout)) {
    throw new TypeError(`chart: expected a layout, such as { title: { text: "Words" } }, got ${named(layout)}`);
  }
  const own = plainJson({ data: traces, layout }) as { data: unknown[]; layout: Partial<Layout> };
  return {
    [media.plotly]: { data: own.data, layout: { template, ...own.layout }, config: plotlyConfig },
    [media.plain]: `Chart: ${titleOf(own.layout) ?? traces.map(({ type }) => String(type ?? "scatter")).join(", ")}`,
  };
}

const { paper_bgcolor, plot_bgcolor, font, hoverlabel, modebar } = baseLayout(0);

/** What an own figure looks like where it says nothing: as Readout's do, on a light page and on a dark one. */
const template = {
  layout: { paper_bgcolor, plot_bgcolor, font, hoverlabel, modebar, colorway: sequence, xaxis: axis, yaxis: axis },
};

function titleOf({ title }: Partial<Layout>): string | null {
  const words: unknown = isObject(title) ? title["text"] : title;
  return typeof words === "string" && words !== "" ? words : null;
}
