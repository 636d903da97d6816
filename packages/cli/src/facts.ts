import { setFlagsFromString } from "node:v8";
import { counter, missingPaths } from "@readout/corpus/files";
import { type Kept, keepFacts } from "@readout/facts";
import type { CorpusOptions } from "./corpusFacts.ts";
import { wrongPaths } from "./missing.ts";
import { sentence, wrongArgument } from "./sentence.ts";
import { nothingUsed, refusals } from "./tallyWords.ts";

/** Options of `readout facts`. */
export interface FactsCommandOptions extends CorpusOptions {
  readonly out: string;
  /** How many threads annotate. */
  readonly workers: number | "auto";
}

/**
 * `readout facts PATH… -o DIR`: keeps the facts of a corpus. What could not be read is told on standard error.
 *
 * @returns 0; 1 where the folder could not be written; 2 where there is nothing at a path or an actor file or a corpus.yaml is
 *   wrong; 3 where no article could be used
 */
export async function factsCommand(
  paths: readonly string[],
  { out, ...options }: FactsCommandOptions,
): Promise<0 | 1 | 2 | 3> {
  const wrong = wrongPaths(await missingPaths(paths));
  if (wrong !== null) {
    process.stderr.write(wrong);
    return 2;
  }
  // What lives is a third of what V8 lets gather before it collects: most of the memory of a large corpus was garbage.
  setFlagsFromString("--heap-growing-percent=30");
  let kept: Kept;
  try {
    kept = await keepFacts(paths, out, options);
  } catch (error) {
    if (!isUnwritten(error)) return wrongArgument(error) === 2 ? 2 : 1;
    process.stderr.write(`${out}: Expected a folder that can be written, got \`${sentence(error)}\`\n`);
    return 1;
  }
  for (const { problem } of kept.problems) process.stderr.write(`${problem.where}: ${problem.reason}\n`);
  const count = counter();
  for (const problem of kept.problems) count.add(problem);
  const tally = { ...count.tally(), articles: kept.articles };
  const told = kept.articles === 0 ? nothingUsed(tally) : refusals(tally);
  if (told !== null) process.stderr.write(`${told}\n`);
  if (kept.articles === 0) return 3;
  if (kept.anew !== null) process.stderr.write(`${out}: Expected ${kept.anew}: all articles are annotated anew\n`);
  process.stdout.write(`${out}: ${kept.articles} articles, ${kept.annotated} annotated\n`);
  return 0;
}

/** Whether the system refused to write: Node's own error of a file, or DuckDB's. */
function isUnwritten(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return "syscall" in error || /^IO Error/.test(error.message);
}
