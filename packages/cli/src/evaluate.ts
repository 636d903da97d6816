import { evaluate, evaluationText } from "@readout/analysis";
import { type Labels, readLabels } from "@readout/facts";
import { type CorpusOptions, corpusFacts } from "./corpusFacts.ts";
import { openOutput, write } from "./lines.ts";
import { sentence } from "./sentence.ts";

/** Options of `readout evaluate`. */
export interface EvaluateCommandOptions extends CorpusOptions {
  readonly json?: true;
}

/**
 * `readout evaluate LABELS PATH…`: how well attributions were found, by articles labelled by hand. What of the labels
 * could not be used is told on standard error.
 *
 * @returns 0; 2 where the labels cannot be read, 2 and 3 as `corpusFacts`; 3 where no article is labelled to its end
 */
export async function evaluateCommand(
  file: string,
  paths: readonly string[],
  { json, ...options }: EvaluateCommandOptions,
): Promise<number> {
  const output = openOutput();
  const facts = await corpusFacts(paths, options);
  if (typeof facts === "number") return facts;
  let labels: Labels;
  try {
    labels = await readLabels(file, facts);
  } catch (error) {
    process.stderr.write(`${file}: Expected a file of labels, got \`${sentence(error)}\`\n`);
    return 2;
  }
  const { articles, carried, unfinished, problems } = labels;
  for (const { id, problem } of problems)
    process.stderr.write(`${problem.where}: ${id === null ? "" : `${id}: `}${problem.reason}\n`);
  if (articles.length === 0) {
    for (const { id, where, reason } of unfinished) process.stderr.write(`${where}: ${id} is left out: ${reason}\n`);
    process.stderr.write(`${file}: no article is labelled to its end\n`);
    return 3;
  }
  const rows = evaluate(facts, articles);
  const found = { articles: articles.length, carried, unfinished, problems, rows: rows.objects() };
  await write(output, json ? `${JSON.stringify(found, null, 2)}\n` : evaluationText(rows, labels));
  return 0;
}
