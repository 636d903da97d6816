import type { Evidence } from "@readout/charts";
import { type Html, html } from "@readout/charts/page";
import type { PlotData } from "../client/pageData.ts";
import type { Pool } from "../evidence/pool.ts";
import type { Shown } from "./bundle.ts";
import { tableBody } from "./table.ts";

type FigureForm = Extract<Shown, { kind: "figure" | "plot" }>;
type TableForm = Extract<Shown, { kind: "table" }>;

const nothing: Evidence = { groups: {}, passages: {} };

/**
 * Returns a numbered figure, and what a script needs to draw its chart. Without scripts its table is seen instead. A
 * figure of no data is its caption, and nothing to draw.
 */
export function figureExhibit(
  shown: FigureForm,
  label: string,
  anchor: string,
  pool: Pool,
): { readonly markup: Html; readonly plot: PlotData | null } {
  if (shown.kind === "figure" && shown.plot.data.length === 0 && shown.table.rows.length === 0)
    return { markup: captionAlone("figure", shown.caption, label, anchor), plot: null };
  const groups = pool.add(shown.kind === "figure" ? shown.evidence : nothing);
  const chart = `${anchor}-chart`;
  const caption = shown.kind === "figure" ? shown.caption : titleOf(shown);
  const described =
    shown.kind === "figure"
      ? `Chart of ${label}. The table after it holds the same numbers, and its rows open the same sentences.`
      : `Chart of ${label}.`;
  const markup = html`<figure class="exhibit figure" id="${anchor}" aria-labelledby="${anchor}-caption">
<figcaption id="${anchor}-caption"><a class="label" href="#${anchor}">${label}</a> ${caption}</figcaption>
<div class="chart" id="${chart}" role="img" aria-label="${described}"></div>
${shown.kind === "figure" ? html`<details class="behind" open><summary id="${anchor}-data">Data behind this figure</summary>${tableBody(shown.table, `${anchor}-data`, lookup(groups))}</details>` : html`<noscript><p class="note">This chart is drawn by a script.</p></noscript>`}
</figure>
`;
  const { data, layout } = shown.plot;
  const compact = shown.kind === "figure" && shown.compact !== null ? { compact: shown.compact } : {};
  return { markup, plot: { element: chart, name: anchor, data, layout, ...compact, groups: [...groups] } };
}

/** Returns a numbered table; its caption alone where it has no rows. */
export function tableExhibit(shown: TableForm, label: string, anchor: string, pool: Pool): Html {
  if (shown.table.rows.length === 0) return captionAlone("table", shown.table.caption, label, anchor);
  const groups = pool.add(shown.evidence);
  return html`<figure class="exhibit table" id="${anchor}" aria-labelledby="${anchor}-caption">
<figcaption id="${anchor}-caption"><a class="label" href="#${anchor}">${label}</a> ${shown.table.caption}</figcaption>
${tableBody(shown.table, `${anchor}-caption`, lookup(groups))}
</figure>
`;
}

function captionAlone(kind: "figure" | "table", caption: string, label: string, anchor: string): Html {
  return html`<figure class="exhibit ${kind}" id="${anchor}" aria-labelledby="${anchor}-caption">
<figcaption id="${anchor}-caption"><a class="label" href="#${anchor}">${label}</a> ${caption}</figcaption>
</figure>
`;
}

function lookup(groups: ReadonlyMap<string, number>): (key: string | null) => number | null {
  return (key) => (key === null ? null : (groups.get(key) ?? null));
}

function titleOf({ plot }: FigureForm): string {
  const title = plot.layout["title"];
  const text = typeof title === "object" && title !== null && "text" in title ? title.text : title;
  return typeof text === "string" ? text : "";
}
