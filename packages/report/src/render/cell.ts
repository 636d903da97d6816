import type { FigureFile } from "@readout/charts";
import { type Html, html } from "@readout/charts/page";
import type { LongTable, PlotData } from "../client/pageData.ts";
import type { Pool } from "../evidence/pool.ts";
import { hasTag } from "../tag.ts";
import { actorsExhibit } from "./actors.ts";
import type { Anchors } from "./anchor.ts";
import { codeBlock } from "./code.ts";
import { checkLine, publishedLine } from "./declared.ts";
import { figureExhibit, tableExhibit } from "./exhibit.ts";
import { failureBlock } from "./failure.ts";
import { answerBlock } from "./hero.ts";
import { type Heading, markdown } from "./markdown.ts";
import type { Exhibits, Item, Section } from "./outline.ts";
import { sanitise } from "./sanitise.ts";
import { streamBlock } from "./stream.ts";

type CellSection = Extract<Section, { kind: "cell" }>;
type CodeCell = CellSection["cell"];

/** What a page gathers while its cells are written. */
export interface Gathered {
  readonly anchor: Anchors;
  readonly pool: Pool;
  readonly exhibits: Exhibits;
  readonly headings: Heading[];
  readonly plots: PlotData[];
  /** Its tables, by their anchors. */
  readonly tables: Map<string, LongTable>;
  /** The files that readers may save beside a figure, by its anchor. */
  readonly files: Map<string, readonly FigureFile[]>;
  /** Data blocks beside those that every page has. */
  readonly blocks: Html[];
}

/** Returns a cell's markup: prose, or outputs with the code folded below them. */
export function cellBlock(section: Section, gathered: Gathered): Html {
  if (section.kind === "prose") return prose(section.source, gathered);
  const { cell, anchor, number, items } = section;
  const failed = cell.status === "failed";
  const code = hasTag(cell, "remove-input") && !failed ? null : codeBlock(cell.source, number, failed);
  const outputs = items.map((item) => itemBlock(item, cell, gathered));
  const skipped = cell.status === "skipped" ? html`<p class="note skipped">This cell was not run.</p>` : null;
  // The answer stands before the way to it; an error stands below the code that threw it.
  const parts = failed ? [code, outputs] : [skipped, foldOutputs(section, outputs), code];
  return html`<div class="cell ${cell.status}" id="${anchor}">${parts}</div>
`;
}

function foldOutputs({ cell, items }: CellSection, outputs: readonly Html[]): Html {
  const fold = hasTag(cell, "hide-output") && items.length > 0 && cell.status !== "failed";
  return fold ? html`<details class="output"><summary>Show output</summary>${outputs}</details>` : html`${outputs}`;
}

function itemBlock(item: Item, { source, status }: CodeCell, gathered: Gathered): Html {
  if (item.kind === "error") return failureBlock(item, source, status === "ok");
  if (item.kind === "note") return html`<p class="note">${item.text}</p>`;
  if (item.kind === "stream") return streamBlock(item.name, item.text) ?? html``;
  return shownBlock(item, gathered);
}

/** Returns what an output shows as markup. */
export function shownBlock({ shown, label, anchor }: Extract<Item, { kind: "shown" }>, gathered: Gathered): Html {
  switch (shown.kind) {
    case "figure":
    case "plot": {
      const { markup, plot } = figureExhibit(shown, label, anchor, gathered);
      if (plot !== null) gathered.plots.push(plot);
      return markup;
    }
    case "table":
      return tableExhibit(shown, label, anchor, gathered);
    case "actors": {
      const { markup, block } = actorsExhibit(shown, label, anchor, gathered.pool);
      // A page has one list of actors that leads to their pages.
      if (gathered.blocks.length === 0) gathered.blocks.push(block);
      return markup;
    }
    case "answer":
      return answerBlock(shown, gathered);
    case "check":
      return checkLine(shown);
    case "published":
      return publishedLine(shown);
    case "markdown":
      return prose(shown.source, gathered);
    case "html":
      return html`<div class="markup scroll" tabindex="0" role="group" aria-label="Output">${sanitise(shown.source)}</div>`;
    case "image":
      return html`<p class="image"><img src="${shown.address}" alt="Image made by the code above"></p>`;
    case "text":
      return streamBlock("stdout", shown.source) ?? html``;
  }
}

function prose(source: string, gathered: Gathered): Html {
  const { markup, headings } = markdown(source, gathered.anchor);
  gathered.headings.push(...headings);
  return html`<div class="prose">${markup}</div>
`;
}
