import type { TwoModeRow } from "@readout/analysis";
import {
  formatCount,
  formatEstimate,
  formatInteger,
  formatNumber,
  formatPercent,
  formatProbability,
} from "../format.ts";
import { hover } from "../label.ts";
import { compare } from "../order.ts";
import type { Sides } from "./twoSides.ts";

/** Orders cells by their articles, and those of as many by q. */
export function commonestFirst(x: TwoModeRow, y: TwoModeRow): number {
  return y.articles - x.articles || x.q - y.q || compare(x.row, y.row) || compare(x.column, y.column);
}

/** Returns a cell in words: "Velmora in The Gazette", "Velmora: “grain”". */
export function titleOf({ rowName, column, columns: name }: TwoModeRow): string {
  return name === "word" ? `${rowName}: “${column}”` : `${rowName} in ${column}`;
}

/** Returns what was counted of a cell, and what the test says of it, as a hover text. */
export function describeCell(cell: TwoModeRow): string {
  const { articles, columnArticles, rowArticles, expected, share, low, high, q, tests } = cell;
  const of = cell.columns === "word" ? rowArticles : columnArticles;
  return hover(
    titleOf(cell),
    `${formatInteger(articles)} of ${formatCount(of, "article")} (${formatEstimate(share, low, high)}); ${formatNumber(expected)} expected`,
    `q ${formatProbability(q)}, of ${formatCount(tests, "cell")} tested by the bipartite model of articles`,
  );
}

/** Returns what a two-mode network shows in words: how many cells of how many tested, and against what. */
export function cellFinding(
  all: readonly TwoModeRow[],
  found: readonly TwoModeRow[],
  { drawn, sides, q }: { readonly drawn: readonly TwoModeRow[]; readonly sides: Sides; readonly q: number },
): string {
  const [first] = all as [TwoModeRow];
  const { tests } = first;
  const one = new Set(all.map(({ column }) => column)).size === 1;
  const alone = one ? ` All are of one ${first.columns}: there is no other to set it beside.` : "";
  const ground = `Tested were ${formatCount(tests, "cell")} by the bipartite model: an article that names many names each the sooner.`;
  if (found.length === 0) {
    const count =
      drawn.length === 1 ? "The commonest cell is" : `The ${formatInteger(drawn.length)} commonest cells are`;
    return `No cell was found in more articles than chance gives (q ≤ ${q}).${alone} ${count} drawn dotted: counts, not beyond chance. ${ground}`;
  }
  const surest = found.toSorted(commonestFirst)[0] as TwoModeRow;
  const which =
    drawn.length < found.length
      ? `${formatInteger(drawn.length)} are drawn, those among the ${formatInteger(sides.left.length)} and ${formatInteger(sides.right.length)} of the commonest cells`
      : `${drawn.length === 1 ? "it is" : "all are"} drawn`;
  const verb = found.length === 1 ? "is" : "are";
  return `${formatCount(found.length, "cell")} ${verb} in more articles than chance gives (false discovery rate at most ${formatPercent(q)}); ${which}. The most articles: ${titleOf(surest)}, ${formatInteger(surest.articles)} beside ${formatNumber(surest.expected)} expected.${alone} ${ground}`;
}
