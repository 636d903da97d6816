import type { Column, Figure } from "./figure.ts";
import { plotlyText } from "./label.ts";
import { emptyLayout } from "./theme.ts";

/** Returns the figure of a table without anything to draw: it says so in one sentence. */
export function emptyFigure(id: string, caption: string, columns: readonly Column[]): Figure {
  const table = { id: `${id}-table`, caption, columns, rows: [], keys: [], evidence: {} };
  return { id, data: [], layout: emptyLayout(plotlyText(caption)), caption, table, evidence: {} };
}
