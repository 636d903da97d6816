import type { Metonyms, View } from "@readout/annotate";
import type { Links } from "@readout/corpus";
import { counter, missingPaths } from "@readout/corpus/files";
import { type Facts, readFacts } from "@readout/facts";
import { wrongPaths } from "./missing.ts";
import { wrongArgument } from "./sentence.ts";
import { nothingUsed, refusals } from "./tallyWords.ts";

/** How articles are read and annotated where a command needs the tables of all. */
export interface CorpusOptions {
  readonly actors: readonly string[];
  readonly metonyms: Metonyms;
  readonly language: "en" | "any";
  readonly links: Links;
  readonly view?: View;
}

/**
 * Reads articles into tables, and tells on standard error what could not be read.
 *
 * @returns the tables; or the exit code: 2 where there is nothing at a path or an actor file or a corpus.yaml is wrong, 3 where no
 *   article could be used
 */
export async function corpusFacts(paths: readonly string[], options: CorpusOptions): Promise<Facts | 2 | 3> {
  const wrong = wrongPaths(await missingPaths(paths));
  if (wrong !== null) {
    process.stderr.write(wrong);
    return 2;
  }
  let facts: Facts;
  try {
    facts = await readFacts(paths, options);
  } catch (error) {
    wrongArgument(error);
    return 2;
  }
  for (const { problem } of facts.problems) process.stderr.write(`${problem.where}: ${problem.reason}\n`);
  const count = counter();
  for (const { article } of facts.texts) count.add(article);
  for (const problem of facts.problems) count.add(problem);
  const tally = count.tally();
  const told = tally.articles === 0 ? nothingUsed(tally) : refusals(tally);
  if (told !== null) process.stderr.write(`${told}\n`);
  return tally.articles === 0 ? 3 : facts;
}
