import type { Facts, Passages } from "@readout/facts";
import type { ActorsOptions } from "../actors/actorsData.ts";
import type { DataTable, Figure } from "../figure.ts";
import { actorsBundle } from "./actorsBundle.ts";
import { type BundleOptions, figureBundle, tableBundle, textBundle } from "./bundles.ts";
import { chartBundle, type PlotlyFigure } from "./chart.ts";
import { emit } from "./emit.ts";
import { isObject, named } from "./wrongArgument.ts";

/**
 * Shows a figure in the notebook, with the passages behind its marks; prints its table where no notebook runs. A Plotly
 * figure of one's own has no passages.
 *
 * Throws a `TypeError` that says what was expected where it is given anything else.
 */
export function show(figure: Figure, passages: Passages, options?: BundleOptions): void;
export function show(figure: PlotlyFigure): void;
export function show(figure: Figure | PlotlyFigure, passages?: Passages, options: BundleOptions = {}): void {
  const given: unknown = figure;
  if (!isObject(given)) throw new TypeError(`show: ${expected}, got ${named(given)}`);
  if (isTable(given)) throw new TypeError("show: expected a figure, got a table: showTable(table, passages) shows it");
  if (!Array.isArray(given["data"])) throw new TypeError(`show: ${expected}, got ${named(given)}`);
  if (isFigure(figure)) emit(figureBundle(figure, checked("show", passages, figure.id), options));
  else emit(chartBundle(figure.data, figure.layout));
}

/**
 * Shows a table in the notebook, with the passages behind its rows; prints it where no notebook runs.
 *
 * Throws a `TypeError` that says what was expected where it is given anything else.
 */
export function showTable(table: DataTable, passages: Passages, options: BundleOptions = {}): void {
  const given: unknown = table;
  if (!isObject(given) || !isTable(given)) {
    throw new TypeError(`showTable: expected a table for readers, such as dataTable(rows, { … }), got ${named(given)}`);
  }
  emit(tableBundle(table, checked("showTable", passages, table.id), options));
}

/**
 * Shows every actor of a corpus: a list that can be searched and, in a report, a page for each, with its forms, partners,
 * sources, quotations and months, and the sentences behind each.
 */
export function showActors(facts: Facts, passages: Passages, options: ActorsOptions = {}): void {
  emit(actorsBundle(facts, passages, options));
}

/** Shows Markdown in the notebook: a sentence with computed numbers in it. Prints it where no notebook runs. */
export function tell(markdown: string): void {
  emit(textBundle(markdown));
}

const expected = "expected a figure, such as cooccurrenceNetwork(pairs) or a Plotly { data, layout }";

function isFigure(figure: Figure | PlotlyFigure): figure is Figure {
  return "table" in figure && "evidence" in figure;
}

function isTable(given: Readonly<Record<string, unknown>>): boolean {
  return Array.isArray(given["columns"]) && Array.isArray(given["rows"]) && Array.isArray(given["keys"]);
}

function checked(name: string, passages: Passages | undefined, id: string): Passages {
  if (typeof passages === "function") return passages;
  throw new TypeError(
    `${name}: expected what finds the passages of "${id}", such as ${name}(${name === "show" ? "figure" : "table"}, passages(facts)), got ${named(passages)}`,
  );
}
