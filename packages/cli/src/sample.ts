import { writeFile } from "node:fs/promises";
import { sampleSheet, sheetCsv } from "@readout/facts";
import { type CorpusOptions, corpusFacts } from "./corpusFacts.ts";
import { sentence } from "./sentence.ts";

/** Options of `readout sample`. */
export interface SampleCommandOptions extends CorpusOptions {
  readonly articles: number;
  readonly seed: number;
  readonly format: "html" | "csv";
  readonly out: string;
}

/**
 * `readout sample PATH…`: articles drawn at random, to label by hand, as a page or a table. What was drawn is told on
 * standard error.
 *
 * @returns 0; 1 where the file could not be written; 2 and 3 as `corpusFacts`
 */
export async function sampleCommand(
  paths: readonly string[],
  { articles, seed, format, out, ...options }: SampleCommandOptions,
): Promise<number> {
  const facts = await corpusFacts(paths, options);
  if (typeof facts === "number") return facts;
  const sheet = sampleSheet(facts, { articles, seed });
  let content: string;
  if (format === "csv") content = sheetCsv(sheet);
  else {
    const { labellingPage } = await import("@readout/report/label");
    content = labellingPage(sheet);
  }
  try {
    await writeFile(out, content);
  } catch (error) {
    process.stderr.write(`${out}: Expected a file that can be written, got \`${sentence(error)}\`\n`);
    return 1;
  }
  const { length } = sheet.articles;
  const fewer = length < articles ? `, which are all (${articles} were asked for)` : "";
  process.stderr.write(`${out}: ${length} of ${sheet.of} articles drawn with seed ${seed}${fewer}\n`);
  return 0;
}
