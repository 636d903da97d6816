import type { Passages } from "@readout/facts";
import type { DataTable, Figure } from "../figure.ts";
import { type BundleOptions, figureBundle, tableBundle, textBundle } from "./bundles.ts";
import { emit } from "./emit.ts";

/** Shows a figure in the notebook, with the passages behind its marks; prints its table where no notebook runs. */
export function show(figure: Figure, passages: Passages, options: BundleOptions = {}): void {
  emit(figureBundle(figure, passages, options));
}

/** Shows a table in the notebook, with the passages behind its rows; prints it where no notebook runs. */
export function showTable(table: DataTable, passages: Passages, options: BundleOptions = {}): void {
  emit(tableBundle(table, passages, options));
}

/** Shows Markdown in the notebook: a sentence with computed numbers in it. Prints it where no notebook runs. */
export function tell(markdown: string): void {
  emit(textBundle(markdown));
}
