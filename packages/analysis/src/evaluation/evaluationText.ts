import type { Table } from "@readout/corpus";
import type { Labels } from "@readout/facts";
import { LEAST_LABELLED } from "./correctedEstimate.ts";
import type { QualityRow } from "./evaluate.ts";

/** A half-width of 5 points is what a reader of shares in whole percents can use. */
const NARROW = 0.05;

/** Returns how well attributions are found as lines for a terminal: a table, and what to think of the sample. */
export function evaluationText(rows: Table<QualityRow>, { articles, carried, unfinished }: Labels): string {
  const all = rows.objects();
  const cells = [
    ["", "MEASURE", "SHARE", "95 % INTERVAL", "RIGHT", "OF", "ARTICLES"],
    ...all.map((row) => [
      ...[row.label, row.measure, row.value === null ? "–" : percent(row.value)],
      row.low === null || row.high === null ? "none" : `${percent(row.low)} to ${percent(row.high)}`,
      ...[row.right, row.n, row.articles].map(String),
    ]),
  ];
  const widths = (cells[0] ?? []).map((_, i) => Math.max(...cells.map((line) => (line[i] ?? "").length)));
  const lines = cells.map((line) =>
    line
      .map((cell, i) => (i < 2 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
  return `${[...lines, "", ...sampleSentences(all, articles.length), ...carriedSentence(carried), ...unfinished.map(left)].join("\n")}\n`;
}

function carriedSentence(carried: Labels["carried"]): string[] {
  const { length } = carried;
  if (length === 0) return [];
  const were = length === 1 ? "1 of them was" : `${length} of them were`;
  return [
    `${were} labelled when other attributions were found: the labels were carried over by where the words stand.`,
  ];
}

function left({ id, where, reason }: Labels["unfinished"][number]): string {
  return `${where}: ${id} is left out: ${reason}.`;
}

/** Whether the sample is large enough, and how large one would have to be. */
function sampleSentences(rows: readonly QualityRow[], articles: number): string[] {
  const counted = `${articles} ${articles === 1 ? "article is" : "articles are"} labelled.`;
  if (articles < LEAST_LABELLED)
    return [`${counted} The sample is too small to correct shares by: at least ${LEAST_LABELLED} are needed.`];
  const widest = rows
    .filter(({ of }) => of === "all")
    .reduce((most, { low, high }) => Math.max(most, low === null || high === null ? 0 : (high - low) / 2), 0);
  if (widest <= NARROW) return [`${counted} Intervals over all attributions are at most 5 points to each side.`];
  const needed = Math.ceil((articles * (widest / NARROW) ** 2) / 5) * 5;
  return [
    `${counted} Intervals over all attributions are up to ${Math.round(100 * widest)} points to each side; for 5 points some ${needed} articles would have to be labelled.`,
  ];
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
