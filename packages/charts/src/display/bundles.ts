import type { Passages } from "@readout/facts";
import { columnMeaning } from "../columnMeanings.ts";
import { gather } from "../evidence.ts";
import type { DataTable, Figure } from "../figure.ts";
import { type MimeBundle, media } from "./mimeBundle.ts";
import { plainTable } from "./plainTable.ts";
import { plotlyConfig } from "./plotlyConfig.ts";

/** How an output is packed. */
export interface BundleOptions {
  /** How many passages a mark or row carries at most, all of a corpus that a page holds whole if not given; the full number stays in `total`. */
  readonly limit?: number;
  /** How many rows of the table the plain text shows. */
  readonly rows?: number;
}

/**
 * Returns a figure as one output: for Plotly, for whoever shows Readout's figures (with the passages behind every mark,
 * each once), and as plain text.
 */
export function figureBundle(figure: Figure, passages: Passages, options: BundleOptions = {}): MimeBundle {
  const { limit, rows = 50 } = options;
  const { id, data, layout, compact, caption, table, files } = figure;
  const evidence = gather({ ...table.evidence, ...figure.evidence }, passages, limit);
  return {
    [media.plotly]: { data, layout, config: plotlyConfig },
    [media.figure]: {
      ...{ id, caption, table: explained(table), evidence },
      ...(compact && { compact }),
      ...(files && { files }),
    },
    [media.plain]: plainTable(table, rows),
  };
}

/** Returns a table as one output: for whoever shows Readout's tables, with the passages behind its rows, and as plain text. */
export function tableBundle(table: DataTable, passages: Passages, options: BundleOptions = {}): MimeBundle {
  const { limit, rows = 50 } = options;
  return {
    [media.table]: { table: explained(table), evidence: gather(table.evidence, passages, limit) },
    [media.plain]: plainTable(table, rows),
  };
}

/** A table as an output holds it: its evidence stands beside it, and each column says what it holds. */
function explained(table: DataTable): DataTable {
  const columns = table.columns.map((column) => {
    const meaning = column.meaning ?? columnMeaning(column.name);
    return meaning === null ? column : { ...column, meaning };
  });
  return { ...table, columns, evidence: {} };
}

/** Returns a sentence or more of Markdown as one output. */
export function textBundle(markdown: string): MimeBundle {
  return { [media.markdown]: markdown, [media.plain]: markdown };
}
