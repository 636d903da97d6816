import type { DataTable, Evidence, FigureFile } from "@readout/charts";
import { type Html, html } from "@readout/charts/page";
import type { LongTable, PlotData } from "../client/pageData.ts";
import type { Pool } from "../evidence/pool.ts";
import type { Shown } from "./bundle.ts";
import { pictureOf } from "./picture/picture.ts";
import { type TablePlace, tableBody } from "./table.ts";
import { unbroken } from "./unbroken.ts";

type FigureForm = Extract<Shown, { kind: "figure" | "plot" }>;
type TableForm = Extract<Shown, { kind: "table" }>;

/** What exhibits gather: the evidence of a page, and its tables, by their anchors. */
export interface Gathering {
  readonly pool: Pool;
  readonly tables: Map<string, LongTable>;
  /** The files that readers may save beside a figure, by its anchor. */
  readonly files: Map<string, readonly FigureFile[]>;
}

const nothing: Evidence = { groups: {}, passages: {} };

/**
 * Returns a numbered figure, and what a script needs to draw its chart. Without scripts a picture and its table are seen instead. A
 * figure of no data is its caption, and nothing to draw.
 */
export function figureExhibit(
  shown: FigureForm,
  label: string,
  anchor: string,
  gathering: Gathering,
): { readonly markup: Html; readonly plot: PlotData | null } {
  if (shown.kind === "figure" && isEmpty(shown))
    return { markup: captionAlone("figure", shown.caption, label, anchor), plot: null };
  const groups = gathering.pool.add(shown.kind === "figure" ? shown.evidence : nothing);
  const chart = `${anchor}-chart`;
  const caption = shown.kind === "figure" ? shown.caption : titleOf(shown);
  const described =
    shown.kind === "figure"
      ? `Chart of ${label}. The table after it holds the same numbers, and its rows open the same sentences.`
      : `Chart of ${label}.`;
  const picture = pictureOf(shown.plot, described);
  const markup = html`<figure class="exhibit figure" id="${anchor}" aria-labelledby="${anchor}-caption">
<figcaption id="${anchor}-caption"><a class="label" href="#${anchor}">${label}</a> ${unbroken(caption)}</figcaption>
<div class="chart" id="${chart}" role="img" aria-label="${described}"></div>
${picture && html`<noscript>${picture}</noscript>\n`}${shown.kind === "figure" ? html`<details class="behind" open><summary id="${anchor}-data">Data behind this figure</summary>${tableOf({ table: shown.table, anchor, caption: `${anchor}-data`, label, words: caption }, groups, gathering)}</details>` : picture === null ? html`<p class="note without-script">This chart is drawn by a script.</p>` : null}
</figure>
`;
  const { data, layout } = shown.plot;
  const compact = shown.kind === "figure" && shown.compact !== null ? { compact: shown.compact } : {};
  const files = shown.kind === "figure" ? shown.files : [];
  if (files.length > 0) gathering.files.set(anchor, files);
  const saved = files.map(({ label: name, ending, type }) => ({ label: name, ending, type }));
  return {
    markup,
    plot: { element: chart, name: anchor, data, layout, ...compact, groups: [...groups], files: saved },
  };
}

/** Returns a numbered table; its caption alone where it has no rows. */
export function tableExhibit(shown: TableForm, label: string, anchor: string, gathering: Gathering): Html {
  if (shown.table.rows.length === 0) return captionAlone("table", shown.table.caption, label, anchor);
  const groups = gathering.pool.add(shown.evidence);
  return html`<figure class="exhibit table" id="${anchor}" aria-labelledby="${anchor}-caption">
<figcaption id="${anchor}-caption"><a class="label" href="#${anchor}">${label}</a> ${unbroken(shown.table.caption)}</figcaption>
${tableOf({ table: shown.table, anchor, caption: `${anchor}-caption`, label, words: shown.table.caption }, groups, gathering)}
</figure>
`;
}

/** Whether a figure has nothing to show but its caption, which says so. */
export function isEmpty(shown: FigureForm): boolean {
  return shown.kind === "figure" && shown.plot.data.length === 0 && shown.table.rows.length === 0;
}

function captionAlone(kind: "figure" | "table", caption: string, label: string, anchor: string): Html {
  return html`<figure class="exhibit ${kind}" id="${anchor}" aria-labelledby="${anchor}-caption">
<figcaption id="${anchor}-caption"><a class="label" href="#${anchor}">${label}</a> ${unbroken(caption)}</figcaption>
</figure>
`;
}

function tableOf(
  { table, anchor, ...place }: { readonly table: DataTable; readonly anchor: string } & Omit<TablePlace, "place">,
  groups: ReadonlyMap<string, number>,
  { tables, pool }: Gathering,
): Html {
  const { markup, packed } = tableBody(
    table,
    { ...place, place: anchor },
    (key) => (key === null ? null : (groups.get(key) ?? null)),
    pool.address,
  );
  tables.set(anchor, packed);
  return markup;
}

function titleOf({ plot }: FigureForm): string {
  const title = plot.layout["title"];
  const text = typeof title === "object" && title !== null && "text" in title ? title.text : title;
  return typeof text === "string" ? text : "";
}
