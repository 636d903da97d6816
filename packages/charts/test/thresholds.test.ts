import { readFileSync } from "node:fs";
import { LEAST_ARTICLES, LEAST_COMPARED, LEAST_FOR_PAIRS } from "@readout/analysis";
import { countInWords, formatInteger } from "@readout/charts";
import { expect, test } from "vitest";

/** The prose of a notebook: what no code computes, and so must be held to what the code does. */
function prose(notebook: string): string {
  const file = new URL(`../../../notebooks/${notebook}.ipynb`, import.meta.url);
  const { cells } = JSON.parse(readFileSync(file, "utf8")) as {
    readonly cells: readonly { readonly cell_type: string; readonly source: string | readonly string[] }[];
  };
  const markdown = cells.filter((cell) => cell.cell_type === "markdown");
  return markdown.map(({ source }) => (typeof source === "string" ? source : source.join(""))).join("\n");
}

const articles = (count: number): string => countInWords(count, "article");
const { sourceType, source, cue, word } = LEAST_COMPARED;

test.each([
  [
    "05-comparison",
    [
      `Groups of fewer than ${articles(LEAST_ARTICLES)} are left out`,
      `kinds of fewer than ${countInWords(sourceType.count, "attribution")} in ${articles(sourceType.articles)} of all groups`,
      `all with ${countInWords(source.count, "attribution")} in ${articles(source.articles)} or more`,
      `words used ${countInWords(cue.count, "time")} in ${articles(cue.articles)} or more`,
      `those there ${countInWords(word.count, "time")} in ${articles(word.articles)} or more`,
    ],
  ],
  [
    "04-who-about-whom",
    [
      `a source that speaks in fewer than ${formatInteger(LEAST_FOR_PAIRS.whole)} articles`,
      `Compared are words there ${countInWords(word.count, "time")} in ${articles(word.articles)} or more`,
    ],
  ],
  ["03-attribution", [`kinds and measures have intervals from ${articles(LEAST_ARTICLES)} on`]],
] as const)("The prose of notebook %s has the thresholds of the code", (notebook, sentences) => {
  const text = prose(notebook);
  for (const sentence of sentences) expect(text).toContain(sentence);
});
